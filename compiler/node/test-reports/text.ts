/** What `vatsc test` found, for people. */

import type { Proof } from "../../explore/prove.ts";
import { headline, timelineLines } from "../../simulate/timeline-text.ts";
import { cameText } from "../../test/came.ts";
import { type CoverageItem, noGuardHolds } from "../../test/coverage.ts";
import { type Excerpts, type StepText, wrongKeyText } from "../../test/describe.ts";
import type { TestResult } from "../../test/run-tests.ts";
import { isStranger } from "../../test/script.ts";
import {
  type Coverage,
  type FailureText,
  failureOf,
  isBelowThreshold,
  proofText,
  sourceOf,
  type TestReport,
  titleOf,
} from "./report.ts";

/** A line for each test, all about those that failed, the coverage, and the count. `isQuiet`: only what failed. */
export function textReport(report: TestReport, isQuiet: boolean): string {
  const source = sourceOf(report.entries);
  const tests = report.tests.flatMap((result) => {
    const failure = failureOf(result, report);
    if (failure) return failedLines(result, failure, source);
    return isQuiet ? [] : [`ok      ${titleOf(result)}`];
  });
  const proofs = report.proofs.flatMap((proof) => proofLines(proof, source, isQuiet));
  const isShort = isQuiet && !isBelowThreshold(report.coverage);
  const coverage = report.coverage && !isShort ? ["", ...coverageLines(report.coverage, source)] : [];
  const lines = withoutDoubleGaps([...tests, ...proofs, ...coverage, ...(isQuiet ? [] : ["", countText(report)])]);
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}

/** `3 tests: 2 passed, 1 failed. 2 assertions: 1 holds, 1 broken.` */
export function countText({ tests, proofs }: Pick<TestReport, "tests" | "proofs">): string {
  if (tests.length + proofs.length === 0) return "There are no tests and no assertions.";
  const failed = tests.filter(({ kind }) => kind !== "passed").length;
  const ofKind = (...kinds: readonly string[]) => proofs.filter(({ result }) => kinds.includes(result.kind)).length;
  const doubts: readonly Count[] = [
    [ofKind("broken"), "broken"],
    [ofKind("empty", "too many"), "not proved"],
  ];
  return [
    ...countsText("test", [tests.length - failed, "passed", "passed"], [[failed, "failed"]]),
    ...countsText("assertion", [ofKind("holds"), "holds", "hold"], doubts),
  ].join(" ");
}

type Count = readonly [count: number, what: string];

/** A sentence of some things, none where there are none: how many are well, and how many are not. */
function countsText(
  what: string,
  [well, one, several]: readonly [number, string, string],
  others: readonly Count[],
): readonly string[] {
  const all = others.reduce((sum, [count]) => sum + count, well);
  if (all === 0) return [];
  const head = `${all} ${what}${all === 1 ? "" : "s"}`;
  const good = well === 1 ? one : several;
  if (well === all) return [`${head} ${good}.`];
  const bad = others.filter(([count]) => count > 0).map(([count, text]) => `${count} ${text}`);
  return [`${head}: ${[`${well} ${good}`, ...bad].join(", ")}.`];
}

// --- An assertion ---

/** One that is broken comes with a call that breaks it, as a test to paste. */
function proofLines(proof: Proof, source: Excerpts, isQuiet: boolean): readonly string[] {
  const { assertion, result, until } = proof;
  const text = source.text(assertion.span);
  const why = proofText(proof);
  if (why === undefined) return isQuiet ? [] : [`ok      ${text}  (until ${until})`];
  const place = source.place(assertion.span);
  if (result.kind !== "broken") return isQuiet ? [] : ["", `warning ${text}  (${place})`, `  ${why}`, ""];
  const sample = result.test.split("\n").map((line) => `    ${line}`);
  return ["", `FAILED  ${text}  (${place})`, `  ${why} As a test to paste:`, ...sample, ""];
}

