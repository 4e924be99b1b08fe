/** Programs of all forms, put together by chance, and calls to them: walked as FreeSWITCH would, against the simulator. */

import fc from "fast-check";
import { expect, it } from "vitest";
import { compile } from "../../../compiler/compile.ts";
import { createMemoryHost } from "../../../compiler/host.ts";
import type { Call, PhoneBehaviour } from "../../../compiler/simulate/call.ts";
import { compareTraces } from "../../../compiler/simulate/compare.ts";
import { simulate } from "../../../compiler/simulate/simulate.ts";
import { checkedTargets } from "../../../targets/checked.ts";
import { freeswitchTarget } from "../../../targets/freeswitch/index.ts";
import { walk } from "../../../targets/freeswitch/walk.ts";
import { mondayNoon } from "./emitted.ts";

const head = `
phone a = ext 101
phone b = ext 102
phone c = sip "carol@example.com"
phone boss = tel "+7 916 000-00-01"
group sales = [a, b]
mailbox leads { limit 2m }
switch night = off code "*28"
switch desk = auto
callers friends = +7916*, "+7495???????"
`;

const phones = ["ext 101", "ext 102", "sip carol@example.com", "tel +79160000001"];

const targets = fc.constantFrom(
  "a",
  "sales",
  "[a, boss confirm]",
  "[a, b after 3s, boss after 6s confirm]",
  "[c, boss]",
  "[a after 2s, c after 2s]",
);
const options = fc.subarray(
  ["confirm", 'whisper say "A call for you!"', 'if busy < tag end "busy" >', "if unavailable < wait 2s >"],
  {
    maxLength: 2,
  },
);
const plain = fc.oneof(
  fc
    .tuple(targets, fc.constantFrom(9, 15, 20), options)
    .map(([who, seconds, more]) => `ring ${who} for ${seconds}s ${more.join(" ")};`),
  fc.constantFrom("", "random", "rotating").map((order) => `hunt [a, boss, c] for 6s each ${order};`),
  fc.constantFrom(7, 17, 33, 47).map((seconds) => `queue sales for ${seconds}s;`),
  fc.constantFrom(
    "record;",
    'callerid "+7 495 111-22-33";',
    'tag source "ads, 5 %";',
    'tag source "site";',
    'notify "https://crm.example/a?b=1&c=2";',
  ),
  fc.constantFrom('say "One moment, pls";', "wait 3s;", "wait 1s;"),
);
const guards = fc.constantFrom(
  "when night",
  "when desk is auto",
  "not when desk is open",
  "from friends",
  "from anonymous and when night",
  "workhours Mon 09:00-18:00 Europe/Moscow",
  "workhours Tue 09:00-18:00 Europe/Moscow",
);
const lasts = fc.constantFrom("voicemail leads", "hangup", "");

const blocks: fc.Arbitrary<string> = fc.letrec<{ block: string; step: string }>((tie) => ({
  block: fc
    .tuple(fc.array(tie("step"), { maxLength: 3 }), lasts)
    .map(([steps, last]) => `${steps.join("\n")}\n${last}`),
  step: fc.oneof(
    { maxDepth: 2, depthIdentifier: "block" },
    plain,
    fc
      .tuple(fc.integer({ min: 2, max: 3 }), fc.array(plain, { minLength: 1, maxLength: 2 }))
      .map(([rounds, steps]) => `repeat ${rounds} < ${steps.join("\n")} >`),
    fc
      .tuple(guards, tie("block"), guards, tie("block"), tie("block"))
      .map(([one, first, other, second, rest]) => `${one} < ${first} > ${other} < ${second} > otherwise < ${rest} >`),
    fc
      .tuple(fc.integer({ min: 1, max: 3 }), tie("block"), tie("block"), tie("block"), tie("block"))
      .map(
        ([tries, one, two, silent, wrong]) =>
          `menu say "Press one or 12" tries ${tries} wait 3s < 1 < ${one} > 123 < ${two} > # < retry > timeout < ${silent} > invalid < ${wrong} > >`,
      ),
  ),
})).block;

/**
 * Whoever does not get a call picks up or refuses at a whole second, and no two at one; whoever gets it does so between: FreeSWITCH
 * counts seconds of the clock, and at the very moment of something else anybody may be first.
 */
const wholeSeconds = [5, 4, 3, 2];
const behaviours = (phone: number): fc.Arbitrary<PhoneBehaviour> => {
  const whole = wholeSeconds[phone] ?? 1;
  return fc.constantFrom<PhoneBehaviour>(
    { kind: "silent" },
    { kind: "unavailable" },
    { kind: "busy" },
    { kind: "declines", afterSeconds: whole },
    { kind: "answers", afterSeconds: 1.3 + phone / 10 },
    { kind: "answers", afterSeconds: whole + 2.4 },
    { kind: "picks up", afterSeconds: whole },
  );
};
const calls: fc.Arbitrary<Call> = fc
  .record({
    caller: fc.constantFrom("+79165551212", "74951234567", "anonymous", "a,user/b"),
    // What each phone does each time that it rings.
    behaviours: fc.tuple(...[0, 1, 2, 3].map((at) => fc.array(behaviours(at), { minLength: 1, maxLength: 3 }))),
    keys: fc.array(fc.constantFrom("1", "123", "124", "#", "9", ""), { maxLength: 6 }),
    switches: fc.record({ night: fc.constantFrom("on", "off"), desk: fc.constantFrom("auto", "open", "closed") }),
    order: fc.shuffledSubarray(phones),
    gone: fc.option(fc.integer({ min: 1, max: 90 }), { nil: undefined }),
  })
  .map(({ caller, behaviours: each, keys, switches, order, gone }) => ({
    called: "+74951234567",
    caller,
    atMs: mondayNoon,
    phones: Object.fromEntries(phones.map((phone, at) => [phone, each[at] ?? { kind: "silent" }])),
    keys,
    switches,
    order,
    // Never at the very moment of something else: which comes first then is anybody's.
    ...(gone === undefined ? {} : { hangsUpAfterSeconds: gone + 0.37 }),
  }));

it("any program and any call: the files do what the simulator says", { timeout: 120_000 }, () => {
  let built = 0;
  fc.assert(
    fc.property(blocks, fc.boolean(), fc.array(calls, { minLength: 4, maxLength: 4 }), (steps, isTold, made) => {
      const lost = isTold ? 'lost < tag lost "yes"; notify "https://crm.example/lost" >' : "";
      const text = `${head}\nvats main Europe/Moscow < ${steps}\n${lost} >\nline site = "+7 495 123-45-67" -> main\n`;
      const host = createMemoryHost(new Map([["main.vats", text]]));
      const { build, outputs } = compile(host, ["main.vats"], {
        targets: [freeswitchTarget],
        knownTargets: checkedTargets,
        today: "2026-03-02",
        generator: "vatsc test",
      });
      const [output] = outputs;
      if (output === undefined) return;
      built += 1;
      const files = new Map(output.files.map((file) => [file.path, "text" in file ? file.text : ""]));
      const world = { soundSeconds: () => 1 };
      for (const call of made) {
        const { trace, complaints } = walk(files, call, world);
        const differences = compareTraces(simulate(build, call, world).trace, trace);
        expect({ complaints, differences }).toEqual({ complaints: [], differences: [] });
      }
    }),
    { numRuns: Number(process.env.RUNS ?? 120) },
  );
  expect(built).toBeGreaterThan(30);
});
