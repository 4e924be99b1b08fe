/** Which calls say nothing, since two things in them happen at once. */

import { expect, it } from "vitest";
import type { PhoneBehaviour } from "../../compiler/simulate/call.ts";
import { soundWorldOf } from "../../compiler/simulate/simulate.ts";
import { compileText } from "../helpers/vats.ts";
import { isSteady } from "./steady.ts";

const names = ["a", "b", "c", "d", "e", "f", "g", "h"];
const text = `${names.map((name, at) => `phone ${name} = ext 10${at}\n`).join("")}
vats main UTC < ring [${names.join(", ")}] for 20s; voicemail >
line l = +74951234567 -> main
`;

function isSteadyWith(behaviour: (at: number) => PhoneBehaviour): boolean {
  const { build } = compileText(text);
  const phones = Object.fromEntries(names.map((_, at) => [`ext 10${at}`, behaviour(at)]));
  const call = { called: "+74951234567", caller: "+79161112233", atMs: Date.UTC(2026, 10, 23, 9), phones };
  return isSteady(build, call, soundWorldOf(build));
}

it("any two phones that answer at one instant make a call that goes either way", () => {
  for (let one = 0; one < names.length; one += 1)
    for (let other = one + 1; other < names.length; other += 1)
      expect([
        one,
        other,
        isSteadyWith((at) => (at === one || at === other ? { kind: "answers", afterSeconds: 9 } : { kind: "silent" })),
      ]).toEqual([one, other, false]);
});

it("a phone that answers seconds before all others takes the call", () => {
  expect(isSteadyWith((at) => ({ kind: "answers", afterSeconds: 4 + 3 * at }))).toBe(true);
});
