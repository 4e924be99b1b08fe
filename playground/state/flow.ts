/** The diagram of the text. */

import { signal } from "@preact/signals";
import type { FlowAnswer } from "../protocol.ts";
import { good } from "./checked.ts";
import { keepAsking } from "./newest-answer.ts";
import { language, view } from "./page.ts";

/** Of the last text without errors; `undefined` until it was asked for. */
export const diagram = signal<FlowAnswer | undefined>(undefined);

/** Draws the text each time that it changes, while the diagram is shown. */
export function keepDrawing(): void {
  keepAsking("flow", () => (view.value === "flow" && good.value ? { language: language.value } : undefined), diagram);
}
