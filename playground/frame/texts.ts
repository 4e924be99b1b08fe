/** Texts of the frame: names of views, states of the page. */

import type { ViewName } from "../state/page.ts";
import type { Texts } from "../texts/texts.ts";

interface FrameTexts {
  readonly title: string;
  readonly language: string;
  readonly source: string;
  readonly views: string;
  readonly view: Readonly<Record<ViewName, string>>;
  readonly loading: string;
  readonly failed: (reason: string) => string;
  readonly stale: string;
  readonly problems: (count: number) => string;
  readonly noProblems: string;
}

export const frameTexts: Texts<FrameTexts> = {
  en: {
    title: "vatsc playground",
    language: "Language",
    source: "Source",
    views: "Views",
    view: { call: "Call", outputs: "Dialplans", week: "Week", flow: "Flow", tests: "Tests" },
    loading: "The compiler is loading…",
    failed: (reason) => `The compiler has stopped: ${reason}. Change the text and it starts again.`,
    stale: "The source has errors: what is shown is of the last text without any.",
    problems: (count) => (count === 1 ? "1 problem" : `${count} problems`),
    noProblems: "No problems",
  },
  ru: {
    title: "Песочница vatsc",
    language: "Язык",
    source: "Исходный текст",
    views: "Виды",
    view: { call: "Звонок", outputs: "Диалпланы", week: "Неделя", flow: "Схема", tests: "Тесты" },
    loading: "Компилятор загружается…",
    failed: (reason) => `Компилятор остановился: ${reason}. Измените текст, и он запустится снова.`,
    stale: "В тексте есть ошибки: показано то, что было в последнем тексте без них.",
    problems: (count) => `Замечаний: ${count}`,
    noProblems: "Замечаний нет",
  },
};
