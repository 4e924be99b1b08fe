/** Every state of the language on the emitted files, as FreeSWITCH walks them, against the simulator. */

import { expect, it } from "vitest";
import type { Build } from "../../../compiler/flow/ir.ts";
import type { Call } from "../../../compiler/simulate/call.ts";
import { compareTraces } from "../../../compiler/simulate/compare.ts";
import * as flow from "../../helpers/flow.ts";
import { call, dialplanOf, played, simulated } from "./emitted.ts";
import * as state from "./states.ts";

const { a, b, boss, rung } = state;
const answers = (afterSeconds: number) => ({ kind: "answers", afterSeconds }) as const;
const picksUp = (afterSeconds: number) => ({ kind: "picks up", afterSeconds }) as const;
const busy = { kind: "busy" } as const;
const away = { kind: "unavailable" } as const;
const words = flow.say("press 1", "en-US", "words");
const whisper = flow.file("whisper", 2);

/** Plays calls on both, and gives what differs or is complained of. */
function differences(build: Build, calls: readonly Partial<Call>[]): readonly string[] {
  return calls.flatMap((parts, at) => {
    const made = call(parts);
    const { trace, complaints } = played(build, made);
    return [...complaints, ...compareTraces(simulated(build, made), trace)].map((text) => `${at}: ${text}`);
  });
}

it("phones join a ring later, also when all others have given up", () => {
  const build = state.buildOf([
    state.ring("ring", [rung(a), rung(boss, { afterSeconds: 10 })], 25, {
      busy: "busy",
      unavailable: "away",
      unanswered: "end",
    }),
    state.reject("busy", "busy"),
    state.hangup("away"),
    state.end(),
  ]);
  const tel = "tel +79160000001";
  expect(
    differences(build, [
      {},
      { phones: { "ext a": answers(4) } },
      { phones: { "ext a": busy, [tel]: answers(3) } },
      { phones: { "ext a": busy, [tel]: busy } },
      { phones: { "ext a": away, [tel]: away } },
      { phones: { "ext a": busy, [tel]: away } },
      { phones: { [tel]: answers(14) } },
      { hangsUpAfterSeconds: 5 },
      { hangsUpAfterSeconds: 12 },
    ]),
  ).toEqual([]);
  expect(dialplanOf(build)).toContain("[leg_timeout=9,null_enable_auto_answer=false]null/patience,user/a@");
});

it("who picks up presses 1, and whoever does not has not answered", () => {
  const phones = [rung(a), rung(boss, { confirms: true })];
  const build = state.buildOf([
    state.ring("ring", phones, 20, { busy: "busy", unanswered: "end" }, { confirm: words }),
    state.reject("busy", "busy"),
    state.end(),
  ]);
  const tel = "tel +79160000001";
  expect(
    differences(build, [
      {},
      { phones: { [tel]: answers(4) } },
      { phones: { [tel]: picksUp(4) } },
      { phones: { [tel]: picksUp(4), "ext a": answers(7) } },
      { phones: { [tel]: picksUp(4), "ext a": answers(6) } },
      { phones: { [tel]: answers(19) } },
      { phones: { [tel]: picksUp(19), "ext a": busy } },
      { phones: { "ext a": busy, [tel]: busy } },
      { phones: { [tel]: picksUp(4) }, hangsUpAfterSeconds: 6 },
    ]),
  ).toEqual([]);
});

it("who picks up is told something first, and the caller hears ringback meanwhile", () => {
  for (const confirm of [undefined, words]) {
    const phones = [rung(a), rung(boss, { confirms: confirm !== undefined })];
    const build = state.buildOf(
      [
        state.ring("ring", phones, 20, { unanswered: "second" }, { confirm, whisper }),
        state.ring("second", [rung(b)], 10, { unanswered: "end" }),
        state.end(),
      ],
      { lost: [state.lostTag("lost", "yes")] },
    );
    const tel = "tel +79160000001";
    expect(
      differences(build, [
        { phones: { "ext a": answers(4) } },
        { phones: { [tel]: answers(4) } },
        { phones: { [tel]: picksUp(4) } },
        { phones: { "ext b": answers(4) } },
        { phones: { "ext a": answers(4) }, hangsUpAfterSeconds: 5 },
      ]),
    ).toEqual([]);
  }
});

