/**
 * Asterisk's reader of configuration files, traps included: comments, block comments, escapes, lines that are too long.
 * Source: asterisk main/config.c, config_text_file_load and process_text_line. Must not know what the files mean.
 */

import { utf8Length } from "../../../compiler/target/names.ts";

export interface Setting {
  readonly name: string;
  readonly value: string;
  /** From 1. */
  readonly line: number;
}

export interface Category {
  /** Cut to 79 bytes, as struct ast_category has it. */
  readonly name: string;
  readonly settings: Setting[];
  /** `[x](!)`: only others inherit from it. */
  isTemplate: boolean;
}

/** Where what Asterisk would log as a warning or an error is noted. */
export type Complain = (complaint: string) => void;

/** fgets reads 8191 bytes; a line of more is skipped, and so one of 8191 without its end (char buf[8192]). */
const LONGEST_LINE_BYTES = 8190;
const LONGEST_NAME_BYTES = 79;

/** The categories of a file in their order; two of one name are two. */
export function readConfig(text: string, file: string, complain: Complain): readonly Category[] {
  const reading: Reading = { categories: [], current: undefined, comment: 0, file, complain };
  const lines = text.replace(/^\ufeff/, "").split("\n");
  for (const [at, line] of lines.entries()) {
    if (utf8Length(line) > LONGEST_LINE_BYTES) {
      complain(`${file}:${at + 1}: line too long, skipped`);
      continue;
    }
    const kept = withoutComments(line, reading)?.trim();
    if (kept && !readLine(kept, at + 1, reading)) break;
  }
  if (reading.comment > 0) complain(`${file}: unterminated comment`);
  return reading.categories;
}

interface Reading {
  readonly categories: Category[];
  current: Category | undefined;
  /** How deep in block comments the reader is; below 0 after an end without a beginning, which hides all that follows. */
  comment: number;
  readonly file: string;
  readonly complain: Complain;
}

/** What a line says outside comments; `undefined` for a line that lies in one. */
function withoutComments(line: string, reading: Reading): string | undefined {
  let kept: string | undefined = reading.comment === 0 ? "" : undefined;
  let rest = line;
  const keep = (text: string) => {
    if (kept !== undefined && reading.comment <= 0) kept += text;
  };
  for (let at = rest.indexOf(";"); at >= 0; at = rest.indexOf(";")) {
    if (at > 0 && rest[at - 1] === "\\") {
      keep(`${rest.slice(0, at - 1)};`);
      rest = rest.slice(at + 1);
    } else if (rest.startsWith("--", at + 1) && rest[at + 3] !== "-") {
      keep(rest.slice(0, at));
      reading.comment += 1;
      rest = rest.slice(at + 3);
    } else if (at >= 2 && rest.startsWith("--", at - 2)) {
      if (reading.comment <= 0) keep(rest.slice(0, at + 1));
      reading.comment -= 1;
      rest = rest.slice(at + 1);
      if (reading.comment === 0) kept ??= "";
    } else if (reading.comment === 0) {
      keep(rest.slice(0, at));
      rest = "";
    } else {
      keep(rest.slice(0, at + 1));
      rest = rest.slice(at + 1);
    }
  }
  keep(rest);
  return kept;
}

/** Reads one line; false where Asterisk gives the whole file up. */
function readLine(line: string, number: number, reading: Reading): boolean {
  if (line.startsWith("[")) return readCategory(line, number, reading);
  if (line.startsWith("#")) {
    reading.complain(`${reading.file}:${number}: ${line} names a file that is not there`);
    return false;
  }
  return readSetting(line, number, reading);
}

function readCategory(line: string, number: number, reading: Reading): boolean {
  const end = line.indexOf("]");
  if (end < 0) {
    reading.complain(`${reading.file}:${number}: no closing ']'`);
    return false;
  }
  const category: Category = { name: cutName(line.slice(1, end)), settings: [], isTemplate: false };
  reading.current = category;
  const options = line[end + 1] === "(" ? /^\(([^)]*)\)/.exec(line.slice(end + 1)) : undefined;
  if (options === null) {
    reading.complain(`${reading.file}:${number}: no closing ')'`);
    return false;
  }
  for (const option of options?.[1]?.split(",") ?? []) {
    if (!readOption(option, category, number, reading)) return false;
  }
  if (reading.current === category) reading.categories.push(category);
  return true;
}

/** `(!)` a template, `(+)` more of the last one of that name, `(x)` inherits from x. */
function readOption(option: string, category: Category, number: number, reading: Reading): boolean {
  if (option === "!") {
    category.isTemplate = true;
    return true;
  }
  const wanted = option.startsWith("+") ? category.name : option;
  const base = reading.categories.filter(({ name }) => name === wanted).at(-1);
  if (!base) {
    reading.complain(`${reading.file}:${number}: category '${wanted}' does not exist`);
    return false;
  }
  if (option.startsWith("+")) reading.current = base;
  else category.settings.push(...base.settings);
  return true;
}

function readSetting(line: string, number: number, reading: Reading): boolean {
  if (!reading.current) {
    reading.complain(`${reading.file}:${number}: no category context`);
    return false;
  }
  const equals = line.indexOf("=");
  if (equals < 0) {
    reading.complain(`${reading.file}:${number}: no '=' (equal sign)`);
    return true;
  }
  const name = line.slice(0, equals).trim();
  const value = line.slice(line[equals + 1] === ">" ? equals + 2 : equals + 1).trim();
  if (name === "") reading.complain(`${reading.file}:${number}: no variable name`);
  else reading.current.settings.push({ name, value, line: number });
  return true;
}

/** Two names that share their first 79 bytes are one. */
function cutName(name: string): string {
  let cut = "";
  let left = LONGEST_NAME_BYTES;
  for (const character of name) {
    left -= utf8Length(character);
    if (left < 0) break;
    cut += character;
  }
  return cut;
}
