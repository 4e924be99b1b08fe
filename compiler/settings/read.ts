/**
 * The text of a project file, `vats.json`, to its settings. Comments and commas at ends are allowed. Each mistake is one
 * message at its place; what is right counts all the same. Must not know files.
 */

import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { type Diagnostic, type DiagnosticExtra, makeDiagnostic } from "../diagnostics/diagnostic.ts";
import { type DiagnosticCode, type ParamsOf, registry } from "../diagnostics/registry.ts";
import { nearestName } from "../diagnostics/suggest.ts";
import type { CheckedTarget } from "../target/target.ts";
import type { SourceText } from "../text/source.ts";
import { makeSpan, type Span } from "../text/span.ts";
import {
  isErrorCode,
  type Key,
  optionKey,
  optionText,
  plainKeys,
  severityKey,
  targetOptions,
  type Value,
} from "./keys.ts";
import type { Settings } from "./settings.ts";

interface Reading {
  readonly source: SourceText;
  /** The settings that are there, also with a wrong value. */
  readonly keys: Set<string>;
  readonly diagnostics: Diagnostic[];
  readonly values: Map<string, { readonly value: Value; readonly node: Node }>;
  readonly options: Map<string, string>;
  readonly severities: Map<string, string>;
}

/** One key of an object with its value. */
interface Property {
  readonly key: string;
  readonly keyNode: Node;
  readonly node: Node;
}

/** Reads a project file. `targets`: all there are. */
export function readSettings(
  source: SourceText,
  targets: readonly CheckedTarget<object>[],
): { readonly settings: Settings; readonly diagnostics: readonly Diagnostic[] } {
  const reading: Reading = {
    source,
    keys: new Set(),
    diagnostics: [],
    values: new Map(),
    options: new Map(),
    severities: new Map(),
  };
  const errors: ParseError[] = [];
  const root = parseTree(source.text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error) report(reading, "VATS9001", placeOf(reading, error), { what: faultOf(error) }, {});
  else if (root?.type !== "object") {
    const whole = root ?? { offset: 0, length: source.text.length };
    report(reading, "VATS9001", placeOf(reading, whole), { what: "stands no object in braces" }, {});
  } else readRoot(root, targets, reading);
  const diagnostics = [...reading.diagnostics].sort((one, other) => one.span.start - other.span.start);
  return { settings: settingsOf(reading), diagnostics };
}

function readRoot(root: Node, targets: readonly CheckedTarget<object>[], reading: Reading): void {
  const plain = plainKeys(targets);
  const dotted = targets.flatMap((target) => [...targetOptions(target).keys()].map((name) => `${target.id}.${name}`));
  const known = [...Object.keys(plain), "severities", ...targets.map(({ id }) => id), ...dotted];
  for (const property of propertiesOf(root, reading)) {
    const { key, node } = property;
    reading.keys.add(key);
    const target = targets.find(({ id }) => key === id || key.startsWith(`${id}.`));
    const rule = plain[key];
    if (rule && Object.hasOwn(plain, key)) readPlain(property, rule, reading);
    else if (key === "severities") readSeverities(property, reading);
    else if (target && key === target.id) readTarget(target, property, reading);
    else if (target && dotted.includes(key)) readOption(target, key.slice(target.id.length + 1), key, node, reading);
    else reportUnknown(property, "`vats.json`", known, reading);
  }
}

function readPlain({ key, node }: Property, rule: Key, reading: Reading): void {
  const value = readValue(node);
  if (fits(key, node, rule, reading)) reading.values.set(key, { value, node });
  else if (rule.standIn) reading.values.set(key, { value: rule.standIn(value), node });
}

function readSeverities({ key, node }: Property, reading: Reading): void {
  if (!isObject(key, node, "an object from codes to severities", reading)) return;
  for (const property of propertiesOf(node, reading)) {
    const code = property.key;
    if (!Object.hasOwn(registry, code)) reportUnknown(property, "`severities`", Object.keys(registry), reading);
    else if (isErrorCode(code) && property.node.value !== "error")
      report(reading, "VATS9005", placeOf(reading, property.keyNode), { code }, {});
    else if (fits(code, property.node, severityKey, reading)) reading.severities.set(code, String(property.node.value));
  }
}

function readTarget(target: CheckedTarget<object>, { key, node }: Property, reading: Reading): void {
  if (!isObject(key, node, `an object of options of ${target.title}`, reading)) return;
  const names = [...targetOptions(target).keys()];
  for (const property of propertiesOf(node, reading)) {
    if (names.includes(property.key)) readOption(target, property.key, property.key, property.node, reading);
    else reportUnknown(property, `\`${key}\``, names, reading);
  }
}

