/** The entry of a state that is answered with a document: the document itself, and where its events lead. */

import type { HuntState, MenuState, RingState, RungPhone, State } from "../../compiler/flow/ir.ts";
import { shortHash } from "../../compiler/target/names.ts";
import { dial, screenOf, screenVerbs } from "./dial-verbs.ts";
import type { FlowFacts } from "./flow-facts.ts";
import type { Reach } from "./pages.ts";
import type { MenuEntry, Outcomes, PageEntry } from "./runtime/tables.ts";
import { documentWith, type TableContext } from "./tables.ts";
import type { Verb } from "./verb.ts";
import { moreVerbs, verbsOf } from "./verbs-of-states.ts";

type Page = Omit<PageEntry, "state" | "place">;

export function pageOf(state: State, facts: FlowFacts, reach: Reach, context: TableContext): Page {
  if (state.kind === "hunt") return huntPage(state, facts, reach, context);
  const documents = documentsFor(state, reach, context, (isAnswered) => verbsOf(state, isAnswered, facts, context));
  if (state.kind === "ring") return { ...documents, ...ringParts(state, context) };
  if (state.kind === "menu") return { ...documents, menu: menuOf(state, facts, context) };
  if (!facts.tellsLost || (state.kind !== "hangup" && state.kind !== "reject")) return documents;
  return { ...documents, end: state.kind === "hangup" && state.dropped ? "lost" : "written" };
}

/** One document for each way in which calls reach the state. */
function documentsFor(
  state: State,
  reach: Reach,
  context: TableContext,
  verbs: (isAnswered: boolean) => readonly Verb[],
): Pick<PageEntry, "ringing" | "answered"> {
  const place = context.emit.place(state.origin);
  const page = (isAnswered: boolean) => documentWith(place, verbs(isAnswered), context);
  return {
    ...(reach.ringing ? { ringing: page(false) } : {}),
    ...(reach.answered ? { answered: page(true) } : {}),
  };
}

function ringParts(state: RingState | HuntState, context: TableContext): Page {
  const screen = screensOf(state, context);
  return { rung: outcomesOf(state, context), ...(screen ? { screen } : {}) };
}

function outcomesOf({ busy, unavailable, unanswered }: RingState | HuntState, { nameOf }: TableContext): Outcomes {
  return { busy: nameOf(busy), unavailable: nameOf(unavailable), unanswered: nameOf(unanswered) };
}

function screensOf({ id, phones, ears, origin }: RingState | HuntState, context: TableContext): PageEntry["screen"] {
  const kinds = new Set(phones.map((phone) => screenOf(phone, ears)));
  const page = (words: typeof ears.confirm) =>
    documentWith(
      context.emit.place(origin),
      screenVerbs(context.nameOf(id), ears.whisper, words, context.options),
      context,
    );
  if (!kinds.has("listen") && !kinds.has("confirm")) return undefined;
  return {
    ...(kinds.has("listen") ? { listen: page(undefined) } : {}),
    ...(kinds.has("confirm") ? { confirm: page(ears.confirm) } : {}),
  };
}

/** Each phone has a `<Dial>` of its own: which comes next, the function draws. */
function huntPage(state: HuntState, facts: FlowFacts, reach: Reach, context: TableContext): Page {
  const hunt = state.phones.map((phone) => {
    const key = phoneKeyOf(phone);
    return {
      phone: key,
      ...documentsFor(state, reach, context, (isAnswered) => [dialOf(state, phone, isAnswered, facts, context)]),
    };
  });
  return { hunt, ...ringParts(state, context) };
}

function dialOf(
  state: HuntState,
  phone: RungPhone,
  isAnswered: boolean,
  facts: FlowFacts,
  context: TableContext,
): Verb {
  const { ringSeconds, ears } = state;
  const ringing = { name: context.nameOf(state.id), phones: [phone], ringSeconds, ears, isAnswered };
  return dial(ringing, { event: "hunted", phone: phoneKeyOf(phone), carries: facts.carries }, facts, context.options);
}

/** What a phone of a hunt is called in addresses and file names: made from the phone alone. */
export function phoneKeyOf({ kind, address }: RungPhone): string {
  return shortHash(`${kind} ${address}`);
}

function menuOf(state: MenuState, facts: FlowFacts, context: TableContext): MenuEntry {
  const { nameOf, keyOf, emit } = context;
  const digits = state.keys.map((key) => key.digits);
  const isOpen = digits.some((key) => digits.some((other) => other !== key && other.startsWith(key)) || key.length > 1);
  const more = documentWith(emit.place(state.origin), moreVerbs(state, facts, context), context);
  return {
    key: keyOf(state.id),
    tries: state.tries,
    keys: Object.fromEntries(state.keys.map((key) => [key.digits, nameOf(key.next)])),
    timeout: nameOf(state.timeout),
    invalid: nameOf(state.invalid),
    ...(isOpen ? { more } : {}),
  };
}
