/** Tests and assertions of a text. */

import { createReporter } from "../../compiler/diagnostics/diagnostic.ts";
import type { Broken, Proof } from "../../compiler/explore/prove.ts";
import { reportProofs } from "../../compiler/explore/report-proofs.ts";
import { scenarioZone } from "../../compiler/flow/zones.ts";
import { writtenNames } from "../../compiler/program/written-names.ts";
import { type CoverageItem, coverageOf, percentCovered } from "../../compiler/test/coverage.ts";
import { describeDifference } from "../../compiler/test/describe.ts";
import { runTests, type TestResult } from "../../compiler/test/run-tests.ts";
import type { Span } from "../../compiler/text/span.ts";
import { type Language, mainUri, type Range } from "../protocol.ts";
import type {
  AssertionOutcome,
  CounterExample,
  ProofRequest,
  Proved,
  TestFailure,
  TestOutcome,
  Uncovered,
} from "../protocol-tests.ts";
import type { Desk, Work } from "./desk.ts";
import { hostOf } from "./host.ts";
import { problemOf } from "./problems.ts";
import { testWords } from "./test-words.ts";
import { excerptAt } from "./words.ts";

/** With the words in which it is told. */
interface ToldWork extends Work {
  readonly words: (typeof testWords)[Language];
}

/** Runs the tests of the page's file and proves its assertions. */
export function proveText({ text, today, language }: ProofRequest, { session }: Pick<Desk, "session">): Proved {
  const host = hostOf(text);
  const options = { targets: [], knownTargets: [], today, generator: "vatsc", passOverAssertions: true };
  const compilation = session.compile(host, [mainUri], options);
  if (compilation.diagnostics.some(({ severity }) => severity === "error")) return { text };
  const { program, build } = compilation;
  const work = { compilation, host, today, words: testWords[language] };
  const tests = runTests(program, build).filter(({ test }) => test.span.uri === mainUri);
  const proofs = session.prove(compilation, today);
  const reporter = createReporter();
  reportProofs(proofs, reporter);
  const calls = tests.flatMap((result) => (result.kind === "unplayable" ? [] : [result.played]));
  const items = coverageOf(build, calls);
  const results = {
    problems: reporter.done().map((diagnostic) => problemOf(diagnostic)),
    tests: tests.map((result) => testOutcome(result, work)),
    assertions: proofs.map((proof) => assertionOutcome(proof, work)),
    percentCovered: percentCovered(items),
    uncovered: items.filter(({ isCovered, origin }) => !isCovered && origin.uri === mainUri).map(uncoveredIn(work)),
  };
  return { text, results };
}

function testOutcome(result: TestResult, work: ToldWork): TestOutcome {
  const { test } = result;
  const failure = failureOf(result, work);
  const outcome = { title: test.title?.value ?? "", ...rangeOf(test.span) };
  if (result.kind === "unplayable") return { ...outcome, ...(failure ? { failure } : {}) };
  const { call, zone, simulation } = result.played;
  const flow = work.compilation.build.flows.find(({ name }) => name === simulation.line?.flow);
  const shown = zone ?? (flow && scenarioZone(flow)) ?? "UTC";
  return { ...outcome, call: { ...call, zone: shown }, ...(failure ? { failure } : {}) };
}

function failureOf(result: TestResult, work: ToldWork): TestFailure | undefined {
  const { program, build } = work.compilation;
  switch (result.kind) {
    case "passed":
      return undefined;
    case "unplayable":
      return { kind: "unplayable", reason: result.reason, place: rangeOf(result.test.call?.span ?? result.test.span) };
    case "failed": {
      const excerpts = { place: () => "", text: excerptAt(work) };
      const written = writtenNames(program, mainUri);
      const text = describeDifference(result.difference, result.played, build, written, excerpts);
      const { expected, came, step, wrongKey } = text;
      const place = rangeOf(result.difference.expected.span);
      const pressed = wrongKey && { pressed: wrongKey.pressed, keys: wrongKey.keys };
      const more = { ...(step ? { step: step.text } : {}), ...(pressed ? { wrongKey: pressed } : {}) };
      return { kind: "difference", expected, came: work.words.came(came), place, ...more };
    }
  }
}

function assertionOutcome({ assertion, result, until }: Proof, work: ToldWork): AssertionOutcome {
  const claim = excerptAt(work)(assertion.span);
  const outcome = { claim, kind: result.kind, until, ...rangeOf(assertion.span) };
  return result.kind === "broken" ? { ...outcome, counterExample: counterExample(result, work) } : outcome;
}

function counterExample({ flow, call, simulation, at, deed, test }: Broken, { words }: ToldWork): CounterExample {
  return {
    line: simulation.line?.name ?? "",
    at: at ?? words.anyTime,
    does: words.does(deed.facts),
    test,
    call: { ...call, zone: scenarioZone(flow) ?? "UTC" },
  };
}

function uncoveredIn(work: Work): (item: CoverageItem) => Uncovered {
  const excerpt = excerptAt(work);
  return ({ kind, label, origin }) => ({ kind, label, text: excerpt(origin), ...rangeOf(origin) });
}

function rangeOf({ start, end }: Span): Range {
  return { start, end };
}
