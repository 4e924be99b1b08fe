/**
 * Which names of time zones can be written, and what people mean who write another. Names are compared with a table
 * made from the tz database, never with what this machine happens to accept. Must not know clocks: see `zone.ts`.
 */

import { slipsBetween } from "../diagnostics/suggest.ts";
import { currentZones, oldZones, slashlessZones, zonesByOffset } from "./zones.generated.ts";

/**
 * What a text is as the name of a zone. Lists hold current names, the likeliest first, and may be empty.
 *
 * `ok`: a current name · `link`: an old name that still works on most machines · `slashless`: an abbreviation or an old
 * name without a slash, such as `MSK` or `W-SU` · `wrong-case`: a name but for its case · `offset`: `+03:00`, `UTC+3` ·
 * `etc`: `Etc/GMT+3`, which is three hours *behind* UTC; `likely` have the offset that it seems to say, `actual` the one
 * that it has · `unknown`: none of these.
 */
export type ZoneCheck =
  | { readonly kind: "ok" }
  | { readonly kind: "link"; readonly current: string }
  | { readonly kind: "slashless"; readonly likely: readonly string[] }
  | { readonly kind: "wrong-case"; readonly right: string }
  | { readonly kind: "etc"; readonly likely: readonly string[]; readonly actual: readonly string[] }
  | { readonly kind: "offset"; readonly likely: readonly string[] }
  | { readonly kind: "unknown"; readonly nearest: readonly string[] };

export function checkZone(text: string): ZoneCheck {
  const known = checked.get(text);
  if (known) return known;
  const found = lookUp(text);
  checked.set(text, found);
  return found;
}

/** Every guard and every later stage asks again, and to look for the likely names of a wrong one takes its time. */
const checked = new Map<string, ZoneCheck>();

function lookUp(text: string): ZoneCheck {
  const names = zoneNames();
  const old = names.old.get(text);
  if (names.current.has(text)) return { kind: "ok" };
  if (old !== undefined) return { kind: "link", current: old };
  return checkWithoutSlash(text) ?? checkOffset(text) ?? checkCase(text) ?? { kind: "unknown", nearest: nearest(text) };
}

/** The zone that is likely meant by a text that is none; `undefined` for one that is, and where nobody knows. */
export function meantZone(text: string): string | undefined {
  const check = checkZone(text);
  switch (check.kind) {
    case "ok":
      return undefined;
    case "link":
      return check.current;
    case "wrong-case":
      return check.right;
    case "unknown":
      return check.nearest[0];
    default:
      return check.likely[0];
  }
}

/** `Europe/Moscow` and the rest of the names to write today, `UTC` among them, sorted. */
export function currentZoneNames(): readonly string[] {
  return [...zoneNames().current].sort();
}

interface ZoneNames {
  readonly current: ReadonlySet<string>;
  /** Old name → current name. */
  readonly old: ReadonlyMap<string, string>;
  /** Either, in lower case → current name. */
  readonly folded: ReadonlyMap<string, string>;
}

let readNames: ZoneNames | undefined;

/** The table as sets; made when the first zone is asked for. */
function zoneNames(): ZoneNames {
  readNames ??= makeNames();
  return readNames;
}

function makeNames(): ZoneNames {
  const places = Object.entries(currentZones).map(([area, text]) => [area, text.split(" ")] as const);
  const current = new Set(["UTC", ...places.flatMap(([area, names]) => names.map((name) => `${area}/${name}`))]);
  const old = new Map(Object.entries(oldZones).flatMap(([name, text]) => text.split(" ").map((one) => [one, name])));
  const folded = new Map(
    [...old, ...[...current].map((name) => [name, name] as const)].map(([a, b]) => [a.toLowerCase(), b]),
  );
  return { current, old, folded };
}

function checkWithoutSlash(text: string): ZoneCheck | undefined {
  // What Moscow time is called in Russian.
  if (/^мск$/i.test(text)) return checkWithoutSlash("MSK");
  const name = [text, text.toUpperCase()].find((one) => Object.hasOwn(slashlessZones, one));
  return name === undefined ? undefined : { kind: "slashless", likely: namesOf(slashlessZones, name) };
}

const MOSCOW_MINUTES = 180;

function checkOffset(text: string): ZoneCheck | undefined {
  const parts = /^(Etc\/GMT|UTC|GMT|MSK|МСК)?([+\-−])(\d{1,2})(?::?(\d{2}))?$/i.exec(text);
  if (parts === null) return undefined;
  const [, from = "", sign = "", hours = "", minutes = "0"] = parts;
  const written = (sign === "+" ? 1 : -1) * (Number(hours) * 60 + Number(minutes));
  if (/^etc/i.test(from)) return { kind: "etc", likely: zonesAt(written), actual: zonesAt(-written) };
  return { kind: "offset", likely: zonesAt(/^(MSK|МСК)$/i.test(from) ? written + MOSCOW_MINUTES : written) };
}

function zonesAt(offsetMinutes: number): readonly string[] {
  return namesOf(zonesByOffset, String(offsetMinutes));
}

function checkCase(text: string): ZoneCheck | undefined {
  const right = zoneNames().folded.get(text.toLowerCase());
  return right === undefined ? undefined : { kind: "wrong-case", right };
}

function namesOf(table: Readonly<Record<string, string>>, key: string): readonly string[] {
  return Object.hasOwn(table, key) ? (table[key]?.split(" ") ?? []) : [];
}

/** How many names are offered for one that is unknown. */
const OFFERED = 3;

/** Longer texts are no slips of the pen: the longest name has 30 letters. */
const LONGEST_TEXT = 40;

/** Current names that are spelt alike, as a whole or in the part after the last slash: `Moscow`, `Europe/Moskow`. */
function nearest(text: string): readonly string[] {
  if (text.length > LONGEST_TEXT) return [];
  const written = text.toLowerCase().replaceAll(" ", "_");
  const furthest = Math.max(1, Math.floor(lastPart(written).length / 2));
  const near = [...zoneNames().folded]
    .map(([name, current]) => ({ current, distance: nameDistance(written, name, furthest) }))
    .filter(({ distance }) => distance <= furthest)
    .sort((a, b) => a.distance - b.distance || (a.current < b.current ? -1 : 1));
  return [...new Set(near.map(({ current }) => current))].slice(0, OFFERED);
}

/** The whole names' distance, or that of their last parts where that is less; half a letter more, since an area is missed. */
function nameDistance(a: string, b: string, most: number): number {
  return Math.min(slipsBetween(a, b, most), slipsBetween(lastPart(a), lastPart(b), most) + 0.5);
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf("/") + 1);
}
