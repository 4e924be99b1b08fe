/**
 * What is known while a scenario is written: the flow, which of its states have extensions of their own, and names for the
 * variables that it keeps. Must not know what any state becomes.
 */

import type { Build, CallFlow, State, StateId } from "../../compiler/flow/ir.ts";
import { labelNames } from "../../compiler/target/names.ts";
import type { EmitContext } from "../../compiler/target/target.ts";
import { action } from "./action.ts";
import { answeredStates, entrancesOf } from "./entrances.ts";
import { contextName } from "./names.ts";
import { type Needs, needsOf } from "./needs.ts";
import type { FreeswitchOptions } from "./options.ts";
import { comment, type XmlComment, type XmlElement } from "./xml.ts";

export interface Writing {
  readonly build: Build;
  readonly flow: CallFlow;
  readonly entrances: ReadonlySet<StateId>;
  readonly answered: ReadonlySet<StateId>;
  readonly needs: Needs;
  readonly options: FreeswitchOptions;
  readonly context: EmitContext;
  readonly labels: ReadonlyMap<StateId, string>;
}

export function writingOf(flow: CallFlow, build: Build, options: FreeswitchOptions, context: EmitContext): Writing {
  return {
    build,
    flow,
    entrances: entrancesOf(flow),
    answered: answeredStates(flow),
    needs: needsOf(flow),
    options,
    context,
    labels: labelNames(flow.states.keys(), mostLabelBytes) as ReadonlyMap<StateId, string>,
  };
}

/** A variable's name is some of a line that people read. */
const mostLabelBytes = 80;

/** A variable that a state keeps: `vats_tries_main_menu`. */
export function stateVariable(kind: string, id: StateId, { labels }: Writing): string {
  return `vats_${kind}_${labels.get(id) ?? id}`;
}

/** `main.vats:3 ring a, b`: what stands above the lines of a state. */
export function heading({ origin }: Pick<State, "origin">, text: string, { context }: Writing): XmlComment {
  return comment(`${context.place(origin)} ${text}`);
}

/** Takes the call to another extension of its scenario. */
export function transferTo(name: string, { flow }: Writing): XmlElement {
  return action("transfer", inScenario(name, flow));
}

/** An extension of a scenario, as `transfer` and `execute_extension` name it. */
export function inScenario(name: string, flow: CallFlow): string {
  return `${name} XML ${contextName(flow.name)}`;
}
