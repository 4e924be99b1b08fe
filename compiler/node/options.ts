/** The options that all commands share, and how their values are read. */

import { InvalidArgumentError } from "commander";
import { isCivilDate } from "../time/dates.ts";

export interface CommonOptions {
  readonly format: "text" | "json";
  readonly color: "auto" | "always" | "never";
  readonly quiet?: true;
  /** The path of a project file. */
  readonly config?: string;
  /** `YYYY-MM-DD`. */
  readonly today?: string;
}

/** Options of commands that say what is wrong to other programs too. */
export type ReportOptions = Omit<CommonOptions, "format"> & {
  readonly format: CommonOptions["format"] | "sarif" | "github";
};

/** A reader for an option with a few values. */
export function oneOf<Value extends string>(...values: readonly Value[]): Choice<Value> {
  const read = (raw: string) => {
    const value = values.find((candidate) => candidate === raw);
    if (value === undefined) throw new InvalidArgumentError(`It is one of ${values.join(", ")}.`);
    return value;
  };
  return Object.assign(read, { values });
}

type Choice<Value extends string> = ((raw: string) => Value) & { readonly values: readonly Value[] };

/** The values that a reader takes; none where it takes any text. */
export function valuesOf(reader: unknown): readonly string[] {
  return typeof reader === "function" && "values" in reader ? (reader as Choice<string>).values : [];
}

/** Reads `2026-12-31`. */
export function readDate(raw: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(raw);
  if (!parts || !isCivilDate(Number(parts[1]), Number(parts[2]), Number(parts[3])))
    throw new InvalidArgumentError("A date is written 2026-12-31.");
  return raw;
}

/** Gathers an option that may be repeated. */
export function gather(raw: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, raw];
}

/** Reads `80`, `99.5`, `80%`: 0 to 100. */
export function readPercent(raw: string): number {
  const percent = /^(\d{1,3}(?:\.\d+)?)\s*%?$/.exec(raw)?.[1];
  if (percent === undefined || Number(percent) > 100) throw new InvalidArgumentError("A percentage is 0 to 100.");
  return Number(percent);
}

/** Reads `1,2`, `12,,#`: what is pressed at each playing of a menu. */
export function readKeys(raw: string): readonly string[] {
  const keys = raw.split(",").map((key) => key.trim());
  if (!keys.every((key) => /^[0-9*#]*$/.test(key)))
    throw new InvalidArgumentError("Keys are digits, * and #, with commas between the times that a menu plays.");
  return keys;
}

/** Reads a whole number, 1 or more. */
export function readCount(raw: string): number {
  if (!/^[1-9][0-9]{0,8}$/.test(raw)) throw new InvalidArgumentError("It is a whole number, 1 or more.");
  return Number(raw);
}

/** Seconds of `30s`, `2m`, `1h`. */
export function readTime(raw: string): number {
  const [, count = "", unit = ""] = /^([1-9][0-9]{0,5})(s|m|h)?$/.exec(raw) ?? [];
  if (count === "") throw new InvalidArgumentError("A time is written 30s, 2m or 1h.");
  return Number(count) * (unit === "h" ? 3600 : unit === "m" ? 60 : 1);
}
