/** Texts of the diagram. */

import type { DrawnBox } from "../../protocol.ts";
import type { Texts } from "../../texts/texts.ts";

interface FlowTexts {
  readonly how: string;
  readonly save: string;
  readonly size: string;
  readonly fit: string;
  readonly full: string;
  readonly legend: string;
  readonly kinds: Readonly<Record<DrawnBox["kind"], string>>;
  readonly back: string;
  readonly under: string;
  readonly running: string;
  readonly diagram: (title: string) => string;
  readonly box: (text: string, ways: readonly { readonly when: string; readonly to: string }[]) => string;
}

export const flowTexts: Texts<FlowTexts> = {
  en: {
    how: "A click on a box, or Enter on it, goes to its step. The step under the cursor and the one of the running call are marked.",
    save: "Save as SVG",
    size: "Size",
    fit: "Fit the width",
    full: "Full size",
    legend: "What the outlines mean",
    kinds: {
      line: "a line: calls come in",
      choice: "hours, callers or switches decide",
      menu: "a menu: keys decide",
      step: "a step",
      end: "the call is over",
      dropped: "nobody takes the call, and no end is written",
      lost: "what is done for a lost call",
    },
    back: "another round or try",
    under: "the step under the cursor",
    running: "the step of the running call",
    diagram: (title) => `Call flow of ${title}`,
    box: (text, ways) =>
      [text, ...ways.map(({ when, to }) => (when === "" ? `leads to ${to}` : `${when}: leads to ${to}`))].join(". "),
  },
  ru: {
    how: "Щелчок по блоку или Enter на нём ведёт к его шагу. Отмечены шаг под курсором и шаг идущего звонка.",
    save: "Сохранить как SVG",
    size: "Размер",
    fit: "По ширине",
    full: "В полный размер",
    legend: "Что значат рамки",
    kinds: {
      line: "линия: сюда приходят звонки",
      choice: "решают часы, звонящий или переключатель",
      menu: "меню: решает клавиша",
      step: "шаг",
      end: "звонок окончен",
      dropped: "звонок никто не принял, и конец ему не задан",
      lost: "что делается с потерянным звонком",
    },
    back: "ещё круг или попытка",
    under: "шаг под курсором",
    running: "шаг идущего звонка",
    diagram: (title) => `Схема звонка: ${title}`,
    box: (text, ways) =>
      [text, ...ways.map(({ when, to }) => (when === "" ? `ведёт к: ${to}` : `${when}: ведёт к: ${to}`))].join(". "),
  },
};
