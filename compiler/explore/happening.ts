/** What the world may do to a call that waits for it, and how long that takes. Must not know what the call does then. */

import type { Phone } from "../flow/ir.ts";
import type { Event } from "../flow/step.ts";

/** From so many seconds to so many, both included, in steps of a second. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface Happening {
  readonly event: Event;
  /** Who answered; absent where nobody did. */
  readonly by?: Phone;
  /** How long it may take, from when the call began to wait. Not empty. */
  readonly lasts: readonly Range[];
  /** Whether the phone that is watched has begun to ring; always false where none is. */
  readonly rings: boolean;
}

/** A range of one. */
export function only(seconds: number): readonly Range[] {
  return [{ from: seconds, to: seconds }];
}

/** The range, or none if it is empty. */
export function range(from: number, to: number): readonly Range[] {
  return from > to + 1e-9 ? [] : [{ from, to }];
}

/** So much later. */
export function shift(ranges: readonly Range[], seconds: number): readonly Range[] {
  return seconds === 0 ? ranges : ranges.map(({ from, to }) => ({ from: from + seconds, to: to + seconds }));
}

/** Those that end at `limit` at the latest, and those that end later. */
export function splitRanges(ranges: readonly Range[], limit: number) {
  const upTo: Range[] = [];
  const after: Range[] = [];
  for (const { from, to } of ranges) {
    if (to <= limit) upTo.push({ from, to });
    else if (from > limit) after.push({ from, to });
    else {
      const last = from + Math.floor(limit - from);
      upTo.push({ from, to: last });
      after.push({ from: last + 1, to });
    }
  }
  return { upTo, after };
}
