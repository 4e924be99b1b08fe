/**
 * A picture as SVG: one file that needs nothing else, no scripts, no fonts, no styles of its own that could reach what is around
 * it. The same picture gives the same bytes. Loads the layout. Must not know states.
 *
 * Text is in a fixed-width font, as source is, so that a box can be measured without one: a sign of any such font is at most
 * 0.61 of its size wide. Dark on light, at 12:1 and more; what a box is shows in its shape, not in a colour.
 */

import { escapeXml } from "../text/xml.ts";
import { type Layout, type Point, placeFlow, type Size } from "./layout.ts";
import { arrowTip, fromBorderToBorder, outlineOf } from "./outline.ts";
import type { Arrow, Box, FlowPicture, Picture } from "./picture.ts";
import { cellsOf } from "./wrap.ts";

const fontSize = 13;
const cellWidth = fontSize * 0.62;
const lineHeight = 18;
const labelFontSize = 12;
const labelCellWidth = labelFontSize * 0.62;
const labelLineHeight = 15;
const margin = 20;
const titleHeight = 34;

/** The whole document, ends with a line end. */
export function svgOf(picture: Picture): string {
  const placed = picture.flows.map((flow) => ({
    flow,
    layout: placeFlow(flow, flow.boxes.map(boxSize), flow.arrows.map(labelSize)),
  }));
  const width = Math.ceil(Math.max(0, ...placed.map(({ flow, layout }) => Math.max(layout.width, titleWidth(flow)))));
  const parts: string[] = [];
  let top = margin;
  for (const { flow, layout } of placed) {
    parts.push(flowText(flow, layout, { x: margin, y: top }));
    top += titleHeight + Math.ceil(layout.height) + 2 * margin;
  }
  return `${[openText(picture, { width: width + 2 * margin, height: top }), ...parts, "</svg>"].join("\n")}\n`;
}

function openText(picture: Picture, { width, height }: Size): string {
  const titles = picture.flows.map(({ title }) => title).join(", ");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="vats-graph-title vats-graph-desc" font-family="'DejaVu Sans Mono', Menlo, Consolas, 'Liberation Mono', monospace" font-size="${fontSize}">`,
    `<title id="vats-graph-title">${escapeXml(`Call flow: ${titles}`)}</title>`,
    `<desc id="vats-graph-desc">${escapeXml(picture.flows.flatMap(sentences).join(" "))}</desc>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
  ].join("\n");
}

/** The flow in words: each box, and where it goes on. */
function sentences({ boxes, arrows }: FlowPicture): readonly string[] {
  const texts = new Map(boxes.map(({ id, lines }) => [id, lines.join(" ")]));
  return boxes.map(({ id, lines }) => {
    const ways = arrows.filter(({ from }) => from === id);
    const goesOn = ways.map(({ to, lines: label }) => `${label.join(" ")} -> ${texts.get(to) ?? ""}`.trim());
    return `${lines.join(" ")}${goesOn.length === 0 ? "" : `: ${goesOn.join("; ")}`}.`;
  });
}

function boxSize({ kind, lines }: Box): Size {
  const cells = Math.max(...lines.map(cellsOf));
  const sides = kind === "choice" || kind === "line" ? 44 : 28;
  return { width: Math.ceil(cells * cellWidth) + sides, height: lines.length * lineHeight + 16 };
}

function labelSize({ lines }: Arrow): Size {
  if (lines.length === 0) return { width: 0, height: 0 };
  const cells = Math.max(...lines.map(cellsOf));
  return { width: Math.ceil(cells * labelCellWidth) + 8, height: lines.length * labelLineHeight + 4 };
}

function titleWidth({ title }: FlowPicture): number {
  return cellsOf(title) * 15 * 0.62;
}

