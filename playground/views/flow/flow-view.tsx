/** The text as a diagram, which follows it: each scenario with its steps and the ways between them. */

import { signal } from "@preact/signals";
import { ask } from "../../client.ts";
import { NothingYet } from "../../frame/nothing-yet.tsx";
import { saveFile } from "../../save-file.ts";
import { diagram } from "../../state/flow.ts";
import { language } from "../../state/page.ts";
import { inLanguage } from "../../texts/texts.ts";
import { FlowDiagram } from "./flow-diagram.tsx";
import { FlowLegend } from "./flow-legend.tsx";
import { flowTexts } from "./texts.ts";
import "./flow.css";

/** On a phone a diagram that fits cannot be read. */
const isNarrow = matchMedia("(max-width: 40rem)").matches;

/** Whether a diagram is made as small as its place, or is as large as its text wants, and scrolls. */
const isFitted = signal(!isNarrow);

export function FlowView() {
  const texts = inLanguage(flowTexts);
  if (!diagram.value) return <NothingYet />;
  return (
    <div class="flow">
      <div class="flow-bar">
        <fieldset class="choice">
          <legend class="unseen">{texts.size}</legend>
          {[true, false].map((fits) => (
            <button
              key={String(fits)}
              type="button"
              aria-pressed={isFitted.value === fits}
              onClick={() => {
                isFitted.value = fits;
              }}
            >
              {fits ? texts.fit : texts.full}
            </button>
          ))}
        </fieldset>
        <button type="button" onClick={save}>
          {texts.save}
        </button>
      </div>
      <p class="quiet flow-note">{texts.how}</p>
      <FlowLegend answer={diagram.value} isOpen={!isNarrow} />
      {diagram.value.flows.map((flow) => (
        <FlowDiagram key={flow.name} flow={flow} isFitted={isFitted.value} />
      ))}
    </div>
  );
}

async function save(): Promise<void> {
  const { path, text } = await ask("flowFile", { language: language.peek() });
  saveFile(path, text, "image/svg+xml");
}
