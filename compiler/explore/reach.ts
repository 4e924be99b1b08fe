/** Where calls come to: which states, and which arms of choices, in the whole period. */

import type { StateId } from "../flow/ir.ts";
import type { Claim } from "./claim.ts";
import { findCall } from "./find-call.ts";
import type { Explored } from "./scenario.ts";
import type { Settled } from "./strand.ts";

export interface Reach {
  readonly states: ReadonlySet<StateId>;
  /** Of each choice to which a call comes the arms that some call takes. */
  readonly arms: ReadonlyMap<StateId, ReadonlySet<number | "otherwise">>;
  /** How many arrivals were looked at. */
  readonly visits: number;
}

/** A claim that no call breaks: all are followed to their ends. */
const anything: Claim = { atEnd: () => "kept", breaks: () => false };

/**
 * `undefined` where there are more calls than can be gone through.
 *
 * @param most how many arrivals at states may be looked at
 */
export function reachOf(explored: Explored, most: number): Reach | undefined {
  const states = new Set<StateId>();
  const arms = new Map<StateId, Set<number | "otherwise">>();
  let visits = 0;
  const note = ({ position, passed }: Settled) => {
    visits++;
    states.add(position.state);
    for (const { state, arm } of passed) {
      states.add(state);
      if (arm === undefined) continue;
      const taken = arms.get(state) ?? new Set();
      taken.add(arm);
      arms.set(state, taken);
    }
  };
  const search = findCall(explored, anything, undefined, note, most);
  return search.kind === "too many" ? undefined : { states, arms, visits };
}
