/** How far the editor is. */

import { computed, signal } from "@preact/signals";

/** `plain` and `loading`: a text area until the whole editor is there. `failed`: it stays one, for its files did not come. */
export const phase = signal<"plain" | "loading" | "whole" | "failed">("plain");

/** Whether nothing more of it is being loaded. */
export const isSettled = computed(() => phase.value === "whole" || phase.value === "failed");
