/**
 * Which id a call must have so that its hunts go in the wanted order: the function draws it from there. Ids are tried for the
 * hunts that the call comes to, one more each time that it comes to another.
 */

import type { Call, PhoneKey } from "../../../compiler/simulate/call.ts";
import { drawn } from "../runtime/hunt.ts";
import type { Hunt } from "./score.ts";

/** Beyond this many ids it is not looked: some six hunts of three phones, or two of five. */
const mostTries = 200_000;

/** `undefined` where no id that was tried does it. @param serial tells calls apart that are played one after another */
export function sidFor(hunts: readonly Hunt[], call: Call, serial: number): string | undefined {
  const orders = hunts.reduce((product, { phones }) => product * factorial(phones.length), 1);
  for (let count = 0; orders <= mostTries && count < mostTries; count += 1) {
    const sid = sidOf(serial, count);
    if (hunts.every((hunt) => isWanted(hunt, sid, call))) return sid;
  }
  return undefined;
}

/** An id of a call. */
export function sidOf(serial: number, count = 0): string {
  return `CA${serial.toString(16).padStart(8, "0")}${count.toString(16).padStart(24, "0")}`;
}

function factorial(count: number): number {
  return count < 2 ? 1 : count * factorial(count - 1);
}

/**
 * In which order the source must have the phones of a hunt so that what a call of that id draws is the order that its script
 * says: for each place the index of a phone. Forty phones have more orders than there are ids, so no id need do it.
 */
export function turnedHunt({ state, phones }: Hunt, sid: string, { order = [] }: Call): readonly number[] {
  const wanted = inOrder(phones, order).map((phone) => phones.indexOf(phone));
  const places = drawn([...phones.keys()], sid, state);
  const turned = [...phones.keys()];
  for (const [at, place] of places.entries()) turned[place] = wanted[at] ?? place;
  return turned;
}

/** Whether a call of that id has the hunt in the order that its script says. */
export function isWanted({ state, phones }: Hunt, sid: string, { order = [] }: Call): boolean {
  const wanted = inOrder(phones, order);
  return drawn(phones, sid, state).every((phone, at) => phone === wanted[at]);
}

/** Phones that are wanted first, in that order; the others after them. */
function inOrder(phones: readonly PhoneKey[], wanted: readonly PhoneKey[]): readonly PhoneKey[] {
  const place = (phone: PhoneKey) => (wanted.includes(phone) ? wanted.indexOf(phone) : wanted.length);
  return [...phones].sort((one, other) => place(one) - place(other));
}
