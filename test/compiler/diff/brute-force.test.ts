/**
 * Two programs in lockstep against trying: at every reading of the clock, and some seconds before each turn, for every class of
 * callers, lines and switches, they part just where some call goes another way. `DIFF_SEEDS=0-199` chooses the programs.
 */

import { expect, it } from "vitest";
import { pairLines } from "../../../compiler/diff/lines.ts";
import { lockstep, type Parting } from "../../../compiler/diff/lockstep.ts";
import { type LinePair, type Pair, readyPair } from "../../../compiler/diff/pair.ts";
import { membersOf } from "../../../compiler/diff/regions.ts";
import type { Box } from "../../../compiler/explore/boxes.ts";
import type { Turn } from "../../../compiler/explore/clock-classes.ts";
import { periodFrom } from "../../../compiler/explore/period.ts";
import type { Build, CallFlow, State } from "../../../compiler/flow/ir.ts";
import type { Position } from "../../../compiler/flow/step.ts";
import { compileText, today } from "../../helpers/vats.ts";
import { everyWay } from "../explore/brute-force.ts";
import { generatedScenario } from "../explore/generated-scenarios.ts";
import { changedScenario } from "./generated-changes.ts";

const [firstSeed = 0, lastSeed = firstSeed] = (process.env.DIFF_SEEDS ?? "0-23").split("-").map(Number);
const seeds = Array.from({ length: lastSeed - firstSeed + 1 }, (_, at) => firstSeed + at);

function buildOf(text: string): Build {
  const { build, diagnostics } = compileText(text, [], ["m.wav"]);
  expect(diagnostics.filter(({ severity, code }) => severity === "error" && code !== "VATS4005")).toEqual([]);
  return build;
}

function pairOf(before: Build, after: Build): Pair {
  const lines = pairLines(before, after).flatMap(({ before: one, after: other, numbers }): readonly LinePair[] =>
    one && other ? [{ before: one, after: other, numbers }] : [],
  );
  const flows = { before: before.flows[0] as CallFlow, after: after.flows[0] as CallFlow };
  const side = (build: Build) => ({ build, soundOf: (uri: string) => uri });
  const { until: _, ...period } = periodFrom(today);
  return readyPair({ before: side(before), after: side(after) }, flows, lines, period);
}

/** What callers and phones notice of a state, without any name of the source. */
function told(state: State, { isAnswered }: Position): string {
  const text = JSON.stringify(state, (key, value) =>
    [
      "id",
      "origin",
      "name",
      "next",
      "busy",
      "unavailable",
      "unanswered",
      "timeout",
      "invalid",
      "tries",
      "uri",
    ].includes(key)
      ? undefined
      : key === "phones"
        ? [...value].sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))
        : value,
  );
  if (state.kind === "hunt" && state.order === "rotating")
    return `${text} ${state.phones.map(({ address }) => address)}`;
  const isBusy = state.kind === "reject" && state.cause === "busy";
  return state.kind === "hangup" || state.kind === "reject" ? `end ${isAnswered} ${!isAnswered && isBusy}` : text;
}

interface Context {
  readonly box: Box;
  readonly caller: string | undefined;
  readonly line: LinePair;
  readonly switches: Readonly<Record<string, string>>;
}

function contextsOf({ dimensions, lines, sides }: Pair): readonly Context[] {
  const initial = Object.fromEntries(sides.before.build.switches.map((one) => [one.name, one.initial]));
  const flat = dimensions.callers.flatMap((caller, at) =>
    lines.map((line, place): Context => {
      return { box: [0n, 1n << BigInt(at), 1n << BigInt(place)], caller, line, switches: initial };
    }),
  );
  return dimensions.switches.reduce(
    (contexts, { name, states }) =>
      contexts.flatMap((context) =>
        states.map((state, at) => ({
          ...context,
          box: [...context.box, 1n << BigInt(at)],
          switches: { ...context.switches, [name]: state },
        })),
      ),
    flat,
  );
}

/** Whether some call of the context that arrives then goes another way. */
function isOther({ before, after, sides }: Pair, { caller, line, switches }: Context, atMs: number): boolean {
  const ways = (side: "before" | "after") => {
    const { flow } = side === "before" ? before : after;
    const { ways: all } = everyWay(sides[side].build, flow, { atMs, caller, line: line[side].name, switches }, told);
    // What `told` says of an end is all that a caller notices, whichever word is written for it.
    return new Set([...all].map((way) => way.replace(/\/(?:reject|hangup)$/, "")));
  };
  const [old, next] = [ways("before"), ways("after")];
  return old.size !== next.size || [...old].some((way) => !next.has(way));
}

function isIn(parting: Parting, context: Context, reading: number | undefined): boolean {
  const { box } = parting.strand;
  const isThere = context.box.every((set, at) => at === 0 || ((box[at] ?? 0n) & set) !== 0n);
  return isThere && (reading === undefined || (((box[0] ?? 0n) >> BigInt(reading)) & 1n) === 1n);
}

function isBeforeTurn({ strand }: Parting, { atMs }: Turn, arrival: number): boolean {
  return strand.turn?.atMs === atMs && strand.moments.arrivalFrom <= arrival && arrival <= strand.moments.arrivalTo;
}

it.each(seeds)(
  "pair %i parts just where some call goes another way",
  (seed) => {
    const text = generatedScenario(seed);
    const changed = changedScenario(text, seed);
    const pair = pairOf(buildOf(text), buildOf(changed));
    const walked = lockstep(pair);
    if (!walked) throw new Error("given up");
    expect(walked.isWhole).toBe(true);
    const { clock } = pair.dimensions;
    const contexts = contextsOf(pair);
    let compared = 0;
    const compare = (context: Context, atMs: number, found: boolean) => {
      compared++;
      if (isOther(pair, context, atMs) !== found)
        throw new Error(
          `${new Date(atMs).toISOString()} ${context.caller} ${JSON.stringify(context.switches)}: ${found ? "parts" : "does not part"}\n${text}\n${changed}`,
        );
    };
    for (const reading of membersOf(clock.lasting, clock.count))
      for (const context of contexts) {
        const found = walked.partings.some((one) => !one.strand.turn && isIn(one, context, reading));
        compare(context, clock.sinceMs[reading] ?? 0, found);
      }
    for (const [index, turn] of clock.turns.entries())
      for (const arrival of new Set([-turn.before, -Math.ceil(turn.before / 2), -1])) {
        const context = contexts[(index + arrival * -1) % contexts.length] as Context;
        const found = walked.partings.some((one) => isBeforeTurn(one, turn, arrival) && isIn(one, context, undefined));
        compare(context, turn.atMs + arrival * 1000, found);
      }
    if (process.env.DIFF_SAY)
      process.stdout.write(
        `seed ${seed}: ${compared} compared, ${walked.partings.length} partings, same text ${text === changed}\n`,
      );
    expect(compared).toBeGreaterThan(0);
  },
  600_000,
);
