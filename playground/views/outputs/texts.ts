/** Texts of the dialplans. */

import type { Texts } from "../../texts/texts.ts";

interface OutputTexts {
  readonly exchange: string;
  readonly file: string;
  readonly content: (path: string) => string;
  readonly how: string;
  readonly changed: (count: number) => string;
  readonly toChange: string;
  readonly copy: string;
  readonly copied: string;
  readonly download: string;
  readonly refused: (title: string) => string;
  readonly notes: (count: number) => string;
  readonly making: string;
}

export const outputTexts: Texts<OutputTexts> = {
  en: {
    exchange: "Exchange",
    file: "File",
    content: (path) => `Content of ${path}`,
    how: "A click on a line, or Enter in it, goes to the step that made it.",
    changed: (count) => (count === 1 ? "1 place changed" : `${count} places changed`),
    toChange: "Next change",
    copy: "Copy",
    copied: "Copied",
    download: "Download all as zip",
    refused: (title) => `${title} cannot take these calls:`,
    notes: (count) => `To know before it is deployed: ${count}`,
    making: "The files are being written…",
  },
  ru: {
    exchange: "АТС",
    file: "Файл",
    content: (path) => `Содержимое ${path}`,
    how: "Щелчок по строке или Enter в ней ведёт к шагу, из которого она получилась.",
    changed: (count) => `Изменённых мест: ${count}`,
    toChange: "Следующее изменение",
    copy: "Копировать",
    copied: "Скопировано",
    download: "Скачать всё (zip)",
    refused: (title) => `${title} не может принять такие звонки:`,
    notes: (count) => `Нужно знать перед установкой: ${count}`,
    making: "Файлы пишутся…",
  },
};
