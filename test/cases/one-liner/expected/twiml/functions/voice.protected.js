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
      "place": "main.vats:1",
      "choose": [
        {
          "if": {
            "kind": "week",
            "zone": "Europe/Moscow",
            "says": "Mon-Fri 09:00-18:00",
            "week": [[540, 1080], [1980, 2520], [3420, 3960], [4860, 5400], [6300, 6840]]
          },
          "next": "main.choice.workhours_mon_fri_0900_1800.ring_a_b"
        }
      ],
      "otherwise": "main.end"
    },
    {
      "state": "main.choice.workhours_mon_fri_0900_1800.ring_a_b",
      "place": "main.vats:1",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:1 -->",
        "<Response>",
        "  <Dial action=\"voice?s=main.choice.workhours_mon_fri_0900_1800.ring_a_b&amp;e=rung\" timeout=\"15\" answerOnBridge=\"true\">",
        "    <Client>a</Client>",
        "    <Client>b</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "main.choice.workhours_mon_fri_0900_1800.ring_boss",
        "unavailable": "main.choice.workhours_mon_fri_0900_1800.ring_boss",
        "unanswered": "main.choice.workhours_mon_fri_0900_1800.ring_boss"
      }
    },
    {
      "state": "main.choice.workhours_mon_fri_0900_1800.ring_boss",
      "place": "main.vats:1",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:1 -->",
        "<Response>",
        "  <Dial action=\"voice?s=main.choice.workhours_mon_fri_0900_1800.ring_boss&amp;e=rung\" timeout=\"10\" answerOnBridge=\"true\">",
        "    <Client>boss</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "main.choice.workhours_mon_fri_0900_1800.voicemail",
        "unavailable": "main.choice.workhours_mon_fri_0900_1800.voicemail",
        "unanswered": "main.choice.workhours_mon_fri_0900_1800.voicemail"
      }
    },
    {
      "state": "main.choice.workhours_mon_fri_0900_1800.voicemail",
      "place": "main.vats:1",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:1 -->",
        "<Response>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">Nobody can take your call right now. Please leave a message after the tone.</Say>",
        "  <Record action=\"voice?s=main.choice.workhours_mon_fri_0900_1800.voicemail&amp;a=1&amp;e=recorded\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\"/>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">No message was recorded. Goodbye.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    },
    {
      "state": "main.end",
      "place": "main.vats:1",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:1 -->",
        "<Response>",
        "  <Reject reason=\"rejected\"/>",
        "</Response>"
      ]
    }
  ]
}
; // and so on
