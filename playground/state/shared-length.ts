/** How much of two texts is the same. Must not know what they are. */

/** How many characters they share at their beginnings and behind these at their ends: 0 to the length of the shorter one. */
export function sharedLength(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length);
  let before = 0;
  while (before < shorter && one[before] === other[before]) before += 1;
  let behind = 0;
  while (behind < shorter - before && one.at(-1 - behind) === other.at(-1 - behind)) behind += 1;
  return before + behind;
}
