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

/** One for each phone that may begin; the count of phones that have rung is a row of ones. */
const rotatingExtensions: Extensions = (state, name, end, writing) => {
  const { phones } = state;
  const begin = partName(name, "begin");
  const next = partName(name, "next");
  const key = `${contextName(writing.flow.name)}.${name}`;
  const last = expansionOf(`db(select/${rotating}/${key})`);
  const count = stateVariable("rung", state.id, writing);
  const starts = phones
    .slice(0, -1)
    .map((_, at) =>
      extension(`${begin} ${at + 1}`, [
        destination(begin),
        patternCondition([{ field: last, expression: `^${at}$` }], startActions(at + 1)),
      ]),
    );
  function startActions(at: number): XmlElement[] {
    const remember = action("db", `insert/${rotating}/${key}/${at}`);
    return [remember, action("unset", count), transferTo(partName(name, String(at)), writing)];
  }
  return [
    ...starts,
    extension(`${begin} 0`, [destination(begin, startActions(0))]),
    extension(`${next} end`, [
      destination(next),
      patternCondition([{ field: expansionOf(count), expression: `^1{${phones.length}}$` }], end),
    ]),
    extension(next, [destination(next, [transferTo(partName(name, expansionOf(nextVariable)), writing)])]),
  ];
};

/**
 * What is left is a list of numbers; one of them is drawn for each ring, so that each order is as likely. An extension for each
 * length of the list. `rand` is at least 0 and less than 1 (mod_expr: exprilfs.h).
 */
const randomExtensions: Extensions = (state, name, end, writing) => {
  const { phones } = state;
  const begin = partName(name, "begin");
  const next = partName(name, "next");
  const left = stateVariable("left", state.id, writing);
  const all = phones.map((_, at) => `${at},`).join("");
  const draws = phones
    .map((_, at) => at + 1)
    .map((count) =>
      extension(`${next} of ${count}`, [
        destination(next),
        patternCondition(
          [{ field: expansionOf(left), expression: `^(?:\\d+,){${count}}$` }],
          [inlineAction("action", "set", `${drawVariable}=${draw(count)}`)],
        ),
        patternCondition(
          [{ field: expansionOf(left), expression: `^((?:\\d+,){${expansionOf(drawVariable)}})(\\d+),(.*)$` }],
          [action("set", `${left}=$1$3`), transferTo(partName(name, "$2"), writing)],
        ),
      ]),
    );
  return [
    extension(begin, [destination(begin, [action("set", `${left}=${all}`), transferTo(next, writing)])]),
    ...draws,
    extension(`${next} end`, [destination(next, end)]),
  ];
};

const drawVariable = "vats_draw";

/** A number from 0 to less than a count. */
function draw(count: number): string {
  return expansionOf(`expr(randomize(&x)|floor(rand(&x)*${count}))`);
}
