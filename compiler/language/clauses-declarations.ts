/** Sentences of declarations, of their properties, of tests and assertions, and of a whole file. */

import { argumentList, fallback, lost, steps, target } from "./clauses-steps.ts";
import {
  by,
  callers,
  dateRange,
  dates,
  exceptBy,
  guard,
  number,
  prompt,
  sayPrompt,
  state,
  windows,
  zone,
} from "./clauses-times.ts";
import {
  block,
  choice,
  declares,
  list,
  literal,
  many,
  name,
  optional,
  type Pattern,
  sequence,
  sign,
  word,
} from "./pattern.ts";

const declaration = (text: string, ...rest: readonly Pattern[]): Pattern =>
  sequence(word(text, undefined, "declaration"), ...rest);
const file: Pattern = sequence(word("file"), literal("file"));
const names: Pattern = sequence(sign("["), list(name("phone", "group")), sign("]"));

// --- Parameters ---

const types = [
  "phone",
  "group",
  "mailbox",
  "prompt",
  "hours",
  "calendar",
  "callers",
  "switch",
  "duration",
  "number",
  "text",
] as const;
const type: Pattern = choice(...types.map((text) => word(text, `type.${text}`, "type")));
const parameter: Pattern = sequence(declares("parameter"), sign(":"), type, optional(sequence(sign("="), fallback)));
const parameters: Pattern = sequence(sign("("), optional(list(parameter)), sign(")"));

// --- Tests and assertions ---

const bound: Pattern = sequence(
  choice(word("at", "bound.at"), word("after", "bound.after"), word("within", "bound.within")),
  literal("duration"),
);
const deed: Pattern = sequence(
  choice(
    ...(["busy", "silent", "unavailable", "declines", "answers"] as const).map((text) => word(text, `phone.${text}`)),
    sequence(word("picks", "phone.picks"), word("up", "phone.picks")),
  ),
  optional(sequence(word("after", "phone.after"), literal("duration"))),
);
const deeds: Pattern = sequence(deed, many(sequence(word("then", "phone.then"), deed)));
const caller: Pattern = sequence(
  word("caller"),
  choice(
    sequence(word("presses"), choice(literal("key"), word("nothing"))),
    sequence(word("hangs"), word("up", "hangs")),
  ),
  optional(bound),
);
const behaviour: Pattern = choice(
  sequence(name("phone"), deeds),
  sequence(name("switch"), word("is"), state),
  caller,
  sequence(word("hunt", "test.hunt"), names),
);
const event: Pattern = sequence(
  choice(
    sequence(word("ring", "expect.ring"), target),
    sequence(word("voicemail", "expect.voicemail"), optional(name("mailbox"))),
    sequence(word("play", "expect.play"), optional(prompt)),
    word("menu", "expect.menu"),
    sequence(word("answered", "expect.answered"), word("by", "expect.answered"), name("phone")),
    word("hangup", "expect.hangup"),
    word("rejected", "expect.rejected"),
  ),
  optional(bound),
);
/** The inside of a `test`. */
export const test: Pattern = sequence(
  word("call"),
  name("line"),
  optional(sequence(word("from", "call.from"), choice(number, word("anonymous", "call.anonymous")))),
  optional(sequence(word("at", "call.at"), literal("date"), literal("time"), optional(zone))),
  optional(sign(";")),
  optional(sequence(list(behaviour), optional(sign(";")))),
  many(sequence(word("expect"), list(event), optional(sign(";")))),
);

const ending: Pattern = choice(
  word("answered", "ends.answered"),
  sequence(word("in", "ends.voicemail"), word("voicemail", "ends.voicemail")),
  word("rejected", "ends.rejected"),
);
const claim: Pattern = choice(
  sequence(
    word("every"),
    word("call", "every"),
    choice(
      sequence(word("ends"), ending, many(sequence(word("or", "ends"), ending))),
      sequence(word("rings"), name("phone")),
    ),
  ),
  sequence(word("no"), word("caller", "no"), word("waits", "no"), word("over", "no"), literal("duration")),
  sequence(
    name("phone"),
    word("is", "never"),
    word("never"),
    word("rung", "never"),
    optional(sequence(word("before", "never.before"), name("phone"))),
  ),
);

// --- Properties ---

const properties = (...parts: readonly Pattern[]): Pattern => many(sequence(choice(...parts), optional(sign(";"))));
const closed: Pattern = sequence(word("closed"), dates);
/** The insides of `{ }`. */
export const mailbox: Pattern = properties(
  sequence(word("greeting"), choice(word("universal"), prompt)),
  sequence(word("email"), literal("address")),
  sequence(word("limit"), literal("duration")),
  word("transcribe"),
);
export const hours: Pattern = properties(windows, closed, by);
export const calendar: Pattern = properties(
  closed,
  sequence(word("work"), dateRange, optional(sequence(word("as", "work.as"), literal("day")))),
  sequence(word("short"), dates),
);

// --- Declarations ---

const address: Pattern = choice(
  sequence(word("ext"), choice(literal("int"), literal("address"))),
  sequence(word("tel"), number),
  sequence(word("sip"), literal("address")),
);
const someNumber: Pattern = choice(list(number), sign("*"));
const declarations: Pattern = choice(
  declaration("use", literal("path"), optional(sequence(word("as"), declares("module")))),
  declaration("phone", declares("phone"), sign("="), address),
  declaration("group", declares("group"), sign("="), names),
  declaration("mailbox", declares("mailbox"), optional(block("mailbox"))),
  declaration("prompt", declares("prompt"), sign("="), choice(file, sayPrompt)),
  declaration(
    "hours",
    declares("hours"),
    optional(zone),
    choice(sequence(sign("="), windows, optional(zone), exceptBy), block("hours")),
  ),
  declaration(
    "calendar",
    declares("calendar"),
    choice(sequence(sign("="), choice(sequence(word("ics"), literal("file")), dates)), block("calendar")),
  ),
  declaration("callers", declares("callers"), sign("="), choice(file, callers)),
  declaration(
    "switch",
    declares("switch"),
    sign("="),
    state,
    optional(sequence(word("code"), literal("code"), optional(sequence(word("pin"), literal("code"))))),
  ),
  declaration("flow", declares("flow"), optional(parameters), block("steps")),
  declaration("vats", declares("vats"), optional(parameters), optional(literal("text")), optional(zone), block("body")),
  declaration(
    "line",
    choice(sequence(declares("line"), sign("="), someNumber), sign("*")),
    sign("->"),
    name("vats"),
    optional(argumentList),
  ),
  declaration("test", literal("text"), block("test")),
  declaration("assert", optional(guard), claim),
);

/** A file: declarations, and runs of bare steps between them. */
export const wholeFile: Pattern = sequence(
  steps,
  optional(lost),
  many(sequence(declarations, optional(sign(";")), steps, optional(lost))),
);
