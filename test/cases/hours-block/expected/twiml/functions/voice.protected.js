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
      "place": "main.vats:18",
      "choose": [
        {
          "if": {
            "kind": "all",
            "parts": [
              {
                "kind": "any",
                "parts": [
                  {
                    "kind": "all",
                    "parts": [
                      {
                        "kind": "week",
                        "zone": "Europe/Berlin",
                        "says": "Mon-Thu 17:00-23:00, Fri,Sat 12:00-14:00, 17:00-24:00",
                        "week": [
                          [1020, 1380],
                          [2460, 2820],
                          [3900, 4260],
                          [5340, 5700],
                          [6480, 6600],
                          [6780, 7200],
                          [7920, 8040],
                          [8220, 8640]
                        ]
                      },
                      {
                        "kind": "not",
                        "part": {
                          "kind": "date",
                          "zone": "Europe/Berlin",
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
                              "12-25",
                              "12-31"
                            ],
                            "dated": ["2026-12-31"],
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
                        "zone": "Europe/Berlin",
                        "says": "daily 18:00-24:00",
                        "week": [
                          [1080, 1440],
                          [2520, 2880],
                          [3960, 4320],
                          [5400, 5760],
                          [6840, 7200],
                          [8280, 8640],
                          [9720, 10080]
                        ]
                      },
                      {
                        "kind": "date",
                        "zone": "Europe/Berlin",
                        "dates": { "annual": [], "dated": ["2026-12-31"], "weekdays": [], "nth": [] }
                      }
                    ]
                  },
                  {
                    "kind": "all",
                    "parts": [
                      {
                        "kind": "week",
                        "zone": "Europe/Berlin",
                        "says": "daily 20:00-24:00",
                        "week": [
                          [1200, 1440],
                          [2640, 2880],
                          [4080, 4320],
                          [5520, 5760],
                          [6960, 7200],
                          [8400, 8640],
                          [9840, 10080]
                        ]
                      },
                      {
                        "kind": "date",
                        "zone": "Europe/Berlin",
                        "dates": { "annual": ["12-25"], "dated": [], "weekdays": [], "nth": [] }
                      }
                    ]
                  },
                  {
                    "kind": "all",
                    "parts": [
                      {
                        "kind": "week",
                        "zone": "Europe/Berlin",
                        "says": "daily 18:00-24:00",
                        "week": [
                          [1080, 1440],
                          [2520, 2880],
                          [3960, 4320],
                          [5400, 5760],
                          [6840, 7200],
                          [8280, 8640],
                          [9720, 10080]
                        ]
                      },
                      {
                        "kind": "date",
                        "zone": "Europe/Berlin",
                        "dates": { "annual": ["12-31"], "dated": [], "weekdays": [], "nth": [] }
                      },
                      {
                        "kind": "not",
                        "part": {
                          "kind": "date",
                          "zone": "Europe/Berlin",
                          "dates": { "annual": [], "dated": ["2026-12-31"], "weekdays": [], "nth": [] }
                        }
                      }
                    ]
                  },
                  {
                    "kind": "all",
                    "parts": [
                      {
                        "kind": "any",
                        "parts": [
                          {
                            "kind": "all",
                            "parts": [
                              {
                                "kind": "week",
                                "zone": "Europe/Berlin",
                                "says": "Sat,Sun 00:00-03:00",
                                "week": [[7200, 7380], [8640, 8820]]
                              },
                              {
                                "kind": "not",
                                "part": {
                                  "kind": "date",
                                  "zone": "Europe/Berlin",
                                  "dates": {
                                    "annual": ["01-01", "12-26"],
                                    "dated": ["2027-01-01"],
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
                                "zone": "Europe/Berlin",
                                "says": "daily 00:00-02:00",
                                "week": [
                                  [0, 120],
                                  [1440, 1560],
                                  [2880, 3000],
                                  [4320, 4440],
                                  [5760, 5880],
                                  [7200, 7320],
                                  [8640, 8760]
                                ]
                              },
                              {
                                "kind": "date",
                                "zone": "Europe/Berlin",
                                "dates": { "annual": ["12-26"], "dated": [], "weekdays": [], "nth": [] }
                              }
                            ]
                          },
                          {
                            "kind": "all",
                            "parts": [
                              {
                                "kind": "week",
                                "zone": "Europe/Berlin",
                                "says": "daily 00:00-06:00",
                                "week": [
                                  [0, 360],
                                  [1440, 1800],
                                  [2880, 3240],
                                  [4320, 4680],
                                  [5760, 6120],
                                  [7200, 7560],
                                  [8640, 9000]
                                ]
                              },
                              {
                                "kind": "date",
                                "zone": "Europe/Berlin",
                                "dates": { "annual": ["01-01"], "dated": [], "weekdays": [], "nth": [] }
                              },
                              {
                                "kind": "not",
                                "part": {
                                  "kind": "date",
                                  "zone": "Europe/Berlin",
                                  "dates": { "annual": [], "dated": ["2027-01-01"], "weekdays": [], "nth": [] }
                                }
                              }
                            ]
                          }
                        ]
                      },
                      {
                        "kind": "not",
                        "part": {
                          "kind": "all",
                          "parts": [
                            {
                              "kind": "date",
                              "zone": "Europe/Berlin",
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
                                  "12-25"
                                ],
                                "dated": [],
                                "weekdays": [],
                                "nth": []
                              }
                            },
                            {
                              "kind": "not",
                              "part": {
                                "kind": "date",
                                "zone": "Europe/Berlin",
                                "dates": {
                                  "annual": ["12-25", "12-31"],
                                  "dated": ["2026-12-31"],
                                  "weekdays": [],
                                  "nth": []
                                }
                              }
                            }
                          ]
                        }
                      }
                    ]
                  }
                ]
              },
              {
                "kind": "not",
                "part": {
                  "kind": "date",
                  "zone": "Europe/Berlin",
                  "dates": {
                    "annual": [],
                    "dated": ["2026-12-24"],
                    "weekdays": [],
                    "nth": [{ "nth": -1, "weekday": 1, "month": 11, "shiftDays": 0 }]
                  }
                }
              }
            ]
          },
          "next": "main.choice.during_bar.ring_desk"
        }
      ],
      "otherwise": "main.choice.otherwise.ring_night"
    },
    {
      "state": "main.choice.during_bar.ring_desk",
      "place": "main.vats:18",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:18 -->",
        "<Response>",
        "  <Dial action=\"voice?s=main.choice.during_bar.ring_desk&amp;e=rung\" timeout=\"15\" answerOnBridge=\"true\">",
        "    <Client>101</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "main.choice.during_bar.hangup",
        "unavailable": "main.choice.during_bar.hangup",
        "unanswered": "main.choice.during_bar.hangup"
      }
    },
    {
      "state": "main.choice.during_bar.hangup",
      "place": "main.vats:18",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:18 -->",
        "<Response>",
        "  <Reject reason=\"rejected\"/>",
        "</Response>"
      ]
    },
    {
      "state": "main.choice.otherwise.ring_night",
      "place": "main.vats:19",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:19 -->",
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
      "place": "main.vats:19",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:19 -->",
        "<Response>",
        "  <Reject reason=\"rejected\"/>",
        "</Response>"
      ]
    }
  ]
}
; // and so on
