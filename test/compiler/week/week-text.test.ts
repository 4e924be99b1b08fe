import { expect, it } from "vitest";
import { weekHtml, weekSvg, weekText } from "../../../compiler/week/index.ts";
import { oneLiner } from "../../helpers/command.ts";
import { weekOfText } from "../../helpers/week.ts";

/** The text of a week, as a terminal without colours has it. */
function shown(text: string, week: string, zone?: string): string {
  return `\n${weekText(weekOfText(text, week, zone), false)}`;
}

it("shows the week of the one-liner, with the hours in which calls are dropped", () => {
  expect(shown(oneLiner, "2026-W48")).toMatchInlineSnapshot(`
    "
    main: main (every number without a line of its own)
    2026-W48, Mon 2026-11-23 to Sun 2026-11-29, Europe/Moscow

                     00 01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23
    Mon 2026-11-23   A  A  A  A  A  A  A  A  A  B  B  B  B  B  B  B  B  B  A  A  A  A  A  A
    Tue 2026-11-24   A  A  A  A  A  A  A  A  A  B  B  B  B  B  B  B  B  B  A  A  A  A  A  A
    Wed 2026-11-25   A  A  A  A  A  A  A  A  A  B  B  B  B  B  B  B  B  B  A  A  A  A  A  A
    Thu 2026-11-26   A  A  A  A  A  A  A  A  A  B  B  B  B  B  B  B  B  B  A  A  A  A  A  A
    Fri 2026-11-27   A  A  A  A  A  A  A  A  A  B  B  B  B  B  B  B  B  B  A  A  A  A  A  A
    Sat 2026-11-28   A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A
    Sun 2026-11-29   A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A

    A   dropped
        Mon-Fri 00:00-09:00, 18:00-24:00; Sat,Sun 00:00-24:00
        no guard holds  main.vats:1

    B   ring [a, b] 20s, boss 15s, voicemail
        Mon-Fri 09:00-18:00
        workhours Mon-Fri 09:00-18:00 Europe/Moscow  main.vats:1

    Shown is the way of a call that nobody answers and whose caller presses no key.
    "
  `);
});

const keys = `phone a = ext 101
vats main < menu say "Sales: 1" < 1 < ring a > 2 < voicemail > 3 < hangup > > >
line l = +4930901820 -> main
`;

it("says by which keys, and whether by silence, a call is lost", () => {
  const lost = 'some calls are lost: in menu "Sales: 1" on key 1, no key, a wrong key';
  const table = weekOfText(keys, "2026-W48", "Europe/Berlin");
  expect(weekText(table, false)).toContain(`\n    ! ${lost}\n`);
  expect(weekSvg(table)).toContain(`>! ${lost.replaceAll('"', "&quot;")}</text>`);
  expect(weekHtml([table], "2026-11-23")).toContain(`<strong>! ${lost.replaceAll('"', "&quot;")}</strong>`);
});

const design = `use "std/calendars/ru"
phone a    = ext 101
phone b    = ext 102
phone boss = tel "+7 916 000-00-01"
mailbox leads { email "sales@example.com" }
vats sales "Sales department" Europe/Moscow <
  workhours Mon-Fri 09:00-18:00 by ru.production <
    ring [a, b] for 20s;
    then ring boss for 15s confirm;
    then voicemail leads
  >
  otherwise < voicemail leads >
>
line site = "+7 495 123-45-67" -> sales
line ads  = "+7 800 555-35-35" -> sales
`;

