/** `vatsc diff`: what changes for callers from one program to another. */

import { createHash } from "node:crypto";
import type { Side } from "../../diff/pair.ts";
import type { DiffReport } from "../../diff/report.ts";
import type { Build } from "../../flow/ir.ts";
import { zonesOf } from "../../flow/zones.ts";
import { never } from "../../never.ts";
import { isZoneHere } from "../../time/zone.ts";
import { exitStatus, Failure } from "../failure.ts";
import type { CommonOptions } from "../options.ts";
import { diagnosticsDocument, printDiagnostics, printJson } from "../print.ts";
import { compileSetup, localDate, type Project } from "../project.ts";
import { disk, type Files } from "../read-bytes.ts";
import { openRevision, parseRevision } from "../revision.ts";
import { openSetup, type Setup } from "../setup.ts";
import { printError, printOut } from "../terminal.ts";

export type DiffOptions = Omit<CommonOptions, "format"> & {
  readonly format: "text" | "markdown" | "json";
};

/** Compares. Exit status 0 only if nothing changes for any caller, which is then a proof. */
export async function diffCommand(before: string, after: string, options: DiffOptions): Promise<number> {
  if (before === "-" && after === "-")
    throw new Failure("Standard input is one file: OLD or NEW can be `-`, and not both.");
  const sides = [await openSide("OLD", before, options), await openSide("NEW", after, options)] as const;
  const faulty = sides.filter(({ project }) => project.hasErrors || !project.compilation);
  if (faulty.length > 0) return printErrors(faulty, options);
  const [old, next] = sides.map(sideOf);
  if (!old || !next) throw new Error("vatsc expected two programs to compare");
  const diff = await import("../../diff/index.ts");
  const report = diff.reportOf(diff.compare(old, next, options.today ?? localDate()));
  printReport(report, diff, options);
  return report.result === "same" ? exitStatus.ok : exitStatus.input;
}

/** One of the two, compiled. */
interface Opened {
  readonly label: "OLD" | "NEW";
  readonly argument: string;
  readonly setup: Setup;
  readonly project: Project;
}

async function openSide(label: Opened["label"], argument: string, options: DiffOptions): Promise<Opened> {
  const revision = parseRevision(argument, disk);
  const { files, place } = revision ? openRevision(revision) : { files: disk, place: argument };
  const setup = await openSetup([place], { ...options, files });
  const project = compileSetup(setup, [], { ...options, passOverAssertions: true });
  return { label, argument, setup, project };
}

function sideOf({ project, setup }: Opened): Side {
  const { compilation } = project;
  if (!compilation) throw new Error("vatsc expected a program that compiles");
  checkZones(compilation.build);
  return { build: compilation.build, soundOf: hashesOf(setup.files) };
}

/** Each file is read once. */
function hashesOf(files: Files): (uri: string) => string {
  const known = new Map<string, string>();
  return (uri) => {
    const hash = known.get(uri) ?? createHash("sha256").update(files.bytes(uri)).digest("hex");
    known.set(uri, hash);
    return hash;
  };
}

function checkZones({ flows }: Build): void {
  const unknown = flows.flatMap(zonesOf).find((zone) => !isZoneHere(zone));
  if (unknown !== undefined)
    throw new Failure(`This Node does not know the clocks of \`${unknown}\`; a newer one may.`);
}

/** Which of the two is at fault stands before its errors; in JSON, in each. */
function printErrors(faulty: readonly Opened[], options: DiffOptions): number {
  const all = faulty.map(({ label, argument, project }) => {
    const errors = project.diagnostics.filter(({ severity }) => severity === "error");
    return { label, argument, errors, entries: project.entries };
  });
  if (options.format === "json") {
    const diagnostics = all.flatMap(({ label, errors, entries }) => {
      const document = diagnosticsDocument(errors, [], entries) as { readonly diagnostics: readonly object[] };
      return document.diagnostics.map((diagnostic) => ({ side: label, ...diagnostic }));
    });
    printJson({ version: 1, diagnostics, files: [] });
  } else
    for (const { label, argument, errors, entries } of all) {
      printError(`${label}, \`${argument}\`, has errors:\n\n`);
      printDiagnostics(errors, entries, options);
    }
  return exitStatus.input;
}

function printReport(
  report: DiffReport,
  { diffText, diffMarkdown }: Pick<typeof import("../../diff/index.ts"), "diffText" | "diffMarkdown">,
  { format }: DiffOptions,
): void {
  switch (format) {
    case "text":
      return printOut(diffText(report));
    case "markdown":
      return printOut(diffMarkdown(report));
    case "json":
      return printJson(report);
    default:
      return never(format);
  }
}
