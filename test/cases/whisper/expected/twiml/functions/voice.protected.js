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
  "accepted": [
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
    "<!-- made by vatsc test from main.vats, do not edit -->",
    "<!-- who picked up has pressed 1 -->",
    "<Response/>"
  ],
  "lines": [{ "line": "site", "start": "sales.ring_a_b", "numbers": ["+12025550123"] }],
  "states": [
    {
      "state": "sales.ring_a_b",
      "place": "main.vats:4",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:4 -->",
        "<Response>",
        "  <Dial action=\"voice?s=sales.ring_a_b&amp;e=rung\" timeout=\"5\" answerOnBridge=\"true\">",
        "    <Client url=\"voice?s=sales.ring_a_b&amp;e=listen\">101</Client>",
        "    <Client url=\"voice?s=sales.ring_a_b&amp;e=listen\">102</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": { "busy": "sales.ring_c", "unavailable": "sales.ring_c", "unanswered": "sales.ring_c" },
      "screen": {
        "listen": [
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
          "<!-- made by vatsc test from main.vats, do not edit -->",
          "<!-- main.vats:4 -->",
          "<Response>",
          "  <Say language=\"en-US\" voice=\"Polly.Joanna\">A call from the site.</Say>",
          "</Response>"
        ]
      }
    },
    {
      "state": "sales.ring_c",
      "place": "main.vats:5",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:5 -->",
        "<Response>",
        "  <Dial action=\"voice?s=sales.ring_c&amp;e=rung\" timeout=\"5\" answerOnBridge=\"true\">",
        "    <Client url=\"voice?s=sales.ring_c&amp;e=confirm\">103</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": { "busy": "sales.voicemail", "unavailable": "sales.voicemail", "unanswered": "sales.voicemail" },
      "screen": {
        "confirm": [
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
          "<!-- made by vatsc test from main.vats, do not edit -->",
          "<!-- main.vats:5 -->",
          "<Response>",
          "  <Say language=\"en-US\" voice=\"Polly.Joanna\">A call for the boss.</Say>",
          "  <Gather action=\"voice?s=sales.ring_c&amp;e=pressed\" numDigits=\"1\" timeout=\"5\" finishOnKey=\"\">",
          "    <Say language=\"en-US\" voice=\"Polly.Joanna\">Press 1 to take the call.</Say>",
          "  </Gather>",
          "  <Hangup/>",
          "</Response>"
        ]
      }
    },
    {
      "state": "sales.voicemail",
      "place": "main.vats:6",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:6 -->",
        "<Response>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">Nobody can take your call right now. Please leave a message after the tone.</Say>",
        "  <Record action=\"voice?s=sales.voicemail&amp;a=1&amp;e=recorded\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\"/>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">No message was recorded. Goodbye.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    }
  ]
}
; // and so on
