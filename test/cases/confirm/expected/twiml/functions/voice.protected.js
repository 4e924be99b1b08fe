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
  "accepted": [
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
    "<!-- made by vatsc test from main.vats, do not edit -->",
    "<!-- who picked up has pressed 1 -->",
    "<Response/>"
  ],
  "lines": [{ "line": "site", "start": "main_office.ring_desk_boss", "numbers": ["+74951234567"] }],
  "states": [
    {
      "state": "main_office.ring_desk_boss",
      "place": "main.vats:7",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:7 -->",
        "<Response>",
        "  <Dial action=\"voice?s=main_office.ring_desk_boss&amp;e=rung\" timeout=\"15\" answerOnBridge=\"true\">",
        "    <Client>101</Client>",
        "    <Number url=\"voice?s=main_office.ring_desk_boss&amp;e=confirm\">+79160000001</Number>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "main_office.ring_boss_deputy",
        "unavailable": "main_office.ring_boss_deputy",
        "unanswered": "main_office.ring_boss_deputy"
      },
      "screen": {
        "confirm": [
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
          "<!-- made by vatsc test from main.vats, do not edit -->",
          "<!-- main.vats:7 -->",
          "<Response>",
          "  <Gather action=\"voice?s=main_office.ring_desk_boss&amp;e=pressed\" numDigits=\"1\" timeout=\"5\" finishOnKey=\"\">",
          "    <Say language=\"en-US\" voice=\"Polly.Joanna\">Press 1 to take the call.</Say>",
          "  </Gather>",
          "  <Hangup/>",
          "</Response>"
        ]
      }
    },
    {
      "state": "main_office.ring_boss_deputy",
      "place": "main.vats:8",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:8 -->",
        "<Response>",
        "  <Dial action=\"voice?s=main_office.ring_boss_deputy&amp;e=rung\" timeout=\"10\" answerOnBridge=\"true\">",
        "    <Number url=\"voice?s=main_office.ring_boss_deputy&amp;e=confirm\">+79160000001</Number>",
        "    <Number url=\"voice?s=main_office.ring_boss_deputy&amp;e=confirm\">+79160000002</Number>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "main_office.voicemail",
        "unavailable": "main_office.voicemail",
        "unanswered": "main_office.voicemail"
      },
      "screen": {
        "confirm": [
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
          "<!-- made by vatsc test from main.vats, do not edit -->",
          "<!-- main.vats:8 -->",
          "<Response>",
          "  <Gather action=\"voice?s=main_office.ring_boss_deputy&amp;e=pressed\" numDigits=\"1\" timeout=\"5\" finishOnKey=\"\">",
          "    <Say language=\"en-US\" voice=\"Polly.Joanna\">Press 1 to take the call.</Say>",
          "  </Gather>",
          "  <Hangup/>",
          "</Response>"
        ]
      }
    },
    {
      "state": "main_office.voicemail",
      "place": "main.vats:9",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:9 -->",
        "<Response>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">Nobody can take your call right now. Please leave a message after the tone.</Say>",
        "  <Record action=\"voice?s=main_office.voicemail&amp;a=1&amp;e=recorded\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\"/>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">No message was recorded. Goodbye.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    }
  ]
}
; // and so on
