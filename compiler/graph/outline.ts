/** Shapes of boxes as polygons, and where an arrow meets one. Must not know SVG. */

import type { Point, Size } from "./layout.ts";
import type { BoxKind } from "./picture.ts";

/** The corners of a box, around its middle. */
export function outlineOf(kind: BoxKind, middle: Point, { width, height }: Size): readonly Point[] {
  return corners(kind, width / 2, height / 2).map(([x, y]) => ({ x: middle.x + x, y: middle.y + y }));
}

type Corner = readonly [x: number, y: number];

function corners(kind: BoxKind, x: number, y: number): readonly Corner[] {
  switch (kind) {
    case "choice":
      return [[-x, 0], [16 - x, -y], [x - 16, -y], [x, 0], [x - 16, y], [16 - x, y]]; // biome-ignore format: pairs
    case "line":
      return [[-x, -y], [x - 14, -y], [x, 0], [x - 14, y], [-x, y]]; // biome-ignore format: pairs
    case "end":
    case "dropped":
      return rounded(x, y, Math.min(y, 14));
    case "menu":
    case "step":
    case "lost":
      return [[-x, -y], [x, -y], [x, y], [-x, y]]; // biome-ignore format: pairs
  }
}

/** A rectangle whose corners are quarters of a circle, each of a few straight pieces. */
function rounded(x: number, y: number, radius: number): readonly Corner[] {
  const quarters: readonly Corner[] = [[1, -1], [1, 1], [-1, 1], [-1, -1]]; // biome-ignore format: pairs
  return quarters.flatMap(([right, down], quarter) =>
    [0, 1, 2, 3, 4].map((step): Corner => {
      const angle = ((quarter - 1) * 90 + (step * 90) / 4) * (Math.PI / 180);
      return [right * (x - radius) + radius * Math.cos(angle), down * (y - radius) + radius * Math.sin(angle)];
    }),
  );
}

/** The points of an arrow that goes down, with its ends at the lower border of one box and the upper border of the other. */
export function fromBorderToBorder(
  points: readonly Point[],
  source: readonly Point[],
  target: readonly Point[],
): readonly Point[] {
  const [first, second] = points;
  const [beforeLast, last] = points.slice(-2);
  if (!first || !second || !beforeLast || !last) return points;
  const bottom = Math.max(...source.map(({ y }) => y));
  const top = Math.min(...target.map(({ y }) => y));
  if (top <= bottom) return points;
  const inner = points.slice(1, -1);
  if (inner.length === 0) return points;
  const from = within(second.x, source);
  const to = within(beforeLast.x, target);
  const bend = Math.min(straight, (top - bottom) / 4);
  const [down, up] = [
    { x: from, y: bottom + bend },
    { x: to, y: top - bend },
  ];
  return [{ x: from, y: bottom }, down, ...inner, up, { x: to, y: top }];
}

/** The nearest place on the straight part of a border: farther from its corners than any shape is cut. */
function within(x: number, outline: readonly Point[]): number {
  const xs = outline.map((corner) => corner.x);
  const left = Math.min(...xs) + cutCorner;
  const right = Math.max(...xs) - cutCorner;
  return Math.min(Math.max(x, left), right);
}

const cutCorner = 18;

/** How far an arrow goes straight where it leaves a box and before it comes to one. */
const straight = 14;

/** An arrow that ends at a box: its line up to the foot of the head, and the three corners of the head. */
export function arrowTip(
  points: readonly Point[],
  target: readonly Point[],
): { readonly line: readonly Point[]; readonly head: readonly Point[] } {
  const before = points.at(-2) ?? { x: 0, y: 0 };
  const end = points.at(-1) ?? before;
  const tip = nearest(before, end, target);
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const along = { x: (tip.x - before.x) / length, y: (tip.y - before.y) / length };
  const foot = { x: tip.x - along.x * headLength, y: tip.y - along.y * headLength };
  const side = (way: number) => ({ x: foot.x - along.y * headWidth * way, y: foot.y + along.x * headWidth * way });
  return { line: [...points.slice(0, -1), foot], head: [tip, side(0.5), side(-0.5)] };
}

const headLength = 9;
const headWidth = 7;

/** Where the way from a point through another first meets a polygon; the other if it never does. */
function nearest(from: Point, through: Point, polygon: readonly Point[]): Point {
  // Boxes of the layout are rectangles: what is drawn in one may begin a little farther on.
  const to = { x: from.x + (through.x - from.x) * 3, y: from.y + (through.y - from.y) * 3 };
  let best = Number.POSITIVE_INFINITY;
  polygon.forEach((corner, index) => {
    const next = polygon[(index + 1) % polygon.length] ?? corner;
    best = Math.min(best, meeting(from, to, corner, next));
  });
  return Number.isFinite(best) ? { x: from.x + (to.x - from.x) * best, y: from.y + (to.y - from.y) * best } : through;
}

/** How far along the first piece, 0 to 1, it meets the second; infinite if it does not. */
function meeting(a: Point, b: Point, c: Point, d: Point): number {
  const across = (b.x - a.x) * (d.y - c.y) - (b.y - a.y) * (d.x - c.x);
  if (across === 0) return Number.POSITIVE_INFINITY;
  const first = ((c.x - a.x) * (d.y - c.y) - (c.y - a.y) * (d.x - c.x)) / across;
  const second = ((c.x - a.x) * (b.y - a.y) - (c.y - a.y) * (b.x - a.x)) / across;
  return first >= 0 && first <= 1 && second >= 0 && second <= 1 ? first : Number.POSITIVE_INFINITY;
}
