/** Lets the playhead run, and moves it. */

import { isRunning, played, playhead, speed } from "./call.ts";

/** From where it stands; from the beginning if that is the end. */
export function run(): void {
  const end = played.peek()?.endSeconds ?? 0;
  if (playhead.peek() >= end) playhead.value = 0;
  if (isRunning.peek()) return;
  isRunning.value = true;
  goOn(performance.now());
}

export function pause(): void {
  isRunning.value = false;
}

/** To a moment of the call, which is brought between its beginning and its end. @param seconds since it arrived */
export function seek(seconds: number): void {
  const end = played.peek()?.endSeconds ?? 0;
  playhead.value = Math.min(Math.max(0, Math.round(seconds * 10) / 10), end);
}

/** Who wants less motion sees the playhead step once a second. */
const leastMs = () => (matchMedia("(prefers-reduced-motion: reduce)").matches ? 1000 : 0);

function goOn(sinceMs: number): void {
  requestAnimationFrame((nowMs) => {
    if (!isRunning.peek()) return;
    const end = played.peek()?.endSeconds ?? 0;
    const passedMs = Math.max(0, nowMs - sinceMs);
    if (passedMs < leastMs()) return goOn(sinceMs);
    const next = playhead.peek() + (passedMs / 1000) * speed.peek();
    playhead.value = Math.min(next, end);
    if (next >= end) isRunning.value = false;
    else goOn(nowMs);
  });
}
