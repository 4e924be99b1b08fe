/**
 * What can be expected of a call, as it happened: each ring, announcement, menu, voicemail and the end, in order, with the
 * moment at which it counts. Must not know what was expected.
 */

import type { Build, State } from "../flow/ir.ts";
import { stateAt } from "../flow/step.ts";
import { type PhoneKey, phoneKey } from "../simulate/call.ts";
import type { Simulation } from "../simulate/simulate.ts";
import { eventsOfVisit } from "../simulate/timeline.ts";
import type { EndEvent, TraceEvent } from "../simulate/trace.ts";

interface Common {
  /** Seconds since the call came: when it begins to ring, to play, to greet; when the talk begins; when the call ends. */
  readonly atSeconds: number;
  /** The visit of the simulation in which it happened. */
  readonly visit: number;
  /** The event of the trace, where it is not the beginning of the visit. */
  readonly event?: number;
}

/** Something that a test may expect, and `gone`: the caller gave up. */
export type Happening = Common &
  (
    | { readonly kind: "ring"; readonly phones: readonly PhoneKey[] }
    | { readonly kind: "voicemail"; readonly mailbox: string }
    | { readonly kind: "play"; readonly sound: string }
    | { readonly kind: "menu" }
    | { readonly kind: "answered"; readonly phone: PhoneKey }
    /** The exchange ended it. `isHangup`: at a `hangup` or the end of the scenario. */
    | { readonly kind: "ended"; readonly isRefused: boolean; readonly isHangup: boolean }
    | { readonly kind: "gone" }
  );

/** Everything that happened to a call, in order; the end last, but where a message was left. */
export function happeningsOf(build: Build, simulation: Simulation): readonly Happening[] {
  const flow = build.flows.find(({ name }) => name === simulation.line?.flow);
  if (!flow) return [];
  return simulation.visits.flatMap(({ state: id, atSeconds }, visit) => {
    const state = stateAt(flow, id);
    const events = eventsOfVisit(simulation, visit);
    const end = events.find((entry): entry is readonly [EndEvent, number] => entry[0].kind === "end");
    return [...beginnings(state, events, { atSeconds, visit }), ...(end ? endings(state, end, visit) : [])];
  });
}

type Numbered = readonly (readonly [TraceEvent, number])[];

function beginnings(state: State, events: Numbered, common: Common): readonly Happening[] {
  switch (state.kind) {
    case "ring":
    case "hunt":
    case "queue":
      return ringsOf(state, events, common.visit);
    case "message":
      return [{ kind: "voicemail", mailbox: state.mailbox.name, ...common }];
    case "play":
      return [{ kind: "play", sound: state.prompt.sound, ...common }];
    case "menu":
      return [{ kind: "menu", ...common }];
    default:
      return [];
  }
}

type Ringing = Extract<State, { kind: "ring" | "hunt" | "queue" }>;

/**
 * A `ring` is one, of all the phones that the step names, also those that would have joined later; a `hunt` is one for each
 * phone that was tried, a `queue` one for each time that its agents rang.
 */
function ringsOf(state: Ringing, events: Numbered, visit: number): readonly Happening[] {
  const rings = events.flatMap(([ring, event]) => (ring.kind === "ring" ? [{ ring, event }] : []));
  const begun =
    state.kind === "queue"
      ? rings.filter(({ ring }, index) => rings[index - 1]?.ring.startSeconds !== ring.startSeconds)
      : rings.slice(0, state.kind === "ring" ? 1 : undefined);
  const phones = state.kind === "queue" ? state.queue.agents : state.phones;
  return begun.map(({ ring, event }, index) => ({
    kind: "ring",
    phones: state.kind === "hunt" ? [ring.phone] : phones.map(phoneKey),
    atSeconds: ring.startSeconds,
    visit,
    ...(index === 0 ? {} : { event }),
  }));
}

function endings(state: State, [{ how, phone, atSeconds }, event]: readonly [EndEvent, number], visit: number) {
  const common = { atSeconds, visit, event };
  const found: Happening[] = [];
  if (how === "answered" && phone !== undefined) found.push({ kind: "answered", phone, ...common });
  if (how === "caller") found.push({ kind: "gone", ...common });
  if (how === "hangup" || how === "rejected" || how === "busy")
    found.push({
      kind: "ended",
      isRefused: how !== "hangup",
      isHangup: how === "hangup" || state.kind === "hangup",
      ...common,
    });
  return found;
}
