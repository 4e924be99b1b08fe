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
  "lines": [{ "line": "main", "start": "main.choice", "numbers": "*" }],
  "states": [
    {
      "state": "main.choice",
      "place": "main.vats:5",
      "choose": [
        {
          "if": {
            "kind": "date",
            "zone": "Europe/London",
            "dates": {
              "annual": [],
              "dated": [
                "2025-12-25",
                "2025-12-26",
                "2026-06-05",
                "2026-11-30",
                "2026-12-01",
                "2026-12-02",
                "2026-12-25",
                "2026-12-26",
                "2027-12-25",
                "2027-12-26",
                "2028-06-02",
                "2028-12-25",
                "2028-12-26",
                "2029-12-25",
                "2029-12-26",
                "2030-12-25",
                "2030-12-26",
                "2031-12-25",
                "2031-12-26",
                "2032-12-25",
                "2032-12-26",
                "2033-12-25",
                "2033-12-26",
                "2034-12-25",
                "2034-12-26",
                "2035-12-25",
                "2035-12-26"
              ],
              "weekdays": [],
              "nth": []
            }
          },
          "next": "main.choice.on_off.ring_night"
        },
        {
          "if": {
            "kind": "all",
            "parts": [
              {
                "kind": "week",
                "zone": "Europe/London",
                "says": "Mon-Fri 09:00-17:30",
                "week": [[540, 1050], [1980, 2490], [3420, 3930], [4860, 5370], [6300, 6810]]
              },
              {
                "kind": "not",
                "part": {
                  "kind": "date",
                  "zone": "Europe/London",
                  "dates": {
                    "annual": [],
                    "dated": [
                      "2025-12-25",
                      "2025-12-26",
                      "2026-06-05",
                      "2026-11-30",
                      "2026-12-01",
                      "2026-12-02",
                      "2026-12-25",
                      "2026-12-26",
                      "2027-12-25",
                      "2027-12-26",
                      "2028-06-02",
                      "2028-12-25",
                      "2028-12-26",
                      "2029-12-25",
                      "2029-12-26",
                      "2030-12-25",
                      "2030-12-26",
                      "2031-12-25",
                      "2031-12-26",
                      "2032-12-25",
                      "2032-12-26",
                      "2033-12-25",
                      "2033-12-26",
                      "2034-12-25",
                      "2034-12-26",
                      "2035-12-25",
                      "2035-12-26"
                    ],
                    "weekdays": [],
                    "nth": []
                  }
                }
              }
            ]
          },
          "next": "main.choice.workhours_mon_fri_0900_1730.ring_desk"
        }
      ],
      "otherwise": "main.choice.otherwise.ring_night"
    },
    {
      "state": "main.choice.on_off.ring_night",
      "place": "main.vats:5",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:5 -->",
        "<Response>",
        "  <Dial action=\"voice?s=main.choice.on_off.ring_night&amp;e=rung\" timeout=\"10\" answerOnBridge=\"true\">",
        "    <Client>night</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "main.choice.on_off.voicemail",
        "unavailable": "main.choice.on_off.voicemail",
        "unanswered": "main.choice.on_off.voicemail"
      }
    },
    {
      "state": "main.choice.on_off.voicemail",
      "place": "main.vats:5",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:5 -->",
        "<Response>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">Nobody can take your call right now. Please leave a message after the tone.</Say>",
        "  <Record action=\"voice?s=main.choice.on_off.voicemail&amp;a=1&amp;e=recorded\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\"/>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">No message was recorded. Goodbye.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    },
    {
      "state": "main.choice.workhours_mon_fri_0900_1730.ring_desk",
      "place": "main.vats:6",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:6 -->",
        "<Response>",
        "  <Dial action=\"voice?s=main.choice.workhours_mon_fri_0900_1730.ring_desk&amp;e=rung\" timeout=\"15\" answerOnBridge=\"true\">",
        "    <Client>desk</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "main.choice.workhours_mon_fri_0900_1730.voicemail",
        "unavailable": "main.choice.workhours_mon_fri_0900_1730.voicemail",
        "unanswered": "main.choice.workhours_mon_fri_0900_1730.voicemail"
      }
    },
    {
      "state": "main.choice.workhours_mon_fri_0900_1730.voicemail",
      "place": "main.vats:6",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:6 -->",
        "<Response>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">Nobody can take your call right now. Please leave a message after the tone.</Say>",
        "  <Record action=\"voice?s=main.choice.workhours_mon_fri_0900_1730.voicemail&amp;a=1&amp;e=recorded\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\"/>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">No message was recorded. Goodbye.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    },
    {
      "state": "main.choice.otherwise.ring_night",
      "place": "main.vats:7",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:7 -->",
        "<Response>",
        "  <Dial action=\"voice?s=main.choice.otherwise.ring_night&amp;e=rung\" timeout=\"10\" answerOnBridge=\"true\">",
        "    <Client>night</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "main.choice.otherwise.hangup",
        "unavailable": "main.choice.otherwise.hangup",
        "unanswered": "main.choice.otherwise.hangup"
      }
    },
    {
      "state": "main.choice.otherwise.hangup",
      "place": "main.vats:7",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:7 -->",
        "<Response>",
        "  <Reject reason=\"rejected\"/>",
        "</Response>"
      ]
    }
  ]
}
; // and so on
