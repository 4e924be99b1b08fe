/** What runs in a page that is measured, before all of its own, and tells the host when it can be used. */

export const watcherPath = "/watcher.js";
export const tellPath = "/seen";

/** The file itself. A page is looked at again after each change of its tree. */
export const watcher = `
  const seen = {};
  const look = () => {
    const now = performance.now();
    const source = document.querySelector(".editor textarea, .bare-editor, .monaco-editor .view-line");
    if (source && document.querySelector(".call")) seen.usable ??= now;
    if (document.querySelector(".monaco-editor .view-line span span")) seen.editable ??= now;
    const own = document.querySelector(".editor[data-editor]");
    if (own?.dataset.editor === "whole") seen.whole ??= now;
    if (!seen.usable || !(seen.editable || document.querySelector(".bare-editor")) || (own && !seen.whole)) return;
    looking.disconnect();
    setTimeout(() => navigator.sendBeacon("${tellPath}", JSON.stringify(seen)), 500);
  };
  const looking = new MutationObserver(look);
  looking.observe(document, { subtree: true, childList: true, attributeFilter: ["data-editor"] });
`;
