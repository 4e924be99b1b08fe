/** When the whole editor is loaded: after the page has been drawn and has nothing else to do. */

import type { OpenWholeEditor } from "./whole-editor.ts";

/** How long the page may be busy before the editor is loaded nevertheless: 2 s. */
const patienceMs = 2000;

/** Fetches the code of the whole editor; fails if its files do not come. */
export async function loadWholeEditor(): Promise<OpenWholeEditor> {
  await drawn();
  await idle();
  return (await import("./monaco/open.ts")).openWholeEditor;
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
    if ("requestIdleCallback" in window) requestIdleCallback(() => resolve(), { timeout: patienceMs });
    else setTimeout(resolve, 50);
  });
}
