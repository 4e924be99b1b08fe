/** States that take no time. Imports nothing from outside this folder, since it is made into a text. */

//! What takes no time: choices, rounds, tries, what a call carries from here on.

import { type Book, enter, type Place } from "./book.ts";
import type { CallFields } from "./call.ts";
import { type Carried, withTag, withUsed } from "./carried.ts";
import { holds, type Moment } from "./conditions.ts";
import type { ChoiceEntry, StepEntry } from "./tables.ts";

/** Where such a state leads. */
export function afterInstant(book: Book, state: ChoiceEntry | StepEntry, carried: Carried, call: CallFields): Place {
  if ("choose" in state) {
    const moment: Moment = { now: call.now, caller: call.caller, line: call.line?.line };
    const arm = state.choose.find((one) => holds(one.if, moment));
    return enter(book, arm ? arm.next : state.otherwise, carried);
  }
  if ("again" in state) return afterRound(book, state, carried);
  if ("retry" in state) return afterRetry(book, state, carried);
  return enter(book, state.next, afterStep(book, state, carried));
}

function afterStep({ carriable }: Book, state: StepEntry, carried: Carried): Carried {
  if ("repeat" in state) return withUsed(carried, state.key, 1);
  if ("record" in state) return { ...carried, isRecorded: true };
  if ("callerid" in state) return { ...carried, shows: state.key };
  return "tag" in state ? withTag(carried, state.key, carriable) : carried;
}

function afterRound(book: Book, state: Extract<StepEntry, { readonly again: string }>, carried: Carried): Place {
  const begun = carried.used.get(state.again) ?? state.rounds;
  if (begun >= state.rounds) return enter(book, state.next, carried);
  return enter(book, state.body, withUsed(carried, state.again, begun + 1));
}

/** The one way into a menu that keeps count of its tries. */
function afterRetry(book: Book, state: Extract<StepEntry, { readonly retry: string }>, carried: Carried): Place {
  const entry = book.states.get(state.retry);
  const menu = entry && "menu" in entry ? entry.menu : undefined;
  const begun = menu && (carried.used.get(menu.key) ?? menu.tries);
  if (menu === undefined || begun === undefined || begun >= menu.tries) return enter(book, state.next, carried);
  return { state: state.retry, carried: withUsed(carried, menu.key, begun + 1) };
}
