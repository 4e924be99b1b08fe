/**
 * Makes `compiler/time/zones.generated.ts` from the npm package moment-timezone, which carries the names of the tz
 * database (zone.tab and links) with its countries, populations and abbreviations.
 * Run by hand after an update of that package: `npx node scripts/generate-zones.ts`.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import moment from "moment-timezone";

interface Meta {
  readonly version: string;
  readonly countries: Readonly<Record<string, { readonly name: string; readonly zones: readonly string[] }>>;
  readonly zones: Readonly<Record<string, unknown>>;
}
interface Packed {
  readonly zones: readonly string[];
  readonly links: readonly string[];
}

/** The years whose clock changes count. */
const FIRST_YEAR = 2026;
const END_YEAR = 2037;
/** The year whose offsets and abbreviations count: the first after the last change of law in the data. */
const CLOCK_YEAR = 2027;
/** How many zones are offered for an offset or an abbreviation. */
const OFFERED = 4;

const readPackageFile = <T>(path: string): T =>
  JSON.parse(readFileSync(createRequire(import.meta.url).resolve(`moment-timezone/${path}`), "utf8")) as T;

const meta = readPackageFile<Meta>("data/meta/latest.json");
const packed = readPackageFile<Packed>("data/packed/latest.json");

/** The names of zone.tab: the ones to write today. */
const current = Object.keys(meta.zones).sort();
const isCurrent = new Set(current);

/** Every other name, with the name that the package keeps its data under. */
const primaryOf = new Map<string, string>();
for (const zone of packed.zones) primaryOf.set(nameOf(zone), nameOf(zone));
for (const link of packed.links) primaryOf.set(link.split("|")[1] ?? "", nameOf(link));

const midwinterAndMidsummer = [Date.UTC(CLOCK_YEAR, 0, 1), Date.UTC(CLOCK_YEAR, 6, 1)];

const output = [
  "// Made by scripts/generate-zones.ts from moment-timezone. Do not edit.",
  `// tz database ${meta.version}`,
  "",
  "/** Names to write today (those of zone.tab), the part after the first slash, by the part before it. */",
  record("currentZones", byArea()),
  "",
  "/** Old names with a slash, by the current name of the same clocks. */",
  record("oldZones", oldNames()),
  "",
  "/** Names and abbreviations without a slash, with the zones that people mean, the largest first. */",
  record("slashlessZones", slashlessNames()),
  "",
  "/** Zones by their standard offset in minutes east of UTC, the largest first. */",
  record("zonesByOffset", zonesByOffset()),
  "",
  `/** The clocks of no zone skip a minute of the day outside this stretch, which runs past midnight; ${FIRST_YEAR} to ${END_YEAR - 1}. */`,
  `export const skippedStretch = ${JSON.stringify(skippedStretch())} as const;`,
  "",
].join("\n");

writeFileSync(new URL("../compiler/time/zones.generated.ts", import.meta.url), output);

function nameOf(packedZone: string): string {
  return packedZone.split("|")[0] ?? "";
}

function record(name: string, entries: readonly (readonly [string, readonly string[]])[]): string {
  const lines = entries.map(([key, values]) => `  ${JSON.stringify(key)}: ${JSON.stringify(values.join(" "))},`);
  return [`export const ${name}: Readonly<Record<string, string>> = {`, ...lines, "};"].join("\n");
}

function byArea(): [string, string[]][] {
  const areas = new Map<string, string[]>();
  for (const zone of current) {
    const [area = "", ...place] = zone.split("/");
    areas.set(area, [...(areas.get(area) ?? []), place.join("/")]);
  }
  return [...areas];
}

