/**
 * Where text comes from. Synchronous over what is already loaded, so that the core needs no `async`: callers preload.
 * Must not know files, folders or the network; only hosts know where URIs live.
 */

import type { SourceText } from "./text/source.ts";

export interface Host {
  /** The text at `uri`; `undefined` if there is none. `std:PATH` is a file of the standard library. */
  read(uri: string): SourceText | undefined;
  /** The URI of `path`, as written in the file `from`. */
  resolve(from: string, path: string): string;
  /** The first bytes of a file (64 KiB are enough) and its whole length; `undefined` if there is none. */
  head(uri: string): FileHead | undefined;
  /** The dates of an iCalendar file, from its text. The library for it is large: a host loads it when it is first asked. */
  readCalendar?(text: string): CalendarFile;
  /** What the plan of its country says of a number, E.164 with `+`. The tables are large: a host loads them when it is first asked. */
  judgeNumber?(number: string): NumberJudgement;
}

/** `countries` are those that share the code, as ISO 3166 has them, such as `RU`; none for numbers that belong to no country. */
export type NumberJudgement =
  | { readonly kind: "ok" }
  | { readonly kind: "no country" }
  /** Digits after the country's code: `given`, and how many numbers there have. */
  | {
      readonly kind: "wrong length";
      readonly countries: readonly string[];
      readonly lengths: readonly number[];
      readonly given: number;
    }
  /** No range of the plan has it. */
  | { readonly kind: "unassigned"; readonly countries: readonly string[] };

/** The years for which the recurrences of an iCalendar file are written out, both included. */
export const calendarFileYears = { first: 2025, last: 2035 } as const;

/** What an iCalendar file says. */
export type CalendarFile =
  | {
      readonly kind: "calendar";
      /** `YYYY-MM-DD`, sorted, each once: the days of its whole-day events, recurrences expanded. */
      readonly dates: readonly string[];
      /** How many events have a time of day, and so take no day off. */
      readonly timedEvents: number;
    }
  /** `reason` is a clause; `line` counts from 1, `undefined` where the reader does not say. */
  | { readonly kind: "broken"; readonly line: number | undefined; readonly reason: string };

export interface FileHead {
  readonly bytes: Uint8Array;
  readonly totalBytes: number;
}

/**
 * A host over a map from URI to text, for browsers and tests. URIs are paths: `main.vats`, `sounds/hello.wav`, and
 * `std:calendars/ru.vats` for the standard library.
 */
export function createMemoryHost(
  texts: ReadonlyMap<string, string>,
  files: ReadonlyMap<string, Uint8Array> = new Map(),
): Host {
  const sources = new Map([...texts].map(([uri, text]) => [uri, { uri, name: uri, text }]));
  return {
    read: (uri) => sources.get(uri),
    resolve: resolvePath,
    head(uri) {
      const bytes = files.get(uri);
      return bytes && { bytes, totalBytes: bytes.length };
    },
  };
}

/**
 * `resolvePath("office/main.vats", "../sounds/a.wav")` is `sounds/a.wav`; a leading `/` starts from the root. Nothing leads
 * out of `std:`.
 */
export function resolvePath(from: string, path: string): string {
  const scheme = /^[a-z]+:/.exec(from)?.[0];
  if (scheme !== undefined) return scheme + resolvePath(from.slice(scheme.length), path);
  const parts = path.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}
