/**
 * A build as a picture: its scenarios, in the words of the source. Ways of one step that lead to one place are one arrow. Must
 * not know any format.
 */

import type { Build, CallFlow, Line, LostAction, State, StateId } from "../flow/ir.ts";
import { englishGraphWords } from "./graph-words.ts";
import type { Arrow, Box, BoxKind, FlowPicture, Picture } from "./picture.ts";
import { onlyGuard, textsOf } from "./texts.ts";
import { waysOf } from "./ways.ts";
import { headOf, type Source } from "./words.ts";
import { wrap } from "./wrap.ts";

/** Draws all scenarios; with `only` that of one line, with no other line. */
export function drawBuild(build: Build, source: Source, only?: Line): Picture {
  const flows = build.flows.filter(({ name }) => only === undefined || only.flow === name);
  const lines = only === undefined ? build.lines : [only];
  return {
    flows: flows.map((flow) =>
      drawFlow(
        flow,
        lines.filter((line) => line.flow === flow.name),
        build,
        source,
      ),
    ),
  };
}

function drawFlow(flow: CallFlow, lines: readonly Line[], build: Build, source: Source): FlowPicture {
  const states = [...flow.states.values()];
  const boxes = states.flatMap((state) => [stateBox(state, source), ...answeredBox(state, source)]);
  const title = flow.title === undefined ? flow.name : `${flow.title} (${flow.name})`;
  return {
    name: flow.name,
    title: wrap(title, longestTitle, 1).join(""),
    boxes: [...lines.map((line) => lineBox(line, build, source)), ...boxes, ...lostBox(flow, source)],
    arrows: [
      ...lines.map((line) => ({ from: lineId(line), to: flow.start, lines: [], isBack: false })),
      ...states.flatMap((state) => waysOf(state, answeredId(state.id), source)),
      ...lostArrows(flow),
    ],
  };
}

const longestTitle = 80;

function lineId({ name }: Line): string {
  return `line:${name}`;
}

/** A line with its numbers, the first few of many. */
function lineBox(line: Line, { lines: all }: Build, { placeOf, words = englishGraphWords }: Source): Box {
  const every = all.length === 1 ? words.everyNumber : words.everyOther;
  const numbers = line.numbers === "*" ? [every] : line.numbers;
  const more = numbers.length > mostNumbers ? [words.more(numbers.length - mostNumbers)] : [];
  const texts = [`line ${line.name}`, ...numbers.slice(0, mostNumbers), ...more];
  return { id: lineId(line), kind: "line", lines: texts.flatMap((text) => wrap(text)), place: placeOf(line.origin) };
}

const mostNumbers = 4;

function stateBox(state: State, source: Source): Box {
  const only = onlyGuard(state);
  const texts = textsOf(state, headOf(source.textAt(only ?? state.origin)), source.words ?? englishGraphWords);
  const lines = texts.flatMap((text) => wrap(text));
  return {
    id: state.id,
    kind: kindOf(state),
    lines: lines.length === 0 ? [state.kind] : lines,
    place: source.placeOf(state.origin),
  };
}

function kindOf(state: State): BoxKind {
  switch (state.kind) {
    case "choose":
      return "choice";
    case "menu":
      return "menu";
    case "message":
    case "reject":
      return "end";
    case "hangup":
      return state.dropped ? "dropped" : "end";
    default:
      return "step";
  }
}

function answeredId(id: StateId): string {
  return `answered:${id}`;
}

/** The end of a call that a phone takes. Each ring has its own: arrows from everywhere to one box would cover the rest. */
function answeredBox({ kind, id }: State, { words = englishGraphWords }: Source): readonly Box[] {
  if (kind !== "ring" && kind !== "hunt" && kind !== "queue") return [];
  return [{ id: answeredId(id), kind: "end", lines: [words.answered], place: undefined }];
}

function lostId(flow: CallFlow): string {
  return `lost:${flow.name}`;
}

function lostBox(flow: CallFlow, source: Source): readonly Box[] {
  const [first] = flow.lost;
  if (!first) return [];
  const texts = flow.lost.map((action: LostAction) => headOf(source.textAt(action.origin)));
  const lines = [(source.words ?? englishGraphWords).lost, ...texts].flatMap((text) => wrap(text));
  return [{ id: lostId(flow), kind: "lost", lines, place: source.placeOf(first.origin) }];
}

function lostArrows(flow: CallFlow): readonly Arrow[] {
  if (flow.lost.length === 0) return [];
  const dropped = [...flow.states.values()].filter((state) => state.kind === "hangup" && state.dropped);
  return dropped.map(({ id }) => ({ from: id, to: lostId(flow), lines: [], isBack: false }));
}
