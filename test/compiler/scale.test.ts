/** Programs of a size and shape that only a machine writes: none may take a stack, or time that grows with the square. */

import { expect, it } from "vitest";
import type { Compilation } from "../../compiler/compile.ts";
import { mostDiagnostics } from "../../compiler/diagnostics/diagnostic.ts";
import { compileText } from "../helpers/vats.ts";

/** Compiles a text in a time that only what is not quadratic can keep, with room for a slow machine. */
function compiled(text: string, mostSeconds = 10): Compilation {
  const started = performance.now();
  const compilation = compileText(text);
  expect((performance.now() - started) / 1000).toBeLessThan(mostSeconds);
  return compilation;
}

function repeated(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join("\n");
}

const start = "phone p = ext 1\n";
const end = "\nline * -> v\n";

function codes({ diagnostics }: Compilation): readonly string[] {
  return [...new Set(diagnostics.map(({ code }) => code))];
}

it("groups, calendars and sets of callers that name each other twice, 40 deep", () => {
  const groups = `group g0 = [p]\n${repeated(40, (n) => `group g${n + 1} = [g${n}, g${n}]`)}`;
  const dates = `calendar c0 = 01-01\n${repeated(40, (n) => `calendar c${n + 1} = c${n}, c${n}`)}`;
  const callers = `callers n0 = +7916*\n${repeated(40, (n) => `callers n${n + 1} = n${n}, n${n}`)}`;
  const vats = "vats v UTC < on c40 < ring g40 > from n40 < ring g40 > voicemail >";
  const { build, diagnostics } = compiled(`${start}${groups}\n${dates}\n${callers}\n${vats}${end}`);
  expect(diagnostics).toEqual([]);
  const rings = [...(build.flows[0]?.states.values() ?? [])].filter((state) => state.kind === "ring");
  expect(rings.map(({ phones }) => phones.map(({ name }) => name))).toEqual([["p"], ["p"]]);
});

it("a chain of 20 000 groups, and the same as a circle", () => {
  const groups = repeated(20_000, (n) => `group g${n + 1} = [g${n}]`);
  const vats = `vats v < ring g20000; voicemail >${end}`;
  expect(compiled(`${start}group g0 = [p]\n${groups}\n${vats}`).diagnostics).toEqual([]);
  expect(codes(compiled(`${start}group g0 = [g20000]\n${groups}\n${vats}`))).toEqual(["VATS2007"]);
});

it("a choice of 150 000 guards", () => {
  const arms = repeated(150_000, () => "from anonymous < hangup >");
  const { build } = compiled(`${start}vats v < ${arms} otherwise < voicemail > >${end}`, 30);
  expect(build.flows[0]?.states.size).toBe(150_002);
});

it("100 000 steps in one block", () => {
  const { build } = compiled(`${start}vats v < ${repeated(100_000, () => "ring p;")} voicemail >${end}`, 20);
  expect(build.flows[0]?.states.size).toBe(100_001);
});

it("10 000 scenarios with a line each", () => {
  const vats = repeated(10_000, (n) => `vats v${n} < ring p; voicemail >\nline l${n} = +7495${1_000_000 + n} -> v${n}`);
  expect(compiled(start + vats).build.lines).toHaveLength(10_000);
});

it("10 000 names that nothing declares beside 10 000 that are declared", () => {
  const phones = repeated(10_000, (n) => `phone name${n * 7} = ext ${n}`);
  const rings = repeated(10_000, (n) => `ring nome${n * 7 + 1};`);
  const { diagnostics } = compiled(`${phones}\nvats v < ${rings} voicemail >${end}`);
  expect(diagnostics).toHaveLength(10_000);
});

it("20 000 guards without a zone, or with the same wrong one", () => {
  const guards = (zone: string) => repeated(20_000, () => `workhours Mon 09:00-18:00 ${zone} < ring p >; then`);
  expect(compiled(`${start}vats v < ${guards("")} voicemail >${end}`).diagnostics).toHaveLength(mostDiagnostics);
  expect(compiled(`${start}vats v < ${guards("Europe/Moskva")} voicemail >${end}`).diagnostics).toHaveLength(
    mostDiagnostics,
  );
});

it("20 000 dates and 50 000 windows", () => {
  const date = (n: number) => new Date(Date.UTC(1980, 0, 1 + n)).toISOString().slice(0, 10);
  const dates = Array.from({ length: 20_000 }, (_, n) => date(n)).join(", ");
  const windows = Array.from({ length: 50_000 }, (_, n) => `Mon ${clock(2 * n)}-${clock(2 * n + 1)}`).join(", ");
  const vats = `vats v UTC < on ${dates} < ring p > workhours ${windows} < ring p > voicemail >`;
  // A day has 720 such windows: all after them say nothing new.
  expect(codes(compiled(start + vats + end))).toEqual(["VATS3038"]);
});

function clock(minute: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`;
}

it("10 000 branches that ring above 10 000 announcements", () => {
  const branches = repeated(10_000, (n) => `from +7916${10_000 + n}* < ring p >`);
  const plays = repeated(10_000, () => "wait 1s;");
  expect(codes(compiled(`${start}vats v < ${branches}\n${plays} >${end}`))).toEqual(["VATS4002", "VATS4004"]);
});
