/**
 * What the tree is worth: durations in seconds, names as phones, mailboxes and announcements; hours, calendars and callers
 * have files of their own. Pure; says nothing about mistakes (`check-*.ts` does): what cannot be worth anything is
 * `undefined` or left out.
 */

import type { Mailbox, Phone, Prompt, Queue, RungPhone, Switch } from "../flow/ir.ts";
import { fingerprint } from "../hash.ts";
import type {
  CallerIdStep,
  HuntStep,
  Member,
  NumberExpression,
  PromptExpression,
  QualifiedName,
  QueueStep,
  RingStep,
  RingTarget,
  SayStep,
  StringLiteral,
  VoicemailStep,
  ZoneLiteral,
} from "../syntax/ast.ts";
import { checkZone } from "../time/zone.ts";
import { numberOf, secondsOf } from "./environment.ts";
import { isExtension, isSipAddress, parseNumber } from "./numbers.ts";
import { openNames } from "./open-names.ts";
import type { Meaning, Program, Scope } from "./program.ts";
import { saidPrompt } from "./sounds.ts";

export { secondsOf } from "./environment.ts";

/** How long a `ring` without `for` rings (language §4). */
export const defaultRingSeconds = 20;

/** The name of a zone that can be used; an old name counts, since a build can still be told its time. */
export function zoneName(zone: ZoneLiteral | undefined): string | undefined {
  if (!zone || zone.broken) return undefined;
  const found = checkZone(zone.text);
  return found.kind === "ok" || found.kind === "link" ? zone.text : undefined;
}

/** A number as written, without the quotes. */
export function numberText(number: NumberExpression): string {
  return number.kind === "string" ? number.value : number.text;
}

// --- Phones, mailboxes, announcements ---

/** The phones of a target, groups opened, each once, in the order of the source. */
export function phonesOf(target: RingTarget | undefined, program: Program): readonly Phone[] {
  const members = (target?.members ?? []).map((member) => member.target);
  const names = openNames<QualifiedName>(members, program, (symbol) =>
    symbol.kind === "group" ? (symbol.declaration.members?.names ?? []) : undefined,
  );
  const unique = new Map<string, Phone>();
  for (const phone of names.flatMap((name) => phoneOfName(name, program) ?? [])) {
    const key = `${phone.kind} ${phone.address}`;
    if (!unique.has(key)) unique.set(key, phone);
  }
  return [...unique.values()];
}

/** Phones by their names, groups opened, each once, in the order in which they are named. */
export function phonesNamed(names: readonly QualifiedName[], program: Program): readonly Phone[] {
  const [first] = names;
  if (!first) return [];
  const members = names.map(
    (target): Member => ({ kind: "member", span: target.span, target, after: undefined, confirm: false }),
  );
  return phonesOf({ kind: "ring-target", span: first.span, isList: true, members }, program);
}

/** The phones of a step, each with when it joins and whether it must confirm; one named twice rings at the earlier. */
export function rungPhonesOf({ target, options }: RingStep | HuntStep, program: Program): readonly RungPhone[] {
  const unique = new Map<string, RungPhone>();
  for (const member of target?.members ?? []) {
    const afterSeconds = secondsOf(member.after, program) ?? 0;
    const confirms = member.confirm || options.confirm !== undefined;
    const alone: RingTarget = { ...(target as RingTarget), members: [member] };
    for (const phone of phonesOf(alone, program)) {
      const key = `${phone.kind} ${phone.address}`;
      const known = unique.get(key);
      if (!known) unique.set(key, { ...phone, afterSeconds, confirms });
      else
        unique.set(key, {
          ...known,
          afterSeconds: Math.min(known.afterSeconds, afterSeconds),
          confirms: known.confirms || confirms,
        });
    }
  }
  return [...unique.values()];
}

/** The queue of a step: the agents of its group, under its name. */
export function queueOf({ group }: QueueStep, program: Program): Queue | undefined {
  const symbol = group && program.uses.get(group);
  if (!group || symbol?.kind !== "group") return undefined;
  const agents = phonesNamed([group], program);
  if (agents.length === 0) return undefined;
  // A list that is an argument has no name of its own: its queue is called by whom it holds.
  const declared = program.scope.symbols.get(symbol.name);
  const isDeclared = declared?.kind === "group" && declared.declaration === symbol.declaration;
  const keys = agents.map(({ kind, address }) => `${kind} ${address}`).join("\n");
  const name = isDeclared ? symbol.name : `list_${fingerprint(keys).slice(0, 8)}`;
  return { name, agents, origin: symbol.span };
}

/** The states of a switch, in the order in which dialling its code goes round. */
export function switchStates(state: string | undefined): readonly string[] {
  return state === "auto" || state === "open" || state === "closed" ? ["auto", "open", "closed"] : ["off", "on"];
}

