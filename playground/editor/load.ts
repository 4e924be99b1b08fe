/** When the whole editor is loaded: after the page has been drawn. It is opened when the text is compiled and the first call played. */

import { effect } from "@preact/signals";
import { checked, failure } from "../state/checked.ts";
import type { OpenWholeEditor } from "./whole-editor.ts";

/** How long the compiler may take before the editor is opened nevertheless: 3 s. */
const compilerPatienceMs = 3000;

/** And then the page, to rest: 0.3 s. */
const pagePatienceMs = 300;

/** Fetches the code of the whole editor, and runs it while the text is compiled; fails if its files do not come. */
export async function loadWholeEditor(): Promise<OpenWholeEditor> {
  await drawn();
  const loading = import("./monaco/open.ts");
  // It may fail before it is waited for.
  loading.catch(() => {});
  await compiled();
  await idle();
  return (await loading).openWholeEditor;
}

/** After the first text, with errors or without: both need the processor, and the simulator is to be there first. */
function compiled(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, compilerPatienceMs);
    const stop = effect(() => {
      if (checked.value === undefined && failure.value === undefined) return;
      clearTimeout(timer);
      resolve();
      queueMicrotask(() => stop());
    });
  });
}

/** After the next frame is on the screen. A page that is not seen has no frames, and need not wait for any. */
function drawn(): Promise<void> {
  return new Promise((resolve) => {
    if (document.hidden) resolve();
    else requestAnimationFrame(() => setTimeout(resolve));
  });
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ("requestIdleCallback" in window) requestIdleCallback(() => resolve(), { timeout: pagePatienceMs });
    else setTimeout(resolve, 50);
  });
}
