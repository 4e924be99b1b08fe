/** The program as a diagram. */

import { drawBuild } from "../../compiler/graph/index.ts";
import { outlineOf } from "../../compiler/graph/outline.ts";
import {
  baselines,
  boxFont,
  closed,
  labelFont,
  type PlacedArrow,
  type PlacedFlow,
  placePicture,
  smooth,
} from "../../compiler/graph/placed.ts";
import { svgOf } from "../../compiler/graph/svg.ts";
import { placeOf } from "../../compiler/text/source.ts";
import type { DrawnArrow, DrawnBox, DrawnFlow, FlowAnswer, FlowRequest, OutputFile } from "../protocol.ts";
import { type Desk, goodWork } from "./desk.ts";
import { graphWords } from "./graph-words.ts";
import { placeIn, placeText, textAt } from "./words.ts";

/** Draws every scenario. */
export function drawFlow({ language }: FlowRequest, desk: Desk): FlowAnswer {
  const work = goodWork(desk);
  const picture = drawBuild(work.compilation.build, {
    textAt: (span) => textAt(work, span),
    placeOf: placeText,
    words: graphWords[language],
  });
  return { flows: placePicture(picture).map(drawnFlow), legend };
}

const kinds = ["line", "choice", "menu", "step", "end", "dropped", "lost"] as const;
const small = { width: 40, height: 18 };
const legend: FlowAnswer["legend"] = {
  ...small,
  shapes: kinds.map((kind) => ({
    kind,
    outline: closed(outlineOf(kind, { x: small.width / 2, y: small.height / 2 }, small)),
  })),
};

/** The same as one SVG file, with places as people read them. */
export function flowFile({ language }: FlowRequest, desk: Desk): OutputFile {
  const work = goodWork(desk);
  const picture = drawBuild(work.compilation.build, {
    textAt: (span) => textAt(work, span),
    placeOf: (span) => {
      const source = work.host.read(span.uri);
      return source ? placeOf(source, span) : span.uri;
    },
    words: graphWords[language],
  });
  return { path: "flow.svg", text: svgOf(picture) };
}

function drawnFlow({ flow, width, height, boxes, arrows }: PlacedFlow): DrawnFlow {
  const names = new Map(flow.boxes.map(({ id, lines }) => [id, lines.join(" ")]));
  const drawn = boxes.map(({ box: { id, kind, lines, place }, middle, outline }): DrawnBox => {
    const bases = baselines(lines.length, middle, boxFont);
    const ways = flow.arrows.filter(({ from }) => from === id);
    return {
      id,
      kind,
      outline: closed(outline),
      x: middle.x,
      lines: lines.map((text, at) => ({ text, y: bases[at] ?? middle.y })),
      ways: ways.map(({ to, lines: when }) => ({ when: when.join(" "), to: names.get(to) ?? "" })),
      ...placeIn(place),
    };
  });
  return { name: flow.name, title: flow.title, width, height, boxes: drawn, arrows: arrows.map(drawnArrow) };
}

function drawnArrow({ arrow, line, head, label: { middle, size } }: PlacedArrow): DrawnArrow {
  const bases = baselines(arrow.lines.length, middle, labelFont);
  return {
    path: smooth(line),
    head: closed(head),
    isBack: arrow.isBack,
    x: middle.x,
    lines: arrow.lines.map((text, at) => ({ text, y: bases[at] ?? middle.y })),
    room: { x: middle.x - size.width / 2, y: middle.y - size.height / 2, ...size },
  };
}
