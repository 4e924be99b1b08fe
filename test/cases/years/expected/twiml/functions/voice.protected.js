// made by vatsc test from main.vats, do not edit
// A Twilio Function and nothing else needed: `handler` for Twilio, `route(params, now)` for tests and other hosts.
// The tables are the scenarios; the documents in them are also in documents/, for people.
"use strict";

const tables =
{
  "over": [
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
    "<!-- made by vatsc test from main.vats, do not edit -->",
    "<Response>",
    "  <Hangup/>",
    "</Response>"
  ],
  "unknown": [
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
    "<!-- made by vatsc test from main.vats, do not edit -->",
    "<!-- a number that no line names -->",
    "<Response>",
    "  <Reject reason=\"rejected\"/>",
    "</Response>"
  ],
  "lines": [{ "line": "main", "start": "main.choice", "numbers": "*" }],
  "states": [
    {
      "state": "main.choice",
      "place": "main.vats:7",
      "choose": [
        {
          "if": {
            "kind": "date",
            "zone": "Europe/London",
            "dates": { "annual": ["02-29"], "dated": [], "weekdays": [], "nth": [] }
          },
          "next": "main.choice.on_leap.ring_leapling"
        },
        {
          "if": {
            "kind": "all",
            "parts": [
              {
                "kind": "date",
                "zone": "Europe/London",
                "dates": {
                  "annual": [
                    "01-01",
                    "01-02",
                    "01-03",
                    "01-04",
                    "01-05",
                    "01-06",
                    "01-07",
                    "01-08",
                    "01-09",
                    "01-10",
                    "01-11",
                    "01-12",
                    "01-13",
                    "01-14",
                    "01-15",
                    "01-16",
                    "01-17",
                    "01-18",
                    "01-19",
                    "01-20",
                    "01-21",
                    "01-22",
                    "01-23",
                    "01-24",
                    "01-25",
                    "01-26",
                    "01-27",
                    "01-28",
                    "01-29",
                    "01-30",
                    "01-31",
                    "02-01",
                    "02-02",
                    "02-03",
                    "02-04",
                    "02-05",
                    "02-06",
                    "02-07",
                    "02-08",
                    "02-09",
                    "02-10",
                    "02-11",
                    "02-12",
                    "02-13",
                    "02-14",
                    "02-15",
                    "02-16",
                    "02-17",
                    "02-18",
                    "02-19",
                    "02-20",
                    "02-21",
                    "02-22",
                    "02-23",
                    "02-24",
                    "02-25",
                    "02-26",
                    "02-27",
                    "02-28",
                    "02-29",
                    "03-01",
                    "12-20",
                    "12-21",
                    "12-22",
                    "12-23",
                    "12-24",
                    "12-25",
                    "12-26",
                    "12-27",
                    "12-28",
                    "12-29",
                    "12-30",
                    "12-31"
                  ],
                  "dated": [],
                  "weekdays": [],
                  "nth": []
                }
              },
              {
                "kind": "not",
                "part": {
                  "kind": "date",
                  "zone": "Europe/London",
                  "dates": {
                    "annual": [],
                    "dated": [
                      "2026-12-24",
                      "2026-12-25",
                      "2026-12-26",
                      "2026-12-27",
                      "2026-12-28",
                      "2026-12-29",
                      "2026-12-30",
                      "2026-12-31",
                      "2027-01-01",
                      "2027-01-02",
                      "2027-01-03",
                      "2027-01-04",
                      "2027-01-05",
                      "2027-01-06"
                    ],
                    "weekdays": [],
                    "nth": []
                  }
                }
              }
            ]
          },
          "next": "main.choice.on_winter_and_not_on_2026_12_24_2027_01.ring_snow"
        },
        {
          "if": {
            "kind": "date",
            "zone": "Europe/London",
            "dates": {
              "annual": [],
              "dated": [
                "2026-11-30",
                "2026-12-01",
                "2026-12-02",
                "2026-12-03",
                "2026-12-04",
                "2026-12-05",
                "2026-12-06",
                "2026-12-07",
                "2026-12-08",
                "2026-12-09",
                "2026-12-10",
                "2026-12-11",
                "2026-12-12",
                "2026-12-13",
                "2026-12-14",
                "2026-12-15",
                "2026-12-16",
                "2026-12-17",
                "2026-12-18",
                "2026-12-19",
                "2026-12-20",
                "2026-12-21",
                "2026-12-22",
                "2026-12-23",
                "2026-12-24",
                "2026-12-25",
                "2026-12-26",
                "2026-12-27",
                "2026-12-28",
                "2026-12-29",
                "2026-12-30",
                "2026-12-31",
                "2027-01-01",
                "2027-01-02",
                "2027-01-03",
                "2027-01-04",
                "2027-01-05",
                "2027-01-06",
                "2027-01-07",
                "2027-01-08",
                "2027-01-09",
                "2027-01-10",
                "2027-01-11",
                "2027-01-12",
                "2027-01-13",
                "2027-01-14",
                "2027-01-15",
                "2027-01-16",
                "2027-01-17",
                "2027-01-18",
                "2027-01-19",
                "2027-01-20",
                "2027-01-21",
                "2027-01-22",
                "2027-01-23",
                "2027-01-24",
                "2027-01-25",
                "2027-01-26",
                "2027-01-27",
                "2027-01-28",
                "2027-01-29",
                "2027-01-30",
                "2027-01-31",
                "2027-02-01",
                "2027-02-02",
                "2027-02-03",
                "2027-02-04",
                "2027-02-05",
                "2027-02-06",
                "2027-02-07",
                "2027-02-08",
                "2027-02-09",
                "2027-02-10",
                "2027-02-11",
                "2027-02-12",
                "2027-02-13",
                "2027-02-14",
                "2027-02-15",
                "2027-02-16",
                "2027-02-17",
                "2027-02-18",
                "2027-02-19",
                "2027-02-20",
                "2027-02-21",
                "2027-02-22",
                "2027-02-23",
                "2027-02-24",
                "2027-02-25",
                "2027-02-26",
                "2027-02-27",
                "2027-02-28",
                "2027-03-01",
                "2027-03-02",
                "2027-03-03",
                "2027-03-04",
                "2027-03-05",
                "2027-03-06",
                "2027-03-07",
                "2027-03-08",
                "2027-03-09",
                "2027-03-10",
                "2027-03-11",
                "2027-03-12",
                "2027-03-13",
                "2027-03-14",
                "2027-03-15",
                "2027-03-16",
                "2027-03-17",
                "2027-03-18",
                "2027-03-19",
                "2027-03-20",
                "2027-03-21",
                "2027-03-22",
                "2027-03-23",
                "2027-03-24",
                "2027-03-25",
                "2027-03-26",
                "2027-03-27",
                "2027-03-28",
                "2027-03-29",
                "2027-03-30",
                "2027-03-31",
                "2027-04-01",
                "2027-04-02",
                "2027-04-03",
                "2027-04-04",
                "2027-04-05",
                "2027-04-06",
                "2027-04-07",
                "2027-04-08",
                "2027-04-09",
                "2027-04-10",
                "2027-04-11",
                "2027-04-12",
                "2027-04-13",
                "2027-04-14",
                "2027-04-15",
                "2027-04-16",
                "2027-04-17",
                "2027-04-18",
                "2027-04-19",
                "2027-04-20",
                "2027-04-21",
                "2027-04-22",
                "2027-04-23",
                "2027-04-24",
                "2027-04-25",
                "2027-04-26",
                "2027-04-27",
                "2027-04-28",
                "2027-04-29",
                "2027-04-30",
                "2027-05-01",
                "2027-05-02",
                "2027-05-03",
                "2027-05-04",
                "2027-05-05",
                "2027-05-06",
                "2027-05-07",
                "2027-05-08",
                "2027-05-09",
                "2027-05-10",
                "2027-05-11",
                "2027-05-12",
                "2027-05-13",
                "2027-05-14",
                "2027-05-15",
                "2027-05-16",
                "2027-05-17",
                "2027-05-18",
                "2027-05-19",
                "2027-05-20",
                "2027-05-21",
                "2027-05-22",
                "2027-05-23",
                "2027-05-24",
                "2027-05-25",
                "2027-05-26",
                "2027-05-27",
                "2027-05-28",
                "2027-05-29",
                "2027-05-30",
                "2027-05-31",
                "2027-06-01",
                "2027-06-02",
                "2027-06-03",
                "2027-06-04",
                "2027-06-05",
                "2027-06-06",
                "2027-06-07",
                "2027-06-08",
                "2027-06-09",
                "2027-06-10",
                "2027-06-11",
                "2027-06-12",
                "2027-06-13",
                "2027-06-14",
                "2027-06-15",
                "2027-06-16",
                "2027-06-17",
                "2027-06-18",
                "2027-06-19",
                "2027-06-20",
                "2027-06-21",
                "2027-06-22",
                "2027-06-23",
                "2027-06-24",
                "2027-06-25",
                "2027-06-26",
                "2027-06-27",
                "2027-06-28",
                "2027-06-29",
                "2027-06-30",
                "2027-07-01",
                "2027-07-02",
                "2027-07-03",
                "2027-07-04",
                "2027-07-05",
                "2027-07-06",
                "2027-07-07",
                "2027-07-08",
                "2027-07-09",
                "2027-07-10",
                "2027-07-11",
                "2027-07-12",
                "2027-07-13",
                "2027-07-14",
                "2027-07-15",
                "2027-07-16",
                "2027-07-17",
                "2027-07-18",
                "2027-07-19",
                "2027-07-20",
                "2027-07-21",
                "2027-07-22",
                "2027-07-23",
                "2027-07-24",
                "2027-07-25",
                "2027-07-26",
                "2027-07-27",
                "2027-07-28",
                "2027-07-29",
                "2027-07-30",
                "2027-07-31",
                "2027-08-01",
                "2027-08-02",
                "2027-08-03",
                "2027-08-04",
                "2027-08-05",
                "2027-08-06",
                "2027-08-07",
                "2027-08-08",
                "2027-08-09",
                "2027-08-10",
                "2027-08-11",
                "2027-08-12",
                "2027-08-13",
                "2027-08-14",
                "2027-08-15",
                "2027-08-16",
                "2027-08-17",
                "2027-08-18",
                "2027-08-19",
                "2027-08-20",
                "2027-08-21",
                "2027-08-22",
                "2027-08-23",
                "2027-08-24",
                "2027-08-25",
                "2027-08-26",
                "2027-08-27",
                "2027-08-28",
                "2027-08-29",
                "2027-08-30",
                "2027-08-31",
                "2027-09-01",
                "2027-09-02",
                "2027-09-03",
                "2027-09-04",
                "2027-09-05",
                "2027-09-06",
                "2027-09-07",
                "2027-09-08",
                "2027-09-09",
                "2027-09-10",
                "2027-09-11",
                "2027-09-12",
                "2027-09-13",
                "2027-09-14",
                "2027-09-15",
                "2027-09-16",
                "2027-09-17",
                "2027-09-18",
                "2027-09-19",
                "2027-09-20",
                "2027-09-21",
                "2027-09-22",
                "2027-09-23",
                "2027-09-24",
                "2027-09-25",
                "2027-09-26",
                "2027-09-27",
                "2027-09-28",
                "2027-09-29",
                "2027-09-30",
                "2027-10-01",
                "2027-10-02",
                "2027-10-03",
                "2027-10-04",
                "2027-10-05",
                "2027-10-06",
                "2027-10-07",
                "2027-10-08",
                "2027-10-09",
                "2027-10-10",
                "2027-10-11",
                "2027-10-12",
                "2027-10-13",
                "2027-10-14",
                "2027-10-15",
                "2027-10-16",
                "2027-10-17",
                "2027-10-18",
                "2027-10-19",
                "2027-10-20",
                "2027-10-21",
                "2027-10-22",
                "2027-10-23",
                "2027-10-24",
                "2027-10-25",
                "2027-10-26",
                "2027-10-27",
                "2027-10-28",
                "2027-10-29",
                "2027-10-30",
                "2027-10-31",
                "2027-11-01",
                "2027-11-02",
                "2027-11-03",
                "2027-11-04",
                "2027-11-05",
                "2027-11-06",
                "2027-11-07",
                "2027-11-08",
                "2027-11-09",
                "2027-11-10",
                "2027-11-11",
                "2027-11-12",
                "2027-11-13",
                "2027-11-14",
                "2027-11-15",
                "2027-11-16",
                "2027-11-17",
                "2027-11-18",
                "2027-11-19",
                "2027-11-20",
                "2027-11-21",
                "2027-11-22",
                "2027-11-23",
                "2027-11-24",
                "2027-11-25",
                "2027-11-26",
                "2027-11-27",
                "2027-11-28",
                "2027-11-29",
                "2027-11-30",
                "2027-12-01",
                "2027-12-02",
                "2027-12-03",
                "2027-12-04",
                "2027-12-05",
                "2027-12-06",
                "2027-12-07",
                "2027-12-08",
                "2027-12-09",
                "2027-12-10",
                "2027-12-11",
                "2027-12-12",
                "2027-12-13",
                "2027-12-14",
                "2027-12-15",
                "2027-12-16",
                "2027-12-17",
                "2027-12-18",
                "2027-12-19",
                "2027-12-20",
                "2027-12-21",
                "2027-12-22",
                "2027-12-23",
                "2027-12-24",
                "2027-12-25",
                "2027-12-26",
                "2027-12-27",
                "2027-12-28",
                "2027-12-29",
                "2027-12-30",
                "2027-12-31",
                "2028-01-01",
                "2028-01-02",
                "2028-01-03",
                "2028-01-04",
                "2028-01-05",
                "2028-01-06",
                "2028-01-07",
                "2028-01-08",
                "2028-01-09",
                "2028-01-10",
                "2028-01-11",
                "2028-01-12",
                "2028-01-13",
                "2028-01-14",
                "2028-01-15",
                "2028-01-16",
                "2028-01-17",
                "2028-01-18",
                "2028-01-19",
                "2028-01-20",
                "2028-01-21",
                "2028-01-22",
                "2028-01-23",
                "2028-01-24",
                "2028-01-25",
                "2028-01-26",
                "2028-01-27",
                "2028-01-28",
                "2028-01-29",
                "2028-01-30",
                "2028-01-31",
                "2028-02-01",
                "2028-02-02",
                "2028-02-03",
                "2028-02-04",
                "2028-02-05",
                "2028-02-06",
                "2028-02-07",
                "2028-02-08",
                "2028-02-09",
                "2028-02-10",
                "2028-02-11",
                "2028-02-12",
                "2028-02-13",
                "2028-02-14",
                "2028-02-15",
                "2028-02-16",
                "2028-02-17",
                "2028-02-18",
                "2028-02-19",
                "2028-02-20",
                "2028-02-21",
                "2028-02-22",
                "2028-02-23",
                "2028-02-24",
                "2028-02-25",
                "2028-02-26",
                "2028-02-27",
                "2028-02-28",
                "2028-02-29"
              ],
              "weekdays": [],
              "nth": []
            }
          },
          "next": "main.choice.on_building.ring_site"
        }
      ],
      "otherwise": "main.choice.otherwise.ring_desk"
    },
    {
      "state": "main.choice.on_leap.ring_leapling",
      "place": "main.vats:7",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:7 -->",
        "<Response>",
        "  <Dial action=\"voice?s=main.choice.on_leap.ring_leapling&amp;e=rung\" timeout=\"10\" answerOnBridge=\"true\">",
        "    <Client>leapling</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "main.choice.on_leap.hangup",
        "unavailable": "main.choice.on_leap.hangup",
        "unanswered": "main.choice.on_leap.hangup"
      }
    },
    {
      "state": "main.choice.on_leap.hangup",
      "place": "main.vats:7",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:7 -->",
        "<Response>",
        "  <Reject reason=\"rejected\"/>",
        "</Response>"
      ]
    },
    {
      "state": "main.choice.on_winter_and_not_on_2026_12_24_2027_01.ring_snow",
      "place": "main.vats:8",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:8 -->",
        "<Response>",
        "  <Dial action=\"voice?s=main.choice.on_winter_and_not_on_2026_12_24_2027_01.ring_snow&amp;e=rung\" timeout=\"10\" answerOnBridge=\"true\">",
        "    <Client>snow</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "main.choice.on_winter_and_not_on_2026_12_24_2027_01.hangup",
        "unavailable": "main.choice.on_winter_and_not_on_2026_12_24_2027_01.hangup",
        "unanswered": "main.choice.on_winter_and_not_on_2026_12_24_2027_01.hangup"
      }
    },
    {
      "state": "main.choice.on_winter_and_not_on_2026_12_24_2027_01.hangup",
      "place": "main.vats:8",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:8 -->",
        "<Response>",
        "  <Reject reason=\"rejected\"/>",
        "</Response>"
      ]
    },
    {
      "state": "main.choice.on_building.ring_site",
      "place": "main.vats:9",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:9 -->",
        "<Response>",
        "  <Dial action=\"voice?s=main.choice.on_building.ring_site&amp;e=rung\" timeout=\"10\" answerOnBridge=\"true\">",
        "    <Client>site</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "main.choice.on_building.hangup",
        "unavailable": "main.choice.on_building.hangup",
        "unanswered": "main.choice.on_building.hangup"
      }
    },
    {
      "state": "main.choice.on_building.hangup",
      "place": "main.vats:9",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:9 -->",
        "<Response>",
        "  <Reject reason=\"rejected\"/>",
        "</Response>"
      ]
    },
    {
      "state": "main.choice.otherwise.ring_desk",
      "place": "main.vats:10",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:10 -->",
        "<Response>",
        "  <Dial action=\"voice?s=main.choice.otherwise.ring_desk&amp;e=rung\" timeout=\"15\" answerOnBridge=\"true\">",
        "    <Client>desk</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "main.choice.otherwise.voicemail",
        "unavailable": "main.choice.otherwise.voicemail",
        "unanswered": "main.choice.otherwise.voicemail"
      }
    },
    {
      "state": "main.choice.otherwise.voicemail",
      "place": "main.vats:10",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:10 -->",
        "<Response>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">Nobody can take your call right now. Please leave a message after the tone.</Say>",
        "  <Record action=\"voice?s=main.choice.otherwise.voicemail&amp;a=1&amp;e=recorded\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\"/>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">No message was recorded. Goodbye.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    }
  ]
}
; // end of tables

