/**
 * When the parts of Monaco are loaded: what edits text at once, beside the worker, unless that would keep a slow line from bringing
 * the worker; its features when the first call has been drawn, so that the worker's answer need not wait for more code that runs.
 */

import { effect } from "@preact/signals";
import { played } from "../state/call.ts";
import { checked, failure } from "../state/checked.ts";
import { early, loadCore } from "./early.ts";
import type { OpenEditor, OpenedEditor } from "./opened-editor.ts";

/** Who has a slow machine gets the editor while the worker works. */
const patienceMs = 2000;

let waiting = early;

/** Fails if its files do not come. */
export async function loadEditor(): Promise<OpenEditor> {
  const asked = waiting;
  // Who tries again asks again.
  waiting = undefined;
  if (!asked) {
    await answered();
    await drawn();
  }
  const openEditor = await (asked ?? loadCore());
  // What the worker has said while it was read comes first.
  await new Promise((resolve) => setTimeout(resolve));
  return openEditor;
}

/** Whether the files of its features came. */
export async function completeEditor(editor: OpenedEditor): Promise<boolean> {
  await answered();
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
