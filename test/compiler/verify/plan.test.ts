/** Which calls `vatsc verify` plays: every way that is counted, everything that calls go through, every edge of the clock. */

import { expect, it } from "vitest";
import { countCalls } from "../../../compiler/explore/calls.ts";
import { periodFrom } from "../../../compiler/explore/period.ts";
import { calledFlows } from "../../../compiler/explore/prove.ts";
import { readyToExplore } from "../../../compiler/explore/scenario.ts";
import { simulate, soundWorldOf } from "../../../compiler/simulate/simulate.ts";
import { planCalls } from "../../../compiler/verify/plan.ts";
import { type Verification, verify } from "../../../compiler/verify/verify.ts";
import { caseFolders, readCase } from "../../helpers/cases.ts";
import { compileText, today } from "../../helpers/vats.ts";

const hours = `phone a = ext 101
phone b = ext 102
vats v Europe/Moscow <
  on 12-31..01-08 < voicemail >
  workhours Mon-Fri 09:00-18:00 < ring a for 20s; then during late < ring b for 10s > then voicemail >
  voicemail
>
hours late = Mon-Fri 17:59-18:30
line l = "+1 202 555 0123" -> v
`;

function playedBy(build: ReturnType<typeof compileText>["build"], calls = 1000): Verification {
  const world = soundWorldOf(build);
  const itself = {
    play: (call: Parameters<typeof simulate>[1]) => ({ ...simulate(build, call, world), complaints: [] }),
  };
  return verify(build, planCalls(build, { today, grainSeconds: 1 }), [itself], { calls, isTimeUp: () => false });
}

it.each(caseFolders)(
  "%s: every way that is counted is played, and nothing that a call may go through is left out",
  async (folder) => {
    const { build } = (await readCase(folder)).compilation;
    const { until: _, ...period } = periodFrom(today);
    const few = calledFlows(build).filter((flow) => {
      const { lost: __, ...ends } = countCalls(readyToExplore(build, flow, period));
      return Object.values(ends).reduce((sum, count) => sum + count, 0n) <= 100n;
    });
    const { scenarios, judged } = playedBy(build);
    expect(judged).toMatchObject([{ wrong: 0 }]);
    for (const { flow, ways, waysPlayed, missing } of scenarios) {
      if (few.includes(flow)) expect([flow.name, waysPlayed]).toEqual([flow.name, Number(ways)]);
      expect(missing.filter(({ why }) => why === "cut")).toEqual([]);
    }
  },
);

it("calls come at every edge of the clock and one second before, also where the guard stands behind a ring", () => {
  const { build } = compileText(hours);
  const calls = [...planCalls(build, { today, grainSeconds: 1 }).calls].map(({ call }) => call);
  const times = new Set(calls.map(({ atMs }) => new Date(atMs + 3 * 3_600_000).toISOString().slice(0, 19)));
  // 18:30 less the 20 seconds of the ring before.
  for (const time of ["2026-11-24T08:59:59", "2026-11-24T09:00:00", "2026-11-24T17:59:59", "2026-11-24T18:00:00"])
    expect(times).toContain(time);
  for (const time of ["2026-11-24T17:58:39", "2026-11-24T17:58:40", "2026-12-30T23:59:59", "2026-12-31T00:00:00"])
    expect(times).toContain(time);
});

const early = `phone a = ext 101
phone b = ext 102
switch closed
vats v Europe/Moscow <
  FIRST
  SECOND
  otherwise < voicemail >
>
line l = "+1 202 555 0123" -> v
line m = "+1 202 555 0124" -> v
`;

