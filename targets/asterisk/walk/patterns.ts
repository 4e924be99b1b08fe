/**
 * How Asterisk compares what is dialled with an extension: byte by byte; dashes do not count, `_` begins a pattern.
 * Source: asterisk main/pbx.c, _extension_match_core, ext_cmp_exten, ext_cmp_pattern. Must not know contexts.
 */

/** `longer`: what was dialled is a beginning of an extension that would match. */
export type Match = "matches" | "longer" | "no";

/** Whether a dialled text is an extension, or can become one. */
export function matchExtension(extension: string, dialled: string): Match {
  const data = withoutDashes(dialled);
  if (extension.startsWith("_")) return matchPattern(placesOf(extension), bytesOf(data));
  const name = withoutDashes(extension);
  if (name === data) return "matches";
  return name.startsWith(data) && data.length < name.length ? "longer" : "no";
}

/** Whether two extensions are one to Asterisk. */
export function sameExtension(one: string, other: string): boolean {
  return withoutDashes(one) === withoutDashes(other);
}

/** The order in which extensions are tried: names, then patterns, the narrower place first. */
export function sortExtensions(one: string, other: string): number {
  const [isPattern, otherIs] = [one.startsWith("_"), other.startsWith("_")];
  if (isPattern !== otherIs) return isPattern ? 1 : -1;
  if (!isPattern) return 0;
  const [places, others] = [placesOf(one), placesOf(other)];
  for (let at = 0; at < Math.max(places.length, others.length); at += 1) {
    const difference = widthOf(places[at]) - widthOf(others[at]);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** A text with a character for each byte of its UTF-8. */
function bytesOf(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd")).replace(/%([0-9A-F]{2})/g, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function withoutDashes(text: string): string {
  return text.replaceAll("-", "");
}

/** One place of a pattern: the characters that it takes, or `.` (one or more of anything), `!` (anything or nothing). */
type Place = ReadonlySet<string> | "." | "!";

const digits = "0123456789";

function placesOf(pattern: string): readonly Place[] {
  const places: Place[] = [];
  // A set between brackets, where a dash makes a range; outside, dashes do not count.
  for (const [part] of bytesOf(pattern.slice(1)).matchAll(/\[[^\]]*\]|[^-]/gs)) {
    const place = placeOf(part);
    if (place === "." || place === "!" || place.size > 0) places.push(place);
  }
  return places;
}

function placeOf(part: string): Place {
  switch (part) {
    case ".":
    case "!":
      return part;
    case "X":
    case "x":
      return new Set(digits);
    case "Z":
    case "z":
      return new Set(digits.slice(1));
    case "N":
    case "n":
      return new Set(digits.slice(2));
    default:
      return part.startsWith("[") && part.length > 1 ? setOf(part.slice(1, -1)) : new Set(part);
  }
}

function setOf(text: string): ReadonlySet<string> {
  const set = new Set<string>();
  for (let at = 0; at < text.length; at += 1) {
    if (text[at + 1] === "-" && at + 2 < text.length) {
      for (let code = text.charCodeAt(at); code <= text.charCodeAt(at + 2); code += 1)
        set.add(String.fromCharCode(code));
      at += 2;
    } else set.add(text.charAt(at));
  }
  return set;
}

function matchPattern(places: readonly Place[], data: string): Match {
  const characters = data.split("");
  for (const [at, place] of places.entries()) {
    if (place === "!") return "matches";
    const character = characters[at];
    if (character === undefined) return "longer";
    if (place === ".") return "matches";
    if (!place.has(character)) return "no";
  }
  return characters.length === places.length ? "matches" : "no";
}

/** The end of a pattern comes after everything, `!` and `.` after any set. */
function widthOf(place: Place | undefined): number {
  if (place === undefined) return 10_000;
  if (place === "!") return 5000;
  return place === "." ? 4000 : place.size;
}
