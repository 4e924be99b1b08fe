/**
 * Variables in application data, fields and patterns: `${name}`, `${name:offset:length}`, expanded again in the value; an
 * undefined one is nothing; and commands, `${command(words)}`. Source: switch_channel.c:switch_channel_expand_variables_check.
 */

import { runCommand } from "./commands.ts";
import { type Session, variableOf } from "./session.ts";
import { leadingInteger } from "./text.ts";

/** Deeper than this FreeSWITCH gives up. */
const mostDeep = 100;

export function expand(text: string, session: Session, depth = 0): string {
  if (depth > mostDeep || !/\$\\*\{|\\[\\nst']/.test(text)) return text;
  let expanded = "";
  for (let at = 0; at < text.length; ) {
    const [piece, next] = pieceAt(text, at, session, depth);
    expanded += piece;
    at = next;
  }
  return expanded;
}

/** What the text at a place becomes, and the place after it. */
function pieceAt(text: string, at: number, session: Session, depth: number): [string, number] {
  const two = text.slice(at, at + 2);
  if (two === "\\$") return ["$", at + (text[at + 2] === "$" ? 3 : 2)];
  if (two === "\\'") return ["", at + 2];
  if (two === "\\\\") return ["\\", at + 2];
  const open = text.startsWith("$${", at) ? at + 2 : two === "${" ? at + 1 : undefined;
  if (open === undefined) return [text[at] ?? "", at + 1];
  const close = closing(text, open);
  return [valueIn(text.slice(open + 1, close), session, depth), close + 1];
}

/** Where the bracket that opens at `open` closes; the end of the text if nowhere. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === "{") depth += 1;
    if (text[at] === "}") depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}

function valueIn(body: string, session: Session, depth: number): string {
  const command = /^([^ (]*)( *)([ (])(.*)$/s.exec(body);
  if (command !== null) {
    const words = command[3] === "(" ? untilClosed(command[4] ?? "") : (command[4] ?? "");
    return runCommand(expand(command[1] ?? "", session, depth + 1), expand(words, session, depth + 1), session);
  }
  const [name = "", offset, length] = expand(body, session, depth + 1).split(":");
  const value = variableOf(session, name);
  if (value === undefined) return "";
  return part(expand(value, session, depth + 1), leadingInteger(offset ?? "0"), leadingInteger(length ?? "0"));
}

/** The words of a command up to the bracket that ends it. */
function untilClosed(text: string): string {
  let depth = 1;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "(") depth += 1;
    if (text[at] === ")") depth -= 1;
    if (depth === 0) return text.slice(0, at);
  }
  return text;
}

/** From an offset, from the end where it is negative; so many signs, all where that is 0 or too many. */
function part(value: string, offset: number, length: number): string {
  const rest = offset >= 0 ? value.slice(offset) : value.slice(Math.max(value.length + offset, 0));
  return length > 0 ? rest.slice(0, length) : rest;
}
