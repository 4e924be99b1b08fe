/** A call as a `test` that can be pasted into the file, with what happens in it as what is expected. */

import type { Build, CallFlow } from "../flow/ir.ts";
import { phonesByName } from "../flow/phones.ts";
import { never } from "../never.ts";
import type { WrittenNames } from "../program/written-names.ts";
import { type Call, type PhoneBehaviour, type PhoneKey, phoneKey } from "../simulate/call.ts";
import type { Simulation } from "../simulate/simulate.ts";
import type { EndEvent, MessageEvent } from "../simulate/trace.ts";
import { wallClock } from "../time/zone.ts";
import { asksCaller, guardsOf } from "./guards-of.ts";

/** What the text of a test needs beside its call. */
export interface TestTextContext {
  readonly build: Build;
  readonly flow: CallFlow;
  /** Of the instant; absent where the time is no matter. */
  readonly zone: string | undefined;
  /** How the file writes names in which the test is to stand. */
  readonly written: WrittenNames;
}

/** The text of a test, several lines without one at the end. */
export function testText(
  title: string,
  call: Call,
  simulation: Simulation,
  { build, flow, zone, written }: TestTextContext,
): string {
  const nameOf = titlesOfPhones(build);
  const names = (key: PhoneKey) => written.symbol(nameOf(key));
  const behaviours = behaviourTexts(call, names, written);
  // Without `from` the caller of a test is in no set, which is not the same as anonymous to a guard that asks.
  const anonymous = guardsOf(flow).some(asksCaller) ? " from anonymous" : "";
  const from = call.caller === undefined ? anonymous : ` from "${call.caller}"`;
  const at = zone === undefined ? "" : ` at ${instantText(call.atMs, zone)}${flow.zone === zone ? "" : ` ${zone}`}`;
  return [
    `test ${JSON.stringify(title)} <`,
    `  call ${written.line(simulation.line?.name ?? "")}${from}${at}`,
    ...(behaviours.length > 0 ? [`  ${behaviours.join(", ")}`] : []),
    `  expect ${expectations(simulation, flow, names, written).join(", ")}`,
    ">",
  ].join("\n");
}

/** Names of phones as the source has them. */
export function titlesOfPhones(build: Build): (key: PhoneKey) => string {
  const names = new Map([...phonesByName(build)].map(([name, phone]) => [phoneKey(phone), name]));
  return (key) => names.get(key) ?? key;
}

/** `2026-11-26 03:00`, with seconds where there are some. */
export function instantText(atMs: number, zone: string): string {
  const { date, minuteOfDay, second } = wallClock(zone, atMs);
  const two = (value: number) => String(value).padStart(2, "0");
  const seconds = second === 0 ? "" : `:${two(second)}`;
  return `${date} ${two(Math.floor(minuteOfDay / 60))}:${two(minuteOfDay % 60)}${seconds}`;
}

/** What switches, phones and the caller do in a call, as a test says it; all but that the caller gives up. */
export function behaviourTexts(
  call: Call,
  nameOf: (key: PhoneKey) => string,
  written: WrittenNames,
): readonly string[] {
  const phones = Object.entries(call.phones).map(([key, does]) => {
    const list = Array.isArray(does) ? (does as readonly PhoneBehaviour[]) : [does as PhoneBehaviour];
    return `${nameOf(key)} ${list.map(behaviourText).join(" then ")}`;
  });
  const switches = Object.entries(call.switches ?? {}).map(([name, state]) => `${written.symbol(name)} is ${state}`);
  const keys = (call.keys ?? []).map((key) => `caller presses ${key === "" ? "nothing" : key}`);
  const order = call.order && call.order.length > 0 ? [`hunt [${call.order.map(nameOf).join(", ")}]`] : [];
  return [...switches, ...phones, ...keys, ...order];
}

function behaviourText(behaviour: PhoneBehaviour): string {
  switch (behaviour.kind) {
    case "answers":
      return `answers after ${behaviour.afterSeconds}s`;
    case "picks up":
      return `picks up after ${behaviour.afterSeconds}s`;
    case "busy":
    case "declines":
      return behaviour.afterSeconds === undefined
        ? behaviour.kind
        : `${behaviour.kind} after ${behaviour.afterSeconds}s`;
    case "unavailable":
    case "silent":
      return behaviour.kind;
    default:
      return never(behaviour);
  }
}

/** The rings and the end. */
function expectations(
  { trace, visits }: Simulation,
  flow: CallFlow,
  nameOf: (key: PhoneKey) => string,
  written: WrittenNames,
): readonly string[] {
  const rings = visits.flatMap(({ state: id }): readonly string[] => {
    const state = flow.states.get(id);
    return state?.kind === "ring" ? [`ring ${listText(state.phones.map((phone) => nameOf(phoneKey(phone))))}`] : [];
  });
  const end = trace.find((event): event is EndEvent => event.kind === "end");
  const message = trace.find((event): event is MessageEvent => event.kind === "message");
  return [...rings, ...(end ? [endText(end, message, nameOf, written)] : [])];
}

/** A phone, or a list of phones in `[ ]`. */
export function listText(names: readonly string[]): string {
  return names.length === 1 ? (names[0] ?? "") : `[${names.join(", ")}]`;
}

function endText(
  { how, phone, atSeconds }: EndEvent,
  message: MessageEvent | undefined,
  nameOf: (key: PhoneKey) => string,
  written: WrittenNames,
): string {
  const at = Number.isInteger(atSeconds) && how !== "message" ? ` at ${atSeconds}s` : "";
  if (how === "answered") return `answered${phone === undefined ? "" : ` by ${nameOf(phone)}`}${at}`;
  if (how === "message")
    return message && message.mailbox !== "default" ? `voicemail ${written.symbol(message.mailbox)}` : "voicemail";
  return how === "hangup" ? `hangup${at}` : `rejected${at}`;
}
