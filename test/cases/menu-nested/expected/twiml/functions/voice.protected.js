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
  "lines": [{ "line": "site", "start": "office.menu_one_for_help_two_for_the_warehouse", "numbers": ["+12025550123"] }],
  "states": [
    {
      "state": "office.menu_one_for_help_two_for_the_warehouse",
      "place": "main.vats:5",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:5 -->",
        "<Response>",
        "  <Gather action=\"voice?s=office.menu_one_for_help_two_for_the_warehouse&amp;a=1&amp;e=key&carry;\" numDigits=\"1\" timeout=\"3\" finishOnKey=\"\">",
        "    <Say language=\"en-US\" voice=\"Polly.Joanna\">One for help, two for the warehouse.</Say>",
        "  </Gather>",
        "  <Redirect>voice?s=office.menu_one_for_help_two_for_the_warehouse&amp;a=1&amp;e=silent&carry;</Redirect>",
        "</Response>"
      ],
      "answered": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:5 -->",
        "<Response>",
        "  <Gather action=\"voice?s=office.menu_one_for_help_two_for_the_warehouse&amp;a=1&amp;e=key&carry;\" numDigits=\"1\" timeout=\"3\" finishOnKey=\"\">",
        "    <Say language=\"en-US\" voice=\"Polly.Joanna\">One for help, two for the warehouse.</Say>",
        "  </Gather>",
        "  <Redirect>voice?s=office.menu_one_for_help_two_for_the_warehouse&amp;a=1&amp;e=silent&carry;</Redirect>",
        "</Response>"
      ],
      "menu": {
        "key": "crydskvb",
        "tries": 3,
        "keys": {
          "1": "office.menu_one_for_help_two_for_the_warehouse.key_1.menu_one_for_anna_nine_to_go_back",
          "2": "office.menu_one_for_help_two_for_the_warehouse.key_2.ring_b"
        },
        "timeout": "office.voicemail",
        "invalid": "office.voicemail"
      }
    },
    {
      "state": "office.menu_one_for_help_two_for_the_warehouse.key_1.menu_one_for_anna_nine_to_go_back",
      "place": "main.vats:7",
      "answered": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:7 -->",
        "<Response>",
        "  <Gather action=\"voice?s=office.menu_one_for_help_two_for_the_warehouse.key_1.menu_one_for_anna_nine_to_go_back&amp;a=1&amp;e=key&carry;\" numDigits=\"1\" timeout=\"3\" finishOnKey=\"\">",
        "    <Say language=\"en-US\" voice=\"Polly.Joanna\">One for Anna, nine to go back.</Say>",
        "  </Gather>",
        "  <Redirect>voice?s=office.menu_one_for_help_two_for_the_warehouse.key_1.menu_one_for_anna_nine_to_go_back&amp;a=1&amp;e=silent&carry;</Redirect>",
        "</Response>"
      ],
      "menu": {
        "key": "a7f36ldz",
        "tries": 2,
        "keys": {
          "1": "office.menu_one_for_help_two_for_the_warehouse.key_1.menu_one_for_anna_nine_to_go_back_zmg7kgcm",
          "9": "office.menu_one_for_help_two_for_the_warehouse.key_1.menu_one_for_anna_nine_to_go_back_nbm0j9zq"
        },
        "timeout": "office.menu_one_for_help_two_for_the_warehouse.key_1.menu_one_for_anna_nine_to_go_back_yf9mzxxp",
        "invalid": "office.menu_one_for_help_two_for_the_warehouse.key_1.retry"
      }
    },
    {
      "state": "office.menu_one_for_help_two_for_the_warehouse.key_1.menu_one_for_anna_nine_to_go_back_zmg7kgcm",
      "place": "main.vats:8",
      "answered": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:8 -->",
        "<Response>",
        "  <Dial action=\"voice?s=office.menu_one_for_help_two_for_the_warehouse.key_1.menu_one_for_anna_nine_to_go_back_zmg7kgcm&amp;a=1&amp;e=rung&carry;\" timeout=\"5\">",
        "    <Client>101</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "office.menu_one_for_help_two_for_the_warehouse.key_1.retry",
        "unavailable": "office.menu_one_for_help_two_for_the_warehouse.key_1.retry",
        "unanswered": "office.menu_one_for_help_two_for_the_warehouse.key_1.retry"
      }
    },
    {
      "state": "office.menu_one_for_help_two_for_the_warehouse.key_1.menu_one_for_anna_nine_to_go_back_nbm0j9zq",
      "place": "main.vats:9",
      "retry": "office.menu_one_for_help_two_for_the_warehouse.key_1.menu_one_for_anna_nine_to_go_back",
      "next": "office.menu_one_for_help_two_for_the_warehouse.key_1.retry"
    },
    {
      "state": "office.menu_one_for_help_two_for_the_warehouse.key_1.menu_one_for_anna_nine_to_go_back_yf9mzxxp",
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
      "state": "office.menu_one_for_help_two_for_the_warehouse.key_1.retry",
      "place": "main.vats:12",
      "retry": "office.menu_one_for_help_two_for_the_warehouse",
      "next": "office.voicemail"
    },
    {
      "state": "office.menu_one_for_help_two_for_the_warehouse.key_2.ring_b",
      "place": "main.vats:14",
      "answered": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:14 -->",
        "<Response>",
        "  <Dial action=\"voice?s=office.menu_one_for_help_two_for_the_warehouse.key_2.ring_b&amp;a=1&amp;e=rung&carry;\" timeout=\"5\">",
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
