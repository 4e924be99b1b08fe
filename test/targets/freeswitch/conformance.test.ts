/** Calls on emitted files, walked as FreeSWITCH would, against the simulator: any scenario, any call. */

import fc from "fast-check";
import { expect, it } from "vitest";
import type { Build, Guard, Phone } from "../../../compiler/flow/ir.ts";
import { type Call, type PhoneBehaviour, phoneKey } from "../../../compiler/simulate/call.ts";
import type { Step } from "../../helpers/flow.ts";
import * as flow from "../../helpers/flow.ts";
import { call, mondayNoon, played, simulated } from "./emitted.ts";

function expectSame(build: Build, made: Call): void {
  const { trace, complaints } = played(build, made);
  expect(complaints).toEqual([]);
  expect(trace).toEqual(simulated(build, made));
}

const phones: readonly Phone[] = [
  flow.ext("101", "a"),
  flow.ext("b", "b"),
  flow.tel("+79160000001", "boss"),
  flow.sip("d@example.com", "d"),
];
const boxes = [
  flow.mailbox("leads", { greeting: flow.file("hello", 4) }),
  flow.mailbox("default"),
  flow.mailbox("short", { limitSeconds: 30 }),
];

const someGuards: fc.Arbitrary<Guard> = fc.letrec<{ guard: Guard }>((tie) => ({
  guard: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom(
      flow.week("Mon-Fri 09:00-18:00"),
      flow.week("Fri 22:00-06:00", "America/New_York"),
      flow.week("Mon-Fri 09:00-13:00, Mon-Fri 14:00-18:00, Sat 10:00-14:00"),
      flow.dates({ annual: ["03-02", "12-31"], dated: ["2026-03-05"] }),
      flow.dates({ weekdays: [6, 7], nth: [{ nth: 1, weekday: 1, month: 3, shiftDays: 0 }] }, "Asia/Tokyo"),
      flow.dates({}),
      flow.from("+7916*"),
      flow.from("anonymous"),
      flow.from("+7916555????", "+4930*", "anonymous"),
      flow.to("site"),
      flow.to("ads", "rest"),
    ),
    tie("guard").map((guard) => flow.not(guard)),
    fc.array(tie("guard"), { minLength: 2, maxLength: 3 }).map((guards) => flow.all(...guards)),
    fc.array(tie("guard"), { minLength: 1, maxLength: 3 }).map((guards) => flow.any(...guards)),
  ),
})).guard;

const someSteps: fc.Arbitrary<Step[]> = fc.letrec<{ steps: Step[] }>((tie) => ({
  steps: fc.array(
    fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc
        .tuple(fc.shuffledSubarray([...phones], { minLength: 1 }), fc.integer({ min: 2, max: 40 }))
        .map(([rung, seconds]) => flow.ring(rung, seconds)),
      fc.constantFrom(flow.play(flow.file("welcome", 3)), flow.wait(4), flow.play(flow.say("123456789012345"))),
      fc.constantFrom(...boxes).map((box) => flow.message(box)),
      fc.constantFrom(flow.hangup(), flow.reject(), flow.reject("busy")),
      fc
        .tuple(fc.array(fc.tuple(someGuards, tie("steps")), { minLength: 1, maxLength: 3 }), tie("steps"))
        .map(([arms, otherwise]) =>
          flow.choose(
            arms.map(([guard, steps]) => flow.when(guard, steps)),
            otherwise,
          ),
        ),
      fc
        .tuple(
          fc.shuffledSubarray([...phones], { minLength: 1 }),
          fc.record({ busy: tie("steps"), unavailable: tie("steps"), unanswered: tie("steps") }, { requiredKeys: [] }),
        )
        .map(([rung, branches]) => flow.ring(rung, 20, branches)),
    ),
    { maxLength: 3 },
  ),
})).steps;

