/** Signs in the margin of the source: how its tests and assertions went. */

import { signal } from "@preact/signals";
import type { Range } from "../protocol.ts";

export type MarkKind = "passed" | "failed" | "uncovered" | "gave up";

/** One sign, at the line in which its place begins. */
export interface Mark extends Range {
  readonly kind: MarkKind;
  /** What it means here, in the language of the page: plain text, which may have several lines. */
  readonly text: string;
}

/** Of the text that was checked last, in its order. */
export const marks = signal<readonly Mark[]>([]);
