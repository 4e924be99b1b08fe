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
  "lines": [
    { "line": "a", "start": "a.wait_2s", "numbers": ["+12025550101"] },
    { "line": "b", "start": "b.wait_2s", "numbers": ["+12025550102"] },
    { "line": "c", "start": "c.wait_2s", "numbers": ["+12025550103"] },
    { "line": "d", "start": "d.choice", "numbers": ["+12025550104"] }
  ],
  "states": [
    {
      "state": "a.wait_2s",
      "place": "main.vats:1",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:1 -->",
        "<Response>",
        "  <Pause length=\"2\"/>",
        "  <Redirect>voice?s=a.reject</Redirect>",
        "</Response>"
      ]
    },
    {
      "state": "a.reject",
      "place": "main.vats:1",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:1 -->",
        "<Response>",
        "  <Reject reason=\"rejected\"/>",
        "</Response>"
      ]
    },
    {
      "state": "b.wait_2s",
      "place": "main.vats:2",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:2 -->",
        "<Response>",
        "  <Pause length=\"2\"/>",
        "  <Redirect>voice?s=b.reject_busy</Redirect>",
        "</Response>"
      ]
    },
    {
      "state": "b.reject_busy",
      "place": "main.vats:2",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:2 -->",
        "<Response>",
        "  <Reject reason=\"busy\"/>",
        "</Response>"
      ]
    },
    {
      "state": "c.wait_2s",
      "place": "main.vats:3",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:3 -->",
        "<Response>",
        "  <Pause length=\"2\"/>",
        "  <Redirect>voice?s=c.hangup</Redirect>",
        "</Response>"
      ]
    },
    {
      "state": "c.hangup",
      "place": "main.vats:3",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:3 -->",
        "<Response>",
        "  <Reject reason=\"rejected\"/>",
        "</Response>"
      ]
    },
    {
      "state": "d.choice",
      "place": "main.vats:4",
      "choose": [
        {
          "if": { "kind": "caller", "patterns": ["1202555*"], "anonymous": false },
          "next": "d.choice.from_1202555.say_goodbye"
        }
      ],
      "otherwise": "d.reject_busy"
    },
    {
      "state": "d.choice.from_1202555.say_goodbye",
      "place": "main.vats:4",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:4 -->",
        "<Response>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">Goodbye.</Say>",
        "  <Redirect>voice?s=d.reject_busy&amp;a=1</Redirect>",
        "</Response>"
      ]
    },
    {
      "state": "d.reject_busy",
      "place": "main.vats:4",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:4 -->",
        "<Response>",
        "  <Reject reason=\"busy\"/>",
        "</Response>"
      ],
      "answered": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:4 -->",
        "<Response>",
        "  <Hangup/>",
        "</Response>"
      ]
    }
  ]
}
; // and so on