const someBehaviours: fc.Arbitrary<PhoneBehaviour> = fc.oneof(
  fc.constant<PhoneBehaviour>({ kind: "silent" }),
  fc.constant<PhoneBehaviour>({ kind: "unavailable" }),
  fc.constantFrom("busy" as const, "declines" as const).map((kind): PhoneBehaviour => ({ kind })),
  fc
    .tuple(fc.constantFrom("answers" as const, "busy" as const), fc.integer({ min: 1, max: 18 }))
    .map(([kind, afterSeconds]): PhoneBehaviour => ({ kind, afterSeconds })),
);

const someCalls: fc.Arbitrary<Call> = fc
  .record({
    called: fc.constantFrom("+74951234567", "74951234567", "78005553535", "+4930", "100"),
    caller: fc.constantFrom("+79165551212", "79165551212", "4930555", "anonymous", "+7916x", undefined),
    // Any second of two weeks around a change of New York's clocks.
    atMs: fc.integer({ min: 0, max: 14 * 86_400 }).map((second) => mondayNoon + second * 1000),
    behaviours: fc.array(someBehaviours, { minLength: phones.length, maxLength: phones.length }),
    gone: fc.option(fc.integer({ min: 1, max: 70 }), { nil: undefined }),
  })
  .map(({ behaviours, gone, ...rest }) => ({
    ...rest,
    phones: Object.fromEntries(phones.map((phone, at) => [phoneKey(phone), behaviours[at] ?? { kind: "silent" }])),
    // A second that nothing else ends at: the two may only differ in who is first then.
    ...(gone === undefined ? {} : { hangsUpAfterSeconds: gone + 0.5 }),
  }));

it("every call that any scenario can get goes on FreeSWITCH as the simulator says", () => {
  const lines = [
    flow.line("site", ["+74951234567"], "main"),
    flow.line("ads", ["+78005553535"], "main"),
    flow.line("rest", "*", "main"),
  ];
  fc.assert(
    fc.property(someSteps, fc.array(someCalls, { minLength: 4, maxLength: 4 }), (steps, calls) => {
      const build = flow.build({ flows: [flow.scenario("main", steps)], lines });
      for (const made of calls) expectSame(build, made);
    }),
    { numRuns: 250 },
  );
});

const office = (hours: string, zone?: string) =>
  flow.build({
    flows: [
      flow.scenario("main", [
        flow.choose([
          flow.when(flow.week(hours, zone), [
            flow.ring([flow.ext("a"), flow.ext("b")], 20),
            flow.ring([flow.ext("boss")], 15),
            flow.message(),
          ]),
        ]),
      ]),
    ],
  });

it.each([
  ["2026-11-23T05:59:59Z", "rejected"],
  ["2026-11-23T06:00:00Z", "message"],
  ["2026-11-23T14:59:59Z", "message"],
  ["2026-11-23T15:00:00Z", "rejected"],
])("in Moscow, hours of 09:00-18:00 are kept to the second: %s is %s", (instant, how) => {
  const made = call({ atMs: Date.parse(instant) });
  const build = office("Mon-Fri 09:00-18:00");
  expectSame(build, made);
  expect(played(build, made).trace.at(-1)).toMatchObject({ how });
});

it.each([
  ["2026-03-06T22:59:59Z", "message"],
  ["2026-03-06T23:00:00Z", "rejected"],
  ["2026-03-09T21:59:59Z", "message"],
  ["2026-03-09T22:00:00Z", "rejected"],
])("in New York, the hours move with the clocks on 8 March 2026: %s is %s", (instant, how) => {
  const made = call({ atMs: Date.parse(instant) });
  const build = office("Mon-Fri 09:00-18:00", "America/New_York");
  expectSame(build, made);
  expect(played(build, made).trace.at(-1)).toMatchObject({ how });
});

it.each([
  ["2026-03-07T02:59:00Z", "message"],
  ["2026-03-06T02:59:00Z", "rejected"],
])("hours past midnight belong to the day they begin on: %s is %s", (instant, how) => {
  const made = call({ atMs: Date.parse(instant) });
  const build = office("Fri 22:00-06:00");
  expectSame(build, made);
  expect(played(build, made).trace.at(-1)).toMatchObject({ how });
});

