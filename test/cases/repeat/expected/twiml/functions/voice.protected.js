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
  "lines": [{ "line": "site", "start": "sales.repeat", "numbers": ["+12025550123"] }],
  "states": [
    {
      "state": "sales.repeat",
      "place": "main.vats:5",
      "repeat": 3,
      "key": "asb5kaxr",
      "next": "sales.repeat.ring_a"
    },
    {
      "state": "sales.repeat.ring_a",
      "place": "main.vats:6",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:6 -->",
        "<Response>",
        "  <Dial action=\"voice?s=sales.repeat.ring_a&amp;e=rung&carry;\" timeout=\"6\" answerOnBridge=\"true\">",
        "    <Client>101</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "sales.repeat.repeat",
        "unavailable": "sales.repeat.repeat",
        "unanswered": "sales.repeat.repeat"
      }
    },
    {
      "state": "sales.repeat.repeat",
      "place": "main.vats:7",
      "repeat": 2,
      "key": "z76m3s8s",
      "next": "sales.repeat.repeat.ring_b"
    },
    {
      "state": "sales.repeat.repeat.ring_b",
      "place": "main.vats:7",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:7 -->",
        "<Response>",
        "  <Dial action=\"voice?s=sales.repeat.repeat.ring_b&amp;e=rung&carry;\" timeout=\"5\" answerOnBridge=\"true\">",
        "    <Client>102</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "sales.repeat.repeat.again",
        "unavailable": "sales.repeat.repeat.again",
        "unanswered": "sales.repeat.repeat.again"
      }
    },
    {
      "state": "sales.repeat.repeat.again",
      "place": "main.vats:7",
      "again": "z76m3s8s",
      "rounds": 2,
      "body": "sales.repeat.repeat.ring_b",
      "next": "sales.repeat.wait_2s"
    },
    {
      "state": "sales.repeat.wait_2s",
      "place": "main.vats:8",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:8 -->",
        "<Response>",
        "  <Pause length=\"2\"/>",
        "  <Redirect>voice?s=sales.repeat.again&carry;</Redirect>",
        "</Response>"
      ]
    },
    {
      "state": "sales.repeat.again",
      "place": "main.vats:5",
      "again": "asb5kaxr",
      "rounds": 3,
      "body": "sales.repeat.ring_a",
      "next": "sales.voicemail"
    },
    {
      "state": "sales.voicemail",
      "place": "main.vats:10",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:10 -->",
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
