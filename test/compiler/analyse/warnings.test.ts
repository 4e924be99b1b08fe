/** Calls that are lost, and what is no loss. */

import { expect, it } from "vitest";
import { compileText } from "../../helpers/vats.ts";

/** The warnings of band 4, as code and message. */
function dropsOf(text: string): readonly string[] {
  return compileText(text)
    .diagnostics.filter(({ code }) => code.startsWith("VATS4"))
    .map(({ code, message }) => `${code} ${message}`);
}

const takes = "< ring a for 20s; then voicemail >";

it("hours that a choice leaves open are counted", () => {
  expect(dropsOf(`workhours Mon-Fri 09:00-18:00 Europe/Moscow ${takes}`)).toEqual([
    "VATS4001 Calls outside Mon-Fri 09:00-18:00 Europe/Moscow are dropped: 123 of the week's 168 hours.",
  ]);
  expect(dropsOf(`workhours daily 09:00-18:30 UTC ${takes}`)).toEqual([
    "VATS4001 Calls outside daily 09:00-18:30 UTC are dropped: 101 h 30 min of the week's 168 hours.",
  ]);
});

it("several arms are added up, and a negated one is what it is", () => {
  expect(dropsOf(`workhours Mon-Fri 09:00-18:00 UTC ${takes} workhours Sat 10:00-14:00 UTC ${takes}`)[0]).toContain(
    "119 of the week's 168 hours",
  );
  expect(dropsOf(`not workhours Mon-Fri 09:00-18:00 UTC ${takes}`)[0]).toContain(
    "Calls Mon-Fri 09:00-18:00 UTC are dropped: 45 of the week's 168 hours.",
  );
});

it("where other guards join, it says at least", () => {
  expect(dropsOf(`workhours Mon-Fri 09:00-18:00 UTC except 01-01 ${takes}`)[0]).toContain(
    "at least 123 of the week's 168 hours",
  );
  expect(
    dropsOf(
      `workhours Mon-Fri 09:00-18:00 UTC ${takes} from +7916* ${takes} then workhours Sat 10:00-11:00 UTC ${takes}`,
    ),
  ).toHaveLength(1);
  expect(dropsOf(`from +7916* ${takes}`)).toEqual(["VATS4004 Calls for which none of these guards holds are dropped."]);
});

it("dates that take calls away leave the hours of an ordinary week", () => {
  expect(dropsOf(`on 01-01 UTC < hangup > workhours Mon-Fri 09:00-18:00 UTC ${takes}`)[0]).toContain(
    "Calls outside Mon-Fri 09:00-18:00 UTC are dropped: 123 of the 168 hours of a week without the dates that other guards name.",
  );
});

it("days of the week are hours like any others", () => {
  expect(dropsOf(`on weekends UTC ${takes}`)).toEqual([
    "VATS4001 Calls outside Sat,Sun 00:00-24:00 UTC are dropped: 120 of the week's 168 hours.",
  ]);
  expect(dropsOf(`on weekends UTC ${takes} on Mon-Fri UTC ${takes}`)).toEqual([]);
});

it("otherwise, a voicemail below, and a written hangup or reject are no loss", () => {
  expect(dropsOf(`workhours Mon-Fri 09:00-18:00 UTC ${takes} otherwise < voicemail >`)).toEqual([]);
  expect(dropsOf(`workhours Mon-Fri 09:00-18:00 UTC ${takes} then voicemail`)).toEqual([]);
  expect(dropsOf(`workhours Mon-Fri 09:00-18:00 UTC ${takes} otherwise < hangup >`)).toEqual([]);
  expect(dropsOf(`workhours Mon-Fri 09:00-18:00 UTC ${takes} otherwise < reject busy >`)).toEqual([]);
});

it("an announcement alone takes no call", () => {
  expect(dropsOf(`workhours Mon-Fri 09:00-18:00 UTC ${takes} otherwise < say "We are closed." >`)[0]).toContain(
    "123 of the week's 168 hours",
  );
  expect(dropsOf('say "Hello."')).toEqual([
    "VATS4003 Every call to `main` is dropped: nobody is rung and no message is taken.",
  ]);
});

it("a ring with nothing behind it drops the call if nobody answers", () => {
  expect(dropsOf("ring a for 20s")).toEqual(["VATS4002 A call is dropped if nobody answers here."]);
  expect(dropsOf("ring a for 20s if busy < voicemail >")).toEqual([
    "VATS4002 A call is dropped if the outcome is `unavailable` or `unanswered` here.",
  ]);
  expect(dropsOf("ring a for 20s; then hangup")).toEqual([]);
  expect(dropsOf("ring a for 20s; ring b for 20s; voicemail")).toEqual([]);
});

it("what has been answered cannot be refused any more", () => {
  expect(dropsOf('say "We are closed."; reject busy')).toEqual([
    "VATS4005 This cannot refuse the call, since it has been answered already.",
  ]);
  expect(dropsOf('from +7916* < say "Hello." > then reject')).toEqual([
    "VATS4006 This cannot refuse a call that has been answered already, and some that come here have been.",
  ]);
  expect(dropsOf('from +7916* < say "Hello."; hangup > then reject')).toEqual([]);
});

it("where an announcement is the last thing, the warning stands there and says what to add", () => {
  const text =
    'workhours Mon-Fri 09:00-18:00 UTC < ring a for 20s; then voicemail > otherwise < say "We are closed." >';
  const warning = compileText(text).diagnostics.find(({ code }) => code === "VATS4001");
  expect(text.slice(warning?.span.start, warning?.span.end)).toBe('say "We are closed."');
  expect(warning?.help).toContain("add `then voicemail`");
});
