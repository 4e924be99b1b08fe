/** What `vatsc test` found, as commands of a GitHub workflow, which shows them at the expectation that was not met. */

import { githubCommand } from "../github.ts";
import { failureOf, isBelowThreshold, proofText, sourceOf, summaryOf, type TestReport, titleOf } from "./report.ts";
import { percentText } from "./text.ts";

/** One line for each test that failed and each assertion that is not known to hold, and one where too little is covered. */
export function githubReport(report: TestReport): string {
  const { entries, coverage } = report;
  const source = sourceOf(entries);
  const failed = report.tests.flatMap((result) => {
    const failure = failureOf(result, report);
    if (!failure) return [];
    return [githubCommand("error", failure.at, titleOf(result), summaryOf(failure, source), entries)];
  });
  const doubtful = report.proofs.flatMap((proof) => {
    const { result, assertion } = proof;
    const why = proofText(proof);
    if (why === undefined) return [];
    const text = result.kind === "broken" ? `${why} As a test to paste:\n${result.test}` : why;
    const command = result.kind === "broken" ? "error" : "warning";
    return [githubCommand(command, assertion.span, source.text(assertion.span), text, entries)];
  });
  const short =
    coverage && isBelowThreshold(coverage)
      ? [
          `::error title=coverage::Tests have been through ${percentText(coverage.percent).replace("%", "%25")}, and ${coverage.threshold} %25 are asked for.`,
        ]
      : [];
  return [...failed, ...doubtful, ...short].map((line) => `${line}\n`).join("");
}
