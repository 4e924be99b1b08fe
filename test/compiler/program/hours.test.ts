/** Mistakes in hours and calendars, each at its place: dates that two rules claim, windows that say nothing, files. */

import { expect, it } from "vitest";
import { check, compileFiles, compileText } from "../../helpers/vats.ts";

const phone = "phone a = ext 1\n";
const main = (guard: string) => `${phone}vats v Europe/Moscow < ${guard} < ring a > voicemail >\nline * -> v\n`;

/** Errors and warnings as `code text-underlined`. */
function said(text: string, files: Readonly<Record<string, string>> = {}): readonly string[] {
  return compileFiles({ ...files, "main.vats": text })
    .diagnostics.filter(({ code }) => !code.startsWith("VATS4"))
    .map(({ code, span }) => `${code} ${span.uri === "main.vats" ? text.slice(span.start, span.end) : span.uri}`);
}

it("a date with windows that is closed, too, is an error that shows both", () => {
  const { diagnostics } = check(`
phone a = ext 1
calendar feast = 12-25..12-31
hours shop UTC {
  12-31 09:00-15:00
//^^^^^ VATS3030 These hours have windows on 2026-12-31, and are closed on it, too.
  closed 05-01, feast
  Mon 09:00-10:00
}
vats v < during shop < ring a > voicemail >
line * -> v
`);
  expect(diagnostics.map(({ related }) => related.map(({ message }) => message))).toEqual([["It is closed here."]]);
});

it("whatever the two are: days of the week, days of months, years", () => {
  const clash = (window: string, closed: string) => said(main(`workhours ${window} 09:00-15:00 except ${closed}`));
  expect(clash("2026-12-26", "Sat")).toEqual(["VATS3030 2026-12-26"]);
  expect(clash("2026-12-26", "Sun")).toEqual([]);
  expect(clash("12-26", "Sun")).toEqual(["VATS3030 12-26"]);
  expect(clash("last Mon of May", "05-31")).toEqual(["VATS3030 last Mon of May"]);
  expect(clash("last Mon of May", "05-24")).toEqual([]);
  expect(clash("2027-01-01..2027-01-03", "01-02")).toEqual(["VATS3030 2027-01-01..2027-01-03"]);
  expect(clash("02-29", "2028-02-29")).toEqual(["VATS3030 02-29"]);
});

it("the date that is named is one that is still to come, if there is one", () => {
  const messages = compileText(main("workhours 12-26 09:00-15:00 except 2025-12-26, 2027-12-26")).diagnostics.map(
    ({ message }) => message,
  );
  expect(messages[0]).toContain("2027-12-26");
});

it("what a guard excepts of named hours is no clash: it takes away from them", () => {
  const hours = "hours shop UTC { Mon 09:00-10:00; 12-31 09:00-15:00 }\n";
  expect(said(hours + main("during shop except 12-31"))).toEqual([]);
});

it("`by` a second calendar", () => {
  const calendars = "calendar one = 01-01\ncalendar two = 05-01\n";
  expect(said(`${calendars}hours h = Mon 09:00-10:00 by one\n${main("during h by two")}`)).toEqual(["VATS3031 by two"]);
  expect(said(`${calendars}hours h UTC { Mon 09:00-10:00; by one; by two }\n${main("during h")}`)).toEqual([
    "VATS1037 by two",
  ]);
  expect(said(calendars + main("workhours Mon 09:00-10:00 by one by two"))).toEqual(["VATS1037 by"]);
});

it("hours in braces without a window", () => {
  expect(said(`hours h UTC { closed 01-01 }\n${main("during h")}`)).toEqual(["VATS3032 h"]);
  expect(said(`hours h UTC { }\n${main("during h")}`)).toEqual(["VATS3032 h"]);
});

it("a working day that is closed, and one that stands twice", () => {
  const calendar = (entries: string) => said(`calendar c { ${entries} }\n${main("workhours Mon 09:00-10:00 by c")}`);
  expect(calendar("closed 01-01..01-08; work 01-05")).toEqual(["VATS3033 work 01-05"]);
  expect(calendar("work 01-05 as Mon; closed weekends")).toEqual(["VATS3033 work 01-05 as Mon"]);
  expect(calendar("work 01-05; work 01-04..01-06 as Mon")).toEqual(["VATS3034 work 01-04..01-06 as Mon"]);
  expect(calendar("work 01-05; closed 01-06; short 01-05, 01-06, weekends")).toEqual([]);
});