// The clock: what a clock on the wall of a zone shows, and whether a set of dates holds there.
var formats = new Map();

function wallClock(zone, now) {
  const shown = {};
  for (const { type, value } of formatOf(zone).formatToParts(now)) shown[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = shown;
  const weekday = weekdayOf(year, month, day);
  return { year, month, day, weekday, minuteOfWeek: (weekday - 1) * 1440 + hour * 60 + minute };
}

function formatOf(zone) {
  let format = formats.get(zone);
  if (format === void 0) {
    // "h23" and not hour12, which shows midnight as 24 in some versions of Node.
    format = new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric"
    });
    formats.set(zone, format);
  }
  return format;
}

function weekdayOf(year, month, day) {
  const days = Date.UTC(year, month - 1, day) / 864e5;
  return ((days + 3) % 7 + 7) % 7 + 1;
}

function daysInMonth(year, month) {
  return (Date.UTC(year, month, 1) - Date.UTC(year, month - 1, 1)) / 864e5;
}

function hasDate(dates, clock) {
  const monthDay = `${twoDigits(clock.month)}-${twoDigits(clock.day)}`;
  return dates.weekdays.includes(clock.weekday) || dates.annual.includes(monthDay) || dates.dated.includes(`${String(clock.year).padStart(4, "0")}-${monthDay}`) || dates.nth.some((rule) => isNth(rule, clock));
}

