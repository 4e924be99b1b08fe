/**
 * What a call does in a row, as one list of actions; where it must decide, it is transferred to an extension of that name,
 * because all conditions of a hunt are read before any action runs (mod_dialplan_xml.c:dialplan_hunt).
 * Must not know what those extensions ask.
 */

import type { State, StateId } from "../../compiler/flow/ir.ts";
import { never } from "../../compiler/never.ts";
import { action } from "./action.ts";
import { answerActions, endActions, messageActions, playActions, waitActions } from "./actions.ts";
import type { Way } from "./choice.ts";
import { causesVariable } from "./dial.ts";
import { isOneWay, stateOf } from "./entrances.ts";
import { callerIdActions, recordActions, tagActions } from "./marks.ts";
import { entryName, outcomeName, partName } from "./names.ts";
import { notifyActions } from "./notify.ts";
import { ringActions } from "./ring.ts";
import { heading, stateVariable, transferTo, type Writing } from "./writing.ts";
import { ofState, type XmlNode } from "./xml.ts";

/** What a way does: the steps themselves where it is the only way to them, else a transfer to them. */
export function wayTo(next: StateId, from: string, writing: Writing): Way {
  const name = entryName(writing.flow, next);
  if (writing.entrances.has(next)) return { name: `${from} to ${name}`, actions: [transferTo(name, writing)] };
  return { name, actions: actionsFrom(next, writing) };
}

/** The steps that follow one another without a question, and a transfer at their end unless the call is over. */
export function actionsFrom(first: StateId, writing: Writing): XmlNode[] {
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

/** The step that always follows; `undefined` where the call is over or something is asked. */
function nextInRow(state: State): StateId | undefined {
  switch (state.kind) {
    case "ring":
      return isOneWay(state) ? state.unanswered : undefined;
    case "repeat":
      return state.body;
    case "play":
    case "wait":
    case "record":
    case "callerid":
    case "tag":
    case "notify":
      return state.next;
    default:
      return undefined;
  }
}

function stepActions(state: State, writing: Writing): XmlNode[] {
  const { flow, answered } = writing;
  const name = entryName(flow, state.id);
  const titled = (text: string, actions: readonly XmlNode[]) => [heading(state, text, writing), ...actions];
  switch (state.kind) {
    case "ring": {
      const phones = state.phones.map((phone) => phone.name).join(", ");
      const rings = ringActions({ ...state, name }, writing);
      if (isOneWay(state)) return titled(`ring ${phones} for ${state.ringSeconds}s`, rings);
      const asks = [action("unset", causesVariable), ...rings, transferTo(outcomeName(flow, state.id), writing)];
      return titled(`ring ${phones} for ${state.ringSeconds}s`, asks);
    }
    case "hunt":
      return titled(`hunt ${state.phones.map((phone) => phone.name).join(", ")} ${state.order}`, [
        action("unset", causesVariable),
        transferTo(partName(name, "begin"), writing),
      ]);
    case "queue":
      return titled(`queue ${state.queue.name} for ${state.seconds}s`, [
        ...answerActions(writing),
        transferTo(partName(name, "join"), writing),
      ]);
    case "menu":
      return titled("menu", [
        ...answerActions(writing),
        // What was pressed before the menu is no answer to it.
        action("flush_dtmf"),
        action("set", `${stateVariable("tries", state.id, writing)}=1`),
        transferTo(partName(name, "play"), writing),
      ]);
    case "repeat":
      return titled(`repeat ${state.rounds}`, [action("set", `${stateVariable("round", state.id, writing)}=1`)]);
    case "record":
      return titled("record", recordActions());
    case "callerid":
      return titled("callerid", callerIdActions(state));
    case "tag":
      return titled(`tag ${state.key}`, tagActions(state, writing));
    case "notify":
      return titled("notify", notifyActions(state, writing));
    case "play":
      return titled(state.prompt.kind === "say" ? "say" : "play", playActions(state, writing));
    case "wait":
      return titled(`wait ${state.seconds}s`, waitActions(state));
    case "message":
      return titled(`voicemail ${state.mailbox.name}`, messageActions(state, writing));
    case "reject":
      return titled("reject", endActions(state, answered.has(state.id), writing));
    case "hangup":
      return titled(state.dropped ? "the end" : "hangup", endActions(state, answered.has(state.id), writing));
    case "choose":
    case "again":
    case "retry":
      throw new Error(`vatsc expected ${state.id} to have an extension of its own`);
    default:
      return never(state);
  }
}