/** One empty line where several would stand, and none at the edges. */
function withoutDoubleGaps(lines: readonly string[]): readonly string[] {
  return lines.filter((line, at) => line !== "" || (at > 0 && at < lines.length - 1 && lines[at - 1] !== ""));
}

// --- A test that failed ---

function failedLines(result: TestResult, failure: FailureText, source: Excerpts): readonly string[] {
  const head = `FAILED  ${titleOf(result)}  (${source.place(result.test.span)})`;
  return ["", head, ...failureLines(result, failure, source).map((line) => `  ${line}`), ""];
}

/** The call's timeline, with what was expected where it went another way and what came instead. */
export function failureLines(result: TestResult, failure: FailureText, source: Excerpts): readonly string[] {
  if (failure.kind === "unplayable" || result.kind === "unplayable")
    return [failure.kind === "unplayable" ? failure.reason : ""];
  const { call, simulation, zone } = result.played;
  const { timeline, marked, expected, came, step, from, wrongKey, at } = failure;
  return [
    headline(call, simulation, zone, isStranger(call) ? "somebody" : undefined),
    ...timelineLines(timeline, (span) => span && source.place(span), marked),
    ...aligned([
      ["expected", `\`${expected}\``, source.place(at)],
      ["but", cameText(came), ""],
      ...stepRow("in", step, source),
      ...stepRow("after", from, source),
      ...(wrongKey ? [["pressed", wrongKeyText(wrongKey), source.place(wrongKey.origin)] as const] : []),
    ]),
  ];
}

type Row = readonly [word: string, text: string, place: string];

function stepRow(word: string, step: StepText | undefined, source: Excerpts): readonly Row[] {
  return step ? [[word, `\`${step.text}\``, source.place(step.origin)]] : [];
}

function aligned(rows: readonly Row[]): readonly string[] {
  const width = Math.max(...rows.map(([, text]) => text.length));
  return rows.map(([word, text, place]) =>
    `${word.padEnd(9)} ${place === "" ? text : text.padEnd(width)}  ${place}`.trimEnd(),
  );
}

// --- Coverage ---

const kinds = [
  ["guard", "guards"],
  ["branch", "branches"],
  ["outcome", "outcomes of rings"],
] as const;

function coverageLines({ items, percent, threshold }: Coverage, source: Excerpts): readonly string[] {
  const missing = items.filter((item) => !item.isCovered && !isSaidByGuard(item, items));
  const counts = kinds.map(([kind, title]) => `  ${title}: ${countOf(items.filter((item) => item.kind === kind))}`);
  return [
    `Coverage: ${percentText(percent)} (${countOf(items)})${threshold === undefined ? "" : `, at least ${threshold} % asked for`}`,
    ...counts,
    ...(missing.length === 0 ? [] : ["No test has ever taken:", ...missingLines(missing, source)]),
  ];
}

/** That an arm was never taken follows from that its first guard never held. */
function isSaidByGuard({ kind, origin }: CoverageItem, items: readonly CoverageItem[]): boolean {
  if (kind !== "branch") return false;
  return items.some((other) => {
    const isFirst = other.origin.uri === origin.uri && other.origin.start === origin.start;
    return isFirst && other.label === "holds" && !other.isCovered;
  });
}

function countOf(items: readonly CoverageItem[]): string {
  return `${items.filter(({ isCovered }) => isCovered).length} of ${items.length}`;
}

function missingLines(missing: readonly CoverageItem[], source: Excerpts): readonly string[] {
  const rows = missing.map(({ origin, label }) => {
    // The place of a choice is its first guard, which is not what was not taken.
    const text = label === noGuardHolds ? label : `${source.text(origin)}: ${label}`;
    return [source.place(origin), text] as const;
  });
  const width = Math.max(...rows.map(([place]) => place.length));
  return rows.map(([place, text]) => `  ${place.padEnd(width)}  ${text}`);
}

/** `72.7 %`, rounded down: only everything is 100 %. */
export function percentText(percent: number): string {
  return `${Math.floor(percent * 10 + 1e-9) / 10} %`;
}
