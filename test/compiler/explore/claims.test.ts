/**
 * Assertions of generated scenarios: a broken one shows a call that breaks it when it is played (`prove` throws if it does not),
 * and one that holds is broken by none of many calls at random, most of them near the edges of windows.
 */

import { expect, it } from "vitest";
import { periodFrom } from "../../../compiler/explore/period.ts";
import { createProver, prove } from "../../../compiler/explore/prove.ts";
import { readyToExplore } from "../../../compiler/explore/scenario.ts";
import { subjectOf } from "../../../compiler/explore/subject.ts";
import type { Build } from "../../../compiler/flow/ir.ts";
import { phonesByName } from "../../../compiler/flow/phones.ts";
import { type Call, type PhoneBehaviour, phoneKey } from "../../../compiler/simulate/call.ts";
import { type Simulation, simulate, soundWorldOf } from "../../../compiler/simulate/simulate.ts";
import type { EndEvent, RingEvent } from "../../../compiler/simulate/trace.ts";
import { compileText } from "../../helpers/vats.ts";
import { generatedScenario, randomOf } from "./generated-scenarios.ts";

const today = "2026-10-05";

/** Each claim, and what it means of a call that has been played, written anew. */
const claims: Readonly<Record<string, (call: Simulation, build: Build) => boolean>> = {
  "assert every call ends answered or in voicemail": ({ trace }) => ["answered", "message"].includes(endOf(trace).how),
  "assert every call ends answered or rejected": ({ trace }) =>
    ["answered", "rejected", "busy"].includes(endOf(trace).how),
  "assert no caller waits over 12s": (call, build) => waitOf(call, build) <= 12 + 1e-6,
  "assert no caller waits over 25s": (call, build) => waitOf(call, build) <= 25 + 1e-6,
  "assert every call rings a": ({ trace }) => firstRing(trace, "ext 101") < Number.POSITIVE_INFINITY,
  "assert b is never rung": ({ trace }) => firstRing(trace, "ext 102") === Number.POSITIVE_INFINITY,
  "assert boss is never rung before a": ({ trace }) => {
    const boss = firstRing(trace, "tel +79160000001");
    return boss === Number.POSITIVE_INFINITY || firstRing(trace, "ext 101") <= boss;
  },
};

function endOf(trace: Simulation["trace"]): EndEvent {
  const end = trace.at(-1);
  if (end?.kind !== "end") throw new Error("the call has no end");
  return end;
}

function firstRing(trace: Simulation["trace"], phone: string): number {
  const ring = trace.find((event): event is RingEvent => event.kind === "ring" && event.phone === phone);
  return ring?.startSeconds ?? Number.POSITIVE_INFINITY;
}

function waitOf({ trace, visits }: Simulation, build: Build): number {
  const menu = visits.find(({ state }) => build.flows[0]?.states.get(state)?.kind === "menu");
  return menu?.atSeconds ?? endOf(trace).atSeconds;
}

/** A call at random: near the edge of a window or anywhere, with phones that do another thing each time. */
function randomCall(build: Build, random: () => number): Call {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const seconds = () => pick([0, 1, 2, 3, 4, 5]);
  const behaviour = (): PhoneBehaviour =>
    pick<() => PhoneBehaviour>([
      () => ({ kind: "silent" }),
      () => ({ kind: "busy" }),
      () => ({ kind: "unavailable" }),
      () => ({ kind: "declines", afterSeconds: seconds() }),
      () => ({ kind: "answers", afterSeconds: seconds() }),
      () => ({ kind: "picks up", afterSeconds: seconds() }),
    ])();
  const phones = [...phonesByName(build).values()].map(phoneKey);
  const day = Date.parse("2026-10-20T00:00:00Z") + Math.floor(random() * 200) * 86_400_000;
  const edge = pick([0, 90, 120, 150, 180, 540, 780, 1080, 1320, 1439]) * 60_000;
  const zone = pick([0, 60, 120, 180, -240, -300, 345, 630, 660]) * -60_000;
  return {
    called: pick(["+74951234567", "+78005553535"]),
    caller: pick([undefined, "+79165551234", "+493012345678", "+15551234567", "+4412345678"]),
    atMs: day + edge + zone + Math.floor(random() * 40 - 30) * 1000,
    phones: Object.fromEntries(phones.map((key) => [key, [behaviour(), behaviour(), behaviour()]])),
    keys: [pick(["", "1", "12", "9", "#"]), pick(["", "1", "12", "9"]), pick(["", "1"])],
    switches: { night: pick(["on", "off"]), mode: pick(["auto", "open", "closed"]) },
    order: pick([["ext 101", "ext 102"], ["ext 102", "ext 101"], []]),
  };
}

const [firstSeed = 0, lastSeed = firstSeed] = (process.env.EXPLORE_CLAIMS ?? "1000-1039").split("-").map(Number);
const seeds = Array.from({ length: lastSeed - firstSeed + 1 }, (_, at) => firstSeed + at);

it.each(seeds)("the claims of scenario %i hold exactly where no call breaks them", (seed) => {
  const text = generatedScenario(seed) + Object.keys(claims).join("\n");
  const { program, build, diagnostics } = compileText(text, [], ["m.wav"]);
  const errors = diagnostics.filter(
    ({ severity, code }) => severity === "error" && !["VATS4005", "VATS6010"].includes(code),
  );
  expect(errors).toEqual([]);
  const results = prove(program, build, today).map(({ result }) => result);
  const world = soundWorldOf(build);
  const random = randomOf(seed);
  const isBroken = Object.values(claims).map(() => false);
  for (let count = 0; count < 400; count++) {
    const call = randomCall(build, random);
    const played = simulate(build, call, world);
    for (const [at, isKept] of Object.values(claims).entries()) {
      if (isKept(played, build)) continue;
      isBroken[at] = true;
      if (results[at]?.kind !== "broken")
        throw new Error(`${Object.keys(claims)[at]} ${results[at]?.kind}\n${JSON.stringify(call)}\n${text}`);
    }
  }
  for (const [at, result] of results.entries()) {
    if (result.kind !== "broken") continue;
    const isKept = Object.values(claims)[at];
    expect(isKept?.(result.simulation, build)).toBe(false);
  }
  expect(results.every(({ kind }) => kind === "holds" || kind === "broken")).toBe(true);
});

it("the by-week reading and the calendar say the same", () => {
  for (const seed of seeds) {
    const { program, build } = compileText(generatedScenario(seed) + Object.keys(claims).join("\n"), [], ["m.wav"]);
    const [flow] = build.flows;
    const prover = createProver(program, build, today);
    const byCalendar = flow && readyToExplore(build, flow, periodFrom(today));
    if (byCalendar) prover.hold({ ...subjectOf(build, byCalendar.flow, periodFrom(today)), ready: () => byCalendar });
    const kinds = prover.done().map(({ result }) => result.kind);
    expect(kinds).toEqual(prove(program, build, today).map(({ result }) => result.kind));
  }
});
