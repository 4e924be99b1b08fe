/**
 * Parts that are loaded in the middle of a compilation, which waits for nothing: without `import()`, whose answer comes
 * later. Node gives a module at once to who requires it (22.12 and later: ES modules, too).
 */

import { createRequire } from "node:module";

/** The folder of the parts, from the file of the bundle that this stands in; not there in the sources. */
declare const VATSC_PARTS: string | undefined;

/**
 * A module of ours. @param name of the part in `dist/parts`, where this is the bundle @param path of its source from here
 */
export function loadPart<Module>(name: string, path: string): Module {
  const file = typeof VATSC_PARTS === "undefined" ? path : `${VATSC_PARTS}/${name}.js`;
  return createRequire(import.meta.url)(file) as Module;
}
