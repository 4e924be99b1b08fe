/** The forms of the grammar by the nodes of the tree that show them. Must not know calls. */

import type { Fields } from "./forms.ts";

type Reader = (node: Record<string, unknown>) => readonly string[];

const yes = (value: unknown, form: string): readonly string[] => (value ? [form] : []);
const length = (value: unknown): number => (Array.isArray(value) ? value.length : 0);
const kindIn = (value: unknown): string => (value as { readonly kind?: string } | undefined)?.kind ?? "";

function promptForms(value: unknown, where: string): readonly string[] {
  const kind = kindIn(value);
  if (kind === "string") return [`prompt that is a file, in ${where}`];
  if (kind === "say-prompt") return [`prompt that is said, in ${where}`];
  return kind === "" ? [] : [`prompt by name, in ${where}`];
}

function clausesOf(clauses: unknown, where: string): readonly string[] {
  return ((clauses ?? []) as readonly Fields[]).map(({ kind }) => `${where} ${kind}`);
}

function optionsOf(node: Record<string, unknown>): readonly string[] {
  const { options, kind } = node as unknown as { readonly options: Record<string, unknown>; readonly kind: string };
  const { whisper, music } = options as Record<string, { readonly prompt?: unknown } | undefined>;
  return [
    options.duration ? `${kind} for` : `${kind} without for`,
    ...yes(options.confirm, `${kind} confirm`),
    ...yes(whisper, `${kind} whisper`),
    ...(whisper ? promptForms(whisper.prompt, "whisper") : []),
    ...yes(music, `${kind} music`),
    ...(kindIn(options.duration) === "name" ? ["duration by name"] : []),
  ];
}

