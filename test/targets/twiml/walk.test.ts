/** The walker plays the generated files as Twilio would, and its trace is the simulator's. */

import fc from "fast-check";
import { expect, it } from "vitest";
import type { Build, Phone } from "../../../compiler/flow/ir.ts";
import { type Call, type PhoneBehaviour, phoneKey } from "../../../compiler/simulate/call.ts";
import { simulate, soundWorldOf } from "../../../compiler/simulate/simulate.ts";
import { walk } from "../../../targets/twiml/walk.ts";
import {
  build,
  choose,
  dates,
  ext,
  file,
  from,
  hangup,
  line,
  mailbox,
  message,
  not,
  play,
  reject,
  ring,
  type Step,
  say,
  scenario,
  sip,
  tel,
  to,
  wait,
  week,
  when,
} from "../../helpers/flow.ts";
import { checked, type Output, output } from "./output.ts";

const phones: readonly Phone[] = [ext("a"), ext("b"), tel("+79160000001"), sip("boss@example.com")];
const call = (parts: Partial<Call> = {}): Call => ({
  called: "+74951234567",
  caller: "+79165551212",
  atMs: Date.parse("2026-11-23T12:00:00+03:00"),
  phones: {},
  ...parts,
});

function expectSame(made: Build, one: Call, out: Output = output(made)): void {
  const world = soundWorldOf(made);
  const { trace, complaints } = walk(out.files, one, world);
  expect(complaints).toEqual([]);
  expect(trace).toEqual(simulate(made, one, world).trace);
}

const office = build({
  flows: [
    scenario("sales", [
      choose([
        when(week("Mon-Fri 09:00-18:00"), [
          ring([ext("a"), ext("b")], 20),
          play(say("Соединяем с начальником")),
          wait(2),
          ring([tel("+79160000001")], 15, { busy: [message(mailbox("busy"))], unavailable: [hangup()] }),
          message(mailbox("leads", { greeting: file("hello") })),
        ]),
      ]),
      reject("busy"),
    ]),
  ],
  lines: [line("site", ["+74951234567"], "sales")],
});
const boss = "tel +79160000001";

it.each<[string, Partial<Call>]>([
  ["nobody answers", {}],
  [
    "the second phone answers",
    { phones: { "ext a": { kind: "busy" }, "ext b": { kind: "answers", afterSeconds: 4 } } },
  ],
  ["both decline", { phones: { "ext a": { kind: "declines", afterSeconds: 3 }, "ext b": { kind: "busy" } } }],
  ["the boss answers", { phones: { [boss]: { kind: "answers", afterSeconds: 7.25 } } }],
  ["the boss is busy", { phones: { [boss]: { kind: "busy", afterSeconds: 1 } } }],
  ["the boss declines", { phones: { [boss]: { kind: "declines" } } }],
  ["the boss cannot be reached", { phones: { [boss]: { kind: "unavailable" } } }],
  ["the caller gives up while phones ring", { hangsUpAfterSeconds: 10 }],
  ["the caller gives up while he waits", { hangsUpAfterSeconds: 22 }],
  ["the caller gives up in an announcement", { hangsUpAfterSeconds: 20.5 }],
  ["the caller gives up in the greeting", { hangsUpAfterSeconds: 39 }],
  ["it is night", { atMs: Date.parse("2026-11-23T18:00:00+03:00") }],
  ["no line has the number", { called: "+74950000000" }],
  ["the caller hides his number", { caller: undefined }],
])("when %s, it goes as the simulator says", (_name, parts) => expectSame(office, call(parts)));

