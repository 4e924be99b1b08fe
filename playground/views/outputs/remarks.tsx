/** What is said of outputs: why an exchange cannot take the program, and what to know before one is deployed. */

import type { Output, Problem } from "../../protocol.ts";
import { revealSource } from "../../state/source.ts";
import { Coded } from "../../texts/coded.tsx";
import { inLanguage } from "../../texts/texts.ts";
import { outputTexts } from "./texts.ts";

export function Refusal({ output: { title, refusal } }: { readonly output: Output }) {
  return (
    <section class="refusal">
      <h3>{inLanguage(outputTexts).refused(title)}</h3>
      <Remarks remarks={refusal} />
    </section>
  );
}

export function Notes({ notes }: { readonly notes: readonly Problem[] }) {
  return (
    <details class="output-notes">
      <summary>{inLanguage(outputTexts).notes(notes.length)}</summary>
      <Remarks remarks={notes} />
    </details>
  );
}

/** Each leads to its place, if that is in the page's text. */
function Remarks({ remarks }: { readonly remarks: readonly Problem[] }) {
  return (
    <ul class="remarks" lang="en">
      {remarks.map((remark) => (
        <li key={`${remark.start} ${remark.message}`}>
          {remark.file === undefined ? (
            <button type="button" class="problem-place" onClick={() => revealSource(remark)}>
              <Coded text={remark.message} />
            </button>
          ) : (
            <Coded text={remark.message} />
          )}
          {remark.help !== undefined && (
            <p class="problem-help">
              <Coded text={remark.help} />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
