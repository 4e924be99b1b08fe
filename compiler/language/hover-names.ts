/** What there is to say of what a name means. Must not know where the cursor is. */

import { possibleValues } from "../program/possible-values.ts";
import type { Meaning, Program } from "../program/program.ts";
import { phoneOf, phonesNamed, secondsOf, switchOf } from "../program/values.ts";
import type { LineDeclaration } from "../syntax/ast.ts";
import type { Span } from "../text/span.ts";
import { type Analysis, textAt } from "./analysis.ts";
import { linesOfCalendar, linesOfHours, type Now, named } from "./hover-hours.ts";
import { code } from "./markdown.ts";
import { keyOf } from "./occurrences.ts";

type Of<Kind extends Meaning["kind"]> = Meaning & { readonly kind: Kind };

/** Lines of Markdown, the most telling first; none where the declaration says all there is. */
export function linesOfMeaning(meaning: Meaning, analysis: Analysis, now: Now): readonly string[] {
  const { program } = analysis;
  const { texts } = now;
  switch (meaning.kind) {
    case "phone": {
      const phone = phoneOf(meaning);
      return phone ? [texts.phone[phone.kind](code(phone.address))] : [];
    }
    case "implicit phone":
      return [texts.undeclared(code(meaning.written))];
    case "group":
      return membersOf(meaning, program, now);
    case "hours":
      return linesOfHours(meaning.declaration, program, now);
    case "calendar":
      return linesOfCalendar(meaning, program, now);
    case "switch":
      return linesOfSwitch(meaning, now);
    case "line":
      return lineGoes(meaning.declaration, analysis, now);
    case "vats":
      return calledBy(meaning, program, now);
    case "mailbox":
      return mailboxHas(meaning, now);
    case "prompt": {
      const source = meaning.declaration.source;
      const prompt = source && program.prompts.get(source);
      const seconds = prompt?.kind === "file" ? prompt.seconds : undefined;
      return seconds === undefined ? [] : [texts.plays(seconds)];
    }
    case "callers": {
      const { source } = meaning.declaration;
      const found = source?.kind === "file" ? program.callerFiles.get(source) : source?.callers;
      return found ? [texts.callers(found.length)] : [];
    }
    case "module":
      return broughtBy(meaning, program, now);
    case "parameter":
      return givenFor(meaning, analysis, now);
    case "flow":
    case "value":
      return [];
  }
}

/** How many of a list are shown. */
const mostShown = 12;

/** In code, with `…` where there are more. */
function listed(items: readonly string[]): string {
  const shown = items.slice(0, mostShown).map(code).join(", ");
  return items.length > mostShown ? `${shown}, …` : shown;
}

function membersOf({ declaration: { members } }: Of<"group">, program: Program, { texts }: Now): readonly string[] {
  const phones = phonesNamed(members?.names ?? [], program);
  return phones.length === 0
    ? []
    : [texts.group(listed(phones.map(({ name, kind, address }) => `${name} = ${kind} ${address}`)))];
}

function linesOfSwitch(meaning: Of<"switch">, { texts }: Now): readonly string[] {
  const { states, initial, code: dialled, pin } = switchOf(meaning);
  return [
    texts.switch(states.map(code).join(" → "), code(initial)),
    ...(dialled === undefined ? [] : [texts.switchCode(code(dialled), pin !== undefined)]),
  ];
}

function lineGoes({ numbers, scenario }: LineDeclaration, analysis: Analysis, { texts }: Now): readonly string[] {
  if (!numbers || !scenario) return [];
  const all =
    numbers === "*" ? texts.everyNumber : listed(numbers.map((one) => (one.kind === "string" ? one.value : one.text)));
  return [texts.line(all, code(sliceOf(analysis, scenario.span)))];
}

function calledBy(meaning: Of<"vats">, { modules, uses }: Program, { texts }: Now): readonly string[] {
  const lines = modules
    .flatMap(({ items }) => items)
    .filter((item): item is LineDeclaration => item.kind === "line")
    .filter(({ scenario }) => {
      const found = scenario && uses.get(scenario);
      return found && keyOf(found) === keyOf(meaning);
    });
  return [lines.length === 0 ? texts.notCalled : texts.calledBy(listed(lines.map(({ name }) => name?.text ?? "main")))];
}

function mailboxHas({ declaration }: Of<"mailbox">, { texts }: Now): readonly string[] {
  let email: string | undefined;
  let limitSeconds: number | undefined;
  for (const property of declaration.properties) {
    if (property.kind === "email") email = property.address?.value;
    if (property.kind === "limit") limitSeconds = secondsOf(property.duration);
  }
  return [texts.mailbox(email === undefined ? undefined : code(email), limitSeconds)];
}

function broughtBy({ declaration, written }: Of<"module">, { scope }: Program, { texts }: Now): readonly string[] {
  const names = scope.used.get(declaration);
  const all = [...(names?.symbols.values() ?? []), ...(names?.lines.values() ?? [])];
  const brought = all.filter(({ kind }) => kind !== "module").map((one) => `${written}.${one.written}`);
  return brought.length === 0 ? [] : [texts.module(listed(brought))];
}

/** What the calls of the flow give for a parameter. */
function givenFor(meaning: Of<"parameter">, analysis: Analysis, { texts }: Now): readonly string[] {
  const { name, inside } = named(meaning, analysis.program);
  const values = possibleValues(inside)
    .given(name)
    .filter((argument) => argument !== name);
  const given = [...new Set(values.map(({ span }) => sliceOf(analysis, span)))];
  return given.length === 0 ? [] : [texts.given(listed(given))];
}

function sliceOf(analysis: Analysis, { uri, start, end }: Span): string {
  return textAt(analysis, uri).text.slice(start, end);
}
