/** One assertion: whether it holds, else a shortest call that breaks it, to see and to add as a test. */

import type { AssertionOutcome, CounterExample } from "../../protocol-tests.ts";
import { editSource, revealSource } from "../../state/source.ts";
import { Coded } from "../../texts/coded.tsx";
import { inLanguage } from "../../texts/texts.ts";
import { ToSimulator } from "./test-entry.tsx";
import { testTexts } from "./texts.ts";

const looks = { holds: "is-passed", broken: "is-failed", empty: "is-unknown", "too many": "is-unknown" } as const;

export function AssertionEntry({ assertion }: { readonly assertion: AssertionOutcome }) {
  const { claim, kind, counterExample } = assertion;
  return (
    <li class={`verdict ${looks[kind]}`}>
      <strong class="verdict-word">
        <Coded text={said(assertion)} />
      </strong>{" "}
      <button type="button" class="problem-place" onClick={() => revealSource(assertion)}>
        <code>{claim}</code>
      </button>
      {counterExample && <Counter counterExample={counterExample} after={assertion.end} />}
    </li>
  );
}

function said({ kind, until, counterExample }: AssertionOutcome): string {
  const texts = inLanguage(testTexts);
  if (kind === "holds") return texts.holds(until);
  if (kind === "broken") return counterExample ? texts.broken(counterExample) : texts.failed;
  return kind === "empty" ? texts.empty : texts.tooMany;
}

function Counter({ counterExample, after }: { readonly counterExample: CounterExample; readonly after: number }) {
  const { test, call } = counterExample;
  return (
    <>
      <pre class="counter-example">{test}</pre>
      <ToSimulator call={call} />{" "}
      <button
        type="button"
        class="fix"
        onClick={() => editSource([{ start: after, end: after, newText: `\n\n${test}` }])}
      >
        {inLanguage(testTexts).paste}
      </button>
    </>
  );
}
