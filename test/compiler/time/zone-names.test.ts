import moment from "moment-timezone";
import { expect, it } from "vitest";
import { isZoneHere, wallClock } from "../../../compiler/time/zone.ts";
import { checkZone, currentZoneNames } from "../../../compiler/time/zone-names.ts";
import { oldZones, slashlessZones, zonesByOffset } from "../../../compiler/time/zones.generated.ts";

it("takes the names of today", () => {
  const names = [
    "Europe/Amsterdam",
    "Asia/Kolkata",
    "Europe/Kyiv",
    "Europe/Moscow",
    "America/Argentina/Buenos_Aires",
    "UTC",
  ];
  expect(names.map((name) => checkZone(name).kind)).toEqual(names.map(() => "ok"));
});

it("names the current zone for an old name", () => {
  expect(checkZone("Asia/Calcutta")).toEqual({ kind: "link", current: "Asia/Kolkata" });
  expect(checkZone("Europe/Kiev")).toEqual({ kind: "link", current: "Europe/Kyiv" });
  expect(checkZone("US/Eastern")).toEqual({ kind: "link", current: "America/New_York" });
  expect(checkZone("America/Buenos_Aires")).toEqual({ kind: "link", current: "America/Argentina/Buenos_Aires" });
  expect(checkZone("Atlantic/Faeroe")).toEqual({ kind: "link", current: "Atlantic/Faroe" });
  expect(checkZone("Etc/UTC")).toEqual({ kind: "link", current: "UTC" });
});

it("names the zones that an abbreviation or a name without a slash may mean, the largest first", () => {
  const first = (text: string) => {
    const found = checkZone(text);
    return found.kind === "slashless" ? found.likely[0] : found.kind;
  };
  expect(["W-SU", "GB", "MSK", "EST5EDT", "EST", "msk", "Iceland", "Z".repeat(2)].map(first)).toEqual([
    "Europe/Moscow",
    "Europe/London",
    "Europe/Moscow",
    "America/New_York",
    "America/New_York",
    "Europe/Moscow",
    "Atlantic/Reykjavik",
    "unknown",
  ]);
  expect(first("МСК")).toBe("Europe/Moscow");
  expect(first("GMT")).toBe("UTC");
});

it("mends the case, of old names at once to the current one", () => {
  expect(checkZone("europe/moscow")).toEqual({ kind: "wrong-case", right: "Europe/Moscow" });
  expect(checkZone("Europe/moscow")).toEqual({ kind: "wrong-case", right: "Europe/Moscow" });
  expect(checkZone("utc")).toEqual({ kind: "wrong-case", right: "UTC" });
  expect(checkZone("us/eastern")).toEqual({ kind: "wrong-case", right: "America/New_York" });
});

it("knows that the sign of Etc names is the other way round", () => {
  const found = checkZone("Etc/GMT+3");
  expect(found).toMatchObject({ kind: "etc", likely: expect.arrayContaining(["Europe/Moscow"]) });
  expect(found).toMatchObject({ actual: expect.arrayContaining(["America/Sao_Paulo"]) });
  expect(wallClock("Etc/GMT+3", 0)).toMatchObject({ date: "1969-12-31", minuteOfDay: 21 * 60 });
});

it("offers zones for an offset, in each way that people write one", () => {
  for (const text of ["+03:00", "+3", "+0300", "UTC+3", "GMT+3", "utc+03:00", "MSK+0", "UTC+03"]) {
    expect([text, checkZone(text)]).toMatchObject([
      text,
      { kind: "offset", likely: expect.arrayContaining(["Europe/Moscow"]) },
    ]);
  }
  expect(checkZone("+03:00")).toMatchObject({ likely: { 0: "Europe/Moscow" } });
  expect(checkZone("-05:00")).toMatchObject({ likely: { 0: "America/New_York" } });
  expect(checkZone("−05:00")).toMatchObject({ likely: { 0: "America/New_York" } });
  expect(checkZone("+05:45")).toEqual({ kind: "offset", likely: ["Asia/Kathmandu"] });
  expect(checkZone("MSK+2")).toMatchObject({ kind: "offset", likely: expect.arrayContaining(["Asia/Yekaterinburg"]) });
  expect(checkZone("+25")).toEqual({ kind: "offset", likely: [] });
});

it("offers the nearest names for a misspelt one, and for a city alone", () => {
  const nearest = (text: string) => {
    const found = checkZone(text);
    return found.kind === "unknown" ? found.nearest[0] : found.kind;
  };
  expect(
    ["Europe/Moskow", "Moscow", "New York", "America/NewYork", "Kiev", "Europe/Berln", "Asia/Moscow"].map(nearest),
  ).toEqual([
    "Europe/Moscow",
    "Europe/Moscow",
    "America/New_York",
    "America/New_York",
    "Europe/Kyiv",
    "Europe/Berlin",
    "Europe/Moscow",
  ]);
  expect(nearest("Mars/Phobos")).toBeUndefined();
});

it("is not taken in by names of other things", () => {
  const texts = [
    "",
    "/",
    "X/",
    "toString",
    "__proto__",
    "constructor",
    "Europe/",
    "Europe/Moscow ",
    "a".repeat(10_000),
  ];
  expect(texts.map((text) => checkZone(text).kind)).toEqual(texts.map(() => "unknown"));
});

it("offers nothing but current names", () => {
  const current = new Set(currentZoneNames());
  const offered = [
    ...Object.keys(oldZones),
    ...[...Object.values(slashlessZones), ...Object.values(zonesByOffset)].join(" ").split(" "),
  ];
  expect(offered.filter((name) => !current.has(name))).toEqual([]);
  expect(current.size).toBeGreaterThan(400);
});

it("replaces an old name by one whose clocks show the same", () => {
  const instants = [Date.UTC(2026, 0, 15), Date.UTC(2026, 3, 5), Date.UTC(2026, 6, 15), Date.UTC(2027, 9, 28)];
  const links = Object.entries(oldZones).flatMap(([current, old]) =>
    old.split(" ").map((name) => [name, current] as const),
  );
  const differing = links
    .filter(([old, current]) => isZoneHere(old) && isZoneHere(current))
    .filter(([old, current]) =>
      instants.some((ms) => wallClock(old, ms).minuteOfWeek !== wallClock(current, ms).minuteOfWeek),
    );
  expect(differing).toEqual([]);
  expect(links.length).toBeGreaterThan(100);
});

it("offers zones whose standard time has the offset", () => {
  // The same edition of the tz database as the table's; a machine's own may be older or newer.
  const standardOffset = (name: string) => {
    const west = [0, 6].map((month) => moment.tz.zone(name)?.utcOffset(Date.UTC(2027, month, 15)) ?? Number.NaN);
    return -Math.max(...west);
  };
  const offered = Object.entries(zonesByOffset).flatMap(([minutes, names]) =>
    names.split(" ").map((name) => [name, minutes]),
  );
  expect(offered.filter(([name = "", minutes]) => standardOffset(name) !== Number(minutes))).toEqual([]);
});