it("shows the design's program in a week with a holiday and a short day, both named", () => {
  expect(shown(design, "2026-W45")).toMatchInlineSnapshot(`
    "
    sales “Sales department”: site (+74951234567), ads (+78005553535)
    2026-W45, Mon 2026-11-02 to Sun 2026-11-08, Europe/Moscow

                     00 01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23
    Mon 2026-11-02   A  A  A  A  A  A  A  A  A  B  B  B  B  B  B  B  B  B  A  A  A  A  A  A
    Tue 2026-11-03   A  A  A  A  A  A  A  A  A  B  B  B  B  B  B  B  B  A  A  A  A  A  A  A  ru.production: a short day
    Wed 2026-11-04   A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  ru.production
    Thu 2026-11-05   A  A  A  A  A  A  A  A  A  B  B  B  B  B  B  B  B  B  A  A  A  A  A  A
    Fri 2026-11-06   A  A  A  A  A  A  A  A  A  B  B  B  B  B  B  B  B  B  A  A  A  A  A  A
    Sat 2026-11-07   A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A
    Sun 2026-11-08   A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A

    A   voicemail leads
        Mon,Thu,Fri 00:00-09:00, 18:00-24:00; Tue 00:00-09:00, 17:00-24:00; Wed,Sat,Sun 00:00-24:00
        otherwise  main.vats:12

    B   ring [a, b] 20s, boss 15s, voicemail leads
        Mon,Thu,Fri 09:00-18:00; Tue 09:00-17:00
        workhours Mon-Fri 09:00-18:00 by ru.production  main.vats:7

    Shown is the way of a call that nobody answers and whose caller presses no key.
    "
  `);
});

it("names a Saturday on which people work", () => {
  const { rows } = weekOfText(design, "2025-W44");
  const saturday = rows.find(({ weekday }) => weekday === "Sat");
  expect(saturday?.calendars).toEqual(["ru.production: a working day"]);
  expect(saturday?.ranges.map(({ from, to, mark }) => `${from}-${to} ${mark}`)).toEqual([
    "00:00-09:00 A",
    "09:00-17:00 B",
    "17:00-24:00 A",
  ]);
});

const nights = `phone guard = ext 1
phone desk = ext 2
vats office Europe/Berlin <
  workhours Fri-Sat 22:00-06:30 < ring guard for 20s >
  workhours Mon-Fri 09:30-18:15, Sun 02:30-04:00 < ring desk for 1m30s; voicemail >
>
line site = "+49 30 901820" -> office
`;

it("shows an overnight window on both of its days, to the minute, on the day on which the clocks go forward", () => {
  expect(shown(nights, "2026-W13")).toMatchInlineSnapshot(`
    "
    office: site (+4930901820)
    2026-W13, Mon 2026-03-23 to Sun 2026-03-29, Europe/Berlin

                     00 01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23
    Mon 2026-03-23   A  A  A  A  A  A  A  A  A  *  B  B  B  B  B  B  B  B  *  A  A  A  A  A
    Tue 2026-03-24   A  A  A  A  A  A  A  A  A  *  B  B  B  B  B  B  B  B  *  A  A  A  A  A
    Wed 2026-03-25   A  A  A  A  A  A  A  A  A  *  B  B  B  B  B  B  B  B  *  A  A  A  A  A
    Thu 2026-03-26   A  A  A  A  A  A  A  A  A  *  B  B  B  B  B  B  B  B  *  A  A  A  A  A
    Fri 2026-03-27   A  A  A  A  A  A  A  A  A  *  B  B  B  B  B  B  B  B  *  A  A  A  C  C
    Sat 2026-03-28   C  C  C  C  C  C  *  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  C  C
    Sun 2026-03-29   C  C  -  C  C  C  *  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  the clocks go forward from 02:00 to 03:00

    *: more than one way within the hour; the times are below.

    A   dropped
        Mon-Thu 00:00-09:30, 18:15-24:00; Fri 00:00-09:30, 18:15-22:00; Sat 06:30-22:00; Sun 06:30-24:00
        no guard holds  main.vats:4

    B   ring desk 1m30s, voicemail
        Mon-Fri 09:30-18:15
        workhours Mon-Fri 09:30-18:15, Sun 02:30-04:00  main.vats:5

    C   ring guard 20s, dropped
        Fri 22:00-24:00; Sat 00:00-06:30, 22:00-24:00; Sun 00:00-06:30
        workhours Fri-Sat 22:00-06:30  main.vats:4

    Shown is the way of a call that nobody answers and whose caller presses no key.
    "
  `);
});

