/** A call as the command line that plays it: `vatsc simulate …`. Must not know why it is shown. */

import { instantText } from "../../explore/test-text.ts";
import type { Build } from "../../flow/ir.ts";
import type { Call, PhoneBehaviour } from "../../simulate/call.ts";
import { lineOf, numberOf } from "../../simulate/simulate.ts";
import { instantOf, wallClock } from "../../time/zone.ts";
import type { CallNames } from "../call-names.ts";

export interface CallLineContext {
  readonly build: Build;
  /** The file as it was named. */
  readonly file: string;
  /** In which `--at` is read. */
  readonly zone: string;
  readonly names: CallNames;
  /** Further words, as they are. */
  readonly more: readonly string[];
}

/** One line for a shell. */
export function callLine(call: Call, context: CallLineContext): string {
  const { file, names, more, build } = context;
  const { caller, phones, keys, order, hangsUpAfterSeconds, switches = {} } = call;
  const nameOf = (key: string) => names.phoneNames.get(key) ?? key;
  const to = toWord(call, build);
  const words = [
    ...["vatsc", "simulate", file],
    ...(to === undefined ? [] : ["--to", to]),
    ...["--at", atText(call.atMs, context.zone)],
    ...(caller === undefined ? [] : ["--from", caller]),
    ...Object.entries(phones).flatMap(([key, does]) => ["--phone", `${nameOf(key)}=${doesText(does)}`]),
    ...(keys === undefined ? [] : ["--keys", keys.join(",")]),
    ...Object.entries(switches).flatMap(([name, state]) => ["--switch", `${name}=${state}`]),
    ...(order === undefined ? [] : ["--order", order.map(nameOf).join(",")]),
    ...(hangsUpAfterSeconds === undefined ? [] : ["--hangup", `${hangsUpAfterSeconds}s`]),
    ...more,
  ];
  return words.map(quoted).join(" ");
}

/** The line by its name where its first number is dialled, else the number; nothing where there is one line only. */
function toWord({ called }: Call, build: Build): string | undefined {
  const line = lineOf(build, called);
  if (!line || numberOf(line) !== called) return called;
  return build.lines.length === 1 ? undefined : line.name;
}

function atText(atMs: number, zone: string): string {
  const { date, minuteOfDay, second } = wallClock(zone, atMs);
  // An hour that the clocks repeat is the earlier one.
  const isEarlier = instantOf(zone, date, minuteOfDay, second) === Math.floor(atMs / 1000) * 1000;
  return isEarlier ? instantText(atMs, zone) : `${instantText(atMs, "UTC")} UTC`;
}

function doesText(does: PhoneBehaviour | readonly PhoneBehaviour[]): string {
  return [does].flat().map(behaviourText).join(",");
}

function behaviourText(does: PhoneBehaviour): string {
  const word = does.kind === "picks up" ? "picks-up" : does.kind;
  return "afterSeconds" in does && does.afterSeconds !== undefined ? `${word}@${does.afterSeconds}s` : word;
}

/** As a POSIX shell reads it. */
function quoted(word: string): string {
  return /^[A-Za-z0-9_@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
