/** One playing of a menu: what the caller presses, when, and what that comes to. Knows keys only, no states. */

import type { Event } from "../flow/step.ts";

/** What is pressed when, in seconds since the announcement began. */
export interface Typing {
  readonly event: Event;
  /** When the announcement stops: at its end, or with the first key. */
  readonly playsUntil: number;
  /** When it is decided. */
  readonly decidedAt: number;
}

/** When the first key comes, and how far apart the others are (`Call.keys`). */
const firstKeySeconds = 1;
const betweenKeysSeconds = 0.5;
/** How long the rest of a longer key is waited for (language §4). */
const restSeconds = 2;

/** A key, and when it is pressed: in seconds since an announcement began, or since the call arrived. */
export interface Press {
  readonly key: string;
  readonly atSeconds: number;
}

/**
 * The keys of one playing, when they are pressed. @param text digits, `*`, `#`; empty for silence
 * @param startSeconds when its announcement begins
 */
export function pressesOf(text: string, startSeconds: number): readonly Press[] {
  const at = (index: number) => startSeconds + firstKeySeconds + index * betweenKeysSeconds;
  return [...text].map((key, index) => ({ key, atSeconds: at(index) }));
}

/** What one playing comes to if nothing is pressed but its own keys. @param pressed digits, `*`, `#`; empty for silence */
export function typeInMenu(
  pressed: string,
  keys: readonly string[],
  promptSeconds: number,
  waitSeconds: number,
): Typing {
  const { left: _, typed: __, ...typing } = typeKeys(pressesOf(pressed, 0), keys, promptSeconds, waitSeconds);
  return typing;
}

/** What one playing comes to, what was typed for it, and the keys that are pressed after it is decided. @param presses in their order, from when it begins */
export function typeKeys(
  presses: readonly Press[],
  keys: readonly string[],
  promptSeconds: number,
  waitSeconds: number,
): Typing & { readonly typed: string; readonly left: readonly Press[] } {
  const [first, ...rest] = presses;
  const until = promptSeconds + waitSeconds;
  if (!first || first.atSeconds >= until)
    return { event: { kind: "silence" }, playsUntil: promptSeconds, decidedAt: until, typed: "", left: presses };
  let at = first.atSeconds;
  let typed = first.key;
  const isOpen = () => keys.some((digits) => digits.startsWith(typed) && digits !== typed);
  for (let next = rest[0]; next && isOpen() && next.atSeconds < at + restSeconds; next = rest[0]) {
    rest.shift();
    at = next.atSeconds;
    typed += next.key;
  }
  const event: Event = keys.includes(typed) ? { kind: "typed", digits: typed } : { kind: "wrong key" };
  const playsUntil = Math.min(promptSeconds, first.atSeconds);
  return { event, playsUntil, decidedAt: isOpen() ? at + restSeconds : at, typed, left: rest };
}
