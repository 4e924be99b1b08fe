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
      "place": "main.vats:3",
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
                    "kind": "not",
                    "part": {
                      "kind": "date",
                      "zone": "Europe/Moscow",
                      "dates": {
                        "annual": ["02-28", "12-31"],
                        "dated": ["2027-01-02", "2027-01-03", "2027-01-04"],
                        "weekdays": [],
                        "nth": [{ "nth": 4, "weekday": 4, "month": 11, "shiftDays": 0 }]
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
                    "says": "daily 10:00-12:00",
                    "week": [
                      [600, 720],
                      [2040, 2160],
                      [3480, 3600],
                      [4920, 5040],
                      [6360, 6480],
                      [7800, 7920],
                      [9240, 9360]
                    ]
                  },
                  {
                    "kind": "date",
                    "zone": "Europe/Moscow",
                    "dates": {
                      "annual": [],
                      "dated": ["2027-01-02", "2027-01-03", "2027-01-04"],
                      "weekdays": [],
                      "nth": []
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
                    "says": "daily 09:00-15:00",
                    "week": [
                      [540, 900],
                      [1980, 2340],
                      [3420, 3780],
                      [4860, 5220],
                      [6300, 6660],
                      [7740, 8100],
                      [9180, 9540]
                    ]
                  },
                  {
                    "kind": "date",
                    "zone": "Europe/Moscow",
                    "dates": { "annual": ["12-31"], "dated": [], "weekdays": [], "nth": [] }
                  }
                ]
              },
              {
                "kind": "all",
                "parts": [
                  {
                    "kind": "week",
                    "zone": "Europe/Moscow",
                    "says": "daily 16:00-17:00",
                    "week": [
                      [960, 1020],
                      [2400, 2460],
                      [3840, 3900],
                      [5280, 5340],
                      [6720, 6780],
                      [8160, 8220],
                      [9600, 9660]
                    ]
                  },
                  {
                    "kind": "date",
                    "zone": "Europe/Moscow",
                    "dates": { "annual": ["12-31"], "dated": [], "weekdays": [], "nth": [] }
                  }
                ]
              },
              {
                "kind": "all",
                "parts": [
                  {
                    "kind": "week",
                    "zone": "Europe/Moscow",
                    "says": "daily 12:00-24:00",
                    "week": [
                      [720, 1440],
                      [2160, 2880],
                      [3600, 4320],
                      [5040, 5760],
                      [6480, 7200],
                      [7920, 8640],
                      [9360, 10080]
                    ]
                  },
                  {
                    "kind": "date",
                    "zone": "Europe/Moscow",
                    "dates": { "annual": ["02-28"], "dated": [], "weekdays": [], "nth": [] }
                  }
                ]
              },
              {
                "kind": "all",
                "parts": [
                  {
                    "kind": "week",
                    "zone": "Europe/Moscow",
                    "says": "daily 10:00-24:00",
                    "week": [
                      [600, 1440],
                      [2040, 2880],
                      [3480, 4320],
                      [4920, 5760],
                      [6360, 7200],
                      [7800, 8640],
                      [9240, 10080]
                    ]
                  },
                  {
                    "kind": "date",
                    "zone": "Europe/Moscow",
                    "dates": {
                      "annual": [],
                      "dated": [],
                      "weekdays": [],
                      "nth": [{ "nth": 4, "weekday": 4, "month": 11, "shiftDays": 0 }]
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
                    "says": "daily 00:00-04:00",
                    "week": [
                      [0, 240],
                      [1440, 1680],
                      [2880, 3120],
                      [4320, 4560],
                      [5760, 6000],
                      [7200, 7440],
                      [8640, 8880]
                    ]
                  },
                  {
                    "kind": "not",
                    "part": {
                      "kind": "date",
                      "zone": "Europe/Moscow",
                      "dates": {
                        "annual": ["01-01", "02-29"],
                        "dated": [
                          "2021-03-01",
                          "2022-03-01",
                          "2023-03-01",
                          "2025-03-01",
                          "2026-03-01",
                          "2027-01-03",
                          "2027-01-04",
                          "2027-01-05",
                          "2027-03-01",
                          "2029-03-01",
                          "2030-03-01",
                          "2031-03-01",
                          "2033-03-01",
                          "2034-03-01",
                          "2035-03-01",
                          "2037-03-01",
                          "2038-03-01",
                          "2039-03-01",
                          "2041-03-01",
                          "2042-03-01",
                          "2043-03-01",
                          "2045-03-01",
                          "2046-03-01",
                          "2047-03-01",
                          "2049-03-01",
                          "2050-03-01",
                          "2051-03-01",
                          "2053-03-01",
                          "2054-03-01",
                          "2055-03-01",
                          "2057-03-01",
                          "2058-03-01",
                          "2059-03-01",
                          "2061-03-01",
                          "2062-03-01",
                          "2063-03-01",
                          "2065-03-01",
                          "2066-03-01",
                          "2067-03-01",
                          "2069-03-01",
                          "2070-03-01",
                          "2071-03-01",
                          "2073-03-01",
                          "2074-03-01",
                          "2075-03-01",
                          "2077-03-01",
                          "2078-03-01",
                          "2079-03-01",
                          "2081-03-01",
                          "2082-03-01",
                          "2083-03-01",
                          "2085-03-01",
                          "2086-03-01",
                          "2087-03-01",
                          "2089-03-01",
                          "2090-03-01",
                          "2091-03-01",
                          "2093-03-01",
                          "2094-03-01",
                          "2095-03-01",
                          "2097-03-01",
                          "2098-03-01",
                          "2099-03-01",
                          "2100-03-01"
                        ],
                        "weekdays": [],
                        "nth": [{ "nth": 4, "weekday": 4, "month": 11, "shiftDays": 1 }]
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
                    "zone": "Europe/Moscow",
                    "dates": {
                      "annual": ["02-29"],
                      "dated": [
                        "2021-03-01",
                        "2022-03-01",
                        "2023-03-01",
                        "2025-03-01",
                        "2026-03-01",
                        "2027-03-01",
                        "2029-03-01",
                        "2030-03-01",
                        "2031-03-01",
                        "2033-03-01",
                        "2034-03-01",
                        "2035-03-01",
                        "2037-03-01",
                        "2038-03-01",
                        "2039-03-01",
                        "2041-03-01",
                        "2042-03-01",
                        "2043-03-01",
                        "2045-03-01",
                        "2046-03-01",
                        "2047-03-01",
                        "2049-03-01",
                        "2050-03-01",
                        "2051-03-01",
                        "2053-03-01",
                        "2054-03-01",
                        "2055-03-01",
                        "2057-03-01",
                        "2058-03-01",
                        "2059-03-01",
                        "2061-03-01",
                        "2062-03-01",
                        "2063-03-01",
                        "2065-03-01",
                        "2066-03-01",
                        "2067-03-01",
                        "2069-03-01",
                        "2070-03-01",
                        "2071-03-01",
                        "2073-03-01",
                        "2074-03-01",
                        "2075-03-01",
                        "2077-03-01",
                        "2078-03-01",
                        "2079-03-01",
                        "2081-03-01",
                        "2082-03-01",
                        "2083-03-01",
                        "2085-03-01",
                        "2086-03-01",
                        "2087-03-01",
                        "2089-03-01",
                        "2090-03-01",
                        "2091-03-01",
                        "2093-03-01",
                        "2094-03-01",
                        "2095-03-01",
                        "2097-03-01",
                        "2098-03-01",
                        "2099-03-01",
                        "2100-03-01"
                      ],
                      "weekdays": [],
                      "nth": []
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
                    "says": "daily 00:00-01:00",
                    "week": [
                      [0, 60],
                      [1440, 1500],
                      [2880, 2940],
                      [4320, 4380],
                      [5760, 5820],
                      [7200, 7260],
                      [8640, 8700]
                    ]
                  },
                  {
                    "kind": "date",
                    "zone": "Europe/Moscow",
                    "dates": {
                      "annual": [],
                      "dated": [],
                      "weekdays": [],
                      "nth": [{ "nth": 4, "weekday": 4, "month": 11, "shiftDays": 1 }]
                    }
                  }
                ]
              }
            ]
          },
          "next": "main.choice.workhours_mon_sun_2000_0400_12_31_0900.ring_desk"
        }
      ],
      "otherwise": "main.choice.otherwise.ring_night"
    },
    {
      "state": "main.choice.workhours_mon_sun_2000_0400_12_31_0900.ring_desk",
      "place": "main.vats:10",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:10 -->",
        "<Response>",
        "  <Dial action=\"voice?s=main.choice.workhours_mon_sun_2000_0400_12_31_0900.ring_desk&amp;e=rung\" timeout=\"15\" answerOnBridge=\"true\">",
        "    <Client>desk</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "main.choice.workhours_mon_sun_2000_0400_12_31_0900.voicemail",
        "unavailable": "main.choice.workhours_mon_sun_2000_0400_12_31_0900.voicemail",
        "unanswered": "main.choice.workhours_mon_sun_2000_0400_12_31_0900.voicemail"
      }
    },
    {
      "state": "main.choice.workhours_mon_sun_2000_0400_12_31_0900.voicemail",
      "place": "main.vats:10",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:10 -->",
        "<Response>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">Nobody can take your call right now. Please leave a message after the tone.</Say>",
        "  <Record action=\"voice?s=main.choice.workhours_mon_sun_2000_0400_12_31_0900.voicemail&amp;a=1&amp;e=recorded\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\"/>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">No message was recorded. Goodbye.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    },
    {
      "state": "main.choice.otherwise.ring_night",
      "place": "main.vats:11",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:11 -->",
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
      "place": "main.vats:11",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:11 -->",
        "<Response>",
        "  <Reject reason=\"rejected\"/>",
        "</Response>"
      ]
    }
  ]
}
; // and so on
