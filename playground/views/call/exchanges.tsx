/** The same call on what is generated for each exchange: the same, or what differs. */

import { useEffect } from "preact/hooks";
import { type TargetId, targetIds, type Walked } from "../../protocol.ts";
import { good } from "../../state/checked.ts";
import { Coded } from "../../texts/coded.tsx";
import { inLanguage } from "../../texts/texts.ts";
import { callTexts } from "./texts.ts";
import { keepWalking, walked } from "./walks.ts";

export function Exchanges() {
  const texts = inLanguage(callTexts);
  useEffect(keepWalking, []);
  return (
    <section aria-label={texts.exchanges}>
      <h2>{texts.exchanges}</h2>
      <ul class="exchanges">
        {targetIds.map((target) => (
          <li>
            <Result title={titleOf(target)} found={walked.value[target]} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function titleOf(target: TargetId): string {
  return good.value?.outputs.find((output) => output.target === target)?.title ?? target;
}

function Result({ title, found }: { readonly title: string; readonly found: Walked | undefined }) {
  const texts = inLanguage(callTexts);
  if (!found)
    return (
      <p class="quiet">
        {title} {texts.comparing}
      </p>
    );
  const details = found.kind === "differs" ? found.differences : found.kind === "refused" ? found.reasons : [];
  return (
    <>
      <p class={`exchange exchange-${found.kind}`}>
        <span aria-hidden="true">{{ same: "=", differs: "≠", refused: "✗" }[found.kind]}</span> {title}:{" "}
        {texts[found.kind]}
      </p>
      {details.length > 0 && (
        <ul class="details" lang="en">
          {details.map((sentence) => (
            <li>
              <Coded text={sentence} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
