/**
 * What `vatsc test` found, as JUnit XML: a suite for each file, a case for each test and each assertion.
 * Source: github.com/testmoapp/junitxml, "Common JUnit XML Format & Examples"; times are left out, the clock being virtual.
 */

import { positionAt } from "../../text/source.ts";
import type { Span } from "../../text/span.ts";
import { failureOf, proofText, sourceOf, summaryOf, type TestReport, titleOf } from "./report.ts";
import { failureLines } from "./text.ts";

/** The whole document. */
export function junitReport(report: TestReport): string {
  const cases = casesOf(report);
  const files = [...new Set(cases.map(({ file }) => file))];
  const suites = files.flatMap((name) => {
    const own = cases.filter(({ file }) => file === name);
    return element("testsuite", { name, ...countsOf(own) }, own.flatMap(caseLines));
  });
  const head = '<?xml version="1.0" encoding="UTF-8"?>';
  return [head, ...element("testsuites", { name: "vatsc", ...countsOf(cases) }, suites), ""].join("\n");
}

/** A test or an assertion. */
interface Case {
  readonly name: string;
  readonly file: string;
  readonly line: number;
  /** `failure`: it is not so · `error`: it could not be played · `skipped`: it says nothing, or could not be proved. */
  readonly fault:
    | { readonly kind: "failure" | "error" | "skipped"; readonly message: string; readonly text: string }
    | undefined;
}

function casesOf(report: TestReport): readonly Case[] {
  const { entries } = report;
  const source = sourceOf(entries);
  const place = ({ uri, start }: Span) => {
    const text = entries.host.read(uri);
    return { file: entries.fileName(uri), line: text ? positionAt(text, start).line : 1 };
  };
  const tests = report.tests.map((result): Case => {
    const failure = failureOf(result, report);
    const fault: Case["fault"] = failure && {
      kind: failure.kind === "unplayable" ? "error" : "failure",
      message: summaryOf(failure, source),
      text: failureLines(result, failure, source).join("\n"),
    };
    return { name: titleOf(result), ...place(result.test.span), fault };
  });
  const assertions = report.proofs.map((proof): Case => {
    const message = proofText(proof);
    const { result, assertion } = proof;
    const [kind, text] = result.kind === "broken" ? (["failure", result.test] as const) : (["skipped", ""] as const);
    const fault: Case["fault"] = message === undefined ? undefined : { kind, message, text };
    return { name: source.text(assertion.span), ...place(assertion.span), fault };
  });
  return [...tests, ...assertions];
}

function countsOf(cases: readonly Case[]) {
  const count = (kind: string) => cases.filter(({ fault }) => fault?.kind === kind).length;
  return { tests: cases.length, failures: count("failure"), errors: count("error"), skipped: count("skipped") };
}

function caseLines({ name, file, line, fault }: Case): readonly string[] {
  const attributes = { name, classname: file, file, line };
  if (!fault) return element("testcase", attributes, []);
  const { kind, message, text } = fault;
  const inner = `<${kind} message="${escapeXml(message)}">${escapeXml(text)}</${kind}>`;
  return element("testcase", attributes, [inner]);
}

function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  inner: readonly string[],
): readonly string[] {
  const head = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escapeXml(String(value))}"`)].join(
    " ",
  );
  if (inner.length === 0) return [`<${head}/>`];
  // What stands inside may be text whose lines must not be moved.
  return [`<${head}>`, ...inner, `</${name}>`];
}

/** Text for an element or an attribute in double quotes; what XML 1.0 cannot hold becomes U+FFFD. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
