/** Pictures of programs, and readers of what is drawn: strict, and none of them knows how it was written. */

import { instance } from "@viz-js/viz";
import { create } from "xmlbuilder2";
import type { Build } from "../../compiler/flow/ir.ts";
import { drawBuild, type Picture } from "../../compiler/graph/index.ts";
import type { Host } from "../../compiler/host.ts";
import { readEntries } from "../../compiler/node/node-host.ts";
import { placeOf } from "../../compiler/text/source.ts";
import type { Span } from "../../compiler/text/span.ts";
import { builtFor } from "./cases.ts";
import { compileText, hostWithLibrary } from "./vats.ts";

export interface Drawn {
  readonly build: Build;
  readonly picture: Picture;
}

/** A case or an example, and its picture. */
export async function drawFolder(folder: string): Promise<Drawn> {
  const { build } = await builtFor(folder, "asterisk");
  return { build, picture: draw(build, readEntries([`${folder}/main.vats`], process.cwd()).host) };
}

/** A text, and its picture. */
export function drawText(text: string, line?: string): Drawn {
  const { build } = compileText(text);
  return { build, picture: draw(build, hostWithLibrary({ "main.vats": text }), line) };
}

function draw(build: Build, { read }: Host, line?: string): Picture {
  const textAt = ({ uri, start, end }: Span) => read(uri)?.text.slice(start, end) ?? "";
  const place = (span: Span) => {
    const file = read(span.uri);
    return file ? placeOf(file, span) : span.uri;
  };
  return drawBuild(
    build,
    { textAt, placeOf: place },
    build.lines.find(({ name }) => name === line),
  );
}

export interface MermaidReading {
  readonly boxes: ReadonlyMap<string, readonly string[]>;
  readonly arrows: readonly {
    readonly from: string;
    readonly to: string;
    readonly lines: readonly string[];
    readonly isBack: boolean;
  }[];
  readonly frames: readonly string[];
}

const label = String.raw`"((?:[^"#]|#\d+;)+)"`;
const id = "(n_[A-Za-z0-9_.!-]+)";
const shapes = [["\\[", "\\]"], ["\\[\\[", "\\]\\]"], ["\\[/", "/\\]"], ["\\{\\{", "\\}\\}"], ["\\(\\[", "\\]\\)"], [">", "\\]"]]; // biome-ignore format: pairs
const boxPattern = new RegExp(
  `^${id}(?:${shapes.map(([open, close]) => `${open}${label}${close}`).join("|")})(?::::dropped)?$`,
);
const arrowPattern = new RegExp(`^${id} (-->|-\\.->)(?:\\|${label}\\|)? ${id}$`);
const framePattern = new RegExp(`^subgraph ${id}\\[${label}\\]$`);

/**
 * Reads a flowchart of the few forms that we write, each line whole; throws on anything else. Mermaid itself is 160 MB of
 * packages: it has read all cases once by hand (docs/decisions/0039-drawing-of-flows.md), and this holds to what it took.
 */
export function readMermaid(text: string): MermaidReading {
  const [head, ...lines] = text.replace(/\n$/, "").split("\n");
  if (head !== "flowchart TD") throw new Error(`no flowchart: ${head}`);
  const boxes = new Map<string, readonly string[]>();
  const arrows: MermaidReading["arrows"][number][] = [];
  const frames: string[] = [];
  let open = 0;
  for (const line of lines.map((indented) => indented.trim())) {
    const [, name, ...labels] = boxPattern.exec(line) ?? [];
    const [, from, arrow, words, to] = arrowPattern.exec(line) ?? [];
    const [, , title] = framePattern.exec(line) ?? [];
    if (name !== undefined) {
      if (boxes.has(name)) throw new Error(`twice: ${line}`);
      boxes.set(name, labelLines(labels.find((found) => found !== undefined)));
    } else if (from !== undefined && to !== undefined)
      arrows.push({ from, to, lines: labelLines(words), isBack: arrow === "-.->" });
    else if (title !== undefined) {
      frames.push(labelLines(title).join(""));
      open += 1;
    } else if (line === "end" && open > 0) open -= 1;
    else if (!line.startsWith("classDef dropped stroke-width:")) throw new Error(`not read: ${line}`);
  }
  const stray = arrows.find(({ from, to }) => !boxes.has(from) || !boxes.has(to));
  if (stray || open > 0) throw new Error(`not closed: ${stray?.from ?? "subgraph"}`);
  return { boxes, arrows, frames };
}

