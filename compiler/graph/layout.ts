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
  const graph = new Graph({ multigraph: false });
  graph.setGraph({ rankdir: "TB", nodesep: 28, edgesep: 16, ranksep: 34, ranker: "network-simplex" });
  flow.boxes.forEach(({ id }, at) => graph.setNode(id, { ...(boxSizes[at] ?? none) }));
  flow.arrows.forEach(({ from, to, isBack }, at) => {
    graph.setEdge(from, to, { ...(labelSizes[at] ?? none), labelpos: "c", weight: isBack ? 1 : 2 });
  });
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  const placed: Layout = {
    width,
    height,
    boxes: flow.boxes.map(({ id }) => pointOf(graph.node(id))),
    arrows: flow.arrows.map(({ from, to }) => {
      const edge = graph.edge({ v: from, w: to });
      return { points: (edge.points ?? []).map(pointOf), label: pointOf(edge) };
    }),
  };
  return inSourceOrder(flow, placed);
}

/** The layout, or its image in a mirror: whichever has more branches of choices and menus from left to right as in the source. */
function inSourceOrder(flow: FlowPicture, placed: Layout): Layout {
  const at = new Map(flow.boxes.map(({ id }, index) => [id, placed.boxes[index]?.x ?? 0]));
  const deciding = flow.boxes.filter(({ kind }) => kind === "choice" || kind === "menu");
  const steps = deciding.flatMap(({ id }) => {
    const xs = flow.arrows.filter(({ from }) => from === id).map(({ to }) => at.get(to) ?? 0);
    return xs.slice(1).map((x, index) => Math.sign(x - (xs[index] ?? 0)));
  });
  if (steps.reduce((sum, step) => sum + step, 0) >= 0) return placed;
  const mirror = ({ x, y }: Point) => ({ x: placed.width - x, y });
  return {
    ...placed,
    boxes: placed.boxes.map(mirror),
    arrows: placed.arrows.map(({ points, label }) => ({ points: points.map(mirror), label: mirror(label) })),
  };
}

const none: Size = { width: 0, height: 0 };

function pointOf({ x, y }: { readonly x?: number; readonly y?: number }): Point {
  return { x: x ?? 0, y: y ?? 0 };
}
