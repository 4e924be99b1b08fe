/** Sentences of steps, of blocks of them, and of menus. */

import { duration, guard, number, prompt, sayPrompt, text } from "./clauses-times.ts";
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
  parameterName,
  sequence,
  sign,
  word,
} from "./pattern.ts";

const step = (text: string, ...rest: readonly Pattern[]): Pattern => sequence(word(text, undefined, "step"), ...rest);
const once = (text: string, help?: Parameters<typeof word>[1]): Pattern => word(text, help, "word", true);

// --- Arguments ---

const argument: Pattern = choice(
  literal("duration"),
  literal("int"),
  number,
  sequence(sign("["), list(name("phone", "group")), sign("]")),
  name("argument"),
  sayPrompt,
);
/** `(a, 20s)`, which may be empty. */
export const argumentList: Pattern = sequence(sign("("), optional(list(argument)), sign(")"));
/** What may stand as the default of a parameter. */
export const fallback: Pattern = argument;

// --- Ringing ---

const after: Pattern = sequence(word("after", "member.after"), duration);
const confirm: Pattern = word("confirm");
const member: Pattern = sequence(
  name("phone", "group"),
  optional(choice(sequence(after, optional(confirm)), sequence(confirm, optional(after)))),
);
/** A phone, a group or a list of those. */
export const target: Pattern = choice(name("phone", "group"), sequence(sign("["), list(member), sign("]")));
const ringOption: Pattern = choice(
  sequence(once("for"), duration),
  once("confirm"),
  sequence(once("whisper"), prompt),
  sequence(once("music"), literal("file")),
);
const huntOption: Pattern = choice(ringOption, once("each"), once("random"), once("rotating"));
const outcome: Pattern = sequence(
  word("if"),
  choice(once("busy", "if.busy"), once("unavailable", "if.unavailable"), once("unanswered", "if.unanswered")),
  block("steps"),
);

/** Options and branches in any order, the last of them an option, or none at all. */
function endingPlainly(option: Pattern): Pattern {
  return optional(sequence(many(choice(option, outcome)), option));
}

function endingInBranch(option: Pattern): Pattern {
  return sequence(many(choice(option, outcome)), outcome);
}

// --- Steps ---

/** Steps after which a separator must stand. */
const plainSteps: Pattern = choice(
  step("ring", target, endingPlainly(ringOption)),
  step("hunt", target, endingPlainly(huntOption)),
  step("queue", name("group"), word("for", "queue.for"), duration),
  step("voicemail", optional(name("mailbox"))),
  step("play", prompt),
  step("say", text, optional(literal("locale"))),
  step("wait", duration),
  step("record"),
  step("callerid", choice(number, parameterName("number"))),
  step("tag", declares("tag"), text),
  step("notify", text),
  step("run", name("flow"), optional(argumentList)),
  step("hangup"),
  step("reject", optional(word("busy", "reject.busy"))),
  step("retry"),
);
const wait: Pattern = sequence(word("wait", "menu.wait"), duration);
const tries: Pattern = sequence(word("tries"), literal("int"));
const arms: Pattern = sequence(guard, block("steps"), many(sequence(guard, block("steps"))));
/** Steps that end with a block. */
const blockSteps: Pattern = choice(
  step("ring", target, endingInBranch(ringOption)),
  step("hunt", target, endingInBranch(huntOption)),
  step("repeat", literal("int"), block("steps")),
  step(
    "menu",
    prompt,
    optional(choice(sequence(wait, optional(tries)), sequence(tries, optional(wait)))),
    block("menu"),
  ),
  sequence(arms, optional(sequence(word("otherwise"), block("steps")))),
);
const separator: Pattern = choice(sequence(sign(";"), optional(word("then", "step.then"))), word("then", "step.then"));

/** The inside of a block, and of a file that is nothing but steps. */
export const steps: Pattern = sequence(
  many(choice(sequence(plainSteps, separator), sequence(blockSteps, optional(separator)))),
  optional(plainSteps),
);
export const lost: Pattern = sequence(word("lost"), block("steps"));
/** The inside of a scenario. */
export const body: Pattern = sequence(steps, optional(lost));
/** The inside of a menu. */
export const menu: Pattern = many(
  sequence(choice(literal("key"), word("timeout"), word("invalid")), block("steps"), optional(sign(";"))),
);
