/** When the whole editor is loaded: as soon as the page has been drawn, while the worker compiles the first text. */

import type { OpenWholeEditor } from "./whole-editor.ts";

/** Fails if its files do not come. */
export async function loadWholeEditor(): Promise<OpenWholeEditor> {
  await drawn();
  return (await import("./monaco/open.ts")).openWholeEditor;
}

/** After the next frame is on the screen. A page that is not seen has no frames, and need not wait for any. */
function drawn(): Promise<void> {
  return new Promise((resolve) => {
    if (document.hidden) resolve();
    else requestAnimationFrame(() => setTimeout(resolve));
  });
}
