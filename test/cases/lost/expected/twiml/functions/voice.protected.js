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
    {
      "line": "site",
      "start": "sales.menu_one_for_sales",
      "numbers": ["+12025550123"],
      "lost": [{ "tag": ["outcome", "lost"] }, { "notify": "https://crm.example.com/lost" }]
    },
    {
      "line": "quiet",
      "start": "quiet.ring_a",
      "numbers": ["+12025550124"],
      "lost": [{ "notify": "https://crm.example.com/lost" }]
    }
  ],
  "states": [
    {
      "state": "sales.menu_one_for_sales",
      "place": "main.vats:5",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:5 -->",
        "<Response>",
        "  <Gather action=\"voice?s=sales.menu_one_for_sales&amp;a=1&amp;e=key&carry;\" numDigits=\"1\" timeout=\"3\" finishOnKey=\"\">",
        "    <Say language=\"en-US\" voice=\"Polly.Joanna\">One for sales, two for a message, three to be called back.</Say>",
        "  </Gather>",
        "  <Redirect>voice?s=sales.menu_one_for_sales&amp;a=1&amp;e=silent&carry;</Redirect>",
        "</Response>"
      ],
      "menu": {
        "key": "scnoca5v",
        "tries": 1,
        "keys": {
          "1": "sales.menu_one_for_sales.key_1.ring_a",
          "2": "sales.menu_one_for_sales.key_2.voicemail_leads",
          "3": "sales.menu_one_for_sales.key_3.hangup"
        },
        "timeout": "sales.end",
        "invalid": "sales.end"
      }
    },
    {
      "state": "sales.menu_one_for_sales.key_1.ring_a",
      "place": "main.vats:6",
      "answered": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:6 -->",
        "<Response>",
        "  <Dial action=\"voice?s=sales.menu_one_for_sales.key_1.ring_a&amp;a=1&amp;e=rung&carry;\" timeout=\"5\">",
        "    <Client>101</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": { "busy": "sales.end", "unavailable": "sales.end", "unanswered": "sales.end" }
    },
    {
      "state": "sales.menu_one_for_sales.key_2.voicemail_leads",
      "place": "main.vats:7",
      "answered": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:7 -->",
        "<Response>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">Nobody can take your call right now. Please leave a message after the tone.</Say>",
        "  <Record action=\"voice?s=sales.menu_one_for_sales.key_2.voicemail_leads&amp;a=1&amp;e=recorded&carry;\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\"/>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">No message was recorded. Goodbye.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    },
    {
      "state": "sales.menu_one_for_sales.key_3.hangup",
      "place": "main.vats:8",
      "answered": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:8 -->",
        "<Response>",
        "  <Hangup/>",
        "</Response>"
      ],
      "end": "written"
    },
    {
      "state": "sales.end",
      "place": "main.vats:14",
      "answered": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:14 -->",
        "<Response>",
        "  <Hangup/>",
        "</Response>"
      ],
      "end": "lost"
    },
    {
      "state": "quiet.ring_a",
      "place": "main.vats:18",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:18 -->",
        "<Response>",
        "  <Dial action=\"voice?s=quiet.ring_a&amp;e=rung\" timeout=\"5\" answerOnBridge=\"true\">",
        "    <Client>101</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": { "busy": "quiet.end", "unavailable": "quiet.end", "unanswered": "quiet.end" }
    },
    {
      "state": "quiet.end",
      "place": "main.vats:20",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:20 -->",
        "<Response>",
        "  <Reject reason=\"rejected\"/>",
        "</Response>"
      ],
      "end": "lost"
    }
  ]
}
; // and so on
