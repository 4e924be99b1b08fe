/**
 * The router of the generated function, which the walker runs too. What a caller sends is compared and looked up, never
 * put into an answer. Imports nothing from outside this folder, since it is made into a text.
 */

//! The router: which document answers a request, and what is to be done beside. Pure: the same request at the same
//! instant, the same answer.

import { type Book, enter, type Place } from "./book.ts";
import { type CallFields, callOf, fieldsOf } from "./call.ts";
import { carriableOf, nothing, readCarried } from "./carried.ts";
import { type Effect, lostTellings, type Note, type Telling, tagsOf, telling, tellingsAtEnd } from "./effects.ts";
import { afterEvent } from "./events.ts";
import { afterInstant } from "./instants.ts";
import { linesOf } from "./lines.ts";
import { type Params, text, wasConnected } from "./params.ts";
import { print, rendered } from "./render.ts";
import type { Document, PageEntry, StateEntry, Tables } from "./tables.ts";

export interface Answer {
  readonly document: string;
  readonly effects: readonly Effect[];
}

export interface Router {
  /** @param now milliseconds since 1970 UTC */
  answer(params: Params, now: number): Answer;
  /** What is left to tell when a call has ended. */
  atEnd(effect: Effect & { kind: "ended" }, note: Note | undefined): readonly Telling[];
}

export function createRouter(tables: Tables): Router {
  const states = new Map(tables.states.map((entry) => [entry.state, entry]));
  const book: Book = { states, carriable: carriableOf(tables.states) };
  const lineOf = linesOf(tables);
  return {
    answer: (params, now) => answer(tables, book, params, callOf(params, now, lineOf, tables.national)),
    atEnd: ({ lost }, note) => tellingsAtEnd(lost, note, book.carriable),
  };
}

function answer(tables: Tables, book: Book, params: Params, call: CallFields): Answer {
  const event = text(params, "e");
  const known = book.states.get(text(params, "s"));
  if (event === "listen" || event === "confirm") return plain(screenOf(known, event) ?? tables.over);
  if (event === "pressed")
    return plain(text(params, "Digits") === "1" ? (tables.accepted ?? tables.over) : tables.over);
  if (event === "ended") return { document: print(tables.over), effects: ended(call) };
  const carried = readCarried((name) => text(params, name), book.carriable);
  if (event === "recorded" || ((event === "rung" || event === "hunted") && wasConnected(params))) {
    return { document: print(tables.over), effects: noted(call, carried.tags, true) };
  }
  //! Whoever has hung up is not led on: what is asked for then is never played.
  if (/^(completed|busy|failed|no-answer|canceled)$/.test(text(params, "CallStatus"))) return plain(tables.over);
  if (known) return goOn(book, afterEvent(book, known, event, params, carried), params, call);
  //! A state that is gone was renamed while the call was up: the call begins anew.
  if (call.line && book.states.has(call.line.start))
    return goOn(book, enter(book, call.line.start, nothing), params, call);
  return plain(tables.unknown);
}

function plain(document: Document): Answer {
  return { document: print(document), effects: [] };
}

function screenOf(known: StateEntry | undefined, event: "listen" | "confirm"): Document | undefined {
  return known && "screen" in known ? known.screen?.[event] : undefined;
}

/** Follows what takes no time to the state that is answered with a document. */
function goOn(book: Book, from: Place, params: Params, call: CallFields): Answer {
  const effects: Effect[] = [];
  for (let place = from; ; ) {
    const state = book.states.get(place.state);
    if (state === undefined) throw new Error(`no state ${place.state}`);
    if (!("choose" in state || "next" in state)) return finish(book, state, place, params, call, effects);
    const after = afterInstant(book, state, place.carried, call);
    if ("notify" in state)
      effects.push(telling(state.notify, fieldsOf(call, ""), tagsOf(after.carried.tags, book.carriable)));
    place = after;
  }
}

/** The document of a state; where nobody leads the call on, its loss is told, or that it was none is noted. */
function finish(
  book: Book,
  state: PageEntry,
  place: Place,
  params: Params,
  call: CallFields,
  before: readonly Effect[],
): Answer {
  const isAnswered = text(params, "a") === "1";
  const { tags } = place.carried;
  const had = readCarried((name) => text(params, name), book.carriable).tags.join();
  const lost = { steps: call.line?.lost ?? [], fields: fieldsOf(call, isAnswered ? "hangup" : "rejected") };
  const effects = [
    ...before,
    ...(state.end === "lost" ? lostTellings(lost, tagsOf(tags, book.carriable)) : []),
    ...(state.end !== undefined || tags.join() !== had ? noted(call, tags, state.end !== undefined) : []),
  ];
  return { document: print(rendered(book, state, place, isAnswered, call.id)), effects };
}

/** Only of a line whose lost calls are told is anything remembered. */
function noted({ line, id }: CallFields, tags: readonly string[], isOver: boolean): readonly Effect[] {
  return line?.lost ? [{ kind: "note", call: id, note: { isOver, tags: tags.join("~") } }] : [];
}

function ended(call: CallFields): readonly Effect[] {
  const steps = call.line?.lost;
  return steps ? [{ kind: "ended", call: call.id, lost: { steps, fields: fieldsOf(call, "caller") } }] : [];
}
