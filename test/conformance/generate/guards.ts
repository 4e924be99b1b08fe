/** Guards, and the hours, calendars, sets of callers and switches that they name. */

import fc from "fast-check";
import { type Arb, distinct, list, oneOf, oneText, seq, weighed } from "./make.ts";
import { date, days, spec, type ZonedMake } from "./windows.ts";
import type { Make } from "./writing.ts";

export interface Guards {
  readonly guard: Arb;
}

/** @param zones which zones a guard may name for itself */
export function guards(zones: fc.Arbitrary<string>): Guards {
  const inZone = (make: fc.Arbitrary<ZonedMake>, before: string): Arb =>
    fc.tuple(make, fc.option(zones, { freq: 1 })).map(
      ([write, zone]): Make =>
        (writing) => {
          const isOwn = zone !== null && zone !== writing.zone;
          return `${before} ${write(writing, isOwn ? zone : writing.zone)}${isOwn ? ` ${zone}` : ""}`;
        },
    );
  const hours: Arb = fc.tuple(fc.constantFrom("office", "смена"), spec, fc.option(zones)).map(
    ([name, windows, zone]): Make =>
      (writing) =>
        writing.declare(name, () => {
          const own = zone ?? writing.zone;
          return `hours ${name} = ${windows(writing, own)} ${own}`;
        }),
  );
  const on = inZone(
    fc.array(fc.oneof(date, days), { minLength: 1, maxLength: 3 }).map(
      (makes): ZonedMake =>
        (writing, zone) =>
          [...new Set(makes.map((make) => make(writing, zone)))].join(", "),
    ),
    "on",
  );
  const atom = weighed(
    { weight: 4, arbitrary: inZone(spec, "workhours") },
    { weight: 2, arbitrary: seq("during", hours) },
    { weight: 3, arbitrary: on },
    { weight: 3, arbitrary: from },
  );
  const term = oneOf(atom, seq("not", atom));
  return {
    guard: fc
      .array(term, { minLength: 1, maxLength: 2 })
      .map((terms) => (writing) => distinct(terms, writing).join(" and ")),
  };
}

const pattern: Arb = fc
  .constantFrom("+7916*", '"+7 916 ???-??-??"', "+79165551212", '"+7495???????"', "+*", "+1202*", "+7?16*")
  .map(
    (text): Make =>
      (writing) => {
        writing.caller(text.replace(/[" -]/g, "").replaceAll("?", "5").replace("*", "5551212").slice(0, 12));
        return text === "+*" ? "+7*" : text;
      },
  );

const callers: Arb = fc.tuple(fc.constantFrom("vip", "известные"), list(oneOf(pattern, oneText("anonymous")))).map(
  ([name, patterns]): Make =>
    (writing) =>
      writing.declare(name, () => `callers ${name} = ${patterns(writing)}`),
);

const from: Arb = seq("from", list(oneOf(pattern, oneText("anonymous"), callers)));
