/** Texts of tests and assertions, in the view and in the margin. */

import type { CounterExample } from "../../protocol-tests.ts";
import type { Texts } from "../../texts/texts.ts";

interface TestTexts {
  readonly none: string;
  readonly proving: string;
  readonly tests: string;
  readonly assertions: string;
  readonly passed: string;
  readonly failed: string;
  readonly difference: (expected: string, came: string) => string;
  readonly inStep: (step: string) => string;
  readonly wrongKey: (pressed: string, keys: readonly string[]) => string;
  readonly simulate: string;
  readonly paste: string;
  readonly holds: (until: string) => string;
  readonly broken: (call: Pick<CounterExample, "line" | "at" | "does">) => string;
  readonly empty: string;
  readonly tooMany: string;
  readonly coverage: (percent: number) => string;
  readonly neverSeen: string;
  readonly allCovered: string;
  readonly label: (label: string) => string;
}

const russianLabels: Readonly<Record<string, string>> = {
  holds: "выполнено",
  "does not hold": "не выполнено",
  taken: "ветвь",
  "no guard holds": "ни одно условие не выполнено",
  timeout: "ничего не нажато",
  invalid: "нажата не та клавиша",
  answered: "ответили",
  "not answered": "не ответили",
  busy: "занято",
  unavailable: "недоступен",
  unanswered: "нет ответа",
};

/** What was never seen; `key 2` and `anna answered` have a word of their own in them. */
function russianLabel(label: string): string {
  const key = /^key (.+)$/.exec(label)?.[1];
  if (key !== undefined) return `клавиша ${key}`;
  const ends = Object.keys(russianLabels).filter((english) => label === english || label.endsWith(` ${english}`));
  const known = ends.toSorted((one, other) => other.length - one.length)[0];
  return known === undefined ? label : `${label.slice(0, label.length - known.length)}${russianLabels[known]}`;
}

export const testTexts: Texts<TestTexts> = {
  en: {
    none: "There are no tests and no assertions in the text. A call of the simulator can be saved as a test.",
    proving: "The newest text is being proved…",
    tests: "Tests",
    assertions: "Assertions",
    passed: "Passed",
    failed: "Failed",
    difference: (expected, came) => `expected ${expected}, but ${came}`,
    inStep: (step) => `in ${step}`,
    wrongKey: (pressed, keys) =>
      `The caller pressed ${pressed}, which is no key of the menu. It has: ${keys.join(", ")}.`,
    simulate: "Show in the simulator",
    paste: "Add as a test",
    holds: (until) => `Holds for every call until ${until}`,
    broken: ({ line, at, does }) => `Broken: a call to ${line} at ${at} ${does}`,
    empty: "No call is as its guard says, so it claims nothing",
    tooMany: "Not proved: there are more calls than can be gone through",
    coverage: (percent) => `Tests have been through ${percent} % of guards, branches and outcomes`,
    neverSeen: "No test has seen",
    allCovered: "Tests have been through everything.",
    label: (label) => label,
  },
  ru: {
    none: "В тексте нет ни тестов, ни утверждений. Звонок симулятора можно сохранить как тест.",
    proving: "Последний текст ещё проверяется…",
    tests: "Тесты",
    assertions: "Утверждения",
    passed: "Пройден",
    failed: "Не пройден",
    difference: (expected, came) => `ожидалось ${expected}, но ${came}`,
    inStep: (step) => `в ${step}`,
    wrongKey: (pressed, keys) =>
      `Звонящий нажал ${pressed}, а такой клавиши в меню нет. В нём есть: ${keys.join(", ")}.`,
    simulate: "Показать в симуляторе",
    paste: "Добавить как тест",
    holds: (until) => `Верно для каждого звонка до ${until}`,
    broken: ({ line, at, does }) => `Неверно: звонок на ${line}, ${at}, ${does}`,
    empty: "Ни один звонок не подходит под его условие, так что оно ничего не утверждает",
    tooMany: "Не доказано: звонков больше, чем можно перебрать",
    coverage: (percent) => `Тесты прошли ${percent} % условий, ветвей и исходов`,
    neverSeen: "Ни один тест не видел",
    allCovered: "Тесты прошли всё.",
    label: russianLabel,
  },
};
