/** What a call of the page is set to: how it follows the text, what its clocks show, which instants are worth a look. */

import { expect, it } from "vitest";
import type { Script } from "../../playground/protocol-calls.ts";
import { fitScript } from "../../playground/script/fit-script.ts";
import { clockIn, instantsIn, nextLunch, offsetText } from "../../playground/script/zone-clock.ts";
import { withOthers } from "../../playground/state/brought.ts";
import { checkText } from "../../playground/worker/check.ts";
import { createDesk, goodWork } from "../../playground/worker/desk.ts";
import { momentsOf } from "../../playground/worker/moments.ts";
import { officeOf } from "../../playground/worker/office.ts";
import { deskWith, lunch } from "./played.ts";

const officeIn = async (text: string) => officeOf(goodWork(await deskWith(text)).compilation);

const before = `
phone a = ext 101
phone b = ext 102
switch night = off
vats office Europe/Moscow < when night < hangup > ring [a, b] for 20s; voicemail >
line site = "+7 495 123-45-67" -> office
line ads = "+7 800 555-35-35" -> office
`;
const script: Script = {
  called: "+78005553535",
  caller: "+79161234567",
  atMs: 0,
  zone: "Europe/Moscow",
  phones: { "ext 101": { kind: "busy" }, "ext 102": { kind: "answers", afterSeconds: 3 } },
  switches: { night: "on" },
};

it("a script stays as it is while it fits", async () => {
  const office = await officeIn(before);
  expect(fitScript(script, { office, before: office, ownZone: "UTC" })).toBe(script);
});

it("drops phones and switches that are gone, and follows a line to its new number and zone", async () => {
  const after = before
    .replace('line ads = "+7 800 555-35-35"', 'line ads = "+7 800 555-35-36"')
    .replace("Europe/Moscow", "Asia/Omsk")
    .replace("phone b = ext 102", "phone b = ext 103")
    .replace("switch night = off", "switch night = auto");
  const change = {
    office: await officeIn(after.replace("when night", "when night is closed")),
    before: await officeIn(before),
    ownZone: "UTC",
  };
  expect(fitScript(script, change)).toEqual({
    ...script,
    called: "+78005553536",
    zone: "Asia/Omsk",
    phones: { "ext 101": { kind: "busy" } },
    switches: {},
  });
  expect(fitScript({ ...script, zone: "UTC" }, change).zone).toBe("UTC");
});

it("a number that is no line's is brought to the first line", async () => {
  const office = await officeIn(before);
  const fitted = fitScript(
    { ...script, called: "", zone: "America/Chicago" },
    { office, before: undefined, ownZone: "UTC" },
  );
  expect([fitted.called, fitted.zone]).toEqual(["+74951234567", "Europe/Moscow"]);
});

it("a call that came with a link keeps its zone", async () => {
  const office = await officeIn(before);
  const linked = { ...script, zone: "America/Chicago" };
  expect(fitScript(linked, { office, before: undefined, ownZone: "UTC" })).toBe(linked);
  const other = await officeIn(before.replaceAll("+7 ", "+7 9"));
  expect(fitScript(linked, { office, before: other, ownZone: "UTC" })).toBe(linked);
});

it("clocks show the time of their zone, over every change", () => {
  expect(clockIn("Europe/Moscow", lunch.atMs)).toEqual({ date: "2026-11-30", time: "13:00:00" });
  expect(clockIn("Asia/Kathmandu", Date.UTC(2026, 0, 1, 23, 59, 59))).toEqual({ date: "2026-01-02", time: "05:44:59" });
  expect(instantsIn("Europe/Berlin", { date: "2026-10-25", time: "02:30" })).toEqual([
    Date.UTC(2026, 9, 25, 0, 30),
    Date.UTC(2026, 9, 25, 1, 30),
  ]);
  expect(instantsIn("Europe/Berlin", { date: "2026-03-29", time: "02:30:00" })).toEqual([]);
  expect(instantsIn("Europe/Berlin", { date: "2026-03-29", time: "03:00:00" })).toEqual([Date.UTC(2026, 2, 29, 1)]);
  expect(instantsIn("No/Where", { date: "2026-03-29", time: "03:00:00" })).toEqual([Date.UTC(2026, 2, 29, 3)]);
  expect(instantsIn("UTC", { date: "", time: "03:00" })).toEqual([]);
  expect([offsetText("Asia/Kathmandu", 0), offsetText("America/St_Johns", 0)]).toEqual(["UTC+05:30", "UTC−03:30"]);
});

it("the first lunch is on a working day", () => {
  const friday = Date.UTC(2026, 10, 27, 12);
  expect(clockIn("Europe/Moscow", nextLunch("Europe/Moscow", friday))).toEqual({
    date: "2026-11-30",
    time: "13:00:00",
  });
});

async function momentsIn(text: string, change = {}) {
  const call = { ...lunch, ...change };
  return momentsOf({ call, zone: "Europe/Berlin", nowMs: Date.UTC(2026, 11, 23, 12) }, await deskWith(text));
}

