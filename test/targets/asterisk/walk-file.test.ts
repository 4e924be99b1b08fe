/** The file: comments, lengths, contexts, extensions, patterns (F). */

import { expect, it } from "vitest";
import type { Call } from "../../../compiler/simulate/call.ts";
import { walk } from "../../../targets/asterisk/walk.ts";
import { ending, steps } from "./by-hand.ts";

it("a semicolon begins a comment wherever it stands, unless it is escaped", () => {
  const got = ending(`[vats]\nexten => 100,1,Set(A="x;y")\n same => n,Busy()\n`);
  expect(got).toMatchObject({ how: "busy", complaints: [expect.stringContaining("no closing parenthesis")] });
  expect(
    ending(
      `[vats]\nexten => 100,1,Set(A=x\\;y)\n same => n,GotoIf($[\${LEN(\${A})} = 3]?busy)\n same => n,Hangup(16)\n same => n(busy),Busy() ; a comment\n`,
    ),
  ).toEqual({ how: "busy", at: 0, complaints: [] });
});

it("a comment that begins with ;-- swallows all up to --;", () => {
  const plan = `;-- sales --\n${steps("Busy()")}`;
  expect(ending(plan)).toEqual({ how: "unknown", at: 0, complaints: ["extensions.conf: unterminated comment"] });
  expect(ending(`;-- sales\nnonsense --;\n${steps("Busy()")}`)).toEqual({ how: "busy", at: 0, complaints: [] });
  expect(ending(`;--- sales ---\n${steps("Busy()")}`)).toEqual({ how: "busy", at: 0, complaints: [] });
  expect(ending(`; sales ;-- x\n${steps("Busy()")}`)).toEqual({ how: "busy", at: 0, complaints: [] });
});

it("an end of a block comment without a beginning hides all that follows", () => {
  expect(ending(`[vats]\nexten => 1,1,NoOp(a --; b)\n${steps("Busy()").slice(7)}`).how).toBe("unknown");
});

it("a line of over 8190 bytes is skipped, and what hangs on it goes elsewhere", () => {
  const long = `exten => 200,1,Set(A=${"x".repeat(8190)})`;
  const plan = `[vats]\nexten => 100,1,Set(B=1)\n${long}\n same => n,Busy()\n`;
  expect(ending(plan)).toEqual({ how: "busy", at: 0, complaints: ["extensions.conf:3: line too long, skipped"] });
  const letters = `exten => 200,1,Set(A=${"ж".repeat(4090)})`;
  expect(ending(`${steps("Busy()")}${letters}\n`).complaints).toHaveLength(1);
});

it("CRLF and a byte order mark are fine", () => {
  expect(ending(`\ufeff${steps("Busy()").replaceAll("\n", "\r\n")}`)).toEqual({ how: "busy", at: 0, complaints: [] });
});

it("contexts are cut at 79 bytes and merge", () => {
  const name = "x".repeat(79);
  const plan = `${steps(`Goto(${name},s,1)`)}[${name}1]\nexten => s,1,Busy()\n[${name}2]\nexten => s,1,Hangup(16)\n`;
  expect(ending(plan)).toMatchObject({ how: "busy", complaints: [expect.stringContaining("already in use")] });
});

it("general and globals are no contexts, in any case", () => {
  const plan = `[General]\nexten => s,1,Busy()\n[GLOBALS]\nA=5\n${steps("GotoIf($[${A} = 5]?General,s,1)", "Hangup(16)")}`;
  expect(ending(plan).complaints).toHaveLength(1);
});

it("a context may be written in parts, templates are left out, inherited ones are taken", () => {
  expect(ending(`${steps("Goto(200,1)")}[vats](+)\nexten => 200,1,Busy()\n`)).toEqual({
    how: "busy",
    at: 0,
    complaints: [],
  });
  expect(ending(`[base](!)\nexten => 100,1,Busy()\n[vats](base)\nexten => 200,1,NoOp()\n`)).toEqual({
    how: "busy",
    at: 0,
    complaints: [],
  });
  expect(ending(`[vats](!)\nexten => 100,1,Busy()\n`).how).toBe("unknown");
  expect(ending(`[vats](nobody)\nexten => 100,1,Busy()\n`).complaints).toHaveLength(1);
});

