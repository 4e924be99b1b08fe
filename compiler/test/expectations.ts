/**
 * What a test expects against what happened: in order, and other things may happen between. The first expectation that
 * nothing met is the difference. Must not know how a difference is told.
 */

import { never } from "../never.ts";
import type { Program } from "../program/program.ts";
import { phonesNamed, phonesOf, promptOf, secondsOf } from "../program/values.ts";
import { phoneKey } from "../simulate/call.ts";
import type { Bound, ExpectedEvent, QualifiedName } from "../syntax/ast.ts";
import type { Happening } from "./happenings.ts";

/** The first expectation that was not met. */
export interface Difference {
  readonly expected: ExpectedEvent;
  /**
   * `time`: it came, at another time (`came`) · `before`: it came only before what stands before it in the test (`came`) ·
   * `other`: `came` came instead, or nothing more.
   */
  readonly kind: "time" | "before" | "other";
  readonly came: Happening | undefined;
}

/**
 * The first difference; `undefined` where all was met. Each expectation is met by the first happening that fits it, after
 * that of the one before: a later one would leave less for those that follow.
 */
export function firstDifference(
  events: readonly ExpectedEvent[],
  happenings: readonly Happening[],
  program: Program,
): Difference | undefined {
  let from = 0;
  for (const expected of events) {
    const fits = (happening: Happening) => isMet(expected, happening, program);
    const rest = happenings.slice(from);
    const at = rest.findIndex((happening) => fits(happening) && isInTime(expected.bound, happening.atSeconds));
    if (at < 0) return differenceOf(expected, fits, happenings.slice(0, from), rest);
    from += at + 1;
  }
  return undefined;
}

function differenceOf(
  expected: ExpectedEvent,
  fits: (happening: Happening) => boolean,
  before: readonly Happening[],
  rest: readonly Happening[],
): Difference {
  const late = rest.find(fits);
  if (late) return { expected, kind: "time", came: late };
  const early = before.find(fits);
  if (early) return { expected, kind: "before", came: early };
  return { expected, kind: "other", came: rest.find((happening) => isAlike(expected, happening)) ?? rest.at(-1) };
}

/** Whether a happening is of the sort that was expected: another ring for a ring, another end of the call for an end. */
function isAlike({ what }: ExpectedEvent, { kind }: Happening): boolean {
  switch (what) {
    case "ring":
    case "play":
    case "menu":
      return kind === what;
    case "voicemail":
    case "answered":
    case "hangup":
    case "rejected":
      return kind === "voicemail" || kind === "answered" || kind === "ended" || kind === "gone";
    default:
      return never(what);
  }
}

/** Whether a happening is what was expected, whenever it came. */
function isMet(event: ExpectedEvent, happening: Happening, program: Program): boolean {
  switch (event.what) {
    case "ring":
      return happening.kind === "ring" && isSameSet(phonesOf(event.target, program).map(phoneKey), happening.phones);
    case "voicemail":
      return happening.kind === "voicemail" && fitsName(event.mailbox, happening.mailbox, program);
    case "play":
      return happening.kind === "play" && (!event.prompt || promptOf(event.prompt, program)?.sound === happening.sound);
    case "menu":
      return happening.kind === "menu";
    case "answered":
      return happening.kind === "answered" && isPhone(event.phone, happening.phone, program);
    case "hangup":
      return happening.kind === "ended" && happening.isHangup;
    case "rejected":
      return happening.kind === "ended" && happening.isRefused;
    default:
      return never(event.what);
  }
}

function isSameSet(wanted: readonly string[], seen: readonly string[]): boolean {
  return wanted.length === seen.length && wanted.every((key) => seen.includes(key));
}

function fitsName(name: QualifiedName | undefined, seen: string, program: Program): boolean {
  return !name || program.uses.get(name)?.name === seen;
}

function isPhone(name: QualifiedName | undefined, seen: string, program: Program): boolean {
  return !name || phonesNamed([name], program).some((phone) => phoneKey(phone) === seen);
}

/** `at 24s`: in that second · `after 24s`: then or later · `within 24s`: then or sooner. Counted from the call's coming. */
export function isInTime(bound: Bound | undefined, atSeconds: number): boolean {
  const seconds = secondsOf(bound?.duration);
  if (!bound || seconds === undefined) return true;
  const seen = atSeconds + rounding;
  switch (bound.word) {
    case "at":
      return Math.floor(seen) === seconds;
    case "after":
      return seen >= seconds;
    case "within":
      return atSeconds - rounding <= seconds;
    default:
      return never(bound.word);
  }
}

/** Sums of lengths of announcements are off by less. */
const rounding = 1e-6;
