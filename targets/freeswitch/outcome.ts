/** Why nobody answered: an extension for each way that differs from the last, which asks nothing. Must not know what a way does. */

import type { HuntState, RingState } from "../../compiler/flow/ir.ts";
import { allBusy, causesVariable, noneReached } from "./dial.ts";
import { expansionOf } from "./escape.ts";
import { destination, extension, patternCondition } from "./extension.ts";
import { outcomeName } from "./names.ts";
import { wayTo } from "./steps.ts";
import { heading, type Writing } from "./writing.ts";
import type { XmlNode } from "./xml.ts";

export function outcomeExtensions(state: RingState | HuntState, writing: Writing): XmlNode[] {
  const name = outcomeName(writing.flow, state.id);
  const asked = [
    { next: state.busy, expression: allBusy(state.phones), label: "busy" },
    { next: state.unavailable, expression: noneReached(state.phones), label: "unavailable" },
  ].filter(({ next }) => next !== state.unanswered);
  const branches = asked.flatMap(({ next, expression, label }) => [
    heading(state, `if ${label}`, writing),
    extension(`${name} ${label}`, [
      destination(name),
      patternCondition([{ field: expansionOf(causesVariable), expression }], wayTo(next, name, writing).actions),
    ]),
  ]);
  const otherwise = wayTo(state.unanswered, name, writing);
  return [
    ...branches,
    heading(state, "if unanswered", writing),
    extension(`${name} unanswered`, [destination(name, otherwise.actions)]),
  ];
}
