/** A clock that moves on while somebody looks at it: each look is a millisecond later than the one before. */

import type { Call } from "../../compiler/simulate/call.ts";

/** How many looks at the clock come before the edge: a call for each. */
const mostLooks = 12;

/** Calls that look at the clock before an edge and after it: one look before, two, three … @param edgeMs ms since 1970 UTC */
export function callsAcross(edgeMs: number, call: Call): readonly Call[] {
  return Array.from({ length: mostLooks }, (_, before) => {
    let looks = 0;
    return {
      ...call,
      get atMs() {
        looks += 1;
        return edgeMs - before + looks - 1;
      },
    };
  });
}

/** A night that goes over the end of the week, and guards that complete each other, the later one first. */
export const completingGuards = `phone day = ext 101
phone night = ext 102
phone late = ext 103
vats v UTC <
  workhours Sun 22:00-06:00 < ring night for 12s >
  workhours daily 12:00-24:00 < ring late for 12s >
  workhours daily 00:00-12:00 < ring day for 12s >
  otherwise < hangup >
>
line all = * -> v
`;

/** Midnight between Sunday and Monday, the end of that night, and a noon. */
export const edgesOfGuards: readonly number[] = [0, 6, 12].map((hour) => Date.UTC(2026, 10, 30, hour));
