/** The number of a line that takes every number. Must not know how lines are shown. */

/** What is dialled where a line takes every number says nothing to people: no number begins with `+10`. */
export function isAnyNumber(number: string): boolean {
  return number.startsWith("+10");
}
