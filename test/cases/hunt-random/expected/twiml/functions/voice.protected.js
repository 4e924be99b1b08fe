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
  "lines": [{ "line": "site", "start": "sales.hunt_a_b_c", "numbers": ["+12025550123"] }],
  "states": [
    {
      "state": "sales.hunt_a_b_c",
      "place": "main.vats:6",
      "hunt": [
        {
          "phone": "iwoic7c1",
          "ringing": [
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
            "<!-- made by vatsc test from main.vats, do not edit -->",
            "<!-- main.vats:6 -->",
            "<Response>",
            "  <Dial action=\"voice?s=sales.hunt_a_b_c&amp;e=hunted&amp;p=iwoic7c1&carry;\" timeout=\"5\" answerOnBridge=\"true\">",
            "    <Client>101</Client>",
            "  </Dial>",
            "</Response>"
          ]
        },
        {
          "phone": "l0bn9x40",
          "ringing": [
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
            "<!-- made by vatsc test from main.vats, do not edit -->",
            "<!-- main.vats:6 -->",
            "<Response>",
            "  <Dial action=\"voice?s=sales.hunt_a_b_c&amp;e=hunted&amp;p=l0bn9x40&carry;\" timeout=\"5\" answerOnBridge=\"true\">",
            "    <Client>102</Client>",
            "  </Dial>",
            "</Response>"
          ]
        },
        {
          "phone": "kz3xmqmj",
          "ringing": [
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
            "<!-- made by vatsc test from main.vats, do not edit -->",
            "<!-- main.vats:6 -->",
            "<Response>",
            "  <Dial action=\"voice?s=sales.hunt_a_b_c&amp;e=hunted&amp;p=kz3xmqmj&carry;\" timeout=\"5\" answerOnBridge=\"true\">",
            "    <Client>103</Client>",
            "  </Dial>",
            "</Response>"
          ]
        }
      ],
      "rung": {
        "busy": "sales.hunt_a_b_c.if_busy.reject_busy",
        "unavailable": "sales.voicemail",
        "unanswered": "sales.voicemail"
      }
    },
    {
      "state": "sales.hunt_a_b_c.if_busy.reject_busy",
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
      "state": "sales.voicemail",
      "place": "main.vats:7",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:7 -->",
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
