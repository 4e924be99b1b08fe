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
  "lines": [
    { "line": "site", "start": "desk.choice", "numbers": ["+74951234567"] },
    { "line": "ads", "start": "desk.choice", "numbers": ["+78005553535", "+78005553536"] }
  ],
  "states": [
    {
      "state": "desk.choice",
      "place": "main.vats:9",
      "choose": [
        {
          "if": {
            "kind": "date",
            "zone": "Europe/Moscow",
            "dates": {
              "annual": ["01-01", "01-02", "01-03", "01-04", "01-05", "01-06", "01-07", "01-08", "05-09", "12-31"],
              "dated": ["2026-05-04"],
              "weekdays": [7],
              "nth": []
            }
          },
          "next": "desk.choice.on_holidays_sun.ring_vip"
        },
        {
          "if": {
            "kind": "all",
            "parts": [
              { "kind": "caller", "patterns": ["7495000000?", "7916*"], "anonymous": false },
              {
                "kind": "not",
                "part": {
                  "kind": "date",
                  "zone": "Europe/Moscow",
                  "dates": { "annual": [], "dated": [], "weekdays": [6], "nth": [] }
                }
              }
            ]
          },
          "next": "desk.choice.from_friends_and_not_on_sat.ring_vip"
        },
        {
          "if": { "kind": "caller", "patterns": [], "anonymous": true },
          "next": "desk.choice.from_anonymous.reject"
        },
        {
          "if": {
            "kind": "all",
            "parts": [
              { "kind": "called", "lines": ["ads"] },
              {
                "kind": "week",
                "zone": "Europe/Moscow",
                "says": "daily 09:00-12:00",
                "week": [
                  [540, 720],
                  [1980, 2160],
                  [3420, 3600],
                  [4860, 5040],
                  [6300, 6480],
                  [7740, 7920],
                  [9180, 9360]
                ]
              }
            ]
          },
          "next": "desk.choice.to_ads_and_workhours_daily_0900_1200.ring_b"
        }
      ],
      "otherwise": "desk.choice.otherwise.ring_a"
    },
    {
      "state": "desk.choice.on_holidays_sun.ring_vip",
      "place": "main.vats:9",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:9 -->",
        "<Response>",
        "  <Dial action=\"voice?s=desk.choice.on_holidays_sun.ring_vip&amp;e=rung\" timeout=\"7\" answerOnBridge=\"true\">",
        "    <Client>103</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "desk.choice.on_holidays_sun.hangup",
        "unavailable": "desk.choice.on_holidays_sun.hangup",
        "unanswered": "desk.choice.on_holidays_sun.hangup"
      }
    },
    {
      "state": "desk.choice.on_holidays_sun.hangup",
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
      "state": "desk.choice.from_friends_and_not_on_sat.ring_vip",
      "place": "main.vats:10",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:10 -->",
        "<Response>",
        "  <Dial action=\"voice?s=desk.choice.from_friends_and_not_on_sat.ring_vip&amp;e=rung\" timeout=\"10\" answerOnBridge=\"true\">",
        "    <Client>103</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": { "busy": "desk.voicemail", "unavailable": "desk.voicemail", "unanswered": "desk.voicemail" }
    },
    {
      "state": "desk.choice.from_anonymous.reject",
      "place": "main.vats:11",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:11 -->",
        "<Response>",
        "  <Reject reason=\"rejected\"/>",
        "</Response>"
      ]
    },
    {
      "state": "desk.choice.to_ads_and_workhours_daily_0900_1200.ring_b",
      "place": "main.vats:12",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:12 -->",
        "<Response>",
        "  <Dial action=\"voice?s=desk.choice.to_ads_and_workhours_daily_0900_1200.ring_b&amp;e=rung\" timeout=\"5\" answerOnBridge=\"true\">",
        "    <Client>102</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": { "busy": "desk.voicemail", "unavailable": "desk.voicemail", "unanswered": "desk.voicemail" }
    },
    {
      "state": "desk.choice.otherwise.ring_a",
      "place": "main.vats:13",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:13 -->",
        "<Response>",
        "  <Dial action=\"voice?s=desk.choice.otherwise.ring_a&amp;e=rung\" timeout=\"5\" answerOnBridge=\"true\">",
        "    <Client>101</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": { "busy": "desk.voicemail", "unavailable": "desk.voicemail", "unanswered": "desk.voicemail" }
    },
    {
      "state": "desk.voicemail",
      "place": "main.vats:14",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:14 -->",
        "<Response>",
        "  <Say language=\"ru-RU\" voice=\"Polly.Tatyana\">Сейчас никто не может ответить. Пожалуйста, оставьте сообщение после сигнала.</Say>",
        "  <Record action=\"voice?s=desk.voicemail&amp;a=1&amp;e=recorded\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\"/>",
        "  <Say language=\"ru-RU\" voice=\"Polly.Tatyana\">Сообщение не записано. До свидания.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    }
  ]
}
; // and so on
