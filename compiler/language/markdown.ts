/** Markdown from text that others have written: it stands in code, where nothing of it can be anything else. */

/** Text of the language as a block of code. */
export function codeBlock(text: string): string {
  const fence = fenceFor(text, 3);
  return `${fence}vats\n${text}\n${fence}`;
}

/** Words of the source within a line; line ends become blanks. */
export function code(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const fence = fenceFor(line, 1);
  const blank = line.startsWith("`") || line.endsWith("`") ? " " : "";
  return `${fence}${blank}${line}${blank}${fence}`;
}

/** More back-quotes than stand anywhere in the text. */
function fenceFor(text: string, least: number): string {
  return "`".repeat(Math.max(least, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));
}
