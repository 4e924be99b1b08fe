/**
 * The nearest name to one that is not known, and the letter in it that only looks right. Must not know what names mean,
 * nor word the offer of a name.
 */

/**
 * The known name that `name` is most likely a slip of, or `undefined` when none is near: at most one slip (a letter
 * wrong, missing, too many, or two swapped) in three letters, and never all of a short name. Letters of another case
 * or of a look-alike alphabet count as half a slip, and so does an `f` for a `ph`. Of equally near names the first of `known` is taken.
 */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestSlips = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    if (candidate === name) continue;
    const allowed = Math.max(1, Math.floor(Math.max(name.length, candidate.length) / 3));
    const slips = soundsAlike(name, candidate) ? 0.5 : slipsBetween(name, candidate, allowed);
    const isShort = Math.min(name.length, candidate.length) < 3 || !isPlausible(name, candidate);
    if (slips > (isShort ? 0.5 : allowed) || slips >= bestSlips) continue;
    best = candidate;
    bestSlips = slips;
  }
  return best;
}

/** `fone` is `phone` to the ear. */
function soundsAlike(name: string, candidate: string): boolean {
  if (name.length === candidate.length || !/f|ph/i.test(name)) return false;
  const sound = (text: string) => text.toLowerCase().replaceAll("ph", "f");
  return sound(name) === sound(candidate);
}

/** Among short words a wrong first letter is no slip: `May` is not `say`. Swapped letters are one all the same. */
function isPlausible(name: string, candidate: string): boolean {
  if (Math.max(name.length, candidate.length) > 3) return true;
  const sorted = (text: string) => Array.from(text).sort().join("");
  return letterSlip(name.charAt(0), candidate.charAt(0)) < 1 || sorted(name) === sorted(candidate);
}

/**
 * How far two texts are apart: optimal string alignment (Damerau-Levenshtein without a second edit of a swapped pair), in
 * slips. Infinity, without counting, where their lengths alone tell that it is more than `most`.
 */
export function slipsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return Number.POSITIVE_INFINITY;
  const [from, to] = [Array.from(one), Array.from(other)];
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const [a = "", b = ""] = [from[row - 1], to[column - 1]];
      const isSwap = row > 1 && column > 1 && a === to[column - 2] && from[row - 2] === b;
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + letterSlip(a, b),
        isSwap ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[to.length] ?? 0;
}

function letterSlip(one: string, other: string): number {
  if (one === other) return 0;
  return fold(one).toLowerCase() === fold(other).toLowerCase() ? 0.5 : 1;
}

/** Cyrillic letters that look like Latin ones. Source: Unicode's confusables.txt, the pairs of one script's alphabet. */
// biome-ignore format: a table reads better
const lookAlikes: ReadonlyMap<string, string> = new Map([
  ["а", "a"], ["е", "e"], ["о", "o"], ["р", "p"], ["с", "c"], ["у", "y"], ["х", "x"], ["і", "i"], ["ј", "j"], ["ѕ", "s"],
  ["А", "A"], ["В", "B"], ["Е", "E"], ["К", "K"], ["М", "M"], ["Н", "H"], ["О", "O"], ["Р", "P"], ["С", "C"],
  ["Т", "T"], ["У", "Y"], ["Х", "X"], ["І", "I"], ["Ј", "J"], ["Ѕ", "S"],
]);

function fold(letter: string): string {
  return lookAlikes.get(letter) ?? letter;
}

const ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

/**
 * Says which letter of `name` only looks like the one that stands in `known`: "The second letter is Cyrillic."
 *
 * @returns `undefined` unless the two names look just the same and are not
 */
export function foreignLetter(name: string, known: string): string | undefined {
  const letters = Array.from(name);
  const expected = Array.from(known);
  const look = (text: readonly string[]) => text.map(fold).join("");
  const index = letters.findIndex((letter, at) => letter !== expected[at]);
  if (index < 0 || look(letters) !== look(expected)) return undefined;
  const place = ordinals[index] === undefined ? `Letter ${index + 1}` : `The ${ordinals[index]} letter`;
  return `${place} is ${lookAlikes.has(letters[index] ?? "") ? "Cyrillic" : "Latin"}.`;
}