const shop = `
phone a = ext 101
calendar feast = 2026-12-24..2026-12-26, 01-01
callers vip = +7916*
vats shop Europe/Berlin <
  from vip and workhours Mon-Fri 00:00-12:00 < ring a for 10s >
  workhours Mon-Fri 09:00-13:00, 14:00-18:00 except feast < ring a for 20s >
  otherwise < voicemail >
>
line site = "+49 30 901820" -> shop
`;
const site = { called: "+4930901820" };

it("knows lunch on a working day, Friday evening, the next day off and the next change of the clocks", async () => {
  const { lunch: working, evening, holiday, clockChange } = await momentsIn(shop, site);
  const shown = (ms: number | undefined) => new Date(ms ?? 0).toISOString();
  // Wednesday; the feast lasts from Thursday to Saturday.
  expect(shown(working)).toBe("2026-12-28T12:00:00.000Z");
  expect(shown(evening)).toBe("2026-12-25T18:00:00.000Z");
  expect([shown(holiday.atMs), holiday.calendar]).toEqual(["2026-12-24T12:00:00.000Z", "feast"]);
  expect(shown(clockChange)).toBe("2027-03-28T01:00:00.000Z");
});

it("without a calendar the next holiday is 1 January", async () => {
  const { holiday } = await momentsIn("ring a for 20s");
  expect([new Date(holiday.atMs).toISOString(), holiday.calendar]).toEqual(["2027-01-01T12:00:00.000Z", undefined]);
});

it("finds the next edge at which this very call goes another way", async () => {
  const edgesAt = async (atMs: number, caller = "+49301234567") => {
    const { edge, beforeEdge } = await momentsIn(shop, { ...site, atMs, caller });
    return [edge, beforeEdge].map((ms) => ms && new Date(ms).toISOString().slice(0, 19));
  };
  // Monday, half past eight: opens at nine; the clocks are an hour from UTC.
  expect(await edgesAt(Date.UTC(2026, 10, 30, 7, 30))).toEqual(["2026-11-30T08:00:00", "2026-11-30T07:59:59"]);
  // From the last second before an edge: the edge itself, and the second before the next one.
  expect(await edgesAt(Date.UTC(2026, 10, 30, 7, 59, 59))).toEqual(["2026-11-30T08:00:00", "2026-11-30T11:59:59"]);
  // One of the set has another choice, until noon.
  expect(await edgesAt(Date.UTC(2026, 10, 30, 7, 30), "+79161112233")).toEqual([
    "2026-11-30T11:00:00",
    "2026-11-30T10:59:59",
  ]);
  // Over the feast and the week-end.
  expect((await edgesAt(Date.UTC(2026, 11, 23, 18)))[0]).toBe("2026-12-28T08:00:00");
  const { edge, beforeEdge } = await momentsIn("ring a for 20s");
  expect([edge, beforeEdge]).toEqual([undefined, undefined]);
});

it("knows who is in a declared set of callers", async () => {
  const { callers } = await officeIn(shop);
  expect(callers).toEqual([{ name: "vip", members: ["+79161234567"] }]);
});

const unset: Script = { called: "+78005553535", caller: "+79161234567", atMs: 0, zone: "Europe/Moscow", phones: {} };

it("what came with an example goes with it, and what was set since stays", () => {
  const brought: Script = { ...script, caller: "+13125550177", atMs: 5000, keys: ["9"] };
  expect(withOthers(brought, brought, unset)).toEqual(unset);
  const changed: Script = {
    ...brought,
    phones: { "ext 102": { kind: "busy" }, "ext 101": { kind: "busy" } },
    atMs: 7000,
    hangsUpAfterSeconds: 5,
  };
  expect(withOthers(changed, brought, unset)).toEqual({
    ...unset,
    phones: { "ext 102": { kind: "busy" } },
    atMs: 7000,
    hangsUpAfterSeconds: 5,
  });
  const keysOfHis: Script = { ...brought, keys: ["9", "1"], caller: undefined, switches: { night: "off" } };
  expect(withOthers(keysOfHis, brought, unset)).toEqual({
    ...unset,
    keys: ["9", "1"],
    caller: undefined,
    switches: { night: "off" },
  });
});

it("another example brings its own where nothing was set", () => {
  const other: Script = { ...unset, called: "+1", zone: "UTC", phones: { "ext 7": { kind: "busy" } }, keys: ["1"] };
  expect(withOthers(script, script, other)).toEqual(other);
  expect(withOthers({ ...script, called: "+2" }, script, other)).toEqual({ ...other, called: "+2" });
  expect(withOthers(unset, unset, { ...unset })).toBe(unset);
});

it("the call that the page opens with comes together with its text, made to fit it", async () => {
  const nowMs = Date.parse("2026-11-27T10:00:00Z");
  const firstCall = { script: { ...script, called: "", zone: "UTC" }, ownZone: "UTC", nowMs };
  const ask = { text: before, today: "2026-11-27", shown: undefined, firstCall };
  const { made } = await checkText(ask, createDesk());
  expect(made?.firstCall?.script).toEqual({
    ...script,
    called: "+74951234567",
    zone: "Europe/Moscow",
    atMs: nextLunch("Europe/Moscow", nowMs),
  });
  expect(made?.firstCall?.played.line).toBe("site");
  expect(made?.firstCall?.played.call.atMs).toBe(made?.firstCall?.script.atMs);
  expect((await checkText({ ...ask, text: "ring" }, createDesk())).made).toBeUndefined();
});
