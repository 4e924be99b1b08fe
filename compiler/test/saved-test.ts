/**
 * A call that somebody has played, as a `test`: what he has set is what happens in it, and what came of it is what is expected.
 * Must not know where the test is put, nor how it is laid out.
 */

import { behaviourTexts, instantText, listText, titlesOfPhones } from "../explore/test-text.ts";
import type { Build, CallFlow } from "../flow/ir.ts";
import { phonesOfState } from "../flow/phones.ts";
import { never } from "../never.ts";
import type { WrittenNames } from "../program/written-names.ts";
import { type Call, type PhoneBehaviour, type PhoneKey, phoneKey } from "../simulate/call.ts";
import type { Simulation } from "../simulate/simulate.ts";
import { instantOf, isZoneHere, wallClock } from "../time/zone.ts";
import { type Happening, happeningsOf } from "./happenings.ts";

/** What the text of a test needs beside its call. */
export interface SavedTestContext {
  readonly build: Build;
  readonly flow: CallFlow;
  /** In which its instant is to be written; `undefined` where the time is no matter. */
  readonly zone: string | undefined;
  /** How the file writes names in which the test is to stand. */
  readonly written: WrittenNames;
}

/**
 * Why there is no test of a call. `caller`: he sends what a test cannot name · `seconds`: something comes within a second ·
 * `nothing`: nothing happened that can be expected.
 */
export type Unsayable = "caller" | "seconds" | "nothing";

/** The text of a test, on lines of its own, without a line end after it; or why there is none. */
export function savedTest(
  title: string,
  call: Call,
  simulation: Simulation,
  context: SavedTestContext,
): { readonly text: string } | { readonly unsayable: Unsayable } {
  const { build, written } = context;
  const caller = callerText(call.caller);
  if (caller === undefined) return { unsayable: "caller" };
  if (!secondsOf(call).every(Number.isInteger)) return { unsayable: "seconds" };
  const nameOf = titlesOfPhones(build);
  const names = (key: PhoneKey) => written.symbol(nameOf(key));
  const happenings = happeningsOf(build, simulation);
  const expected = expectedTexts(happenings, names, written);
  if (expected.length === 0) return { unsayable: "nothing" };
  const behaviours = behavioursOf(call, names, context);
  const lines = [
    `test ${JSON.stringify(title)} <`,
    `call ${written.line(simulation.line?.name ?? "")} from ${caller}${atText(call, context)}`,
    ...(behaviours.length > 0 ? [behaviours.join(", ")] : []),
    `expect ${expected.join(", ")}`,
    ">",
  ];
  return { text: lines.join("\n") };
}

/** `undefined` for what is neither a number nor withheld. */
function callerText(caller: string | undefined): string | undefined {
  if (caller === undefined) return "anonymous";
  const digits = /^\+?([1-9][0-9]{0,14})$/.exec(caller)?.[1];
  return digits && `"+${digits}"`;
}

function secondsOf({ phones, hangsUpAfterSeconds = 0 }: Call): readonly number[] {
  const deeds = Object.values(phones).flatMap((does) => does as PhoneBehaviour | readonly PhoneBehaviour[]);
  return [...deeds.map((deed) => ("afterSeconds" in deed ? (deed.afterSeconds ?? 0) : 0)), hangsUpAfterSeconds];
}

/** In UTC where the clocks of the zone show that time twice, and the call comes the second time. */
function atText({ atMs }: Call, { flow, zone }: SavedTestContext): string {
  if (zone === undefined) return "";
  const shown = isZoneHere(zone) && isFirstTime(zone, atMs) ? zone : "UTC";
  return ` at ${instantText(atMs, shown)}${flow.zone === shown ? "" : ` ${shown}`}`;
}

function isFirstTime(zone: string, atMs: number): boolean {
  const { date, minuteOfDay, second } = wallClock(zone, atMs);
  return instantOf(zone, date, minuteOfDay, second) === Math.floor(atMs / 1000) * 1000;
}

/** Only what differs from a call of which nothing is said. */
function behavioursOf(call: Call, nameOf: (key: PhoneKey) => string, { build, flow, written }: SavedTestContext) {
  const own = new Set([...flow.states.values()].flatMap(phonesOfState).map(phoneKey));
  const isSilent = (does: PhoneBehaviour | readonly PhoneBehaviour[]) =>
    [does].flat().every(({ kind }) => kind === "silent");
  const initial = new Map(build.switches.map((one) => [one.name, one.initial]));
  const keys = call.keys ?? [];
  const order = call.order?.filter((key) => own.has(key)) ?? [];
  const said: Call = {
    ...call,
    phones: Object.fromEntries(Object.entries(call.phones).filter(([key, does]) => own.has(key) && !isSilent(does))),
    switches: Object.fromEntries(Object.entries(call.switches ?? {}).filter(([name, at]) => initial.get(name) !== at)),
    keys: keys.slice(0, keys.findLastIndex((key) => key !== "") + 1),
    order,
  };
  const { hangsUpAfterSeconds } = call;
  return [
    ...behaviourTexts(said, nameOf, written),
    ...(hangsUpAfterSeconds === undefined ? [] : [`caller hangs up at ${hangsUpAfterSeconds}s`]),
  ];
}

/** What happened, in the words of a test. A queue that rings its agents again and again says so once. */
function expectedTexts(
  happenings: readonly Happening[],
  nameOf: (key: PhoneKey) => string,
  written: WrittenNames,
): readonly string[] {
  const texts = happenings.map((happening) => ({
    visit: happening.visit,
    text: expectedText(happening, nameOf, written),
  }));
  return texts.flatMap(({ visit, text }, at) => {
    const before = texts[at - 1];
    return text === undefined || (before?.visit === visit && before.text === text) ? [] : [text];
  });
}

/** `undefined` for a caller who gives up: it is said of him that he does. */
function expectedText(
  happening: Happening,
  nameOf: (key: PhoneKey) => string,
  written: WrittenNames,
): string | undefined {
  // A test counts whole seconds.
  const at = ` at ${Math.floor(happening.atSeconds + 0.001)}s`;
  switch (happening.kind) {
    case "ring":
      return `ring ${listText(happening.phones.map(nameOf))}`;
    case "voicemail":
      return happening.mailbox === "default" ? "voicemail" : `voicemail ${written.symbol(happening.mailbox)}`;
    case "play":
    case "menu":
      return happening.kind;
    case "answered":
      return `answered by ${nameOf(happening.phone)}${at}`;
    case "ended":
      return `${happening.isRefused ? "rejected" : "hangup"}${at}`;
    case "gone":
      return undefined;
    default:
      return never(happening);
  }
}
