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
  "lines": [{ "line": "site", "start": "sales.ring_a", "numbers": ["+12025550123"] }],
  "states": [
    {
      "state": "sales.ring_a",
      "place": "main.vats:5",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:5 -->",
        "<Response>",
        "  <Dial action=\"voice?s=sales.ring_a&amp;e=rung&carry;\" timeout=\"5\" answerOnBridge=\"true\"&dial;>",
        "    <Client>101</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": { "busy": "sales.tag_source", "unavailable": "sales.tag_source", "unanswered": "sales.tag_source" }
    },
    {
      "state": "sales.tag_source",
      "place": "main.vats:6",
      "tag": ["source", "advert"],
      "key": "jmx9d274",
      "next": "sales.callerid_1_202_555_0199"
    },
    {
      "state": "sales.callerid_1_202_555_0199",
      "place": "main.vats:7",
      "callerid": "+12025550199",
      "key": "gp0kmla9",
      "next": "sales.ring_b"
    },
    {
      "state": "sales.ring_b",
      "place": "main.vats:8",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:8 -->",
        "<Response>",
        "  <Dial action=\"voice?s=sales.ring_b&amp;e=rung&carry;\" timeout=\"5\" answerOnBridge=\"true\"&dial;>",
        "    <Client>102</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": { "busy": "sales.record", "unavailable": "sales.record", "unanswered": "sales.record" }
    },
    { "state": "sales.record", "place": "main.vats:9", "record": true, "next": "sales.tag_source_2" },
    {
      "state": "sales.tag_source_2",
      "place": "main.vats:10",
      "tag": ["source", "site"],
      "key": "sp1b9hxp",
      "next": "sales.tag_step"
    },
    {
      "state": "sales.tag_step",
      "place": "main.vats:11",
      "tag": ["step", "last"],
      "key": "w3trb1qf",
      "next": "sales.ring_a_b"
    },
    {
      "state": "sales.ring_a_b",
      "place": "main.vats:12",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:12 -->",
        "<Response>",
        "  <Dial action=\"voice?s=sales.ring_a_b&amp;e=rung&carry;\" timeout=\"5\" answerOnBridge=\"true\"&dial;>",
        "    <Client>101</Client>",
        "    <Client>102</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": { "busy": "sales.voicemail", "unavailable": "sales.voicemail", "unanswered": "sales.voicemail" }
    },
    {
      "state": "sales.voicemail",
      "place": "main.vats:13",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:13 -->",
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
