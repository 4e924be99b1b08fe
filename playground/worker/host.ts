/** The files that a program of the page can read: its own text and the standard library. */

import { createMemoryHost, type Host } from "../../compiler/host.ts";
import { mainUri } from "../protocol.ts";

const library = import.meta.glob<string>("../../stdlib/**/*.vats", { query: "?raw", eager: true, import: "default" });

const libraryTexts = Object.entries(library).map(
  ([path, text]) => [path.replace("../../stdlib/", "std:"), text] as const,
);

/** A host of one text. */
export function hostOf(text: string): Host {
  return createMemoryHost(new Map([...libraryTexts, [mainUri, text]]));
}
