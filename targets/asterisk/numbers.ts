/**
 * The numbers that calls come in on, each to its scenario: one priority for each number, as Asterisk walks the extensions
 * of a context anew for every priority. Many numbers are split by their last two digits, so that a lookup walks some
 * hundredth of them. Must not know what scenarios do.
 */

import type { Build, Line } from "../../compiler/flow/ir.ts";
import type { EmitContext } from "../../compiler/target/target.ts";
import { type Code, createCode } from "./code.ts";
import { lineKey } from "./conditions.ts";
import { commentText } from "./escape.ts";
import type { AsteriskOptions } from "./options.ts";
import type { Context } from "./render.ts";
import { lineExtension } from "./scenarios.ts";
import { contextOf } from "./writing.ts";

/** From so many numbers on they are split. */
const MOST_IN_ONE_CONTEXT = 200;

export interface NumberTable {
  readonly build: Build;
  readonly options: AsteriskOptions;
  readonly context: EmitContext;
  /** The scenarios in which some guard asks for the line. */
  readonly askLine: ReadonlySet<string>;
}

/** One form in which a number may arrive. */
interface Entry {
  readonly dialled: string;
  readonly line: Line;
}

/** The context in which calls arrive, and those into which it is split. */
export function numberContexts(table: NumberTable): readonly Context[] {
  const entries = table.build.lines.flatMap((line) =>
    line.dialled === "*" ? [] : line.dialled.map((dialled): Entry => ({ dialled, line })),
  );
  const count = table.build.lines.reduce((sum, { numbers }) => sum + (numbers === "*" ? 0 : numbers.length), 0);
  if (count <= MOST_IN_ONE_CONTEXT) return [oneContext(table)];
  return splitContexts(entries, table);
}

/** The line of all numbers that no other line has. */
function restOf({ build }: NumberTable): Line | undefined {
  return build.lines.find(({ numbers }) => numbers === "*");
}

function oneContext(table: NumberTable): Context {
  const code = createCode();
  for (const line of table.build.lines) {
    if (line.dialled === "*") continue;
    writePlace(code, line, table);
    for (const form of line.dialled) goToLine(code, form, line, table);
  }
  writeRest(code, table);
  return callsContext(code, table);
}

function callsContext(code: Code, { options }: NumberTable): Context {
  return { name: options["asterisk.context"], comments: ["Calls arrive here."], rows: code.rows() };
}

function writePlace(code: Code, line: Line, { context }: NumberTable): void {
  code.comment(`${context.place(line.origin)} line ${commentText(line.name)}`);
}

function goToLine(code: Code, extension: string, line: Line, { askLine, options }: NumberTable): void {
  const entry = askLine.has(line.flow) ? lineExtension(lineKey(line.name)) : "s";
  code.extension(extension);
  code.run("Goto", `${contextOf(line.flow, options["asterisk.context"])},${entry},1`);
}

/**
 * Everything else. A number that nobody has is refused here and not by Asterisk, which would say 484 to the beginning of
 * a longer number (res/res_pjsip_session.c, get_destination). `!` matches at once, with more digits or none.
 *
 * What is dialled is never used, only matched.
 */
function writeRest(code: Code, table: NumberTable): void {
  const rest = restOf(table);
  if (!rest) {
    code.comment("any other number: refused, SIP 404");
    for (const pattern of ["_X!", "_+!"]) refuse(code, pattern);
    return;
  }
  writePlace(code, rest, table);
  code.comment("whatever is dialled, but a, e, h, i, o, t and T alone, which Asterisk keeps for itself");
  for (const pattern of everything) goToLine(code, pattern, rest, table);
}

/**
 * All that a caller can dial, but `a` `e` `h` `i` `o` `t` `T` alone, which have a meaning of their own (`h` runs when a call
 * ends): the pattern for names that begin so wants one more letter. `s` is a call without a number. Asterisk compares bytes:
 * `[À-🙂]` is from the last byte of the one to the first byte of the other, which takes in the first byte of every other script.
 */
const everything = ["_[ -SU-`b-dfgj-np-ru-~]!", "_[À-🙂]!", "_[aehiostT].", "s"];

function refuse(code: Code, pattern: string): void {
  code.extension(pattern);
  code.run("Hangup", "1");
}

function splitContexts(entries: readonly Entry[], table: NumberTable): readonly Context[] {
  const base = table.options["asterisk.context"];
  const code = createCode();
  code.comment("by the last two digits");
  const lengths = [...new Set(entries.map(({ dialled }) => digitsOf(dialled).length))].sort((a, b) => a - b);
  for (const length of lengths) {
    for (const plus of ["", "+"]) {
      code.extension(`_${plus}${"X".repeat(length)}`);
      // The patterns match digits, and dashes, which Asterisk skips when it matches and which FILTER takes away.
      const digits = "${FILTER(0-9,${EXTEN})}";
      code.run("Goto", `${base}-did-\${FILTER(0-9,\${EXTEN}):-2},${plus}${digits},1`);
    }
  }
  writeRest(code, table);
  const byLast = new Map<string, Entry[]>(lastDigits.map((last) => [last, []]));
  for (const entry of entries) byLast.get(entry.dialled.slice(-2))?.push(entry);
  return [callsContext(code, table), ...lastDigits.map((last) => didContext(last, byLast.get(last) ?? [], table))];
}

function digitsOf(dialled: string): string {
  return dialled.replace(/^\+/, "");
}

/** All hundred, so that no number leads to a context that is not there. */
const lastDigits = Array.from({ length: 100 }, (_, index) => String(index).padStart(2, "0"));

function didContext(last: string, entries: readonly Entry[], table: NumberTable): Context {
  const code = createCode();
  let before: Line | undefined;
  for (const { dialled, line } of entries) {
    if (line !== before) writePlace(code, line, table);
    before = line;
    goToLine(code, dialled, line, table);
  }
  const rest = restOf(table);
  for (const pattern of ["_X!", "_+!"]) {
    if (rest) goToLine(code, pattern, rest, table);
    else refuse(code, pattern);
  }
  return {
    name: `${table.options["asterisk.context"]}-did-${last}`,
    comments: [`Numbers that end in ${last}.`],
    rows: code.rows(),
  };
}
