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
  "lines": [{ "line": "site", "start": "sales.record", "numbers": ["+12025550123"] }],
  "states": [
    { "state": "sales.record", "place": "main.vats:4", "record": true, "next": "sales.ring_a" },
    {
      "state": "sales.ring_a",
      "place": "main.vats:4",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:4 -->",
        "<Response>",
        "  <Dial action=\"voice?s=sales.ring_a&amp;e=rung&carry;\" timeout=\"5\" answerOnBridge=\"true\"&dial;>",
        "    <Client>101</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": { "busy": "sales.ring_b", "unavailable": "sales.ring_b", "unanswered": "sales.ring_b" }
    },
    {
      "state": "sales.ring_b",
      "place": "main.vats:4",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:4 -->",
        "<Response>",
        "  <Dial action=\"voice?s=sales.ring_b&amp;e=rung&carry;\" timeout=\"5\" answerOnBridge=\"true\"&dial;>",
        "    <Client>102</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": { "busy": "sales.voicemail", "unavailable": "sales.voicemail", "unanswered": "sales.voicemail" }
    },
    {
      "state": "sales.voicemail",
      "place": "main.vats:4",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:4 -->",
        "<Response>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">Nobody can take your call right now. Please leave a message after the tone.</Say>",
        "  <Record action=\"voice?s=sales.voicemail&amp;a=1&amp;e=recorded&carry;\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\"/>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">No message was recorded. Goodbye.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    }
  ]
}
; // and so on
