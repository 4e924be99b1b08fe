/** What became of the tests and assertions of the text. */

import { computed, effect, signal } from "@preact/signals";
import type { Proved, TestResults } from "../protocol-tests.ts";
import { checked, good, today } from "./checked.ts";
import { keepAsking } from "./newest-answer.ts";

const answer = signal<Proved | undefined>(undefined);

/** Of the last text without errors that was proved; `undefined` until then. */
export const testResults = signal<TestResults | undefined>(undefined);

/** Whether the newest text is still being proved. */
export const isProving = computed(() => good.value !== undefined && answer.value?.text !== good.value.text);

/** Everything that is wrong with the text: what the compiler says at once, and what the proofs find. */
export const problems = computed(() => {
  const now = checked.value;
  if (!now) return undefined;
  const proved = answer.value?.text === now.text ? (answer.value.results?.problems ?? []) : [];
  return [...now.problems, ...proved].toSorted((one, other) => one.start - other.start);
});

/** Proves each text without errors. */
export function keepProving(): void {
  keepAsking("prove", () => (good.value ? { text: good.value.text, today: today.value } : undefined), answer);
  effect(() => {
    if (answer.value?.results) testResults.value = answer.value.results;
  });
}
