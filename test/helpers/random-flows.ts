/**
 * Random scenarios and calls, for tests that hold a target against the simulator: every kind of state and guard, edges of
 * windows, callers that send anything. Must not know any target.
 */

import fc from "fast-check";
import type { Guard, Line, Phone } from "../../compiler/flow/ir.ts";
import { type Call, type PhoneBehaviour, phoneKey } from "../../compiler/simulate/call.ts";
import * as flow from "./flow.ts";

/** Every phone that a random scenario rings. */
export const phones: readonly Phone[] = [
  flow.ext("a"),
  flow.ext("b"),
  flow.ext("101", "c"),
  flow.tel("+79160000001", "mobile"),
  flow.sip("boss@example.com", "boss"),
];
/** The lines of the scenario `sales`, which is what a random scenario has to be called. */
export const lines: readonly Line[] = [
  flow.line("site", ["+74951234567"], "sales"),
  flow.line("сайт", ["+78005553535", "+78005553536"], "sales"),
  flow.line("rest", "*", "sales"),
];

const greeting = flow.file("hello", 4);
const boxes = [flow.mailbox("default"), flow.mailbox("leads", { greeting, limitSeconds: 60 })];

/** Near the edges of the windows below, on days around new year, in summer and when clocks change. */
const instants = fc.oneof(
  fc
    .record({
      day: fc.integer({ min: 0, max: 1500 }),
      minute: fc.constantFrom(0, 1, 359, 360, 539, 540, 600, 779, 780, 840, 1079, 1080, 1319, 1320, 1439),
      second: fc.constantFrom(0, 30, 59),
    })
    .map(({ day, minute, second }) => Date.UTC(2025, 11, 20) + ((day * 1440 + minute - 180) * 60 + second) * 1000),
  fc.integer({ min: Date.UTC(2026, 2, 7), max: Date.UTC(2026, 2, 10) }),
);

const weeks = fc.constantFrom(
  "Mon-Fri 09:00-18:00",
  "Mon-Fri 09:00-13:00, Mon-Fri 14:00-18:00, Sat 10:00-14:00",
  "Fri 22:00-06:00",
  "Sun 22:00-06:00, Mon 06:00-09:00",
  "Mon-Sun 00:00-24:00",
  "Sat-Sun 00:00-24:00",
  "Fri-Mon 13:00-14:00",
);
const zones = fc.constantFrom("Europe/Moscow", "America/New_York", "UTC");
const dates = fc.constantFrom(
  { annual: ["01-01", "01-02", "12-31"], dated: ["2026-03-09"] },
  { annual: ["02-28", "02-29", "03-01"] },
  { weekdays: [6, 7] as const },
  {
    nth: [
      { nth: 3, weekday: 1, month: 1, shiftDays: 0 } as const,
      { nth: -1, weekday: 1, month: 2, shiftDays: 1 } as const,
    ],
  },
  { dated: ["2026-12-31", "2027-01-01", "2027-01-02", "2027-05-04"], annual: ["06-12"] },
);
const plainGuards = fc.oneof(
  fc.tuple(weeks, zones).map(([week, zone]) => flow.week(week, zone)),
  fc.tuple(dates, zones).map(([parts, zone]) => flow.dates(parts, zone)),
  fc
    .subarray(["+7916*", "+7?16???????", "+74951234567", "+*", "+7495?*", "anonymous"], { minLength: 1 })
    .map((patterns) => flow.from(...patterns)),
  fc.subarray(["site", "сайт", "rest"], { minLength: 1 }).map((names) => flow.to(...names)),
);
const guards: fc.Arbitrary<Guard> = fc.letrec<{ guard: Guard }>((tie) => ({
  guard: fc.oneof(
    { maxDepth: 3, depthIdentifier: "guard" },
    plainGuards,
    tie("guard").map(flow.not),
    fc.array(tie("guard"), { minLength: 1, maxLength: 3 }).map((parts) => flow.all(...parts)),
    fc.array(tie("guard"), { minLength: 1, maxLength: 3 }).map((parts) => flow.any(...parts)),
  ),
})).guard;

