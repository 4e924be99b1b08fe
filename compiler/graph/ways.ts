/** The arrows from a state, with what takes a call along each, in the words of the source. Must not know boxes. */

import type { MenuState, RingState, State } from "../flow/ir.ts";
import { never } from "../never.ts";
import type { Span } from "../text/span.ts";
import { englishGraphWords, type GraphWords } from "./graph-words.ts";
import type { Arrow } from "./picture.ts";
import { headOf, type Source } from "./words.ts";
import { wrap } from "./wrap.ts";

/** A way before those to one place are put together. */
interface Way {
  readonly to: string;
  readonly text: string;
  readonly isBack?: true;
}

/** The ways from a state, in the order of the source; those to one place are one. @param answered the end of an answered call */
export function waysOf(state: State, answered: string, source: Source): readonly Arrow[] {
  const { or } = source.words ?? englishGraphWords;
  const places = new Map<string, Way[]>();
  for (const way of eachWay(state, answered, source)) places.set(way.to, [...(places.get(way.to) ?? []), way]);
  return [...places].map(([to, ways]) => ({
    from: state.id,
    to,
    lines: wrap(ways.map(({ text }) => text).join(` ${or} `), widestLabel),
    isBack: ways.every(({ isBack }) => isBack === true),
  }));
}

const widestLabel = 28;

function eachWay(state: State, answered: string, source: Source): readonly Way[] {
  const words = source.words ?? englishGraphWords;
  switch (state.kind) {
    case "choose": {
      const isOne = state.arms.length === 1;
      const textOf = (span: Span, at: number) => (isOne ? words.holds : `${at + 1}: ${headOf(source.textAt(span))}`);
      const arms = state.arms.map(({ guard, next }, at) => ({ to: next, text: textOf(guard.origin, at) }));
      return [...arms, { to: state.otherwise, text: "otherwise" }];
    }
    case "ring":
    case "hunt":
      return [{ to: answered, text: words.answers }, ...outcomeWays(state, words)];
    case "queue":
      return [
        { to: answered, text: words.answers },
        { to: state.next, text: words.nobodyAnswers },
      ];
    case "menu":
      return menuWays(state);
    case "retry":
      return [
        { to: state.menu, text: words.anotherTry, isBack: true },
        { to: state.next, text: words.noneLeft },
      ];
    case "again":
      return [
        { to: state.body, text: words.anotherRound, isBack: true },
        { to: state.next, text: words.noneLeft },
      ];
    case "repeat":
      return [{ to: state.body, text: "" }];
    case "play":
    case "wait":
    case "record":
    case "callerid":
    case "tag":
    case "notify":
      return [{ to: state.next, text: "" }];
    case "message":
    case "reject":
    case "hangup":
      return [];
    default:
      return never(state);
  }
}

/** `nobody answers` where all outcomes lead to one place; else each place with its outcomes. */
function outcomeWays(
  state: Pick<RingState, "busy" | "unavailable" | "unanswered">,
  { nobodyAnswers, or }: GraphWords,
): readonly Way[] {
  const places = new Map<string, string[]>();
  for (const outcome of ["busy", "unavailable", "unanswered"] as const)
    places.set(state[outcome], [...(places.get(state[outcome]) ?? []), outcome]);
  return [...places].map(([to, outcomes]) => ({
    to,
    text: outcomes.length === 3 ? nobodyAnswers : outcomes.join(` ${or} `),
  }));
}

/** Keys to one place stand side by side: `1, 2, #`. */
function menuWays({ keys, timeout, invalid }: MenuState): readonly Way[] {
  const places = new Map<string, string[]>();
  for (const { digits, next } of keys) places.set(next, [...(places.get(next) ?? []), digits]);
  const pressed = [...places].map(([to, digits]) => ({ to, text: digits.join(", ") }));
  return [...pressed, { to: timeout, text: "timeout" }, { to: invalid, text: "invalid" }];
}
