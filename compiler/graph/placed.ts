/**
 * A picture with everything in its place: the outlines of boxes, the lines and heads of arrows, the middles of texts. Loads the
 * layout. Must not know SVG.
 *
 * Text is in a fixed-width font, as source is, so that a box can be measured without one: a sign of any such font is at most
 * 0.61 of its size wide.
 */

import { type Point, placeFlow, type Size } from "./layout.ts";
import { arrowTip, fromBorderToBorder, outlineOf } from "./outline.ts";
import type { Arrow, Box, FlowPicture, Picture } from "./picture.ts";
import { cellsOf } from "./wrap.ts";

/** Of the text in boxes and of labels: its size, and from one line to the next. */
export const boxFont = { size: 13, lineHeight: 18 } as const;
export const labelFont = { size: 12, lineHeight: 15 } as const;

/** How wide a sign is, in parts of the font's size. */
const signWidth = 0.62;

/** A flow, in units of a pixel from its own upper left corner. */
export interface PlacedFlow extends Size {
  readonly flow: FlowPicture;
  readonly boxes: readonly PlacedBox[];
  readonly arrows: readonly PlacedArrow[];
}

export interface PlacedBox {
  readonly box: Box;
  readonly middle: Point;
  /** Its corners. */
  readonly outline: readonly Point[];
}

export interface PlacedArrow {
  readonly arrow: Arrow;
  /** The points that its line goes through, up to the foot of its head. */
  readonly line: readonly Point[];
  /** The three corners of its head, the tip first. */
  readonly head: readonly Point[];
  /** Where its text stands, and how much room that has; 0 where there is none. */
  readonly label: { readonly middle: Point; readonly size: Size };
}

/** Places each flow of a picture by itself. */
export function placePicture({ flows }: Picture): readonly PlacedFlow[] {
  return flows.map(placed);
}

function placed(flow: FlowPicture): PlacedFlow {
  const sizes = flow.boxes.map(boxSize);
  const layout = placeFlow(flow, sizes, flow.arrows.map(labelSize));
  const boxes = flow.boxes.map((box, at): PlacedBox => {
    const middle = layout.boxes[at] ?? { x: 0, y: 0 };
    return { box, middle, outline: outlineOf(box.kind, middle, sizes[at] ?? { width: 0, height: 0 }) };
  });
  const outlines = new Map(boxes.map(({ box, outline }) => [box.id, outline]));
  const arrows = flow.arrows.map((arrow, at): PlacedArrow => {
    const { points, label } = layout.arrows[at] ?? { points: [], label: { x: 0, y: 0 } };
    const target = outlines.get(arrow.to) ?? [];
    const way = fromBorderToBorder(points, outlines.get(arrow.from) ?? [], target);
    return { arrow, ...arrowTip(way, target), label: { middle: label, size: labelSize(arrow) } };
  });
  return { flow, width: layout.width, height: layout.height, boxes, arrows };
}

function boxSize({ kind, lines }: Box): Size {
  const cells = Math.max(...lines.map(cellsOf));
  const sides = kind === "choice" || kind === "line" ? 44 : 28;
  return {
    width: Math.ceil(cells * boxFont.size * signWidth) + sides,
    height: lines.length * boxFont.lineHeight + 16,
  };
}

function labelSize({ lines }: Arrow): Size {
  if (lines.length === 0) return { width: 0, height: 0 };
  const cells = Math.max(...lines.map(cellsOf));
  return {
    width: Math.ceil(cells * labelFont.size * signWidth) + 8,
    height: lines.length * labelFont.lineHeight + 4,
  };
}

/** The line of an arrow as the path of an SVG: through the middles of its pieces, rounded at the points between. */
export function smooth(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (!first || !last) return "";
  const curves = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? last;
    return `Q${pair(point)} ${pair({ x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 })}`;
  });
  return `M${pair(first)}${curves.join("")}L${pair(last)}`;
}

/** A polygon as the path of an SVG. */
export function closed(corners: readonly Point[]): string {
  return `M${corners.map(pair).join("L")}Z`;
}

/** A point as SVG writes it. */
function pair({ x, y }: Point): string {
  return `${short(x)} ${short(y)}`;
}

/** A number as SVG writes it: a tenth of a unit is enough, and no machine computes another one. */
export function short(value: number): string {
  return String(Math.round(value * 10) / 10 || 0);
}

/** The bases of lines of text around a middle: from the middle of a line to its base is about a third of the letters' size. */
export function baselines(
  count: number,
  middle: Point,
  { size, lineHeight }: typeof boxFont | typeof labelFont,
): readonly number[] {
  const first = middle.y - ((count - 1) * lineHeight) / 2 + size * 0.35;
  return Array.from({ length: count }, (_, index) => first + index * lineHeight);
}
