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
  "lines": [{ "line": "site", "start": "sales.hunt_a_team.a", "numbers": ["+12025550123"] }],
  "states": [
    {
      "state": "sales.hunt_a_team.a",
      "place": "main.vats:7",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:7 -->",
        "<Response>",
        "  <Dial action=\"voice?s=sales.hunt_a_team.a&amp;e=rung\" timeout=\"5\" answerOnBridge=\"true\">",
        "    <Client>101</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "sales.hunt_a_team.b.if_busy",
        "unavailable": "sales.hunt_a_team.b.if_unavailable",
        "unanswered": "sales.hunt_a_team.b"
      }
    },
    {
      "state": "sales.hunt_a_team.b.if_busy",
      "place": "main.vats:7",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:7 -->",
        "<Response>",
        "  <Dial action=\"voice?s=sales.hunt_a_team.b.if_busy&amp;e=rung\" timeout=\"5\" answerOnBridge=\"true\">",
        "    <Client>102</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "sales.hunt_a_team.c.if_busy",
        "unavailable": "sales.hunt_a_team.c",
        "unanswered": "sales.hunt_a_team.c"
      }
    },
    {
      "state": "sales.hunt_a_team.c.if_busy",
      "place": "main.vats:7",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:7 -->",
        "<Response>",
        "  <Dial action=\"voice?s=sales.hunt_a_team.c.if_busy&amp;e=rung\" timeout=\"5\" answerOnBridge=\"true\">",
        "    <Client>103</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "sales.hunt_a_team.if_busy.say_all_are_busy",
        "unavailable": "sales.hunt_team.b",
        "unanswered": "sales.hunt_team.b"
      }
    },
    {
      "state": "sales.hunt_a_team.if_busy.say_all_are_busy",
      "place": "main.vats:8",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:8 -->",
        "<Response>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">All are busy.</Say>",
        "  <Redirect>voice?s=sales.hunt_team.b&amp;a=1</Redirect>",
        "</Response>"
      ]
    },
    {
      "state": "sales.hunt_a_team.b.if_unavailable",
      "place": "main.vats:7",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:7 -->",
        "<Response>",
        "  <Dial action=\"voice?s=sales.hunt_a_team.b.if_unavailable&amp;e=rung\" timeout=\"5\" answerOnBridge=\"true\">",
        "    <Client>102</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "sales.hunt_a_team.c",
        "unavailable": "sales.hunt_a_team.c.if_unavailable",
        "unanswered": "sales.hunt_a_team.c"
      }
    },
    {
      "state": "sales.hunt_a_team.c.if_unavailable",
      "place": "main.vats:7",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:7 -->",
        "<Response>",
        "  <Dial action=\"voice?s=sales.hunt_a_team.c.if_unavailable&amp;e=rung\" timeout=\"5\" answerOnBridge=\"true\">",
        "    <Client>103</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "sales.hunt_team.b",
        "unavailable": "sales.hunt_a_team.if_unavailable.reject",
        "unanswered": "sales.hunt_team.b"
      }
    },
    {
      "state": "sales.hunt_a_team.if_unavailable.reject",
      "place": "main.vats:9",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:9 -->",
        "<Response>",
        "  <Reject reason=\"rejected\"/>",
        "</Response>"
      ]
    },
    {
      "state": "sales.hunt_a_team.b",
      "place": "main.vats:7",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:7 -->",
        "<Response>",
        "  <Dial action=\"voice?s=sales.hunt_a_team.b&amp;e=rung\" timeout=\"5\" answerOnBridge=\"true\">",
        "    <Client>102</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "sales.hunt_a_team.c",
        "unavailable": "sales.hunt_a_team.c",
        "unanswered": "sales.hunt_a_team.c"
      }
    },
    {
      "state": "sales.hunt_a_team.c",
      "place": "main.vats:7",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:7 -->",
        "<Response>",
        "  <Dial action=\"voice?s=sales.hunt_a_team.c&amp;e=rung\" timeout=\"5\" answerOnBridge=\"true\">",
        "    <Client>103</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": { "busy": "sales.hunt_team.b", "unavailable": "sales.hunt_team.b", "unanswered": "sales.hunt_team.b" }
    },
    {
      "state": "sales.hunt_team.b",
      "place": "main.vats:10",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:10 -->",
        "<Response>",
        "  <Dial action=\"voice?s=sales.hunt_team.b&amp;e=rung\" timeout=\"5\" answerOnBridge=\"true\">",
        "    <Client url=\"voice?s=sales.hunt_team.b&amp;e=confirm\">102</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "answered": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:10 -->",
        "<Response>",
        "  <Dial action=\"voice?s=sales.hunt_team.b&amp;a=1&amp;e=rung\" timeout=\"5\">",
        "    <Client url=\"voice?s=sales.hunt_team.b&amp;e=confirm\">102</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": { "busy": "sales.hunt_team.c", "unavailable": "sales.hunt_team.c", "unanswered": "sales.hunt_team.c" },
      "screen": {
        "confirm": [
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
          "<!-- made by vatsc test from main.vats, do not edit -->",
          "<!-- main.vats:10 -->",
          "<Response>",
          "  <Gather action=\"voice?s=sales.hunt_team.b&amp;e=pressed\" numDigits=\"1\" timeout=\"5\" finishOnKey=\"\">",
          "    <Say language=\"en-US\" voice=\"Polly.Joanna\">Press 1 to take the call.</Say>",
          "  </Gather>",
          "  <Hangup/>",
          "</Response>"
        ]
      }
    },
    {
      "state": "sales.hunt_team.c",
      "place": "main.vats:10",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:10 -->",
        "<Response>",
        "  <Dial action=\"voice?s=sales.hunt_team.c&amp;e=rung\" timeout=\"5\" answerOnBridge=\"true\">",
        "    <Client url=\"voice?s=sales.hunt_team.c&amp;e=confirm\">103</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "answered": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:10 -->",
        "<Response>",
        "  <Dial action=\"voice?s=sales.hunt_team.c&amp;a=1&amp;e=rung\" timeout=\"5\">",
        "    <Client url=\"voice?s=sales.hunt_team.c&amp;e=confirm\">103</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": { "busy": "sales.voicemail", "unavailable": "sales.voicemail", "unanswered": "sales.voicemail" },
      "screen": {
        "confirm": [
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
          "<!-- made by vatsc test from main.vats, do not edit -->",
          "<!-- main.vats:10 -->",
          "<Response>",
          "  <Gather action=\"voice?s=sales.hunt_team.c&amp;e=pressed\" numDigits=\"1\" timeout=\"5\" finishOnKey=\"\">",
          "    <Say language=\"en-US\" voice=\"Polly.Joanna\">Press 1 to take the call.</Say>",
          "  </Gather>",
          "  <Hangup/>",
          "</Response>"
        ]
      }
    },
    {
      "state": "sales.voicemail",
      "place": "main.vats:11",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:11 -->",
        "<Response>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">Nobody can take your call right now. Please leave a message after the tone.</Say>",
        "  <Record action=\"voice?s=sales.voicemail&amp;a=1&amp;e=recorded\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\"/>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">No message was recorded. Goodbye.</Say>",
        "  <Hangup/>",
        "</Response>"
      ],
      "answered": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:11 -->",
        "<Response>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">Nobody can take your call right now. Please leave a message after the tone.</Say>",
        "  <Record action=\"voice?s=sales.voicemail&amp;a=1&amp;e=recorded\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\"/>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">No message was recorded. Goodbye.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    }
  ]
}
; // and so on