function isNth(rule, clock) {
  const { year, month, day } = daysBefore(clock, rule.shiftDays);
  if (month !== rule.month || weekdayOf(year, month, day) !== rule.weekday) return false;
  return rule.nth === -1 ? day + 7 > daysInMonth(year, month) : Math.ceil(day / 7) === rule.nth;
}

function daysBefore({ year, month, day }, days) {
  const before = day - days;
  if (before < 1) {
    return month === 1 ? { year: year - 1, month: 12, day: 31 + before } : { year, month: month - 1, day: daysInMonth(year, month - 1) + before };
  }
  const length = daysInMonth(year, month);
  if (before <= length) return { year, month, day: before };
  return month === 12 ? { year: year + 1, month: 1, day: before - length } : { year, month: month + 1, day: before - length };
}

function twoDigits(value) {
  return String(value).padStart(2, "0");
}

// Conditions: read when the call reaches them, at the instant of the request.
function holds(condition, moment) {
  switch (condition.kind) {
    case "week": {
      const { minuteOfWeek } = wallClock(condition.zone, moment.now);
      return condition.week.some(([start, end]) => minuteOfWeek >= start && minuteOfWeek < end);
    }
    case "date":
      return hasDate(condition.dates, wallClock(condition.zone, moment.now));
    case "caller": {
      const { caller } = moment;
      if (caller === void 0) return condition.anonymous;
      return condition.patterns.some((pattern) => fits(pattern, caller));
    }
    case "called":
      return moment.line !== void 0 && condition.lines.includes(moment.line);
    case "not":
      return !holds(condition.part, moment);
    case "all":
      return condition.parts.every((part) => holds(part, moment));
    case "any":
      return condition.parts.some((part) => holds(part, moment));
  }
}

