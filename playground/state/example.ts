/** The examples, and which one the reader has chosen. */

import { computed, signal } from "@preact/signals";
import { type ExampleOffice, exampleOffices } from "../examples/index.ts";
import { isRunning, playhead, script } from "./call.ts";
import { editSource, source } from "./source.ts";

/** The id of the example that was chosen last; `undefined` for a text that came with a link. */
export const chosenExample = signal<string | undefined>(undefined);

/** The example that the text still is or was made of: as long as the line that says what it is stands in it. */
export const shownExample = computed(() => {
  const chosen = chosenExample.value === undefined ? undefined : exampleOf(chosenExample.value);
  const isOf = (office: ExampleOffice) => source.value.includes(office.source.split("\n", 1).join(""));
  return chosen && isOf(chosen) ? chosen : unchangedExample.value;
});

/** The example that the text is, unchanged. */
export const unchangedExample = computed(() => exampleOffices.find((office) => office.source === source.value));

/** The example with that id. */
export function exampleOf(id: string): ExampleOffice | undefined {
  return exampleOffices.find((office) => office.id === id);
}

/** Puts an example in the place of the text, as one step to undo, with the call that it shows first. */
export function openExample({ id, source: text, call }: ExampleOffice): void {
  editSource([{ start: 0, end: source.peek().length, newText: text }]);
  chosenExample.value = id;
  isRunning.value = false;
  playhead.value = 0;
  script.value = call;
}
