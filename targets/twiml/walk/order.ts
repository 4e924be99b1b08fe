/**
 * Which id a call must have so that its hunts go in the wanted order: the function draws it from there. Ids are tried for the
 * hunts that the call comes to, one more each time that it comes to another.
 */

import type { Call, PhoneKey } from "../../../compiler/simulate/call.ts";
import { drawn } from "../runtime/hunt.ts";
import type { Hunt } from "./score.ts";

/** Beyond this many no case goes: some six hunts of three phones, or two of five. */
const mostTries = 200_000;

/** `undefined` where no id that was tried does it. @param serial tells calls apart that are played one after another */
export function sidFor(hunts: readonly Hunt[], call: Call, serial: number): string | undefined {
  for (let count = 0; count < mostTries; count += 1) {
    const sid = `CA${serial.toString(16).padStart(8, "0")}${count.toString(16).padStart(24, "0")}`;
    if (hunts.every((hunt) => isWanted(hunt, sid, call))) return sid;
  }
  return undefined;
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
