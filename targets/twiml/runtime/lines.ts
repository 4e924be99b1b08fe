/** Whose line a number is. Imports nothing from outside this folder, since it is made into a text. */

//! Lines, by every form in which their numbers arrive.

import { userOf } from "./conditions.ts";
import type { LineEntry, Tables } from "./tables.ts";

/** Finds the line that takes a number; undefined where none does. @param To as Twilio sends it */
export function linesOf({
  lines,
  national,
}: Pick<Tables, "lines" | "national">): (to: string) => LineEntry | undefined {
  const byNumber = new Map<string, LineEntry>();
  for (const line of lines) {
    if (line.numbers === "*") continue;
    for (const number of line.numbers) {
      const digits = number.slice(1);
      byNumber.set(number, line).set(digits, line);
      //! As it is dialled at home, unless that is another line's number.
      const rest = national && digits.startsWith(national.countryCode) && digits.slice(national.countryCode.length);
      const isNational = national !== undefined && typeof rest === "string" && national.lengths.includes(rest.length);
      if (isNational && !byNumber.has(national.prefix + rest)) byNumber.set(national.prefix + rest, line);
    }
  }
  const rest = lines.find(({ numbers }) => numbers === "*");
  return (to) => byNumber.get(userOf(to)) ?? rest;
}
