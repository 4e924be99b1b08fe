/**
 * Where boxes and arrows of one flow go, by dagre (docs/decisions/0039-drawing-of-flows.md), which is loaded with this file. Must
 * not know what is drawn there.
 */

import { Graph, layout } from "@dagrejs/dagre";
import type { FlowPicture } from "./picture.ts";

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Everything in the same units as the sizes, from the upper left corner of the flow. */
export interface Layout extends Size {
  /** The middles of the boxes, in their order. */
  readonly boxes: readonly Point[];
  /** For each arrow, in their order: the points that it goes through, at least two, and the middle of its label. */
  readonly arrows: readonly { readonly points: readonly Point[]; readonly label: Point }[];
}

/** Places a flow from top to bottom. @param boxSizes, @param labelSizes one for each box and each arrow */
export function placeFlow(flow: FlowPicture, boxSizes: readonly Size[], labelSizes: readonly Size[]): Layout {
  if (flow.boxes.length === 0) return { ...none, boxes: [], arrows: [] };
  const rooms = labelRooms(flow, labelSizes);
  const graph = new Graph({ multigraph: false });
  graph.setGraph({ rankdir: "TB", nodesep: 28, edgesep: 16, ranksep: 34, ranker: "network-simplex" });
  flow.boxes.forEach(({ id }, at) => graph.setNode(id, { ...(boxSizes[at] ?? none) }));
  flow.arrows.forEach(({ from, to, isBack }, at) => {
    graph.setEdge(from, to, { ...(rooms[at] ?? none), labelpos: "c", weight: isBack ? 1 : 2 });
  });
  layout(graph, { constraints: sourceOrder(flow) });
  const { width = 0, height = 0 } = graph.graph();
  const boxes = flow.boxes.map(({ id }) => pointOf(graph.node(id)));
  const arrows = flow.arrows.map(({ from, to }) => {
    const edge = graph.edge({ v: from, w: to });
    return { points: (edge.points ?? []).map(pointOf), label: pointOf(edge) };
  });
  return { width, height, boxes, arrows: untangled(flow, arrows, rooms) };
}

const none: Size = { width: 0, height: 0 };

function pointOf({ x, y }: { readonly x?: number; readonly y?: number }): Point {
  return { x: x ?? 0, y: y ?? 0 };
}

/** Lines, and branches of choices and menus, stand from left to right as in the source, as far as they are beside each other. */
function sourceOrder({ boxes, arrows }: FlowPicture): { left: string; right: string }[] {
  const deciding = boxes.filter(({ kind }) => kind === "choice" || kind === "menu");
  const branches = deciding.map(({ id }) => arrows.filter(({ from }) => from === id).map(({ to }) => to));
  const lines = boxes.filter(({ kind }) => kind === "line").map(({ id }) => id);
  // Each with each: the next one may stand in another row.
  return [lines, ...branches].flatMap((row) =>
    row.flatMap((left, at) => row.slice(at + 1).map((right) => ({ left, right }))),
  );
}

/** The room that each label is given: of arrows to one box, but from those that decide, as much as the widest of them needs. */
function labelRooms({ boxes, arrows }: FlowPicture, labelSizes: readonly Size[]): readonly Size[] {
  const deciding = new Set(boxes.flatMap(({ id, kind }) => (kind === "choice" || kind === "menu" ? [id] : [])));
  const widest = new Map<string, Size>();
  const sizeOf = (at: number) => labelSizes[at] ?? none;
  arrows.forEach(({ from, to }, at) => {
    const { width, height } = widest.get(to) ?? none;
    if (!deciding.has(from) && sizeOf(at).width > 0)
      widest.set(to, { width: Math.max(width, sizeOf(at).width), height: Math.max(height, sizeOf(at).height) });
  });
  return arrows.map(({ from, to }, at) =>
    deciding.has(from) || sizeOf(at).width === 0 ? sizeOf(at) : (widest.get(to) ?? none),
  );
}

/**
 * Arrows to one box that run beside each other are given each other's ways, so that they come from left to right as they leave:
 * dagre, held to an order of boxes, leaves some of them crossed. Each label has room on the way of any other.
 */
function untangled(flow: FlowPicture, arrows: Layout["arrows"], rooms: readonly Size[]): Layout["arrows"] {
  const beside = new Map<string, number[]>();
  arrows.forEach(({ points }, at) => {
    const levels = points.slice(1, -1).map(({ y }) => y);
    const key = [flow.arrows[at]?.to, rooms[at]?.width, rooms[at]?.height, ...levels].join(" ");
    beside.set(key, [...(beside.get(key) ?? []), at]);
  });
  const changed = [...arrows];
  for (const group of beside.values()) {
    const inner = (at: number) => arrows[at]?.points[1]?.x ?? 0;
    const byStart = [...group].sort((one, other) => startOf(arrows[one]) - startOf(arrows[other]));
    const byWay = [...group].sort((one, other) => inner(one) - inner(other));
    byStart.forEach((at, index) => {
      const [own, way] = [arrows[at], arrows[byWay[index] ?? at]];
      const [first, last] = [own?.points[0], way?.points.at(-1)];
      if (own && way && first && last && own !== way)
        changed[at] = { points: [first, ...way.points.slice(1, -1), last], label: way.label };
    });
  }
  return changed;
}

function startOf(arrow: Layout["arrows"][number] | undefined): number {
  return arrow?.points[0]?.x ?? 0;
}
