/** How the page is shown: which view, which language. */

import { signal } from "@preact/signals";
import type { Language, TargetId } from "../protocol.ts";

export type { Language } from "../protocol.ts";

export const viewNames = ["call", "outputs", "week", "flow", "tests"] as const;
export type ViewName = (typeof viewNames)[number];

/** The view beside the source. */
export const view = signal<ViewName>("call");

/** Whose files are shown. */
export const target = signal<TargetId>("asterisk");

/** The language of the page; of the browser until the reader chooses. */
export const language = signal<Language>(navigator.language.toLowerCase().startsWith("ru") ? "ru" : "en");
