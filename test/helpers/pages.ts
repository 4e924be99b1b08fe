/** The pages of the diagnostics: their blocks between fences. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const pagesFolder = "docs/diagnostics";
/** The sound files that examples play. */
export const exampleSounds = ["greetings/leads.wav", "welcome.wav", "welcome.mp3", "hold.wav", "broken.wav"];

/** A block between fences: what stands behind the opening fence, and its text. */
export interface Fence {
  readonly words: readonly string[];
  readonly text: string;
  /** The `##` heading above it. */
  readonly heading: string;
}

export function fencesOf(markdown: string): readonly Fence[] {
  return [...markdown.matchAll(/^```(\S[^\n]*)\n([\s\S]*?)^```$/gm)].map((match) => ({
    words: (match[1] ?? "").split(" "),
    text: match[2] ?? "",
    heading: [...markdown.slice(0, match.index).matchAll(/^## (.*)$/gm)].at(-1)?.[1] ?? "",
  }));
}

export function pageOf(code: string): string {
  return readFileSync(join(pagesFolder, `${code}.md`), "utf8");
}

export function pageCodes(): readonly string[] {
  return readdirSync(pagesFolder).map((name) => name.replace(/\.md$/, ""));
}

/** The files that blocks of `file NAME` are. */
export function filesIn(fences: readonly Fence[]): Readonly<Record<string, string>> {
  return Object.fromEntries(fences.flatMap(({ words, text }) => (words[0] === "file" ? [[words[1], text]] : [])));
}
