/** `vatsc test`: plays every test of a program, proves its assertions, and says how much of it the tests have been through. */

import type { Compilation } from "../../compile.ts";
import { prove } from "../../explore/prove.ts";
import { never } from "../../never.ts";
import { coverageOf, percentCovered } from "../../test/coverage.ts";
import { withMatching } from "../../test/filter.ts";
import { runTests, testsOf } from "../../test/run-tests.ts";
import { exitStatus, Failure } from "../failure.ts";
import type { CommonOptions } from "../options.ts";
import { diagnosticsDocument, printDiagnostics, printJson } from "../print.ts";
import { compileSetup, localDate, type Project } from "../project.ts";
import { openSetup } from "../setup.ts";
import { printOut } from "../terminal.ts";
import { type Coverage, hasFailed, sourceOf, type TestReport } from "../test-reports/report.ts";

export type TestOptions = Omit<CommonOptions, "format"> & {
  readonly format: "text" | "json" | "junit" | "github";
  /** A part of the titles of the tests to run, and of what the assertions say. */
  readonly filter?: string;
  readonly coverage?: true;
  /** 0 to 100; it asks for the coverage, too. */
  readonly threshold?: number;
};

/** Runs the tests. Exit status 1 if the program has errors, a test fails, or less is covered than was asked for. */
export async function testCommand(files: readonly string[], options: TestOptions): Promise<number> {
  const project = compileSetup(await openSetup(files, options), [], { ...options, passOverAssertions: true });
  if (!project.compilation || project.hasErrors) return printErrors(project, options);
  const report = reportOf(project.compilation, project, options);
  await printReport(report, options);
  return hasFailed(report) ? exitStatus.input : exitStatus.ok;
}

async function printErrors({ diagnostics, entries }: Project, options: TestOptions): Promise<number> {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const { format } = options;
  if (format === "json") printJson(diagnosticsDocument(errors, [], entries));
  else if (format === "github") printOut((await import("../github.ts")).githubCommands(errors, entries));
  else printDiagnostics(errors, entries, options);
  return exitStatus.input;
}

function reportOf({ program, build }: Compilation, { entries }: Project, options: TestOptions): TestReport {
  const { filter, threshold } = options;
  const chosen = filter === undefined ? program : withMatching(program, filter, sourceOf(entries).text);
  const results = runTests(chosen, build);
  const proofs = prove(chosen, build, options.today ?? localDate());
  if (filter !== undefined && results.length + proofs.length === 0)
    throw new Failure(
      `No test has \`${filter}\` in its title, and no assertion says it; ${tests(testsOf(program).length)}.`,
    );
  const isAsked = options.coverage === true || threshold !== undefined;
  const items = isAsked
    ? coverageOf(
        build,
        results.flatMap((result) => (result.kind === "unplayable" ? [] : [result.played])),
      )
    : [];
  const coverage: Coverage = { items, percent: percentCovered(items), threshold };
  return { program, build, entries, tests: results, proofs, ...(isAsked ? { coverage } : {}) };
}

function tests(count: number): string {
  return count === 0 ? "there are no tests" : count === 1 ? "there is one test" : `there are ${count} tests`;
}

async function printReport(report: TestReport, { format, quiet }: TestOptions): Promise<void> {
  switch (format) {
    case "text":
      return printOut((await import("../test-reports/text.ts")).textReport(report, quiet === true));
    case "json":
      return printJson((await import("../test-reports/json.ts")).jsonReport(report));
    case "junit":
      return printOut((await import("../test-reports/junit.ts")).junitReport(report));
    case "github":
      return printOut((await import("../test-reports/github.ts")).githubReport(report));
    default:
      return never(format);
  }
}
