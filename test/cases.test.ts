/**
 * Whole programs, each a folder with `main.vats`: what is said about it, its flow, and the files for each target are
 * baselines beside it (`UPDATE=1` rewrites them). Calls in `calls.json` run in the simulator, whose timeline is a baseline
 * too, and on each target's walker, which must agree with it.
 */

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { printBuild } from "../compiler/flow/print.ts";
import { verifyFlow } from "../compiler/flow/verify.ts";
import { compareTraces } from "../compiler/simulate/compare.ts";
import { simulate, soundWorldOf } from "../compiler/simulate/simulate.ts";
import { loadWalker } from "../targets/walkers.ts";
import { builtFor, caseFolders, readCase, renderedDiagnostics, testReport, timelineText } from "./helpers/cases.ts";

const isUpdate = process.env.UPDATE === "1";
const targetIds = (process.env.TARGETS ?? "asterisk,freeswitch,twiml").split(",");

for (const folder of caseFolders) {
  it(`${folder}: diagnostics, flow and output are as they were`, async () => {
    const { compilation } = await readCase(folder);
    expect(compilation.build.flows.flatMap(verifyFlow)).toEqual([]);
    const files = new Map([
      ["diagnostics.txt", renderedDiagnostics(compilation, folder)],
      ["flow.txt", printBuild(compilation.build)],
    ]);
    for (const target of targetIds) {
      const built = await builtFor(folder, target);
      if (built.outputs.length === 0) files.set(`${target}/refused.txt`, renderedDiagnostics(built, folder));
      for (const file of built.outputs.flatMap((output) => output.files)) {
        if ("text" in file && !isConstant(file.path)) files.set(`${target}/${file.path}`, ownText(file.text, folder));
      }
    }
    compareWithBaseline(join(folder, "expected"), files);
  });

  it(`${folder}: every state has a line in every output`, async () => {
    for (const target of targetIds) {
      const { build, outputs } = await builtFor(folder, target);
      const [output] = outputs;
      if (!output) continue;
      const mapped = new Set(output.map.map(({ state }) => state));
      const states = build.flows.flatMap((flow) => [...flow.states.keys()]);
      expect(states.filter((id) => !mapped.has(id))).toEqual([]);
      for (const { path, firstLine, lastLine } of output.map) {
        const file = output.files.find((candidate) => candidate.path === path);
        const lines = file && "text" in file ? file.text.split("\n").length : 0;
        expect(firstLine >= 1 && firstLine <= lastLine && lastLine <= lines, `${path}:${firstLine}-${lastLine}`).toBe(
          true,
        );
      }
    }
  });

  it(`${folder}: the simulator's calls are as they were, and the walkers agree`, async () => {
    const { calls } = await readCase(folder);
    const timelines: string[] = [];
    for (const target of targetIds) {
      const { build, outputs } = await builtFor(folder, target);
      const [output] = outputs;
      if (!output) continue;
      const walk = await loadWalker(target);
      const files = new Map(output.files.map((file) => [file.path, "text" in file ? file.text : ""]));
      for (const { title, call } of calls) {
        const world = soundWorldOf(build);
        const { trace, complaints } = walk(files, call, world);
        const differences = compareTraces(simulate(build, call, world).trace, trace);
        expect({ target, title, complaints, differences }).toEqual({ target, title, complaints: [], differences: [] });
      }
    }
    const { compilation } = await readCase(folder);
    for (const { title, call } of calls) timelines.push(`${title}\n${timelineText(compilation.build, call)}`);
    if (timelines.length > 0)
      compareWithBaseline(join(folder, "expected"), new Map([["calls.txt", `${timelines.join("\n\n")}\n`]]), false);
  });
}

for (const folder of caseFolders.filter((path) => readFileSync(join(path, "main.vats"), "utf8").includes("\ntest "))) {
  it(`${folder}: its tests pass, and have been through what they had`, async () => {
    const { report, isFailed } = await testReport(folder);
    expect([isFailed, report]).toEqual([false, report]);
    compareWithBaseline(join(folder, "expected"), new Map([["tests.txt", report]]), false);
  });
}

/** Files that are the same in every build need no baseline in every folder. */
function isConstant(path: string): boolean {
  return /(^|\/)(server\.mjs|package\.json|\.twilioserverlessrc)$/.test(path);
}

/** A Twilio function without what all of them have below their tables; whole where people read it. */
function ownText(text: string, folder: string): string {
  const end = text.indexOf("\n; // end of tables\n");
  return end < 0 || folder.startsWith("examples") ? text : `${text.slice(0, end)}\n; // and so on\n`;
}

/** Compares files with those in a folder; `isWhole`: nothing else may stand there but what calls and tests came to. */
function compareWithBaseline(folder: string, files: ReadonlyMap<string, string>, isWhole = true): void {
  if (isUpdate) {
    if (isWhole) removeAllBut(folder, ["calls.txt", "tests.txt"]);
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return;
  }
  for (const [path, text] of files)
    expect(existsSync(join(folder, path)) ? readFileSync(join(folder, path), "utf8") : `${path} has no baseline`).toBe(
      text,
    );
  const others = ["calls.txt", "tests.txt"];
  if (isWhole) expect(filesBelow(folder).filter((path) => !files.has(path) && !others.includes(path))).toEqual([]);
}

function removeAllBut(folder: string, kept: readonly string[]): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) if (!kept.includes(name)) rmSync(join(folder, name), { recursive: true });
}

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)).map((path) => `${entry.name}/${path}`) : [entry.name],
  );
}