function fits(pattern, digits) {
  const isOpen = pattern.endsWith("*");
  const wanted = isOpen ? pattern.slice(0, -1) : pattern;
  if (isOpen ? digits.length < wanted.length : digits.length !== wanted.length) return false;
  return [...wanted].every((character, at) => character === "?" || character === digits[at]);
}
var withheld = new Set(["266696687", "7378742833", "2562533", "8566696", "86282452253"]);

function callerDigits(address) {
  const digits = digitsOf(address);
  return digits === void 0 || withheld.has(digits) ? void 0 : digits;
}

function digitsOf(address) {
  const user = /^sips?:([^@]*)@/.exec(address)?.[1] ?? address;
  return /^\+?([0-9]+)$/.exec(user)?.[1];
}

// The router: which document answers a request. Pure: the same request at the same instant, the same document.
function createRouter({ lines, states: entries, over, unknown }) {
  const states = new Map(entries.map((entry) => [entry.state, entry]));
  const linesByNumber = new Map();
  for (const line of lines) {
    // "*" is a text of one character, and so is taken as a number of its own.
    for (const number of line.numbers) linesByNumber.set(number, line);
  }
  return function answer(params, now) {
    const event = text(params, "e");
    if (event === "recorded" || event === "rung" && wasConnected(params)) return print(over);
    const called = digitsOf(text(params, "To"));
    const line = linesByNumber.get(called === void 0 ? "" : `+${called}`) ?? linesByNumber.get("*");
    const known = states.get(text(params, "s"));
    // A state that is gone was renamed while the call was up: the call begins anew.
    const state = known ?? (line && states.get(line.start));
    if (state === void 0) return print(unknown);
    const rung = event === "rung" && known !== void 0 && "rung" in known ? known.rung : void 0;
    const next = rung ? rung[outcomeOf(params)] : state.state;
    const moment = { now, caller: callerDigits(text(params, "From")), line: line?.line };
    return print(documentOf(settle(states, next, moment), text(params, "a") === "1"));
  };
}