it.each([
  ["from +4917* < ring b for 10s >", "workhours Mon-Fri 09:00-18:00 < ring a for 20s >", "18:00", "17:00"],
  ["from anonymous < ring b for 10s >", "workhours Mon-Fri 09:00-18:00 < ring a for 20s >", "18:00", "17:59"],
  ["when closed < ring b for 10s >", "workhours Mon-Fri 09:00-18:00 < ring a for 20s >", "09:00", "09:01"],
  ["to l < ring b for 10s >", "workhours Mon-Fri 09:00-18:00 < ring a for 20s >", "Mon-Fri", "Mon-Thu"],
  ["workhours Mon-Fri 09:00-18:00 < ring a for 20s >", "from +4917* < ring b for 10s >", "+4917*", "+49170*"],
  [
    "workhours Mon-Fri 09:00-18:00 < ring a for 20s >",
    "when closed < ring b for 10s >",
    "when closed",
    "when not closed",
  ],
  ["from +4917* < ring b for 10s >", "when closed < ring b for 10s >", "when closed", "when not closed"],
  ["when closed < ring b for 10s >", "from +4917* < ring a for 10s >", "+4917*", "+491*"],
])(
  "what stands behind another arm is looked at, too: %s, then %s, where %s has become %s",
  (first, second, from, to) => {
    const text = early.replace("FIRST", first).replace("SECOND", second);
    const [{ build }, { build: edited }] = [compileText(text), compileText(text.replace(from, to))];
    const world = soundWorldOf(edited);
    const player = {
      play: (call: Parameters<typeof simulate>[1]) => ({ ...simulate(edited, call, world), complaints: [] }),
    };
    const plan = planCalls(build, { today, grainSeconds: 1 });
    const { judged } = verify(build, plan, [player], { calls: 600, isTimeUp: () => false });
    expect(judged[0]?.wrong).toBeGreaterThan(0);
  },
);

it("no call is played twice, and the same calls come in the same order each time", () => {
  const { build } = compileText(hours);
  const plan = () =>
    [...planCalls(build, { today, grainSeconds: 1 }).calls].slice(0, 500).map((one) => JSON.stringify(one));
  expect(new Set(plan()).size).toBe(500);
  expect(plan()).toEqual(plan());
});

it("says of what no call went through whether none comes there or it was cut short", () => {
  const { build } = compileText(`phone a = ext 101
vats v Europe/Moscow <
  workhours Mon-Fri 09:00-18:00 < menu say "Hello." tries 1 < 1 < ring a > 2 < hangup > timeout < hangup > invalid < hangup > > >
  otherwise < workhours Mon-Fri 10:00-11:00 < hangup > voicemail >
>
line l = "+1 202 555 0123" -> v
`);
  const missing = (calls: number) =>
    playedBy(build, calls).scenarios.flatMap((scenario) => scenario.missing.map(({ label, why }) => `${label} ${why}`));
  expect(missing(2000)).toEqual(["taken never"]);
  expect(missing(3)).toContain("key 1 cut");
  expect(missing(3)).toContain("taken never");
});

it("a wrong call is shown without anything that makes no difference", () => {
  const { build } = compileText(hours);
  const world = soundWorldOf(build);
  const busy = {
    play: (call: Parameters<typeof simulate>[1]) => {
      const { trace, visits } = simulate(build, call, world);
      const isWrong = visits.some(({ outcome }) => outcome?.kind === "rung" && outcome.outcome === "busy");
      return { trace: isWrong ? trace.slice(-1) : trace, complaints: [] };
    },
  };
  const plan = planCalls(build, { today, grainSeconds: 1 });
  const { judged } = verify(build, plan, [busy], { calls: 500, isTimeUp: () => false });
  const [first] = judged[0]?.disagreements ?? [];
  expect(Object.keys(first?.call.phones ?? {})).toHaveLength(1);
  expect(first?.call.caller).toBeUndefined();
  expect(judged[0]?.wrong).toBeGreaterThan(1);
});

it("what differs for one reason is shown once, though calls end at other steps for it", () => {
  const { build } = compileText(hours);
  const player = { play: () => ({ trace: [], complaints: ["There is no file."] }) };
  const plan = planCalls(build, { today, grainSeconds: 1 });
  const { judged } = verify(build, plan, [player], { calls: 300, isTimeUp: () => false });
  const calls = (judged[0]?.disagreements ?? []).map(({ call }) => JSON.stringify(call));
  expect(calls.length).toBeGreaterThan(1);
  expect(new Set(calls).size).toBe(calls.length);
});

it("ends when the time is up", () => {
  const { build } = compileText(hours);
  let left = 10;
  const { calls, cut } = verify(build, planCalls(build, { today, grainSeconds: 1 }), [], {
    calls: 500,
    isTimeUp: () => left-- <= 0,
  });
  expect([calls, cut]).toEqual([10, "time"]);
});
