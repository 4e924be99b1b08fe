/** Steps and blocks of steps. */

import fc from "fast-check";
import type { Guards } from "./guards.ts";
import { type Arb, oneOf, oneText, weighed } from "./make.ts";
import { phone, target } from "./phones.ts";
import { quoted, spoken } from "./texts.ts";
import type { Make, Writing } from "./writing.ts";

/** Twilio rings ten seconds at least. */
const ringTime = fc.constantFrom(10, 11, 12, 15);

const mailboxNames = ["leads", "limit", "почта"] as const;
export const mailbox: Arb = fc
  .record({
    name: fc.constantFrom(...mailboxNames),
    greeting: fc.option(spoken),
    limit: fc.constantFrom("", "limit 2m"),
  })
  .map(
    ({ name, greeting, limit }): Make =>
      (writing) =>
        writing.declare(name, () => {
          const own = greeting === null ? "greeting universal" : `greeting say ${quoted(greeting)}`;
          return `mailbox ${name} { ${own}; ${limit} }`;
        }),
  );

const say: Arb = spoken.map((text) => () => `say ${quoted(text)}`);
const file: Arb = fc.constantFrom("hello", "bye").map(
  (name): Make =>
    (writing) => {
      const path = `p${writing.serial}-${name}.wav`;
      writing.files.set(path, name === "hello" ? "1" : "2");
      return `"${path}"`;
    },
);
const namedPrompt: Arb = fc
  .tuple(
    fc.constantFrom("hello", "first"),
    oneOf(
      say,
      file.map(
        (make): Make =>
          (writing) =>
            `file ${make(writing)}`,
      ),
    ),
  )
  .map(
    ([name, source]): Make =>
      (writing) =>
        writing.declare(name, () => `prompt ${name} = ${source(writing)}`),
  );
/** An announcement, wherever one stands. */
export const prompt: Arb = oneOf(say, file, namedPrompt);

/** Steps as the writing of a program knows them; `end` says how the last one ends a block. */
export function blocks({ guard }: Guards): { readonly block: Arb; readonly steps: Arb } {
  const { steps, block } = fc.letrec<{ steps: Make; block: Make; step: Make }>((tie) => ({
    steps: fc
      .tuple(fc.array(tie("step"), { maxLength: 3, depthIdentifier: "block" }), fc.option(last, { freq: 2 }))
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
      { weight: 6, arbitrary: oneOf(ring, announcement, wait) },
      { weight: 2, arbitrary: outcomes(tie("block")) },
      { weight: 3, arbitrary: choice(guard, tie("block")) },
    ),
  }));
  return { steps, block };
}

/** Steps with what parts them: nothing is needed after a block, and two choices side by side would be one. */
function joined(makes: readonly Make[], writing: Writing): string {
  let text = "";
  for (const make of makes) {
    const next = make(writing);
    if (next === "") continue;
    text += text === "" ? next : ` ${text.endsWith(">") ? "then" : ";"} ${next}`;
  }
  return text;
}

const ring: Arb = fc.tuple(target, ringTime).map(
  ([whom, seconds]): Make =>
    (writing) =>
      `ring ${whom(writing)} for ${seconds}s`,
);

/** What a phone did is known of one phone on every target. */
function outcomes(block: Arb): Arb {
  return fc
    .tuple(
      phone,
      ringTime,
      fc.uniqueArray(fc.tuple(fc.constantFrom("busy", "unavailable", "unanswered"), block), {
        selector: ([outcome]) => outcome,
        minLength: 1,
      }),
    )
    .map(
      ([whom, seconds, branches]): Make =>
        (writing) => {
          const written = branches.map(([outcome, make]) => `if ${outcome} ${writing.branch(() => make(writing))}`);
          return `ring ${whom(writing)} for ${seconds}s ${written.join(" ")}`;
        },
    );
}

const announcement: Arb = prompt.map(
  (make): Make =>
    (writing) => {
      writing.answered = "surely";
      const text = make(writing);
      return text.startsWith("say ") ? text : `play ${text}`;
    },
);

const wait: Arb = oneText("wait 1s", "wait 2s", "wait 3s");

function choice(guard: Arb, block: Arb): Arb {
  const arm = fc.tuple(guard, block);
  return fc.tuple(fc.array(arm, { minLength: 1, maxLength: 3 }), fc.option(block)).map(
    ([arms, otherwise]): Make =>
      (writing) => {
        const inBranch = (make: Make) => writing.branch(() => make(writing));
        const written = arms.map(([when, then]) => `${when(writing)} ${inBranch(then)}`);
        return [...written, ...(otherwise ? [`otherwise ${inBranch(otherwise)}`] : [])].join(" ");
      },
  );
}

const last: Arb = weighed(
  {
    weight: 6,
    arbitrary: mailbox.map(
      (make): Make =>
        (writing) =>
          `voicemail ${make(writing)}`,
    ),
  },
  { weight: 2, arbitrary: oneText("hangup") },
  {
    weight: 2,
    arbitrary: oneText("reject", "reject busy").map(
      (make): Make =>
        (writing) =>
          writing.answered === "no" && !writing.isInFlow ? make(writing) : "hangup",
    ),
  },
);
