/** How a call came somewhere, in words: `nobody answers ring [a, b]`. Must not know what is compared. */

import type { Happening } from "../explore/happening.ts";
import { happeningsAt } from "../explore/request-happenings.ts";
import type { Phone, State } from "../flow/ir.ts";
import type { Event } from "../flow/step.ts";
import { type PhoneKey, phoneKey } from "../simulate/call.ts";
import type { SoundWorld } from "../simulate/simulate.ts";

/** One step of a way: a state, and what of all that may happen there leads on. */
export interface WayStep {
  readonly state: State;
  readonly happenings: readonly Happening[];
}

/** `nobody answers ring [a, b], then 2 is pressed in menu "m.wav"`; empty where nothing is worth a word. */
export function wayText(way: readonly WayStep[], world: SoundWorld): string {
  const told = way.filter(({ state }) => isTold(state));
  const shown = told.length > 0 ? told : way.slice(-1);
  const texts = shown.map((step) => stepText(step, world, ({ name }) => name));
  return texts.filter((text, at) => text !== texts[at - 1]).join(", then ");
}

/** The same for equal ways of two programs, whatever phones are called in them. */
export function stepKey(step: WayStep, world: SoundWorld): string {
  return stepText(step, world, phoneKey);
}

/** Rings and menus tell a way; what only takes time is named where there is nothing else. */
function isTold({ kind }: State): boolean {
  return kind === "ring" || kind === "hunt" || kind === "queue" || kind === "menu";
}

function stepText({ state, happenings }: WayStep, world: SoundWorld, nameOf: (phone: Phone) => PhoneKey): string {
  const what = stateText(state, nameOf);
  const events = happenings.map(({ event }) => event);
  if (state.kind === "menu") return `${menuText(events)} in ${what}`;
  if (!isTold(state)) return `the call has come past ${what}`;
  const vain = happeningsAt(state, world).filter(({ event }) => event.kind === "rung" && event.outcome !== "answered");
  const outcomes = new Set(events.flatMap((event) => (event.kind === "rung" ? [event.outcome] : [])));
  const isAny = vain.every(({ event }) => event.kind === "rung" && outcomes.has(event.outcome));
  return isAny ? `nobody answers ${what}` : `${what} is ${[...outcomes].join(" or ")}`;
}

function menuText(events: readonly Event[]): string {
  const digits = events.flatMap((event) => (event.kind === "typed" ? [event.digits] : []));
  const parts = [
    ...(digits.length > 0 ? [`${digits.join(" or ")} is pressed`] : []),
    ...(events.some(({ kind }) => kind === "silence") ? ["nothing is pressed"] : []),
    ...(events.some(({ kind }) => kind === "wrong key") ? ["a wrong key is pressed"] : []),
  ];
  return parts.join(" or ");
}

function stateText(state: State, nameOf: (phone: Phone) => PhoneKey): string {
  switch (state.kind) {
    case "ring":
      return `ring ${listText(state.phones.map(nameOf))}`;
    case "hunt":
      return `hunt ${listText(state.phones.map(nameOf))}`;
    case "queue":
      return `queue ${listText(state.queue.agents.map(nameOf))}`;
    case "menu":
    case "play":
      return `${state.kind} ${state.prompt.kind === "say" ? JSON.stringify(state.prompt.text) : JSON.stringify(state.prompt.uri.split("/").at(-1) ?? "")}`;
    case "wait":
      return `wait ${state.seconds}s`;
    case "notify":
      return `notify ${JSON.stringify(state.url)}`;
    default:
      return state.kind;
  }
}

function listText(names: readonly string[]): string {
  return names.length === 1 ? (names[0] ?? "") : `[${names.join(", ")}]`;
}