/** Old names grouped by what replaced them, `Etc` names of UTC included. `Etc/GMT+3` and its like are no links. */
function oldNames(): [string, string[]][] {
  const groups = new Map<string, string[]>();
  for (const name of [...primaryOf.keys()].sort()) {
    if (isCurrent.has(name) || !name.includes("/") || /^Etc\/GMT[+-][1-9]/.test(name)) continue;
    const target = name.startsWith("Etc/") ? "UTC" : currentNameOf(name);
    groups.set(target, [...(groups.get(target) ?? []), name]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * The current name of the same clocks. Where several have them, as with the merged zones of Africa, the one whose country
 * has the old name, else the one that is spelt most alike in the same area, else the largest.
 */
function currentNameOf(old: string): string {
  const same = current.filter((zone) => primaryOf.get(zone) === primaryOf.get(old));
  const country = Object.values(meta.countries).find(({ name }) => name === old);
  const ofCountry = country === undefined ? [] : same.filter((zone) => country.zones.at(-1) === zone);
  const alike = same.filter((zone) => areAlike(zone, old));
  const found = ofCountry[0] ?? alike[0] ?? byPopulation(same)[0];
  if (found === undefined) throw new Error(`generate-zones.ts expected a current name for ${old}`);
  return found;
}

/** One place in two spellings: the same area, and half of the shorter place's letters in the same order. */
function areAlike(zone: string, old: string): boolean {
  const [place, oldPlace] = [placeOf(zone), placeOf(old)];
  if (place === oldPlace) return true;
  const isSameArea = zone.split("/")[0] === old.split("/")[0];
  return isSameArea && commonLetters(place, oldPlace) > Math.min(place.length, oldPlace.length) / 2;
}

function placeOf(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).toLowerCase();
}

/** The length of the longest common subsequence. */
function commonLetters(a: string, b: string): number {
  if (a === "" || b === "") return 0;
  if (a[0] === b[0]) return 1 + commonLetters(a.slice(1), b.slice(1));
  return Math.max(commonLetters(a.slice(1), b), commonLetters(a, b.slice(1)));
}

/** Largest first. Of zones that share their clocks only the one that has the package's data counts as large. */
function byPopulation(zones: readonly string[]): string[] {
  const population = (zone: string) => moment.tz.zone(zone)?.population ?? 0;
  const rank = (zone: string) => (primaryOf.get(zone) === zone || aloneInClass(zone) ? population(zone) : 0);
  return [...zones].sort((a, b) => rank(b) - rank(a) || (a < b ? -1 : 1));
}

function aloneInClass(zone: string): boolean {
  return current.filter((other) => primaryOf.get(other) === primaryOf.get(zone)).length === 1;
}

/** The letters that a zone's clocks go by in the year that counts: `MSK`, `CET` and `CEST`. */
function abbreviations(zone: string): string[] {
  const found = midwinterAndMidsummer.map((ms) => moment.tz.zone(zone)?.abbr(ms) ?? "");
  return [...new Set(found)].filter((abbreviation) => /^[A-Z]+$/.test(abbreviation));
}

function slashlessNames(): [string, string[]][] {
  const names = new Map<string, string[]>();
  for (const zone of byPopulation(current)) {
    for (const abbreviation of abbreviations(zone)) names.set(abbreviation, [...(names.get(abbreviation) ?? []), zone]);
  }
  for (const name of primaryOf.keys()) {
    if (name.includes("/") || names.has(name) || name === "UTC") continue;
    names.set(name, slashlessTarget(name));
  }
  names.set("GMT", ["UTC", ...(names.get("GMT") ?? [])]);
  return [...names].map(([name, zones]): [string, string[]] => [name, zones.slice(0, OFFERED)]).sort();
}

/** `W-SU` is a link; `EST5EDT` names the two abbreviations of the zones it means; the rest are names of UTC. */
function slashlessTarget(name: string): string[] {
  const posix = /^([A-Z]{3})\d([A-Z]{3})$/.exec(name);
  const wanted = posix?.slice(1).join();
  if (wanted !== undefined) return byPopulation(current).filter((zone) => abbreviations(zone).join() === wanted);
  return primaryOf.get(name)?.startsWith("Etc/") ? ["UTC"] : [currentNameOf(name)];
}

function zonesByOffset(): [string, string[]][] {
  const offsets = new Map<number, string[]>();
  for (const zone of byPopulation(current)) {
    const west = midwinterAndMidsummer.map((ms) => moment.tz.zone(zone)?.utcOffset(ms) ?? 0);
    const standard = -Math.max(...west);
    offsets.set(standard, [...(offsets.get(standard) ?? []), zone]);
  }
  offsets.set(0, ["UTC", ...(offsets.get(0) ?? [])]);
  return [...offsets]
    .sort(([a], [b]) => a - b)
    .map(([minutes, zones]): [string, string[]] => [String(minutes), zones.slice(0, OFFERED)]);
}

/** The shortest stretch, to whole hours, that holds every local minute skipped; starts in the evening. */
function skippedStretch(): { fromMinute: number; toMinute: number } {
  const noon = 720;
  const sinceNoon = current.flatMap((name) => skippedMinutes(name).map((minute) => (minute - noon + 1440) % 1440));
  const from = Math.floor(Math.min(...sinceNoon) / 60) * 60;
  const to = Math.ceil(Math.max(...sinceNoon) / 60) * 60;
  return { fromMinute: (from + noon) % 1440, toMinute: (to + noon) % 1440 };
}

/** The first and the last local minute of the day of each stretch that a zone skips. */
function skippedMinutes(name: string): number[] {
  const zone = moment.tz.zone(name);
  if (zone === null) throw new Error(`generate-zones.ts expected moment-timezone to know ${name}`);
  return zone.untils.flatMap((until, index) => {
    const [before = 0, after = before] = zone.offsets.slice(index, index + 2);
    if (!(until >= Date.UTC(FIRST_YEAR) && until < Date.UTC(END_YEAR)) || after >= before) return [];
    return [until / 60_000 - before, until / 60_000 - after].map((minute) => ((minute % 1440) + 1440) % 1440);
  });
}
