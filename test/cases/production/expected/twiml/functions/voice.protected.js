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
      "place": "main.vats:17",
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
                    "says": "Mon-Thu 09:00-13:00, 14:00-18:00, Fri 09:00-17:00",
                    "week": [
                      [540, 780],
                      [840, 1080],
                      [1980, 2220],
                      [2280, 2520],
                      [3420, 3660],
                      [3720, 3960],
                      [4860, 5100],
                      [5160, 5400],
                      [6300, 6780]
                    ]
                  },
                  {
                    "kind": "not",
                    "part": {
                      "kind": "date",
                      "zone": "Europe/Moscow",
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
                          "02-23",
                          "03-08",
                          "05-01",
                          "05-09",
                          "06-12",
                          "11-04"
                        ],
                        "dated": [
                          "2025-03-07",
                          "2025-04-30",
                          "2025-05-02",
                          "2025-05-08",
                          "2025-06-11",
                          "2025-06-13",
                          "2025-11-01",
                          "2025-11-03",
                          "2025-12-31",
                          "2026-01-09",
                          "2026-03-09",
                          "2026-04-30",
                          "2026-05-08",
                          "2026-05-11",
                          "2026-06-11",
                          "2026-11-03",
                          "2026-12-27",
                          "2026-12-31"
                        ],
                        "weekdays": [],
                        "nth": []
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
                    "says": "Sat 09:00-16:00",
                    "week": [[7740, 8160]]
                  },
                  {
                    "kind": "date",
                    "zone": "Europe/Moscow",
                    "dates": { "annual": [], "dated": ["2025-11-01"], "weekdays": [], "nth": [] }
                  }
                ]
              },
              {
                "kind": "all",
                "parts": [
                  {
                    "kind": "week",
                    "zone": "Europe/Moscow",
                    "says": "daily 09:00-13:00, 14:00-18:00",
                    "week": [
                      [540, 780],
                      [840, 1080],
                      [1980, 2220],
                      [2280, 2520],
                      [3420, 3660],
                      [3720, 3960],
                      [4860, 5100],
                      [5160, 5400],
                      [6300, 6540],
                      [6600, 6840],
                      [7740, 7980],
                      [8040, 8280],
                      [9180, 9420],
                      [9480, 9720]
                    ]
                  },
                  {
                    "kind": "date",
                    "zone": "Europe/Moscow",
                    "dates": { "annual": [], "dated": ["2026-12-27"], "weekdays": [], "nth": [] }
                  }
                ]
              },
              {
                "kind": "all",
                "parts": [
                  {
                    "kind": "week",
                    "zone": "Europe/Moscow",
                    "says": "Tue-Thu 09:00-13:00, 14:00-17:00, Fri 09:00-16:00",
                    "week": [
                      [1980, 2220],
                      [2280, 2460],
                      [3420, 3660],
                      [3720, 3900],
                      [4860, 5100],
                      [5160, 5340],
                      [6300, 6720]
                    ]
                  },
                  {
                    "kind": "date",
                    "zone": "Europe/Moscow",
                    "dates": {
                      "annual": [],
                      "dated": [
                        "2025-03-07",
                        "2025-04-30",
                        "2025-06-11",
                        "2026-04-30",
                        "2026-05-08",
                        "2026-06-11",
                        "2026-11-03"
                      ],
                      "weekdays": [],
                      "nth": []
                    }
                  }
                ]
              }
            ]
          },
          "next": "main.choice.during_office.ring_desk"
        }
      ],
      "otherwise": "main.choice.otherwise.ring_night"
    },
    {
      "state": "main.choice.during_office.ring_desk",
      "place": "main.vats:17",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:17 -->",
        "<Response>",
        "  <Dial action=\"voice?s=main.choice.during_office.ring_desk&amp;e=rung\" timeout=\"15\" answerOnBridge=\"true\">",
        "    <Client>101</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "main.choice.during_office.voicemail",
        "unavailable": "main.choice.during_office.voicemail",
        "unanswered": "main.choice.during_office.voicemail"
      }
    },
    {
      "state": "main.choice.during_office.voicemail",
      "place": "main.vats:17",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:17 -->",
        "<Response>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">Nobody can take your call right now. Please leave a message after the tone.</Say>",
        "  <Record action=\"voice?s=main.choice.during_office.voicemail&amp;a=1&amp;e=recorded\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\"/>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">No message was recorded. Goodbye.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    },
    {
      "state": "main.choice.otherwise.ring_night",
      "place": "main.vats:18",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:18 -->",
        "<Response>",
        "  <Dial action=\"voice?s=main.choice.otherwise.ring_night&amp;e=rung\" timeout=\"10\" answerOnBridge=\"true\">",
        "    <Client>102</Client>",
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
      "place": "main.vats:18",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:18 -->",
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
