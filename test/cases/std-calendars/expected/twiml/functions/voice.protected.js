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
    { "line": "ru", "start": "ru_office.choice", "numbers": ["+74951234567"] },
    { "line": "kz", "start": "kz_office.choice", "numbers": ["+77272501234"] },
    { "line": "us", "start": "us_office.choice", "numbers": ["+12025550101"] },
    { "line": "de", "start": "de_office.choice", "numbers": ["+49301234567"] },
    { "line": "gb", "start": "gb_office.choice", "numbers": ["+442079460101"] }
  ],
  "states": [
    {
      "state": "ru_office.choice",
      "place": "main.vats:16",
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
                    "says": "Mon-Fri 09:00-18:00",
                    "week": [[540, 1080], [1980, 2520], [3420, 3960], [4860, 5400], [6300, 6840]]
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
                    "says": "daily 09:00-17:00",
                    "week": [
                      [540, 1020],
                      [1980, 2460],
                      [3420, 3900],
                      [4860, 5340],
                      [6300, 6780],
                      [7740, 8220],
                      [9180, 9660]
                    ]
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
                    "says": "Tue-Fri 09:00-17:00",
                    "week": [[1980, 2460], [3420, 3900], [4860, 5340], [6300, 6780]]
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
          "next": "ru_office.choice.during_moscow.ring_desk"
        }
      ],
      "otherwise": "ru_office.choice.otherwise.ring_night"
    },
    {
      "state": "ru_office.choice.during_moscow.ring_desk",
      "place": "main.vats:16",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:16 -->",
        "<Response>",
        "  <Dial action=\"voice?s=ru_office.choice.during_moscow.ring_desk&amp;e=rung\" timeout=\"15\" answerOnBridge=\"true\">",
        "    <Client>101</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "ru_office.choice.during_moscow.voicemail",
        "unavailable": "ru_office.choice.during_moscow.voicemail",
        "unanswered": "ru_office.choice.during_moscow.voicemail"
      }
    },
    {
      "state": "ru_office.choice.during_moscow.voicemail",
      "place": "main.vats:16",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:16 -->",
        "<Response>",
        "  <Say language=\"ru-RU\" voice=\"Polly.Tatyana\">Сейчас никто не может ответить. Пожалуйста, оставьте сообщение после сигнала.</Say>",
        "  <Record action=\"voice?s=ru_office.choice.during_moscow.voicemail&amp;a=1&amp;e=recorded\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\"/>",
        "  <Say language=\"ru-RU\" voice=\"Polly.Tatyana\">Сообщение не записано. До свидания.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    },
    {
      "state": "ru_office.choice.otherwise.ring_night",
      "place": "main.vats:17",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:17 -->",
        "<Response>",
        "  <Dial action=\"voice?s=ru_office.choice.otherwise.ring_night&amp;e=rung\" timeout=\"10\" answerOnBridge=\"true\">",
        "    <Client>102</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "ru_office.choice.otherwise.hangup",
        "unavailable": "ru_office.choice.otherwise.hangup",
        "unanswered": "ru_office.choice.otherwise.hangup"
      }
    },
    {
      "state": "ru_office.choice.otherwise.hangup",
      "place": "main.vats:17",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:17 -->",
        "<Response>",
        "  <Reject reason=\"rejected\"/>",
        "</Response>"
      ]
    },
    {
      "state": "kz_office.choice",
      "place": "main.vats:20",
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
                    "zone": "Asia/Oral",
                    "says": "Mon-Thu 09:00-18:00, Fri 09:00-17:00",
                    "week": [[540, 1080], [1980, 2520], [3420, 3960], [4860, 5400], [6300, 6780]]
                  },
                  {
                    "kind": "not",
                    "part": {
                      "kind": "date",
                      "zone": "Asia/Oral",
                      "dates": {
                        "annual": [
                          "01-01",
                          "01-02",
                          "01-07",
                          "03-08",
                          "03-21",
                          "03-22",
                          "03-23",
                          "05-01",
                          "05-07",
                          "05-09",
                          "07-06",
                          "10-25",
                          "12-16"
                        ],
                        "dated": [
                          "2025-01-03",
                          "2025-01-05",
                          "2025-03-10",
                          "2025-03-24",
                          "2025-03-25",
                          "2025-06-06",
                          "2025-07-07",
                          "2025-08-30",
                          "2025-09-01",
                          "2025-10-27",
                          "2026-03-09",
                          "2026-03-24",
                          "2026-03-25",
                          "2026-05-11",
                          "2026-05-27",
                          "2026-10-26",
                          "2027-01-04",
                          "2027-03-15",
                          "2027-03-24",
                          "2027-05-03",
                          "2027-05-10",
                          "2027-05-16",
                          "2028-01-03",
                          "2028-01-04",
                          "2028-03-15",
                          "2028-05-05",
                          "2028-05-08",
                          "2028-12-18",
                          "2029-03-15",
                          "2029-04-24",
                          "2029-12-17",
                          "2030-03-15",
                          "2030-03-25",
                          "2030-04-13",
                          "2030-07-08"
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
                    "zone": "Asia/Oral",
                    "says": "daily 09:00-17:00",
                    "week": [
                      [540, 1020],
                      [1980, 2460],
                      [3420, 3900],
                      [4860, 5340],
                      [6300, 6780],
                      [7740, 8220],
                      [9180, 9660]
                    ]
                  },
                  {
                    "kind": "date",
                    "zone": "Asia/Oral",
                    "dates": { "annual": [], "dated": ["2025-01-05"], "weekdays": [], "nth": [] }
                  }
                ]
              }
            ]
          },
          "next": "kz_office.choice.during_west.ring_desk"
        }
      ],
      "otherwise": "kz_office.choice.otherwise.ring_night"
    },
    {
      "state": "kz_office.choice.during_west.ring_desk",
      "place": "main.vats:20",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:20 -->",
        "<Response>",
        "  <Dial action=\"voice?s=kz_office.choice.during_west.ring_desk&amp;e=rung\" timeout=\"15\" answerOnBridge=\"true\">",
        "    <Client>101</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "kz_office.choice.during_west.voicemail",
        "unavailable": "kz_office.choice.during_west.voicemail",
        "unanswered": "kz_office.choice.during_west.voicemail"
      }
    },
    {
      "state": "kz_office.choice.during_west.voicemail",
      "place": "main.vats:20",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:20 -->",
        "<Response>",
        "  <Say language=\"ru-RU\" voice=\"Polly.Tatyana\">Сейчас никто не может ответить. Пожалуйста, оставьте сообщение после сигнала.</Say>",
        "  <Record action=\"voice?s=kz_office.choice.during_west.voicemail&amp;a=1&amp;e=recorded\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\"/>",
        "  <Say language=\"ru-RU\" voice=\"Polly.Tatyana\">Сообщение не записано. До свидания.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    },
    {
      "state": "kz_office.choice.otherwise.ring_night",
      "place": "main.vats:21",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:21 -->",
        "<Response>",
        "  <Dial action=\"voice?s=kz_office.choice.otherwise.ring_night&amp;e=rung\" timeout=\"10\" answerOnBridge=\"true\">",
        "    <Client>102</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "kz_office.choice.otherwise.hangup",
        "unavailable": "kz_office.choice.otherwise.hangup",
        "unanswered": "kz_office.choice.otherwise.hangup"
      }
    },
    {
      "state": "kz_office.choice.otherwise.hangup",
      "place": "main.vats:21",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:21 -->",
        "<Response>",
        "  <Reject reason=\"rejected\"/>",
        "</Response>"
      ]
    },
    {
      "state": "us_office.choice",
      "place": "main.vats:24",
      "choose": [
        {
          "if": {
            "kind": "all",
            "parts": [
              {
                "kind": "week",
                "zone": "America/New_York",
                "says": "Mon-Fri 09:00-17:00",
                "week": [[540, 1020], [1980, 2460], [3420, 3900], [4860, 5340], [6300, 6780]]
              },
              {
                "kind": "not",
                "part": {
                  "kind": "date",
                  "zone": "America/New_York",
                  "dates": {
                    "annual": ["01-01", "06-19", "07-04", "11-11", "12-25"],
                    "dated": [
                      "2026-07-03",
                      "2027-06-18",
                      "2027-07-05",
                      "2027-12-24",
                      "2027-12-31",
                      "2028-11-10",
                      "2029-11-12",
                      "2032-06-18",
                      "2032-07-05",
                      "2032-12-24",
                      "2032-12-31"
                    ],
                    "weekdays": [],
                    "nth": [
                      { "nth": 3, "weekday": 1, "month": 1, "shiftDays": 0 },
                      { "nth": 3, "weekday": 1, "month": 2, "shiftDays": 0 },
                      { "nth": -1, "weekday": 1, "month": 5, "shiftDays": 0 },
                      { "nth": 1, "weekday": 1, "month": 9, "shiftDays": 0 },
                      { "nth": 2, "weekday": 1, "month": 10, "shiftDays": 0 },
                      { "nth": 4, "weekday": 4, "month": 11, "shiftDays": 0 }
                    ]
                  }
                }
              }
            ]
          },
          "next": "us_office.choice.workhours_mon_fri_0900_1700.ring_desk"
        }
      ],
      "otherwise": "us_office.choice.otherwise.ring_night"
    },
    {
      "state": "us_office.choice.workhours_mon_fri_0900_1700.ring_desk",
      "place": "main.vats:24",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:24 -->",
        "<Response>",
        "  <Dial action=\"voice?s=us_office.choice.workhours_mon_fri_0900_1700.ring_desk&amp;e=rung\" timeout=\"15\" answerOnBridge=\"true\">",
        "    <Client>101</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "us_office.choice.workhours_mon_fri_0900_1700.voicemail",
        "unavailable": "us_office.choice.workhours_mon_fri_0900_1700.voicemail",
        "unanswered": "us_office.choice.workhours_mon_fri_0900_1700.voicemail"
      }
    },
    {
      "state": "us_office.choice.workhours_mon_fri_0900_1700.voicemail",
      "place": "main.vats:24",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:24 -->",
        "<Response>",
        "  <Say language=\"ru-RU\" voice=\"Polly.Tatyana\">Сейчас никто не может ответить. Пожалуйста, оставьте сообщение после сигнала.</Say>",
        "  <Record action=\"voice?s=us_office.choice.workhours_mon_fri_0900_1700.voicemail&amp;a=1&amp;e=recorded\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\"/>",
        "  <Say language=\"ru-RU\" voice=\"Polly.Tatyana\">Сообщение не записано. До свидания.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    },
    {
      "state": "us_office.choice.otherwise.ring_night",
      "place": "main.vats:25",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:25 -->",
        "<Response>",
        "  <Dial action=\"voice?s=us_office.choice.otherwise.ring_night&amp;e=rung\" timeout=\"10\" answerOnBridge=\"true\">",
        "    <Client>102</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "us_office.choice.otherwise.hangup",
        "unavailable": "us_office.choice.otherwise.hangup",
        "unanswered": "us_office.choice.otherwise.hangup"
      }
    },
    {
      "state": "us_office.choice.otherwise.hangup",
      "place": "main.vats:25",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:25 -->",
        "<Response>",
        "  <Reject reason=\"rejected\"/>",
        "</Response>"
      ]
    },
    {
      "state": "de_office.choice",
      "place": "main.vats:28",
      "choose": [
        {
          "if": {
            "kind": "all",
            "parts": [
              {
                "kind": "week",
                "zone": "Europe/Berlin",
                "says": "Mon-Fri 09:00-17:00",
                "week": [[540, 1020], [1980, 2460], [3420, 3900], [4860, 5340], [6300, 6780]]
              },
              {
                "kind": "not",
                "part": {
                  "kind": "date",
                  "zone": "Europe/Berlin",
                  "dates": {
                    "annual": ["01-01", "05-01", "10-03", "12-25", "12-26"],
                    "dated": [
                      "2025-04-18",
                      "2025-04-21",
                      "2025-05-29",
                      "2025-06-09",
                      "2026-04-03",
                      "2026-04-06",
                      "2026-05-14",
                      "2026-05-25",
                      "2027-03-26",
                      "2027-03-29",
                      "2027-05-06",
                      "2027-05-17",
                      "2028-04-14",
                      "2028-04-17",
                      "2028-05-25",
                      "2028-06-05",
                      "2029-03-30",
                      "2029-04-02",
                      "2029-05-10",
                      "2029-05-21",
                      "2030-04-19",
                      "2030-04-22",
                      "2030-05-30",
                      "2030-06-10"
                    ],
                    "weekdays": [],
                    "nth": []
                  }
                }
              }
            ]
          },
          "next": "de_office.choice.workhours_mon_fri_0900_1700.ring_desk"
        }
      ],
      "otherwise": "de_office.choice.otherwise.ring_night"
    },
    {
      "state": "de_office.choice.workhours_mon_fri_0900_1700.ring_desk",
      "place": "main.vats:28",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:28 -->",
        "<Response>",
        "  <Dial action=\"voice?s=de_office.choice.workhours_mon_fri_0900_1700.ring_desk&amp;e=rung\" timeout=\"15\" answerOnBridge=\"true\">",
        "    <Client>101</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "de_office.choice.workhours_mon_fri_0900_1700.voicemail",
        "unavailable": "de_office.choice.workhours_mon_fri_0900_1700.voicemail",
        "unanswered": "de_office.choice.workhours_mon_fri_0900_1700.voicemail"
      }
    },
    {
      "state": "de_office.choice.workhours_mon_fri_0900_1700.voicemail",
      "place": "main.vats:28",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:28 -->",
        "<Response>",
        "  <Say language=\"ru-RU\" voice=\"Polly.Tatyana\">Сейчас никто не может ответить. Пожалуйста, оставьте сообщение после сигнала.</Say>",
        "  <Record action=\"voice?s=de_office.choice.workhours_mon_fri_0900_1700.voicemail&amp;a=1&amp;e=recorded\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\"/>",
        "  <Say language=\"ru-RU\" voice=\"Polly.Tatyana\">Сообщение не записано. До свидания.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    },
    {
      "state": "de_office.choice.otherwise.ring_night",
      "place": "main.vats:29",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:29 -->",
        "<Response>",
        "  <Dial action=\"voice?s=de_office.choice.otherwise.ring_night&amp;e=rung\" timeout=\"10\" answerOnBridge=\"true\">",
        "    <Client>102</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "de_office.choice.otherwise.hangup",
        "unavailable": "de_office.choice.otherwise.hangup",
        "unanswered": "de_office.choice.otherwise.hangup"
      }
    },
    {
      "state": "de_office.choice.otherwise.hangup",
      "place": "main.vats:29",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:29 -->",
        "<Response>",
        "  <Reject reason=\"rejected\"/>",
        "</Response>"
      ]
    },
    {
      "state": "gb_office.choice",
      "place": "main.vats:32",
      "choose": [
        {
          "if": {
            "kind": "all",
            "parts": [
              {
                "kind": "week",
                "zone": "Europe/London",
                "says": "Mon-Fri 09:00-17:00",
                "week": [[540, 1020], [1980, 2460], [3420, 3900], [4860, 5340], [6300, 6780]]
              },
              {
                "kind": "not",
                "part": {
                  "kind": "date",
                  "zone": "Europe/London",
                  "dates": {
                    "annual": ["01-01", "12-25", "12-26"],
                    "dated": [
                      "2025-04-18",
                      "2025-04-21",
                      "2026-04-03",
                      "2026-04-06",
                      "2026-12-28",
                      "2027-03-26",
                      "2027-03-29",
                      "2027-12-27",
                      "2027-12-28",
                      "2028-01-03",
                      "2028-04-14",
                      "2028-04-17",
                      "2029-03-30",
                      "2029-04-02",
                      "2030-04-19",
                      "2030-04-22"
                    ],
                    "weekdays": [],
                    "nth": [
                      { "nth": 1, "weekday": 1, "month": 5, "shiftDays": 0 },
                      { "nth": -1, "weekday": 1, "month": 5, "shiftDays": 0 },
                      { "nth": -1, "weekday": 1, "month": 8, "shiftDays": 0 }
                    ]
                  }
                }
              }
            ]
          },
          "next": "gb_office.choice.workhours_mon_fri_0900_1700.ring_desk"
        }
      ],
      "otherwise": "gb_office.choice.otherwise.ring_night"
    },
    {
      "state": "gb_office.choice.workhours_mon_fri_0900_1700.ring_desk",
      "place": "main.vats:32",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:32 -->",
        "<Response>",
        "  <Dial action=\"voice?s=gb_office.choice.workhours_mon_fri_0900_1700.ring_desk&amp;e=rung\" timeout=\"15\" answerOnBridge=\"true\">",
        "    <Client>101</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "gb_office.choice.workhours_mon_fri_0900_1700.voicemail",
        "unavailable": "gb_office.choice.workhours_mon_fri_0900_1700.voicemail",
        "unanswered": "gb_office.choice.workhours_mon_fri_0900_1700.voicemail"
      }
    },
    {
      "state": "gb_office.choice.workhours_mon_fri_0900_1700.voicemail",
      "place": "main.vats:32",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:32 -->",
        "<Response>",
        "  <Say language=\"ru-RU\" voice=\"Polly.Tatyana\">Сейчас никто не может ответить. Пожалуйста, оставьте сообщение после сигнала.</Say>",
        "  <Record action=\"voice?s=gb_office.choice.workhours_mon_fri_0900_1700.voicemail&amp;a=1&amp;e=recorded\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\"/>",
        "  <Say language=\"ru-RU\" voice=\"Polly.Tatyana\">Сообщение не записано. До свидания.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    },
    {
      "state": "gb_office.choice.otherwise.ring_night",
      "place": "main.vats:33",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:33 -->",
        "<Response>",
        "  <Dial action=\"voice?s=gb_office.choice.otherwise.ring_night&amp;e=rung\" timeout=\"10\" answerOnBridge=\"true\">",
        "    <Client>102</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "gb_office.choice.otherwise.hangup",
        "unavailable": "gb_office.choice.otherwise.hangup",
        "unanswered": "gb_office.choice.otherwise.hangup"
      }
    },
    {
      "state": "gb_office.choice.otherwise.hangup",
      "place": "main.vats:33",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:33 -->",
        "<Response>",
        "  <Reject reason=\"rejected\"/>",
        "</Response>"
      ]
    }
  ]
}
; // and so on
