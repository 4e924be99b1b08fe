/**
 * What the tree is worth: durations in seconds, hours as week sets, names as phones. Pure; says nothing about mistakes
 * (`check-*.ts` does): what cannot be worth anything is `undefined` or left out.
 */

import type { CallerPattern, Mailbox, Phone, Prompt } from "../flow/ir.ts";
import type {
  CallerItem,
  DateItem,
  DayRange,
  DurationExpression,
  MailboxDeclaration,
  NumberExpression,
  PhoneDeclaration,
  PromptExpression,
  QualifiedName,
  RingTarget,
  SayStep,
  VoicemailStep,
  Window,
  ZoneLiteral,
} from "../syntax/ast.ts";
import { dateSet, unionDates } from "../time/dates.ts";
import { parseDateRange, parseDays, parseDuration, parseNth, parseTime } from "../time/literals.ts";
import type { DateSet, Weekday, WeekSet } from "../time/units.ts";
import { union, weekSet, windowOf } from "../time/week.ts";
import { checkZone } from "../time/zone.ts";
import { isExtension, isSipAddress, parseNumber, parsePattern } from "./numbers.ts";
import type { Meaning, Program } from "./program.ts";

/** How long a `ring` without `for` rings (language §4). */
export const defaultRingSeconds = 20;

/** Seconds of a duration that is written out. */
export function secondsOf(duration: DurationExpression | undefined): number | undefined {
  return duration?.kind === "duration" && !duration.broken ? parseDuration(duration.text) : undefined;
}

/** The name of a zone that can be used; an old name counts, since a build can still be told its time. */
export function zoneName(zone: ZoneLiteral | undefined): string | undefined {
  if (!zone || zone.broken) return undefined;
  const found = checkZone(zone.text);
  return found.kind === "ok" || found.kind === "link" ? zone.text : undefined;
}

// --- Hours and dates ---

/** The days of `Mon-Fri`, `daily`; empty if it is broken. */
export function weekdaysOf({ from, to }: DayRange): readonly Weekday[] {
  return from.broken || to?.broken ? [] : (parseDays(from.text, to?.text) ?? []);
}

/** The week set of some windows; a span without days takes those of the window before it. */
export function weekOf(windows: readonly Window[]): WeekSet | undefined {
  let week = weekSet([]);
  let days: readonly Weekday[] = [];
  for (const window of windows) {
    if (window.days.length > 0) days = window.days.flatMap(weekdaysOf);
    const times = timesOf(window);
    if (!times || window.date) return undefined;
    for (const day of days) week = union(week, windowOf(day, times.start, times.end));
  }
  return week.length > 0 ? week : undefined;
}

function timesOf({ times }: Window): { readonly start: number; readonly end: number } | undefined {
  if (!times?.to || times.from.broken || times.to.broken) return undefined;
  const [start, end] = [parseTime(times.from.text), parseTime(times.to.text)];
  return start === undefined || end === undefined || start === end || start === 1440 ? undefined : { start, end };
}

/** What an `hours` declaration is: its windows, its own zone, the dates that it excepts. */
export interface Hours {
  readonly week: WeekSet | undefined;
  readonly zone: string | undefined;
  readonly except: readonly DateItem[];
}

/** The hours that a name means. */
export function hoursOf(name: QualifiedName | undefined, program: Program): Hours | undefined {
  const symbol = name && program.uses.get(name);
  if (symbol?.kind !== "hours") return undefined;
  const { windows, zone, clauses } = symbol.declaration;
  const except = clauses.flatMap((clause) => (clause.kind === "except" ? clause.dates : []));
  return { week: weekOf(windows), zone: zoneName(zone), except };
}

/** The union of a list of dates, days and calendars. A calendar that holds itself adds nothing the second time. */
export function dateSetOf(dates: readonly DateItem[], program: Program, seen: readonly Meaning[] = []): DateSet {
  let set = dateSet({});
  for (const item of dates) set = unionDates(set, dateItemSet(item, program, seen));
  return set;
}

function dateItemSet(item: DateItem, program: Program, seen: readonly Meaning[]): DateSet {
  switch (item.kind) {
    case "day-range":
      return dateSet({ weekdays: weekdaysOf(item) });
    case "date-range": {
      const range = item.from.broken || item.to?.broken ? undefined : parseDateRange(item.from.text, item.to?.text);
      return range?.kind === "ok" ? range.dates : dateSet({});
    }
    case "nth-date": {
      const nth = parseNth(item.shift, item.nth?.text, item.day?.text, item.month?.text);
      return nth ? dateSet({ nth: [nth] }) : dateSet({});
    }
    case "qualified-name": {
      const calendar = program.uses.get(item);
      if (calendar?.kind !== "calendar" || seen.includes(calendar)) return dateSet({});
      const source = calendar.declaration.source;
      return source?.kind === "dates" ? dateSetOf(source.dates, program, [...seen, calendar]) : dateSet({});
    }
  }
}

// --- Callers ---

