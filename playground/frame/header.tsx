/** The top of the page: its name, the examples, the link, the language. */

import { type Language, language } from "../state/page.ts";
import { inLanguage } from "../texts/texts.ts";
import { Examples } from "./examples.tsx";
import { Share } from "./share.tsx";
import { frameTexts } from "./texts.ts";

const languageNames: Readonly<Record<Language, string>> = { en: "English", ru: "Русский" };

export function Header() {
  const texts = inLanguage(frameTexts);
  return (
    <header class="header">
      <h1>{texts.title}</h1>
      <Examples />
      <Share />
      <fieldset class="choice">
        <legend class="unseen">{texts.language}</legend>
        {(Object.keys(languageNames) as Language[]).map((name) => (
          <button
            type="button"
            lang={name}
            aria-pressed={language.value === name}
            onClick={() => (language.value = name)}
          >
            {languageNames[name]}
          </button>
        ))}
      </fieldset>
    </header>
  );
}