const readers: Readonly<Record<string, Reader>> = {
  phone: ({ address }) => {
    const { kind, value } = (address ?? {}) as { readonly kind?: string; readonly value?: unknown };
    const written = kindIn(value) === "string" ? "string" : "bare";
    return [`phone ${kind}${kind === "sip" ? "" : ` ${written}`}`];
  },
  group: () => ["group"],
  mailbox: ({ properties }) => [
    length(properties) === 0 ? "mailbox" : "mailbox { }",
    ...((properties ?? []) as readonly Record<string, unknown>[]).flatMap(({ kind, prompt }) => [
      `mailbox ${kind}${prompt === "universal" ? " universal" : ""}`,
      ...(kind === "greeting" && prompt !== "universal" ? promptForms(prompt, "greeting") : []),
    ]),
  ],
  prompt: ({ source }) => [kindIn(source) === "string" ? "prompt file" : "prompt say"],
  hours: ({ isBlock, zone, clauses }) => [
    isBlock ? "hours { }" : "hours =",
    ...yes(zone, `hours ${isBlock ? "{ }" : "="} with a zone`),
    ...clausesOf(clauses, "hours"),
  ],
  window: ({ days, date }) => [
    ...yes(length(days) > 1, "window of several days"),
    date ? "window of a date" : length(days) > 0 ? "window of days" : "window that is a span only",
  ],
  "date-range": ({ from, to }) => {
    const first =
      ((from as { readonly text?: string })?.text ?? "").length > 5 ? "date with its year" : "date of every year";
    return [to ? `${first}, range` : first];
  },
  "day-range": ({ from, to }) => [
    to
      ? "days, range"
      : /^(daily|weekdays|weekends)$/.test((from as { readonly text: string }).text)
        ? "days, a word"
        : "days, one",
    ...yes(/^[А-Я]/.test((from as { readonly text: string }).text), "days in Russian"),
  ],
  "nth-date": ({ shift, nth }) => [
    (nth as { readonly text?: string })?.text === "last" ? "date last of a month" : "date nth of a month",
    ...yes(shift, `date day ${shift}`),
  ],
  calendar: ({ source }) => [`calendar ${kindIn(source)}`],
  closed: () => ["closed"],
  work: ({ as }) => [as ? "calendar work as" : "calendar work"],
  short: () => ["calendar short"],
  callers: ({ source }) => [`callers ${kindIn(source)}`],
  anonymous: () => ["anonymous"],
  switch: ({ state, code, pin }) => [
    `switch of ${/^(on|off)$/.test((state as { readonly text?: string })?.text ?? "") ? "two" : "three"} states`,
    ...yes(code, "switch code"),
    ...yes(pin, "switch pin"),
  ],
  parameter: ({ type, fallback }) => [
    `parameter ${(type as { readonly text?: string })?.text}`,
    ...yes(fallback, "parameter with a default"),
  ],
  line: ({ name, numbers, args }) => [
    numbers === "*"
      ? name
        ? "line NAME = *"
        : "line *"
      : length(numbers) > 1
        ? "line of several numbers"
        : "line of one number",
    ...yes(length(args), "line with arguments"),
    ...((args ?? []) as readonly Fields[]).map(({ kind }) => `argument, ${kind}`),
    ...(Array.isArray(numbers) ? numbers.map((number) => `number, ${kindIn(number)}`) : []),
  ],
  ring: (node) => ["ring", ...optionsOf(node)],
  hunt: (node) => ["hunt", ...optionsOf(node), `hunt ${node.order}`],
  "ring-target": ({ isList, members }) => [
    isList ? `target list of ${length(members) > 1 ? "several" : "one"}` : "target by name",
  ],
  member: ({ after, confirm }) => [...yes(after, "member after"), ...yes(confirm, "member confirm")],
  repeat: () => ["repeat"],
  queue: () => ["queue"],
  voicemail: ({ mailbox }) => [mailbox ? "voicemail NAME" : "voicemail"],
  play: ({ prompt }) => ["play", ...promptForms(prompt, "play")],
  say: ({ locale, text }) => [locale ? "say with a locale" : "say", ...yes(kindIn(text) === "name", "text by name")],
  "say-prompt": ({ locale }) => yes(locale, "say with a locale"),
  menu: ({ prompt, wait, tries }) => [
    "menu",
    ...promptForms(prompt, "menu"),
    ...yes(wait, "menu wait"),
    ...yes(tries, "menu tries"),
  ],
  wait: () => ["wait"],
  record: () => ["record"],
  callerid: ({ number }) => ["callerid", ...yes(kindIn(number) === "name", "number by name")],
  tag: ({ value }) => ["tag", ...yes(kindIn(value) === "name", "text by name")],
  notify: () => ["notify"],
  run: ({ args }) => [
    length(args) > 0 ? "run with arguments" : "run without arguments",
    ...((args ?? []) as readonly Fields[]).map(({ kind }) => `argument, ${kind}`),
  ],
  hangup: () => ["hangup"],
  reject: ({ busy }) => [busy ? "reject busy" : "reject"],
  retry: () => ["retry"],
  guard: ({ terms }) => yes(length(terms) > 1, "guard and guard"),
  "guard-term": ({ negated }) => yes(negated, "not guard"),
  workhours: ({ zone, clauses }) => [
    "workhours",
    ...yes(zone, "workhours with a zone"),
    ...clausesOf(clauses, "workhours"),
  ],
  during: ({ clauses }) => ["during", ...clausesOf(clauses, "during")],
  on: ({ dates, zone }) => ["on", ...yes(zone, "on with a zone"), ...yes(length(dates) > 1, "on a list")],
  from: ({ callers }) => ["from", ...yes(length(callers) > 1, "from a list")],
  string: ({ text }) => yes(/^"\+[-0-9 ()]*[*?]/.test(String(text)), "pattern, string"),
  to: ({ lines }) => ["to", ...yes(length(lines) > 1, "to a list")],
  when: ({ state }) => [state ? "when is" : "when"],
  number: ({ text }) => yes(/[*?]/.test(String(text)), "pattern, bare"),
};

/** The forms that a node of the tree shows by itself. */
export function formsOfNode(node: Fields): readonly string[] {
  return readers[node.kind]?.(node) ?? [];
}
