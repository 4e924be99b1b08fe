/** Reading files that many calls are played on: once, however many calls there are. Must not know any format. */

import type { Walk } from "./target.ts";

type Files = Parameters<Walk>[0];

/**
 * Remembers what `load` made of a map of files for as long as somebody holds that very map, which must not be changed
 * meanwhile. What is loaded must not be changed by playing a call.
 */
export function loadedOnce<Loaded>(load: (files: Files) => Loaded): (files: Files) => Loaded {
  const known = new WeakMap<Files, { readonly loaded: Loaded }>();
  return (files) => {
    const found = known.get(files) ?? { loaded: load(files) };
    known.set(files, found);
    return found.loaded;
  };
}
