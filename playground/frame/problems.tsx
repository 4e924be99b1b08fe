/** What is wrong with the text, in a list below it: each leads to its place, and brings its mends. */

import { useLayoutEffect, useRef } from "preact/hooks";
import type { Problem, Severity } from "../protocol.ts";
import { checked } from "../state/checked.ts";
import { problems as allProblems, isFirstProof } from "../state/proved.ts";
import { editSource, revealSource } from "../state/source.ts";
import { Coded } from "../texts/coded.tsx";
import { inLanguage } from "../texts/texts.ts";
import { isAnotherText, severityOf, worstFirst } from "./problem-order.ts";
import { frameTexts } from "./texts.ts";
import "./problems.css";

export function Problems() {
  const texts = inLanguage(frameTexts);
  const problems = allProblems.value;
  const list = useTopOf(checked.value?.text);
  if (!problems || !checked.value) return <p class="quiet problems-title">{texts.loading}</p>;
  const { text } = checked.value;
  const count = (severity: Severity) => problems.filter((problem) => severityOf(problem) === severity).length;
  const counted = texts.problems({ errors: count("error"), warnings: count("warning"), hints: count("hint") });
  const title = problems.length === 0 && isFirstProof.value ? texts.noneYet : counted;
  return (
    <section class="problems" aria-label={title} ref={list}>
      <div role="status">
        <h2 class="problems-title">{title}</h2>
      </div>
      <ul>
        {worstFirst(problems).map((problem) => (
          <li
            key={`${problem.start} ${problem.code} ${problem.message} ${problem.target}`}
            class={`problem problem-${severityOf(problem)}`}
          >
            <button type="button" class="problem-place" onClick={() => revealSource(problem)}>
              <span class="problem-line">{problem.file ?? lineOf(text, problem.start)}</span>{" "}
              <span lang="en">
                <Coded text={problem.message} />
              </span>
            </button>
            <Help problem={problem} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The list, which goes back to its top when it is about another text; while one is written it stays where it is. */
function useTopOf(text: string | undefined) {
  const list = useRef<HTMLElement>(null);
  const before = useRef("");
  useLayoutEffect(() => {
    if (text === undefined) return;
    if (isAnotherText(before.current, text)) list.current?.scrollTo(0, 0);
    before.current = text;
  }, [text]);
  return list;
}

function Help({ problem: { help, sample, fixes } }: { readonly problem: Problem }) {
  return (
    <>
      {help !== undefined && (
        <p class="problem-help" lang="en">
          <Coded text={help} />
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
          <Coded text={title} />
        </button>
      ))}
    </>
  );
}

/** Counted from 1. */
function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}
