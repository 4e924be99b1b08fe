/**
 * Asks for Monaco's core before anything else of the page runs, so that it is read while the page begins; not over a slow line,
 * which has the worker to bring first.
 */

import type { OpenEditor } from "./opened-editor.ts";

/** A line is slow if the page's own file, of 40 kB, took longer. */
const quickMs = 150;

/** What came of that: fails if its files do not come. `undefined` where it was not asked for. */
export const early: Promise<OpenEditor> | undefined = isLineSlow() ? undefined : loadCore();
// Who takes it hears of it.
early?.catch(() => {});

export async function loadCore(): Promise<OpenEditor> {
  return (await import("./monaco/open.ts")).openEditor;
}

function isLineSlow(): boolean {
  const [file] = performance.getEntriesByName(import.meta.url);
  return file !== undefined && file.duration > quickMs;
}
