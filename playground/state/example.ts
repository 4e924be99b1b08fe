/** The examples, which one the reader has chosen, and the call that comes and goes with it. */

import { batch, computed, effect, signal, untracked } from "@preact/signals";
import { type ExampleOffice, exampleOffices } from "../examples/index.ts";
import type { Script } from "../protocol-calls.ts";
import { withOthers } from "./brought.ts";
import { isRunning, playhead, script, unsetScript, usualInstant } from "./call.ts";
import { sharedLength } from "./shared-length.ts";
import { editSource, source } from "./source.ts";

/** The id of the example that was chosen last; `undefined` for a text that came with a link. */
export const chosenExample = signal<string | undefined>(undefined);

/** The example that the text still is or was made of. */
export const shownExample = computed(() => {
  const chosen = chosenExample.value === undefined ? undefined : exampleOf(chosenExample.value);
  return chosen && isMadeOf(source.value, chosen.source) ? chosen : unchangedExample.value;
});

/** The example that the text is, unchanged. */
export const unchangedExample = computed(() => exampleOffices.find((office) => office.source === source.value));

/** The example with that id. */
export function exampleOf(id: string): ExampleOffice | undefined {
  return exampleOffices.find((office) => office.id === id);
}

/** Whether the line that says what an example is stands in a text, or half of the example before and behind what was changed. */
function isMadeOf(text: string, example: string): boolean {
  if (text.includes(example.split("\n", 1).join(""))) return true;
  return sharedLength(text, example) * 2 >= example.length;
}

/** Puts an example in the place of the text, as one step to undo, with the call that it shows first. */
export function openExample(office: ExampleOffice): void {
  broughtBy = office;
  opened.add(office.id);
  batch(() => {
    editSource([{ start: 0, end: source.peek().length, newText: office.source }]);
    chosenExample.value = office.id;
    isRunning.value = false;
    playhead.value = 0;
    script.value = office.call;
  });
}

/** The example whose call was put there last; `undefined`: that of a text which is none. */
let broughtBy: ExampleOffice | undefined;

/** The ids of those that were opened: who writes or links the same text himself has a call of his own. */
const opened = new Set<string>();

/** Takes away what an example brought to the call as soon as the text is another one, and brings it again where it comes back. */
export function keepBrought(): void {
  effect(() => {
    const { value: office } = shownExample;
    const shown = office && opened.has(office.id) ? office : undefined;
    if (shown?.id === broughtBy?.id) return;
    untracked(() => {
      const { value } = script;
      const others = shown?.call ?? { ...unsetScript, called: value.called, zone: value.zone };
      script.value = withOthers(value, broughtBy?.call ?? unset(value), others);
    });
    broughtBy = shown;
  });
}

/** The call as it is while nobody has set anything. Whom it calls, and in which zone, goes by the text. */
function unset({ called, zone }: Script): Script {
  return { ...unsetScript, called, zone, atMs: usualInstant.value };
}
