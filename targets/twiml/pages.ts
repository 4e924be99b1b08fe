/** Which documents there are: for each state, whether a call can reach it still ringing, picked up, or both ways. */

import type { CallFlow, State, StateId } from "../../compiler/flow/ir.ts";
import { never } from "../../compiler/never.ts";
import { guardWords } from "./guard-words.ts";

export interface Reach {
  readonly ringing: boolean;
  readonly answered: boolean;
}

/**
 * How calls reach the states of a flow. A call arrives ringing; an announcement or a menu picks it up for good; nothing else
 * that goes on does (a `<Dial>` that nobody takes leaves it ringing, by `answerOnBridge`).
 */
export function reachOf(flow: CallFlow): ReadonlyMap<StateId, Reach> {
  const reached = new Map<StateId, Reach>();
  const open: { id: StateId; isAnswered: boolean }[] = [{ id: flow.start, isAnswered: false }];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const before = reached.get(at.id) ?? { ringing: false, answered: false };
    if (at.isAnswered ? before.answered : before.ringing) continue;
    reached.set(at.id, at.isAnswered ? { ...before, answered: true } : { ...before, ringing: true });
    const state = flow.states.get(at.id);
    if (state === undefined) throw new Error(`vatsc expected the state ${at.id} in ${flow.name}`);
    const isAnswered = at.isAnswered || state.kind === "play" || state.kind === "menu";
    open.push(...exitsOf(state).map(({ to }) => ({ id: to, isAnswered })));
  }
  return reached;
}

/** Where a state leads, and when, in words. */
export function exitsOf(state: State): readonly { readonly when: string; readonly to: StateId }[] {
  switch (state.kind) {
    case "choose":
      return [
        ...state.arms.map(({ guard, next }) => ({ when: guardWords(guard), to: next })),
        { when: "otherwise", to: state.otherwise },
      ];
    case "ring":
    case "hunt":
      return [
        { when: "busy", to: state.busy },
        { when: "unavailable", to: state.unavailable },
        { when: "unanswered", to: state.unanswered },
      ];
    case "menu":
      return [
        ...state.keys.map(({ digits, next }) => ({ when: `key ${digits}`, to: next })),
        { when: "timeout", to: state.timeout },
        { when: "invalid", to: state.invalid },
      ];
    case "retry":
      return [
        { when: "a try is left", to: state.menu },
        { when: "otherwise", to: state.next },
      ];
    case "repeat":
      return [{ when: "then", to: state.body }];
    case "again":
      return [
        { when: "a round is left", to: state.body },
        { when: "otherwise", to: state.next },
      ];
    case "play":
    case "wait":
    case "record":
    case "callerid":
    case "tag":
    case "notify":
      return [{ when: "then", to: state.next }];
    case "message":
    case "reject":
    case "hangup":
      return [];
    case "queue":
      throw new Error("vatsc expected the feature table to refuse a queue");
    default:
      return never(state);
  }
}
