/** The words in which the parser speaks of what stands in the text and of what should. Must not know any rule. */

const longest = 30;

/** A piece of text as a message can hold it: on one line, of readable length, without back-quotes. */
export function brief(text: string): string {
  const line = text
    .slice(0, 2 * longest)
    .replace(/\s+/g, " ")
    .replaceAll("`", "'");
  const characters = Array.from(line);
  return characters.length > longest ? `${characters.slice(0, longest - 1).join("")}…` : line;
}

/** The same in back-quotes. */
export function quoted(text: string): string {
  return `\`${brief(text)}\``;
}

/** What should stand somewhere, completing "After `for` must come …". */
export const wanted = {
  name: "a name",
  element: "an element of the list",
  duration: "a duration such as `20s`",
  number: 'a number such as `"+7 495 123-45-67"`',
  string: 'a text in `"…"`',
  file: 'the name of a file in `"…"`',
  prompt: 'a prompt: a name, a file in `"…"` or `say "…"`',
  argument: "an argument: a duration, a number, a text, a list or a name",
  day: "a day such as `Mon`",
  time: "a time of day such as `18:00`",
  date: "a date such as `2026-12-31` or `12-31`",
  dates: "a date, a day or the name of a calendar",
  window: "days and times such as `Mon-Fri 09:00-18:00`",
  guard: "a guard such as `workhours Mon-Fri 09:00-18:00`",
  event: "what must happen, such as `ring a` or `answered by a`",
  block: "a block in `<` and `>`",
} as const;
