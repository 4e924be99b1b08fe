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
    { "line": "site", "start": "sales_from_site_site.tag_source", "numbers": ["+12025550123"] },
    { "line": "ads", "start": "sales_from_ads_ads_12s.tag_source", "numbers": ["+12025550124"] },
    { "line": "more_ads", "start": "sales_from_ads_ads_12s.tag_source", "numbers": ["+12025550125"] }
  ],
  "states": [
    {
      "state": "sales_from_site_site.tag_source",
      "place": "main.vats:8",
      "tag": ["source", "site"],
      "key": "qjc39lev",
      "next": "sales_from_site_site.ring_a_b"
    },
    {
      "state": "sales_from_site_site.ring_a_b",
      "place": "main.vats:9",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:9 -->",
        "<Response>",
        "  <Dial action=\"voice?s=sales_from_site_site.ring_a_b&amp;e=rung&carry;\" timeout=\"5\" answerOnBridge=\"true\">",
        "    <Client url=\"voice?s=sales_from_site_site.ring_a_b&amp;e=listen\">101</Client>",
        "    <Client url=\"voice?s=sales_from_site_site.ring_a_b&amp;e=listen\">102</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "sales_from_site_site.voicemail",
        "unavailable": "sales_from_site_site.voicemail",
        "unanswered": "sales_from_site_site.voicemail"
      },
      "screen": {
        "listen": [
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
          "<!-- made by vatsc test from main.vats, do not edit -->",
          "<!-- main.vats:9 -->",
          "<Response>",
          "  <Say language=\"en-US\" voice=\"Polly.Joanna\">From the site.</Say>",
          "</Response>"
        ]
      }
    },
    {
      "state": "sales_from_site_site.voicemail",
      "place": "main.vats:10",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:10 -->",
        "<Response>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">Nobody can take your call right now. Please leave a message after the tone.</Say>",
        "  <Record action=\"voice?s=sales_from_site_site.voicemail&amp;a=1&amp;e=recorded&carry;\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\"/>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">No message was recorded. Goodbye.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    },
    {
      "state": "sales_from_ads_ads_12s.tag_source",
      "place": "main.vats:8",
      "tag": ["source", "ads"],
      "key": "r1qhxejy",
      "next": "sales_from_ads_ads_12s.ring_a_b"
    },
    {
      "state": "sales_from_ads_ads_12s.ring_a_b",
      "place": "main.vats:9",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:9 -->",
        "<Response>",
        "  <Dial action=\"voice?s=sales_from_ads_ads_12s.ring_a_b&amp;e=rung&carry;\" timeout=\"7\" answerOnBridge=\"true\">",
        "    <Client url=\"voice?s=sales_from_ads_ads_12s.ring_a_b&amp;e=listen\">101</Client>",
        "    <Client url=\"voice?s=sales_from_ads_ads_12s.ring_a_b&amp;e=listen\">102</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "sales_from_ads_ads_12s.voicemail",
        "unavailable": "sales_from_ads_ads_12s.voicemail",
        "unanswered": "sales_from_ads_ads_12s.voicemail"
      },
      "screen": {
        "listen": [
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
          "<!-- made by vatsc test from main.vats, do not edit -->",
          "<!-- main.vats:9 -->",
          "<Response>",
          "  <Say language=\"en-US\" voice=\"Polly.Joanna\">From the adverts.</Say>",
          "</Response>"
        ]
      }
    },
    {
      "state": "sales_from_ads_ads_12s.voicemail",
      "place": "main.vats:10",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:10 -->",
        "<Response>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">Nobody can take your call right now. Please leave a message after the tone.</Say>",
        "  <Record action=\"voice?s=sales_from_ads_ads_12s.voicemail&amp;a=1&amp;e=recorded&carry;\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\"/>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">No message was recorded. Goodbye.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    }
  ]
}
; // and so on
