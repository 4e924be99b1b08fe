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
    { "line": "one", "start": "again.ring_a", "numbers": ["+12025550120"] },
    { "line": "two", "start": "rounds.repeat", "numbers": ["+12025550121"] },
    { "line": "three", "start": "hunts.hunt_a_b.a", "numbers": ["+12025550122"] }
  ],
  "states": [
    {
      "state": "again.ring_a",
      "place": "main.vats:5",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:5 -->",
        "<Response>",
        "  <Dial action=\"voice?s=again.ring_a&amp;e=rung\" timeout=\"5\" answerOnBridge=\"true\">",
        "    <Client>101</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": { "busy": "again.ring_a_b", "unavailable": "again.ring_a_b", "unanswered": "again.ring_a_b" }
    },
    {
      "state": "again.ring_a_b",
      "place": "main.vats:6",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:6 -->",
        "<Response>",
        "  <Dial action=\"voice?s=again.ring_a_b&amp;e=rung\" timeout=\"5\" answerOnBridge=\"true\">",
        "    <Client>101</Client>",
        "    <Client>102</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": { "busy": "again.ring_a_2", "unavailable": "again.ring_a_2", "unanswered": "again.ring_a_2" }
    },
    {
      "state": "again.ring_a_2",
      "place": "main.vats:7",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:7 -->",
        "<Response>",
        "  <Dial action=\"voice?s=again.ring_a_2&amp;e=rung\" timeout=\"10\" answerOnBridge=\"true\">",
        "    <Client>101</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": { "busy": "again.voicemail", "unavailable": "again.voicemail", "unanswered": "again.voicemail" }
    },
    {
      "state": "again.voicemail",
      "place": "main.vats:8",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:8 -->",
        "<Response>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">Nobody can take your call right now. Please leave a message after the tone.</Say>",
        "  <Record action=\"voice?s=again.voicemail&amp;a=1&amp;e=recorded\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\"/>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">No message was recorded. Goodbye.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    },
    {
      "state": "rounds.repeat",
      "place": "main.vats:11",
      "repeat": 3,
      "key": "pa7ys3q8",
      "next": "rounds.repeat.ring_a"
    },
    {
      "state": "rounds.repeat.ring_a",
      "place": "main.vats:12",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:12 -->",
        "<Response>",
        "  <Dial action=\"voice?s=rounds.repeat.ring_a&amp;e=rung&carry;\" timeout=\"5\" answerOnBridge=\"true\">",
        "    <Client>101</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "rounds.repeat.ring_b",
        "unavailable": "rounds.repeat.ring_b",
        "unanswered": "rounds.repeat.ring_b"
      }
    },
    {
      "state": "rounds.repeat.ring_b",
      "place": "main.vats:13",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:13 -->",
        "<Response>",
        "  <Dial action=\"voice?s=rounds.repeat.ring_b&amp;e=rung&carry;\" timeout=\"5\" answerOnBridge=\"true\">",
        "    <Client>102</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "rounds.repeat.again",
        "unavailable": "rounds.repeat.again",
        "unanswered": "rounds.repeat.again"
      }
    },
    {
      "state": "rounds.repeat.again",
      "place": "main.vats:11",
      "again": "pa7ys3q8",
      "rounds": 3,
      "body": "rounds.repeat.ring_a",
      "next": "rounds.voicemail"
    },
    {
      "state": "rounds.voicemail",
      "place": "main.vats:15",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:15 -->",
        "<Response>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">Nobody can take your call right now. Please leave a message after the tone.</Say>",
        "  <Record action=\"voice?s=rounds.voicemail&amp;a=1&amp;e=recorded&carry;\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\"/>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">No message was recorded. Goodbye.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    },
    {
      "state": "hunts.hunt_a_b.a",
      "place": "main.vats:18",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:18 -->",
        "<Response>",
        "  <Dial action=\"voice?s=hunts.hunt_a_b.a&amp;e=rung\" timeout=\"5\" answerOnBridge=\"true\">",
        "    <Client>101</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": { "busy": "hunts.hunt_a_b.b", "unavailable": "hunts.hunt_a_b.b", "unanswered": "hunts.hunt_a_b.b" }
    },
    {
      "state": "hunts.hunt_a_b.b",
      "place": "main.vats:18",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:18 -->",
        "<Response>",
        "  <Dial action=\"voice?s=hunts.hunt_a_b.b&amp;e=rung\" timeout=\"5\" answerOnBridge=\"true\">",
        "    <Client>102</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": { "busy": "hunts.hunt_b_a.b", "unavailable": "hunts.hunt_b_a.b", "unanswered": "hunts.hunt_b_a.b" }
    },
    {
      "state": "hunts.hunt_b_a.b",
      "place": "main.vats:19",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:19 -->",
        "<Response>",
        "  <Dial action=\"voice?s=hunts.hunt_b_a.b&amp;e=rung\" timeout=\"5\" answerOnBridge=\"true\">",
        "    <Client>102</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": { "busy": "hunts.hunt_b_a.a", "unavailable": "hunts.hunt_b_a.a", "unanswered": "hunts.hunt_b_a.a" }
    },
    {
      "state": "hunts.hunt_b_a.a",
      "place": "main.vats:19",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:19 -->",
        "<Response>",
        "  <Dial action=\"voice?s=hunts.hunt_b_a.a&amp;e=rung\" timeout=\"5\" answerOnBridge=\"true\">",
        "    <Client>101</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": { "busy": "hunts.voicemail", "unavailable": "hunts.voicemail", "unanswered": "hunts.voicemail" }
    },
    {
      "state": "hunts.voicemail",
      "place": "main.vats:20",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:20 -->",
        "<Response>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">Nobody can take your call right now. Please leave a message after the tone.</Say>",
        "  <Record action=\"voice?s=hunts.voicemail&amp;a=1&amp;e=recorded\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\"/>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">No message was recorded. Goodbye.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    }
  ]
}
; // and so on