it("shows the day on which the clocks go back in two rows, so that each time stands for one instant", () => {
  expect(shown(nights, "2026-W43")).toMatchInlineSnapshot(`
    "
    office: site (+4930901820)
    2026-W43, Mon 2026-10-19 to Sun 2026-10-25, Europe/Berlin

                     00 01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23
    Mon 2026-10-19   A  A  A  A  A  A  A  A  A  *  B  B  B  B  B  B  B  B  *  A  A  A  A  A
    Tue 2026-10-20   A  A  A  A  A  A  A  A  A  *  B  B  B  B  B  B  B  B  *  A  A  A  A  A
    Wed 2026-10-21   A  A  A  A  A  A  A  A  A  *  B  B  B  B  B  B  B  B  *  A  A  A  A  A
    Thu 2026-10-22   A  A  A  A  A  A  A  A  A  *  B  B  B  B  B  B  B  B  *  A  A  A  A  A
    Fri 2026-10-23   A  A  A  A  A  A  A  A  A  *  B  B  B  B  B  B  B  B  *  A  A  A  C  C
    Sat 2026-10-24   C  C  C  C  C  C  *  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  C  C
    Sun 2026-10-25   C  C  C                                                                 before the clocks go back to 02:00
    Sun 2026-10-25         C  C  C  C  *  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  after the clocks went back to 02:00

    *: more than one way within the hour; the times are below.

    A   dropped
        Mon-Thu 00:00-09:30, 18:15-24:00; Fri 00:00-09:30, 18:15-22:00; Sat 06:30-22:00; Sun (after the clocks went back to 02:00) 06:30-24:00
        no guard holds  main.vats:4

    B   ring desk 1m30s, voicemail
        Mon-Fri 09:30-18:15
        workhours Mon-Fri 09:30-18:15, Sun 02:30-04:00  main.vats:5

    C   ring guard 20s, dropped
        Fri 22:00-24:00; Sat 00:00-06:30, 22:00-24:00; Sun (before the clocks go back to 02:00) 00:00-03:00; Sun (after the clocks went back to 02:00) 02:00-06:30
        workhours Fri-Sat 22:00-06:30  main.vats:4

    Shown is the way of a call that nobody answers and whose caller presses no key.
    "
  `);
});

it("shows guards of two zones on the clock of the scenario, or of another", () => {
  const text = `phone a = ext 1
phone b = ext 2
vats office Europe/Berlin <
  workhours Mon-Fri 09:00-17:00 < ring a; voicemail >
  workhours Mon-Fri 09:00-17:00 America/New_York < ring b; voicemail >
  otherwise < hangup >
>
line site = "+49 30 901820" -> office
`;
  expect(shown(text, "2026-W48")).toMatchInlineSnapshot(`
    "
    office: site (+4930901820)
    2026-W48, Mon 2026-11-23 to Sun 2026-11-29, Europe/Berlin

                     00 01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23
    Mon 2026-11-23   A  A  A  A  A  A  A  A  A  B  B  B  B  B  B  B  B  C  C  C  C  C  C  A
    Tue 2026-11-24   A  A  A  A  A  A  A  A  A  B  B  B  B  B  B  B  B  C  C  C  C  C  C  A
    Wed 2026-11-25   A  A  A  A  A  A  A  A  A  B  B  B  B  B  B  B  B  C  C  C  C  C  C  A
    Thu 2026-11-26   A  A  A  A  A  A  A  A  A  B  B  B  B  B  B  B  B  C  C  C  C  C  C  A
    Fri 2026-11-27   A  A  A  A  A  A  A  A  A  B  B  B  B  B  B  B  B  C  C  C  C  C  C  A
    Sat 2026-11-28   A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A
    Sun 2026-11-29   A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A

    A   hung up
        Mon-Fri 00:00-09:00, 23:00-24:00; Sat,Sun 00:00-24:00
        otherwise  main.vats:6

    B   ring a 20s, voicemail
        Mon-Fri 09:00-17:00
        workhours Mon-Fri 09:00-17:00  main.vats:4

    C   ring b 20s, voicemail
        Mon-Fri 17:00-23:00
        workhours Mon-Fri 09:00-17:00 America/New_York  main.vats:5

    Shown is the way of a call that nobody answers and whose caller presses no key.
    "
  `);
  const times = weekOfText(text, "2026-W48", "America/New_York").rows[0]?.ranges.map(({ from, to }) => `${from}-${to}`);
  expect(times).toEqual(["00:00-03:00", "03:00-11:00", "11:00-17:00", "17:00-24:00"]);
});