it("callers hear music while phones ring, and ringback at the next", () => {
  const music = flow.file("waltz", 30);
  const rings = [
    state.ring("ring", [rung(a)], 10, { unanswered: "second" }, { music }),
    state.ring("second", [rung(b)], 10, { unanswered: "end" }),
    state.end(),
  ];
  const build = state.buildOf(rings);
  expect(differences(build, [{}, { phones: { "ext b": answers(2) } }])).toEqual([]);
  const answered = state.buildOf([state.play("hello", flow.file("hello", 2), "ring"), ...rings]);
  expect(differences(answered, [{}, { phones: { "ext a": answers(2) } }])).toEqual([]);
});

it("a hunt draws its order, or goes on where the last one began", () => {
  const ways = { busy: "busy", unavailable: "away", unanswered: "end" };
  for (const order of ["random", "rotating"] as const) {
    const build = state.buildOf([
      state.hunt("hunt", order, [rung(a), rung(b), rung(boss)], 10, ways),
      state.reject("busy", "busy"),
      state.hangup("away"),
      state.end(),
    ]);
    const tel = "tel +79160000001";
    expect(
      differences(build, [
        {},
        { order: ["ext b", "ext a"] },
        { order: ["tel +79160000001", "ext b", "ext a"], phones: { "ext a": answers(2) } },
        { order: ["ext a"], phones: { "ext a": busy, "ext b": busy, [tel]: busy } },
        { order: ["ext b"], phones: { "ext a": away, "ext b": away, [tel]: away } },
        { order: ["ext b"], phones: { "ext a": away, "ext b": busy, [tel]: away } },
      ]),
    ).toEqual([]);
  }
});

it("steps are repeated, and rounds within rounds are counted by themselves", () => {
  const build = state.buildOf([
    state.repeat("outer", 3, "ring"),
    state.ring("ring", [rung(a)], 5, { unanswered: "inner" }),
    state.repeat("inner", 2, "second"),
    state.ring("second", [rung(b)], 5, { unanswered: "inner_again" }),
    state.again("inner_again", "inner", "second", "outer_again"),
    state.again("outer_again", "outer", "ring", "end"),
    state.end(),
  ]);
  expect(differences(build, [{}, { phones: { "ext b": busy } }, { hangsUpAfterSeconds: 33 }])).toEqual([]);
});

it("a hundred transfers are no matter [freeswitch seventy-transfers]", () => {
  const build = state.buildOf([
    state.repeat("outer", 20, "ring"),
    state.ring("ring", [rung(a)], 1, { busy: "inner", unanswered: "inner" }),
    state.repeat("inner", 20, "second"),
    state.ring("second", [rung(b)], 1, { unanswered: "inner_again" }),
    state.again("inner_again", "inner", "second", "outer_again"),
    state.again("outer_again", "outer", "ring", "end"),
    state.end(),
  ]);
  const made = call({ phones: { "ext a": busy, "ext b": busy } });
  const { trace, complaints } = played(build, made);
  expect(complaints).toEqual([]);
  expect(trace.filter(({ kind }) => kind === "ring")).toHaveLength(420);
});

it("menus take keys, of several digits too, and silence and wrong keys count as tries [freeswitch stale-digits]", () => {
  const prompt = flow.file("choose", 4);
  const build = state.buildOf([
    state.menu(
      "menu",
      prompt,
      { " 1": "one", " 12": "twelve", "#": "hash", "*9": "star", "23": "long" },
      { timeout: "end", invalid: "wrong", tries: 2 },
    ),
    state.ring("one", [rung(a)], 5, { unanswered: "end" }),
    state.ring("twelve", [rung(b)], 5, { unanswered: "end" }),
    state.message("hash"),
    state.message("star", flow.mailbox("leads")),
    state.retry("long", "menu", "wrong"),
    state.play("wrong", flow.file("wrong", 1), "end"),
    state.end(),
  ]);
  const keys = ["1", "12", "13", "#", "*9", "*", "*8", "2", "23", "7", "", "99"];
  const calls = keys.flatMap((key) => [
    { keys: [key] },
    { keys: [key, "1"] },
    { keys: ["7", key] },
    { keys: [key, key, key] },
  ]);
  expect(differences(build, calls)).toEqual([]);
});

it("a menu that is reached anew has all its tries", () => {
  const build = state.buildOf([
    state.repeat("repeat", 2, "menu"),
    state.menu("menu", flow.file("choose", 2), { 1: "retry" }, { timeout: "again", invalid: "again", tries: 2 }),
    state.retry("retry", "menu", "again"),
    state.again("again", "repeat", "menu", "end"),
    state.end(),
  ]);
  expect(differences(build, [{}, { keys: ["1", "1", "1", "1"] }, { keys: ["", "1", "5", ""] }])).toEqual([]);
});

