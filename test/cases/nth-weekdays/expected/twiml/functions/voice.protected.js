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
            "zone": "America/New_York",
            "dates": {
              "annual": [],
              "dated": [],
              "weekdays": [],
              "nth": [
                { "nth": 5, "weekday": 6, "month": 2, "shiftDays": -1 },
                { "nth": 4, "weekday": 4, "month": 11, "shiftDays": 1 }
              ]
            }
          },
          "next": "main.choice.on_fourth_thu_nov_fifth_sat_feb.ring_bridge"
        },
        {
          "if": {
            "kind": "date",
            "zone": "America/New_York",
            "dates": {
              "annual": ["01-01", "06-19", "07-04", "11-11", "12-25"],
              "dated": [],
              "weekdays": [],
              "nth": [
                { "nth": 3, "weekday": 1, "month": 1, "shiftDays": 0 },
                { "nth": 3, "weekday": 1, "month": 2, "shiftDays": 0 },
                { "nth": -1, "weekday": 1, "month": 5, "shiftDays": 0 },
                { "nth": 1, "weekday": 1, "month": 9, "shiftDays": 0 },
                { "nth": 2, "weekday": 1, "month": 10, "shiftDays": 0 },
                { "nth": 4, "weekday": 4, "month": 11, "shiftDays": 0 }
              ]
            }
          },
          "next": "main.choice.on_federal.ring_holiday"
        },
        {
          "if": {
            "kind": "week",
            "zone": "America/New_York",
            "says": "Mon-Fri 09:00-17:00",
            "week": [[540, 1020], [1980, 2460], [3420, 3900], [4860, 5340], [6300, 6780]]
          },
          "next": "main.choice.workhours_mon_fri_0900_1700.ring_desk"
        }
      ],
      "otherwise": "main.choice.otherwise.ring_night"
    },
    {
      "state": "main.choice.on_fourth_thu_nov_fifth_sat_feb.ring_bridge",
      "place": "main.vats:7",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:7 -->",
        "<Response>",
        "  <Dial action=\"voice?s=main.choice.on_fourth_thu_nov_fifth_sat_feb.ring_bridge&amp;e=rung\" timeout=\"10\" answerOnBridge=\"true\">",
        "    <Client>bridge</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "main.choice.on_fourth_thu_nov_fifth_sat_feb.hangup",
        "unavailable": "main.choice.on_fourth_thu_nov_fifth_sat_feb.hangup",
        "unanswered": "main.choice.on_fourth_thu_nov_fifth_sat_feb.hangup"
      }
    },
    {
      "state": "main.choice.on_fourth_thu_nov_fifth_sat_feb.hangup",
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
      "state": "main.choice.on_federal.ring_holiday",
      "place": "main.vats:8",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:8 -->",
        "<Response>",
        "  <Dial action=\"voice?s=main.choice.on_federal.ring_holiday&amp;e=rung\" timeout=\"10\" answerOnBridge=\"true\">",
        "    <Client>holiday</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "main.choice.on_federal.voicemail",
        "unavailable": "main.choice.on_federal.voicemail",
        "unanswered": "main.choice.on_federal.voicemail"
      }
    },
    {
      "state": "main.choice.on_federal.voicemail",
      "place": "main.vats:8",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:8 -->",
        "<Response>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">Nobody can take your call right now. Please leave a message after the tone.</Say>",
        "  <Record action=\"voice?s=main.choice.on_federal.voicemail&amp;a=1&amp;e=recorded\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\"/>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">No message was recorded. Goodbye.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    },
    {
      "state": "main.choice.workhours_mon_fri_0900_1700.ring_desk",
      "place": "main.vats:9",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:9 -->",
        "<Response>",
        "  <Dial action=\"voice?s=main.choice.workhours_mon_fri_0900_1700.ring_desk&amp;e=rung\" timeout=\"15\" answerOnBridge=\"true\">",
        "    <Client>desk</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "main.choice.workhours_mon_fri_0900_1700.voicemail",
        "unavailable": "main.choice.workhours_mon_fri_0900_1700.voicemail",
        "unanswered": "main.choice.workhours_mon_fri_0900_1700.voicemail"
      }
    },
    {
      "state": "main.choice.workhours_mon_fri_0900_1700.voicemail",
      "place": "main.vats:9",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:9 -->",
        "<Response>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">Nobody can take your call right now. Please leave a message after the tone.</Say>",
        "  <Record action=\"voice?s=main.choice.workhours_mon_fri_0900_1700.voicemail&amp;a=1&amp;e=recorded\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\"/>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">No message was recorded. Goodbye.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    },
    {
      "state": "main.choice.otherwise.ring_night",
      "place": "main.vats:10",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:10 -->",
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
      "place": "main.vats:10",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:10 -->",
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
