/** Documents with what a call carries. Imports nothing from outside this folder, since it is made into a text. */

//! Documents: the state's own, with what the call carries in its links.

import type { Book, Place } from "./book.ts";
import { type Carriable, type Carried, queryOf } from "./carried.ts";
import { phoneAfter } from "./hunt.ts";
import type { Document, PageEntry } from "./tables.ts";

/** @param call Twilio's id of the call, which draws the order of a hunt */
export function rendered(book: Book, state: PageEntry, place: Place, isAnswered: boolean, call: string): Document {
  const phone = place.phone ?? (state.hunt && phoneAfter(state, call, "")?.phone);
  const source = state.hunt?.find((one) => one.phone === phone) ?? state;
  const own = isAnswered ? (source.answered ?? source.ringing) : (source.ringing ?? source.answered);
  return filled(book, place.page ?? own ?? [], place);
}

/** Every value comes from the tables, but for keys that begin one of the menu's. */
function filled({ carriable }: Book, document: Document, { carried, more = {} }: Place): Document {
  const query = queryOf(carried, more).replaceAll("&", "&amp;");
  const number = carried.shows === undefined ? undefined : carriable.numbers.get(carried.shows);
  const record = carried.isRecorded ? ' record="record-from-answer-dual"' : "";
  const dial = number === undefined ? record : `${record} callerId="${number}"`;
  const lines = document.map((line) => line.replaceAll("&carry;", query).replaceAll("&dial;", dial));
  const at = lines.findIndex((line) => line.startsWith("<Response"));
  return [...lines.slice(0, at), ...tagLines(carried, carriable), ...lines.slice(at)];
}

/** The tags, for people: Twilio keeps in a call's log what it was answered. Two hyphens would end a comment. */
function tagLines({ tags }: Carried, carriable: Carriable): Document {
  return tags.map((key) => {
    const text = (carriable.tags.get(key) ?? []).join("=");
    return `<!-- tag ${key}: ${text.replace(/-(?=-)/g, "- ").replace(/[\n\r]+/g, " ")} -->`;
  });
}

export function print(document: Document): string {
  return `${document.join("\n")}\n`;
}
