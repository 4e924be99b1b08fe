/** Each setting of a project file: what its value must be. Must not know how JSON is read. */

import { registry } from "../diagnostics/registry.ts";
import type { CheckedTarget, OptionDefinition } from "../target/target.ts";
import { checkZone, meantZone } from "../time/zone-names.ts";

/** A value of JSON, as far as settings have any. */
export type Value = string | number | boolean | readonly Value[] | null | { readonly [key: string]: Value };

export interface Key {
  /** Completes "must be". */
  readonly wanted: string;
  readonly fits: (value: Value) => boolean;
  /** What is likely meant by a value that does not fit; `undefined` where nobody knows. */
  readonly meant?: (value: Value) => string | undefined;
  /** Read in the place of a value that does not fit, where to go without would make one mistake many. Nothing is built of it. */
  readonly standIn?: (value: Value) => Value;
}

const isText = (value: Value): value is string => typeof value === "string" && value !== "";
const isTexts = (value: Value): boolean => Array.isArray(value) && value.length > 0 && value.every(isText);

/** Severities that a diagnostic can get. */
export const severities = ["error", "warning", "hint", "off"] as const;

export const severityKey: Key = {
  wanted: "`error`, `warning`, `hint` or `off`",
  fits: (value) => severities.some((severity) => severity === value),
};

/** Codes whose severity can be set: all that are no errors. */
export function isErrorCode(code: string): boolean {
  return Object.hasOwn(registry, code) && registry[code as keyof typeof registry].severity === "error";
}

/** All settings but those of targets and severities, which are objects of their own. */
export function plainKeys(targets: readonly CheckedTarget<object>[]): Readonly<Record<string, Key>> {
  const ids = targets.map(({ id }) => id);
  const isTarget = (value: Value) => ids.some((id) => id === value);
  return {
    $schema: { wanted: "the address of a schema", fits: isText },
    files: { wanted: "a list of .vats files", fits: isTexts },
    targets: {
      wanted: `a list of ${ids.map((id) => `\`${id}\``).join(", ")}`,
      fits: (value) => Array.isArray(value) && value.length > 0 && value.every(isTarget),
    },
    out: { wanted: "a folder", fits: isText },
    sounds: { wanted: "a folder", fits: isText },
    tts: { wanted: 'a list of a program and its arguments, such as `["say-it", "{file}"]`', fits: isTexts },
    zone: {
      wanted: "a time zone such as `Europe/Moscow`",
      fits: (value) => isText(value) && checkZone(value).kind === "ok",
      meant: (value) => (isText(value) ? meantZone(value) : undefined),
      standIn: (value) => (isText(value) ? meantZone(value) : undefined) ?? "UTC",
    },
    locale: {
      wanted: "a locale such as `ru-RU`",
      fits: (value) => typeof value === "string" && /^[a-z]{2,3}-[A-Z]{2}$/.test(value),
    },
    country: { wanted: "a country by its two letters, such as `RU`", fits: isCountry },
    ringSeconds: {
      wanted: "a whole number of seconds from 1 to 600",
      fits: (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 600,
    },
  };
}

/** Codes of ISO 3166-1 that Unicode has a name for. */
function isCountry(value: Value): boolean {
  if (typeof value !== "string" || !/^[A-Z]{2}$/.test(value)) return false;
  return new Intl.DisplayNames("en", { type: "region", fallback: "none" }).of(value) !== undefined;
}

/** The option of a target by its name without the target: `trunk` of `asterisk.trunk`. */
export function targetOptions({ id, options }: CheckedTarget<object>): ReadonlyMap<string, OptionDefinition<unknown>> {
  const entries = Object.entries(options) as [string, OptionDefinition<unknown>][];
  return new Map(entries.map(([key, definition]) => [key.replace(`${id}.`, ""), definition]));
}

/** An option of a target: text, or what is written without quotes in JSON. */
export function optionKey(definition: OptionDefinition<unknown>): Key {
  return {
    wanted: `a value for: ${definition.describe.replace(/\.$/, "")}`,
    fits: (value) => optionText(definition, value) !== undefined,
  };
}

/** The text of an option's value; `undefined` for what it does not take. */
export function optionText(definition: OptionDefinition<unknown>, value: Value): string | undefined {
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return undefined;
  return definition.parse(String(value)) === undefined ? undefined : String(value);
}
