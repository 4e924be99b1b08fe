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

/** @param pressed digits, `*`, `#`; empty for silence */
export function typeInMenu(
  pressed: string,
  keys: readonly string[],
  promptSeconds: number,
  waitSeconds: number,
): Typing {
  if (pressed === "") {
    return { event: { kind: "silence" }, playsUntil: promptSeconds, decidedAt: promptSeconds + waitSeconds };
  }
  const playsUntil = Math.min(promptSeconds, firstKeySeconds);
  let at = firstKeySeconds;
  let typed = "";
  for (const key of pressed) {
    if (typed !== "") at += betweenKeysSeconds;
    typed += key;
    if (!keys.some((digits) => digits.startsWith(typed) && digits !== typed)) break;
  }
  const isOpen = keys.some((digits) => digits.startsWith(typed) && digits !== typed);
  const event: Event = keys.includes(typed) ? { kind: "typed", digits: typed } : { kind: "wrong key" };
  return { event, playsUntil, decidedAt: isOpen ? at + restSeconds : at };
}
