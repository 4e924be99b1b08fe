/** How far the editor is. */

import { computed, signal } from "@preact/signals";

/**
 * `loading`: a text area until Monaco is there. `core`: Monaco, its features still to come. `whole`: all of it. `failed` and
 * `core failed`: it stays what it is, for further files did not come.
 */
export type Phase = "loading" | "failed" | "core" | "core failed" | "whole";

export const phase = signal<Phase>("loading");

/** Whether the text area is the editor. */
export const isPlain = computed(() => phase.value === "loading" || phase.value === "failed");

export const hasFailed = computed(() => phase.value === "failed" || phase.value === "core failed");

/** Whether nothing more of it is being loaded. */
export const isSettled = computed(() => phase.value === "whole" || hasFailed.value);