it("a guard after a ring reads the clock after the ringing [freeswitch hunt-before-run]", () => {
  const build = flow.build({
    flows: [
      flow.scenario("main", [
        flow.ring([flow.ext("a")], 30),
        flow.choose([flow.when(flow.week("Mon-Fri 09:00-18:00"), [flow.message()])], [flow.reject("busy")]),
      ]),
    ],
  });
  const made = call({ atMs: Date.parse("2026-11-23T14:59:45Z") });
  expectSame(build, made);
  expect(played(build, made).trace.at(-1)).toMatchObject({ how: "busy", atSeconds: 30 });
});

it("a ring that begins within a second ends at most a second early and never late [freeswitch whole-seconds]", () => {
  const build = flow.build({ flows: [flow.scenario("main", [flow.ring([flow.ext("a")], 20), flow.message()])] });
  for (let phase = 0; phase < 1000; phase += 37) {
    const [ring] = played(build, call({ atMs: mondayNoon + phase })).trace;
    const lasted = ring?.kind === "ring" ? ring.endSeconds - ring.startSeconds : Number.NaN;
    expect(lasted).toBeGreaterThan(19);
    expect(lasted).toBeLessThanOrEqual(20);
  }
});

it("a zone of one choice does not hold in the next [freeswitch zone-stays]", () => {
  const build = flow.build({
    flows: [
      flow.scenario("main", [
        flow.choose([flow.when(flow.week("Mon-Sun 00:00-12:00", "Asia/Tokyo"), [flow.reject()])]),
        flow.choose([flow.when(flow.week("Mon-Sun 12:00-13:00", "Europe/Moscow"), [flow.reject("busy")])]),
      ]),
    ],
  });
  expectSame(build, call());
  expect(played(build, call()).trace.at(-1)).toMatchObject({ how: "busy" });
});

it("an unknown number is refused with 404, and rings nobody [freeswitch any-number, freeswitch pattern-not-anchored]", () => {
  const lines = [flow.line("site", ["+74951234567"], "main")];
  const build = flow.build({ flows: [flow.scenario("main", [flow.ring([flow.ext("a")])])], lines });
  for (const called of ["100", "749512345678", "4951234567", "+7495123456", "74951234567\n", "", "+", "start"]) {
    const { trace, complaints } = played(build, call({ called }));
    expect(trace).toEqual([{ kind: "end", how: "unknown", atSeconds: 0 }]);
    expect(complaints).toEqual([]);
  }
});

it("thousands of numbers are found with and without +, and others are not", () => {
  const numbers = Array.from({ length: 3000 }, (_, at) => `+7495${String(1_000_000 + at * 7)}`);
  const flows = [flow.scenario("main", [flow.reject("busy")]), flow.scenario("other", [flow.reject()])];
  const lines = [flow.line("many", numbers, "main"), flow.line("one", ["+4930123"], "other")];
  const build = flow.build({ flows, lines });
  for (const called of [
    numbers[0],
    numbers[1499]?.slice(1),
    numbers[2999],
    "4930123",
    "74951000001",
    "+4930124",
    "x",
  ]) {
    expectSame(build, call({ called: called ?? "" }));
  }
  expectSame(
    flow.build({ flows, lines: [...lines, flow.line("rest", "*", "other")] }),
    call({ called: "74951000001" }),
  );
});

it("no caller dials anything: what he sends is compared and never used [freeswitch dialled-legs, freeswitch any-number]", () => {
  const lines = [flow.line("rest", "*", "main")];
  const steps = [flow.choose([flow.when(flow.from("+7916*"), [flow.reject("busy")])]), flow.ring([flow.ext("a")], 5)];
  const build = flow.build({ flows: [flow.scenario("main", steps)], lines });
  for (const hostile of ["2147000,user/b", `\${system id}`, "1|user/b", "a b XML public", "^100$", "7916\n"]) {
    const { trace, complaints } = played(build, call({ called: hostile, caller: hostile }));
    expect(complaints).toEqual([]);
    expect(trace).toEqual(simulated(build, call({ called: hostile, caller: hostile })));
    expect(trace.filter(({ kind }) => kind === "ring")).toHaveLength(1);
  }
});
