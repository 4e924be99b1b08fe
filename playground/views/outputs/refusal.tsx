/** Why an exchange cannot take the program, each reason with the way to its place. */

import type { Output } from "../../protocol.ts";
import { revealSource } from "../../state/source.ts";
import { inLanguage } from "../../texts/texts.ts";
import { outputTexts } from "./texts.ts";

export function Refusal({ output: { title, refusal } }: { readonly output: Output }) {
  return (
    <section class="refusal">
      <h3>{inLanguage(outputTexts).refused(title)}</h3>
      <ul>
        {refusal.map((problem) => (
          <li key={`${problem.start} ${problem.message}`}>
            <button type="button" class="problem-place" onClick={() => revealSource(problem)}>
              {problem.message}
            </button>
            {problem.help !== undefined && <p class="problem-help">{problem.help}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
