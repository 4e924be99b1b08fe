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
  "lines": [{ "line": "all", "start": "ny.choice", "numbers": "*" }],
  "states": [
    {
      "state": "ny.choice",
      "place": "main.vats:2",
      "choose": [
        {
          "if": {
            "kind": "week",
            "zone": "America/New_York",
            "says": "daily 02:30-03:30, 17:00-18:00",
            "week": [
              [150, 210],
              [1020, 1080],
              [1590, 1650],
              [2460, 2520],
              [3030, 3090],
              [3900, 3960],
              [4470, 4530],
              [5340, 5400],
              [5910, 5970],
              [6780, 6840],
              [7350, 7410],
              [8220, 8280],
              [8790, 8850],
              [9660, 9720]
            ]
          },
          "next": "ny.choice.workhours_daily_0230_0330_1700_1800.ring_a"
        }
      ],
      "otherwise": "ny.choice.otherwise.ring_b"
    },
    {
      "state": "ny.choice.workhours_daily_0230_0330_1700_1800.ring_a",
      "place": "main.vats:2",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:2 -->",
        "<Response>",
        "  <Dial action=\"voice?s=ny.choice.workhours_daily_0230_0330_1700_1800.ring_a&amp;e=rung\" timeout=\"5\" answerOnBridge=\"true\">",
        "    <Client>a</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": { "busy": "ny.hangup", "unavailable": "ny.hangup", "unanswered": "ny.hangup" }
    },
    {
      "state": "ny.choice.otherwise.ring_b",
      "place": "main.vats:2",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:2 -->",
        "<Response>",
        "  <Dial action=\"voice?s=ny.choice.otherwise.ring_b&amp;e=rung\" timeout=\"5\" answerOnBridge=\"true\">",
        "    <Client>b</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": { "busy": "ny.hangup", "unavailable": "ny.hangup", "unanswered": "ny.hangup" }
    },
    {
      "state": "ny.hangup",
      "place": "main.vats:3",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:3 -->",
        "<Response>",
        "  <Reject reason=\"rejected\"/>",
        "</Response>"
      ]
    }
  ]
}
; // and so on
