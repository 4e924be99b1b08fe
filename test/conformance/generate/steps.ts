/** Steps and blocks of steps. */

import fc from "fast-check";
import { joined, run } from "./flows.ts";
import type { Guards } from "./guards.ts";
import { type Arb, maybe, oneOf, oneText, seq, weighed } from "./make.ts";
import { prompt, voicemail } from "./prompts.ts";
import { hunt, membersRing, queue, ring, ringWithOutcomes } from "./rings.ts";
import { kept, quoted } from "./texts.ts";
import type { Make } from "./writing.ts";

export interface Blocks {
  readonly block: Arb;
  /** Without brackets. */
  readonly steps: Arb;
}

/** Steps nest: each kind that has blocks of its own is rarer the deeper it stands. */
export function blocks({ guard, hours }: Guards): Blocks {
  return fc.letrec<{ steps: Make; block: Make; step: Make }>((tie) => {
    const block = tie("block");
    return {
      steps: fc
        .tuple(fc.array(tie("step"), { maxLength: 3, depthIdentifier: "block" }), fc.option(last, { freq: 3 }))
        .map(
          ([before, end]): Make =>
            (writing) =>
              joined([...before, ...(end ? [end] : [])], writing),
        ),
      block: tie("steps").map(
        (make): Make =>
          (writing) =>
            `< ${make(writing)} >`,
      ),
      step: fc.oneof(
        { maxDepth: 3, depthIdentifier: "block", withCrossShrink: true },
        { weight: 9, arbitrary: plain },
        { weight: 5, arbitrary: ringWithOutcomes(block) },
        { weight: 4, arbitrary: choice(guard, block) },
        { weight: 4, arbitrary: menu(block) },
        { weight: 5, arbitrary: hunt(block) },
        { weight: 2, arbitrary: repeat(block) },
        { weight: 3, arbitrary: run(hours, block, tie("steps")) },
      ),
    };
  });
}

const announcement: Arb = prompt.map(
  (make): Make =>
    (writing) => {
      writing.answered = "surely";
      const text = make(writing);
      return text.startsWith("say ") ? text : `play ${text}`;
    },
);
const saidByPlay: Arb = prompt.map(
  (make): Make =>
    (writing) => {
      writing.answered = "surely";
      return `play ${make(writing)}`;
    },
);

const tag: Arb = seq(
  "tag",
  oneText("source", "x_1", "busy", "Code"),
  kept.map((text) => () => quoted(text)),
);

/** Addresses with what a URL may have. */
export const notify: Arb = fc.constantFrom("/told", "/a?b=1&c=[2];d,e", "/%20%7B;x=y!*~", ":8080/x#y", "/?=$1:@+/").map(
  (path): Make =>
    (writing) =>
      `notify "https://p${writing.plan.serial}.example.com${path}"`,
);

const callerId: Arb = fc.constantFrom("700", "701").map(
  (last): Make =>
    (writing) =>
      `callerid "+7 (495) ${writing.digits}-${last}"`,
);

const plain: Arb = weighed(
  { weight: 7, arbitrary: ring },
  { weight: 4, arbitrary: membersRing },
  { weight: 3, arbitrary: announcement },
  { weight: 2, arbitrary: saidByPlay },
  { weight: 2, arbitrary: oneText("wait 1s", "wait 2s", "wait 3s") },
  { weight: 1, arbitrary: oneText("record") },
  { weight: 1, arbitrary: callerId },
  { weight: 2, arbitrary: tag },
  { weight: 2, arbitrary: notify },
  { weight: 4, arbitrary: queue },
);

function choice(guard: Arb, block: Arb): Arb {
  return fc.tuple(fc.array(fc.tuple(guard, block), { minLength: 1, maxLength: 3 }), fc.option(block, { freq: 2 })).map(
    ([arms, otherwise]): Make =>
      (writing) => {
        const written = arms.map(([when, then]) => `${when(writing)} ${writing.branch(then)}`);
        return [...written, ...(otherwise ? [`otherwise ${writing.branch(otherwise)}`] : [])].join(" ");
      },
  );
}

function repeat(block: Arb): Arb {
  return fc.tuple(fc.constantFrom(2, 2, 3), block).map(
    ([rounds, make]): Make =>
      (writing) => {
        // What answers in a round has answered in the next one.
        const before = writing.answered;
        if (before === "no") writing.answered = "maybe";
        const text = `repeat ${rounds} ${make(writing)}`;
        if (writing.answered !== "surely") writing.answered = before === "no" ? "maybe" : before;
        return text;
      },
  );
}

/** Keys; some begin others. */
const keyTexts = ["1", "2", "12", "01", "0", "9", "*", "#", "123", "1", "12"] as const;

function menu(block: Arb): Arb {
  const key = fc.tuple(fc.constantFrom<string>(...keyTexts), block);
  const special = fc.tuple(fc.constantFrom("timeout", "invalid"), block);
  return fc
    .tuple(
      prompt,
      maybe(oneText("wait 1s", "wait 2s", "wait 4s"), 7),
      maybe(oneText("tries 1", "tries 2", "tries 3"), 6),
      fc.uniqueArray(key, { selector: ([digits]) => digits, minLength: 1, maxLength: 4 }),
      fc.uniqueArray(special, { selector: ([name]) => name, maxLength: 2 }),
      fc.constantFrom(" ", " ; "),
    )
    .map(
      ([words, wait, tries, keys, specials, separator]): Make =>
        (writing) => {
          const head = [words, wait, tries].map((make) => make(writing)).filter((text) => text !== "");
          writing.answered = "surely";
          const wasInMenu = writing.isInMenu;
          writing.isInMenu = true;
          for (const [digits] of keys) writing.key(digits);
          const branches = [...keys, ...specials].map(([name, make]) => `${name} ${make(writing)}`);
          writing.isInMenu = wasInMenu;
          writing.answered = "surely";
          return `menu ${head.join(" ")} < ${branches.join(separator)} >`;
        },
    );
}

const last: Arb = weighed(
  { weight: 6, arbitrary: voicemail },
  { weight: 2, arbitrary: oneText("hangup") },
  {
    weight: 2,
    arbitrary: oneText("reject", "reject busy").map(
      (make): Make =>
        (writing) =>
          writing.answered === "no" && !writing.isInFlow ? make(writing) : "hangup",
    ),
  },
  {
    weight: 4,
    arbitrary: oneText("retry").map(
      (make): Make =>
        (writing) =>
          writing.isInMenu ? make(writing) : "",
    ),
  },
);

/** What is done when a call is lost. A URL comes last: Twilio has no record of its own, and tells by it what has been tagged. */
export const lost: Arb = fc.tuple(fc.array(oneOf(tag, notify), { maxLength: 2 }), notify).map(
  ([makes, told]): Make =>
    (writing) =>
      `lost < ${joined([...makes, told], writing)} >`,
);