/** The union of a list of callers. */
export function callersOf(
  items: readonly CallerItem[],
  program: Program,
  seen: readonly Meaning[] = [],
): { readonly patterns: readonly CallerPattern[]; readonly anonymous: boolean } {
  const parts = items.map((item) => callerItem(item, program, seen));
  const patterns = [...new Set(parts.flatMap((part) => part.patterns))].sort();
  return { patterns, anonymous: parts.some((part) => part.anonymous) };
}

function callerItem(item: CallerItem, program: Program, seen: readonly Meaning[]): ReturnType<typeof callersOf> {
  if (item.kind === "anonymous") return { patterns: [], anonymous: true };
  if (item.kind === "qualified-name") {
    const symbol = program.uses.get(item);
    const isNew = symbol?.kind === "callers" && !seen.includes(symbol);
    const list = isNew && symbol.declaration.source?.kind === "list" ? symbol.declaration.source.callers : [];
    return callersOf(list, program, isNew ? [...seen, symbol] : seen);
  }
  const pattern = parsePattern(numberText(item));
  return { patterns: pattern === undefined ? [] : [pattern], anonymous: false };
}

/** A number as written, without the quotes. */
export function numberText(number: NumberExpression): string {
  return number.kind === "string" ? number.value : number.text;
}

// --- Phones, mailboxes, announcements ---

/** The phones of a target, groups opened, each once, in the order of the source. */
export function phonesOf(target: RingTarget | undefined, program: Program): readonly Phone[] {
  const phones = (target?.members ?? []).flatMap((member) => phonesOfName(member.target, program, []));
  const unique = new Map(phones.map((phone) => [`${phone.kind} ${phone.address}`, phone] as const).reverse());
  return [...unique.values()].reverse();
}

function phonesOfName(name: QualifiedName, program: Program, seen: readonly Meaning[]): readonly Phone[] {
  const symbol = program.uses.get(name);
  if (!symbol || seen.includes(symbol)) return [];
  if (symbol.kind === "implicit phone")
    return [{ kind: "ext", address: symbol.name, name: symbol.name, origin: name.span }];
  if (symbol.kind === "group")
    return (symbol.declaration.members?.names ?? []).flatMap((member) =>
      phonesOfName(member, program, [...seen, symbol]),
    );
  const phone = symbol.kind === "phone" ? phoneOf(symbol.declaration) : undefined;
  return phone ? [phone] : [];
}

/** The phone of a declaration; `undefined` if its address is no address. */
export function phoneOf({ name, address, span }: PhoneDeclaration): Phone | undefined {
  if (!name || !address || address.value.broken) return undefined;
  const text = address.kind === "tel" ? parseNumber(numberText(address.value)) : addressText(address.value);
  const fits = address.kind === "ext" ? isExtension : address.kind === "sip" ? isSipAddress : () => true;
  return text !== undefined && fits(text)
    ? { kind: address.kind, address: text, name: name.text, origin: span }
    : undefined;
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
    return symbol?.kind === "mailbox" ? declaredMailbox(symbol.declaration, program) : undefined;
  }
  const declared = declaredMailboxes(program);
  if (declared.length > 1) return undefined;
  return declared[0] ? declaredMailbox(declared[0], program) : defaultMailbox(step);
}

function defaultMailbox({ span }: VoicemailStep): Mailbox {
  return { name: defaultMailboxName, greeting: "universal", email: undefined, limitSeconds: undefined, origin: span };
}

/** The mailboxes that the program declares, in the order of the source. */
export function declaredMailboxes(program: Program): readonly MailboxDeclaration[] {
  return [...program.scope.symbols.values()].flatMap((symbol) =>
    symbol.kind === "mailbox" ? [symbol.declaration] : [],
  );
}

/** A declared mailbox; the first property of a kind counts. */
export function declaredMailbox({ name, properties, span }: MailboxDeclaration, program: Program): Mailbox | undefined {
  if (!name) return undefined;
  const mailbox = {
    greeting: "universal" as Mailbox["greeting"],
    email: undefined as string | undefined,
    limitSeconds: undefined as number | undefined,
  };
  for (const property of [...properties].reverse()) {
    if (property.kind === "greeting" && property.prompt)
      mailbox.greeting =
        property.prompt === "universal" ? "universal" : (promptOf(property.prompt, program) ?? "universal");
    if (property.kind === "email") mailbox.email = property.address?.value;
    if (property.kind === "limit") mailbox.limitSeconds = secondsOf(property.duration);
  }
  return { name: name.text, ...mailbox, origin: span };
}

/** What is played where a PROMPT stands, or by a `say`. */
export function promptOf(expression: PromptExpression | SayStep | undefined, program: Program): Prompt | undefined {
  if (!expression) return undefined;
  if (expression.kind !== "qualified-name") return program.prompts.get(expression);
  const symbol = program.uses.get(expression);
  const source = symbol?.kind === "prompt" ? symbol.declaration.source : undefined;
  return source && program.prompts.get(source);
}