it("a window that an earlier one hides is a warning, with the window taken out as its mend", () => {
  const hidden = (windows: string) => said(main(`workhours ${windows}`));
  expect(hidden("Mon-Fri 09:00-18:00, Wed 10:00-12:00")).toEqual(["VATS3038 Wed 10:00-12:00"]);
  expect(hidden("Mon 09:00-12:00, 12:00-15:00, 10:00-14:00")).toEqual(["VATS3038 10:00-14:00"]);
  expect(hidden("Fri 22:00-06:00, Fri 23:00-05:00")).toEqual(["VATS3038 Fri 23:00-05:00"]);
  expect(hidden("Fri 22:00-06:00, Sat 00:00-05:00")).toEqual([]);
  expect(hidden("Mon-Thu 09:00-18:00, Thu-Fri 10:00-12:00")).toEqual([]);
  expect(hidden("12-30..12-31 09:00-18:00, 12-31 10:00-12:00, 2026-12-31 10:00-12:00")).toEqual([
    "VATS3038 12-31 10:00-12:00",
  ]);
  const text = main("workhours Mon-Fri 09:00-18:00, Wed 10:00-12:00, Sat 10:00-12:00");
  const [edit] = compileText(text).diagnostics.find(({ code }) => code === "VATS3038")?.fixes[0]?.edits ?? [];
  expect(text.slice(edit?.span.start, edit?.span.end)).toBe(", Wed 10:00-12:00");
});

it("a calendar that ends within a year is named once, where a guard first comes to it", () => {
  const list = "calendar old = 2025-05-01, feast\ncalendar feast = 12-25, 2026-12-28\ncalendar idle = 2026-01-01\n";
  const hours = "hours h = Mon 09:00-10:00 except old\n";
  expect(said(list + hours + main("during h except feast"))).toEqual(["VATS3039 old", "VATS3039 feast"]);
  expect(said(`calendar far = 2027-01-01\n${main("on far")}`)).toEqual([]);
  expect(said(`calendar every = 01-01, third Mon of Jan\n${main("on every")}`)).toEqual([]);
  expect(said(`calendar c { closed 01-01; short 2026-04-30 }\n${main("workhours Mon 09:00-10:00 by c")}`)).toEqual([
    "VATS3039 c",
  ]);
  const { diagnostics } = compileText(`calendar gone = 2025-05-01\n${main("on gone")}`);
  expect(diagnostics.map(({ message, help }) => [message, help])).toEqual([
    ["No call comes here: nothing leads to it until 2031-11-23.", "Take it out, or mend what stands before it."],
    ["The calendar `gone` knows no dates after 2025-12-31.", "It has ended: add the dates of this year."],
  ]);
});

it("guards in a flow are read in the zone of the scenario that runs it, with the arguments that it gets", () => {
  const flow = "flow f(open: hours) < during open < ring a > >\nhours h = Sun 02:30-10:00\n";
  const vats = (zone: string) => `${phone}${flow}vats v ${zone} < run f(h); voicemail >\nline * -> v\n`;
  const codes = (zone: string) =>
    compileText(vats(zone))
      .diagnostics.map(({ code }) => code)
      .filter((code) => code.startsWith("VATS3"));
  expect(codes("Europe/Berlin")).toEqual(["VATS3018"]);
  expect(codes("UTC")).toEqual([]);
  expect(codes("")).toEqual(["VATS3007"]);
});

it("files of callers: errors at their lines, and files that are missing or empty", () => {
  const text = `callers vip = file "vip.txt"\n${main("from vip")}`;
  expect(said(text)).toEqual(['VATS3036 "vip.txt"']);
  expect(said(text, { "vip.txt": "# nobody\n\n" })).toEqual(['VATS3042 "vip.txt"']);
  const file = "+7916* // mobiles\r\n  8 800 1234567\r\n+7 495 123-45-67#!\r\nanonymous\r\n";
  const { diagnostics } = compileFiles({ "main.vats": text, "vip.txt": file });
  expect(diagnostics.map(({ code, span }) => [code, span.uri, file.slice(span.start, span.end)])).toEqual([
    ["VATS3011", "vip.txt", "8 800 1234567"],
    ["VATS3011", "vip.txt", "anonymous"],
  ]);
});