const lasts: readonly flow.Step[] = [
  flow.message(boxes[0]),
  flow.message(boxes[1]),
  flow.hangup(),
  flow.reject(),
  flow.reject("busy"),
];
/** The steps of a scenario; they may walk off its end. */
export const stepLists: fc.Arbitrary<readonly flow.Step[]> = fc.letrec<{
  steps: readonly flow.Step[];
  step: flow.Step;
}>((tie) => ({
  steps: fc
    .tuple(fc.array(tie("step"), { maxLength: 3 }), fc.option(fc.constantFrom(...lasts)))
    .map(([steps, last]) => (last ? [...steps, last] : steps)),
  step: fc.oneof(
    { maxDepth: 3, depthIdentifier: "step" },
    fc.constantFrom(flow.play(flow.file("tune", 5)), flow.play(flow.say("Здравствуйте", "ru-RU", "abc")), flow.wait(7)),
    fc
      .tuple(
        fc.subarray([...phones], { minLength: 1 }),
        fc.constantFrom(5, 20),
        fc.array(tie("steps"), { maxLength: 3 }),
      )
      .map(([rung, seconds, [busy, unavailable, unanswered]]) =>
        flow.ring(rung, seconds, { busy: busy ?? [], unavailable: unavailable ?? [], unanswered: unanswered ?? [] }),
      ),
    fc
      .tuple(fc.array(fc.tuple(guards, tie("steps")), { minLength: 1, maxLength: 3 }), tie("steps"))
      .map(([arms, otherwise]) =>
        flow.choose(
          arms.map(([guard, steps]) => flow.when(guard, steps)),
          otherwise,
        ),
      ),
  ),
})).steps;

const behaviours: fc.Arbitrary<PhoneBehaviour> = fc.oneof(
  fc.constantFrom(2, 6, 30).map((afterSeconds): PhoneBehaviour => ({ kind: "answers", afterSeconds })),
  fc
    .constantFrom(undefined, 3, 30)
    .map(
      (afterSeconds): PhoneBehaviour =>
        afterSeconds === undefined ? { kind: "busy" } : { kind: "busy", afterSeconds },
    ),
  fc.constantFrom(0, 4).map((afterSeconds): PhoneBehaviour => ({ kind: "declines", afterSeconds })),
  fc.constant<PhoneBehaviour>({ kind: "unavailable" }),
  fc.constant<PhoneBehaviour>({ kind: "silent" }),
);
/** A call to one of `lines`. */
export const calls: fc.Arbitrary<Call> = fc
  .record({
    called: fc.constantFrom("+74951234567", "74951234567", "78005553535", "+78005553536", "100", "boss", "+7495"),
    caller: fc.option(
      fc.oneof(
        fc.constantFrom(
          "+79161234567",
          "79161234567",
          "8916",
          "+74951234567",
          "74951",
          "anonymous",
          "",
          "+",
          "7+9",
          "++7",
        ),
        fc.string({
          unit: fc.constantFrom("7", "+", ")", "(", ":", '"', ",", "$", "{", "}", "\\", "[", "]", "a", ";", "&", "|"),
        }),
      ),
      { nil: undefined },
    ),
    atMs: instants,
    // What each phone does each time that it rings.
    behaviours: fc.array(fc.array(behaviours, { minLength: 1, maxLength: 3 }), {
      minLength: phones.length,
      maxLength: phones.length,
    }),
    gone: fc.option(fc.constantFrom(0, 1, 4.5, 11, 26), { nil: undefined }),
  })
  .map(({ called, caller, atMs, behaviours: does, gone }) => ({
    called,
    caller,
    atMs,
    phones: Object.fromEntries(phones.map((phone, at) => [phoneKey(phone), does[at] ?? { kind: "silent" }])),
    ...(gone === undefined ? {} : { hangsUpAfterSeconds: gone }),
  }));
