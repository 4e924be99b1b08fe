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
  "lines": [{ "line": "main", "start": "main.ring_a", "numbers": "*" }],
  "states": [
    {
      "state": "main.ring_a",
      "place": "main.vats:1",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:1 -->",
        "<Response>",
        "  <Dial action=\"voice?s=main.ring_a&amp;e=rung\" timeout=\"5\" answerOnBridge=\"true\">",
        "    <Client>a</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "main.ring_a.if_busy.ring_b",
        "unavailable": "main.ring_a.if_unavailable.ring_c",
        "unanswered": "main.ring_a.if_unanswered.ring_d"
      }
    },
    {
      "state": "main.ring_a.if_busy.ring_b",
      "place": "main.vats:1",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:1 -->",
        "<Response>",
        "  <Dial action=\"voice?s=main.ring_a.if_busy.ring_b&amp;e=rung\" timeout=\"7\" answerOnBridge=\"true\">",
        "    <Client>b</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": { "busy": "main.voicemail", "unavailable": "main.voicemail", "unanswered": "main.voicemail" }
    },
    {
      "state": "main.ring_a.if_unavailable.ring_c",
      "place": "main.vats:1",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:1 -->",
        "<Response>",
        "  <Dial action=\"voice?s=main.ring_a.if_unavailable.ring_c&amp;e=rung\" timeout=\"9\" answerOnBridge=\"true\">",
        "    <Client>c</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": { "busy": "main.voicemail", "unavailable": "main.voicemail", "unanswered": "main.voicemail" }
    },
    {
      "state": "main.ring_a.if_unanswered.ring_d",
      "place": "main.vats:1",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:1 -->",
        "<Response>",
        "  <Dial action=\"voice?s=main.ring_a.if_unanswered.ring_d&amp;e=rung\" timeout=\"11\" answerOnBridge=\"true\">",
        "    <Client>d</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": { "busy": "main.voicemail", "unavailable": "main.voicemail", "unanswered": "main.voicemail" }
    },
    {
      "state": "main.voicemail",
      "place": "main.vats:2",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:2 -->",
        "<Response>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">Nobody can take your call right now. Please leave a message after the tone.</Say>",
        "  <Record action=\"voice?s=main.voicemail&amp;a=1&amp;e=recorded\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\"/>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">No message was recorded. Goodbye.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    }
  ]
}
; // and so on
