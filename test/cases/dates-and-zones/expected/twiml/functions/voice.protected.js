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
  "lines": [{ "line": "site", "start": "desk.choice", "numbers": ["+12025550123"] }],
  "states": [
    {
      "state": "desk.choice",
      "place": "main.vats:12",
      "choose": [
        {
          "if": {
            "kind": "date",
            "zone": "Europe/Moscow",
            "dates": {
              "annual": [
                "07-15",
                "07-16",
                "07-17",
                "07-18",
                "07-19",
                "07-20",
                "07-21",
                "07-22",
                "07-23",
                "07-24",
                "07-25",
                "07-26",
                "07-27",
                "07-28",
                "07-29",
                "07-30",
                "07-31",
                "08-01",
                "08-02",
                "08-03",
                "08-04",
                "08-05",
                "08-06",
                "08-07",
                "08-08",
                "08-09",
                "08-10",
                "08-11",
                "08-12",
                "08-13",
                "08-14",
                "08-15",
                "08-16",
                "08-17",
                "08-18",
                "08-19",
                "08-20",
                "08-21",
                "08-22",
                "08-23",
                "08-24",
                "08-25",
                "08-26",
                "08-27",
                "08-28",
                "08-29",
                "08-30",
                "08-31",
                "09-01",
                "09-02",
                "09-03",
                "09-04",
                "09-05",
                "09-06",
                "09-07",
                "09-08",
                "09-09",
                "09-10"
              ],
              "dated": [],
              "weekdays": [],
              "nth": []
            }
          },
          "next": "desk.choice.on_summer.ring_a"
        },
        {
          "if": {
            "kind": "date",
            "zone": "America/New_York",
            "dates": {
              "annual": [],
              "dated": [
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
                "2027-04-05"
              ],
              "weekdays": [],
              "nth": []
            }
          },
          "next": "desk.choice.on_spring.ring_b"
        },
        {
          "if": {
            "kind": "date",
            "zone": "Europe/Moscow",
            "dates": {
              "annual": [],
              "dated": [],
              "weekdays": [],
              "nth": [{ "nth": -1, "weekday": 1, "month": 5, "shiftDays": 1 }]
            }
          },
          "next": "desk.choice.on_after_may.ring_c"
        },
        {
          "if": {
            "kind": "week",
            "zone": "Asia/Tokyo",
            "says": "Mon-Fri 09:00-18:00",
            "week": [[540, 1080], [1980, 2520], [3420, 3960], [4860, 5400], [6300, 6840]]
          },
          "next": "desk.choice.workhours_mon_fri_0900_1800.ring_d"
        }
      ],
      "otherwise": "desk.voicemail"
    },
    {
      "state": "desk.choice.on_summer.ring_a",
      "place": "main.vats:12",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:12 -->",
        "<Response>",
        "  <Dial action=\"voice?s=desk.choice.on_summer.ring_a&amp;e=rung\" timeout=\"5\" answerOnBridge=\"true\">",
        "    <Client>101</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": { "busy": "desk.voicemail", "unavailable": "desk.voicemail", "unanswered": "desk.voicemail" }
    },
    {
      "state": "desk.choice.on_spring.ring_b",
      "place": "main.vats:13",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:13 -->",
        "<Response>",
        "  <Dial action=\"voice?s=desk.choice.on_spring.ring_b&amp;e=rung\" timeout=\"5\" answerOnBridge=\"true\">",
        "    <Client>102</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": { "busy": "desk.voicemail", "unavailable": "desk.voicemail", "unanswered": "desk.voicemail" }
    },
    {
      "state": "desk.choice.on_after_may.ring_c",
      "place": "main.vats:14",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:14 -->",
        "<Response>",
        "  <Dial action=\"voice?s=desk.choice.on_after_may.ring_c&amp;e=rung\" timeout=\"5\" answerOnBridge=\"true\">",
        "    <Client>103</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": { "busy": "desk.voicemail", "unavailable": "desk.voicemail", "unanswered": "desk.voicemail" }
    },
    {
      "state": "desk.choice.workhours_mon_fri_0900_1800.ring_d",
      "place": "main.vats:15",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:15 -->",
        "<Response>",
        "  <Dial action=\"voice?s=desk.choice.workhours_mon_fri_0900_1800.ring_d&amp;e=rung\" timeout=\"5\" answerOnBridge=\"true\">",
        "    <Client>104</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": { "busy": "desk.voicemail", "unavailable": "desk.voicemail", "unanswered": "desk.voicemail" }
    },
    {
      "state": "desk.voicemail",
      "place": "main.vats:16",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:16 -->",
        "<Response>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">Nobody can take your call right now. Please leave a message after the tone.</Say>",
        "  <Record action=\"voice?s=desk.voicemail&amp;a=1&amp;e=recorded\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\"/>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">No message was recorded. Goodbye.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    }
  ]
}
; // and so on
