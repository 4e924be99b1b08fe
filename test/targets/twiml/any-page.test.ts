/** Any page of any steps that Twilio has, and any call: the walker plays the output as the simulator plays the source. */

import fc from "fast-check";
import { expect, it } from "vitest";
import type { Call, PhoneBehaviour } from "../../../compiler/simulate/call.ts";
import { simulate, soundWorldOf } from "../../../compiler/simulate/simulate.ts";
import { walk } from "../../../targets/twiml/walk.ts";
import { exact } from "./forms.ts";
import { builtFrom } from "./from-source.ts";
import { output } from "./output.ts";

const names = ["a", "b", "boss", "desk"];
const keys = ["ext 101", "ext 102", "tel +79160000001", "sip desk@example.com"];
const head = `
phone a = ext 101
phone b = ext 102
phone boss = tel "+7 916 000-00-01"
phone desk = sip "desk@example.com"
`;

const name = fc.constantFrom(...names);
const some = fc.uniqueArray(name, { minLength: 2, maxLength: 3 });
const seconds = fc.integer({ min: 10, max: 14 });
const ears = fc.constantFrom("", " confirm", ' whisper say "Звонок"', ' confirm whisper say "Звонок"');
const simple = fc.oneof(
  fc.tuple(name, seconds, ears).map(([one, time, how]) => `ring ${one} for ${time}s${how}`),
  fc.tuple(some, seconds, ears).map(([set, time, how]) => `ring [${set.join(", ")}] for ${time}s${how}`),
  fc.tuple(some, seconds, ears).map(([set, time, how]) => `hunt [${set.join(", ")}] for ${time}s each random${how}`),
  fc.constantFrom(
    'say "Подождите"',
    "wait 3s",
    "record",
    'callerid "+7 495 123-45-67"',
    'callerid "+7 495 123-45-68"',
    'tag source "site"',
    'tag source "ad"',
    'tag step "2"',
    'notify "https://crm.example.com/a"',
    "hangup",
    "voicemail",
  ),
);
const { steps } = fc.letrec<{ steps: string; step: string; inMenu: string }>((tie) => ({
  steps: fc.array(tie("step"), { maxLength: 3 }).map((all) => all.join(";\n")),
  step: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    simple,
    fc.tuple(fc.integer({ min: 2, max: 3 }), tie("steps")).map(([rounds, body]) => `repeat ${rounds} < ${body} >`),
    fc
      .tuple(name, tie("steps"), tie("steps"))
      .map(([one, busy, out]) => `ring ${one} for 11s if busy < ${busy} > if unanswered < ${out} >`),
    fc
      .tuple(some, tie("steps"))
      .map(([set, busy]) => `hunt [${set.join(", ")}] for 10s each random if busy < ${busy} >`),
    fc.tuple(tie("steps"), tie("steps")).map(([one, two]) => `from +7916* < ${one} > otherwise < ${two} >`),
    fc
      .tuple(fc.integer({ min: 1, max: 3 }), tie("inMenu"), tie("inMenu"), tie("inMenu"), tie("steps"))
      .map(
        ([tries, one, twelve, timeout, invalid]) =>
          `menu say "Меню" wait 2s tries ${tries} < 1 < ${one} > 12 < ${twelve} > * < retry > timeout < ${timeout} > invalid < ${invalid} > >`,
      ),
  ),
  inMenu: fc
    .tuple(tie("steps"), fc.boolean())
    .map(([all, again]) => (again ? [all, "retry"].filter(Boolean).join("; ") : all)),
}));

const after = fc.integer({ min: 0, max: 16 });
const behaviour: fc.Arbitrary<PhoneBehaviour> = fc.oneof(
  { weight: 1, arbitrary: after.map((afterSeconds): PhoneBehaviour => ({ kind: "answers", afterSeconds })) },
  { weight: 2, arbitrary: after.map((afterSeconds): PhoneBehaviour => ({ kind: "picks up", afterSeconds })) },
  { weight: 2, arbitrary: after.map((afterSeconds): PhoneBehaviour => ({ kind: "busy", afterSeconds })) },
  { weight: 3, arbitrary: fc.constantFrom<PhoneBehaviour>({ kind: "unavailable" }, { kind: "silent" }) },
);
const anyCall: fc.Arbitrary<Call> = fc
  .record({
    called: fc.constantFrom("+74951234567", "74951234567", "alice"),
    caller: fc.constantFrom("+79165551212", "+4930123", undefined),
    behaviours: fc.tuple(behaviour, behaviour, behaviour, behaviour),
    order: fc.shuffledSubarray(keys),
    pressed: fc.array(fc.constantFrom("1", "12", "*", "", "13", "9", "1*"), { maxLength: 6 }),
    gone: fc.option(fc.double({ min: 0, max: 90, noNaN: true }), { nil: undefined }),
  })
  .map(({ behaviours, order, pressed, gone, called, caller }) => ({
    called,
    caller,
    atMs: Date.UTC(2026, 10, 23, 9),
    phones: Object.fromEntries(keys.map((key, index) => [key, behaviours[index] ?? { kind: "silent" }])),
    order,
    keys: pressed,
    ...(gone === undefined ? {} : { hangsUpAfterSeconds: gone }),
  }));

it("goes as the simulator says, without a complaint", { timeout: 120_000 }, () => {
  const property = fc.property(
    steps,
    fc.boolean(),
    fc.array(anyCall, { minLength: 1, maxLength: 6 }),
    (page, tells, calls) => {
      const lost = tells ? ' lost < tag lead "lost"; notify "https://crm.example.com/lost" >' : "";
      const build = builtFrom(`${head}vats v < ${page}${lost} >\nline * -> v\n`);
      const out = output(build);
      const world = soundWorldOf(build);
      for (const call of calls) {
        const { trace, complaints } = walk(out.files, call, world);
        expect({ complaints, trace: exact(trace) }).toEqual({
          complaints: [],
          trace: exact(simulate(build, call, world).trace),
        });
      }
    },
  );
  fc.assert(property, { numRuns: 120, interruptAfterTimeLimit: 30_000 });
});