function readOption(target: CheckedTarget<object>, name: string, key: string, node: Node, reading: Reading): void {
  const definition = targetOptions(target).get(name);
  if (!definition || !fits(key, node, optionKey(definition), reading)) return;
  const whole = `${target.id}.${name}`;
  if (reading.options.has(whole)) report(reading, "VATS9004", placeOf(reading, node), { key: whole }, {});
  reading.options.set(whole, optionText(definition, readValue(node)) ?? "");
}

/** The keys of an object; the second of two equal ones is reported and left out. */
function propertiesOf(object: Node, reading: Reading): readonly Property[] {
  const seen = new Set<string>();
  return (object.children ?? []).flatMap(({ children }) => {
    const [keyNode, node] = children ?? [];
    if (!keyNode || !node) return [];
    const key = String(keyNode.value);
    if (seen.has(key)) {
      report(reading, "VATS9004", placeOf(reading, keyNode), { key }, { help: "Keep one of them." });
      return [];
    }
    seen.add(key);
    return [{ key, keyNode, node }];
  });
}

function isObject(key: string, node: Node, wanted: string, reading: Reading): boolean {
  return fits(key, node, { wanted, fits: () => node.type === "object" }, reading);
}

function fits(key: string, node: Node, rule: Key, reading: Reading): boolean {
  const value = readValue(node);
  if (rule.fits(value)) return true;
  const span = placeOf(reading, node);
  const written = reading.source.text.slice(span.start, span.end).replace(/\s+/g, " ");
  const found = written.length > longest ? `${written.slice(0, longest - 1)}…` : written;
  const meant = rule.meant?.(value);
  const mend = meant === undefined ? {} : offer(meant, span);
  report(reading, "VATS9003", span, { key, wanted: rule.wanted, found }, mend);
  return false;
}

const longest = 40;

function offer(meant: string, span: Span): DiagnosticExtra {
  const fixes = [{ title: `Write \`${meant}\``, edits: [{ span, newText: JSON.stringify(meant) }] }];
  return { help: `Did you mean \`${meant}\`?`, fixes };
}

function reportUnknown({ key, keyNode }: Property, whole: string, known: readonly string[], reading: Reading): void {
  const span = placeOf(reading, keyNode);
  const near = nearestName(key, known);
  const help = known.length > mostNames ? undefined : `There are ${known.map((name) => `\`${name}\``).join(", ")}.`;
  const extra = near !== undefined ? offer(near, span) : help !== undefined ? { help } : {};
  report(reading, "VATS9002", span, { key, whole }, extra);
}

/** More names than these are no help. */
const mostNames = 30;

function report<Code extends DiagnosticCode>(
  { diagnostics }: Reading,
  code: Code,
  span: Span,
  params: ParamsOf<Code>,
  extra: DiagnosticExtra,
): void {
  diagnostics.push(makeDiagnostic(code, span, params, extra));
}

function placeOf({ source }: Reading, { offset, length }: Pick<Node, "offset" | "length">): Span {
  return makeSpan(source.uri, offset, offset + length);
}

function readValue(node: Node): Value {
  if (node.type === "array") return (node.children ?? []).map(readValue);
  return node.type === "object" ? {} : (node.value as Value);
}

/** What is wrong with the JSON, as what completes "here". */
function faultOf({ error }: ParseError): string {
  const faults: Readonly<Record<string, string>> = {
    PropertyNameExpected: "must stand a name in double quotes",
    ValueExpected: "must stand a value",
    ColonExpected: "must stand a `:`",
    CommaExpected: "must stand a `,`",
    CloseBraceExpected: "must stand a `}`",
    CloseBracketExpected: "must stand a `]`",
    EndOfFileExpected: "must be its end",
    UnexpectedEndOfComment: "begins a comment that does not end",
    UnexpectedEndOfString: "begins a text that does not end",
    InvalidEscapeCharacter: "stands an escape that there is not",
    InvalidCharacter: "stands a character that must be escaped",
  };
  return faults[printParseErrorCode(error)] ?? "stands something that JSON has no word for";
}

function settingsOf(reading: Reading): Settings {
  const text = (key: string) => reading.values.get(key)?.value as string | undefined;
  const texts = (key: string) => reading.values.get(key)?.value as readonly string[] | undefined;
  const files = reading.values.get("files")?.node.children ?? [];
  const project = {
    zone: text("zone"),
    locale: text("locale"),
    country: text("country"),
    ringSeconds: reading.values.get("ringSeconds")?.value as number | undefined,
    severities: reading.severities.size > 0 ? Object.fromEntries(reading.severities) : undefined,
    options: reading.options.size > 0 ? Object.fromEntries(reading.options) : undefined,
  };
  return {
    files: reading.keys.has("files")
      ? files.map((node) => ({ path: String(node.value), span: placeOf(reading, node) }))
      : undefined,
    targets: texts("targets"),
    out: text("out"),
    sounds: text("sounds"),
    tts: texts("tts"),
    project: Object.fromEntries(Object.entries(project).filter(([, value]) => value !== undefined)),
  };
}
