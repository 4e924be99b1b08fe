/**
 * Which number goes to which scenario: extensions for the context `public`, which may hold others' too. So a number that no
 * line has is left to them, and to FreeSWITCH's own 404 where they have none. Must not know what a scenario does.
 */

import type { Build, Line } from "../../compiler/flow/ir.ts";
import type { EmitContext } from "../../compiler/target/target.ts";
import { action } from "./action.ts";
import { dialledVariable } from "./callers.ts";
import { expansionOf, literalPattern } from "./escape.ts";
import { extension } from "./extension.ts";
import { lineVariable, oneOf } from "./guards.ts";
import { contextName, startName } from "./names.ts";
import { needsOf } from "./needs.ts";
import { formText, lineField } from "./notify.ts";
import { comment, element, type XmlElement, type XmlNode } from "./xml.ts";

/** FreeSWITCH compiles every pattern anew for every call: so many cost it nothing that can be measured (freeswitch.md §10). */
const mostPatterns = 100;
/** Numbers in one pattern: a line of at most some 1 000 bytes. */
const numbersPerPattern = 50;

/** What all parts of the table need. */
interface Table {
  readonly lines: readonly Line[];
  /** Names of the scenarios that tell a URL. */
  readonly tells: ReadonlySet<string>;
  readonly context: EmitContext;
}

function tableOf({ lines, flows }: Build, context: EmitContext): Table {
  const tells = flows.filter((flow) => needsOf(flow).dialled).map(({ name }) => name);
  return { lines, tells: new Set(tells), context };
}

/** Extensions for the context `public`. */
export function publicExtensions(build: Build, context: EmitContext): XmlNode[] {
  const table = tableOf(build, context);
  const { lines } = table;
  const isLong = countOf(lines) > mostPatterns;
  return [
    ...(isLong ? tableFront(lines) : lines.flatMap((line) => lineExtensions(line, table))),
    ...lines.flatMap((line) => (line.numbers === "*" ? catchAll(line, table) : [])),
  ];
}

/** Contexts of the numbers by their last two digits, for a build with many numbers. */
export function numberContexts(build: Build, context: EmitContext): XmlNode[] {
  const { lines } = build;
  if (countOf(lines) <= mostPatterns) return [];
  const table = tableOf(build, context);
  const byEnding = new Map<string, XmlNode[]>();
  for (const line of lines) {
    for (const [ending, nodes] of numberExtensions(line, table)) {
      const known = byEnding.get(ending);
      if (known) known.push(...nodes);
      else byEnding.set(ending, nodes);
    }
  }
  return endingsOf(lines).map((ending) =>
    element("context", { name: tableContext(ending) }, byEnding.get(ending) ?? []),
  );
}

function countOf(lines: readonly Line[]): number {
  return lines.reduce((count, line) => count + formsOf(line).length, 0);
}

/** A number as it may be dialled, without `+`. */
interface Form {
  readonly digits: string;
  /** Whether it may come with a `+`: the form of its country may not, since with one it is another number. */
  readonly mayHavePlus: boolean;
}

/** None for every other number. */
function formsOf({ dialled: forms }: Line): readonly Form[] {
  if (forms === "*") return [];
  const known = new Set(forms);
  const digits = [...new Set(forms.map((form) => form.replace(/^\+/, "")))];
  return digits.map((form) => ({ digits: form, mayHavePlus: known.has(`+${form}`) }));
}

function lineExtensions(line: Line, table: Table): XmlNode[] {
  const { name, origin } = line;
  const forms = formsOf(line);
  if (forms.length === 0) return [];
  const chunks = [
    ...chunksOf(forms.filter(({ mayHavePlus }) => mayHavePlus)).map((chunk) => `\\+?${chunk}`),
    ...chunksOf(forms.filter(({ mayHavePlus }) => !mayHavePlus)),
  ];
  const pattern = (chunk: string) => (table.tells.has(line.flow) ? `^(${chunk})\\z` : `^${chunk}\\z`);
  return [
    comment(`${table.context.place(origin)} line ${name}`),
    ...chunks.map((chunk) => extension(`vats ${name}`, [dialled(pattern(chunk), toScenario(line, table, "$1"))])),
  ];
}

