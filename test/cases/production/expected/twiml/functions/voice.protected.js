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
      "place": "main.vats:17",
      "choose": [
        {
          "if": {
            "kind": "any",
            "parts": [
              {
                "kind": "all",
                "parts": [
                  {
                    "kind": "week",
                    "zone": "Europe/Moscow",
                    "says": "Mon-Thu 09:00-13:00, 14:00-18:00, Fri 09:00-17:00",
                    "week": [
                      [540, 780],
                      [840, 1080],
                      [1980, 2220],
                      [2280, 2520],
                      [3420, 3660],
                      [3720, 3960],
                      [4860, 5100],
                      [5160, 5400],
                      [6300, 6780]
                    ]
                  },
                  {
                    "kind": "not",
                    "part": {
                      "kind": "date",
                      "zone": "Europe/Moscow",
                      "dates": {
                        "annual": [
                          "01-01",
                          "01-02",
                          "01-03",
                          "01-04",
                          "01-05",
                          "01-06",
                          "01-07",
                          "01-08",
                          "02-23",
                          "03-08",
                          "05-01",
                          "05-09",
                          "06-12",
                          "11-04"
                        ],
                        "dated": [
                          "2025-03-07",
                          "2025-04-30",
                          "2025-05-02",
                          "2025-05-08",
                          "2025-06-11",
                          "2025-06-13",
                          "2025-11-01",
                          "2025-11-03",
                          "2025-12-31",
                          "2026-01-09",
                          "2026-03-09",
                          "2026-04-30",
                          "2026-05-08",
                          "2026-05-11",
                          "2026-06-11",
                          "2026-11-03",
                          "2026-12-27",
                          "2026-12-31"
                        ],
                        "weekdays": [],
                        "nth": []
                      }
                    }
                  }
                ]
              },
              {
                "kind": "all",
                "parts": [
                  {
                    "kind": "week",
                    "zone": "Europe/Moscow",
                    "says": "Sat 09:00-16:00",
                    "week": [[7740, 8160]]
                  },
                  {
                    "kind": "date",
                    "zone": "Europe/Moscow",
                    "dates": { "annual": [], "dated": ["2025-11-01"], "weekdays": [], "nth": [] }
                  }
                ]
              },
              {
                "kind": "all",
                "parts": [
                  {
                    "kind": "week",
                    "zone": "Europe/Moscow",
                    "says": "daily 09:00-13:00, 14:00-18:00",
                    "week": [
                      [540, 780],
                      [840, 1080],
                      [1980, 2220],
                      [2280, 2520],
                      [3420, 3660],
                      [3720, 3960],
                      [4860, 5100],
                      [5160, 5400],
                      [6300, 6540],
                      [6600, 6840],
                      [7740, 7980],
                      [8040, 8280],
                      [9180, 9420],
                      [9480, 9720]
                    ]
                  },
                  {
                    "kind": "date",
                    "zone": "Europe/Moscow",
                    "dates": { "annual": [], "dated": ["2026-12-27"], "weekdays": [], "nth": [] }
                  }
                ]
              },
              {
                "kind": "all",
                "parts": [
                  {
                    "kind": "week",
                    "zone": "Europe/Moscow",
                    "says": "Tue-Thu 09:00-13:00, 14:00-17:00, Fri 09:00-16:00",
                    "week": [
                      [1980, 2220],
                      [2280, 2460],
                      [3420, 3660],
                      [3720, 3900],
                      [4860, 5100],
                      [5160, 5340],
                      [6300, 6720]
                    ]
                  },
                  {
                    "kind": "date",
                    "zone": "Europe/Moscow",
                    "dates": {
                      "annual": [],
                      "dated": [
                        "2025-03-07",
                        "2025-04-30",
                        "2025-06-11",
                        "2026-04-30",
                        "2026-05-08",
                        "2026-06-11",
                        "2026-11-03"
                      ],
                      "weekdays": [],
                      "nth": []
                    }
                  }
                ]
              }
            ]
          },
          "next": "main.choice.during_office.ring_desk"
        }
      ],
      "otherwise": "main.choice.otherwise.ring_night"
    },
    {
      "state": "main.choice.during_office.ring_desk",
      "place": "main.vats:17",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:17 -->",
        "<Response>",
        "  <Dial action=\"voice?s=main.choice.during_office.ring_desk&amp;e=rung\" timeout=\"15\" answerOnBridge=\"true\">",
        "    <Client>101</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "main.choice.during_office.voicemail",
        "unavailable": "main.choice.during_office.voicemail",
        "unanswered": "main.choice.during_office.voicemail"
      }
    },
    {
      "state": "main.choice.during_office.voicemail",
      "place": "main.vats:17",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:17 -->",
        "<Response>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">Nobody can take your call right now. Please leave a message after the tone.</Say>",
        "  <Record action=\"voice?s=main.choice.during_office.voicemail&amp;a=1&amp;e=recorded\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\"/>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">No message was recorded. Goodbye.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    },
    {
      "state": "main.choice.otherwise.ring_night",
      "place": "main.vats:18",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:18 -->",
        "<Response>",
        "  <Dial action=\"voice?s=main.choice.otherwise.ring_night&amp;e=rung\" timeout=\"10\" answerOnBridge=\"true\">",
        "    <Client>102</Client>",
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
      "place": "main.vats:18",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:18 -->",
        "<Response>",
        "  <Reject reason=\"rejected\"/>",
        "</Response>"
      ]
    }
  ]
}
; // and so on
