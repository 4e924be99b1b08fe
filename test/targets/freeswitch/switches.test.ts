/** Codes dialled on the emitted files, as FreeSWITCH walks them: what the exchange remembers, and what is heard. */

import { expect, it } from "vitest";
import type { Call } from "../../../compiler/simulate/call.ts";
import { walkFrom } from "../../../targets/freeswitch/walk.ts";
import { call, emit, textsOf } from "./emitted.ts";
import * as state from "./states.ts";

const night = state.turned("night", { code: "*28", pin: "4711" });
const desk = state.turned("desk", { code: "*29", states: ["auto", "open", "closed"], initial: "auto" });
const files = textsOf(emit(state.buildOf([state.end()], { switches: [desk, night] })));

/** Dials on a phone of the exchange; the database goes from call to call. */
function dial(called: string, database: Map<string, string>, parts: Partial<Call> = {}) {
  const world = { soundSeconds: () => 1 };
  return walkFrom(files, call({ called, ...parts }), world, { context: "default", database });
}

it("each dialling moves a switch on, round and round", () => {
  const database = new Map<string, string>();
  const states = Array.from({ length: 4 }, () => {
    const { trace, complaints } = dial("*29", database);
    expect(complaints).toEqual([]);
    expect(trace.at(-1)).toMatchObject({ how: "hangup" });
    return database.get("vats_switch/desk");
  });
  expect(states).toEqual(["open", "closed", "auto", "open"]);
});

it("a tone is heard for each place of the new state", () => {
  const database = new Map<string, string>();
  const lasts = Array.from({ length: 3 }, () => dial("*29", database).trace.at(-1));
  // A second, then 300 ms of tone and 300 ms of silence for each.
  expect(lasts.map((end) => (end?.kind === "end" ? end.atSeconds : 0))).toEqual([2.2, 2.8, 1.6]);
});

it("the PIN has three tries, and nothing but it flips the switch", () => {
  const tries: readonly (readonly string[])[] = [
    ["4711"],
    ["1111", "4711"],
    ["1", "47110", "4711"],
    ["1111", "2222", "3333", "4711"],
    ["471", "4711"],
    [],
    ["4*11", "47#1", "****"],
  ];
  const flipped = tries.map((keys) => {
    const database = new Map<string, string>();
    const { complaints, trace } = dial("*28", database, { keys });
    expect(complaints).toEqual([]);
    expect(trace.at(-1)).toMatchObject({ kind: "end", how: "hangup" });
    return database.get("vats_switch/night") === "on";
  });
  expect(flipped).toEqual([true, true, true, false, true, false, false]);
});

it("no other number does anything", () => {
  for (const called of ["*2", "*288", "28", "*28\n", "*28,*29", "night-flip", "${system id}"]) {
    const database = new Map<string, string>();
    expect(dial(called, database).trace.at(-1)).toMatchObject({ how: "unknown" });
    expect([...database]).toEqual([]);
  }
});