function flowText(flow: FlowPicture, layout: Layout, { x, y }: Point): string {
  const sizes = flow.boxes.map(boxSize);
  const at = new Map(flow.boxes.map(({ id }, index) => [id, index]));
  const outlines = flow.boxes.map((box, index) =>
    outlineOf(box.kind, layout.boxes[index] ?? { x: 0, y: 0 }, sizes[index] ?? { width: 0, height: 0 }),
  );
  return [
    `<g transform="translate(${x} ${y})" data-flow="${escapeXml(flow.name)}">`,
    `<text x="0" y="16" font-size="15" font-weight="bold" fill="#1a1a1a">${escapeXml(flow.title)}</text>`,
    `<g transform="translate(0 ${titleHeight})">`,
    ...flow.arrows.map((arrow, index) => {
      const placed = layout.arrows[index] ?? { points: [], label: { x: 0, y: 0 } };
      const [source = [], target = []] = [arrow.from, arrow.to].map((id) => outlines[at.get(id) ?? 0]);
      return arrowText(arrow, fromBorderToBorder(placed.points, source, target), target);
    }),
    ...flow.arrows.map((arrow, index) => labelText(arrow, layout.arrows[index]?.label ?? { x: 0, y: 0 })),
    ...flow.boxes.map((box, index) => boxText(box, layout.boxes[index] ?? { x: 0, y: 0 }, outlines[index] ?? [])),
    "</g>",
    "</g>",
  ].join("\n");
}

/** The line, which goes under both boxes, and its head, which touches the one that it leads to. */
function arrowText({ isBack }: Arrow, points: readonly Point[], target: readonly Point[]): string {
  const { line, head } = arrowTip(points, target);
  const dash = isBack ? ' stroke-dasharray="5 4"' : "";
  return `<path d="${smooth(line)}" fill="none" stroke="#333333" stroke-width="1.3"${dash}/><path d="M${head.map(pair).join("L")}Z" fill="#333333"/>`;
}

/** Through the middles of the pieces, rounded at the points between. */
function smooth(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (!first || !last) return "";
  const curves = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? last;
    return `Q${pair(point)} ${pair({ x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 })}`;
  });
  return `M${pair(first)}${curves.join("")}L${pair(last)}`;
}

function labelText(arrow: Arrow, middle: Point): string {
  if (arrow.lines.length === 0) return "";
  const { width, height } = labelSize(arrow);
  const corner = { x: middle.x - width / 2, y: middle.y - height / 2 };
  const rect = `<rect x="${short(corner.x)}" y="${short(corner.y)}" width="${width}" height="${height}" fill="#ffffff"/>`;
  return `<g font-size="${labelFontSize}">${rect}${textLines(arrow.lines, middle, labelLineHeight, labelFontSize)}</g>`;
}

const looks: Readonly<Record<Box["kind"], string>> = {
  line: 'fill="#f2f2f2" stroke="#333333"',
  choice: 'fill="#f3f6fc" stroke="#333333"',
  menu: 'fill="#ffffff" stroke="#333333" stroke-width="3"',
  step: 'fill="#ffffff" stroke="#333333"',
  end: 'fill="#f2f2f2" stroke="#333333"',
  dropped: 'fill="#ffffff" stroke="#8a0012" stroke-width="3" stroke-dasharray="7 4"',
  lost: 'fill="#ffffff" stroke="#333333" stroke-dasharray="2 3"',
};

function boxText({ id, kind, lines, place }: Box, middle: Point, outline: readonly Point[]): string {
  const source = place === undefined ? "" : ` data-place="${escapeXml(place)}"`;
  const title = place === undefined ? "" : `<title>${escapeXml(place)}</title>`;
  const shape = `<path d="M${outline.map(pair).join("L")}Z" stroke-linejoin="round" ${looks[kind]}/>`;
  return `<g data-id="${escapeXml(id)}" data-kind="${kind}"${source}>${title}${shape}${textLines(lines, middle, lineHeight, fontSize)}</g>`;
}

function textLines(lines: readonly string[], middle: Point, height: number, size: number): string {
  // From the middle of a line to its base: about a third of the letters' size.
  const first = middle.y - ((lines.length - 1) * height) / 2 + size * 0.35;
  return lines
    .map(
      (line, index) =>
        `<text x="${short(middle.x)}" y="${short(first + index * height)}" text-anchor="middle" fill="#1a1a1a">${escapeXml(line)}</text>`,
    )
    .join("");
}

function pair({ x, y }: Point): string {
  return `${short(x)} ${short(y)}`;
}

/** A tenth of a unit is enough, and no machine computes another one. */
function short(value: number): string {
  return String(Math.round(value * 10) / 10 || 0);
}
