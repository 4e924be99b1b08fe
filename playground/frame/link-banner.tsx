/** Why the link in the address was not opened. */

import { linkRefusal } from "../state/link.ts";
import { inLanguage } from "../texts/texts.ts";
import { frameTexts } from "./texts.ts";

export function LinkBanner() {
  const texts = inLanguage(frameTexts);
  const refusal = linkRefusal.value;
  if (!refusal) return null;
  return (
    <p class="banner banner-error" role="alert">
      {texts.linkRefused} {texts.refusals[refusal.reason]}{" "}
      <button
        type="button"
        class="fix"
        onClick={() => {
          linkRefusal.value = undefined;
        }}
      >
        {texts.close}
      </button>
    </p>
  );
}
