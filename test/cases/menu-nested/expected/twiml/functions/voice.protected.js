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
  "lines": [{ "line": "site", "start": "office.menu_one_for_help", "numbers": ["+12025550123"] }],
  "states": [
    {
      "state": "office.menu_one_for_help",
      "place": "main.vats:5",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:5 -->",
        "<Response>",
        "  <Gather action=\"voice?s=office.menu_one_for_help&amp;a=1&amp;e=key&carry;\" numDigits=\"1\" timeout=\"3\" finishOnKey=\"\">",
        "    <Say language=\"en-US\" voice=\"Polly.Joanna\">One for help, two for the warehouse.</Say>",
        "  </Gather>",
        "  <Redirect>voice?s=office.menu_one_for_help&amp;a=1&amp;e=silent&carry;</Redirect>",
        "</Response>"
      ],
      "answered": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:5 -->",
        "<Response>",
        "  <Gather action=\"voice?s=office.menu_one_for_help&amp;a=1&amp;e=key&carry;\" numDigits=\"1\" timeout=\"3\" finishOnKey=\"\">",
        "    <Say language=\"en-US\" voice=\"Polly.Joanna\">One for help, two for the warehouse.</Say>",
        "  </Gather>",
        "  <Redirect>voice?s=office.menu_one_for_help&amp;a=1&amp;e=silent&carry;</Redirect>",
        "</Response>"
      ],
      "menu": {
        "key": "fsismu6a",
        "tries": 3,
        "keys": {
          "1": "office.menu_one_for_help.key_1.menu_one_for_anna",
          "2": "office.menu_one_for_help.key_2.ring_b"
        },
        "timeout": "office.voicemail",
        "invalid": "office.voicemail"
      }
    },
    {
      "state": "office.menu_one_for_help.key_1.menu_one_for_anna",
      "place": "main.vats:7",
      "answered": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:7 -->",
        "<Response>",
        "  <Gather action=\"voice?s=office.menu_one_for_help.key_1.menu_one_for_anna&amp;a=1&amp;e=key&carry;\" numDigits=\"1\" timeout=\"3\" finishOnKey=\"\">",
        "    <Say language=\"en-US\" voice=\"Polly.Joanna\">One for Anna, nine to go back.</Say>",
        "  </Gather>",
        "  <Redirect>voice?s=office.menu_one_for_help.key_1.menu_one_for_anna&amp;a=1&amp;e=silent&carry;</Redirect>",
        "</Response>"
      ],
      "menu": {
        "key": "luq8zaiy",
        "tries": 2,
        "keys": {
          "1": "office.menu_one_for_help.key_1.menu_one_for_anna.key_1.ring_a",
          "9": "office.menu_one_for_help.key_1.menu_one_for_anna.key_9.retry"
        },
        "timeout": "office.menu_one_for_help.key_1.menu_one_for_anna.timeout.hangup",
        "invalid": "office.menu_one_for_help.key_1.retry"
      }
    },
    {
      "state": "office.menu_one_for_help.key_1.menu_one_for_anna.key_1.ring_a",
      "place": "main.vats:8",
      "answered": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:8 -->",
        "<Response>",
        "  <Dial action=\"voice?s=office.menu_one_for_help.key_1.menu_one_for_anna.key_1.ring_a&amp;a=1&amp;e=rung&carry;\" timeout=\"5\">",
        "    <Client>101</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "office.menu_one_for_help.key_1.retry",
        "unavailable": "office.menu_one_for_help.key_1.retry",
        "unanswered": "office.menu_one_for_help.key_1.retry"
      }
    },
    {
      "state": "office.menu_one_for_help.key_1.menu_one_for_anna.key_9.retry",
      "place": "main.vats:9",
      "retry": "office.menu_one_for_help.key_1.menu_one_for_anna",
      "next": "office.menu_one_for_help.key_1.retry"
    },
    {
      "state": "office.menu_one_for_help.key_1.menu_one_for_anna.timeout.hangup",
      "place": "main.vats:10",
      "answered": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:10 -->",
        "<Response>",
        "  <Hangup/>",
        "</Response>"
      ]
    },
    {
      "state": "office.menu_one_for_help.key_1.retry",
      "place": "main.vats:12",
      "retry": "office.menu_one_for_help",
      "next": "office.voicemail"
    },
    {
      "state": "office.menu_one_for_help.key_2.ring_b",
      "place": "main.vats:14",
      "answered": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:14 -->",
        "<Response>",
        "  <Dial action=\"voice?s=office.menu_one_for_help.key_2.ring_b&amp;a=1&amp;e=rung&carry;\" timeout=\"5\">",
        "    <Client>102</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": { "busy": "office.voicemail", "unavailable": "office.voicemail", "unanswered": "office.voicemail" }
    },
    {
      "state": "office.voicemail",
      "place": "main.vats:16",
      "answered": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:16 -->",
        "<Response>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">Nobody can take your call right now. Please leave a message after the tone.</Say>",
        "  <Record action=\"voice?s=office.voicemail&amp;a=1&amp;e=recorded&carry;\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\"/>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">No message was recorded. Goodbye.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    }
  ]
}
; // and so on
