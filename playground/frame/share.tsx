/** Copies a link to what the page shows. */

import { useSignal } from "@preact/signals";
import { encode } from "../sharing/link.ts";
import { sharedState } from "../state/link.ts";
import { inLanguage } from "../texts/texts.ts";
import { frameTexts } from "./texts.ts";

/** What was said goes away after so long, or when the button is left. */
const shownMs = 8000;
let timer: ReturnType<typeof setTimeout> | undefined;

type Outcome = "copied" | "too long" | "not shared" | "not copied";

export function Share() {
  const texts = inLanguage(frameTexts);
  const outcome = useSignal<Outcome | undefined>(undefined);
  return (
    <span class="share">
      <button
        type="button"
        onBlur={() => {
          outcome.value = undefined;
        }}
        onClick={async () => {
          outcome.value = await copyLink();
          clearTimeout(timer);
          timer = setTimeout(() => {
            outcome.value = undefined;
          }, shownMs);
        }}
      >
        {texts.share}
      </button>{" "}
      <span class="share-said" role="status">
        {outcome.value === undefined ? "" : texts.shared[outcome.value]}
      </span>
    </span>
  );
}

async function copyLink(): Promise<Outcome> {
  const encoded = await encode(sharedState());
  if (encoded.kind === "refused") return encoded.reason === "too long" ? "too long" : "not shared";
  history.replaceState(null, "", encoded.fragment);
  try {
    await navigator.clipboard.writeText(location.href);
    return "copied";
  } catch {
    return "not copied"; // The browser does not let the page; the address has the link.
  }
}
