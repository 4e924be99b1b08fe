/**
 * Seeds each fault, one at a time, and says who notices it: `npm run mutants`, as a Markdown table. A fault that nobody notices
 * is a gap of the tests, and fails the run.
 *
 * `--fault TEXT` only those whose id contains it · `--remember` keeps who noticed what, as the order in which to ask next time ·
 * `--json` for the tests
 */

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Fault } from "./fault.ts";
import { faults } from "./faults.ts";
import { type Notice, noticeOf, targetsOf } from "./judge.ts";
import { allPrograms, type Program } from "./suite.ts";

/** A fault and who noticed it, if anybody did. */
export interface Finding {
  readonly fault: Fault;
  readonly notice?: Notice;
}

/** Who noticed each fault before: only the order in which programs are asked. */
const hints = fileURLToPath(new URL("noticed.json", import.meta.url));

const { values } = parseArgs({
  options: { fault: { type: "string" }, remember: { type: "boolean" }, json: { type: "boolean" } },
});
const without = await noticeOf(undefined, allPrograms(), targetsOf({ file: "" }));
if (without) throw new Error(`Noticed without any fault: ${JSON.stringify(without)}`);
const findings = await findAll(faults.filter(({ id }) => id.includes(values.fault ?? "")));
if (values.remember) remember(findings);
process.stdout.write(values.json ? `${JSON.stringify(findings)}\n` : tableOf(findings));
process.exitCode = findings.every(({ notice }) => notice) ? 0 : 1;

async function findAll(all: readonly Fault[]): Promise<readonly Finding[]> {
  const programs = allPrograms();
  const hinted = readHints();
  const found: Finding[] = [];
  for (const fault of all) {
    const notice = await noticeOf(fault, inOrder(programs, hinted[fault.id]), targetsOf(fault));
    found.push({ fault, ...(notice ? { notice } : {}) });
    if (!notice) process.stderr.write(`nobody notices ${fault.id}\n`);
  }
  return found;
}

function inOrder(programs: readonly Program[], hint: string | undefined): readonly Program[] {
  const first = programs.filter(({ id }) => id === hint);
  return [...first, ...programs.filter(({ id }) => id !== hint)];
}

function readHints(): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(hints, "utf8")) as Record<string, string>;
}

function remember(findings: readonly Finding[]): void {
  const entries = findings.flatMap(({ fault, notice }) => (notice ? [[fault.id, notice.program]] : []));
  const all = { ...readHints(), ...Object.fromEntries(entries) };
  const sorted = Object.fromEntries(Object.entries(all).sort(([one], [other]) => (one < other ? -1 : 1)));
  writeFileSync(hints, `${JSON.stringify(sorted, undefined, 2)}\n`);
}

function tableOf(findings: readonly Finding[]): string {
  const rows = findings.map(({ fault, notice }) => {
    const by = notice ? `${notice.program}, ${notice.call} (${notice.target}): ${notice.says}` : "**nobody**";
    return `| ${[fault.id, fault.trap, fault.goesWrong, by].map(cell).join(" | ")} |`;
  });
  const count = findings.filter(({ notice }) => notice).length;
  const head = ["| Fault | Trap | What goes wrong | Noticed by |", "| --- | --- | --- | --- |"];
  return `${[...head, ...rows, "", `${count} of ${findings.length} faults noticed.`].join("\n")}\n`;
}

function cell(text: string): string {
  return text.replace(/[\n\r]+/g, " ").replaceAll("|", "\\|");
}
