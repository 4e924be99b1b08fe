/**
 * A scenario as a context. What a call does in a row is one list of actions; where it must decide, it is transferred to an
 * extension of that name, because all conditions of a hunt are read before any action runs (mod_dialplan_xml.c:dialplan_hunt).
 * Must not know how numbers reach a scenario.
 */

import type { CallFlow, RingState, State, StateId } from "../../compiler/flow/ir.ts";
import { never } from "../../compiler/never.ts";
import type { EmitContext } from "../../compiler/target/target.ts";
import {
  action,
  endActions,
  inlineAction,
  messageActions,
  playActions,
  ringActions,
  settings,
  waitActions,
} from "./actions.ts";
import { choiceExtensions, type Way } from "./choice.ts";
import { allBusy, causesVariable, noneReached } from "./dial.ts";
import { answeredStates, entrancesOf, isOneWay, stateOf } from "./entrances.ts";
import { expansionOf } from "./escape.ts";
import { continuingExtension, destination, extension, patternCondition } from "./extension.ts";
import { contextName, entryName, outcomeName, startName } from "./names.ts";
import { callDomain, type FreeswitchOptions } from "./options.ts";
import { comment, element, ofState, type XmlElement, type XmlNode } from "./xml.ts";

interface Writing {
  readonly flow: CallFlow;
  readonly entrances: ReadonlySet<StateId>;
  readonly answered: ReadonlySet<StateId>;
  readonly options: FreeswitchOptions;
  readonly context: EmitContext;
}

/** The context of a scenario, after a comment that names it. */
export function scenarioContext(flow: CallFlow, options: FreeswitchOptions, context: EmitContext): XmlNode[] {
  const writing: Writing = {
    flow,
    entrances: entrancesOf(flow),
    answered: answeredStates(flow),
    options,
    context,
  };
  const states = [...flow.states.values()].flatMap((state) => stateExtensions(state, writing));
  const title = flow.title === undefined ? flow.name : `${flow.name}, ${flow.title}`;
  return [
    comment(`${context.place(flow.origin)} ${title}`),
    element("context", { name: contextName(flow.name) }, [...beginning(options), ...states]),
  ];
}

/** What every call of a scenario needs first. */
function beginning({ domain }: FreeswitchOptions): XmlNode[] {
  // A call from outside has no domain of its own (conf/vanilla/dialplan/public.xml sets it the same way).
  const machines = { field: callDomain, expression: "^$" };
  const fallback = inlineAction("action", "set", `domain_name=${expansionOf("domain")}`);
  return [
    ...(domain === callDomain ? [continuingExtension("domain", [patternCondition([machines], [fallback])])] : []),
    continuingExtension("settings", [destination(startName, settings)]),
  ];
}

/** The extensions of a state that calls are transferred to, and those that ask why a ring was not answered. */
function stateExtensions(state: State, writing: Writing): XmlNode[] {
  const outcomes = state.kind === "ring" && !isOneWay(state) ? outcomeExtensions(state, writing) : [];
  if (!writing.entrances.has(state.id)) return outcomes;
  const name = entryName(writing.flow, state.id);
  if (state.kind !== "choose")
    return [extension(name, [destination(name, actionsFrom(state.id, writing))]), ...outcomes];
  return choiceExtensions({
    state,
    name,
    arms: state.arms.map(({ next }) => wayTo(next, name, writing)),
    otherwise: wayTo(state.otherwise, name, writing),
    place: (span) => writing.context.place(span),
  });
}

/** What a way does: the steps themselves where it is the only way to them, else a transfer to them. */
function wayTo(next: StateId, from: string, writing: Writing): Way {
  const name = entryName(writing.flow, next);
  if (writing.entrances.has(next)) return { name: `${from} to ${name}`, actions: [transferTo(name, writing)] };
  return { name, actions: actionsFrom(next, writing) };
}

function transferTo(name: string, { flow }: Writing): XmlElement {
  return action("transfer", `${name} XML ${contextName(flow.name)}`);
}

/** The steps that follow one another without a question, and a transfer at their end unless the call is over. */
function actionsFrom(first: StateId, writing: Writing): XmlNode[] {
  const nodes: XmlNode[] = [];
  for (let id: StateId | undefined = first; id !== undefined; ) {
    const state: State = stateOf(writing.flow, id);
    nodes.push(...ofState(id, stepActions(state, writing)));
    id = nextInRow(state);
    if (id !== undefined && writing.entrances.has(id)) {
      nodes.push(...ofState(state.id, [transferTo(entryName(writing.flow, id), writing)]));
      id = undefined;
    }
  }
  return nodes;
}

/** The step that always follows; `undefined` where the call is over or a ring's outcome is asked. */
function nextInRow(state: State): StateId | undefined {
  if (state.kind === "ring") return isOneWay(state) ? state.unanswered : undefined;
  return state.kind === "play" || state.kind === "wait" ? state.next : undefined;
}

function stepActions(state: State, writing: Writing): XmlNode[] {
  const { options, context, flow, answered } = writing;
  const heading = (text: string) => comment(`${context.place(state.origin)} ${text}`);
  switch (state.kind) {
    case "ring": {
      const phones = state.phones.map(({ name }) => name).join(", ");
      const asked = isOneWay(state) ? [] : [transferTo(outcomeName(flow, state.id), writing)];
      const forget = isOneWay(state) ? [] : [action("unset", causesVariable)];
      return [heading(`ring ${phones} for ${state.ringSeconds}s`), ...forget, ...ringActions(state, options), ...asked];
    }
    case "play":
      return [heading(state.prompt.kind === "say" ? "say" : "play"), ...playActions(state)];
    case "wait":
      return [heading(`wait ${state.seconds}s`), ...waitActions(state)];
    case "message":
      return [heading(`voicemail ${state.mailbox.name}`), ...messageActions(state, options)];
    case "reject":
      return [heading("reject"), ...endActions(state.cause, answered.has(state.id))];
    case "hangup":
      return [heading(state.dropped ? "the end" : "hangup"), ...endActions("declined", answered.has(state.id))];
    case "choose":
      throw new Error(`vatsc expected ${state.id} to have an extension of its own`);
    case "hunt":
    case "queue":
    case "menu":
    case "retry":
    case "repeat":
    case "again":
    case "record":
    case "callerid":
    case "tag":
    case "notify":
      throw new Error(`vatsc expected the feature table to refuse a ${state.kind}`);
    default:
      return never(state);
  }
}

/** Why nobody answered: an extension for each way that differs from the last, which asks nothing. */
function outcomeExtensions(state: RingState, writing: Writing): XmlNode[] {
  const name = outcomeName(writing.flow, state.id);
  const asked = [
    { next: state.busy, expression: allBusy(state.phones), label: "busy" },
    { next: state.unavailable, expression: noneReached(), label: "unavailable" },
  ].filter(({ next }) => next !== state.unanswered);
  const branches = asked.flatMap(({ next, expression, label }) => [
    comment(`${writing.context.place(state.origin)} if ${label}`),
    extension(`${name} ${label}`, [
      destination(name),
      patternCondition([{ field: expansionOf(causesVariable), expression }], wayTo(next, name, writing).actions),
    ]),
  ]);
  const otherwise = wayTo(state.unanswered, name, writing);
  return [
    ...branches,
    comment(`${writing.context.place(state.origin)} if unanswered`),
    extension(`${name} unanswered`, [destination(name, otherwise.actions)]),
  ];
}