it("names an `otherwise` at its own place, also where it runs a flow, opens lower down, or does nothing", () => {
  const clausesOf = (block: string) => {
    const text = `flow rest < ring b >
phone a = ext 1
phone b = ext 2
vats office Europe/Berlin <
  workhours Mon-Fri 09:00-17:00 < ring a >
  otherwise ${block}
  voicemail
>
line site = "+49 30 901820" -> office
`;
    return weekOfText(text, "2026-W48").ways.flatMap(({ clauses }) =>
      clauses.map(({ text: said, place }) => `${said} ${place}`),
    );
  };
  const both = ["otherwise main.vats:6", "workhours Mon-Fri 09:00-17:00 main.vats:5"];
  for (const block of ["< run rest >", "<\n\n ring b >", "< >"]) expect(clausesOf(block)).toEqual(both);
});

it("lists who goes another way, where they do: callers, lines, switches", () => {
  const text = `phone a = ext 1
phone boss = ext 2
callers vip = +4917*
switch shut = off code "*28"
vats office Europe/Berlin <
  when shut < reject busy >
  from vip < ring boss; voicemail >
  on Sat-Sun < voicemail >
  to ads < menu say "Welcome" < 1 < ring a > 2 < voicemail > timeout < hangup > invalid < hangup > > >
  otherwise < repeat 2 < ring a for 10s; wait 5s > reject >
>
line site = "+49 30 901820" -> office
line ads = "+49 30 901821" -> office
`;
  expect(weekOfText(text, "2026-W48").ways).toEqual([
    {
      mark: "A",
      route: "2 times (ring a 10s, wait 5s), refused",
      isDropped: false,
      lostKeys: [],
      clauses: [{ text: "otherwise", place: "main.vats:10" }],
      others: [
        { by: "caller", when: "from vip", route: "ring boss 20s, voicemail" },
        { by: "switch", when: "shut is on", route: "refused as busy" },
        {
          by: "line",
          when: "to ads",
          route: 'menu "Welcome" (1: ring a 20s, dropped; 2: voicemail; no key: hung up)',
        },
      ],
    },
    {
      mark: "B",
      route: "voicemail",
      isDropped: false,
      lostKeys: [],
      clauses: [{ text: "on Sat-Sun", place: "main.vats:8" }],
      others: [
        { by: "caller", when: "from vip", route: "ring boss 20s, voicemail" },
        { by: "switch", when: "shut is on", route: "refused as busy" },
      ],
    },
  ]);
});

it("a scenario that no clock decides is one way all week, and has a place still", () => {
  const { ways, rows } = weekOfText("phone a = ext 1\nring a; voicemail\n", "2026-W53");
  expect(ways.map(({ route, clauses }) => [route, clauses])).toEqual([
    ["ring a 20s, voicemail", [{ text: "ring a", place: "main.vats:2" }]],
  ]);
  expect(rows.map(({ date, ranges }) => [date, ranges.length])).toEqual(
    ["2026-12-28", "2026-12-29", "2026-12-30", "2026-12-31", "2027-01-01", "2027-01-02", "2027-01-03"].map((date) => [
      date,
      1,
    ]),
  );
});

it("a day that the clocks skip has a row that says so", () => {
  const { rows } = weekOfText("phone a = ext 1\nring a; voicemail\n", "2011-W52", "Pacific/Apia");
  expect(rows.map(({ date, notes }) => [date, ...notes])).toEqual([
    ["2011-12-26"],
    ["2011-12-27"],
    ["2011-12-28"],
    ["2011-12-29"],
    ["2011-12-30", "the clocks skip this day"],
    ["2011-12-31"],
    ["2012-01-01"],
  ]);
});

it("colours letters on request only, and the letters stand without them", () => {
  const table = weekOfText(oneLiner, "2026-W48");
  const colored = weekText(table, true);
  expect(colored).toContain("\u001b[1;31mA\u001b[0m");
  expect(colored.split(/\u001b\[[0-9;]*m/).join("")).toBe(weekText(table, false));
});
