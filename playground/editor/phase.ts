/** How far the editor is. */

import { signal } from "@preact/signals";

/** `plain` and `loading`: a text area until the whole editor is there. `failed`: it stays one, for its files did not come. */
export const phase = signal<"plain" | "loading" | "whole" | "failed">("plain");
