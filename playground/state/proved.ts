/** What became of the tests and assertions of the text. */

import { computed, effect, signal } from "@preact/signals";
import { isSettled } from "../editor/phase.ts";
import type { Proved, TestResults } from "../protocol-tests.ts";
import { checked, good, today } from "./checked.ts";
import { keepAsking } from "./newest-answer.ts";
import { language, view } from "./page.ts";

const answer = signal<Proved | undefined>(undefined);

/** Of the last text without errors that was proved; `undefined` until then. */
export const testResults = signal<TestResults | undefined>(undefined);

/** Whether the tests and assertions of no text have been proved yet: nobody knows that all is well. */
export const isFirstProof = computed(() => good.value !== undefined && testResults.value === undefined);

/** How many of its tests have failed and of its assertions are broken. */
export const failedCount = computed(() => {
  const { tests = [], assertions = [] } = testResults.value ?? {};
  return tests.filter(({ failure }) => failure).length + assertions.filter(({ kind }) => kind === "broken").length;
});

/** Whether the newest text is still being proved. */
export const isProving = computed(() => good.value !== undefined && answer.value?.text !== good.value.text);

/** Everything that is wrong with the text: what the compiler says at once, and what the proofs find. */
export const problems = computed(() => {
  const now = checked.value;
  if (!now) return undefined;
  const proved = answer.value?.text === now.text ? (answer.value.results?.problems ?? []) : [];
  return [...now.problems, ...proved].toSorted((one, other) => one.start - other.start);
});

/** Proves each text without errors, as soon as its reader can edit it or asks for it: before, both want the processor. */
export function keepProving(): void {
  const isWanted = () => isSettled.value || view.value === "tests";
  const request = () =>
    good.value && isWanted() ? { text: good.value.text, today: today.value, language: language.value } : undefined;
  keepAsking("prove", request, answer);
  effect(() => {
    if (answer.value?.results) testResults.value = answer.value.results;
  });
}
