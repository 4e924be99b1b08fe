/** The offices to begin with, and the story of the one that was chosen. */

import { exampleOffices } from "../examples/index.ts";
import { exampleOf, openExample, shownExample } from "../state/example.ts";
import { language } from "../state/page.ts";
import { inLanguage } from "../texts/texts.ts";
import { frameTexts } from "./texts.ts";

export function Examples() {
  const texts = inLanguage(frameTexts);
  return (
    <label class="examples">
      {texts.example}{" "}
      <select
        value={shownExample.value?.id ?? ""}
        onChange={({ currentTarget }) => {
          const office = exampleOf(currentTarget.value);
          if (office) openExample(office);
        }}
      >
        {shownExample.value === undefined && <option value="">{texts.ownText}</option>}
        {exampleOffices.map((office) => (
          <option key={office.id} value={office.id}>
            {office[language.value].title}
          </option>
        ))}
      </select>
    </label>
  );
}

export function Story() {
  const office = shownExample.value;
  if (!office) return null;
  const [first, second] = office[language.value].story;
  return (
    <p class="story">
      {first}
      <br />
      {second}
    </p>
  );
}
