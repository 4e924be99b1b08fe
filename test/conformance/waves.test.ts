/** Which calls play at once: none that would notice another, and the long ones together. */

import { expect, it } from "vitest";
import type { Call } from "../../compiler/simulate/call.ts";
import { compilePrograms } from "./build.ts";
import type { Program } from "./generate/programs.ts";
import { wavesOf } from "./waves.ts";

function program(serial: number, text: string): Program {
  return { serial, text, files: {}, calls: [], needs: "any", isAlone: false };
}

function call(called: string, more: Partial<Call> = {}): Call {
  return { called, caller: "+12025550199", atMs: 0, phones: {}, ...more };
}

const queues = program(
  1,
  "group g = [a]\nphone a = ext 1\nvats main UTC < queue g for 1m >\nline l = +74950001001 -> main\n",
);
const turned = program(
  2,
  "phone a = ext 2\nswitch night = off\nvats main UTC < when night < ring a for 20s > >\nline l = +74950002001 -> main\n",
);
const rings = program(3, "phone a = ext 3\nvats main UTC < ring a for 30s >\nline l = +74950003001 -> main\n");
const { build } = await compilePrograms([queues, turned, rings], []);
const waves = (placed: Parameters<typeof wavesOf>[0], most = 10) =>
  wavesOf(placed, build, most).map((wave) => wave.map(({ call: { called } }) => called.slice(-4, -3)).join(""));

it("two calls of one queue are apart, and so are two that need a switch to stand differently", () => {
  const queued = { program: queues, call: call("+74950001001") };
  const day = { program: turned, call: call("+74950002001") };
  const night = { program: turned, call: call("+74950002001", { switches: { night: "on" } }) };
  expect(waves([queued, queued, day, night, day, night])).toEqual(["122", "122"]);
  const [first] = wavesOf([night, queued], build, 10);
  expect(first?.map(({ call: { switches } }) => switches)).toEqual([{ night: "on" }, { night: "on" }]);
});

it("calls of two instants are apart, a wave has no more than so many, and the longest come first", () => {
  const long = { program: rings, call: call("+74950003001") };
  const short = { program: rings, call: call("+74950003001", { hangsUpAfterSeconds: 1 }) };
  const later = { program: rings, call: call("+74950003001", { atMs: 60_000 }) };
  expect(waves([short, long, later])).toEqual(["33", "3"]);
  const lengths = wavesOf([short, long, short, long], build, 2).map((wave) =>
    wave.map(({ call: { hangsUpAfterSeconds } }) => hangsUpAfterSeconds),
  );
  expect(lengths).toEqual([
    [undefined, undefined],
    [1, 1],
  ]);
});
