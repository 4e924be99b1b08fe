/** Flows and scenarios with parameters of each type, and the arguments that they are given. */

import fc from "fast-check";
import { calendar } from "./calendars.ts";
import { callers, onOff } from "./guards.ts";
import { type Arb, oneOf, oneText, weighed } from "./make.ts";
import { group, names, phone } from "./phones.ts";
import { file, mailbox, namedPrompt, say } from "./prompts.ts";
import { kept, quoted } from "./texts.ts";
import type { Make, Writing } from "./writing.ts";

/** A parameter: how it is declared, what is given for it, and a step that needs it. */
export interface Parameter {
  readonly name: string;
  readonly type: string;
  /** Absent where it must always be given. */
  readonly fallback: Make | undefined;
  readonly argument: Make;
  readonly step: Make;
}

interface Kind {
  readonly name: string;
  readonly type: string;
  readonly argument: Arb;
  /** A step, or the beginning of one whose block follows. */
  readonly step: Arb;
  readonly isForExchange?: boolean;
}

const numberOf: Arb = oneText("9").map((): Make => (writing) => `"+7 495 ${writing.digits}-777"`);

/** @param hours names of hours that are declared */
function kinds(hours: Arb, block: Arb): readonly Kind[] {
  const guarded = (guard: string): Arb =>
    block.map(
      (make): Make =>
        (writing) =>
          `${guard} ${writing.branch(make)}`,
    );
  return [
    { name: "who", type: "phone", argument: phone, step: oneText("ring who for 10s", "ring [who] for 11s confirm") },
    {
      name: "crew",
      type: "group",
      argument: oneOf(names, names, group),
      step: oneText("ring crew for 10s", "hunt crew for 10s each"),
    },
    {
      name: "patience",
      type: "duration",
      argument: oneText("10s", "12s"),
      step: phone.map(
        (make): Make =>
          (writing) =>
            `ring ${make(writing)} for patience`,
      ),
    },
    { name: "box", type: "mailbox", argument: mailbox, step: oneText("voicemail box") },
    { name: "words", type: "prompt", argument: oneOf(namedPrompt, say, say, file), step: answering("play words") },
    { name: "open", type: "hours", argument: hours, step: guarded("during open") },
    { name: "off", type: "calendar", argument: calendar, step: zonedGuard("on off", block) },
    { name: "known", type: "callers", argument: callers, step: guarded("from known") },
    { name: "mode", type: "switch", argument: onOff, step: guarded("when mode"), isForExchange: true },
    { name: "shown", type: "number", argument: numberOf, step: oneText("callerid shown") },
    {
      name: "note",
      type: "text",
      argument: kept.map((text) => () => quoted(text)),
      step: oneOf(oneText("tag note note"), answering("say note ru-RU")),
    },
  ];
}

function answering(text: string): Arb {
  return oneText(text).map(
    (make): Make =>
      (writing) => {
        writing.answered = "surely";
        return make(writing);
      },
  );
}

/** Where there is no scenario, a guard of dates names a zone. */
function zonedGuard(guard: string, block: Arb): Arb {
  return block.map(
    (make): Make =>
      (writing) => {
        const zone = writing.plan.isBare ? ` ${writing.plan.zone}` : "";
        return `${guard}${zone} ${writing.branch(make)}`;
      },
  );
}

/** Some parameters, those with a fallback last. */
export function parameters(hours: Arb, block: Arb): fc.Arbitrary<readonly Parameter[]> {
  const all = kinds(hours, block).map(({ name, type, argument, step, isForExchange }) =>
    fc.tuple(argument, argument, step, fc.boolean()).map(([given, otherwise, uses, hasFallback]) => ({
      name,
      type,
      argument: given,
      step: uses,
      fallback: hasFallback ? otherwise : undefined,
      isForExchange: isForExchange === true,
    })),
  );
  return fc.tuple(...all).chain((every) => fc.subarray(every, { maxLength: 5 }));
}

/** Those that can be used here, in the order in which they may be declared. */
export function declaredParameters(
  all: readonly (Parameter & { readonly isForExchange?: boolean })[],
  writing: Writing,
): readonly Parameter[] {
  const usable = all.filter(({ isForExchange, type }) => {
    if (writing.plan.isUndeclared && type === "group") return false;
    if (writing.plan.mailboxes === "default" && type === "mailbox") return false;
    return !isForExchange || writing.plan.isForExchange;
  });
  return [...usable.filter(({ fallback }) => !fallback), ...usable.filter(({ fallback }) => fallback)];
}

