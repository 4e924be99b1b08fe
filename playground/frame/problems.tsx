/** What is wrong with the text, in a list below it: each leads to its place, and brings its mends. */

import type { Problem } from "../protocol.ts";
import { checked } from "../state/checked.ts";
import { problems as allProblems } from "../state/proved.ts";
import { editSource, revealSource } from "../state/source.ts";
import { inLanguage } from "../texts/texts.ts";
import { frameTexts } from "./texts.ts";
import "./problems.css";

export function Problems() {
  const texts = inLanguage(frameTexts);
  const problems = allProblems.value;
  if (!problems || !checked.value) return <p class="quiet problems-title">{texts.loading}</p>;
  const { text } = checked.value;
  return (
    <section class="problems" aria-label={texts.problems(problems.length)}>
      <div role="status">
        <h2 class="problems-title">{problems.length === 0 ? texts.noProblems : texts.problems(problems.length)}</h2>
      </div>
      <ul>
        {problems.map((problem) => (
          <li
            key={`${problem.start} ${problem.code} ${problem.message} ${problem.target}`}
            class={`problem problem-${problem.target === undefined ? problem.severity : "hint"}`}
          >
            <button type="button" class="problem-place" onClick={() => revealSource(problem)}>
              <span class="problem-line">{problem.file ?? lineOf(text, problem.start)}</span>{" "}
              <span lang="en">{problem.message}</span>
            </button>
            <Help problem={problem} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Help({ problem: { help, sample, fixes } }: { readonly problem: Problem }) {
  return (
    <>
      {help !== undefined && (
        <p class="problem-help" lang="en">
          {help}
        </p>
      )}
      {sample !== undefined && <pre class="problem-sample">{sample}</pre>}
      {fixes.map(({ title, edits }) => (
        <button
          type="button"
          class="fix"
          lang="en"
          onClick={() => editSource(edits.map(({ span, newText }) => ({ start: span.start, end: span.end, newText })))}
        >
          {title}
        </button>
      ))}
    </>
  );
}

/** Counted from 1. */
function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}
