/** The offices to begin with, and the story of the one that was chosen. */

import { exampleOffices } from "../examples/index.ts";
import { chosenExample, exampleOf, openExample } from "../state/example.ts";
import { language } from "../state/page.ts";
import { inLanguage } from "../texts/texts.ts";
import { frameTexts } from "./texts.ts";

export function Examples() {
  const texts = inLanguage(frameTexts);
  return (
    <label class="examples">
      {texts.example}{" "}
      <select
        value={chosenExample.value ?? ""}
        onChange={({ currentTarget }) => {
          const office = exampleOf(currentTarget.value);
          if (office) openExample(office);
        }}
      >
        {chosenExample.value === undefined && <option value="">{texts.ownText}</option>}
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
  const office = chosenExample.value === undefined ? undefined : exampleOf(chosenExample.value);
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