it("dashes in an extension do not count", () => {
  expect(ending("[vats]\nexten => 1-00,1,Busy()\nexten => 100,1,Hangup(16)\n")).toMatchObject({
    how: "busy",
    complaints: [expect.stringContaining("already in use")],
  });
  expect(ending(steps("Busy()"), { called: "1-0-0" }).how).toBe("busy");
});

it.each<[string, string, boolean]>([
  ["_Nora", "2ora", true],
  ["_Nora", "Nora", false],
  ["_+7X.", "+7916", true],
  ["_+7X.", "7916", false],
  ["_X!", "1", true],
  ["_X!", "1abc", true],
  ["_X.", "1", false],
  ["_Z", "0", false],
  ["_[1-3*]5", "*5", true],
  ["_[1-3*]5", "45", false],
  ["_1[]5", "15", true],
])("the pattern %s and %s", (pattern, called, matches) => {
  expect(ending(`[vats]\nexten => ${pattern},1,Busy()\n`, { called }).how).toBe(matches ? "busy" : "unknown");
});

it("a name goes before patterns, and the narrower pattern before the wider", () => {
  const plan = "[vats]\nexten => _X!,1,Hangup(16)\nexten => _10X,1,Hangup(1)\nexten => 100,1,Busy()\n";
  expect(ending(plan).how).toBe("busy");
  expect(ending(plan, { called: "101" }).how).toBe("unknown");
  expect(ending(plan, { called: "1" }).how).toBe("rejected");
});

it("patterns of everything are warned of", () => {
  expect(ending("[vats]\nexten => _.,1,Busy()\n").complaints).toHaveLength(1);
});

it("same without an extension, a directive nobody knows and lines without = are warnings", () => {
  expect(ending(`[x]\n same => n,Busy()\n${steps("Busy()")}`).complaints).toHaveLength(1);
  expect(ending(`[vats]\nfoo => 1\nnonsense\n${steps("Busy()").slice(7)}`).complaints).toHaveLength(2);
  expect(ending(`a = b\n${steps("Busy()")}`).complaints).toEqual(["extensions.conf:1: no category context"]);
});

it("a label that begins with a digit is a number to the loader", () => {
  const plan = "[vats]\nexten => 100,1,Goto(2)\nexten => 100,2a,Busy()\n";
  expect(ending(plan)).toEqual({ how: "busy", at: 0, complaints: [] });
  expect(ending("[vats]\nexten => 100,1(a,Busy()\n").complaints).toHaveLength(1);
  expect(ending("[vats]\nexten => 100,nolabel,Busy()\n").complaints).toHaveLength(1);
});

it("arguments end at the last parenthesis, and what follows is dropped", () => {
  expect(ending(steps("Set(A=(x)) and more", 'GotoIf($["${A}" = "(x)"]?4)', "Hangup(16)", "Busy()"))).toEqual({
    how: "busy",
    at: 0,
    complaints: [],
  });
});

it("an include that is not there gives the file up", () => {
  expect(ending(`#include other.conf\n${steps("Busy()")}`)).toMatchObject({
    how: "unknown",
    complaints: [expect.stringContaining("#include")],
  });
});

it("an included context is looked at after the context itself", () => {
  expect(ending("[vats]\ninclude => more\n[more]\nexten => 100,1,Busy()\n")).toEqual({
    how: "busy",
    at: 0,
    complaints: [],
  });
});

it("without the file there is a complaint, not a crash", () => {
  const call: Call = { called: "1", caller: undefined, atMs: 0, phones: {} };
  expect(walk(new Map(), call, { soundSeconds: () => 1 })).toEqual({
    trace: [{ kind: "end", how: "unknown", atSeconds: 0 }],
    complaints: ["there is no extensions.conf"],
  });
});
