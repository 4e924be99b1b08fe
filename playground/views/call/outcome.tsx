/** How the call ends, in a sentence, and a test of it for the text. */

import { useEffect, useState } from "preact/hooks";
import type { PlayedCall } from "../../protocol-calls.ts";
import { checked } from "../../state/checked.ts";
import { source } from "../../state/source.ts";
import { inLanguage } from "../../texts/texts.ts";
import { saveAsTest } from "./save.ts";
import { tellEnding } from "./telling.ts";
import { tellingTexts } from "./telling-texts.ts";
import { callTexts } from "./texts.ts";

export function Outcome({ call }: { readonly call: PlayedCall }) {
  const texts = inLanguage(callTexts);
  const [said, say] = useState("");
  const { text, mark } = tellEnding(call, inLanguage(tellingTexts));
  const isBroken = checked.value?.made === undefined || checked.value.text !== source.value;
  // Not the call itself: it is played anew on each text, so that what is said of a test would be gone when the test is there.
  useEffect(() => say(""), [JSON.stringify(call.call)]);
  const save = async () => {
    const { outcome, title } = await saveAsTest();
    if (outcome !== "outdated") say(outcome === "saved" ? texts.saved(title) : texts.unsayable[outcome]);
  };
  return (
    <section class="outcome">
      <p class={`ending ending-${mark}`} role="status">
        <span aria-hidden="true">{{ good: "✓", lost: "✗", neutral: "■" }[mark]}</span>{" "}
        {mark === "lost" && <strong>{texts.lost}. </strong>}
        {text}
      </p>
      <button type="button" disabled={isBroken} title={isBroken ? texts.broken : undefined} onClick={() => void save()}>
        {texts.saveTest}
      </button>
      <p class="said" role="status">
        {said}
      </p>
    </section>
  );
}
