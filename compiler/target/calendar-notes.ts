/**
 * What a build records of the calendars that it read, in the README of its output: they are dated, and after their last day
 * their dates are like any others. Must not know how a calendar is written, nor any target.
 */

import type { EmitOutput } from "./target.ts";

export interface CalendarNote {
  /** As the source names it: `ru.production`. */
  readonly name: string;
  /** The file that declares it, as people call it. */
  readonly file: string;
  /** `YYYY-MM-DD`. */
  readonly last: string;
}

/** The output with the calendars in its README. */
export function withCalendars(output: EmitOutput, notes: readonly CalendarNote[]): EmitOutput {
  if (notes.length === 0) return output;
  const lines = notes.map(({ name, file, last }) => `- \`${name}\` of ${file} knows the dates to ${last}`);
  const section = ["", "## Calendars", "", "Build anew with newer ones before they end:", "", ...lines, ""].join("\n");
  const files = output.files.map((file) =>
    file.path === "README.md" && "text" in file ? { ...file, text: file.text + section } : file,
  );
  return { ...output, files };
}
