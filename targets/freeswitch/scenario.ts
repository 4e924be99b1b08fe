/** A scenario as a context: what every call needs first, then the extensions of its states. Must not know how numbers reach it. */

import type { CallFlow, State } from "../../compiler/flow/ir.ts";
import type { MakePart } from "../../compiler/target/parts.ts";
import { action, inlineAction } from "./action.ts";
import { settings } from "./actions.ts";
import { answeredExtensions, answeredSettings } from "./answered.ts";
import { callerExtensions } from "./callers.ts";
import { choiceExtensions } from "./choice.ts";
import { hasPatience } from "./dial.ts";
import { isOneWay } from "./entrances.ts";
import { expansionOf } from "./escape.ts";
import { continuingExtension, destination, extension, patternCondition } from "./extension.ts";
import { huntExtensions } from "./hunt.ts";
import { lostSettings } from "./lost.ts";
import { menuExtensions, retryExtensions } from "./menu.ts";
import { contextName, entryName, startName } from "./names.ts";
import { callDomain } from "./options.ts";
import { outcomeExtensions } from "./outcome.ts";
import { queueExtensions } from "./queue.ts";
import { pickupExtensions } from "./ring.ts";
import { againExtensions } from "./rounds.ts";
import { actionsFrom, wayTo } from "./steps.ts";
import { heading, type ScenarioGiven, type Writing, writingOf } from "./writing.ts";
import { comment, element, ofState, type WrittenNodes, writeNodes, type XmlComment, type XmlNode } from "./xml.ts";

/** The context of a scenario, after a comment that names it. */
export const scenarioContext: MakePart<ScenarioGiven, WrittenNodes> = (flow, given, place) => {
  const writing = writingOf(flow, given, place);
  const states = [...flow.states.values()].flatMap((state) => stateExtensions(state, writing));
  const title = flow.title === undefined ? flow.name : `${flow.name}, ${flow.title}`;
  return writeNodes([
    comment(`${place(flow.origin)} ${title}`),
    element("context", { name: contextName(flow.name) }, [...beginning(writing), ...states]),
  ]);
};

/** What every call of a scenario needs first. */
function beginning(writing: Writing): XmlNode[] {
  const { options, needs, given, flow } = writing;
  // A call from outside has no domain of its own (conf/vanilla/dialplan/public.xml sets it the same way).
  const machines = { field: callDomain, expression: "^$" };
  const fallback = inlineAction("action", "set", `domain_name=${expansionOf("domain")}`);
  const own = [
    ...settings,
    ...([...flow.states.values()].some((state) => state.kind === "ring" && hasPatience(state.phones))
      ? [action("set", "null_no_pre_answer=true")]
      : []),
    ...(needs.transfers ? [action("set", `${forwards}=${expansionOf("max_forwards")}`)] : []),
    ...answeredSettings(writing),
    ...lostSettings(flow, needs),
  ];
  return [
    ...(options.domain === callDomain
      ? [continuingExtension("domain", [patternCondition([machines], [fallback])])]
      : []),
    ...(needs.transfers ? [transfersExtension] : []),
    ...callerExtensions(needs, given.nationalForm),
    continuingExtension("settings", [destination(startName, own), ...(rings(flow) ? [unsendable] : [])]),
    ...answeredExtensions(writing),
  ];
}

function rings({ states }: CallFlow): boolean {
  return [...states.values()].some(({ kind }) => kind === "ring" || kind === "hunt" || kind === "queue");
}

/**
 * What a caller sends in place of a number goes into the From of those who are rung as it is, where these characters break the
 * address: nobody would ring (sofia_glue.c:sofia_glue_do_invite, sofia_glue_get_url_from_contact).
 */
const unsendable = element("condition", { field: "caller_id_number", expression: "[%:>]" }, [
  action("set", "effective_caller_id_number=anonymous"),
]);

const forwards = "vats_forwards";

/**
 * Each transfer takes one of 70, which are meant for calls that go round from machine to machine: within a scenario, which ends
 * for sure, none is counted but the one that led to it (switch_ivr.c:switch_ivr_session_transfer).
 */
const transfersExtension = continuingExtension("transfers", [
  patternCondition(
    [{ field: expansionOf(forwards), expression: "^\\d+$" }],
    [inlineAction("action", "set", `max_forwards=${expansionOf(forwards)}`)],
  ),
]);

/** The extensions of a state: its own, where calls are transferred to it, and those of what it asks. */
function stateExtensions(state: State, writing: Writing): XmlNode[] {
  const isAsked = state.kind === "again" || state.kind === "retry";
  const entry = entryExtensions(state, writing);
  const parts = partExtensions(state, writing);
  const head = heading(state, `of the ${state.kind === "again" ? "repeat" : state.kind}`, writing);
  return ofState(state.id, [...(isAsked ? placed(entry, head) : entry), ...placed(parts, head)]);
}

/** The same extensions, each below a comment that names its place: FreeSWITCH's log names extensions, and no lines. */
function placed(extensions: readonly XmlNode[], head: XmlComment): XmlNode[] {
  const hasComment = (node: XmlNode): boolean => "comment" in node || node.children.some(hasComment);
  let isBelow = false;
  return extensions.flatMap((node, at) => {
    const before = extensions[at - 1];
    const isBare = !("comment" in node) && !isBelow && !(before !== undefined && "comment" in before);
    isBelow = hasComment(node) ? false : isBelow || isBare;
    return isBare ? [head, node] : [node];
  });
}

function entryExtensions(state: State, writing: Writing): XmlNode[] {
  const { flow, entrances, given, place } = writing;
  if (!entrances.has(state.id)) return [];
  const name = entryName(flow, state.id);
  switch (state.kind) {
    case "choose":
      return choiceExtensions({
        state,
        name,
        arms: state.arms.map(({ next }) => wayTo(next, name, writing)),
        otherwise: wayTo(state.otherwise, name, writing),
        switches: given.switches,
        place,
      });
    case "again":
      return againExtensions(state, writing);
    case "retry":
      return retryExtensions(state, writing);
    default:
      return [extension(name, [destination(name, actionsFrom(state.id, writing))])];
  }
}

/** What stands beside the steps in a row: the questions of a state, and what runs for who picks up. */
function partExtensions(state: State, writing: Writing): XmlNode[] {
  switch (state.kind) {
    case "ring":
      return [
        ...pickupExtensions({ ...state, name: entryName(writing.flow, state.id) }, writing),
        ...(isOneWay(state) ? [] : outcomeExtensions(state, writing)),
      ];
    case "hunt":
      return huntExtensions(state, writing);
    case "queue":
      return queueExtensions(state, writing);
    case "menu":
      return menuExtensions(state, writing);
    default:
      return [];
  }
}
