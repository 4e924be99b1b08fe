/** Which id a call must have so that its hunts go in the wanted order: the function draws it from there. */

import type { Call, PhoneKey } from "../../../compiler/simulate/call.ts";
import { drawn } from "../runtime/hunt.ts";
import type { Score } from "./score.ts";

/** Beyond this many no case goes: some six hunts of three phones, or two of five. */
const mostTries = 200_000;

/** `undefined` where no id that was tried does it. @param serial tells calls apart that are played one after another */
export function sidFor({ hunts }: Score, { order: wanted = [] }: Call, serial: number): string | undefined {
  const orders = hunts.map(({ state, phones }) => ({ state, phones, order: inOrder(phones, wanted) }));
  for (let count = 0; count < mostTries; count += 1) {
    const sid = `CA${serial.toString(16).padStart(8, "0")}${count.toString(16).padStart(24, "0")}`;
    if (orders.every(({ state, phones, order }) => isSame(drawn(phones, sid, state), order))) return sid;
  }
  return undefined;
}

/** Phones that are wanted first, in that order; the others after them. */
function inOrder(phones: readonly PhoneKey[], wanted: readonly PhoneKey[]): readonly PhoneKey[] {
  const place = (phone: PhoneKey) => (wanted.includes(phone) ? wanted.indexOf(phone) : wanted.length);
  return [...phones].sort((one, other) => place(one) - place(other));
}

function isSame(one: readonly PhoneKey[], other: readonly PhoneKey[]): boolean {
  return one.every((phone, at) => phone === other[at]);
}
