/** Sentences of days, dates and hours, of guards, and of the small parts that many clauses share. */

import {
  choice,
  list,
  literal,
  many,
  name,
  optional,
  type Pattern,
  parameterName,
  sequence,
  sign,
  word,
} from "./pattern.ts";

// --- Small parts ---

export const number: Pattern = literal("number");
export const duration: Pattern = choice(literal("duration"), parameterName("duration"));
export const text: Pattern = choice(literal("text"), parameterName("text"));
export const sayPrompt: Pattern = sequence(word("say", "say.prompt"), text, optional(literal("locale")));
export const prompt: Pattern = choice(name("prompt"), literal("file"), sayPrompt);
export const zone: Pattern = literal("zone");
export const state: Pattern = choice(
  word("on", "state.on"),
  word("off", "state.off"),
  word("auto", "state.auto"),
  word("open", "state.open"),
  word("closed", "state.closed"),
);

// --- Dates and hours ---

const times: Pattern = choice(sequence(literal("time"), sign("-"), literal("time")), literal("times"));
const day: Pattern = choice(sequence(literal("day"), optional(sequence(sign("-"), literal("day")))), literal("days"));
const ordinals = ["first", "second", "third", "fourth", "fifth", "last"] as const;
const nthDate: Pattern = sequence(
  choice(...ordinals.map((text) => word(text, "ordinal"))),
  literal("day"),
  word("of"),
  literal("month"),
);
export const dateRange: Pattern = sequence(literal("date"), optional(sequence(sign(".."), literal("date"))));
const shifted: Pattern = sequence(
  word("day", "day.shift"),
  choice(word("after", "day.shift"), word("before", "day.shift")),
  nthDate,
);
const date: Pattern = choice(dateRange, nthDate, shifted);
const window: Pattern = sequence(choice(list(day), date), times);
/** `Mon-Fri 09:00-18:00, Sat 10:00-14:00`. */
export const windows: Pattern = sequence(window, many(sequence(sign(","), choice(window, times))));
/** A list of dates, days and calendars. */
export const dates: Pattern = list(choice(date, day, name("calendar")));
export const by: Pattern = sequence(word("by"), name("calendar"));
const except: Pattern = sequence(word("except"), dates);
/** `except` and `by`, in any order, each once. */
export const exceptBy: Pattern = choice(sequence(optional(except), optional(by)), sequence(by, except));

// --- Guards ---

const callerItem: Pattern = choice(number, word("anonymous"), name("callers", "number"));
export const callers: Pattern = list(callerItem);
const atom: Pattern = choice(
  sequence(word("workhours", "workhours", "guard"), windows, optional(zone), exceptBy),
  sequence(word("during", "during", "guard"), name("hours"), exceptBy),
  sequence(word("on", "on", "guard"), dates, optional(zone)),
  sequence(word("from", "from", "guard"), callers),
  sequence(word("to", "to", "guard"), list(name("line"))),
  sequence(word("when", "when", "guard"), name("switch"), optional(sequence(word("is"), state))),
);
const term: Pattern = sequence(optional(word("not", "not", "guard")), atom);
export const guard: Pattern = sequence(term, many(sequence(word("and"), term)));
