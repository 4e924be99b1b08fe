/**
 * A picture as SVG: one file that needs nothing else, no scripts, no fonts, no styles of its own that could reach what is around
 * it. The same picture gives the same bytes. Loads the layout. Must not know states.
 *
 * Dark on light, at 12:1 and more; what a box is shows in its shape, not in a colour.
 */

import { escapeXml } from "../text/xml.ts";
import type { Point, Size } from "./layout.ts";
import type { Box, FlowPicture, Picture } from "./picture.ts";
import {
  baselines,
  boxFont,
  closed,
  labelFont,
  type PlacedArrow,
  type PlacedBox,
  type PlacedFlow,
  placePicture,
  short,
  smooth,
} from "./placed.ts";
import { cellsOf } from "./wrap.ts";

const margin = 20;
const titleHeight = 34;

/** The whole document, ends with a line end. */
export function svgOf(picture: Picture): string {
  const placed = placePicture(picture);
  const width = Math.ceil(Math.max(0, ...placed.map((flow) => Math.max(flow.width, titleWidth(flow.flow)))));
  const parts: string[] = [];
  let top = margin;
  for (const flow of placed) {
    parts.push(flowText(flow, { x: margin, y: top }));
    top += titleHeight + Math.ceil(flow.height) + 2 * margin;
  }
  return `${[openText(picture, { width: width + 2 * margin, height: top }), ...parts, "</svg>"].join("\n")}\n`;
}

function openText(picture: Picture, { width, height }: Size): string {
  const titles = picture.flows.map(({ title }) => title).join(", ");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="vats-graph-title vats-graph-desc" font-family="'DejaVu Sans Mono', Menlo, Consolas, 'Liberation Mono', monospace" font-size="${boxFont.size}">`,
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

function titleWidth({ title }: FlowPicture): number {
  return cellsOf(title) * 15 * 0.62;
}

function flowText({ flow, boxes, arrows }: PlacedFlow, { x, y }: Point): string {
  return [
    `<g transform="translate(${x} ${y})" data-flow="${escapeXml(flow.name)}">`,
    `<text x="0" y="16" font-size="15" font-weight="bold" fill="#1a1a1a">${escapeXml(flow.title)}</text>`,
    `<g transform="translate(0 ${titleHeight})">`,
    ...arrows.map(arrowText),
    ...arrows.map(labelText),
    ...boxes.map(boxText),
    "</g>",
    "</g>",
  ].join("\n");
}

/** The line, which goes under both boxes, and its head, which touches the one that it leads to. */
function arrowText({ arrow: { isBack }, line, head }: PlacedArrow): string {
  const dash = isBack ? ' stroke-dasharray="5 4"' : "";
  return `<path d="${smooth(line)}" fill="none" stroke="#333333" stroke-width="1.3"${dash}/><path d="${closed(head)}" fill="#333333"/>`;
}

function labelText({ arrow: { lines }, label: { middle, size } }: PlacedArrow): string {
  if (lines.length === 0) return "";
  const corner = { x: middle.x - size.width / 2, y: middle.y - size.height / 2 };
  const rect = `<rect x="${short(corner.x)}" y="${short(corner.y)}" width="${size.width}" height="${size.height}" fill="#ffffff"/>`;
  return `<g font-size="${labelFont.size}">${rect}${textLines(lines, middle, labelFont)}</g>`;
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

function boxText({ box: { id, kind, lines, place }, middle, outline }: PlacedBox): string {
  const source = place === undefined ? "" : ` data-place="${escapeXml(place)}"`;
  const title = place === undefined ? "" : `<title>${escapeXml(place)}</title>`;
  const shape = `<path d="${closed(outline)}" stroke-linejoin="round" ${looks[kind]}/>`;
  return `<g data-id="${escapeXml(id)}" data-kind="${kind}"${source}>${title}${shape}${textLines(lines, middle, boxFont)}</g>`;
}

function textLines(lines: readonly string[], middle: Point, font: typeof boxFont | typeof labelFont): string {
  const bases = baselines(lines.length, middle, font);
  return lines
    .map(
      (line, index) =>
        `<text x="${short(middle.x)}" y="${short(bases[index] ?? middle.y)}" text-anchor="middle" fill="#1a1a1a">${escapeXml(line)}</text>`,
    )
    .join("");
}
