/**
 * Call flows as pictures, and pictures as text that others draw: Mermaid and DOT. SVG is in `svg.ts`, which brings the layout. Pure:
 * the same build gives the same bytes. Must not know files or the command line.
 */

export { dotOf } from "./dot.ts";
export { drawBuild } from "./draw.ts";
export { englishGraphWords, type GraphWords } from "./graph-words.ts";
export { mermaidOf } from "./mermaid.ts";
export type { Picture } from "./picture.ts";
export type { Source } from "./words.ts";
