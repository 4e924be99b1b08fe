/**
 * Parts that are loaded in the middle of a compilation, which waits for nothing: without `import()`, whose answer comes
 * later. Node gives a module at once to who requires it (22.12 and later: ES modules, too).
 */

import { createRequire } from "node:module";

declare const VATSC_VERSION: string | undefined;

/**
 * A module of ours. @param name of the part in `dist/parts`, where this is the bundle @param path of its source from here
 */
export function loadPart<Module>(name: string, path: string): Module {
  const isBundle = typeof VATSC_VERSION !== "undefined";
  return createRequire(import.meta.url)(isBundle ? `./parts/${name}.js` : path) as Module;
}
