/** Literals that parse and still cannot be, each at its place and with what to do. */

import { expect, it } from "vitest";
import { check, compileText } from "../../helpers/vats.ts";

/** The errors of a scenario that holds one guard, as `code text-underlined`. */
function errorsOf(text: string): readonly string[] {
  return compileText(text)
    .diagnostics.filter(({ severity }) => severity === "error")
    .map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`);
}

const rest = " < ring a; voicemail > otherwise < hangup >";

it("impossible times, windows and days [asterisk T2, asterisk T3]", () => {
  expect(errorsOf(`workhours Mon 25:00-26:00 UTC${rest}`)).toEqual(["VATS3001 25:00", "VATS3001 26:00"]);
  expect(errorsOf(`workhours Mon 09:60-10:00 UTC${rest}`)).toEqual(["VATS3001 09:60"]);
  expect(errorsOf(`workhours Mon 24:00-10:00 UTC${rest}`)).toEqual(["VATS3001 24:00"]);
  expect(errorsOf(`workhours Mon 09:00-09:00 UTC${rest}`)).toEqual(["VATS3008 09:00-09:00"]);
  expect(errorsOf(`workhours Mon 00:00-24:00 UTC${rest}`)).toEqual([]);
  expect(errorsOf(`workhours daily-Fri 09:00-10:00 UTC${rest}`)).toHaveLength(1);
});

it("impossible dates", () => {
  expect(errorsOf(`on 02-30 UTC${rest}`)).toEqual(["VATS3002 02-30"]);
  expect(errorsOf(`on 2026-02-29 UTC${rest}`)).toEqual(["VATS3002 2026-02-29"]);
  expect(errorsOf(`on 02-29 UTC${rest}`)).toEqual([]);
  expect(errorsOf(`on 2026-12-31..2026-01-08 UTC${rest}`)).toEqual(["VATS3009 2026-12-31"]);
  expect(errorsOf(`on 2026-12-31..01-08 UTC${rest}`)).toEqual(["VATS3012 2026-12-31"]);
  expect(errorsOf(`on 12-31..01-08 UTC${rest}`)).toEqual([]);
});

it("zones that are none, each with what is likely meant [asterisk T9, freeswitch unknown-zone]", () => {
  const wrong = ["Europe/Moskva", "europe/moscow", "MSK", "W-SU", "Etc/GMT+3", "+03:00", "Europe/Narnia"];
  for (const zone of wrong) {
    const { diagnostics } = compileText(`workhours Mon 09:00-10:00 ${zone}${rest}`);
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    expect({
      zone,
      codes: errors.map(({ code }) => code.slice(0, 6)),
      helps: errors.every(({ help }) => help !== undefined),
    }).toEqual({ zone, codes: [expect.stringMatching(/VATS[13]/)], helps: true });
  }
  expect(
    compileText(`workhours Mon 09:00-10:00 Europe/Moskva${rest}`).diagnostics.find(({ code }) => code === "VATS3004")
      ?.fixes[0]?.edits[0]?.newText,
  ).toBe("Europe/Moscow");
  expect(
    compileText(`workhours Mon 09:00-10:00 MSK${rest}`).diagnostics.find(({ severity }) => severity === "error")?.help,
  ).toContain("Europe/Moscow");
});

it("an old name of a zone is a warning", () => {
  const { diagnostics } = compileText(`workhours Mon 09:00-10:00 Europe/Kiev${rest}`);
  expect(
    diagnostics.filter(({ severity }) => severity !== "hint").map(({ code, severity }) => [code, severity]),
  ).toEqual([["VATS3005", "warning"]]);
});

it("a guard without a zone is one error, at the guard that a scenario reaches [asterisk T10]", () =>
  check(`
phone a = ext 1
hours office = Mon-Fri 09:00-18:00
vats v < during office < ring a > voicemail >
//       ^^^^^^ VATS3007 This needs a time zone, and neither it nor its scenario names one.
line * -> v
`));

it("hours that no scenario without a zone reaches need none", () => {
  expect(
    errorsOf(
      "phone a = ext 1\nhours office = Mon-Fri 09:00-18:00\nvats v Europe/Moscow < during office < ring a > voicemail >\nline * -> v\n",
    ),
  ).toEqual([]);
});

it("times to ring and to wait have their ranges [asterisk D2]", () => {
  expect(errorsOf("ring a for 0s; voicemail")).toEqual(["VATS3003 0s"]);
  expect(errorsOf("ring a for 11m; voicemail")).toEqual(["VATS3003 11m"]);
  expect(errorsOf("ring a for 10m; voicemail")).toEqual([]);
  expect(errorsOf("wait 0s; voicemail")).toEqual(["VATS3003 0s"]);
});

it("numbers, patterns, extensions, addresses", () => {
  expect(errorsOf('phone a = tel "8 916 000-00-01"\nring a; voicemail')).toEqual(['VATS3010 "8 916 000-00-01"']);
  expect(errorsOf('phone a = tel "+7 (916) 000-00-01"\nring a; voicemail')).toEqual([]);
  expect(errorsOf('from "7916*" < ring a; voicemail > otherwise < hangup >')).toEqual(['VATS3011 "7916*"']);
  expect(errorsOf('phone a = ext "a b"\nring a; voicemail')).toEqual(['VATS3015 "a b"']);
  expect(errorsOf('phone a = sip "sip:a@b"\nring a; voicemail')).toEqual(['VATS3016 "sip:a@b"']);
  expect(errorsOf('mailbox m { email "a b@example.com" }\nring a; voicemail m')).toEqual([
    'VATS3017 "a b@example.com"',
  ]);
});

it("a sound file that does not exist is an error where it is named [asterisk E5, freeswitch missing-sound]", () => {
  expect(errorsOf('play "hello.wav"; ring a; voicemail')).toEqual(['VATS3014 "hello.wav"']);
  expect(
    compileText('play "hello.wav"; ring a; voicemail', [], ["hello.wav"]).diagnostics.filter(
      ({ severity }) => severity === "error",
    ),
  ).toEqual([]);
});

it("a window that begins in a skipped hour is a warning with the date", () => {
  const { diagnostics } = compileText(`workhours daily 02:30-10:00 Europe/Berlin${rest}`);
  expect(
    diagnostics.filter(({ severity }) => severity === "warning").map(({ code, message }) => [code, message]),
  ).toEqual([
    ["VATS3018", "A window begins or ends at 02:30, which the clocks of `Europe/Berlin` skip on 2027-03-28."],
  ]);
});

it("a name that is too long for an extension cannot be one by not being declared", () => {
  expect(errorsOf(`ring ${"a".repeat(61)}; hangup`)).toEqual([`VATS3015 ${"a".repeat(61)}`]);
  expect(errorsOf(`ring ${"a".repeat(60)}; hangup`)).toEqual([]);
});

it("a phone that is named twice rings once, where it stands first [asterisk D7]", () => {
  const { build } = compileText("ring [a, b, a, c]; hangup");
  const rings = [...(build.flows[0]?.states.values() ?? [])].filter((state) => state.kind === "ring");
  expect(rings.map(({ phones }) => phones.map(({ name }) => name))).toEqual([["a", "b", "c"]]);
});
