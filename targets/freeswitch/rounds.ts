/** The end of a round of a `repeat`: rounds are counted as a row of ones. Must not know what a round does. */

import type { AgainState } from "../../compiler/flow/ir.ts";
import { action } from "./action.ts";
import { stateOf } from "./entrances.ts";
import { expansionOf } from "./escape.ts";
import { destination, extension, patternCondition } from "./extension.ts";
import { entryName } from "./names.ts";
import { wayTo } from "./steps.ts";
import { heading, stateVariable, type Writing } from "./writing.ts";
import type { XmlNode } from "./xml.ts";

export function againExtensions(state: AgainState, writing: Writing): XmlNode[] {
  const name = entryName(writing.flow, state.id);
  const repeat = stateOf(writing.flow, state.repeat);
  if (repeat.kind !== "repeat") throw new Error(`vatsc expected ${state.repeat} to be a repeat`);
  const round = stateVariable("round", repeat.id, writing);
  return [
    heading(state, `after ${repeat.rounds} rounds`, writing),
    extension(`${name} last`, [
      destination(name),
      patternCondition(
        [{ field: expansionOf(round), expression: `^1{${repeat.rounds}}$` }],
        wayTo(state.next, name, writing).actions,
      ),
    ]),
    extension(name, [
      destination(name, [
        action("set", `${round}=${expansionOf(round)}1`),
        ...wayTo(state.body, name, writing).actions,
      ]),
    ]),
  ];
}
