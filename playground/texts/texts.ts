/** Texts of the page in its languages: each view keeps its own, so that both stand side by side. */

import type { Language } from "../state/page.ts";
import { language } from "../state/page.ts";

/** The same keys in each language, or it does not compile. */
export type Texts<Keys> = Readonly<Record<Language, Keys>>;

/** In which words of a source, or of ours among them, are to be read: by their letters. */
export function languageOf(text: string): Language {
  return /\p{Script=Cyrillic}/u.test(text) ? "ru" : "en";
}

/** The texts in the language of the page; a view that reads them is drawn again when it changes. */
export function inLanguage<Keys>(texts: Texts<Keys>): Keys {
  return texts[language.value];
}
