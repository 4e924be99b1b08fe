/**
 * `test`s and `assert`s of a program that has been written: a test made of a call as the simulator plays it, which must pass, and
 * claims of which the compiler has proved that they hold.
 */

import { type Compilation, compile } from "../../../compiler/compile.ts";
import { scenarioZone } from "../../../compiler/flow/zones.ts";
import { writtenNames } from "../../../compiler/program/written-names.ts";
import type { Call } from "../../../compiler/simulate/call.ts";
import { simulate, soundWorldOf } from "../../../compiler/simulate/simulate.ts";
import { savedTest } from "../../../compiler/test/saved-test.ts";
import { hostOf, today } from "../build.ts";
import type { Program } from "./programs.ts";
import { moduleName } from "./writing.ts";

/** The program with a test for each of its first calls of which one can be made, and with the claims that hold. */
export function withTests(program: Program): Program {
  const tested = { ...program, text: `${program.text}${testTexts(program).join("")}` };
  const claims = claimsOf(program);
  const claimed = { ...tested, text: `${tested.text}${claims.map((claim) => `${claim}\n`).join("")}` };
  const broken = brokenClaims(claimed, tested.text.length, claims);
  const kept = claims.filter((_, index) => !broken.has(index));
  return { ...tested, text: `${tested.text}${kept.map((claim) => `${claim}\n`).join("")}` };
}

function fileOf({ isAlone, serial }: Program): string {
  return isAlone ? "main.vats" : `${moduleName(serial)}.vats`;
}

function compiled(program: Program): Compilation {
  return compile(hostOf([program]), ["main.vats"], { targets: [], knownTargets: [], today, generator: "" });
}

function testTexts(program: Program): readonly string[] {
  const compilation = compiled(program);
  if (compilation.diagnostics.some(({ severity }) => severity === "error")) return [];
  return program.calls.flatMap((call, index) => testText(program, call, index, compilation)).slice(0, 3);
}

function testText(program: Program, call: Call, index: number, compilation: Compilation): readonly string[] {
  const { build } = compilation;
  const simulation = simulate(build, call, soundWorldOf(build));
  const flow = build.flows.find(({ name }) => name === simulation.line?.flow);
  if (!flow) return [];
  const written = writtenNames(compilation.program, fileOf(program));
  const zone = scenarioZone(flow) ?? "UTC";
  // Of a scenario without a zone each instant says its own: that is as well where it has one.
  const said = program.serial % 3 === 0 ? { ...flow, zone: undefined } : flow;
  const saved = savedTest(`call ${index}`, call, simulation, { build, flow: said, zone, written });
  const isAnonymousKnown = /anonymous/.test(allText(program)) || index % 2 === 0;
  return "text" in saved ? [`${varied(saved.text, index, isAnonymousKnown)}\n`] : [];
}

function allText({ text, files }: Program): string {
  return [text, ...Object.values(files)].join("\n");
}

/** The same, said in other words: bounds that hold as well, expectations parted otherwise. */
function varied(text: string, index: number, isAnonymousKnown: boolean): string {
  const start = text.slice(0, text.indexOf("\nexpect "));
  // Without a word of the caller he is in no set: the same, unless some set has those who withhold their number.
  const head = isAnonymousKnown ? start : start.replace(" from anonymous", "");
  let events = text.slice(start.length);
  if (index % 2 === 1) events = events.replace(/(answered by \S+|hangup|rejected) at (\d+s)/, "$1 after $2");
  if (index % 3 === 1) events = events.replace(/(ring \[[^\]]*\]|ring [^\s,]+)/, "$1 within 300s");
  if (index % 3 === 2) events = events.replace(/\bplay\b/, "play after 0s");
  if (index % 2 === 0) events = events.replaceAll(/, (?=ring|voicemail|hangup|rejected|answered)/g, "\nexpect ");
  return head + events;
}

/** Claims of all kinds, whether they hold or not. */
function claimsOf({ text, serial }: Program): readonly string[] {
  const phones = [...text.matchAll(/^phone (\S+) =/gm)].map(([, name]) => name);
  const [one, other] = phones;
  const guards = ["", "on weekends UTC ", "from anonymous ", "not from +7916* ", "workhours Mon-Fri 09:00-18:00 UTC "];
  const guard = guards[serial % guards.length] ?? "";
  return [
    `assert ${guard.startsWith("on") ? "" : guard}every call ends answered or in voicemail or rejected`,
    "assert every call ends answered or in voicemail",
    "assert every call ends in voicemail or rejected",
    `assert no caller waits over ${serial % 2 === 0 ? "60s" : "4m"}`,
    ...(one ? [`assert every call rings ${one}`, `assert ${one} is never rung`] : []),
    ...(one && other
      ? [`assert ${other} is never rung before ${one}`, `assert ${one} is never rung before ${other}`]
      : []),
  ];
}

/** Which claims do not hold, or cannot be made, by their place. */
function brokenClaims(program: Program, from: number, claims: readonly string[]): ReadonlySet<number> {
  const { diagnostics } = compiled(program);
  const broken = new Set<number>();
  let start = from;
  for (const [index, claim] of claims.entries()) {
    const end = start + claim.length;
    const isIn = ({ span }: (typeof diagnostics)[number]) =>
      span.uri === fileOf(program) && span.start >= start && span.start <= end;
    if (diagnostics.some((one) => one.severity === "error" && isIn(one))) broken.add(index);
    start = end + 1;
  }
  return broken;
}
