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
      "place": "main.vats:3",
      "choose": [
        {
          "if": {
            "kind": "any",
            "parts": [
              {
                "kind": "all",
                "parts": [
                  {
                    "kind": "week",
                    "zone": "Europe/Moscow",
                    "says": "daily 20:00-24:00",
                    "week": [
                      [1200, 1440],
                      [2640, 2880],
                      [4080, 4320],
                      [5520, 5760],
                      [6960, 7200],
                      [8400, 8640],
                      [9840, 10080]
                    ]
                  },
                  {
                    "kind": "not",
                    "part": {
                      "kind": "date",
                      "zone": "Europe/Moscow",
                      "dates": {
                        "annual": ["02-28", "12-31"],
                        "dated": ["2027-01-02", "2027-01-03", "2027-01-04"],
                        "weekdays": [],
                        "nth": [{ "nth": 4, "weekday": 4, "month": 11, "shiftDays": 0 }]
                      }
                    }
                  }
                ]
              },
              {
                "kind": "all",
                "parts": [
                  {
                    "kind": "week",
                    "zone": "Europe/Moscow",
                    "says": "daily 10:00-12:00",
                    "week": [
                      [600, 720],
                      [2040, 2160],
                      [3480, 3600],
                      [4920, 5040],
                      [6360, 6480],
                      [7800, 7920],
                      [9240, 9360]
                    ]
                  },
                  {
                    "kind": "date",
                    "zone": "Europe/Moscow",
                    "dates": {
                      "annual": [],
                      "dated": ["2027-01-02", "2027-01-03", "2027-01-04"],
                      "weekdays": [],
                      "nth": []
                    }
                  }
                ]
              },
              {
                "kind": "all",
                "parts": [
                  {
                    "kind": "week",
                    "zone": "Europe/Moscow",
                    "says": "daily 09:00-15:00",
                    "week": [
                      [540, 900],
                      [1980, 2340],
                      [3420, 3780],
                      [4860, 5220],
                      [6300, 6660],
                      [7740, 8100],
                      [9180, 9540]
                    ]
                  },
                  {
                    "kind": "date",
                    "zone": "Europe/Moscow",
                    "dates": { "annual": ["12-31"], "dated": [], "weekdays": [], "nth": [] }
                  }
                ]
              },
              {
                "kind": "all",
                "parts": [
                  {
                    "kind": "week",
                    "zone": "Europe/Moscow",
                    "says": "daily 16:00-17:00",
                    "week": [
                      [960, 1020],
                      [2400, 2460],
                      [3840, 3900],
                      [5280, 5340],
                      [6720, 6780],
                      [8160, 8220],
                      [9600, 9660]
                    ]
                  },
                  {
                    "kind": "date",
                    "zone": "Europe/Moscow",
                    "dates": { "annual": ["12-31"], "dated": [], "weekdays": [], "nth": [] }
                  }
                ]
              },
              {
                "kind": "all",
                "parts": [
                  {
                    "kind": "week",
                    "zone": "Europe/Moscow",
                    "says": "daily 12:00-24:00",
                    "week": [
                      [720, 1440],
                      [2160, 2880],
                      [3600, 4320],
                      [5040, 5760],
                      [6480, 7200],
                      [7920, 8640],
                      [9360, 10080]
                    ]
                  },
                  {
                    "kind": "date",
                    "zone": "Europe/Moscow",
                    "dates": { "annual": ["02-28"], "dated": [], "weekdays": [], "nth": [] }
                  }
                ]
              },
              {
                "kind": "all",
                "parts": [
                  {
                    "kind": "week",
                    "zone": "Europe/Moscow",
                    "says": "daily 10:00-24:00",
                    "week": [
                      [600, 1440],
                      [2040, 2880],
                      [3480, 4320],
                      [4920, 5760],
                      [6360, 7200],
                      [7800, 8640],
                      [9240, 10080]
                    ]
                  },
                  {
                    "kind": "date",
                    "zone": "Europe/Moscow",
                    "dates": {
                      "annual": [],
                      "dated": [],
                      "weekdays": [],
                      "nth": [{ "nth": 4, "weekday": 4, "month": 11, "shiftDays": 0 }]
                    }
                  }
                ]
              },
              {
                "kind": "all",
                "parts": [
                  {
                    "kind": "week",
                    "zone": "Europe/Moscow",
                    "says": "daily 00:00-04:00",
                    "week": [
                      [0, 240],
                      [1440, 1680],
                      [2880, 3120],
                      [4320, 4560],
                      [5760, 6000],
                      [7200, 7440],
                      [8640, 8880]
                    ]
                  },
                  {
                    "kind": "not",
                    "part": {
                      "kind": "date",
                      "zone": "Europe/Moscow",
                      "dates": {
                        "annual": ["01-01", "02-29"],
                        "dated": [
                          "2021-03-01",
                          "2022-03-01",
                          "2023-03-01",
                          "2025-03-01",
                          "2026-03-01",
                          "2027-01-03",
                          "2027-01-04",
                          "2027-01-05",
                          "2027-03-01",
                          "2029-03-01",
                          "2030-03-01",
                          "2031-03-01",
                          "2033-03-01",
                          "2034-03-01",
                          "2035-03-01",
                          "2037-03-01",
                          "2038-03-01",
                          "2039-03-01",
                          "2041-03-01",
                          "2042-03-01",
                          "2043-03-01",
                          "2045-03-01",
                          "2046-03-01",
                          "2047-03-01",
                          "2049-03-01",
                          "2050-03-01",
                          "2051-03-01",
                          "2053-03-01",
                          "2054-03-01",
                          "2055-03-01",
                          "2057-03-01",
                          "2058-03-01",
                          "2059-03-01",
                          "2061-03-01",
                          "2062-03-01",
                          "2063-03-01",
                          "2065-03-01",
                          "2066-03-01",
                          "2067-03-01",
                          "2069-03-01",
                          "2070-03-01",
                          "2071-03-01",
                          "2073-03-01",
                          "2074-03-01",
                          "2075-03-01",
                          "2077-03-01",
                          "2078-03-01",
                          "2079-03-01",
                          "2081-03-01",
                          "2082-03-01",
                          "2083-03-01",
                          "2085-03-01",
                          "2086-03-01",
                          "2087-03-01",
                          "2089-03-01",
                          "2090-03-01",
                          "2091-03-01",
                          "2093-03-01",
                          "2094-03-01",
                          "2095-03-01",
                          "2097-03-01",
                          "2098-03-01",
                          "2099-03-01",
                          "2100-03-01"
                        ],
                        "weekdays": [],
                        "nth": [{ "nth": 4, "weekday": 4, "month": 11, "shiftDays": 1 }]
                      }
                    }
                  }
                ]
              },
              {
                "kind": "all",
                "parts": [
                  {
                    "kind": "week",
                    "zone": "Europe/Moscow",
                    "says": "daily 00:00-02:00",
                    "week": [
                      [0, 120],
                      [1440, 1560],
                      [2880, 3000],
                      [4320, 4440],
                      [5760, 5880],
                      [7200, 7320],
                      [8640, 8760]
                    ]
                  },
                  {
                    "kind": "date",
                    "zone": "Europe/Moscow",
                    "dates": {
                      "annual": ["02-29"],
                      "dated": [
                        "2021-03-01",
                        "2022-03-01",
                        "2023-03-01",
                        "2025-03-01",
                        "2026-03-01",
                        "2027-03-01",
                        "2029-03-01",
                        "2030-03-01",
                        "2031-03-01",
                        "2033-03-01",
                        "2034-03-01",
                        "2035-03-01",
                        "2037-03-01",
                        "2038-03-01",
                        "2039-03-01",
                        "2041-03-01",
                        "2042-03-01",
                        "2043-03-01",
                        "2045-03-01",
                        "2046-03-01",
                        "2047-03-01",
                        "2049-03-01",
                        "2050-03-01",
                        "2051-03-01",
                        "2053-03-01",
                        "2054-03-01",
                        "2055-03-01",
                        "2057-03-01",
                        "2058-03-01",
                        "2059-03-01",
                        "2061-03-01",
                        "2062-03-01",
                        "2063-03-01",
                        "2065-03-01",
                        "2066-03-01",
                        "2067-03-01",
                        "2069-03-01",
                        "2070-03-01",
                        "2071-03-01",
                        "2073-03-01",
                        "2074-03-01",
                        "2075-03-01",
                        "2077-03-01",
                        "2078-03-01",
                        "2079-03-01",
                        "2081-03-01",
                        "2082-03-01",
                        "2083-03-01",
                        "2085-03-01",
                        "2086-03-01",
                        "2087-03-01",
                        "2089-03-01",
                        "2090-03-01",
                        "2091-03-01",
                        "2093-03-01",
                        "2094-03-01",
                        "2095-03-01",
                        "2097-03-01",
                        "2098-03-01",
                        "2099-03-01",
                        "2100-03-01"
                      ],
                      "weekdays": [],
                      "nth": []
                    }
                  }
                ]
              },
              {
                "kind": "all",
                "parts": [
                  {
                    "kind": "week",
                    "zone": "Europe/Moscow",
                    "says": "daily 00:00-01:00",
                    "week": [
                      [0, 60],
                      [1440, 1500],
                      [2880, 2940],
                      [4320, 4380],
                      [5760, 5820],
                      [7200, 7260],
                      [8640, 8700]
                    ]
                  },
                  {
                    "kind": "date",
                    "zone": "Europe/Moscow",
                    "dates": {
                      "annual": [],
                      "dated": [],
                      "weekdays": [],
                      "nth": [{ "nth": 4, "weekday": 4, "month": 11, "shiftDays": 1 }]
                    }
                  }
                ]
              }
            ]
          },
          "next": "main.choice.workhours_mon_sun_2000_0400_12_31_0900.ring_desk"
        }
      ],
      "otherwise": "main.choice.otherwise.ring_night"
    },
    {
      "state": "main.choice.workhours_mon_sun_2000_0400_12_31_0900.ring_desk",
      "place": "main.vats:10",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:10 -->",
        "<Response>",
        "  <Dial action=\"voice?s=main.choice.workhours_mon_sun_2000_0400_12_31_0900.ring_desk&amp;e=rung\" timeout=\"15\" answerOnBridge=\"true\">",
        "    <Client>desk</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "main.choice.workhours_mon_sun_2000_0400_12_31_0900.voicemail",
        "unavailable": "main.choice.workhours_mon_sun_2000_0400_12_31_0900.voicemail",
        "unanswered": "main.choice.workhours_mon_sun_2000_0400_12_31_0900.voicemail"
      }
    },
    {
      "state": "main.choice.workhours_mon_sun_2000_0400_12_31_0900.voicemail",
      "place": "main.vats:10",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:10 -->",
        "<Response>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">Nobody can take your call right now. Please leave a message after the tone.</Say>",
        "  <Record action=\"voice?s=main.choice.workhours_mon_sun_2000_0400_12_31_0900.voicemail&amp;a=1&amp;e=recorded\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\"/>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">No message was recorded. Goodbye.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    },
    {
      "state": "main.choice.otherwise.ring_night",
      "place": "main.vats:11",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:11 -->",
        "<Response>",
        "  <Dial action=\"voice?s=main.choice.otherwise.ring_night&amp;e=rung\" timeout=\"10\" answerOnBridge=\"true\">",
        "    <Client>night</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "main.choice.otherwise.hangup",
        "unavailable": "main.choice.otherwise.hangup",
        "unanswered": "main.choice.otherwise.hangup"
      }
    },
    {
      "state": "main.choice.otherwise.hangup",
      "place": "main.vats:11",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:11 -->",
        "<Response>",
        "  <Reject reason=\"rejected\"/>",
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
