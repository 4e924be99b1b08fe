/**
 * The router of the generated function, which the walker runs too. What a caller sends is compared and looked up, never
 * put into an answer. Imports nothing from outside this folder, since it is made into a text.
 */

//! The router: which document answers a request. Pure: the same request at the same instant, the same document.

import { callerDigits, digitsOf, holds, type Moment } from "./conditions.ts";
import type { Document, LineEntry, StateEntry, Tables } from "./tables.ts";

/** Query and body together, as Functions give them: what Twilio sends, and `s`, `a`, `e` of our own links. */
export type Params = Readonly<Record<string, unknown>>;

/** @param now milliseconds since 1970 UTC */
export type Router = (params: Params, now: number) => string;

export function createRouter({ lines, states: entries, over, unknown }: Tables): Router {
  const states = new Map(entries.map((entry) => [entry.state, entry]));
  const linesByNumber = new Map<string, LineEntry>();
  for (const line of lines) {
    //! "*" is a text of one character, and so is taken as a number of its own.
    for (const number of line.numbers) linesByNumber.set(number, line);
  }

  return function answer(params, now) {
    const event = text(params, "e");
    if (event === "recorded" || (event === "rung" && wasConnected(params))) return print(over);
    const called = digitsOf(text(params, "To"));
    const line = linesByNumber.get(called === undefined ? "" : `+${called}`) ?? linesByNumber.get("*");
    const known = states.get(text(params, "s"));
    //! A state that is gone was renamed while the call was up: the call begins anew.
    const state = known ?? (line && states.get(line.start));
    if (state === undefined) return print(unknown);
    const rung = event === "rung" && known !== undefined && "rung" in known ? known.rung : undefined;
    const next = rung ? rung[outcomeOf(params)] : state.state;
    const moment = { now, caller: callerDigits(text(params, "From")), line: line?.line };
    return print(documentOf(settle(states, next, moment), text(params, "a") === "1"));
  };
}

/** Follows choices, which take no time, to the state that is answered with a document. */
function settle(states: ReadonlyMap<string, StateEntry>, from: string, moment: Moment): StateEntry {
  let state = states.get(from);
  while (state !== undefined && "choose" in state) {
    const arm = state.choose.find((one) => holds(one.if, moment));
    state = states.get(arm ? arm.next : state.otherwise);
  }
  if (state === undefined) throw new Error(`no state ${from}`);
  return state;
}

function documentOf(state: StateEntry, isAnswered: boolean): Document {
  if ("choose" in state) return [];
  return (isAnswered ? (state.answered ?? state.ringing) : (state.ringing ?? state.answered)) ?? [];
}

/**
 * Whether somebody talked. A host that knows DialBridged says it there: a callee who declines may well be "completed".
 */
function wasConnected(params: Params): boolean {
  const bridged = text(params, "DialBridged");
  if (bridged !== "") return bridged === "true";
  const status = text(params, "DialCallStatus");
  return status === "completed" || status === "answered";
}

/** Why nobody answered. Of a SIP phone the response code says it best. */
function outcomeOf(params: Params): "busy" | "unavailable" | "unanswered" {
  const code = text(params, "DialSipResponseCode");
  if (/^(486|600|603)$/.test(code)) return "busy";
  if (/^(404|410|5..)$/.test(code)) return "unavailable";
  if (/^[3-6]..$/.test(code)) return "unanswered";
  const status = text(params, "DialCallStatus");
  if (status === "busy") return "busy";
  return status === "failed" ? "unavailable" : "unanswered";
}

function text(params: Params, name: string): string {
  const value = params[name];
  return typeof value === "string" ? value : "";
}

function print(lines: Document): string {
  return `${lines.join("\n")}\n`;
}
