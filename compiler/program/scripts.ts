/** Which alphabets a name uses: a name of two looks right and is another name. Knows nothing of symbols. */

import { isPrintableAscii } from "../text/characters.ts";

const alphabets: readonly (readonly [name: string, letters: RegExp])[] = [
  ["the Latin alphabet", /\p{Script=Latin}/u],
  ["the Cyrillic alphabet", /\p{Script=Cyrillic}/u],
  ["the Greek alphabet", /\p{Script=Greek}/u],
  ["the Armenian alphabet", /\p{Script=Armenian}/u],
];

/** `the Latin alphabet and the Cyrillic alphabet` for a part of `name` (parts are parted by `_`) that mixes them, else `undefined`. */
export function mixedScripts(name: string): string | undefined {
  if (isPrintableAscii(name)) return undefined;
  for (const part of name.split("_")) {
    const used = alphabets.filter(([, letters]) => letters.test(part)).map(([alphabet]) => alphabet);
    if (used.length > 1) return used.join(" and ");
  }
  return undefined;
}
