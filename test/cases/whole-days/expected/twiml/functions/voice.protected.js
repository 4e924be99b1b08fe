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
  "lines": [{ "line": "site", "start": "desk.choice", "numbers": ["+12025550123"] }],
  "states": [
    {
      "state": "desk.choice",
      "place": "main.vats:7",
      "choose": [
        {
          "if": { "kind": "week", "zone": "UTC", "says": "Sat 00:00-24:00", "week": [[7200, 8640]] },
          "next": "desk.choice.workhours_sat_0000_2400.ring_a"
        },
        {
          "if": {
            "kind": "week",
            "zone": "UTC",
            "says": "Mon,Wed 00:00-24:00, Tue 09:00-24:00",
            "week": [[0, 1440], [1980, 4320]]
          },
          "next": "desk.choice.workhours_mon_wed_0000_2400_tue_0900.ring_b"
        },
        {
          "if": { "kind": "week", "zone": "UTC", "says": "Thu-Sun 00:00-24:00", "week": [[4320, 10080]] },
          "next": "desk.choice.workhours_thu_sun_0000_2400.ring_c"
        }
      ],
      "otherwise": "desk.voicemail"
    },
    {
      "state": "desk.choice.workhours_sat_0000_2400.ring_a",
      "place": "main.vats:7",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:7 -->",
        "<Response>",
        "  <Dial action=\"voice?s=desk.choice.workhours_sat_0000_2400.ring_a&amp;e=rung\" timeout=\"5\" answerOnBridge=\"true\">",
        "    <Client>101</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": { "busy": "desk.voicemail", "unavailable": "desk.voicemail", "unanswered": "desk.voicemail" }
    },
    {
      "state": "desk.choice.workhours_mon_wed_0000_2400_tue_0900.ring_b",
      "place": "main.vats:8",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:8 -->",
        "<Response>",
        "  <Dial action=\"voice?s=desk.choice.workhours_mon_wed_0000_2400_tue_0900.ring_b&amp;e=rung\" timeout=\"5\" answerOnBridge=\"true\">",
        "    <Client>102</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": { "busy": "desk.voicemail", "unavailable": "desk.voicemail", "unanswered": "desk.voicemail" }
    },
    {
      "state": "desk.choice.workhours_thu_sun_0000_2400.ring_c",
      "place": "main.vats:9",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:9 -->",
        "<Response>",
        "  <Dial action=\"voice?s=desk.choice.workhours_thu_sun_0000_2400.ring_c&amp;e=rung\" timeout=\"5\" answerOnBridge=\"true\">",
        "    <Client>103</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": { "busy": "desk.voicemail", "unavailable": "desk.voicemail", "unanswered": "desk.voicemail" }
    },
    {
      "state": "desk.voicemail",
      "place": "main.vats:10",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:10 -->",
        "<Response>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">Nobody can take your call right now. Please leave a message after the tone.</Say>",
        "  <Record action=\"voice?s=desk.voicemail&amp;a=1&amp;e=recorded\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\"/>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">No message was recorded. Goodbye.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    }
  ]
}
; // and so on
