/**
 * extensions.conf as contexts, extensions and priorities, the way Asterisk loads it: labels, `n`, `same`, dashes that do
 * not count, patterns, and what is refused with a warning. Must not know calls or applications.
 * Source: asterisk pbx/pbx_config.c, pbx_load_config; main/pbx.c, ast_add_extension2, pbx_find_extension.
 */

import type { Category, Complain, Setting } from "./config.ts";
import { matchExtension, sameExtension, sortExtensions } from "./patterns.ts";

export interface Priority {
  readonly label: string | undefined;
  readonly app: string;
  readonly args: string;
  readonly line: number;
}

interface Extension {
  readonly name: string;
  readonly priorities: Map<number, Priority>;
}

interface DialplanContext {
  readonly extensions: Extension[];
  readonly includes: string[];
}

export interface Dialplan {
  readonly contexts: ReadonlyMap<string, DialplanContext>;
  /** `[globals]`. */
  readonly globals: ReadonlyMap<string, string>;
}

/** Loads the dialplan. */
export function loadDialplan(categories: readonly Category[], complain: Complain): Dialplan {
  const contexts = new Map<string, DialplanContext>();
  const globals = new Map<string, string>();
  for (const { name, settings, isTemplate } of categories) {
    if (isTemplate || name.toLowerCase() === "general") continue;
    if (name.toLowerCase() === "globals") {
      for (const setting of settings) globals.set(setting.name, setting.value);
      continue;
    }
    const context = contexts.get(name) ?? { extensions: [], includes: [] };
    contexts.set(name, context);
    loadContext(context, settings, complain);
  }
  for (const context of contexts.values()) context.extensions.sort((a, b) => sortExtensions(a.name, b.name));
  return { contexts, globals };
}

interface Loading {
  readonly context: DialplanContext;
  lastExtension: string;
  lastPriority: number | undefined;
  readonly complain: Complain;
}

function loadContext(context: DialplanContext, settings: readonly Setting[], complain: Complain): void {
  const loading: Loading = { context, lastExtension: "", lastPriority: undefined, complain };
  for (const { name, value, line } of settings) {
    const word = name.toLowerCase();
    const warn = (text: string) => complain(`extensions.conf:${line}: ${text}`);
    if (word.startsWith("same")) {
      if (loading.lastExtension === "") warn(`no previous pattern for '${name}'`);
      else addPriority(loading, loading.lastExtension, value, line, warn);
    } else if (word === "exten") {
      const comma = value.indexOf(",");
      loading.lastExtension = (comma < 0 ? value : value.slice(0, comma)).trim();
      addPriority(loading, loading.lastExtension, comma < 0 ? "" : value.slice(comma + 1), line, warn);
    } else if (word === "include") context.includes.push(value);
    else warn(`unknown directive: ${name}`);
  }
}

/** `PRIORITY(LABEL),APP(ARGS)` of an extension. */
function addPriority(loading: Loading, written: string, text: string, line: number, warn: Complain): void {
  const extension = written.split("/")[0] ?? "";
  const [priorityText = ""] = text.split(",");
  const [beforeLabel = "", afterLabel] = splitOnce(priorityText.trim(), "(");
  const label = afterLabel === undefined ? undefined : splitOnce(afterLabel, ")");
  if (label && label[1] === undefined) return warn("label missing trailing ')'");
  const priority = priorityNumber(beforeLabel, extension, loading, warn);
  if (priority === undefined) return;
  loading.lastPriority = priority;
  if (extension === "_." || extension === "_!")
    warn(`the use of '${extension}' for an extension is strongly discouraged`);
  const { app, args } = application(text.slice(priorityText.length + 1), warn);
  add(loading.context, extension, priority, { label: label?.[0], app, args, line }, warn);
}

function priorityNumber(text: string, extension: string, loading: Loading, warn: Complain): number | undefined {
  const [word = "", plus] = splitOnce(text, "+");
  const base = basePriority(word, extension, loading);
  if (base === undefined || base < 1) {
    warn(`invalid priority/label '${word}'`);
    return undefined;
  }
  return base + (plus === undefined ? 0 : Number.parseInt(plus, 10) || 0);
}

/** A label that begins with a digit is read as that number here. */
function basePriority(word: string, extension: string, { context, lastPriority }: Loading): number | undefined {
  if (word === "n" || word === "next") return lastPriority === undefined ? undefined : lastPriority + 1;
  if (word === "s" || word === "same") return lastPriority;
  const number = /^\s*[+-]?\d+/.exec(word);
  if (number) return Number(number[0]);
  const known = context.extensions.find(({ name }) => sameExtension(name, extension));
  return known && labelled(known, word);
}

/** Arguments end at the last `)` of the line; what stands after it is dropped. */
function application(text: string, warn: Complain): { app: string; args: string } {
  const open = text.indexOf("(");
  if (open < 0) return { app: text.trim(), args: "" };
  const app = text.slice(0, open).trimStart();
  if (app.includes("${") || app.includes("$[")) return { app: text.trimStart(), args: "" };
  const rest = text.slice(open + 1);
  const end = rest.lastIndexOf(")");
  if (end < 0) warn(`no closing parenthesis found? '${app}(${rest}'`);
  return { app, args: end < 0 ? rest : rest.slice(0, end) };
}

function add(context: DialplanContext, name: string, priority: number, entry: Priority, warn: Complain): void {
  let extension = context.extensions.find((one) => sameExtension(one.name, name));
  if (!extension) {
    extension = { name, priorities: new Map() };
    context.extensions.push(extension);
  }
  if (extension.priorities.has(priority)) return warn(`extension '${name}' priority ${priority} is already in use`);
  if (entry.label !== undefined && labelled(extension, entry.label) !== undefined) {
    warn(`label '${entry.label}' of extension '${name}' is already in use`);
  }
  extension.priorities.set(priority, entry);
}

function labelled({ priorities }: Extension, label: string): number | undefined {
  for (const [priority, entry] of priorities) if (entry.label === label) return priority;
  return undefined;
}

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

/** The priority that a call at this place runs; extensions before patterns, the context before what it includes. */
export function findPriority(
  plan: Dialplan,
  context: string,
  extension: string,
  priority: number,
): Priority | undefined {
  return search(plan, context, extension, (one) => one.priorities.get(priority));
}

/** The priority of a label. */
export function findLabel(plan: Dialplan, context: string, extension: string, label: string): number | undefined {
  return search(plan, context, extension, (one) => labelled(one, label));
}

/** Whether more digits could make an extension of what was dialled; then Asterisk answers 484. */
export function canGrow(plan: Dialplan, context: string, dialled: string): boolean {
  const here = plan.contexts.get(context);
  if (!here) return false;
  return (
    here.extensions.some(({ name }) => matchExtension(name, dialled) === "longer") ||
    here.includes.some((name) => canGrow(plan, name, dialled))
  );
}

function search<Found>(
  plan: Dialplan,
  context: string,
  extension: string,
  look: (extension: Extension) => Found | undefined,
): Found | undefined {
  const here = plan.contexts.get(context);
  if (!here) return undefined;
  for (const one of here.extensions) {
    const found = matchExtension(one.name, extension) === "matches" ? look(one) : undefined;
    if (found !== undefined) return found;
  }
  for (const name of here.includes) {
    const found = search(plan, name, extension, look);
    if (found !== undefined) return found;
  }
  return undefined;
}
