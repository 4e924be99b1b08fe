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
                { "nth": 5, "weekday": 7, "month": 2, "shiftDays": -1 },
                { "nth": 4, "weekday": 4, "month": 11, "shiftDays": 1 }
              ]
            }
          },
          "next": "main.choice.on_fourth_thu_nov_fifth_sun_feb.ring_bridge"
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
      "state": "main.choice.on_fourth_thu_nov_fifth_sun_feb.ring_bridge",
      "place": "main.vats:7",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:7 -->",
        "<Response>",
        "  <Dial action=\"voice?s=main.choice.on_fourth_thu_nov_fifth_sun_feb.ring_bridge&amp;e=rung\" timeout=\"10\" answerOnBridge=\"true\">",
        "    <Client>bridge</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "main.choice.on_fourth_thu_nov_fifth_sun_feb.hangup",
        "unavailable": "main.choice.on_fourth_thu_nov_fifth_sun_feb.hangup",
        "unanswered": "main.choice.on_fourth_thu_nov_fifth_sun_feb.hangup"
      }
    },
    {
      "state": "main.choice.on_fourth_thu_nov_fifth_sun_feb.hangup",
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
; // and so on
