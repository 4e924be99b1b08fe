/** One test: whether it passed, else what came instead; its call can be seen in the simulator. */

import type { CallInZone, TestOutcome } from "../../protocol-tests.ts";
import { isRunning, playhead, script } from "../../state/call.ts";
import { view } from "../../state/page.ts";
import { revealSource } from "../../state/source.ts";
import { Coded } from "../../texts/coded.tsx";
import { inLanguage } from "../../texts/texts.ts";
import { testTexts } from "./texts.ts";

export function TestEntry({ test }: { readonly test: TestOutcome }) {
  const texts = inLanguage(testTexts);
  const { title, call, failure } = test;
  return (
    <li class={failure ? "verdict is-failed" : "verdict is-passed"}>
      <strong class="verdict-word">{failure ? texts.failed : texts.passed}</strong>{" "}
      <button type="button" class="problem-place" onClick={() => revealSource(failure?.place ?? test)}>
        {title}
      </button>
      {failure?.kind === "difference" && (
        <p class="verdict-why">
          <Coded text={texts.difference(failure.expected, failure.came)} />
          {failure.step !== undefined && (
            <>
              {" "}
              <code>{texts.inStep(failure.step)}</code>
            </>
          )}
        </p>
      )}
      {failure?.kind === "difference" && failure.wrongKey && (
        <p class="verdict-why">{texts.wrongKey(failure.wrongKey.pressed, failure.wrongKey.keys)}</p>
      )}
      {failure?.kind === "unplayable" && (
        <p class="verdict-why">
          <Coded text={failure.reason} />
        </p>
      )}
      {call && (
        <div>
          <ToSimulator call={call} />
        </div>
      )}
    </li>
  );
}

/** Puts a call into the simulator. */
export function ToSimulator({ call }: { readonly call: CallInZone }) {
  return (
    <button
      type="button"
      class="fix"
      onClick={() => {
        isRunning.value = false;
        playhead.value = 0;
        script.value = call;
        view.value = "call";
      }}
    >
      {inLanguage(testTexts).simulate}
    </button>
  );
}
