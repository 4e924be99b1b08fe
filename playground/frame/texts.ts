/** Texts of the frame: names of views, states of the page. */

import type { ViewName } from "../state/page.ts";
import type { Texts } from "../texts/texts.ts";

type RefusalReason = "too long" | "no link" | "later version" | "damaged" | "wrong field" | "unknown example";

interface ProblemCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
}

interface FrameTexts {
  readonly title: string;
  readonly language: string;
  readonly source: string;
  readonly views: string;
  readonly view: Readonly<Record<ViewName, string>>;
  /** Of tests and assertions. */
  readonly failedTests: (count: number) => string;
  readonly loading: string;
  /** Until a text is without errors. */
  readonly nothing: string;
  readonly failed: (reason: string) => string;
  readonly stale: string;
  readonly problems: (counts: ProblemCounts) => string;
  /** No problem is known while the page is being loaded. */
  readonly noneYet: string;
  readonly example: string;
  readonly ownText: string;
  readonly share: string;
  readonly shared: Readonly<Record<"copied" | "too long" | "not shared" | "not copied", string>>;
  readonly linkRefused: string;
  readonly refusals: Readonly<Record<RefusalReason, string>>;
  readonly close: string;
}

/** `2 hints`; nothing for none. */
function counted(count: number, what: string): readonly string[] {
  return count === 0 ? [] : [count === 1 ? `1 ${what}` : `${count} ${what}s`];
}

export const frameTexts: Texts<FrameTexts> = {
  en: {
    title: "vatsc playground",
    language: "Language",
    source: "Source",
    views: "Views",
    view: { call: "Call", outputs: "Dialplans", week: "Week", flow: "Flow", tests: "Tests" },
    failedTests: (count) => `(${count} failed)`,
    loading: "The compiler is loading…",
    nothing: "There is nothing to show until the source has no errors.",
    failed: (reason) => `The compiler has stopped: ${reason}. Change the text and it starts again.`,
    stale: "The source has errors: what is shown is of the last text without any.",
    problems: ({ errors, warnings, hints }) => {
      const bad = [...counted(errors, "error"), ...counted(warnings, "warning")];
      return [...(bad.length === 0 ? ["No problems"] : bad), ...counted(hints, "hint")].join(", ");
    },
    noneYet: "No problems so far, loading…",
    example: "Example",
    ownText: "A text of your own",
    share: "Copy link",
    shared: {
      copied: "Copied: the link holds everything, and nothing is kept anywhere else.",
      "too long": "The text is too long for a link.",
      "not shared": "The text has characters that a link cannot hold.",
      "not copied": "The browser does not let the page copy: the address has the link.",
    },
    linkRefused: "The link was not opened:",
    refusals: {
      "too long": "it is longer than any link of this page.",
      "no link": "it is no link of this page.",
      "later version": "a later version of this page made it. Reload the page and try again.",
      damaged: "it was cut off or changed on its way. Ask for it again.",
      "wrong field": "something in it is not what this page puts there.",
      "unknown example": "its example is not in this version of the page.",
    },
    close: "Close",
  },
  ru: {
    title: "Песочница vatsc",
    language: "Язык",
    source: "Исходный текст",
    views: "Виды",
    view: { call: "Звонок", outputs: "Диалпланы", week: "Неделя", flow: "Схема", tests: "Тесты" },
    failedTests: (count) => `(не пройдено: ${count})`,
    loading: "Компилятор загружается…",
    nothing: "Пока в тексте есть ошибки, показать нечего.",
    failed: (reason) => `Компилятор остановился: ${reason}. Измените текст, и он запустится снова.`,
    stale: "В тексте есть ошибки: показано то, что было в последнем тексте без них.",
    problems: ({ errors, warnings, hints }) => {
      const bad = [
        ...(errors > 0 ? [`ошибок: ${errors}`] : []),
        ...(warnings > 0 ? [`предупреждений: ${warnings}`] : []),
      ];
      const all = [...(bad.length === 0 ? ["ошибок нет"] : bad), ...(hints > 0 ? [`подсказок: ${hints}`] : [])];
      return all.join(", ").replace(/^./, (letter) => letter.toUpperCase());
    },
    noneYet: "Пока замечаний нет, идёт загрузка…",
    example: "Пример",
    ownText: "Свой текст",
    share: "Скопировать ссылку",
    shared: {
      copied: "Скопировано: в ссылке есть всё, и больше нигде ничего не хранится.",
      "too long": "Текст слишком длинный для ссылки.",
      "not shared": "В тексте есть знаки, которых в ссылке быть не может.",
      "not copied": "Браузер не даёт странице копировать: ссылка стоит в адресной строке.",
    },
    linkRefused: "Ссылка не открыта:",
    refusals: {
      "too long": "она длиннее любой ссылки этой страницы.",
      "no link": "это не ссылка этой страницы.",
      "later version": "её сделала более новая версия страницы. Обновите страницу и попробуйте снова.",
      damaged: "по пути она оборвалась или изменилась. Попросите прислать её ещё раз.",
      "wrong field": "в ней есть то, чего эта страница не записывает.",
      "unknown example": "её примера нет в этой версии страницы.",
    },
    close: "Закрыть",
  },
};
