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
  "lines": [{ "line": "all", "start": "desk.choice", "numbers": "*" }],
  "states": [
    {
      "state": "desk.choice",
      "place": "main.vats:2",
      "choose": [
        {
          "if": {
            "kind": "week",
            "zone": "Europe/Moscow",
            "says": "Mon-Fri 09:00-18:00",
            "week": [[540, 1080], [1980, 2520], [3420, 3960], [4860, 5400], [6300, 6840]]
          },
          "next": "desk.choice.workhours_mon_fri_0900_1800.choice"
        },
        {
          "if": { "kind": "caller", "patterns": ["7916*"], "anonymous": false },
          "next": "desk.choice.from_7916.ring_d"
        }
      ],
      "otherwise": "desk.choice_2"
    },
    {
      "state": "desk.choice.workhours_mon_fri_0900_1800.choice",
      "place": "main.vats:3",
      "choose": [
        {
          "if": {
            "kind": "date",
            "zone": "Europe/Moscow",
            "dates": { "annual": ["12-31"], "dated": [], "weekdays": [], "nth": [] }
          },
          "next": "desk.choice.workhours_mon_fri_0900_1800.choice.on_12_31.ring_a"
        }
      ],
      "otherwise": "desk.choice.workhours_mon_fri_0900_1800.choice.otherwise.ring_b"
    },
    {
      "state": "desk.choice.workhours_mon_fri_0900_1800.choice.on_12_31.ring_a",
      "place": "main.vats:3",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:3 -->",
        "<Response>",
        "  <Dial action=\"voice?s=desk.choice.workhours_mon_fri_0900_1800.choice.on_12_31.ring_a&amp;e=rung\" timeout=\"5\" answerOnBridge=\"true\">",
        "    <Client>a</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "desk.choice.workhours_mon_fri_0900_1800.ring_c",
        "unavailable": "desk.choice.workhours_mon_fri_0900_1800.ring_c",
        "unanswered": "desk.choice.workhours_mon_fri_0900_1800.ring_c"
      }
    },
    {
      "state": "desk.choice.workhours_mon_fri_0900_1800.choice.otherwise.ring_b",
      "place": "main.vats:3",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:3 -->",
        "<Response>",
        "  <Dial action=\"voice?s=desk.choice.workhours_mon_fri_0900_1800.choice.otherwise.ring_b&amp;e=rung\" timeout=\"6\" answerOnBridge=\"true\">",
        "    <Client>b</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "desk.choice.workhours_mon_fri_0900_1800.ring_c",
        "unavailable": "desk.choice.workhours_mon_fri_0900_1800.ring_c",
        "unanswered": "desk.choice.workhours_mon_fri_0900_1800.ring_c"
      }
    },
    {
      "state": "desk.choice.workhours_mon_fri_0900_1800.ring_c",
      "place": "main.vats:4",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:4 -->",
        "<Response>",
        "  <Dial action=\"voice?s=desk.choice.workhours_mon_fri_0900_1800.ring_c&amp;e=rung\" timeout=\"7\" answerOnBridge=\"true\">",
        "    <Client>c</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": { "busy": "desk.choice_2", "unavailable": "desk.choice_2", "unanswered": "desk.choice_2" }
    },
    {
      "state": "desk.choice.from_7916.ring_d",
      "place": "main.vats:6",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:6 -->",
        "<Response>",
        "  <Dial action=\"voice?s=desk.choice.from_7916.ring_d&amp;e=rung\" timeout=\"8\" answerOnBridge=\"true\">",
        "    <Client>d</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "desk.choice.from_7916.reject_busy",
        "unavailable": "desk.choice.from_7916.reject_busy",
        "unanswered": "desk.choice.from_7916.reject_busy"
      }
    },
    {
      "state": "desk.choice.from_7916.reject_busy",
      "place": "main.vats:6",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:6 -->",
        "<Response>",
        "  <Reject reason=\"busy\"/>",
        "</Response>"
      ]
    },
    {
      "state": "desk.choice_2",
      "place": "main.vats:7",
      "choose": [
        {
          "if": {
            "kind": "week",
            "zone": "Europe/Moscow",
            "says": "Mon-Fri 09:00-17:00",
            "week": [[540, 1020], [1980, 2460], [3420, 3900], [4860, 5340], [6300, 6780]]
          },
          "next": "desk.choice_2.workhours_mon_fri_0900_1700.ring_e"
        }
      ],
      "otherwise": "desk.choice_2.otherwise.hangup"
    },
    {
      "state": "desk.choice_2.workhours_mon_fri_0900_1700.ring_e",
      "place": "main.vats:7",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:7 -->",
        "<Response>",
        "  <Dial action=\"voice?s=desk.choice_2.workhours_mon_fri_0900_1700.ring_e&amp;e=rung\" timeout=\"9\" answerOnBridge=\"true\">",
        "    <Client>e</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": { "busy": "desk.voicemail", "unavailable": "desk.voicemail", "unanswered": "desk.voicemail" }
    },
    {
      "state": "desk.voicemail",
      "place": "main.vats:8",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:8 -->",
        "<Response>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">Nobody can take your call right now. Please leave a message after the tone.</Say>",
        "  <Record action=\"voice?s=desk.voicemail&amp;a=1&amp;e=recorded\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\"/>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">No message was recorded. Goodbye.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    },
    {
      "state": "desk.choice_2.otherwise.hangup",
      "place": "main.vats:7",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:7 -->",
        "<Response>",
        "  <Reject reason=\"rejected\"/>",
        "</Response>"
      ]
    }
  ]
}
; // and so on
