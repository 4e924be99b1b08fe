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
  "lines": [{ "line": "site", "start": "office.menu_one_for_sales", "numbers": ["+12025550123"] }],
  "states": [
    {
      "state": "office.menu_one_for_sales",
      "place": "main.vats:5",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:5 -->",
        "<Response>",
        "  <Gather action=\"voice?s=office.menu_one_for_sales&amp;a=1&amp;e=key&carry;\" numDigits=\"1\" timeout=\"4\" finishOnKey=\"\">",
        "    <Say language=\"en-US\" voice=\"Polly.Joanna\">One for sales, twelve for the boss, star for the office hours, hash to hear this again.</Say>",
        "  </Gather>",
        "  <Redirect>voice?s=office.menu_one_for_sales&amp;a=1&amp;e=silent&carry;</Redirect>",
        "</Response>"
      ],
      "answered": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:5 -->",
        "<Response>",
        "  <Gather action=\"voice?s=office.menu_one_for_sales&amp;a=1&amp;e=key&carry;\" numDigits=\"1\" timeout=\"4\" finishOnKey=\"\">",
        "    <Say language=\"en-US\" voice=\"Polly.Joanna\">One for sales, twelve for the boss, star for the office hours, hash to hear this again.</Say>",
        "  </Gather>",
        "  <Redirect>voice?s=office.menu_one_for_sales&amp;a=1&amp;e=silent&carry;</Redirect>",
        "</Response>"
      ],
      "menu": {
        "key": "wypqkx5b",
        "tries": 2,
        "keys": {
          "1": "office.menu_one_for_sales.key_1.ring_sales",
          "12": "office.menu_one_for_sales.key_12.ring_boss",
          "*": "office.menu_one_for_sales.key_star.say_we_are_open_from_nine_to_six",
          "#": "office.menu_one_for_sales.key_hash.retry"
        },
        "timeout": "office.menu_one_for_sales.timeout.say_you_pressed_nothing",
        "invalid": "office.menu_one_for_sales.invalid.say_there_is_no_such_key",
        "more": [
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
          "<!-- made by vatsc test from main.vats, do not edit -->",
          "<!-- main.vats:5 -->",
          "<Response>",
          "  <Gather action=\"voice?s=office.menu_one_for_sales&amp;a=1&amp;e=key&carry;\" numDigits=\"1\" timeout=\"2\" finishOnKey=\"\"/>",
          "  <Redirect>voice?s=office.menu_one_for_sales&amp;a=1&amp;e=late&carry;</Redirect>",
          "</Response>"
        ]
      }
    },
    {
      "state": "office.menu_one_for_sales.key_1.ring_sales",
      "place": "main.vats:6",
      "answered": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:6 -->",
        "<Response>",
        "  <Dial action=\"voice?s=office.menu_one_for_sales.key_1.ring_sales&amp;a=1&amp;e=rung&carry;\" timeout=\"5\">",
        "    <Client>101</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": { "busy": "office.voicemail", "unavailable": "office.voicemail", "unanswered": "office.voicemail" }
    },
    {
      "state": "office.menu_one_for_sales.key_12.ring_boss",
      "place": "main.vats:7",
      "answered": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:7 -->",
        "<Response>",
        "  <Dial action=\"voice?s=office.menu_one_for_sales.key_12.ring_boss&amp;a=1&amp;e=rung&carry;\" timeout=\"5\">",
        "    <Client>102</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": { "busy": "office.voicemail", "unavailable": "office.voicemail", "unanswered": "office.voicemail" }
    },
    {
      "state": "office.menu_one_for_sales.key_star.say_we_are_open_from_nine_to_six",
      "place": "main.vats:8",
      "answered": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:8 -->",
        "<Response>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">We are open from nine to six.</Say>",
        "  <Redirect>voice?s=office.voicemail&amp;a=1&carry;</Redirect>",
        "</Response>"
      ]
    },
    {
      "state": "office.menu_one_for_sales.key_hash.retry",
      "place": "main.vats:9",
      "retry": "office.menu_one_for_sales",
      "next": "office.voicemail"
    },
    {
      "state": "office.menu_one_for_sales.timeout.say_you_pressed_nothing",
      "place": "main.vats:10",
      "answered": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:10 -->",
        "<Response>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">You pressed nothing.</Say>",
        "  <Redirect>voice?s=office.voicemail&amp;a=1&carry;</Redirect>",
        "</Response>"
      ]
    },
    {
      "state": "office.menu_one_for_sales.invalid.say_there_is_no_such_key",
      "place": "main.vats:11",
      "answered": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:11 -->",
        "<Response>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">There is no such key.</Say>",
        "  <Redirect>voice?s=office.voicemail&amp;a=1&carry;</Redirect>",
        "</Response>"
      ]
    },
    {
      "state": "office.voicemail",
      "place": "main.vats:13",
      "answered": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:13 -->",
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
