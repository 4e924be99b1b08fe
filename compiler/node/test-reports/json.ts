/** What `vatsc test` found, as the document of `--format json`; its schema is `schema/tests.schema.json`. */

import type { Proof } from "../../explore/prove.ts";
import { cameText } from "../../test/came.ts";
import type { CoverageItem } from "../../test/coverage.ts";
import type { StepText } from "../../test/describe.ts";
import type { TestResult } from "../../test/run-tests.ts";
import type { Span } from "../../text/span.ts";
import { placeDocument } from "../print.ts";
import {
  type Coverage,
  type FailureText,
  failureOf,
  hasFailed,
  proofText,
  sourceOf,
  type TestReport,
} from "./report.ts";

/** Lines and columns from 1, end exclusive, columns in UTF-16 units; seconds since the call came. */
export function jsonReport(report: TestReport): object {
  const { tests, proofs, coverage } = report;
  const place: Place = (span) => placeDocument(span, report.entries);
  return {
    version: 1,
    hasFailed: hasFailed(report),
    tests: tests.map((result) => testDocument(result, failureOf(result, report), place)),
    assertions: proofs.map((proof) => proofDocument(proof, sourceOf(report.entries).text(proof.assertion.span), place)),
    ...(coverage ? { coverage: coverageDocument(coverage, place) } : {}),
  };
}

type Place = (span: Span) => object;

function testDocument({ test, kind }: TestResult, failure: FailureText | undefined, place: Place): object {
  return {
    title: test.title?.value ?? "",
    status: kind === "passed" ? "passed" : "failed",
    ...place(test.span),
    ...(failure ? { failure: failureDocument(failure, place) } : {}),
  };
}

const proofStatus = { holds: "holds", broken: "broken", empty: "empty", "too many": "unproved" } as const;

function proofDocument(proof: Proof, text: string, place: Place): object {
  const { assertion, result, until } = proof;
  const reason = proofText(proof);
  return {
    text,
    status: proofStatus[result.kind],
    until,
    ...place(assertion.span),
    ...(reason === undefined ? {} : { reason }),
    ...(result.kind === "broken" ? { test: result.test } : {}),
  };
}

function failureDocument(failure: FailureText, place: Place): object {
  if (failure.kind === "unplayable") return { reason: failure.reason, place: place(failure.at) };
  const { expected, came, at, timeline, marked, wrongKey } = failure;
  const step = (word: "step" | "after", found: StepText | undefined) =>
    found ? { [word]: { text: found.text, place: place(found.origin) } } : {};
  return {
    expected,
    place: place(at),
    came: cameText(came),
    ...step("step", failure.step),
    ...step("after", failure.from),
    ...(wrongKey ? { wrongKey: { pressed: wrongKey.pressed, keys: wrongKey.keys, menu: place(wrongKey.origin) } } : {}),
    timeline: timeline.map(({ atSeconds, text, origin }, index) => ({
      atSeconds,
      text: text.trim(),
      ...(origin ? { place: place(origin) } : {}),
      ...(index === marked ? { isDifference: true } : {}),
    })),
  };
}

function coverageDocument({ items, percent, threshold }: Coverage, place: Place): object {
  return {
    percent,
    ...(threshold === undefined ? {} : { threshold }),
    items: items.map(({ kind, label, isCovered, origin }: CoverageItem) => ({
      kind,
      label,
      isCovered,
      place: place(origin),
    })),
  };
}
