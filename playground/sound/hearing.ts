/**
 * Whether the reader hears the call that is shown: only after he has asked for it, which browsers want, too. What plays is loaded
 * then. Must not know what is heard.
 */

import { signal } from "@preact/signals";

/** Off until the reader says so, each time that he opens the page. */
export const isHeard = signal(false);

/** Whether this browser can play anything. */
export function canBeHeard(): boolean {
  return typeof AudioContext !== "undefined";
}

let context: AudioContext | undefined;
let silence = () => {};

/** Plays what is heard in the call from now on. To be called while a click or a key is handled: else browsers stay silent. */
export async function hear(): Promise<void> {
  isHeard.value = true;
  context ??= new AudioContext();
  const resumed = context.resume();
  const { playAlong } = await import("./play-along.ts");
  await resumed;
  // Who has turned it off meanwhile hears nothing.
  if (!isHeard.peek()) return mute();
  silence();
  silence = playAlong(context);
}

/** Silence, at once. */
export function mute(): void {
  isHeard.value = false;
  silence();
  silence = () => {};
  void context?.suspend();
}
