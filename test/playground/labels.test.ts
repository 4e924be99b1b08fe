/** What no test has seen, in the words of each language. */

import { expect, it } from "vitest";
import { testTexts } from "../../playground/views/tests/texts.ts";

it.each([
  ["holds", "выполнено"],
  ["does not hold", "не выполнено"],
  ["answered", "ответили"],
  ["not answered", "не ответили"],
  ["анна, борис busy", "анна, борис занято"],
  ["key *1", "клавиша *1"],
])("says %s in Russian, too", (label, russian) => {
  expect(testTexts.ru.label(label)).toBe(russian);
  expect(testTexts.en.label(label)).toBe(label);
});
