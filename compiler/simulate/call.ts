/**
 * One call to play: the same script for the simulator, the targets' walkers and the real engines.
 * Must not know how anybody plays it.
 */

import type { Phone } from "../flow/ir.ts";

/** `ext 101`, `tel +79160000001`, `sip boss@example.com`: a phone as the exchange sees it, whatever name the source gives it. */
export type PhoneKey = string;

/** The key of a phone. */
export function phoneKey({ kind, address }: Pick<Phone, "kind" | "address">): PhoneKey {
  return `${kind} ${address}`;
}

/** What a phone does each time it is rung. Seconds count from the moment it begins to ring; fractions are allowed. */
export type PhoneBehaviour =
  /**
   * Picks up after so long, unless the exchange stopped ringing it before; hangs up after the talk. Where it must confirm it
   * presses 1 at once, over the words.
   */
  | { readonly kind: "answers"; readonly afterSeconds: number }
  /** Picks up and never presses a key, as a mobile's own voicemail does. Where it need not confirm it has answered. */
  | { readonly kind: "picks up"; readonly afterSeconds: number }
  /** SIP 486 at once, or after so long. */
  | { readonly kind: "busy"; readonly afterSeconds?: number }
  /** SIP 603 at once, or after so long. */
  | { readonly kind: "declines"; readonly afterSeconds?: number }
  /** Cannot be reached: SIP 404 at once. */
  | { readonly kind: "unavailable" }
  /** Rings out (180 until the exchange gives up). */
  | { readonly kind: "silent" };

export interface Call {
  /** The number dialled, as it arrives: usually E.164 with `+`. May be anything that a SIP user part may hold. */
  readonly called: string;
  /** The caller's number as it arrives (the From user), anything a caller may send; `undefined`: withheld. */
  readonly caller: string | undefined;
  /** When the call arrives: milliseconds since 1970 UTC. */
  readonly atMs: number;
  /**
   * What each phone does; one that is not mentioned is silent. Of a list (never empty) the first is for the first time that it
   * rings in this call, and so on; the last is for all later times.
   */
  readonly phones: Readonly<Record<PhoneKey, PhoneBehaviour | readonly PhoneBehaviour[]>>;
  /** The caller gives up so many seconds after arrival, if the call is still up then. Else he leaves a message of some seconds when asked to, and stays. */
  readonly hangsUpAfterSeconds?: number;
  /**
   * What the caller presses each time that a menu plays, the first playing first: digits, `*`, `#`, several for a longer key;
   * an empty text or nothing left is silence. The first key comes 1 s after the announcement began, the others half a second
   * apart. A key that comes when its menu is decided is for the next one, if that plays by then; else it is lost.
   */
  readonly keys?: readonly string[];
  /** How switches stand when the call comes, by name; one that is not mentioned stands as it was declared. */
  readonly switches?: Readonly<Record<string, string>>;
  /**
   * How a `hunt` that is random or rotating has it in this call: random: its phones in this order, those that are not here
   * after them; rotating: it begins with the first of these that it has. Without it both begin as in the source.
   */
  readonly order?: readonly PhoneKey[];
}

/** The behaviour of one phone in this call. @param ringing how often it has begun to ring before: 0 for the first time */
export function behaviourOf(call: Pick<Call, "phones">, key: PhoneKey, ringing: number): PhoneBehaviour {
  const does = call.phones[key] ?? silent;
  return isList(does) ? (does[Math.min(ringing, does.length - 1)] ?? silent) : does;
}

const silent: PhoneBehaviour = { kind: "silent" };

function isList(does: PhoneBehaviour | readonly PhoneBehaviour[]): does is readonly PhoneBehaviour[] {
  return Array.isArray(does);
}
