/** Tests and assertions of the text, which run as it is typed: what became of each, and what no test has been through. */

import { NothingYet } from "../../frame/nothing-yet.tsx";
import type { Uncovered } from "../../protocol-tests.ts";
import { good } from "../../state/checked.ts";
import { isProving, testResults } from "../../state/proved.ts";
import { revealSource } from "../../state/source.ts";
import { inLanguage } from "../../texts/texts.ts";
import { AssertionEntry } from "./assertion-entry.tsx";
import { TestEntry } from "./test-entry.tsx";
import { testTexts } from "./texts.ts";
import "./tests.css";

export function TestsView() {
  const texts = inLanguage(testTexts);
  const results = testResults.value;
  if (!results) return good.value ? <p class="quiet">{texts.proving}</p> : <NothingYet />;
  const { tests, assertions, uncovered, percentCovered } = results;
  return (
    <div class="tests" aria-busy={isProving.value}>
      {isProving.value && <p class="quiet tests-proving">{texts.proving}</p>}
      {tests.length + assertions.length === 0 && <p>{texts.none}</p>}
      {tests.length > 0 && (
        <section>
          <h2>{texts.tests}</h2>
          <ul class="verdicts">
            {tests.map((test) => (
              <TestEntry key={test.start} test={test} />
            ))}
          </ul>
        </section>
      )}
      {assertions.length > 0 && (
        <section>
          <h2>{texts.assertions}</h2>
          <ul class="verdicts">
            {assertions.map((assertion) => (
              <AssertionEntry key={assertion.start} assertion={assertion} />
            ))}
          </ul>
        </section>
      )}
      {tests.length > 0 && (
        <section>
          <h2>{texts.coverage(Math.floor(percentCovered))}</h2>
          {uncovered.length === 0 ? <p>{texts.allCovered}</p> : <UncoveredList uncovered={uncovered} />}
        </section>
      )}
    </div>
  );
}

function UncoveredList({ uncovered }: { readonly uncovered: readonly Uncovered[] }) {
  const texts = inLanguage(testTexts);
  return (
    <>
      <p class="quiet">{texts.neverSeen}:</p>
      <ul class="uncovered">
        {uncovered.map((item) => (
          <li key={`${item.start} ${item.end} ${item.kind} ${item.label}`}>
            <button type="button" class="problem-place" onClick={() => revealSource(item)}>
              <code>{item.text}</code>: {texts.label(item.label)}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