/** A declared switch; one without its first state is off. */
export function switchOf({ name, declaration }: Meaning & { readonly kind: "switch" }): Switch {
  const { state, code, pin, span } = declaration;
  const states = switchStates(state?.text);
  const initial = state && states.includes(state.text) ? state.text : "off";
  const text = (value: StringLiteral | undefined) => (value && !value.broken ? value.value : undefined);
  return { name, states, initial, code: text(code), pin: text(pin), origin: span };
}

/** The number that a `callerid` shows, E.164. */
export function shownNumber({ number }: CallerIdStep, program: Program): string | undefined {
  return numberOf(number, program);
}

/** The recording that callers hear in place of ringback. */
export function musicOf(file: StringLiteral | undefined, program: Program): Prompt | undefined {
  return file && program.prompts.get(file);
}

/** The phone that a name means; `undefined` for any other name. */
export function phoneOfName(name: QualifiedName, program: Program): Phone | undefined {
  const symbol = program.uses.get(name);
  if (symbol?.kind === "implicit phone")
    return { kind: "ext", address: symbol.name, name: symbol.name, origin: name.span };
  return symbol?.kind === "phone" ? phoneOf(symbol) : undefined;
}

/** A declared phone; `undefined` if its address is no address. */
export function phoneOf({ name, declaration: { address, span } }: Meaning & { kind: "phone" }): Phone | undefined {
  if (!address || address.value.broken) return undefined;
  const text = address.kind === "tel" ? parseNumber(numberText(address.value)) : addressText(address.value);
  const fits = address.kind === "ext" ? isExtension : address.kind === "sip" ? isSipAddress : () => true;
  return text !== undefined && fits(text) ? { kind: address.kind, address: text, name, origin: span } : undefined;
}

/** An extension or a SIP address as written, without the quotes. */
export function addressText(value: {
  readonly kind: "int" | "string";
  readonly text: string;
  readonly value?: string;
}): string {
  return value.value ?? value.text;
}

/** The mailbox of the exchange that a bare `voicemail` means where none is declared. */
export const defaultMailboxName = "default";

/** The mailbox that a step records into. */
export function mailboxOf(step: VoicemailStep, program: Program): Mailbox | undefined {
  if (step.mailbox) {
    const symbol = program.uses.get(step.mailbox);
    return symbol?.kind === "mailbox" ? declaredMailbox(symbol, program) : undefined;
  }
  const declared = declaredMailboxes(program);
  if (declared.length > 1) return undefined;
  return declared[0] ? declaredMailbox(declared[0], program) : defaultMailbox(step);
}

function defaultMailbox({ span }: VoicemailStep): Mailbox {
  return {
    name: defaultMailboxName,
    greeting: "universal",
    email: undefined,
    limitSeconds: undefined,
    transcribe: false,
    origin: span,
  };
}

/** The mailboxes that the program declares, in the order of the source. Every bare `voicemail` asks: found once. */
export function declaredMailboxes({ scope }: Program): readonly MailboxMeaning[] {
  const known = mailboxesOfScopes.get(scope);
  if (known) return known;
  const found = [...scope.symbols.values()].filter((symbol) => symbol.kind === "mailbox");
  mailboxesOfScopes.set(scope, found);
  return found;
}

type MailboxMeaning = Meaning & { readonly kind: "mailbox" };

const mailboxesOfScopes = new WeakMap<Scope, readonly MailboxMeaning[]>();

/** A declared mailbox; the first property of a kind counts. */
export function declaredMailbox(symbol: MailboxMeaning, program: Program): Mailbox {
  const { properties, span } = symbol.declaration;
  const mailbox = {
    greeting: "universal" as Mailbox["greeting"],
    email: undefined as string | undefined,
    limitSeconds: undefined as number | undefined,
    transcribe: false,
  };
  for (const property of [...properties].reverse()) {
    if (property.kind === "greeting" && property.prompt)
      mailbox.greeting =
        property.prompt === "universal" ? "universal" : (promptOf(property.prompt, program) ?? "universal");
    if (property.kind === "transcribe") mailbox.transcribe = true;
    if (property.kind === "email") mailbox.email = property.address?.value;
    if (property.kind === "limit") mailbox.limitSeconds = secondsOf(property.duration);
  }
  return { name: symbol.name, ...mailbox, origin: span };
}

/** What is played where a PROMPT stands, or by a `say`. */
export function promptOf(expression: PromptExpression | SayStep | undefined, program: Program): Prompt | undefined {
  if (!expression) return undefined;
  if (expression.kind !== "qualified-name") return program.prompts.get(expression) ?? saidPrompt(expression, program);
  const symbol = program.uses.get(expression);
  const source = symbol?.kind === "prompt" ? symbol.declaration.source : undefined;
  if (!source) return undefined;
  return program.prompts.get(source) ?? (source.kind === "say-prompt" ? saidPrompt(source, program) : undefined);
}
