/** Where requests that come after something lead. Imports nothing from outside this folder, since it is made into a text. */

//! Events: a ring that nobody took, keys, silence.

import { type Book, enter, type Place } from "./book.ts";
import { type Carried, withUsed } from "./carried.ts";
import { mixed, outcomeOfHunt, phoneAfter } from "./hunt.ts";
import { typedIn } from "./menu.ts";
import { outcomeOf, type Params, text } from "./params.ts";
import type { MenuEntry, PageEntry, StateEntry } from "./tables.ts";

/** Without an event, or with one that the state does not have: the state itself. */
export function afterEvent(book: Book, known: StateEntry, event: string, params: Params, carried: Carried): Place {
  if ("rung" in known && known.rung) {
    if (event === "rung") return enter(book, known.rung[outcomeOf(params)], carried);
    if (event === "hunted") return afterHunted(book, known, params, carried);
  }
  if ("menu" in known && known.menu && (event === "key" || event === "late" || event === "silent")) {
    return afterKey(book, known.state, known.menu, event, params, carried);
  }
  return enter(book, known.state, carried);
}

function afterHunted(book: Book, known: PageEntry, params: Params, carried: Carried): Place {
  const so = mixed(text(params, "q"), outcomeOf(params));
  const next = phoneAfter(known, text(params, "CallSid"), text(params, "p"));
  if (next) return { state: known.state, carried, phone: next.phone, more: { q: so } };
  return enter(book, known.rung?.[outcomeOfHunt(so)] ?? known.state, carried);
}

function afterKey(
  book: Book,
  state: string,
  menu: MenuEntry,
  event: "key" | "late" | "silent",
  params: Params,
  carried: Carried,
): Place {
  const typed = text(params, "k") + (event === "key" ? text(params, "Digits") : "");
  const found = event === "silent" ? "wrong" : typedIn(menu, typed, event === "late");
  if (found === "more") return { state, carried, more: { k: typed }, page: menu.more };
  if (found !== "wrong") return enter(book, found.next, carried);
  const begun = carried.used.get(menu.key) ?? menu.tries;
  if (begun < menu.tries) return { state, carried: withUsed(carried, menu.key, begun + 1) };
  return enter(book, event === "silent" ? menu.timeout : menu.invalid, carried);
}
