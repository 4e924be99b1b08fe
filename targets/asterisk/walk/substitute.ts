/**
 * `${…}` and `$[…]` in arguments, as Asterisk puts them in: inner ones first, values never again, cut at 4095 bytes.
 * Source: asterisk main/pbx_variables.c, pbx_substitute_variables_helper_full, parse_variable_name, substring.
 * Must not know any variable or function by name.
 */

import { utf8Length } from "../../../compiler/target/names.ts";
import type { Complain } from "./config.ts";
import { evaluateExpression } from "./expression.ts";

/** Where values come from. */
export interface Values {
  /** `undefined`: not set, which is empty. */
  variable(name: string): string | undefined;
  /** `undefined`: the function failed, which is empty. */
  call(name: string, args: string): string | undefined;
  readonly complain: Complain;
}

/** VAR_BUF_SIZE, with its end. */
const MOST_BYTES = 4095;

/** The text with everything put in. */
export function substitute(text: string, values: Values): string {
  let result = "";
  let rest = text;
  for (let at = rest.indexOf("$"); at >= 0; at = rest.indexOf("$")) {
    const open = rest[at + 1];
    if (open !== "{" && open !== "[") {
      result += rest.slice(0, at + 1);
      rest = rest.slice(at + 1);
      continue;
    }
    const end = closing(rest, at + 2, open);
    if (end === undefined) values.complain(`error in extension logic (missing '${open === "{" ? "}" : "]"}')`);
    const inner = cut(substitute(rest.slice(at + 2, end ?? rest.length), values));
    const value = open === "{" ? read(inner, values) : evaluateExpression(inner, values.complain);
    result += rest.slice(0, at) + cut(value);
    rest = rest.slice((end ?? rest.length) + 1);
  }
  return result + rest;
}

/** Where the bracket that is open at `from` closes; the other kind does not count. */
function closing(text: string, from: number, open: string): number | undefined {
  const close = open === "{" ? "}" : "]";
  let depth = 1;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === open) depth += 1;
    else if (text[at] === close) depth -= 1;
    if (depth === 0) return at;
  }
  return undefined;
}

/** `NAME`, `NAME:offset:length` or `FUNCTION(args):offset:length`. */
function read(inner: string, values: Values): string {
  const { name, range } = splitRange(inner);
  const open = name.indexOf("(");
  if (open < 0) return substring(values.variable(name) ?? "", range);
  const end = name.lastIndexOf(")");
  return substring(values.call(name.slice(0, open), name.slice(open + 1, end < open ? undefined : end)) ?? "", range);
}

/** The first `:` outside parentheses begins the range. */
function splitRange(inner: string): { name: string; range: string | undefined } {
  let depth = 0;
  for (const [at, character] of [...inner].entries()) {
    if (character === "(") depth += 1;
    else if (character === ")") depth -= 1;
    else if (character === ":" && depth === 0) {
      const head = [...inner].slice(0, at).join("");
      return { name: head, range: inner.slice(head.length + 1) };
    }
  }
  return { name: inner, range: undefined };
}

function substring(value: string, range: string | undefined): string {
  const found = range === undefined ? undefined : /^\s*(-?\d+)(?::(-?\d+))?/.exec(range);
  if (!found) return value;
  const offset = Number(found[1]);
  const start = offset < 0 ? Math.max(0, value.length + offset) : offset;
  const from = value.slice(start);
  const length = found[2] === undefined ? from.length : Number(found[2]);
  return length < 0 ? from.slice(0, Math.max(0, from.length + length)) : from.slice(0, length);
}

function cut(text: string): string {
  if (text.length <= MOST_BYTES / 4 || utf8Length(text) <= MOST_BYTES) return text;
  let kept = "";
  let left = MOST_BYTES;
  for (const character of text) {
    left -= utf8Length(character);
    if (left < 0) break;
    kept += character;
  }
  return kept;
}