function settle(states, from, moment) {
  let state = states.get(from);
  while (state !== void 0 && "choose" in state) {
    const arm = state.choose.find((one) => holds(one.if, moment));
    state = states.get(arm ? arm.next : state.otherwise);
  }
  if (state === void 0) throw new Error(`no state ${from}`);
  return state;
}

function documentOf(state, isAnswered) {
  if ("choose" in state) return [];
  return (isAnswered ? state.answered ?? state.ringing : state.ringing ?? state.answered) ?? [];
}

function wasConnected(params) {
  const bridged = text(params, "DialBridged");
  if (bridged !== "") return bridged === "true";
  const status = text(params, "DialCallStatus");
  return status === "completed" || status === "answered";
}

function outcomeOf(params) {
  const code = text(params, "DialSipResponseCode");
  if (/^(486|600|603)$/.test(code)) return "busy";
  if (/^(404|410|5..)$/.test(code)) return "unavailable";
  if (/^[3-6]..$/.test(code)) return "unanswered";
  const status = text(params, "DialCallStatus");
  if (status === "busy") return "busy";
  return status === "failed" ? "unavailable" : "unanswered";
}

function text(params, name) {
  const value = params[name];
  return typeof value === "string" ? value : "";
}

function print(lines) {
  return `${lines.join("\n")}
`;
}

// The door: `handler` is what Twilio Functions calls.
// route(params, now): the document that answers a request; `params` is query and body, `now` milliseconds since 1970.
var route = createRouter(tables);

function handler(_context, event, callback) {
  try {
    const response = new Twilio.Response();
    // Without this header the document would be read aloud.
    response.appendHeader("Content-Type", "text/xml; charset=utf-8");
    response.setBody(route(event, Date.now()));
    callback(null, response);
  } catch (error) {
    // An error goes to Twilio, which then asks the number's fallback URL.
    callback(error);
  }
}
exports.handler = handler;
exports.route = route;
