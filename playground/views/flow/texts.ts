/** Texts of the diagram. */

import type { Texts } from "../../texts/texts.ts";

interface FlowTexts {
  readonly how: string;
  readonly save: string;
  readonly size: string;
  readonly fit: string;
  readonly full: string;
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
    diagram: (title) => `Call flow of ${title}`,
    box: (text, ways) =>
      [text, ...ways.map(({ when, to }) => (when === "" ? `leads to ${to}` : `${when}: leads to ${to}`))].join(". "),
  },
  ru: {
    how: "Щелчок по блоку или Enter на нём ведёт к его шагу. Отмечены шаг под курсором и шаг идущего звонка.",
    save: "Сохранить как SVG",
    size: "Размер",
    fit: "По ширине",
    full: "Целиком",
    diagram: (title) => `Схема звонка: ${title}`,
    box: (text, ways) =>
      [text, ...ways.map(({ when, to }) => (when === "" ? `ведёт к: ${to}` : `${when}: ведёт к: ${to}`))].join(". "),
  },
};
