/** The signs in the margin: how tests and assertions went, and what no test has been through. */

import { effect } from "@preact/signals";
import type { AssertionOutcome, TestFailure, TestOutcome, TestResults, Uncovered } from "../protocol-tests.ts";
import { inLanguage } from "../texts/texts.ts";
import { testTexts } from "../views/tests/texts.ts";
import { isStale } from "./checked.ts";
import { type Mark, marks } from "./marks.ts";
import { isProving, testResults } from "./proved.ts";

/** Puts them there, as soon as they are known for the text. */
export function keepMarking(): void {
  effect(() => {
    // Places of an older text would point anywhere.
    if (isStale.value || isProving.value) marks.value = [];
    else marks.value = testResults.value ? marksOf(testResults.value) : [];
  });
}

function marksOf({ tests, assertions, uncovered }: TestResults): readonly Mark[] {
  // Where there are no tests, that none has been anywhere is no news.
  const missed = tests.length === 0 ? [] : uncovered.map(uncoveredMark);
  const all = [...tests.map(testMark), ...assertions.map(assertionMark), ...missed];
  return all.toSorted((one, other) => one.start - other.start);
}

function testMark({ start, end, failure }: TestOutcome): Mark {
  const texts = inLanguage(testTexts);
  if (!failure) return { start, end, kind: "passed", text: texts.passed };
  return { start, end, kind: "failed", text: `${texts.failed}: ${reasonOf(failure)}` };
}

function reasonOf(failure: TestFailure): string {
  const texts = inLanguage(testTexts);
  if (failure.kind === "unplayable") return failure.reason;
  const { expected, came, wrongKey } = failure;
  const difference = texts.difference(expected, came);
  return wrongKey ? `${difference}\n${texts.wrongKey(wrongKey.pressed, wrongKey.keys)}` : difference;
}

function assertionMark({ start, end, kind, until, counterExample }: AssertionOutcome): Mark {
  const texts = inLanguage(testTexts);
  switch (kind) {
    case "holds":
      return { start, end, kind: "passed", text: texts.holds(until) };
    case "broken":
      return { start, end, kind: "failed", text: counterExample ? texts.broken(counterExample) : texts.failed };
    case "empty":
      return { start, end, kind: "gave up", text: texts.empty };
    case "too many":
      return { start, end, kind: "gave up", text: texts.tooMany };
  }
}

function uncoveredMark({ start, end, label }: Uncovered): Mark {
  const texts = inLanguage(testTexts);
  return { start, end, kind: "uncovered", text: `${texts.neverSeen}: ${texts.label(label)}` };
}
