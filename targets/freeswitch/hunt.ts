/**
 * Phones one after another, where the order is not that of the source: drawn once a call, or beginning with the phone after
 * the one that the last call began with, which the exchange's database remembers (mod_db). Must not know what a ring is.
 */

import type { HuntState } from "../../compiler/flow/ir.ts";
import { action, inlineAction } from "./action.ts";
import { isOneWay } from "./entrances.ts";
import { expansionOf } from "./escape.ts";
import { destination, extension, patternCondition } from "./extension.ts";
import { contextName, entryName, outcomeName, partName } from "./names.ts";
import { outcomeExtensions } from "./outcome.ts";
import { pickupExtensions, ringActions } from "./ring.ts";
import { wayTo } from "./steps.ts";
import { heading, stateVariable, transferTo, type Writing } from "./writing.ts";
import type { XmlElement, XmlNode } from "./xml.ts";

export function huntExtensions(state: HuntState, writing: Writing): XmlNode[] {
  const name = entryName(writing.flow, state.id);
  const parts = state.order === "random" ? randomExtensions : rotatingExtensions;
  const ears = { name, phones: state.phones, ringSeconds: state.ringSeconds, ears: state.ears };
  const end = isOneWay(state) ? wayTo(state.unanswered, name, writing).actions : [toOutcome(state, writing)];
  return [
    ...parts(state, name, end, writing),
    ...state.phones.map((phone, at) => phoneExtension(state, phone, at, name, writing)),
    ...pickupExtensions(ears, writing),
    ...(isOneWay(state) ? [] : outcomeExtensions(state, writing)),
  ];
}

function toOutcome(state: HuntState, writing: Writing): XmlElement {
  return transferTo(outcomeName(writing.flow, state.id), writing);
}

/** One phone by itself; which comes next is asked after it. */
function phoneExtension(
  state: HuntState,
  phone: HuntState["phones"][number],
  at: number,
  name: string,
  writing: Writing,
): XmlElement {
  const own = partName(name, String(at));
  const rung = { name, phones: [phone], ringSeconds: state.ringSeconds, ears: state.ears };
  const count = stateVariable("rung", state.id, writing);
  const rotates = [
    action("set", `${count}=${expansionOf(count)}1`),
    action("set", `${nextVariable}=${(at + 1) % state.phones.length}`),
  ];
  return extension(own, [
    destination(own, [
      heading(state, `${phone.name} for ${state.ringSeconds}s`, writing),
      ...ringActions(rung, writing),
      ...(state.order === "rotating" ? rotates : []),
      transferTo(partName(name, "next"), writing),
    ]),
  ]);
}

const nextVariable = "vats_next";

type Extensions = (state: HuntState, name: string, end: readonly XmlNode[], writing: Writing) => XmlNode[];

/** What each step says to the database: `vats_hunt/SCENARIO.STATE`. */
const rotating = "vats_hunt";

/**
 * One for each phone that may begin; the count of phones that have rung is a row of ones. A call that comes here again begins
 * as it did.
 */
const rotatingExtensions: Extensions = (state, name, end, writing) => {
  const { phones } = state;
  const begin = partName(name, "begin");
  const next = partName(name, "next");
  const key = `${contextName(writing.flow.name)}.${name}`;
  const last = expansionOf(`db(select/${rotating}/${key})`);
  const count = stateVariable("rung", state.id, writing);
  const first = stateVariable("first", state.id, writing);
  const startActions = (at: number): XmlElement[] => [
    action("db", `insert/${rotating}/${key}/${at}`),
    action("set", `${first}=${at}`),
    action("unset", count),
    transferTo(partName(name, String(at)), writing),
  ];
  return [
    extension(`${begin} again`, [
      destination(begin),
      patternCondition(
        [{ field: expansionOf(first), expression: "^\\d+$" }],
        [action("unset", count), transferTo(partName(name, expansionOf(first)), writing)],
      ),
    ]),
    ...phones
      .slice(0, -1)
      .map((_, at) =>
        extension(`${begin} ${at + 1}`, [
          destination(begin),
          patternCondition([{ field: last, expression: `^${at}$` }], startActions(at + 1)),
        ]),
      ),
    extension(`${begin} 0`, [destination(begin, startActions(0))]),
    extension(`${next} end`, [
      destination(next),
      patternCondition([{ field: expansionOf(count), expression: `^1{${phones.length}}$` }], end),
    ]),
    extension(next, [destination(next, [transferTo(partName(name, expansionOf(nextVariable)), writing)])]),
  ];
};

/**
 * The order is drawn once a call, phone by phone from a list of their numbers, so that each is as likely: an extension for each
 * length of the list. `rand` is at least 0 and less than 1 (mod_expr: exprilfs.h).
 */
const randomExtensions: Extensions = (state, name, end, writing) => {
  const { phones } = state;
  const [begin, draw, next] = ["begin", "draw", "next"].map((part) => partName(name, part)) as Parts;
  const [left, order] = ["left", "order"].map((kind) => stateVariable(kind, state.id, writing)) as Variables;
  const all = phones.map((_, at) => `${at},`).join("");
  const isLeft = (expression: string, actions: readonly XmlNode[] = []) =>
    patternCondition([{ field: expansionOf(left), expression }], actions);
  const ring = [action("set", `${left}=${expansionOf(order)}`), transferTo(next, writing)];
  return [
    extension(`${begin} again`, [
      destination(begin),
      patternCondition([{ field: expansionOf(order), expression: "." }], ring),
    ]),
    extension(begin, [destination(begin, [action("set", `${left}=${all}`), transferTo(draw, writing)])]),
    ...phones.map((_, at) =>
      extension(`${draw} of ${at + 1}`, [
        destination(draw),
        isLeft(`^(?:\\d+,){${at + 1}}$`, [inlineAction("action", "set", `${drawVariable}=${lot(at + 1)}`)]),
        isLeft(`^((?:\\d+,){${expansionOf(drawVariable)}})(\\d+),(.*)$`, [
          action("set", `${left}=$1$3`),
          action("set", `${order}=${expansionOf(order)}$2,`),
          transferTo(draw, writing),
        ]),
      ]),
    ),
    extension(`${draw} end`, [destination(draw, ring)]),
    extension(next, [
      destination(next),
      isLeft("^(\\d+),(.*)$", [action("set", `${left}=$2`), transferTo(partName(name, "$1"), writing)]),
    ]),
    extension(`${next} end`, [destination(next, end)]),
  ];
};

type Parts = [begin: string, draw: string, next: string];
type Variables = [left: string, order: string];

const drawVariable = "vats_draw";

/** A number from 0 to less than a count. */
function lot(count: number): string {
  return expansionOf(`expr(randomize(&x)|floor(rand(&x)*${count}))`);
}
