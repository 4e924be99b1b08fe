/** What `vatsc test` found, for whoever prints it. Must not know formats. */

import { visible } from "../../diagnostics/render.ts";
import { anyTime, deedText } from "../../explore/deed-text.ts";
import type { Proof } from "../../explore/prove.ts";
import type { Build } from "../../flow/ir.ts";
import { never } from "../../never.ts";
import type { Program } from "../../program/program.ts";
import { writtenNames } from "../../program/written-names.ts";
import { excerptOf } from "../../simulate/timeline-text.ts";
import { cameText } from "../../test/came.ts";
import type { CoverageItem } from "../../test/coverage.ts";
import { type DifferenceText, describeDifference, type Excerpts, wrongKeyText } from "../../test/describe.ts";
import type { TestResult } from "../../test/run-tests.ts";
import { placeOf } from "../../text/source.ts";
import type { Span } from "../../text/span.ts";
import type { Entries } from "../node-host.ts";

/** What was run, and what became of it. */
export interface TestReport {
  readonly program: Program;
  readonly build: Build;
  readonly entries: Entries;
  readonly tests: readonly TestResult[];
  readonly proofs: readonly Proof[];
  /** How much the tests have been through; absent where nobody asked. */
  readonly coverage?: Coverage;
}

/** @see `../../test/coverage.ts` */
export interface Coverage {
  readonly items: readonly CoverageItem[];
  /** 0 to 100. */
  readonly percent: number;
  /** The percentage below which the command fails. */
  readonly threshold: number | undefined;
}

/** Places as this terminal has them, from the current folder, and texts on one line. */
export function sourceOf({ host, fileName }: Entries): Excerpts {
  return {
    place(span) {
      const source = host.read(span.uri);
      return source ? placeOf({ ...source, name: fileName(span.uri) }, span) : fileName(span.uri);
    },
    text: (span) => excerptOf(host.read(span.uri)?.text.slice(span.start, span.end) ?? ""),
  };
}

/** How a test failed: the difference in words, or why it could not be played. */
export type FailureText =
  | ({ readonly kind: "difference"; readonly at: Span } & DifferenceText)
  | { readonly kind: "unplayable"; readonly at: Span; readonly reason: string };

/** Why a test failed; `undefined` for one that has not. */
export function failureOf(result: TestResult, { program, build, entries }: TestReport): FailureText | undefined {
  switch (result.kind) {
    case "passed":
      return undefined;
    case "unplayable":
      return { kind: "unplayable", at: result.test.call?.span ?? result.test.span, reason: result.reason };
    case "failed": {
      const written = writtenNames(program, result.test.span.uri);
      const text = describeDifference(result.difference, result.played, build, written, sourceOf(entries));
      return { kind: "difference", at: result.difference.expected.span, ...text };
    }
  }
}

/** A failure in one line: what was expected, and what came instead, where. */
export function summaryOf(failure: FailureText, source: Excerpts): string {
  if (failure.kind === "unplayable") return failure.reason;
  const { expected, came, step, wrongKey } = failure;
  const where = step ? ` in \`${step.text}\` (${source.place(step.origin)})` : "";
  const pressed = wrongKey ? ` The caller pressed ${wrongKeyText(wrongKey)}.` : "";
  return `Expected \`${expected}\`, but ${cameText(came)}${where}.${pressed}`;
}

/** The title of a test, on one line. */
export function titleOf({ test: { title } }: TestResult): string {
  return visible(title?.value ?? "");
}

/** Whether the command has failed. An assertion that says nothing, or could not be proved, is a warning of `check`. */
export function hasFailed({ tests, proofs, coverage }: TestReport): boolean {
  const isBroken = proofs.some(({ result }) => result.kind === "broken");
  return isBroken || tests.some(({ kind }) => kind !== "passed") || isBelowThreshold(coverage);
}

/** What is to be said of an assertion that is not known to hold, one sentence; `undefined` for one that holds. */
export function proofText({ result }: Proof): string | undefined {
  switch (result.kind) {
    case "holds":
      return undefined;
    case "broken":
      return `A call to \`${result.simulation.line?.name ?? ""}\` at ${result.at ?? anyTime} ${deedText(result.deed.facts)}.`;
    case "empty":
      return "No call is as its guard says, so it claims nothing.";
    case "too many":
      return "It has not been proved: there are more calls than can be gone through.";
    default:
      return never(result);
  }
}

/** Whether the tests have been through less than was asked for. */
export function isBelowThreshold(coverage: Coverage | undefined): boolean {
  return coverage?.threshold !== undefined && coverage.percent < coverage.threshold;
}
