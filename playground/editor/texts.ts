/** Texts of the editor. */

import type { Texts } from "../texts/texts.ts";
import type { Phase } from "./phase.ts";

interface EditorTexts {
  readonly source: string;
  /** How to leave it by keyboard. */
  readonly leaving: string;
  /** Of an editor from which something is missing; while only its features are, there is nothing to say. */
  readonly missing: Readonly<Record<Exclude<Phase, "core" | "whole">, string>>;
  readonly again: string;
  readonly format: string;
  readonly position: (line: number, column: number) => string;
  readonly onlyIn: (target: string, message: string) => string;
}

export const editorTexts: Texts<EditorTexts> = {
  en: {
    source: "Source",
    leaving: "To leave: Escape, then Tab.",
    missing: {
      loading: "The editor is loading: you can type already.",
      failed: "The full editor could not be loaded. You can go on in this plain one; problems are listed below it.",
      "core failed": "Suggestions and the like could not be loaded. You can go on without; problems are listed below.",
    },
    again: "Try again",
    format: "Format",
    position: (line, column) => `Line ${line}, column ${column}`,
    onlyIn: (target, message) => `${target} only: ${message}`,
  },
  ru: {
    source: "Исходный текст",
    leaving: "Выход: Escape, затем Tab.",
    missing: {
      loading: "Редактор загружается: печатать уже можно.",
      failed: "Полный редактор загрузить не удалось. Можно продолжать в этом, простом; замечания перечислены под ним.",
      "core failed": "Подсказки и прочее загрузить не удалось. Можно продолжать без них; замечания перечислены ниже.",
    },
    again: "Попробовать снова",
    format: "Форматировать",
    position: (line, column) => `Строка ${line}, столбец ${column}`,
    onlyIn: (target, message) => `Только ${target}: ${message}`,
  },
};
