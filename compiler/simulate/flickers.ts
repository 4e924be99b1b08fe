/**
 * Rings that may be there or not: an exchange that counts seconds may ring phones for a moment before something ends that has
 * just ended for another, as when the time in a queue is up. Must not know which trace is expected.
 */

import type { RingEvent, Trace, TraceEvent } from "./trace.ts";

/**
 * A trace without such rings, where the other one has fewer of the phone: that nobody took, and that were stopped after so many
 * seconds or sooner. The last ones first.
 */
export function withoutFlickers(trace: Trace, other: Trace, seconds: number): Trace {
  const surplus = ringsOf(trace);
  for (const [phone, count] of ringsOf(other)) surplus.set(phone, (surplus.get(phone) ?? 0) - count);
  const isKept = (event: TraceEvent): boolean => {
    if (event.kind !== "ring" || !isFlicker(event, seconds)) return true;
    const left = surplus.get(event.phone) ?? 0;
    surplus.set(event.phone, left - 1);
    return left <= 0;
  };
  return trace.toReversed().filter(isKept).reverse();
}

function isFlicker({ outcome, startSeconds, endSeconds }: RingEvent, seconds: number): boolean {
  return outcome === "stopped" && endSeconds - startSeconds <= seconds;
}

function ringsOf(trace: Trace): Map<string, number> {
  const counts = new Map<string, number>();
  for (const event of trace) if (event.kind === "ring") counts.set(event.phone, (counts.get(event.phone) ?? 0) + 1);
  return counts;
}
