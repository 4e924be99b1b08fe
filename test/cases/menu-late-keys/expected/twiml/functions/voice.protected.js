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
  "lines": [{ "line": "site", "start": "office.menu_one_for_news", "numbers": ["+12025550123"] }],
  "states": [
    {
      "state": "office.menu_one_for_news",
      "place": "main.vats:5",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:5 -->",
        "<Response>",
        "  <Gather action=\"voice?s=office.menu_one_for_news&amp;a=1&amp;e=key&carry;\" numDigits=\"1\" timeout=\"3\" finishOnKey=\"\">",
        "    <Say language=\"en-US\" voice=\"Polly.Joanna\">One for news, two to wait, three for Anna.</Say>",
        "  </Gather>",
        "  <Redirect>voice?s=office.menu_one_for_news&amp;a=1&amp;e=silent&carry;</Redirect>",
        "</Response>"
      ],
      "answered": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:5 -->",
        "<Response>",
        "  <Gather action=\"voice?s=office.menu_one_for_news&amp;a=1&amp;e=key&carry;\" numDigits=\"1\" timeout=\"3\" finishOnKey=\"\">",
        "    <Say language=\"en-US\" voice=\"Polly.Joanna\">One for news, two to wait, three for Anna.</Say>",
        "  </Gather>",
        "  <Redirect>voice?s=office.menu_one_for_news&amp;a=1&amp;e=silent&carry;</Redirect>",
        "</Response>"
      ],
      "menu": {
        "key": "b9woaorq",
        "tries": 3,
        "keys": {
          "1": "office.menu_one_for_news.key_1.play_there_is_no_news_today_and_there_was",
          "2": "office.menu_one_for_news.key_2.wait_3s",
          "3": "office.menu_one_for_news.key_3.ring_a",
          "4": "office.menu_one_for_news.key_4.ring_b"
        },
        "timeout": "office.end",
        "invalid": "office.menu_one_for_news.invalid.hangup"
      }
    },
    {
      "state": "office.menu_one_for_news.key_1.play_there_is_no_news_today_and_there_was",
      "place": "main.vats:6",
      "answered": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:6 -->",
        "<Response>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">There is no news today, and there was none yesterday.</Say>",
        "  <Redirect>voice?s=office.menu_one_for_news.key_1.retry&amp;a=1&carry;</Redirect>",
        "</Response>"
      ]
    },
    {
      "state": "office.menu_one_for_news.key_1.retry",
      "place": "main.vats:6",
      "retry": "office.menu_one_for_news",
      "next": "office.end"
    },
    {
      "state": "office.menu_one_for_news.key_2.wait_3s",
      "place": "main.vats:7",
      "answered": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:7 -->",
        "<Response>",
        "  <Pause length=\"3\"/>",
        "  <Redirect>voice?s=office.menu_one_for_news.key_2.retry&amp;a=1&carry;</Redirect>",
        "</Response>"
      ]
    },
    {
      "state": "office.menu_one_for_news.key_2.retry",
      "place": "main.vats:7",
      "retry": "office.menu_one_for_news",
      "next": "office.end"
    },
    {
      "state": "office.menu_one_for_news.key_3.ring_a",
      "place": "main.vats:8",
      "answered": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:8 -->",
        "<Response>",
        "  <Dial action=\"voice?s=office.menu_one_for_news.key_3.ring_a&amp;a=1&amp;e=rung&carry;\" timeout=\"5\">",
        "    <Client>101</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "office.menu_one_for_news.key_3.retry",
        "unavailable": "office.menu_one_for_news.key_3.retry",
        "unanswered": "office.menu_one_for_news.key_3.retry"
      }
    },
    {
      "state": "office.menu_one_for_news.key_3.retry",
      "place": "main.vats:8",
      "retry": "office.menu_one_for_news",
      "next": "office.end"
    },
    {
      "state": "office.menu_one_for_news.key_4.ring_b",
      "place": "main.vats:9",
      "answered": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:9 -->",
        "<Response>",
        "  <Dial action=\"voice?s=office.menu_one_for_news.key_4.ring_b&amp;a=1&amp;e=rung&carry;\" timeout=\"5\">",
        "    <Client>102</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": { "busy": "office.end", "unavailable": "office.end", "unanswered": "office.end" }
    },
    {
      "state": "office.end",
      "place": "main.vats:12",
      "answered": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:12 -->",
        "<Response>",
        "  <Hangup/>",
        "</Response>"
      ]
    },
    {
      "state": "office.menu_one_for_news.invalid.hangup",
      "place": "main.vats:10",
      "answered": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:10 -->",
        "<Response>",
        "  <Hangup/>",
        "</Response>"
      ]
    }
  ]
}
; // and so on