const phone = fc.constantFrom(...phones);
const seconds = fc.integer({ min: 10, max: 40 });
const guard = fc.constantFrom(
  week("Mon-Fri 09:00-18:00"),
  week("Fri 22:00-06:00", "America/New_York"),
  dates({ annual: ["11-23"] }),
  from("+7916*"),
  not(from("anonymous")),
  to("site"),
);
const { steps } = fc.letrec<{ steps: Step[]; step: Step }>((tie) => ({
  steps: fc.array(tie("step"), { maxLength: 3 }),
  step: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom<Step>(
      play(say("Подождите")),
      play(file("tune")),
      wait(3),
      message(),
      reject("busy"),
      reject(),
      hangup(),
    ),
    fc.tuple(fc.uniqueArray(phone, { minLength: 2, maxLength: 4 }), seconds).map(([set, time]) => ring(set, time)),
    fc
      .tuple(phone, seconds, tie("steps"), tie("steps"))
      .map(([one, time, busy, unavailable]) => ring([one], time, { busy, unavailable })),
    fc.tuple(guard, tie("steps"), tie("steps")).map(([one, then, otherwise]) => choose([when(one, then)], otherwise)),
  ),
}));
const after = fc.integer({ min: 0, max: 45 });
const behaviour: fc.Arbitrary<PhoneBehaviour> = fc.oneof(
  after.map((afterSeconds): PhoneBehaviour => ({ kind: "answers", afterSeconds })),
  after.map((afterSeconds): PhoneBehaviour => ({ kind: "busy", afterSeconds })),
  after.map((afterSeconds): PhoneBehaviour => ({ kind: "declines", afterSeconds })),
  fc.constantFrom<PhoneBehaviour>({ kind: "unavailable" }, { kind: "silent" }),
);
const anyCall: fc.Arbitrary<Call> = fc
  .record({
    called: fc.constantFrom("+74951234567", "74951234567", "+74950000000", "alice", ""),
    caller: fc.constantFrom("+79165551212", "79165551212", "+4930123", "Анна; <Dial>", undefined),
    atMs: fc.integer({ min: Date.UTC(2026, 10, 20), max: Date.UTC(2026, 10, 28) }),
    // What each phone does each time that it rings.
    behaviours: fc.array(fc.array(behaviour, { minLength: 1, maxLength: 3 }), { minLength: 4, maxLength: 4 }),
    gone: fc.option(fc.integer({ min: 0, max: 90 }), { nil: undefined }),
  })
  .map(({ behaviours, gone, ...rest }) => ({
    ...rest,
    phones: Object.fromEntries(phones.map((one, index) => [phoneKey(one), behaviours[index] ?? { kind: "silent" }])),
    ...(gone === undefined ? {} : { hangsUpAfterSeconds: gone }),
  }));

it("goes as the simulator says for any scenario and any call, without a complaint", () => {
  const property = fc.property(
    steps,
    fc.array(anyCall, { minLength: 1, maxLength: 5 }),
    fc.boolean(),
    (page, calls, isRest) => {
      const lines = [line("site", isRest ? "*" : ["+74951234567"], "main")];
      const made = build({ flows: [scenario("main", page)], lines });
      expect(checked(made)).toEqual([]);
      const out = output(made);
      for (const one of calls) expectSame(made, one, out);
    },
  );
  fc.assert(property, { numRuns: 300 });
});

it("plays a text that was cut in pieces as the one announcement that it is", () => {
  const made = build({
    flows: [scenario("main", [play(say("Очень длинный текст о многом. ".repeat(60))), message()])],
  });
  expectSame(made, call());
});

it("refuses files that are not as they were generated", () => {
  const out = output(office);
  const path = "functions/voice.protected.js";
  const changed = (file: string, change: (text: string) => string) =>
    walk(new Map([...out.files, [file, change(out.text(file))]]), call(), soundWorldOf(office));
  const complaints = [
    changed(path, (text) => text.replace("every(", "some(")),
    changed(path, (text) => text.replace('"use strict";', '"use strict"; evil();')),
    changed(path, (text) => `${text}evil();\n`),
    changed(path, (text) => text.replace("; // end of tables", "; evil(); // end of tables")),
    changed(path, (text) => text.replace("<Client>b</Client>", "<Client>c</Client>")),
    changed("manifest.json", () => "{}"),
    changed("documents/sales.choose_a.ring_a_b.xml", (text) => text.replace("15", "20")),
  ].map((result) => result.complaints);
  for (const [index, list] of complaints.entries()) expect(list, `change ${index}`).not.toEqual([]);
});
