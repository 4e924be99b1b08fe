/** The words that vatsc itself needs, in Russian and English. `stdlib/prompts.vats` has the same for people to use. */

import type { Prompt } from "../flow/ir.ts";
import { walkNodes } from "../syntax/walk.ts";
import { hasCyrillic } from "../text/characters.ts";
import { isOfLibrary } from "../text/source.ts";
import type { Span } from "../text/span.ts";
import type { Program } from "./program.ts";
import { spokenPrompt } from "./sounds.ts";

/** What who picks up hears before he takes a call, by language. */
export const confirmTexts = { ru: "Чтобы принять звонок, нажмите 1.", en: "Press 1 to take the call." } as const;

/** "Press 1 to take the call", in the project's language, else Russian where the program has Cyrillic letters, else English. */
export function confirmWords(program: Program, origin: Span): Prompt {
  const { locale } = program.project;
  const isRussian = locale === undefined ? hasRussian(program) : /^ru\b/i.test(locale);
  const own = isRussian ? "ru-RU" : /^en\b/i.test(locale ?? "") ? (locale ?? "en-US") : "en-US";
  return spokenPrompt(confirmTexts[isRussian ? "ru" : "en"], own, origin, program.project);
}

/** What has been found of a program's files: every ring that confirms asks. */
const russian = new WeakMap<Program["modules"], boolean>();

/** Whether a name or a text of the program has a Cyrillic letter: of the standard library those announcements that are used. */
function hasRussian({ modules, uses }: Program): boolean {
  const known = russian.get(modules);
  if (known !== undefined) return known;
  const own = modules.filter(({ span }) => !isOfLibrary(span.uri));
  const prompts = [...uses.values()].flatMap((meaning) => (meaning.kind === "prompt" ? [meaning.declaration] : []));
  let found = false;
  walkNodes([own, prompts], (node) => {
    const { kind, text } = node as { kind: string; text?: unknown };
    if ((kind === "name" || kind === "string") && typeof text === "string" && hasCyrillic(text)) found = true;
    return !found;
  });
  russian.set(modules, found);
  return found;
}
