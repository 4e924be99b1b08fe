/** The ways that the explorer knows, as texts of the same form as those of `brute-force.ts`. */

import { isAnswer, labelOf, settle, type Way, waysOn } from "../../../compiler/explore/calls.ts";
import { happeningsAt } from "../../../compiler/explore/request-happenings.ts";
import type { Explored } from "../../../compiler/explore/scenario.ts";
import type { Strand } from "../../../compiler/explore/strand.ts";
import { arrivalAt, stateAt } from "../../../compiler/flow/step.ts";

/** Every way of the calls of some strands. */
export function exploredWays(explored: Explored, strands: readonly Strand[]): ReadonlySet<string> {
  return new Set(waysFrom({ label: "", position: arrivalAt(explored.flow.start), strands }, explored));
}

function waysFrom(way: Way, explored: Explored): readonly string[] {
  return settle({ ...way, label: "" }, explored).flatMap((settled) => {
    const state = stateAt(explored.flow, settled.position.state);
    const arms = settled.label.trim();
    const happenings = happeningsAt(state, explored.world);
    const answers = happenings.filter(isAnswer).map((one) => labelOf(one.event, one));
    const ends = happenings.length === 0 ? [state.kind] : answers;
    const on = waysOn(settled, state, explored);
    return [
      ...ends.map((label) => `${arms}/${label}`),
      ...on.flatMap((next) => waysFrom(next, explored).map((rest) => `${arms}/${next.label}/${rest}`)),
    ];
  });
}
