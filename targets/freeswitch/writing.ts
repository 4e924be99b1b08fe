/**
 * What is known while a scenario is written: the flow, which of its states have extensions of their own, and names for the
 * variables that it keeps. Must not know what any state becomes.
 */

import type { Build, CallFlow, State, StateId } from "../../compiler/flow/ir.ts";
import { labelNames } from "../../compiler/target/names.ts";
import type { Place } from "../../compiler/target/parts.ts";
import { action } from "./action.ts";
import { answeredStates, entrancesOf } from "./entrances.ts";
import { contextName } from "./names.ts";
import { type Needs, needsOf } from "./needs.ts";
import type { FreeswitchOptions } from "./options.ts";
import { comment, type XmlComment, type XmlElement } from "./xml.ts";

/** All that a scenario is written with. */
export interface ScenarioGiven {
  readonly options: FreeswitchOptions;
  readonly switches: Build["switches"];
  readonly nationalForm: Build["nationalForm"];
}

export interface Writing {
  readonly flow: CallFlow;
  readonly given: ScenarioGiven;
  readonly entrances: ReadonlySet<StateId>;
  readonly answered: ReadonlySet<StateId>;
  readonly needs: Needs;
  readonly options: FreeswitchOptions;
  readonly place: Place;
  readonly labels: ReadonlyMap<StateId, string>;
}

export function writingOf(flow: CallFlow, given: ScenarioGiven, place: Place): Writing {
  return {
    flow,
    given,
    entrances: entrancesOf(flow),
    answered: answeredStates(flow),
    needs: needsOf(flow),
    options: given.options,
    place,
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
export function heading({ origin }: Pick<State, "origin">, text: string, { place }: Writing): XmlComment {
  return comment(`${place(origin)} ${text}`);
}

/** Takes the call to another extension of its scenario. */
export function transferTo(name: string, { flow }: Writing): XmlElement {
  return action("transfer", inScenario(name, flow));
}

/** An extension of a scenario, as `transfer` and `execute_extension` name it. */
export function inScenario(name: string, flow: CallFlow): string {
  return `${name} XML ${contextName(flow.name)}`;
}