/** `(who: phone, patience: duration = 12s)`; nothing where there are none. */
export function parametersText(declared: readonly Parameter[], writing: Writing): string {
  if (declared.length === 0) return "";
  const texts = declared.map(
    ({ name, type, fallback }) => `${name}: ${type}${fallback ? ` = ${fallback(writing)}` : ""}`,
  );
  return `(${texts.join(", ")})`;
}

/** The arguments; `cut`: those that need not be given are left out from there on. */
export function argumentsText(declared: readonly Parameter[], cut: number, writing: Writing): string {
  const needed = declared.filter(({ fallback }) => !fallback).length;
  const given = declared.slice(0, Math.max(needed, declared.length - cut)).map(({ argument }) => argument(writing));
  return given.length === 0 ? (cut % 2 === 0 ? "()" : "") : `(${given.join(", ")})`;
}

const ofOffice = (box: Arb): Arb =>
  fc.tuple(phone, group, box, callers, calendar, namedPrompt, fc.nat(3)).map(
    ([who, team, where, known, off, words, choice]): Make =>
      (writing) => {
        if (writing.plan.mailboxes === "default" || writing.plan.isUndeclared) return "";
        const office = writing.use("std/office");
        const flows = [
          () => `direct(${known(writing)}, ${who(writing)}, 11s)`,
          () => `together(${team(writing)}, ${where(writing)}, 12s)`,
          () => `in_turn(${team(writing)}, ${where(writing)}, 10s)`,
          () => `closed(${off(writing)}, ${words(writing)}, ${where(writing)})`,
        ];
        // Without a scenario that has a zone, a guard of the library has none.
        const flow = flows[writing.plan.isBare ? choice % 3 : choice]?.() ?? "";
        writing.answered = writing.answered === "surely" ? "surely" : "maybe";
        return `run ${office}.${flow}`;
      },
  );

/** `run`, of a flow that this declares, of one that has been, or of the standard library. */
export function run(hours: Arb, block: Arb, steps: Arb): Arb {
  const own = fc
    .tuple(fc.constantFrom("second", "поток", "empty", "transcribe"), parameters(hours, block), steps, fc.nat(3))
    .map(
      ([name, drawn, body, cut]): Make =>
        (writing) => {
          if (writing.openFlows.has(name)) return "";
          const known = flowsOf(writing).get(name);
          const declared = known ?? declaredParameters(drawn, writing);
          if (!known) {
            flowsOf(writing).set(name, declared);
            writing.openFlows.add(name);
            writing.declareHere(name, () => {
              const head = `flow ${name}${parametersText(declared, writing)}`;
              const inner = writing.flow(() => joined([...declared.map(({ step }) => step), body], writing));
              return `${head} < ${inner} >`;
            });
            writing.openFlows.delete(name);
          }
          writing.answered = writing.answered === "surely" ? "surely" : "maybe";
          return `run ${name}${argumentsText(declared, cut, writing)}`;
        },
    );
  return weighed({ weight: 6, arbitrary: own }, { weight: 1, arbitrary: ofOffice(mailbox) });
}

const written = new WeakMap<Writing, Map<string, readonly Parameter[]>>();

function flowsOf(writing: Writing): Map<string, readonly Parameter[]> {
  const known = written.get(writing) ?? new Map<string, readonly Parameter[]>();
  written.set(writing, known);
  return known;
}

/** What parts two steps: after a block nothing is needed, but two choices side by side would be one. */
const separators = ["then", "; then", ";"] as const;

/** Steps with what parts them. */
export function joined(makes: readonly Make[], writing: Writing): string {
  let text = "";
  for (const [index, make] of makes.entries()) {
    const next = make(writing);
    if (next === "") continue;
    const separator = text.endsWith(">") ? "then" : separators[(index + text.length) % 3];
    text +=
      text === ""
        ? next
        : text.endsWith(">") && isPlain(next) && index % 2 === 0
          ? ` ${next}`
          : ` ${separator} ${next}`;
  }
  return text;
}

/** Whether a step can follow a block with nothing between them: only a guard would join the choice before it. */
function isPlain(step: string): boolean {
  return !/^(?:workhours|during|on|from|to|when|not|otherwise)\b/.test(step);
}
