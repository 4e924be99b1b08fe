/**
 * Whether a call says anything: one in which two things happen at once, or a window opens just then, goes one way or the other by
 * a hundredth of a second, and engines keep a second (language §6). Such a call is left out.
 */

import { holds } from "../../compiler/flow/guards.ts";
import type { Build } from "../../compiler/flow/ir.ts";
import type { Call, PhoneBehaviour } from "../../compiler/simulate/call.ts";
import { momentOf, type Simulation, type SoundWorld, simulate } from "../../compiler/simulate/simulate.ts";
import type { TraceEvent } from "../../compiler/simulate/trace.ts";

/** How much earlier or later than written things may happen, in seconds: an engine that counts whole ones is nearly that late. */
const slack = 0.9;
/** How far from the edge of a window a guard must be read that is not read when the call comes. */
const guardSlack = 2.5;

/** Whether a call goes the same way when everything in it comes a little sooner or later. */
export function isSteady(build: Build, call: Call, world: SoundWorld): boolean {
  const simulation = simulate(build, call, world);
  const shape = shapeOf(simulation);
  const shifted = shifts.map((shift) => simulate(build, shiftedCall(call, shift), shiftedWorld(world, shift)));
  return shifted.every((one) => shapeOf(one) === shape) && hasClearGuards(build, call, simulation);
}

interface Shift {
  /** Of what the phones do: the first, the second, and so on in turn. */
  readonly phones: readonly number[];
  readonly hangUp: number;
  readonly sounds: number;
}

const shifts: readonly Shift[] = [
  { phones: [slack], hangUp: -slack, sounds: 0 },
  { phones: [-slack], hangUp: slack, sounds: 0 },
  { phones: [slack, -slack], hangUp: 0, sounds: 0.5 },
  { phones: [-slack, slack], hangUp: 0, sounds: -0.3 },
  // Of any two phones among sixteen one is sooner and the other later in some of these, and the other way round.
  { phones: signs(2), hangUp: slack, sounds: 0 },
  { phones: signs(2).map((seconds) => -seconds), hangUp: 0, sounds: 0 },
  { phones: signs(4), hangUp: 0, sounds: 0 },
  { phones: signs(4).map((seconds) => -seconds), hangUp: 0, sounds: 0 },
  { phones: signs(8), hangUp: 0, sounds: 0 },
  { phones: signs(8).map((seconds) => -seconds), hangUp: 0, sounds: 0 },
  { phones: [0], hangUp: slack, sounds: slack },
  { phones: [0], hangUp: -slack, sounds: 0 },
  // Engines that count whole seconds come a little sooner or later with each step, and a caller has patience for five rings or so.
  { phones: [0], hangUp: 2 * slack, sounds: 0 },
  { phones: [0], hangUp: -2 * slack, sounds: 0 },
  { phones: [0], hangUp: 5 * slack, sounds: 0 },
  { phones: [0], hangUp: -5 * slack, sounds: 0 },
];

/** So many later, so many sooner. */
function signs(count: number): readonly number[] {
  return Array.from({ length: 2 * count }, (_, index) => (index < count ? slack : -slack));
}

function shiftedCall(call: Call, { phones, hangUp }: Shift): Call {
  const { hangsUpAfterSeconds } = call;
  const moved = Object.entries(call.phones).map(([phone, does], index) => {
    const seconds = phones[index % phones.length] ?? 0;
    return [
      phone,
      Array.isArray(does) ? does.map((one) => later(one, seconds)) : later(does as PhoneBehaviour, seconds),
    ];
  });
  return {
    ...call,
    phones: Object.fromEntries(moved),
    ...(hangsUpAfterSeconds === undefined ? {} : { hangsUpAfterSeconds: Math.max(0.05, hangsUpAfterSeconds + hangUp) }),
  };
}

function later(does: PhoneBehaviour, seconds: number): PhoneBehaviour {
  if (!("afterSeconds" in does) || does.afterSeconds === undefined) return does;
  return { ...does, afterSeconds: Math.max(0.05, does.afterSeconds + seconds) };
}

function shiftedWorld({ soundSeconds }: SoundWorld, { sounds }: Shift): SoundWorld {
  return { soundSeconds: (sound) => Math.max(0.1, soundSeconds(sound) + sounds) };
}

/** What happened in which order, without times; phones that ring together in any order. */
function shapeOf({ trace, visits }: Simulation): string {
  const rings = new Map<number, string[]>();
  const texts = trace.flatMap((event): string[] => {
    if (event.kind !== "ring") return [wordsOf(event)];
    const together = rings.get(event.startSeconds);
    together?.push(`${event.phone} ${event.outcome}`);
    if (together) return [];
    rings.set(event.startSeconds, [`${event.phone} ${event.outcome}`]);
    return [`ring ${event.startSeconds}`];
  });
  const phones = [...rings.values()].map((some) => some.toSorted().join(","));
  return JSON.stringify([
    texts.map((text) => text.replace(/^ring .*/, "ring")),
    phones,
    visits.map(({ state }) => state),
  ]);
}

function wordsOf(event: Exclude<TraceEvent, { readonly kind: "ring" }>): string {
  switch (event.kind) {
    case "play":
      return `play ${event.sound}`;
    case "message":
      return `message ${event.mailbox}`;
    case "queue":
      return `queue ${event.queue}`;
    case "notify":
      return `notify ${event.url}`;
    case "end":
      return `end ${event.how} ${event.phone}`;
  }
}

/** Whether each guard that is read while the call is under way is read far from an edge of time. */
function hasClearGuards(build: Build, call: Call, { visits, line }: Simulation): boolean {
  if (!line) return true;
  const flow = build.flows.find(({ name }) => name === line.flow);
  return visits.every(({ state, atSeconds, arm }) => {
    const choice = flow?.states.get(state);
    if (arm === undefined || atSeconds === 0 || choice?.kind !== "choose") return true;
    return [-guardSlack, guardSlack].every((seconds) => {
      const moment = momentOf(build, call, line.name, Math.max(0, atSeconds + seconds));
      const taken = choice.arms.findIndex(({ guard }) => holds(guard, moment));
      return (taken < 0 ? "otherwise" : taken) === arm;
    });
  });
}
