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
  "lines": [{ "line": "site", "start": "desk.ring_a", "numbers": ["+12025550123"] }],
  "states": [
    {
      "state": "desk.ring_a",
      "place": "main.vats:8",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:8 -->",
        "<Response>",
        "  <Dial action=\"voice?s=desk.ring_a&amp;e=rung\" timeout=\"5\" answerOnBridge=\"true\">",
        "    <Client url=\"voice?s=desk.ring_a&amp;e=listen\">101</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": { "busy": "desk.ring_a.if_busy.wait_1s", "unavailable": "desk.ring_b", "unanswered": "desk.ring_b" },
      "screen": {
        "listen": [
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
          "<!-- made by vatsc test from main.vats, do not edit -->",
          "<!-- main.vats:8 -->",
          "<Response>",
          "  <Say language=\"en-US\" voice=\"Polly.Joanna\">The first one.</Say>",
          "</Response>"
        ]
      }
    },
    {
      "state": "desk.ring_a.if_busy.wait_1s",
      "place": "main.vats:8",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:8 -->",
        "<Response>",
        "  <Pause length=\"1\"/>",
        "  <Redirect>voice?s=desk.ring_b</Redirect>",
        "</Response>"
      ]
    },
    {
      "state": "desk.ring_b",
      "place": "main.vats:9",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:9 -->",
        "<Response>",
        "  <Dial action=\"voice?s=desk.ring_b&amp;e=rung\" timeout=\"7\" answerOnBridge=\"true\">",
        "    <Client>102</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "desk.ring_b.if_busy.ring_c",
        "unavailable": "desk.ring_b.if_unavailable.ring_d",
        "unanswered": "desk.voicemail"
      }
    },
    {
      "state": "desk.ring_b.if_busy.ring_c",
      "place": "main.vats:9",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:9 -->",
        "<Response>",
        "  <Dial action=\"voice?s=desk.ring_b.if_busy.ring_c&amp;e=rung\" timeout=\"5\" answerOnBridge=\"true\">",
        "    <Client>103</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": { "busy": "desk.voicemail", "unavailable": "desk.voicemail", "unanswered": "desk.voicemail" }
    },
    {
      "state": "desk.ring_b.if_unavailable.ring_d",
      "place": "main.vats:9",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:9 -->",
        "<Response>",
        "  <Dial action=\"voice?s=desk.ring_b.if_unavailable.ring_d&amp;e=rung\" timeout=\"5\" answerOnBridge=\"true\">",
        "    <Client>104</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": { "busy": "desk.voicemail", "unavailable": "desk.voicemail", "unanswered": "desk.voicemail" }
    },
    {
      "state": "desk.voicemail",
      "place": "main.vats:10",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:10 -->",
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
