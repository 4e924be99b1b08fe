/**
 * When the parts of Monaco are loaded: as soon as the worker has said what it thinks of the first text and that has been drawn, so
 * that its answer need not wait for code that runs; first what edits text, and its features when that is shown.
 */

import { effect } from "@preact/signals";
import { played } from "../state/call.ts";
import { checked, failure } from "../state/checked.ts";
import type { OpenEditor, OpenedEditor } from "./opened-editor.ts";

/** Who has a slow machine gets the editor while the worker works. */
const patienceMs = 2000;

/** Fails if its files do not come. */
export async function loadEditor(): Promise<OpenEditor> {
  await answered();
  await drawn();
  return (await import("./monaco/open.ts")).openEditor;
}

/** Whether the files of its features came. */
export async function completeEditor(editor: OpenedEditor): Promise<boolean> {
  await drawn();
  return editor.complete();
}

/** After the first call has been played, or the first text has been found broken. */
function answered(): Promise<void> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      const isBroken = checked.value !== undefined && checked.value.made === undefined;
      if (played.value === undefined && !isBroken && failure.value === undefined) return;
      resolve();
    });
    setTimeout(() => {
      stop();
      resolve();
    }, patienceMs);
  });
}

/** After the next frame is on the screen. A page that is not seen has no frames, and need not wait for any. */
function drawn(): Promise<void> {
  return new Promise((resolve) => {
    if (document.hidden) resolve();
    else requestAnimationFrame(() => setTimeout(resolve));
  });
}
