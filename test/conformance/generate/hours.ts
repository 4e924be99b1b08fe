/** Hours, as a guard says them and as they are declared. */

import fc from "fast-check";
import { calendar } from "./calendars.ts";
import { type Arb, maybe, oneOf, seq, word } from "./make.ts";
import { dates, span, spec, type ZonedMake } from "./windows.ts";
import type { Make, Writing } from "./writing.ts";

/** Writes a part in the zone of the place, or in one of its own, which it then names behind `before` what follows. */
export type InZone = (make: fc.Arbitrary<ZonedMake>) => Arb;

/** @param zones which zones a guard may name for itself */
export function inZones(zones: fc.Arbitrary<string>): InZone {
  return (make) =>
    fc.tuple(make, fc.option(zones, { freq: 2 })).map(
      ([write, zone]): Make =>
        (writing) => {
          const own = zone ?? writing.plan.zone;
          const isNamed = writing.plan.isBare || own !== writing.plan.zone;
          return `${write(writing, own)}${isNamed ? ` ${own}` : ""}`;
        },
    );
}

const except: Arb = dates(calendar).map(
  (write): Make =>
    (writing) =>
      `except ${write(writing, writing.plan.zone)}`,
);
const by: Arb = seq("by", calendar);
const eitherOrder = oneOf(by, except, seq(except, by), seq(by, except));

/** What `workhours` says: dates with windows of their own only where no date is taken out. */
export function windows(inZone: InZone): Arb {
  return oneOf(inZone(spec(false)), seq(inZone(spec(true)), maybe(by)), seq(inZone(spec(false)), eitherOrder));
}

const hoursNames = fc.constantFrom("opening", "смена", "daily_hours");

/** `during` some hours; a calendar by which to go only where they go by none. */
export function during(inZone: InZone, hours: Arb): Arb {
  const plain = inZone(spec(false)).map(
    (write): Make =>
      (writing) =>
        writing.declare("plain", () => `hours plain = ${write(writing)}`),
  );
  return seq("during", oneOf(hours, seq(hours, except), seq(plain, eitherOrder), seq(plain, by)));
}

/** Hours that are declared, in a line or in a block, with a zone of their own or none. */
export function declaredHours(inZone: InZone): Arb {
  const inLine = windows(inZone).map((write): ((writing: Writing, name: string) => string) => {
    return (writing, name) => `hours ${name} = ${write(writing)}`;
  });
  return fc.tuple(hoursNames, fc.oneof(inLine, inBlock(inZone))).map(
    ([name, write]): Make =>
      (writing) =>
        writing.declare(name, () => write(writing, name)),
  );
}

/** In a block, everything reads one zone, which stands before it. */
function inBlock(inZone: InZone): fc.Arbitrary<(writing: Writing, name: string) => string> {
  const closed: fc.Arbitrary<ZonedMake> = dates(calendar).map(
    (write): ZonedMake =>
      (writing, zone) =>
        `closed ${write(writing, zone)}`,
  );
  const noWindows = word("").map((): ZonedMake => () => "");
  const byCalendar = by.map(
    (make): ZonedMake =>
      (writing) =>
        make(writing),
  );
  const parts = fc.tuple(
    fc.array(spec(false), { minLength: 1, maxLength: 2 }),
    fc.oneof(
      noWindows,
      closed,
      fc.tuple(dates(undefined, true), span).map(
        ([on, when]): ZonedMake =>
          (writing, zone) =>
            on(writing, zone)
              .split(", ")
              .map((date) => `${date} ${when(writing, zone)}`)
              .join("; "),
      ),
    ),
    fc.oneof(noWindows, byCalendar),
    fc.constantFrom("; ", " "),
  );
  const block = parts.map(
    ([some, dated, calendars, separator]): ZonedMake =>
      (writing, zone) => {
        const texts = [...some, dated, calendars].map((write) => write(writing, zone)).filter((text) => text !== "");
        return texts.join(separator);
      },
  );
  // The zone stands before the block: it is written behind a mark, and moved.
  return inZone(
    block.map(
      (write): ZonedMake =>
        (writing, zone) =>
          `${write(writing, zone)}${mark}`,
    ),
  ).map((make) => (writing, name) => {
    const [entries = "", zone = ""] = make(writing).split(mark);
    return `hours ${name}${zone} { ${entries} }`;
  });
}

const mark = "\u0000";
