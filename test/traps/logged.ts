/** What is played to read its log, and what its log must lead to. Must not know any engine. */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { expect } from "vitest";
import type { Compilation } from "../../compiler/compile.ts";
import type { Build, State } from "../../compiler/flow/ir.ts";
import { simulate, soundWorldOf } from "../../compiler/simulate/simulate.ts";
import type { Span } from "../../compiler/text/span.ts";
import type { NamedCall } from "../../lab/engine.ts";
import type { LoggedStep } from "./log-lines.ts";

/** Cases whose logs are read, with forms of every kind. */
export const loggedCases = [
  "examples/one-liner",
  "test/cases/guards",
  "test/cases/menu",
  "test/cases/confirm",
  "test/cases/flows",
];

/** The steps of a log as they are kept beside the tests: the place, and the line. */
export function expectKept(path: string, steps: readonly LoggedStep[]): void {
  const text = steps.map(({ place, says, line, file }) => `${place}\t${says}\t${line}\t${file}\n`).join("");
  if (process.env.UPDATE === "1") {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  expect(existsSync(path) ? readFileSync(path, "utf8") : "").toBe(text);
}

/** The states that each call went through, as its log tells: each step's line of the file is a state's, by the line map. */
export function loggedStates(
  { build, outputs }: Compilation,
  steps: readonly LoggedStep[],
  path: string,
  isShown = (_: string) => true,
): readonly string[] {
  const map = outputs.flatMap((output) => output.map).filter((entry) => entry.path === path);
  const kinds = kindsOf(build);
  const calls = new Map<string, string[]>();
  for (const { call, fileLine } of steps) {
    const own = calls.get(call) ?? [];
    calls.set(call, own);
    const state = map.find(({ firstLine, lastLine }) => fileLine >= firstLine && fileLine <= lastLine)?.state;
    if (state !== undefined && isShown(kinds.get(state) ?? "") && own.at(-1) !== state) own.push(state);
  }
  return [...calls.values()].map((states) => states.join(" ")).sort();
}

function kindsOf({ flows }: Build): ReadonlyMap<string, string> {
  return new Map(flows.flatMap(({ states }) => [...states.values()].map(({ id, kind }) => [id, kind] as const)));
}

/** The same as the simulator has it. @param isShown whether a state has lines that are logged */
export function simulatedStates(
  build: Build,
  calls: readonly NamedCall[],
  isShown: (kind: string) => boolean,
): readonly string[] {
  const kinds = kindsOf(build);
  return calls
    .map(({ call }) => {
      const { visits } = simulate(build, call, soundWorldOf(build));
      const shown = visits.map(({ state }) => state).filter((state) => isShown(kinds.get(state) ?? ""));
      return shown.filter((state, at) => state !== shown[at - 1]).join(" ");
    })
    .sort();
}

/** Every step has a place. */
export function expectPlaces(steps: readonly LoggedStep[]): void {
  expect(steps.filter(({ place, file }) => place === "" || file === "")).toEqual([]);
}

/** Places within a state that have lines of their own: the arms of a choice and its `otherwise`, the keys of a menu. */
function partsOf(state: State): readonly Span[] {
  if (state.kind === "menu") return state.keys.map(({ origin }) => origin);
  if (state.kind !== "choose") return [];
  const { arms, otherwiseOrigin } = state;
  return [...arms.map(({ origin }) => origin), ...(otherwiseOrigin ? [otherwiseOrigin] : [])];
}

/** The place to which each step leads is that of the state whose it is, or of a part of it. */
export function expectRightPlaces({ build, outputs }: Compilation, source: string, steps: readonly LoggedStep[]): void {
  const map = outputs.flatMap((output) => output.map);
  const states = new Map(build.flows.flatMap((flow) => [...flow.states]));
  const placeOf = ({ uri, start }: Span) =>
    uri.endsWith("main.vats") ? `main.vats:${source.slice(0, start).split("\n").length}` : undefined;
  let compared = 0;
  for (const step of steps) {
    const { fileLine } = step;
    const id = map.find(({ firstLine, lastLine }) => fileLine >= firstLine && fileLine <= lastLine)?.state;
    const state = id === undefined ? undefined : states.get(id);
    if (state === undefined) continue;
    const places = [state.origin, ...partsOf(state)].map(placeOf);
    if (places.includes(undefined)) continue;
    compared += 1;
    expect(places, step.line).toContain(step.place);
  }
  expect(compared).toBeGreaterThan(0);
}
