/** Steps that ring phones, with all that may stand behind them. */

import fc from "fast-check";
import { type Arb, maybe, oneOf, oneText, weighed } from "./make.ts";
import { bracketed, group, phone, target } from "./phones.ts";
import { musicFile, prompt } from "./prompts.ts";
import type { Make, Writing } from "./writing.ts";

/** Twilio rings ten seconds at least. */
export const ringTime: Arb = weighed(
  { weight: 12, arbitrary: oneText("10s", "11s", "12s", "15s") },
  { weight: 1, arbitrary: oneText("0m13s") },
);

const confirm: Arb = maybe(oneText("confirm"), 2);
const whisper: Arb = maybe(
  prompt.map(
    (make): Make =>
      (writing) =>
        `whisper ${make(writing)}`,
  ),
  2,
);
/** Only an exchange plays it. */
const music: Arb = musicFile.map(
  (make): Make =>
    (writing) =>
      writing.plan.isForExchange && writing.isForExchange() ? `music ${make(writing)}` : "",
);

const outcomeNames = ["busy", "unavailable", "unanswered"] as const;
/** A branch for some of the outcomes. */
function outcomes(block: Arb): fc.Arbitrary<readonly Make[]> {
  const branch = fc.tuple(fc.constantFrom(...outcomeNames), block);
  return fc.uniqueArray(branch, { selector: ([outcome]) => outcome, minLength: 1, maxLength: 3 }).map((branches) =>
    branches.map(
      ([outcome, make]): Make =>
        (writing) =>
          `if ${outcome} ${writing.branch(make)}`,
    ),
  );
}

/** Options in any order. */
function ordered(options: readonly Make[], order: readonly number[], writing: Writing): string {
  const texts = options.map((make) => make(writing));
  const sorted = texts.toSorted((one, other) => (order[texts.indexOf(one)] ?? 0) - (order[texts.indexOf(other)] ?? 0));
  return sorted.filter((text) => text !== "").join(" ");
}

const anyOrder = fc.array(fc.nat(9), { minLength: 8, maxLength: 8 });

/** `ring` without branches. */
export const ring: Arb = fc
  .tuple(
    target,
    weighed(
      {
        weight: 12,
        arbitrary: ringTime.map(
          (make): Make =>
            (writing) =>
              `for ${make(writing)}`,
        ),
      },
      { weight: 1, arbitrary: oneText("") },
    ),
    confirm,
    whisper,
    music,
    anyOrder,
  )
  .map(
    ([whom, ...rest]): Make =>
      (writing) => {
        const [length, confirms, whispers, plays, order] = rest;
        return `ring ${whom(writing)} ${ordered([length, confirms, whispers, plays], order, writing)}`;
      },
  );

/** What a phone did is known of one phone on every target, of several on exchanges. */
export function ringWithOutcomes(block: Arb): Arb {
  return fc
    .tuple(phone, oneOf(bracketed(), group), ringTime, confirm, whisper, outcomes(block), anyOrder, fc.boolean())
    .map(
      ([one, several, seconds, confirms, whispers, branches, order, isSeveral]): Make =>
        (writing) => {
          const isTogether = isSeveral && writing.plan.isForExchange && writing.isForExchange();
          const length: Make = () => `for ${seconds(writing)}`;
          const options = [length, confirms, whispers, ...branches];
          return `ring ${(isTogether ? several : one)(writing)} ${ordered(options, order, writing)}`;
        },
    );
}

/** Members that join later, on exchanges, or must confirm by themselves. */
export const membersRing: Arb = fc
  .tuple(
    bracketed(
      fc.tuple(fc.constantFrom("", "after 2s", "after 5s", "after 7s"), maybe(oneText("confirm"), 5)).map(
        ([after, confirms]): Make =>
          (writing) =>
            [after !== "" && writing.plan.isForExchange && writing.isForExchange() ? after : "", confirms(writing)]
              .filter((text) => text !== "")
              .join(" "),
      ),
    ),
    ringTime,
    whisper,
  )
  .map(
    ([whom, seconds, whispers]): Make =>
      (writing) =>
        `ring ${whom(writing)} for ${seconds(writing)} ${whispers(writing)}`.trim(),
  );

/** One phone after another; `rotating` only where something remembers. */
export function hunt(block: Arb): Arb {
  const branches = fc.oneof(fc.constant<readonly Make[]>([]), outcomes(block));
  return fc
    .tuple(
      oneOf(bracketed(), group),
      fc.constantFrom("", "random", ...Array.from({ length: 4 }, () => "rotating")),
      confirm,
      whisper,
      music,
      branches,
      anyOrder,
    )
    .map(
      ([whom, wanted, confirms, whispers, plays, some, order]): Make =>
        (writing) => {
          const isRotating = wanted === "rotating" && writing.plan.isForExchange && writing.isForExchange();
          const how = wanted === "rotating" && !isRotating ? "" : wanted;
          const options = ordered([() => how, confirms, whispers, plays, ...some], order, writing);
          return `hunt ${whom(writing)} for 10s each ${options}`.trim();
        },
    );
}

/** Callers wait for a free agent; where there are no queues, the agents ring. */
export const queue: Arb = fc.tuple(group, fc.constantFrom("17s", "23s", "37s")).map(
  ([whom, seconds]): Make =>
    (writing) => {
      const agents = whom(writing);
      if (!writing.plan.isForExchange || agents.startsWith("[")) return `ring ${agents} for 10s`;
      writing.isForExchange();
      writing.answered = "surely";
      return `queue ${agents} for ${seconds}`;
    },
);
