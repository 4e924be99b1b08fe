/** What `vatsc verify` found, for programs: schema/verification.schema.json. */

import { diagnosticDocuments, placeDocument } from "../print.ts";
import { beyondEngine, beyondReader } from "./beyond.ts";
import { changedLines, isProved, type Run, tell, type VerifyReport } from "./report.ts";

/** The document. */
export function jsonReport(report: VerifyReport): object {
  const { entries, until, refused, runs, limit } = report;
  return {
    version: 1,
    result: isProved(report) ? "same" : "differs",
    until,
    limit,
    runs: runs.map((run) => runDocument(run, report)),
    refused: refused.map(({ target, errors }) => ({ target, diagnostics: diagnosticDocuments(errors, entries) })),
  };
}

function runDocument(run: Run, report: VerifyReport): object {
  const { engine, calls, cut, scenarios, targets, leftOut } = run;
  return {
    ...(engine === undefined ? {} : { engine }),
    calls,
    ...(cut === undefined ? {} : { cut }),
    leftOut,
    scenarios: scenarios.map((scenario) => ({
      scenario: scenario.flow.name,
      place: placeDocument(scenario.flow.origin, report.entries),
      lines: scenario.lines,
      // More than a double holds may be counted.
      ...(scenario.ways === undefined ? {} : { ways: Number(scenario.ways) }),
      waysPlayed: scenario.waysPlayed,
      calls: scenario.calls,
      edges: scenario.edges,
      missing: scenario.missing.map(({ origin, label, why }) => ({
        place: placeDocument(origin, report.entries),
        what: label,
        why,
      })),
    })),
    targets: targets.map(({ generated, judged }) => ({
      target: generated.target,
      status: judged.wrong === 0 ? "same" : "differs",
      calls: judged.calls,
      wrong: judged.wrong,
      unreadOptions: generated.unreadOptions,
      changed: changedLines(generated),
      disagreements: judged.disagreements.map((found) => {
        const isPlayable = engine === undefined && !generated.output?.deployed;
        const { commandLine, test, differences, places } = tell(found, generated, report, isPlayable);
        return {
          call: found.call,
          commandLine,
          ...(test === undefined ? {} : { test }),
          differences,
          expected: found.expected.trace,
          seen: found.seen,
          places,
        };
      }),
      notShown: engine === undefined ? beyondReader(generated) : beyondEngine,
    })),
  };
}
