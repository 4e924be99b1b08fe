/** The files of the standard library, as a `use` names them. A test holds the list against the folder. */

export const standardPaths = [
  "std/calendars/ru",
  "std/calendars/us",
  "std/calendars/de",
  "std/calendars/gb",
  "std/calendars/kz",
  "std/greetings",
  "std/office",
  "std/prompts",
] as const;

/** One of them. */
export type StandardPath = (typeof standardPaths)[number];
