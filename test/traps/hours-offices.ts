/** Offices whose traps are hours, dates and zones. */

import { type Office, put, without } from "./office.ts";

const phones = "phone a = ext 101\nphone b = ext 102\nphone c = ext 103\n";
const line = 'line one = "+74951234567" -> main\n';
const at = (...instants: readonly string[]) => instants.map((instant) => ({ title: instant, at: instant }));
const open = (hours: string, zone = "Europe/Moscow") =>
  `${phones}vats main ${zone} < workhours ${hours} < ring a for 12s > otherwise < ring b for 12s > then hangup >\n${line}`;

/** 23 November 2026 is a Monday. */
export const hoursOffices: readonly Office[] = [
  {
    title: "an office is open at 17:59:59 and closed at 18:00:00",
    traps: ["asterisk T1", "freeswitch end-second", "freeswitch first-match-ends-hunt"],
    source: open("Mon-Fri 09:00-18:00"),
    calls: at("2026-11-23 08:59:59", "2026-11-23 09:00:00", "2026-11-23 17:59:59", "2026-11-23 18:00:00"),
    fallen: {
      asterisk: [put("-17:59", "-18:00")],
      freeswitch: [put("17:59:59", "18:00:00"), put('Europe/Moscow" continue="true"', 'Europe/Moscow"')],
    },
  },
  {
    title: "an evening lasts to midnight, and a whole day all day",
    traps: ["asterisk T2", "freeswitch midnight-second"],
    source: open("Mon 18:00-24:00, Wed 00:00-24:00"),
    calls: at("2026-11-23 23:59:59", "2026-11-24 00:00:00", "2026-11-25 12:00:00"),
    fallen: {
      asterisk: [put("-23:59", "-24:00"), put(/\(\*,wed/, "(00:00-24:00,wed")],
      freeswitch: [put('wday="wed"', 'wday="wed" time-of-day="00:00-00:00"')],
    },
  },
  {
    title: "a window of a minute holds for that minute",
    traps: ["asterisk T3"],
    source: open("Mon 12:00-12:01"),
    calls: at("2026-11-23 12:00:59", "2026-11-23 12:01:00"),
    fallen: { asterisk: [put("12:00-12:00", "12:00-12:01"), without(/12:00-12:00/)] },
  },
  {
    title: "Friday's night goes on into Saturday, and does not come before Friday",
    traps: ["asterisk T4", "freeswitch overnight"],
    source: open("Fri 22:00-06:00"),
    calls: at("2026-11-27 05:59:59", "2026-11-27 22:00:00", "2026-11-28 05:59:59", "2026-11-28 06:00:00"),
    fallen: {
      asterisk: [put("22:00-23:59,fri", "22:00-05:59,fri"), put("00:00-05:59,sat", "00:00-05:59,fri")],
      freeswitch: [put("22:00:00-23:59:59", "22:00:00-05:59:59")],
    },
  },
  {
    title: "each day has its own hours, and Sunday none",
    traps: [
      "asterisk T5",
      "asterisk T6",
      "asterisk T7",
      "freeswitch weekday-names",
      "freeswitch weekday-numbers",
      "freeswitch time-beside-field",
    ],
    source: open("Mon-Fri 09:00-13:00, 14:00-18:00, Sat 10:00-14:00"),
    calls: at(
      "2026-11-27 12:00:00",
      "2026-11-27 13:00:00",
      "2026-11-28 09:59:59",
      "2026-11-28 13:59:59",
      "2026-11-28 15:00:00",
      "2026-11-29 12:00:00",
    ),
    fallen: {
      asterisk: [put("mon-fri", "1-5"), put("mon-fri", "mon - fri"), put("mon-fri", "mon-sat"), without(/10:00-13:59/)],
      freeswitch: [put("mon-fri", "1-5"), put("mon-fri", "Monday-Friday"), put('wday="mon-fri" ', "")],
    },
  },
  {
    title: "each guard reads the clock of its own zone",
    traps: [
      "asterisk T8",
      "asterisk T9",
      "asterisk T10",
      "freeswitch zone-inline",
      "freeswitch unknown-zone",
      "freeswitch zone-stays",
      "twiml machine-zone",
    ],
    source: `${phones}vats main <
  workhours daily 09:00-12:00 Europe/Moscow < ring a for 12s >
  then workhours daily 09:00-12:00 America/New_York < ring b for 12s > otherwise < ring c for 12s >
  then hangup
>
${line}`,
    // The zone of the call is UTC here: noon and nine in Moscow, seven in New York; nine in UTC; nine in New York.
    calls: at("2026-11-23 06:00:00", "2026-11-23 09:30:00", "2026-11-23 14:00:00"),
    fallen: {
      asterisk: [
        put(",Europe/Moscow", ""),
        put("Europe/Moscow", "europe/moscow"),
        put("Europe/Moscow", "Europe/Moscow "),
        put("America/New_York", "Europe/Moscow"),
      ],
      freeswitch: [
        put('timezone=Europe/Moscow" inline="true"', 'timezone=Europe/Moscow"'),
        put("timezone=Europe/Moscow", "timezone=Europe/moscow"),
        without(/timezone=America/),
      ],
      twiml: [put('"zone": "Europe/Moscow"', '"zone": "UTC"')],
    },
  },
  {
    title: "a date has its year, and holidays go over the end of one",
    traps: ["asterisk T11", "asterisk T12", "asterisk T15", "freeswitch reversed-range"],
    source: `${phones}vats main Europe/Moscow <
  on 2026-12-07 < ring a for 12s > on 12-20..01-10 < ring b for 12s > otherwise < ring c for 12s > then hangup
>
${line}`,
    calls: at("2026-12-05 12:00", "2026-12-07 00:00:00", "2027-12-07 12:00", "2027-01-10 23:59:59"),
    fallen: {
      asterisk: [
        (text) => text.replaceAll("%Y%m%d", "%m%d").replaceAll("20261207", "1207"),
        put("20-31,dec", "20-10,dec-jan"),
        put("${TESTTIME},Europe/Moscow", "0,Europe/Moscow"),
      ],
      freeswitch: [put('year="2026" ', ""), put('mon="12" mday="20-31"', 'mon="12-1" mday="20-10"')],
    },
  },
  {
    title: "a guard is read when the call reaches it",
    traps: ["asterisk T14", "freeswitch hunt-before-run", "freeswitch clock-anew", "twiml decided-once"],
    source: `${phones}vats main Europe/Moscow <
  workhours daily 09:00-18:00 < ring a for 20s >
  then workhours daily 09:00-18:00 < ring b for 12s > otherwise < ring c for 12s >
  then hangup
>
${line}`,
    calls: at("2026-11-23 17:59:45", "2026-11-23 17:00:00"),
    fallen: {
      asterisk: [
        (text) => {
          const [first = "", ...rest] = text.split("Set(TESTTIME=${EPOCH})");
          return rest.length === 0 ? text : `${first}Set(TESTTIME=\${EPOCH})${rest.join("Set(X=1)")}`;
        },
      ],
    },
  },
  {
    title: "an hour that the clocks skip is not there",
    traps: ["freeswitch clock-changes"],
    source: open("Sun 02:30-03:30", "Europe/Berlin"),
    calls: at("2026-03-29 01:59:59", "2026-03-29 03:00:00", "2026-03-29 03:30:00"),
    fallen: { freeswitch: [put("Europe/Berlin", "UTC")] },
  },
];