/** Alternatives of so many numbers as one pattern may hold. */
function chunksOf(forms: readonly Form[]): readonly string[] {
  const digits = forms.map((form) => literalPattern(form.digits));
  return Array.from({ length: Math.ceil(digits.length / numbersPerPattern) }, (_, at) =>
    oneOf(digits.slice(at * numbersPerPattern, (at + 1) * numbersPerPattern)),
  );
}

/** After all others of ours: `*` is every number that no other line has. What is no number is told to nobody. */
function catchAll(line: Line, table: Table): XmlNode[] {
  const told = extension(`vats ${line.name}`, [dialled("^(\\+?\\d+)\\z", toScenario(line, table, "$1"))]);
  return [
    comment(`${table.context.place(line.origin)} line ${line.name}, every other number`),
    ...(table.tells.has(line.flow) ? [told] : []),
    extension(`vats ${line.name}`, [dialled("^", toScenario(line, table, undefined))]),
  ];
}

function dialled(expression: string, actions: readonly XmlNode[] = []): XmlElement {
  return element("condition", { field: "destination_number", expression }, actions);
}

/**
 * What was dialled is kept for those who are told of it, by the extension that takes the call: one before it would take every call
 * itself, as an extension whose actions have all been done is still one, and FreeSWITCH says 480 at its end and not 404
 * (mod_dialplan_xml.c, parse_exten).
 *
 * @param number what was dialled, as the dialplan has it; `undefined` for what is no number
 */
function toScenario({ name, flow }: Line, { tells }: Table, number: string | undefined): XmlElement[] {
  const isTold = tells.has(flow);
  return [
    action("set", `${lineVariable}=${name}`),
    ...(isTold ? [action("set", `${lineField}=${formText(name)}`)] : []),
    ...(isTold && number !== undefined ? [action("set", `${dialledVariable}=${number}`)] : []),
    action("transfer", `${startName} XML ${contextName(flow)}`),
  ];
}

/** That the table has been asked, so that a number which it lacks is not asked again. */
const askedVariable = "vats_asked";
/** The `+` that a number was dialled with. */
const plusVariable = "vats_plus";

/**
 * Asks the table: an extension is found by its name (`auto_hunt`), which costs one number what it costs ten thousand. What
 * it lacks comes back here and goes on to what follows. Nothing but digits is taken from what was dialled.
 */
function tableFront(lines: readonly Line[]): XmlNode[] {
  const known = oneOf(endingsOf(lines));
  return [
    comment("all lines: the number as the name of an extension, in contexts by its last two digits"),
    extension("vats numbers", [
      element("condition", { field: expansionOf(askedVariable), expression: "^$" }),
      dialled(`^((\\+?)(\\d*(${known})))\\z`, [
        action("set", `${askedVariable}=true`),
        action("set", `${plusVariable}=$2`),
        action("set", "auto_hunt=true"),
        action("execute_extension", `$3 XML ${tableContext("$4")}`),
        action("unset", "auto_hunt"),
        action("transfer", "$1"),
      ]),
    ]),
  ];
}

/** The extensions of a line by the last two digits of their numbers. */
function numberExtensions(line: Line, table: Table): ReadonlyMap<string, XmlNode[]> {
  const found = new Map<string, XmlNode[]>();
  for (const { digits, mayHavePlus } of formsOf(line)) {
    const number = `${expansionOf(plusVariable)}${digits}`;
    const actions = [action("unset", "auto_hunt"), ...toScenario(line, table, number)];
    const plain = element("condition", { field: expansionOf(plusVariable), expression: "^$" }, actions);
    const conditions = mayHavePlus ? [dialled(`^${digits}$`, actions)] : [dialled(`^${digits}$`), plain];
    const ending = digits.slice(-2);
    const nodes = found.get(ending) ?? [comment(`${table.context.place(line.origin)} line ${line.name}`)];
    found.set(ending, [...nodes, extension(digits, conditions)]);
  }
  return found;
}

function tableContext(ending: string): string {
  return `vats-numbers-${ending}`;
}

function endingsOf(lines: readonly Line[]): readonly string[] {
  return [...new Set(lines.flatMap((line) => formsOf(line).map(({ digits }) => digits.slice(-2))))].sort();
}
