/** Tests and assertions of the page's text: what became of each. Plain data, as all of the protocol. */

import type { Call, Language, Problem, Range } from "./protocol.ts";

export interface TestRequests {
  /** Runs all tests of a text and holds its assertions against every call of five years from `today`. */
  readonly prove: { readonly ask: ProofRequest; readonly answer: Proved };
}

export interface ProofRequest {
  readonly text: string;
  readonly today: string;
  /** In which it is told. */
  readonly language: Language;
}

export interface Proved {
  readonly text: string;
  /** Absent for a text with errors. */
  readonly results?: TestResults;
}

export interface TestResults {
  /** Those that only a proof finds: assertions that do not hold, or of which nothing is known. */
  readonly problems: readonly Problem[];
  readonly tests: readonly TestOutcome[];
  readonly assertions: readonly AssertionOutcome[];
  /** 0 to 100: how much of all guards, branches and outcomes of rings the tests have been through. */
  readonly percentCovered: number;
  /** What no test has ever taken, in the order of the text. */
  readonly uncovered: readonly Uncovered[];
}

/** A call, and the zone in which its instant is meant. */
export interface CallInZone extends Call {
  readonly zone: string;
}

export interface TestOutcome extends Range {
  readonly title: string;
  /** Absent for a test whose call cannot be made. */
  readonly call?: CallInZone;
  /** Absent for a test that has passed. */
  readonly failure?: TestFailure;
}

export type TestFailure =
  /** Words of the source, and what came instead: a clause. */
  | {
      readonly kind: "difference";
      readonly expected: string;
      readonly came: string;
      readonly step?: string;
      /** What was pressed before that, and the keys of the menu, which has none such. */
      readonly wrongKey?: { readonly pressed: string; readonly keys: readonly string[] };
      readonly place: Range;
    }
  /** A sentence in English. */
  | { readonly kind: "unplayable"; readonly reason: string; readonly place: Range };

export interface AssertionOutcome extends Range {
  /** As the source has it. */
  readonly claim: string;
  readonly kind: "holds" | "broken" | "empty" | "too many";
  /** The first date of which it says nothing. */
  readonly until: string;
  /** A shortest call that breaks it. */
  readonly counterExample?: CounterExample;
}

export interface CounterExample {
  readonly line: string;
  /** `2026-11-26 03:00 Europe/Moscow`, or `any time`. */
  readonly at: string;
  /** `is refused after 0 s`. */
  readonly does: string;
  /** As a test to paste. */
  readonly test: string;
  readonly call: CallInZone;
}

export interface Uncovered extends Range {
  readonly kind: "guard" | "branch" | "outcome";
  /** What was never seen there: `holds`, `key 2`, `busy` …, in English. */
  readonly label: string;
  /** The words of the source there. */
  readonly text: string;
}