it("iCalendar files: what is none, what is missing, what has nothing to say", () => {
  const text = `calendar off = ics "off.ics"\n${main("on off")}`;
  const calendar = (...lines: string[]) => ["BEGIN:VCALENDAR", ...lines, "END:VCALENDAR", ""].join("\r\n");
  const event = (...lines: string[]) => ["BEGIN:VEVENT", "UID:a", ...lines, "END:VEVENT"];
  const of = (file: string) => said(text, { "off.ics": file });
  expect(said(text)).toEqual(['VATS3036 "off.ics"']);
  expect(of("")).toEqual(['VATS3035 "off.ics"']);
  expect(of("hello\nworld")).toEqual(['VATS3035 "off.ics"']);
  expect(of("BEGIN:VCARD\r\nEND:VCARD\r\n")).toEqual(['VATS3035 "off.ics"']);
  expect(of(calendar())).toEqual(['VATS3042 "off.ics"']);
  expect(of(calendar(...event("DTSTART:20261224T120000Z")))).toEqual(['VATS3041 "off.ics"']);
  expect(of(calendar(...event("DTSTART;VALUE=DATE:20280101")))).toEqual([]);
  expect(of(calendar(...event("DTSTART;VALUE=DATE:20261224")))).toEqual(["VATS3039 off"]);
  expect(of(calendar(...event("DTSTART;VALUE=DATE:20261224", "STATUS:CANCELLED")))).toEqual(['VATS3042 "off.ics"']);
});

it("a test on a day past the end of a calendar that its scenario reads is a warning at the day", () => {
  const text = (date: string) =>
    `calendar c = 01-01, 2027-05-01\n${main("on c")}line x = "+12025550101" -> v\ntest "t" < call x at ${date} 12:00; expect voicemail >\n`;
  expect(said(text("2027-12-31"))).toEqual([]);
  expect(said(text("2028-01-01"))).toEqual(["VATS3040 2028-01-01"]);
});

it("messages name what a parameter stands for", () => {
  const text = `calendar one = 2026-05-01
hours h UTC { Mon 09:00-10:00; by one }
flow f(p: hours, q: calendar) < during p by q < ring a > >
${phone}vats v UTC < run f(h, one); voicemail >
line x = "+12025550101" -> v
test "t" < call x at 2027-01-01 12:00; expect voicemail >
`;
  const messages = compileText(text).diagnostics.map(({ code, message }) => `${code} ${message}`);
  expect(messages.filter((message) => message.startsWith("VATS303"))).toEqual([
    "VATS3031 The hours `h` go by a calendar already.",
    "VATS3039 The calendar `one` knows no dates after 2026-12-31.",
  ]);
  expect(messages).toContain("VATS3040 The calendar `one` knows no dates after 2026-12-31, so none of 2027-01-01.");
});

it("a production calendar inside another that hours go by loses its working days: that is said", () => {
  const lost = (calendars: string, guard: string) =>
    compileFiles({
      "main.vats": `use "std/calendars/ru"\n${calendars}\n${main(`workhours Mon-Fri 09:00-18:00 ${guard}`)}`,
    })
      .diagnostics.filter(({ code }) => code === "VATS4050")
      .map(({ message, help }) => [message.slice(0, 36), help?.slice(0, 31)]);
  const told = ["Only the days off of `ru.production`", "Leave it out here, and write `b"];
  expect(lost("calendar mine { closed ru.production; closed 2027-07-01 }", "by mine")).toEqual([told]);
  expect(lost("calendar mine = 2027-07-01, ru.production", "by mine")).toEqual([told]);
  expect(lost("calendar deep = ru.production\ncalendar mine { closed deep; short 12-30 }", "by mine")).toEqual([
    ["Only the days off of `deep` count he", "Write the days that it moves he"],
  ]);
  expect(lost("calendar mine = 2027-07-01, ru.production", "except mine")).toEqual([]);
  expect(lost("calendar mine { closed ru.holidays; closed 2027-07-01 }", "by mine")).toEqual([]);
  expect(lost("calendar mine = 2027-07-01", "by ru.production except mine")).toEqual([]);
});
