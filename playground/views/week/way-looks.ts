/** How ways are told apart: a tint and a pattern of lines, beside their letters. */

/** How many looks there are in week.css; more ways begin again, and have their letters. */
const looks = 8;

/** The class of the way with this place. */
export function lookOf(index: number): string {
  return `way-${index % looks}`;
}
