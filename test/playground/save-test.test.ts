/** A call of the playground as a test of the text: it stands as `vatsc fmt` would have it, and passes. */

import { expect, it } from "vitest";
import { compile } from "../../compiler/compile.ts";
import { format } from "../../compiler/format/format.ts";
import { runTests } from "../../compiler/test/run-tests.ts";
import { type Call, mainUri, type SavedTest } from "../../playground/protocol.ts";
import { hostOf } from "../../playground/worker/host.ts";
import { saveTest } from "../../playground/worker/save-test.ts";
import { deskWith, lunch } from "./played.ts";

const today = "2026-11-27";
const oneLiner =
  "workhours Mon-Fri 09:00-18:00 Europe/Moscow < ring [a,b] for 20s; then ring boss for 15s; then voicemail >\n";

async function save(text: string, change: Partial<Call> = {}, zone = "Europe/Moscow"): Promise<SavedTest> {
  const desk = await deskWith(text);
  return saveTest({ call: { ...lunch, ...change }, zone, title: "saved" }, desk);
}

/** The text with its new test, which must pass there and be where it says. */
function added(text: string, saved: SavedTest): string {
  if (saved.kind !== "test") throw new Error(`There is no test: ${saved.reason}`);
  const { edit, place } = saved;
  const whole = text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
  expect(whole.slice(place.start, place.end)).toMatch(/^"saved/);
  const options = { targets: [], knownTargets: [], today, generator: "", passOverAssertions: true };
  const { program, build } = compile(hostOf(whole), [mainUri], options);
  expect(runTests(program, build).map(({ kind }) => kind)).not.toContain("failed");
  return whole.slice(text.trimEnd().length);
}

it("says what was set and what happened, behind all that stands in the text", async () => {
  const saved = await save(oneLiner, {
    phones: { "ext a": { kind: "busy" }, "ext boss": { kind: "answers", afterSeconds: 4 } },
  });
  expect(added(oneLiner, saved)).toBe(`

test "saved" <
  call main from "+79161234567" at 2026-11-30 13:00 Europe/Moscow
  a busy, boss answers after 4s
  expect ring [a, b], ring boss, answered by boss at 24s
>
`);
});

it("a text in its canonical form stays in it", async () => {
  const text = format({ uri: mainUri, name: mainUri, text: oneLiner });
  const saved = await save(text, { phones: { "ext boss": [{ kind: "busy" }, { kind: "silent" }] } });
  const whole = text.trimEnd() + added(text, saved);
  expect(format({ uri: mainUri, name: mainUri, text: whole })).toBe(whole);
});

it("a second test of the same name is told from the first", async () => {
  const once = oneLiner.trimEnd() + added(oneLiner, await save(oneLiner));
  expect(added(once, await save(once))).toContain('test "saved 2" <');
});

const desk = `
phone a = ext 101
phone b = ext 102
phone c = ext 103
switch night = off code "*28"
vats office UTC <
  when night < say "We are closed."; hangup >
  menu say "One for sales." wait 3s tries 2 <
    1 < hunt [a, b, c] for 10s each random >
    2 < hangup >
  >
  ring a for 20s
>
line site = "+7 495 123-45-67" -> office
`;
const site = { called: "+74951234567", atMs: Date.UTC(2026, 10, 30, 10, 0, 5) };

it("says keys, switches, the order of a hunt and that the caller hangs up", async () => {
  const pressed = await save(desk, {
    ...site,
    keys: ["", "1", ""],
    order: ["ext 102", "ext 101", "ext 103"],
    phones: { "ext 101": { kind: "answers", afterSeconds: 3 } },
  });
  expect(added(desk, pressed)).toContain(`
  call site from "+79161234567"
  a answers after 3s, caller presses nothing, caller presses 1, hunt [b, a, c]
  expect menu, menu, ring b, ring a, answered by a at 17s
`);
  const night = await save(desk, { ...site, switches: { night: "on" } });
  expect(added(desk, night)).toContain("  night is on\n  expect play, hangup at 0s\n");
  const gone = await save(desk, { ...site, keys: ["1"], hangsUpAfterSeconds: 5 });
  expect(added(desk, gone)).toContain("  caller presses 1, caller hangs up at 5s\n  expect menu, ring a\n");
});

it("a withheld number is said, also where no guard asks for it", async () => {
  expect(added(oneLiner, await save(oneLiner, { caller: undefined }))).toContain("call main from anonymous at");
});

it("the second of two equal times is said in UTC", async () => {
  const berlin = oneLiner.replace("Mon-Fri 09:00-18:00 Europe/Moscow", "daily 00:00-24:00 Europe/Berlin");
  const second = { atMs: Date.UTC(2026, 9, 25, 1, 30) };
  expect(added(berlin, await save(berlin, second, "Europe/Berlin"))).toContain("at 2026-10-25 01:30 UTC");
  const first = { atMs: Date.UTC(2026, 9, 25, 0, 30) };
  expect(added(berlin, await save(berlin, first, "Europe/Berlin"))).toContain("at 2026-10-25 02:30 Europe/Berlin");
});

it("tells what a test cannot say, and makes none", async () => {
  const reasonOf = async (change: Partial<Call>, text = oneLiner) => {
    const saved = await save(text, change);
    return saved.kind === "unsayable" ? saved.reason : saved.edit.newText;
  };
  expect(await reasonOf({ caller: "front desk" })).toBe("caller");
  expect(await reasonOf({ phones: { "ext a": { kind: "answers", afterSeconds: 2.5 } } })).toBe("seconds");
  expect(await reasonOf({ called: "+12025550100" }, desk)).toBe("no line");
  expect(await reasonOf({ hangsUpAfterSeconds: 2 }, `wait 5s; ${oneLiner}`)).toBe("nothing");
});
