/**
 * The explorer against trying: the same calls at every minute of eight weeks, and at every second of the ten minutes round each
 * turn. `EXPLORE_SEEDS=0-199` chooses the scenarios, `EXPLORE_YEARS=1` tries every minute of two years.
 */

import { expect, it } from "vitest";
import type { Box } from "../../../compiler/explore/boxes.ts";
import { guardsOf, questionsOf } from "../../../compiler/explore/guards-of.ts";
import { horizonOf } from "../../../compiler/explore/longest.ts";
import { arrivalsAt, type Explored, readyToExplore } from "../../../compiler/explore/scenario.ts";
import type { Strand } from "../../../compiler/explore/strand.ts";
import { holds } from "../../../compiler/flow/guards.ts";
import { soundWorldOf } from "../../../compiler/simulate/simulate.ts";
import { compileText } from "../../helpers/vats.ts";
import { type Arrival, everyWay } from "./brute-force.ts";
import { exploredWays } from "./explored-ways.ts";
import { generatedScenario } from "./generated-scenarios.ts";

const minuteMs = 60_000;
const day = (text: string) => Date.parse(`${text}T00:00:00Z`);
/** Eight weeks: the clock changes of Europe, of America and of Lord Howe, and the year's end. */
const weeks = [
  [day("2026-10-19"), day("2026-11-09")],
  [day("2026-12-21"), day("2027-01-04")],
  [day("2027-03-08"), day("2027-03-22")],
  [day("2027-03-27"), day("2027-04-05")],
] as const;
const twoYears = [[day("2026-10-05"), day("2028-10-05")]] as const;

const [firstSeed = 0, lastSeed = firstSeed] = (process.env.EXPLORE_SEEDS ?? "0-11").split("-").map(Number);
const seeds = Array.from({ length: lastSeed - firstSeed + 1 }, (_, at) => firstSeed + at);

interface Context {
  readonly arrival: Omit<Arrival, "atMs">;
  readonly box: Box;
}

/** Every class of callers, lines and switches, each by one of its calls. */
function contextsOf({ dimensions }: Explored, initial: Readonly<Record<string, string>>): readonly Context[] {
  const { callers, lines, switches } = dimensions;
  let contexts: readonly Context[] = callers.flatMap((caller, at) =>
    lines.map((line, place) => ({
      arrival: { caller, line, switches: initial },
      box: [0n, 1n << BigInt(at), 1n << BigInt(place)],
    })),
  );
  for (const { name, states } of switches)
    contexts = contexts.flatMap(({ arrival, box }) =>
      states.map((state, at) => ({
        arrival: { ...arrival, switches: { ...arrival.switches, [name]: state } },
        box: [...box, 1n << BigInt(at)],
      })),
    );
  return contexts;
}

function compareScenario(text: string, spans: readonly (readonly [number, number])[]) {
  const { build, diagnostics } = compileText(text, [], ["m.wav"]);
  // A `reject` behind an announcement is an error, and still means something.
  expect(diagnostics.filter(({ severity, code }) => severity === "error" && code !== "VATS4005")).toEqual([]);
  const [flow] = build.flows;
  if (!flow) throw new Error("no flow");
  const period = { fromMs: day("2026-10-05"), toMs: day("2031-10-05") };
  const explored = readyToExplore(build, flow, period);
  const initial = Object.fromEntries(build.switches.map(({ name, initial: state }) => [name, state]));
  const contexts = contextsOf(explored, initial);
  const clocks = [...new Set(guardsOf(flow).flatMap(questionsOf))].filter(
    ({ kind }) => !["caller", "called", "switch"].includes(kind),
  );
  const reading = (atMs: number) =>
    clocks
      .map((guard) =>
        holds(guard, { atMs, caller: undefined, line: "", switches: {}, nationalForm: undefined }) ? "1" : "0",
      )
      .join("");
  const horizon = horizonOf(flow, soundWorldOf(build));
  expect(horizon).toBeLessThan(590);
  const seen = new Set<string>();
  let [instants, compared, calls] = [0, 0, 0];
  for (const [fromMs, toMs] of spans) {
    const minutes: string[] = [];
    for (let atMs = fromMs; atMs < toMs + 11 * minuteMs; atMs += minuteMs) minutes.push(reading(atMs));
    for (let at = 0; at < minutes.length - 11; at++) {
      instants++;
      compare(fromMs + at * minuteMs, futureOf(minutes, at, 0));
      if (minutes[at] === minutes[at + 1]) continue;
      for (let second = -300; second < 300; second++) {
        const atMs = fromMs + (at + 1) * minuteMs + second * 1000;
        const index = Math.floor((atMs - fromMs) / minuteMs);
        if (index < 0 || index + 11 > minutes.length) continue;
        instants++;
        compare(atMs, futureOf(minutes, index, ((second % 60) + 60) % 60));
      }
    }
  }
  return { instants, compared, calls };

  /** What the clock shows from a second of a minute to the horizon. */
  function futureOf(minutes: readonly string[], at: number, second: number): string {
    const later = Math.floor((second + horizon) / 60);
    const future = minutes.slice(at, at + later + 1);
    return future.every((one) => one === future[0]) ? `${future[0]}` : `${second} ${future.join(" ")}`;
  }

  /** Instants with the same future, and of the same class, are compared once. */
  function compare(atMs: number, future: string): void {
    const strand = arrivalsAt(explored, atMs);
    const key = `${future} ${strand.box[0]} ${strand.turn?.atMs} ${strand.moments.arrivalFrom}`;
    if (seen.has(key)) return;
    seen.add(key);
    // Near a turn each instant has another of the callers, lines and switches.
    const here = strand.turn ? contexts.slice(seen.size % contexts.length).slice(0, 1) : contexts;
    for (const { arrival, box } of here) {
      const { ways: expected, lastSeconds } = everyWay(build, flow as typeof flow & object, { ...arrival, atMs });
      if (horizon > 0) expect(lastSeconds).toBeLessThanOrEqual(horizon);
      const one: Strand = { ...strand, box: box.with(0, strand.box[0] ?? 0n) };
      const found = exploredWays(explored, [one]);
      compared++;
      calls += expected.size;
      const missing = [...expected].filter((way) => !found.has(way));
      const extra = [...found].filter((way) => !expected.has(way));
      if (missing.length + extra.length > 0)
        throw new Error(
          `${new Date(atMs).toISOString()} ${JSON.stringify(arrival)}\nmissing ${missing.join("\n  ")}\nextra ${extra.join("\n  ")}\n${text}`,
        );
    }
  }
}

it.each(seeds)(
  "scenario %i has the same calls as when all are tried",
  (seed) => {
    const start = performance.now();
    const { instants, compared, calls } = compareScenario(
      generatedScenario(seed),
      process.env.EXPLORE_YEARS ? twoYears : weeks,
    );
    if (process.env.EXPLORE_SAY)
      process.stdout.write(
        `seed ${seed}: ${instants} instants, ${compared} compared, ${calls} calls, ${Math.round(performance.now() - start)} ms\n`,
      );
    expect(instants).toBeGreaterThan(80_000);
    expect(calls).toBeGreaterThan(0);
  },
  600_000,
);