it("a queue rings all agents, rests, and is left in time or at once", () => {
  const build = state.buildOf([
    state.queue("queue", state.queueOf("sales", a, b), 48, "message"),
    state.message("message"),
  ]);
  expect(
    differences(build, [
      {},
      { phones: { "ext a": away, "ext b": away } },
      { phones: { "ext a": busy, "ext b": away } },
      { phones: { "ext a": busy, "ext b": busy } },
      { phones: { "ext a": answers(4) } },
      { phones: { "ext a": busy, "ext b": answers(9) } },
      { hangsUpAfterSeconds: 17 },
      { hangsUpAfterSeconds: 25 },
    ]),
  ).toEqual([]);
});

it("talks are recorded, phones see another number, messages do not", () => {
  const build = state.buildOf([
    state.record("record", "callerid"),
    state.callerid("callerid", "+74951112233", "ring"),
    state.ring("ring", [rung(a)], 5, { unanswered: "message" }),
    state.message("message"),
  ]);
  expect(differences(build, [{}, { phones: { "ext a": answers(2) } }])).toEqual([]);
  expect(dialplanOf(build)).toMatch(/unset" data="effective_caller_id_number"[\s\S]*voicemail" data="default/);
});

it("URLs are told, with tags, and nobody's number but as digits", () => {
  const url = "https://crm.example/call?key=1&x=%20";
  const build = state.buildOf(
    [
      state.tag("tag", "source", "ads & more, 100%; (x) + ü", "notify"),
      state.notify("notify", url, "ring"),
      state.ring("ring", [rung(a)], 5, { unanswered: "tag_2" }),
      state.tag("tag_2", "source", "none", "end"),
      state.end(),
    ],
    {
      lost: [state.lostTag("lost", "rang out (a)"), state.lostNotify(url)],
      nationalForm: { prefix: "8", countryCode: "7", lengths: [10] },
    },
  );
  const callers = [
    "+79165551212",
    "89165551212",
    "600&PJSIP/boss",
    '"x',
    "${SHELL(id)}",
    "anonymous",
    "",
    "7".repeat(200),
    undefined,
  ];
  const calls = callers.flatMap((caller) => [
    { caller },
    { caller, phones: { "ext a": answers(1) } },
    { caller, hangsUpAfterSeconds: 2 },
  ]);
  expect(differences(build, calls)).toEqual([]);
  expect(differences(build, [{ called: "${system id}" }, { called: "84951234567" }, { called: "a,user/b" }])).toEqual(
    [],
  );
});

it("a written end is no loss, nor is a message", () => {
  const lost = [state.lostNotify("https://crm.example/lost")];
  const states = [
    state.hangup("end_1"),
    state.reject("end_1", "busy"),
    state.message("end_1"),
    { ...state.end(), id: state.id("end_1") },
  ];
  for (const last of states) {
    const build = state.buildOf([state.ring("ring", [rung(a)], 5, { unanswered: "end_1" }), last], { lost });
    expect(
      differences(build, [
        {},
        { hangsUpAfterSeconds: 2 },
        { hangsUpAfterSeconds: 7 },
        { phones: { "ext a": answers(1) } },
      ]),
    ).toEqual([]);
    const after = state.buildOf(
      [
        state.play("hello", flow.file("hello", 1), "ring"),
        state.ring("ring", [rung(a)], 5, { unanswered: "end_1" }),
        last,
      ],
      { lost },
    );
    expect(differences(after, [{}, { hangsUpAfterSeconds: 2 }])).toEqual([]);
  }
});

it("switches are asked once for all arms, and stand as they were declared until somebody flips them [freeswitch clock-anew]", () => {
  const night = state.turned("night", { states: ["auto", "open", "closed"], initial: "auto" });
  const is = (name: string) => ({ kind: "switch", name: "night", state: name, origin: flow.onLine(1) }) as const;
  const choice = {
    id: state.id("choice"),
    origin: flow.onLine(1),
    kind: "choose",
    arms: [
      { guard: is("closed"), next: state.id("closed"), origin: flow.onLine(1) },
      { guard: flow.not(is("auto")), next: state.id("open"), origin: flow.onLine(1) },
    ],
    otherwise: state.id("auto"),
  } as const;
  const build = state.buildOf(
    [
      choice,
      state.reject("closed", "busy"),
      state.ring("open", [rung(a)], 5, { unanswered: "auto" }),
      state.reject("auto", "declined"),
    ],
    { switches: [night] },
  );
  expect(differences(build, [{}, ...night.states.map((name) => ({ switches: { night: name } }))])).toEqual([]);
});