function labelLines(text: string | undefined): readonly string[] {
  if (text === undefined) return [];
  const lines = text.split("<br/>");
  // What a label may hold as it is: nothing that Mermaid or the Markdown in it takes for more.
  const wrong = lines.find((line) => /[<>"`*_~|{}()\\$%@&^!]|#(?!\d+;)|\/|^\d+\.|^[-+] |\]\(|:(?![ \d]|$)/.test(line));
  if (wrong !== undefined) throw new Error(`not safe in a label: ${wrong}`);
  return lines.map((line) => line.replace(/#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))));
}

/** What Graphviz itself makes of a graph: all texts that it shows, in its order. @throws for what it cannot read */
export async function readDot(text: string): Promise<readonly string[]> {
  const graphviz = await instance();
  const result = graphviz.render(text, { format: "svg" });
  // It has no fonts here, and guesses how wide letters are that ASCII lacks.
  const wrong = result.errors.filter(({ message }) => !/width of non-ASCII character/.test(message));
  if (result.status !== "success" || wrong.length > 0) throw new Error(JSON.stringify(wrong));
  return elementsOf(result.output.replace(/<!DOCTYPE[^>]*>/, ""), "text").map(({ text: shown }) => shown);
}

export interface SvgElement {
  readonly text: string;
  readonly attribute: (name: string) => string | undefined;
}

/** All elements of a name, by a strict reader of XML. */
export function elementsOf(svg: string, name: string): readonly SvgElement[] {
  return [...rootOf(svg).getElementsByTagName(name)].map((element) => ({
    text: textIn(element),
    attribute: (key) => attributeOf(element, key),
  }));
}

/** As much of the DOM as is asked. */
interface Element {
  readonly textContent: string;
  readonly getAttribute: (name: string) => string | null;
  readonly getElementsByTagName: (name: string) => Iterable<Element>;
}

function rootOf(svg: string): Element {
  return create(svg.replaceAll("&amp;", ampersand)).root().node as unknown as Element;
}

/** xmlbuilder2 takes `&amp;#35;`, which is the text `&#35;`, for a reference: so it sees another sign there. */
const ampersand = "\ue000";

function textIn(element: Element): string {
  return element.textContent.replaceAll(ampersand, "&");
}

function attributeOf(element: Element, name: string): string | undefined {
  return element.getAttribute(name)?.replaceAll(ampersand, "&");
}

/** The boxes of an SVG: what stands in each, and its frame. */
export function boxesOf(svg: string): readonly {
  readonly id: string;
  readonly kind: string;
  readonly place: string | undefined;
  readonly path: string;
  readonly texts: readonly { readonly text: string; readonly x: number; readonly y: number }[];
}[] {
  const groups = [...rootOf(svg).getElementsByTagName("g")].filter((group) => group.getAttribute("data-id") !== null);
  return groups.map((group) => ({
    id: group.getAttribute("data-id") ?? "",
    kind: group.getAttribute("data-kind") ?? "",
    place: attributeOf(group, "data-place"),
    path: [...group.getElementsByTagName("path")][0]?.getAttribute("d") ?? "",
    texts: [...group.getElementsByTagName("text")].map((text) => ({
      text: textIn(text),
      x: Number(text.getAttribute("x")),
      y: Number(text.getAttribute("y")),
    })),
  }));
}
