/** What an exchange may do near an edge, and what it may not. */

import { expect, it } from "vitest";
import { type Call, phoneKey } from "../../compiler/simulate/call.ts";
import { simulate, soundWorldOf } from "../../compiler/simulate/simulate.ts";
import { compileText } from "../helpers/vats.ts";
import { steadied, traceThatMayBe } from "./may-be.ts";

const a = phoneKey({ kind: "ext", address: "101" });
const { build } = compileText(`
phone a = ext 101
phone b = ext 102
vats main UTC <
  workhours daily 09:00-10:00 < ring a for 20s > otherwise < ring b for 20s >
  workhours daily 09:00-10:00 < ring a for 5s > otherwise < ring b for 5s >
  voicemail
>
line site = +74950001001 -> main
`);
const world = soundWorldOf(build);
const at = (time: string): number => Date.parse(`2026-11-23T${time}Z`);

function call(more: Partial<Call>): Call {
  return { called: "+74950001001", caller: undefined, atMs: at("09:30:00"), phones: {}, ...more };
}

const played = (one: Call) => simulate(build, one, world).trace;

it("a ring that ends a second early turns what is decided after it, and nothing that was decided before", () => {
  const late = call({ atMs: at("09:59:40") });
  const early = call({ atMs: at("09:59:39") });
  expect(traceThatMayBe(build, late, world, played(early))).toEqual(played(early));
  expect(played(late)).not.toEqual(played(early));
  const after = call({ atMs: at("10:00:00") });
  const before = call({ atMs: at("09:59:59") });
  expect(traceThatMayBe(build, after, world, played(before))).toEqual(played(after));
});

it("a phone that answers when its ring ends may be late, one that answers long before may not", () => {
  const answers = (afterSeconds: number) => call({ phones: { [a]: { kind: "answers", afterSeconds } } });
  const silent = played(call({}));
  expect(traceThatMayBe(build, answers(19.5), world, silent)).toEqual(silent);
  expect(traceThatMayBe(build, answers(17), world, silent)).toEqual(played(answers(17)));
});

it("who would hang up as he begins to speak speaks, and who hangs up long before does so", () => {
  const hangsUp = (hangsUpAfterSeconds: number) => steadied(build, call({ hangsUpAfterSeconds }), world);
  const record = played(call({})).find((event) => event.kind === "message");
  const at = record?.kind === "message" ? record.recordSeconds : 0;
  expect(at).toBeGreaterThan(25);
  for (const seconds of [at - 1, at, at + 1]) {
    expect(played(hangsUp(seconds)).at(-1)).toMatchObject({ how: "message" });
    expect(hangsUp(seconds).hangsUpAfterSeconds).toBeGreaterThan(at + 4);
  }
  for (const seconds of [10, at - 5]) expect(hangsUp(seconds).hangsUpAfterSeconds).toBe(seconds);
});

it("a random hunt may go in any order, also where a phone of it has rung before", () => {
  const hunts = compileText(`
phone a = ext 101
phone b = ext 102
vats main UTC < ring b for 5s; hunt [a, b] for 5s each random; voicemail >
line site = +74950001001 -> main
`).build;
  const one = (order: readonly string[]) => ({ ...call({}), order });
  const [inOrder, turned] = [
    ["ext 101", "ext 102"],
    ["ext 102", "ext 101"],
  ].map((order) => simulate(hunts, one(order), world).trace);
  expect(inOrder).not.toEqual(turned);
  for (const seen of [inOrder, turned])
    expect(traceThatMayBe(hunts, one(["ext 102", "ext 101"]), world, seen)).toEqual(seen);
});
