/** What changes for callers from one program to another. The door of this folder, which the command loads; it must not know files. */

export { compare } from "./compare.ts";
export { diffMarkdown } from "./markdown.ts";
export { reportOf } from "./report.ts";
export { diffText } from "./text.ts";
