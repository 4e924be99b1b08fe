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
          "if": { "kind": "week", "zone": "Europe/Moscow", "says": "Fri 22:00-06:00", "week": [[7080, 7560]] },
          "next": "main.choice.workhours_fri_2200_0600.ring_guard"
        }
      ],
      "otherwise": "main.choice.otherwise.ring_desk"
    },
    {
      "state": "main.choice.workhours_fri_2200_0600.ring_guard",
      "place": "main.vats:1",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:1 -->",
        "<Response>",
        "  <Dial action=\"voice?s=main.choice.workhours_fri_2200_0600.ring_guard&amp;e=rung\" timeout=\"15\" answerOnBridge=\"true\">",
        "    <Client>guard</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "main.choice.workhours_fri_2200_0600.voicemail",
        "unavailable": "main.choice.workhours_fri_2200_0600.voicemail",
        "unanswered": "main.choice.workhours_fri_2200_0600.voicemail"
      }
    },
    {
      "state": "main.choice.workhours_fri_2200_0600.voicemail",
      "place": "main.vats:1",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:1 -->",
        "<Response>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">Nobody can take your call right now. Please leave a message after the tone.</Say>",
        "  <Record action=\"voice?s=main.choice.workhours_fri_2200_0600.voicemail&amp;a=1&amp;e=recorded\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\"/>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">No message was recorded. Goodbye.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    },
    {
      "state": "main.choice.otherwise.ring_desk",
      "place": "main.vats:2",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:2 -->",
        "<Response>",
        "  <Dial action=\"voice?s=main.choice.otherwise.ring_desk&amp;e=rung\" timeout=\"10\" answerOnBridge=\"true\">",
        "    <Client>desk</Client>",
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
      "place": "main.vats:2",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:2 -->",
        "<Response>",
        "  <Reject reason=\"rejected\"/>",
        "</Response>"
      ]
    }
  ]
}
; // and so on
