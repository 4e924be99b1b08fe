/**
 * Names of states: made from what the source says at the place, so that a change in one branch renames nothing in
 * another, and output changes only where the meaning did. Only equal steps of one block are told apart by a number.
 * Must not know any target's limits: see `target/names.ts` for shortening.
 */

import { never } from "../never.ts";
import type {
  Guard,
  GuardAtom,
  PromptExpression,
  QualifiedName,
  RingTarget,
  Step,
  TextExpression,
} from "../syntax/ast.ts";
import { isPrintableAscii } from "../text/characters.ts";
import type { StateId } from "./ir.ts";

/** Appends a part to an id. */
export function childId(parent: string, part: string): StateId {
  return `${parent}.${part}` as StateId;
}

/** The parts that name the steps of one block, in order; equal ones get `_2`, `_3`… */
export function stepParts(steps: readonly Step[]): readonly string[] {
  const counts = new Map<string, number>();
  return steps.map((step) => numbered(stepPart(step), counts));
}

/** The parts that name the arms of one choice, in order. */
export function armParts(guards: readonly (Guard | undefined)[]): readonly string[] {
  const counts = new Map<string, number>();
  return guards.map((guard) => numbered(guard ? guardPart(guard) : "guard", counts));
}

/** Parts of some names, in order, each another: equal ones get `_2`, `_3`… */
export function nameParts(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  return names.map((name) => numbered(slug(name) || "phone", counts));
}

/** The part itself the first time; then the first number that no other part has: a phone may be called `a_2`. */
function numbered(part: string, counts: Map<string, number>): string {
  let count = counts.get(part) ?? 0;
  let name = part;
  do {
    count += 1;
    name = count === 1 ? part : `${part}_${count}`;
  } while (count > 1 && counts.has(name));
  counts.set(part, count);
  if (name !== part) counts.set(name, 1);
  return name;
}

/** Letters and digits of any script, all else one `_`; at most 40 characters, whole words where it can. */
export function slug(text: string): string {
  const words =
    text
      .normalize("NFC")
      .toLowerCase()
      .match(isPrintableAscii(text) ? /[a-z0-9]+/g : /[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let part = "";
  for (const word of words) {
    if (part.length + word.length >= maxSlugLength) break;
    part += part === "" ? word : `_${word}`;
  }
  return part === "" ? [...(words[0] ?? "")].slice(0, maxSlugLength).join("") : part;
}

const maxSlugLength = 40;

function joined(first: string, ...rest: readonly string[]): string {
  return [first, ...rest.map(slug)].filter((part) => part !== "").join("_");
}

/** The part that names a step: its word, and what it is done to. */
function stepPart(step: Step): string {
  switch (step.kind) {
    case "ring":
    case "hunt":
      return joined(step.kind, targetText(step.target));
    case "voicemail":
      return joined("voicemail", nameText(step.mailbox));
    case "play":
      return joined("play", promptText(step.prompt));
    case "say":
      return joined("say", wordsOf(step.text));
    case "wait":
      return joined("wait", step.duration?.text ?? "");
    case "reject":
      return step.busy ? "reject_busy" : "reject";
    case "queue":
      return joined("queue", nameText(step.group));
    case "run":
      return joined("run", nameText(step.flow));
    case "menu":
      // The names of all its branches begin with this: three words tell it from its neighbours.
      return joined("menu", promptText(step.prompt).split(/\s+/).slice(0, 3).join(" "));
    case "callerid":
      return joined("callerid", step.number?.text ?? "");
    case "tag":
      return joined("tag", step.key?.text ?? "");
    case "notify":
      return joined("notify", wordsOf(step.url).replace(/^https?:\/\//, ""));
    case "choice":
    case "repeat":
    case "record":
    case "hangup":
    case "retry":
      return step.kind;
    default:
      return never(step);
  }
}

function targetText(target: RingTarget | undefined): string {
  return target?.members.map((member) => nameText(member.target)).join(" ") ?? "";
}

function nameText(name: QualifiedName | undefined): string {
  return name ? `${name.module ? `${name.module.text} ` : ""}${name.name.text}` : "";
}

function promptText(prompt: PromptExpression | undefined): string {
  if (!prompt) return "";
  if (prompt.kind === "qualified-name") return nameText(prompt);
  return prompt.kind === "string" ? prompt.value.replace(/\.\w+$/, "") : wordsOf(prompt.text);
}

function wordsOf(text: TextExpression | undefined): string {
  return text?.kind === "string" ? text.value : (text?.text ?? "");
}

/** The part that names an arm: its guard as written. */
function guardPart(guard: Guard): string {
  const terms = guard.terms.map(({ negated, atom }) => `${negated ? "not " : ""}${atom ? atomText(atom) : ""}`);
  return slug(terms.join(" and ")) || "guard";
}

function atomText(atom: GuardAtom): string {
  switch (atom.kind) {
    case "workhours":
      return `workhours ${atom.windows.map(windowText).join(" ")}`;
    case "during":
      return `during ${nameText(atom.hours)}`;
    case "on":
      return `on ${atom.dates.map((date) => (date.kind === "qualified-name" ? nameText(date) : rangeText(date))).join(" ")}`;
    case "from":
      return `from ${atom.callers.map((caller) => ("text" in caller ? caller.text : caller.kind === "qualified-name" ? nameText(caller) : caller.kind)).join(" ")}`;
    case "to":
      return `to ${atom.lines.map(nameText).join(" ")}`;
    case "when":
      return `when ${nameText(atom.switch)} ${atom.state?.text ?? ""}`;
    default:
      return never(atom);
  }
}

type Window = Extract<GuardAtom, { kind: "workhours" }>["windows"][number];

function windowText({ days, date, times }: Window): string {
  const time = (text: string | undefined) => (text ?? "").padStart(5, "0").replace(":", "");
  const when = [...days, ...(date ? [date] : [])].map(rangeText).join(" ");
  return times ? `${when} ${time(times.from.text)} ${time(times.to?.text)}` : when;
}

function rangeText(date: Exclude<Extract<GuardAtom, { kind: "on" }>["dates"][number], QualifiedName>): string {
  if (date.kind === "nth-date") return `${date.nth?.text ?? ""} ${date.day?.text ?? ""} ${date.month?.text ?? ""}`;
  return date.to ? `${date.from.text} ${date.to.text}` : date.from.text;
}
