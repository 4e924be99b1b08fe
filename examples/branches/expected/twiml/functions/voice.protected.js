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
    { "line": "мск", "start": "филиал_день_мск_москва.choice", "numbers": ["+74951234567"] },
    { "line": "екб", "start": "филиал_день_екб_екатеринбург.choice", "numbers": ["+73432001010"] },
    { "line": "влд", "start": "филиал_день_влд_владивосток.choice", "numbers": ["+74232001010"] },
    { "line": "общая", "start": "страна.run_где_день.choice", "numbers": ["+78005553535"] }
  ],
  "states": [
    {
      "state": "страна.run_где_день.choice",
      "place": "main.vats:24",
      "choose": [
        {
          "if": {
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
                    "dated": [],
                    "weekdays": [],
                    "nth": []
                  }
                }
              }
            ]
          },
          "next": "страна.run_где_день.choice.during_день_мск.ring_москва"
        },
        {
          "if": {
            "kind": "all",
            "parts": [
              {
                "kind": "week",
                "zone": "Asia/Yekaterinburg",
                "says": "Mon-Fri 09:00-18:00",
                "week": [[540, 1080], [1980, 2520], [3420, 3960], [4860, 5400], [6300, 6840]]
              },
              {
                "kind": "not",
                "part": {
                  "kind": "date",
                  "zone": "Asia/Yekaterinburg",
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
                    "dated": [],
                    "weekdays": [],
                    "nth": []
                  }
                }
              }
            ]
          },
          "next": "страна.run_где_день.choice.during_день_екб.ring_екатеринбург"
        },
        {
          "if": {
            "kind": "all",
            "parts": [
              {
                "kind": "week",
                "zone": "Asia/Vladivostok",
                "says": "Mon-Fri 09:00-18:00",
                "week": [[540, 1080], [1980, 2520], [3420, 3960], [4860, 5400], [6300, 6840]]
              },
              {
                "kind": "not",
                "part": {
                  "kind": "date",
                  "zone": "Asia/Vladivostok",
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
                    "dated": [],
                    "weekdays": [],
                    "nth": []
                  }
                }
              }
            ]
          },
          "next": "страна.run_где_день.choice.during_день_влд.ring_владивосток"
        }
      ],
      "otherwise": "страна.voicemail_общий"
    },
    {
      "state": "страна.run_где_день.choice.during_день_мск.ring_москва",
      "place": "main.vats:24",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:24 -->",
        "<Response>",
        "  <Dial action=\"voice?s=%D1%81%D1%82%D1%80%D0%B0%D0%BD%D0%B0.run_%D0%B3%D0%B4%D0%B5_%D0%B4%D0%B5%D0%BD%D1%8C.choice.during_%D0%B4%D0%B5%D0%BD%D1%8C_%D0%BC%D1%81%D0%BA.ring_%D0%BC%D0%BE%D1%81%D0%BA%D0%B2%D0%B0&amp;e=rung\" timeout=\"15\" answerOnBridge=\"true\">",
        "    <Client>701</Client>",
        "    <Client>702</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "страна.voicemail_общий",
        "unavailable": "страна.voicemail_общий",
        "unanswered": "страна.voicemail_общий"
      }
    },
    {
      "state": "страна.run_где_день.choice.during_день_екб.ring_екатеринбург",
      "place": "main.vats:25",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:25 -->",
        "<Response>",
        "  <Dial action=\"voice?s=%D1%81%D1%82%D1%80%D0%B0%D0%BD%D0%B0.run_%D0%B3%D0%B4%D0%B5_%D0%B4%D0%B5%D0%BD%D1%8C.choice.during_%D0%B4%D0%B5%D0%BD%D1%8C_%D0%B5%D0%BA%D0%B1.ring_%D0%B5%D0%BA%D0%B0%D1%82%D0%B5%D1%80%D0%B8%D0%BD%D0%B1%D1%83%D1%80%D0%B3&amp;e=rung\" timeout=\"15\" answerOnBridge=\"true\">",
        "    <Client>721</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "страна.voicemail_общий",
        "unavailable": "страна.voicemail_общий",
        "unanswered": "страна.voicemail_общий"
      }
    },
    {
      "state": "страна.run_где_день.choice.during_день_влд.ring_владивосток",
      "place": "main.vats:26",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:26 -->",
        "<Response>",
        "  <Dial action=\"voice?s=%D1%81%D1%82%D1%80%D0%B0%D0%BD%D0%B0.run_%D0%B3%D0%B4%D0%B5_%D0%B4%D0%B5%D0%BD%D1%8C.choice.during_%D0%B4%D0%B5%D0%BD%D1%8C_%D0%B2%D0%BB%D0%B4.ring_%D0%B2%D0%BB%D0%B0%D0%B4%D0%B8%D0%B2%D0%BE%D1%81%D1%82%D0%BE%D0%BA&amp;e=rung\" timeout=\"15\" answerOnBridge=\"true\">",
        "    <Client>751</Client>",
        "    <Client>752</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "страна.voicemail_общий",
        "unavailable": "страна.voicemail_общий",
        "unanswered": "страна.voicemail_общий"
      }
    },
    {
      "state": "страна.voicemail_общий",
      "place": "main.vats:35",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:35 -->",
        "<Response>",
        "  <Say language=\"ru-RU\" voice=\"Polly.Tatyana\">Сейчас никто не может ответить. Пожалуйста, оставьте сообщение после сигнала.</Say>",
        "  <Record action=\"voice?s=%D1%81%D1%82%D1%80%D0%B0%D0%BD%D0%B0.voicemail_%D0%BE%D0%B1%D1%89%D0%B8%D0%B9&amp;a=1&amp;e=recorded\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\"/>",
        "  <Say language=\"ru-RU\" voice=\"Polly.Tatyana\">Сообщение не записано. До свидания.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    },
    {
      "state": "филиал_день_мск_москва.choice",
      "place": "main.vats:30",
      "choose": [
        {
          "if": {
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
                    "dated": [],
                    "weekdays": [],
                    "nth": []
                  }
                }
              }
            ]
          },
          "next": "филиал_день_мск_москва.choice.during_часы.ring_свои"
        }
      ],
      "otherwise": "филиал_день_мск_москва.choice.otherwise.run_где_день.choice"
    },
    {
      "state": "филиал_день_мск_москва.choice.during_часы.ring_свои",
      "place": "main.vats:30",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:30 -->",
        "<Response>",
        "  <Dial action=\"voice?s=%D1%84%D0%B8%D0%BB%D0%B8%D0%B0%D0%BB_%D0%B4%D0%B5%D0%BD%D1%8C_%D0%BC%D1%81%D0%BA_%D0%BC%D0%BE%D1%81%D0%BA%D0%B2%D0%B0.choice.during_%D1%87%D0%B0%D1%81%D1%8B.ring_%D1%81%D0%B2%D0%BE%D0%B8&amp;e=rung\" timeout=\"20\" answerOnBridge=\"true\">",
        "    <Client>701</Client>",
        "    <Client>702</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "филиал_день_мск_москва.voicemail_общий",
        "unavailable": "филиал_день_мск_москва.voicemail_общий",
        "unanswered": "филиал_день_мск_москва.voicemail_общий"
      }
    },
    {
      "state": "филиал_день_мск_москва.choice.otherwise.run_где_день.choice",
      "place": "main.vats:24",
      "choose": [
        {
          "if": {
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
                    "dated": [],
                    "weekdays": [],
                    "nth": []
                  }
                }
              }
            ]
          },
          "next": "филиал_день_мск_москва.choice.otherwise.run_где_день.choice.d_dl8ly2ga"
        },
        {
          "if": {
            "kind": "all",
            "parts": [
              {
                "kind": "week",
                "zone": "Asia/Yekaterinburg",
                "says": "Mon-Fri 09:00-18:00",
                "week": [[540, 1080], [1980, 2520], [3420, 3960], [4860, 5400], [6300, 6840]]
              },
              {
                "kind": "not",
                "part": {
                  "kind": "date",
                  "zone": "Asia/Yekaterinburg",
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
                    "dated": [],
                    "weekdays": [],
                    "nth": []
                  }
                }
              }
            ]
          },
          "next": "филиал_день_мск_москва.choice.otherwise.run_где_день.choice.d_n66gu9b6"
        },
        {
          "if": {
            "kind": "all",
            "parts": [
              {
                "kind": "week",
                "zone": "Asia/Vladivostok",
                "says": "Mon-Fri 09:00-18:00",
                "week": [[540, 1080], [1980, 2520], [3420, 3960], [4860, 5400], [6300, 6840]]
              },
              {
                "kind": "not",
                "part": {
                  "kind": "date",
                  "zone": "Asia/Vladivostok",
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
                    "dated": [],
                    "weekdays": [],
                    "nth": []
                  }
                }
              }
            ]
          },
          "next": "филиал_день_мск_москва.choice.otherwise.run_где_день.choice.d_y0p4776f"
        }
      ],
      "otherwise": "филиал_день_мск_москва.voicemail_общий"
    },
    {
      "state": "филиал_день_мск_москва.choice.otherwise.run_где_день.choice.d_dl8ly2ga",
      "place": "main.vats:24",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:24 -->",
        "<Response>",
        "  <Dial action=\"voice?s=%D1%84%D0%B8%D0%BB%D0%B8%D0%B0%D0%BB_%D0%B4%D0%B5%D0%BD%D1%8C_%D0%BC%D1%81%D0%BA_%D0%BC%D0%BE%D1%81%D0%BA%D0%B2%D0%B0.choice.otherwise.run_%D0%B3%D0%B4%D0%B5_%D0%B4%D0%B5%D0%BD%D1%8C.choice.d_dl8ly2ga&amp;e=rung\" timeout=\"15\" answerOnBridge=\"true\">",
        "    <Client>701</Client>",
        "    <Client>702</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "филиал_день_мск_москва.voicemail_общий",
        "unavailable": "филиал_день_мск_москва.voicemail_общий",
        "unanswered": "филиал_день_мск_москва.voicemail_общий"
      }
    },
    {
      "state": "филиал_день_мск_москва.choice.otherwise.run_где_день.choice.d_n66gu9b6",
      "place": "main.vats:25",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:25 -->",
        "<Response>",
        "  <Dial action=\"voice?s=%D1%84%D0%B8%D0%BB%D0%B8%D0%B0%D0%BB_%D0%B4%D0%B5%D0%BD%D1%8C_%D0%BC%D1%81%D0%BA_%D0%BC%D0%BE%D1%81%D0%BA%D0%B2%D0%B0.choice.otherwise.run_%D0%B3%D0%B4%D0%B5_%D0%B4%D0%B5%D0%BD%D1%8C.choice.d_n66gu9b6&amp;e=rung\" timeout=\"15\" answerOnBridge=\"true\">",
        "    <Client>721</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "филиал_день_мск_москва.voicemail_общий",
        "unavailable": "филиал_день_мск_москва.voicemail_общий",
        "unanswered": "филиал_день_мск_москва.voicemail_общий"
      }
    },
    {
      "state": "филиал_день_мск_москва.choice.otherwise.run_где_день.choice.d_y0p4776f",
      "place": "main.vats:26",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:26 -->",
        "<Response>",
        "  <Dial action=\"voice?s=%D1%84%D0%B8%D0%BB%D0%B8%D0%B0%D0%BB_%D0%B4%D0%B5%D0%BD%D1%8C_%D0%BC%D1%81%D0%BA_%D0%BC%D0%BE%D1%81%D0%BA%D0%B2%D0%B0.choice.otherwise.run_%D0%B3%D0%B4%D0%B5_%D0%B4%D0%B5%D0%BD%D1%8C.choice.d_y0p4776f&amp;e=rung\" timeout=\"15\" answerOnBridge=\"true\">",
        "    <Client>751</Client>",
        "    <Client>752</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "филиал_день_мск_москва.voicemail_общий",
        "unavailable": "филиал_день_мск_москва.voicemail_общий",
        "unanswered": "филиал_день_мск_москва.voicemail_общий"
      }
    },
    {
      "state": "филиал_день_мск_москва.voicemail_общий",
      "place": "main.vats:32",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:32 -->",
        "<Response>",
        "  <Say language=\"ru-RU\" voice=\"Polly.Tatyana\">Сейчас никто не может ответить. Пожалуйста, оставьте сообщение после сигнала.</Say>",
        "  <Record action=\"voice?s=%D1%84%D0%B8%D0%BB%D0%B8%D0%B0%D0%BB_%D0%B4%D0%B5%D0%BD%D1%8C_%D0%BC%D1%81%D0%BA_%D0%BC%D0%BE%D1%81%D0%BA%D0%B2%D0%B0.voicemail_%D0%BE%D0%B1%D1%89%D0%B8%D0%B9&amp;a=1&amp;e=recorded\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\"/>",
        "  <Say language=\"ru-RU\" voice=\"Polly.Tatyana\">Сообщение не записано. До свидания.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    },
    {
      "state": "филиал_день_екб_екатеринбург.choice",
      "place": "main.vats:30",
      "choose": [
        {
          "if": {
            "kind": "all",
            "parts": [
              {
                "kind": "week",
                "zone": "Asia/Yekaterinburg",
                "says": "Mon-Fri 09:00-18:00",
                "week": [[540, 1080], [1980, 2520], [3420, 3960], [4860, 5400], [6300, 6840]]
              },
              {
                "kind": "not",
                "part": {
                  "kind": "date",
                  "zone": "Asia/Yekaterinburg",
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
                    "dated": [],
                    "weekdays": [],
                    "nth": []
                  }
                }
              }
            ]
          },
          "next": "филиал_день_екб_екатеринбург.choice.during_часы.ring_свои"
        }
      ],
      "otherwise": "филиал_день_екб_екатеринбург.choice.otherwise.run_где_де_xyoxmklg"
    },
    {
      "state": "филиал_день_екб_екатеринбург.choice.during_часы.ring_свои",
      "place": "main.vats:30",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:30 -->",
        "<Response>",
        "  <Dial action=\"voice?s=%D1%84%D0%B8%D0%BB%D0%B8%D0%B0%D0%BB_%D0%B4%D0%B5%D0%BD%D1%8C_%D0%B5%D0%BA%D0%B1_%D0%B5%D0%BA%D0%B0%D1%82%D0%B5%D1%80%D0%B8%D0%BD%D0%B1%D1%83%D1%80%D0%B3.choice.during_%D1%87%D0%B0%D1%81%D1%8B.ring_%D1%81%D0%B2%D0%BE%D0%B8&amp;e=rung\" timeout=\"20\" answerOnBridge=\"true\">",
        "    <Client>721</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "филиал_день_екб_екатеринбург.voicemail_общий",
        "unavailable": "филиал_день_екб_екатеринбург.voicemail_общий",
        "unanswered": "филиал_день_екб_екатеринбург.voicemail_общий"
      }
    },
    {
      "state": "филиал_день_екб_екатеринбург.choice.otherwise.run_где_де_xyoxmklg",
      "place": "main.vats:24",
      "choose": [
        {
          "if": {
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
                    "dated": [],
                    "weekdays": [],
                    "nth": []
                  }
                }
              }
            ]
          },
          "next": "филиал_день_екб_екатеринбург.choice.otherwise.run_где_де_dw8hk1k8"
        },
        {
          "if": {
            "kind": "all",
            "parts": [
              {
                "kind": "week",
                "zone": "Asia/Yekaterinburg",
                "says": "Mon-Fri 09:00-18:00",
                "week": [[540, 1080], [1980, 2520], [3420, 3960], [4860, 5400], [6300, 6840]]
              },
              {
                "kind": "not",
                "part": {
                  "kind": "date",
                  "zone": "Asia/Yekaterinburg",
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
                    "dated": [],
                    "weekdays": [],
                    "nth": []
                  }
                }
              }
            ]
          },
          "next": "филиал_день_екб_екатеринбург.choice.otherwise.run_где_де_nzosqap8"
        },
        {
          "if": {
            "kind": "all",
            "parts": [
              {
                "kind": "week",
                "zone": "Asia/Vladivostok",
                "says": "Mon-Fri 09:00-18:00",
                "week": [[540, 1080], [1980, 2520], [3420, 3960], [4860, 5400], [6300, 6840]]
              },
              {
                "kind": "not",
                "part": {
                  "kind": "date",
                  "zone": "Asia/Vladivostok",
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
                    "dated": [],
                    "weekdays": [],
                    "nth": []
                  }
                }
              }
            ]
          },
          "next": "филиал_день_екб_екатеринбург.choice.otherwise.run_где_де_glfa7a65"
        }
      ],
      "otherwise": "филиал_день_екб_екатеринбург.voicemail_общий"
    },
    {
      "state": "филиал_день_екб_екатеринбург.choice.otherwise.run_где_де_dw8hk1k8",
      "place": "main.vats:24",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:24 -->",
        "<Response>",
        "  <Dial action=\"voice?s=%D1%84%D0%B8%D0%BB%D0%B8%D0%B0%D0%BB_%D0%B4%D0%B5%D0%BD%D1%8C_%D0%B5%D0%BA%D0%B1_%D0%B5%D0%BA%D0%B0%D1%82%D0%B5%D1%80%D0%B8%D0%BD%D0%B1%D1%83%D1%80%D0%B3.choice.otherwise.run_%D0%B3%D0%B4%D0%B5_%D0%B4%D0%B5_dw8hk1k8&amp;e=rung\" timeout=\"15\" answerOnBridge=\"true\">",
        "    <Client>701</Client>",
        "    <Client>702</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "филиал_день_екб_екатеринбург.voicemail_общий",
        "unavailable": "филиал_день_екб_екатеринбург.voicemail_общий",
        "unanswered": "филиал_день_екб_екатеринбург.voicemail_общий"
      }
    },
    {
      "state": "филиал_день_екб_екатеринбург.choice.otherwise.run_где_де_nzosqap8",
      "place": "main.vats:25",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:25 -->",
        "<Response>",
        "  <Dial action=\"voice?s=%D1%84%D0%B8%D0%BB%D0%B8%D0%B0%D0%BB_%D0%B4%D0%B5%D0%BD%D1%8C_%D0%B5%D0%BA%D0%B1_%D0%B5%D0%BA%D0%B0%D1%82%D0%B5%D1%80%D0%B8%D0%BD%D0%B1%D1%83%D1%80%D0%B3.choice.otherwise.run_%D0%B3%D0%B4%D0%B5_%D0%B4%D0%B5_nzosqap8&amp;e=rung\" timeout=\"15\" answerOnBridge=\"true\">",
        "    <Client>721</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "филиал_день_екб_екатеринбург.voicemail_общий",
        "unavailable": "филиал_день_екб_екатеринбург.voicemail_общий",
        "unanswered": "филиал_день_екб_екатеринбург.voicemail_общий"
      }
    },
    {
      "state": "филиал_день_екб_екатеринбург.choice.otherwise.run_где_де_glfa7a65",
      "place": "main.vats:26",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:26 -->",
        "<Response>",
        "  <Dial action=\"voice?s=%D1%84%D0%B8%D0%BB%D0%B8%D0%B0%D0%BB_%D0%B4%D0%B5%D0%BD%D1%8C_%D0%B5%D0%BA%D0%B1_%D0%B5%D0%BA%D0%B0%D1%82%D0%B5%D1%80%D0%B8%D0%BD%D0%B1%D1%83%D1%80%D0%B3.choice.otherwise.run_%D0%B3%D0%B4%D0%B5_%D0%B4%D0%B5_glfa7a65&amp;e=rung\" timeout=\"15\" answerOnBridge=\"true\">",
        "    <Client>751</Client>",
        "    <Client>752</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "филиал_день_екб_екатеринбург.voicemail_общий",
        "unavailable": "филиал_день_екб_екатеринбург.voicemail_общий",
        "unanswered": "филиал_день_екб_екатеринбург.voicemail_общий"
      }
    },
    {
      "state": "филиал_день_екб_екатеринбург.voicemail_общий",
      "place": "main.vats:32",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:32 -->",
        "<Response>",
        "  <Say language=\"ru-RU\" voice=\"Polly.Tatyana\">Сейчас никто не может ответить. Пожалуйста, оставьте сообщение после сигнала.</Say>",
        "  <Record action=\"voice?s=%D1%84%D0%B8%D0%BB%D0%B8%D0%B0%D0%BB_%D0%B4%D0%B5%D0%BD%D1%8C_%D0%B5%D0%BA%D0%B1_%D0%B5%D0%BA%D0%B0%D1%82%D0%B5%D1%80%D0%B8%D0%BD%D0%B1%D1%83%D1%80%D0%B3.voicemail_%D0%BE%D0%B1%D1%89%D0%B8%D0%B9&amp;a=1&amp;e=recorded\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\"/>",
        "  <Say language=\"ru-RU\" voice=\"Polly.Tatyana\">Сообщение не записано. До свидания.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    },
    {
      "state": "филиал_день_влд_владивосток.choice",
      "place": "main.vats:30",
      "choose": [
        {
          "if": {
            "kind": "all",
            "parts": [
              {
                "kind": "week",
                "zone": "Asia/Vladivostok",
                "says": "Mon-Fri 09:00-18:00",
                "week": [[540, 1080], [1980, 2520], [3420, 3960], [4860, 5400], [6300, 6840]]
              },
              {
                "kind": "not",
                "part": {
                  "kind": "date",
                  "zone": "Asia/Vladivostok",
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
                    "dated": [],
                    "weekdays": [],
                    "nth": []
                  }
                }
              }
            ]
          },
          "next": "филиал_день_влд_владивосток.choice.during_часы.ring_свои"
        }
      ],
      "otherwise": "филиал_день_влд_владивосток.choice.otherwise.run_где_день.choice"
    },
    {
      "state": "филиал_день_влд_владивосток.choice.during_часы.ring_свои",
      "place": "main.vats:30",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:30 -->",
        "<Response>",
        "  <Dial action=\"voice?s=%D1%84%D0%B8%D0%BB%D0%B8%D0%B0%D0%BB_%D0%B4%D0%B5%D0%BD%D1%8C_%D0%B2%D0%BB%D0%B4_%D0%B2%D0%BB%D0%B0%D0%B4%D0%B8%D0%B2%D0%BE%D1%81%D1%82%D0%BE%D0%BA.choice.during_%D1%87%D0%B0%D1%81%D1%8B.ring_%D1%81%D0%B2%D0%BE%D0%B8&amp;e=rung\" timeout=\"20\" answerOnBridge=\"true\">",
        "    <Client>751</Client>",
        "    <Client>752</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "филиал_день_влд_владивосток.voicemail_общий",
        "unavailable": "филиал_день_влд_владивосток.voicemail_общий",
        "unanswered": "филиал_день_влд_владивосток.voicemail_общий"
      }
    },
    {
      "state": "филиал_день_влд_владивосток.choice.otherwise.run_где_день.choice",
      "place": "main.vats:24",
      "choose": [
        {
          "if": {
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
                    "dated": [],
                    "weekdays": [],
                    "nth": []
                  }
                }
              }
            ]
          },
          "next": "филиал_день_влд_владивосток.choice.otherwise.run_где_ден_wmbjj253"
        },
        {
          "if": {
            "kind": "all",
            "parts": [
              {
                "kind": "week",
                "zone": "Asia/Yekaterinburg",
                "says": "Mon-Fri 09:00-18:00",
                "week": [[540, 1080], [1980, 2520], [3420, 3960], [4860, 5400], [6300, 6840]]
              },
              {
                "kind": "not",
                "part": {
                  "kind": "date",
                  "zone": "Asia/Yekaterinburg",
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
                    "dated": [],
                    "weekdays": [],
                    "nth": []
                  }
                }
              }
            ]
          },
          "next": "филиал_день_влд_владивосток.choice.otherwise.run_где_ден_aai07vz3"
        },
        {
          "if": {
            "kind": "all",
            "parts": [
              {
                "kind": "week",
                "zone": "Asia/Vladivostok",
                "says": "Mon-Fri 09:00-18:00",
                "week": [[540, 1080], [1980, 2520], [3420, 3960], [4860, 5400], [6300, 6840]]
              },
              {
                "kind": "not",
                "part": {
                  "kind": "date",
                  "zone": "Asia/Vladivostok",
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
                    "dated": [],
                    "weekdays": [],
                    "nth": []
                  }
                }
              }
            ]
          },
          "next": "филиал_день_влд_владивосток.choice.otherwise.run_где_ден_vlhs8jjo"
        }
      ],
      "otherwise": "филиал_день_влд_владивосток.voicemail_общий"
    },
    {
      "state": "филиал_день_влд_владивосток.choice.otherwise.run_где_ден_wmbjj253",
      "place": "main.vats:24",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:24 -->",
        "<Response>",
        "  <Dial action=\"voice?s=%D1%84%D0%B8%D0%BB%D0%B8%D0%B0%D0%BB_%D0%B4%D0%B5%D0%BD%D1%8C_%D0%B2%D0%BB%D0%B4_%D0%B2%D0%BB%D0%B0%D0%B4%D0%B8%D0%B2%D0%BE%D1%81%D1%82%D0%BE%D0%BA.choice.otherwise.run_%D0%B3%D0%B4%D0%B5_%D0%B4%D0%B5%D0%BD_wmbjj253&amp;e=rung\" timeout=\"15\" answerOnBridge=\"true\">",
        "    <Client>701</Client>",
        "    <Client>702</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "филиал_день_влд_владивосток.voicemail_общий",
        "unavailable": "филиал_день_влд_владивосток.voicemail_общий",
        "unanswered": "филиал_день_влд_владивосток.voicemail_общий"
      }
    },
    {
      "state": "филиал_день_влд_владивосток.choice.otherwise.run_где_ден_aai07vz3",
      "place": "main.vats:25",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:25 -->",
        "<Response>",
        "  <Dial action=\"voice?s=%D1%84%D0%B8%D0%BB%D0%B8%D0%B0%D0%BB_%D0%B4%D0%B5%D0%BD%D1%8C_%D0%B2%D0%BB%D0%B4_%D0%B2%D0%BB%D0%B0%D0%B4%D0%B8%D0%B2%D0%BE%D1%81%D1%82%D0%BE%D0%BA.choice.otherwise.run_%D0%B3%D0%B4%D0%B5_%D0%B4%D0%B5%D0%BD_aai07vz3&amp;e=rung\" timeout=\"15\" answerOnBridge=\"true\">",
        "    <Client>721</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "филиал_день_влд_владивосток.voicemail_общий",
        "unavailable": "филиал_день_влд_владивосток.voicemail_общий",
        "unanswered": "филиал_день_влд_владивосток.voicemail_общий"
      }
    },
    {
      "state": "филиал_день_влд_владивосток.choice.otherwise.run_где_ден_vlhs8jjo",
      "place": "main.vats:26",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:26 -->",
        "<Response>",
        "  <Dial action=\"voice?s=%D1%84%D0%B8%D0%BB%D0%B8%D0%B0%D0%BB_%D0%B4%D0%B5%D0%BD%D1%8C_%D0%B2%D0%BB%D0%B4_%D0%B2%D0%BB%D0%B0%D0%B4%D0%B8%D0%B2%D0%BE%D1%81%D1%82%D0%BE%D0%BA.choice.otherwise.run_%D0%B3%D0%B4%D0%B5_%D0%B4%D0%B5%D0%BD_vlhs8jjo&amp;e=rung\" timeout=\"15\" answerOnBridge=\"true\">",
        "    <Client>751</Client>",
        "    <Client>752</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "филиал_день_влд_владивосток.voicemail_общий",
        "unavailable": "филиал_день_влд_владивосток.voicemail_общий",
        "unanswered": "филиал_день_влд_владивосток.voicemail_общий"
      }
    },
    {
      "state": "филиал_день_влд_владивосток.voicemail_общий",
      "place": "main.vats:32",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:32 -->",
        "<Response>",
        "  <Say language=\"ru-RU\" voice=\"Polly.Tatyana\">Сейчас никто не может ответить. Пожалуйста, оставьте сообщение после сигнала.</Say>",
        "  <Record action=\"voice?s=%D1%84%D0%B8%D0%BB%D0%B8%D0%B0%D0%BB_%D0%B4%D0%B5%D0%BD%D1%8C_%D0%B2%D0%BB%D0%B4_%D0%B2%D0%BB%D0%B0%D0%B4%D0%B8%D0%B2%D0%BE%D1%81%D1%82%D0%BE%D0%BA.voicemail_%D0%BE%D0%B1%D1%89%D0%B8%D0%B9&amp;a=1&amp;e=recorded\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\"/>",
        "  <Say language=\"ru-RU\" voice=\"Polly.Tatyana\">Сообщение не записано. До свидания.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    }
  ]
}
; // end of tables

// What a call carries in its query: n rounds and tries begun, r recorded, c what phones see, t tags. Keys of the tables
// only: whatever else stands there means nothing.
function carriableOf(states) {
  const counts = new Map();
  const numbers = new Map();
  const tags = new Map();
  for (const state of states) {
    if ("repeat" in state) counts.set(state.key, state.repeat);
    else if ("callerid" in state) numbers.set(state.key, state.callerid);
    else if ("tag" in state) tags.set(state.key, state.tag);
    else if ("menu" in state && state.menu) counts.set(state.menu.key, state.menu.tries);
  }
  return { counts, numbers, tags };
}
var nothing = { used: new Map(), isRecorded: false, shows: void 0, tags: [] };

function readCarried(query, { counts, numbers, tags }) {
  const used = new Map();
  for (const part of query("n").split("~")) {
    const [key = "", count = ""] = part.split("-");
    const most = counts.get(key);
    if (most !== void 0) used.set(key, /^[0-9]{1,2}$/.test(count) ? Math.min(Number(count), most) : most);
  }
  const shows = query("c");
  return {
    used,
    isRecorded: query("r") === "1",
    shows: numbers.has(shows) ? shows : void 0,
    tags: query("t").split("~").filter((key) => tags.has(key))
  };
}

function queryOf({ used, isRecorded, shows, tags }, more) {
  const counts = [...used].map(([key, count]) => `${key}-${count}`).join("~");
  const fields = { n: counts, r: isRecorded ? "1" : "", c: shows ?? "", t: tags.join("~"), ...more };
  return Object.entries(fields).flatMap(([name, value]) => value === "" ? [] : [`&${name}=${encodeURIComponent(value)}`]).join("");
}

function withTag(carried, key, { tags }) {
  const name = tags.get(key)?.[0];
  return { ...carried, tags: [...carried.tags.filter((other) => tags.get(other)?.[0] !== name), key] };
}

function withUsed(carried, key, count) {
  return { ...carried, used: new Map([...carried.used, [key, count]]) };
}

// The tables, ready to look up in, and where a call is in them.
function enter({ states }, state, carried) {
  const entry = states.get(state);
  const menu = entry && "menu" in entry ? entry.menu : void 0;
  return { state, carried: menu ? withUsed(carried, menu.key, 1) : carried };
}

// The clock: what a clock on the wall of a zone shows, and whether a set of dates holds there.
var formats = new Map();

function wallClock(zone, now) {
  const shown = {};
  for (const { type, value } of formatOf(zone).formatToParts(now)) shown[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = shown;
  const weekday = weekdayOf(year, month, day);
  return { year, month, day, weekday, minuteOfWeek: (weekday - 1) * 1440 + hour * 60 + minute };
}

function formatOf(zone) {
  let format = formats.get(zone);
  if (format === void 0) {
    // "h23" and not hour12, which shows midnight as 24 in some versions of Node.
    format = new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric"
    });
    formats.set(zone, format);
  }
  return format;
}

function weekdayOf(year, month, day) {
  const days = Date.UTC(year, month - 1, day) / 864e5;
  return ((days + 3) % 7 + 7) % 7 + 1;
}

function daysInMonth(year, month) {
  return (Date.UTC(year, month, 1) - Date.UTC(year, month - 1, 1)) / 864e5;
}

function hasDate(dates, clock) {
  const monthDay = `${twoDigits(clock.month)}-${twoDigits(clock.day)}`;
  return dates.weekdays.includes(clock.weekday) || dates.annual.includes(monthDay) || dates.dated.includes(`${String(clock.year).padStart(4, "0")}-${monthDay}`) || dates.nth.some((rule) => isNth(rule, clock));
}

function isNth(rule, clock) {
  const { year, month, day } = daysBefore(clock, rule.shiftDays);
  if (month !== rule.month || weekdayOf(year, month, day) !== rule.weekday) return false;
  return rule.nth === -1 ? day + 7 > daysInMonth(year, month) : Math.ceil(day / 7) === rule.nth;
}

function daysBefore({ year, month, day }, days) {
  const before = day - days;
  if (before < 1) {
    return month === 1 ? { year: year - 1, month: 12, day: 31 + before } : { year, month: month - 1, day: daysInMonth(year, month - 1) + before };
  }
  const length = daysInMonth(year, month);
  if (before <= length) return { year, month, day: before };
  return month === 12 ? { year: year + 1, month: 1, day: before - length } : { year, month: month + 1, day: before - length };
}

function twoDigits(value) {
  return String(value).padStart(2, "0");
}

// Conditions: read when the call reaches them, at the instant of the request.
function holds(condition, moment) {
  switch (condition.kind) {
    case "week": {
      const { minuteOfWeek } = wallClock(condition.zone, moment.now);
      return condition.week.some(([start, end]) => minuteOfWeek >= start && minuteOfWeek < end);
    }
    case "date":
      return hasDate(condition.dates, wallClock(condition.zone, moment.now));
    case "caller": {
      const { caller } = moment;
      if (caller === void 0) return condition.anonymous;
      return condition.patterns.some((pattern) => fits(pattern, caller));
    }
    case "called":
      return moment.line !== void 0 && condition.lines.includes(moment.line);
    case "not":
      return !holds(condition.part, moment);
    case "all":
      return condition.parts.every((part) => holds(part, moment));
    case "any":
      return condition.parts.some((part) => holds(part, moment));
  }
}

function fits(pattern, digits) {
  const isOpen = pattern.endsWith("*");
  const wanted = isOpen ? pattern.slice(0, -1) : pattern;
  if (isOpen ? digits.length < wanted.length : digits.length !== wanted.length) return false;
  return [...wanted].every((character, at) => character === "?" || character === digits[at]);
}
var withheld = new Set(["266696687", "7378742833", "2562533", "8566696", "86282452253"]);

function callerDigits(address, national) {
  const digits = internationalDigits(address, national);
  return digits === void 0 || withheld.has(digits) ? void 0 : digits;
}

function internationalDigits(address, national) {
  const user = userOf(address);
  const digits = digitsOf(user);
  if (digits === void 0 || national === void 0 || user.startsWith("+")) return digits;
  const rest = digits.slice(national.prefix.length);
  const isNational = digits.startsWith(national.prefix) && national.lengths.includes(rest.length);
  return isNational ? national.countryCode + rest : digits;
}

function userOf(address) {
  return /^sips?:([^@]*)@/.exec(address)?.[1] ?? address;
}

function digitsOf(user) {
  return /^\+?([0-9]+)$/.exec(user)?.[1];
}

// Requests: what Twilio says of them.
function text(params, name) {
  const value = Object.hasOwn(params, name) ? params[name] : void 0;
  return typeof value === "string" ? value : "";
}

function wasConnected(params) {
  const bridged = text(params, "DialBridged");
  if (bridged !== "") return bridged === "true";
  const status = text(params, "DialCallStatus");
  return status === "completed" || status === "answered";
}

function outcomeOf(params) {
  const code = text(params, "DialSipResponseCode");
  if (/^(486|600|603)$/.test(code)) return "busy";
  if (/^(404|410|5..)$/.test(code)) return "unavailable";
  if (/^[3-6]..$/.test(code)) return "unanswered";
  const status = text(params, "DialCallStatus");
  if (status === "busy") return "busy";
  return status === "failed" ? "unavailable" : "unanswered";
}

// The call that a request is of: its line, its numbers, and when it is.
function callOf(params, now, lineOf, national) {
  const to = text(params, "To");
  return {
    id: text(params, "CallSid"),
    line: lineOf(to),
    caller: callerDigits(text(params, "From"), national),
    called: internationalDigits(to, national),
    now
  };
}

function fieldsOf(call, ended2) {
  return {
    call: call.id,
    line: call.line?.line ?? "",
    from: call.caller === void 0 ? "anonymous" : `+${call.caller}`,
    to: call.called === void 0 ? "" : `+${call.called}`,
    time: new Date(call.now).toISOString().replace(/\.[0-9]+Z$/, "Z"),
    ended: ended2
  };
}

// What is to be done beside answering: URLs to tell, and what to remember of a call until it ends.
function tagsOf(keys, { tags }) {
  return new Map(keys.flatMap((key) => tags.has(key) ? [tags.get(key) ?? ["", ""]] : []));
}

function telling(url, fields, tags) {
  const tagFields = [...tags].map(([name, value]) => [`tag_${name}`, value]);
  return { kind: "tell", url, fields: { ...fields, ...Object.fromEntries(tagFields) } };
}

function lostTellings({ steps, fields }, tags) {
  const known = new Map(tags);
  const tellings = [];
  for (const step of steps) {
    if ("tag" in step) known.set(step.tag[0], step.tag[1]);
    else tellings.push(telling(step.notify, fields, known));
  }
  return tellings;
}

function tellingsAtEnd(lost, note, carriable) {
  if (note?.isOver) return [];
  const { tags } = note ? readCarried((name) => name === "t" ? note.tags : "", carriable) : nothing;
  return lostTellings(lost, tagsOf(tags, carriable));
}

// The order of a hunt: drawn once a call, from the call's own id, so that every request of the call draws the same.
function drawn(phones, call, state) {
  const order = [...phones];
  for (let left = order.length; left > 1; left -= 1) {
    const at = chance(`${call} ${state} ${left}`) % left;
    const last = order[left - 1];
    const picked = order[at];
    if (last === void 0 || picked === void 0) continue;
    order[left - 1] = picked;
    order[at] = last;
  }
  return order;
}

function chance(text2) {
  let hash = 2166136261;
  for (let at = 0; at < text2.length; at += 1) hash = Math.imul(hash ^ text2.charCodeAt(at), 16777619);
  hash = Math.imul(hash ^ hash >>> 16, 2246822507);
  hash = Math.imul(hash ^ hash >>> 13, 3266489909);
  return (hash ^ hash >>> 16) >>> 0;
}

function phoneAfter(page, call, phone) {
  const order = drawn(page.hunt ?? [], call, page.state);
  return order[order.findIndex((one) => one.phone === phone) + 1];
}

function mixed(before, outcome) {
  const now = outcome === "busy" ? "b" : outcome === "unavailable" ? "u" : "n";
  return before === "" || before === now ? now : "n";
}

function outcomeOfHunt(letter) {
  return letter === "b" ? "busy" : letter === "u" ? "unavailable" : "unanswered";
}

// Keys: taken digit by digit, as soon as they are a key of the menu and begin no longer one.
function typedIn(menu, typed, isLast) {
  if (!isLast && Object.keys(menu.keys).some((key) => key !== typed && key.startsWith(typed))) return "more";
  const next = Object.hasOwn(menu.keys, typed) ? menu.keys[typed] : void 0;
  return next === void 0 ? "wrong" : { next };
}

// Events: a ring that nobody took, keys, silence.
function afterEvent(book, known, event, params, carried) {
  if ("rung" in known && known.rung) {
    if (event === "rung") return enter(book, known.rung[outcomeOf(params)], carried);
    if (event === "hunted") return afterHunted(book, known, params, carried);
  }
  if ("menu" in known && known.menu && (event === "key" || event === "late" || event === "silent")) {
    return afterKey(book, known.state, known.menu, event, params, carried);
  }
  return enter(book, known.state, carried);
}

function afterHunted(book, known, params, carried) {
  const so = mixed(text(params, "q"), outcomeOf(params));
  const next = phoneAfter(known, text(params, "CallSid"), text(params, "p"));
  if (next) return { state: known.state, carried, phone: next.phone, more: { q: so } };
  return enter(book, known.rung?.[outcomeOfHunt(so)] ?? known.state, carried);
}

function afterKey(book, state, menu, event, params, carried) {
  const typed = text(params, "k") + (event === "key" ? text(params, "Digits") : "");
  const found = event === "silent" ? "wrong" : typedIn(menu, typed, event === "late");
  if (found === "more") return { state, carried, more: { k: typed }, page: menu.more };
  if (found !== "wrong") return enter(book, found.next, carried);
  const begun = carried.used.get(menu.key) ?? menu.tries;
  if (begun < menu.tries) return { state, carried: withUsed(carried, menu.key, begun + 1) };
  return enter(book, event === "silent" ? menu.timeout : menu.invalid, carried);
}

// What takes no time: choices, rounds, tries, what a call carries from here on.
function afterInstant(book, state, carried, call) {
  if ("choose" in state) {
    const moment = { now: call.now, caller: call.caller, line: call.line?.line };
    const arm = state.choose.find((one) => holds(one.if, moment));
    return enter(book, arm ? arm.next : state.otherwise, carried);
  }
  if ("again" in state) return afterRound(book, state, carried);
  if ("retry" in state) return afterRetry(book, state, carried);
  return enter(book, state.next, afterStep(book, state, carried));
}

function afterStep({ carriable }, state, carried) {
  if ("repeat" in state) return withUsed(carried, state.key, 1);
  if ("record" in state) return { ...carried, isRecorded: true };
  if ("callerid" in state) return { ...carried, shows: state.key };
  return "tag" in state ? withTag(carried, state.key, carriable) : carried;
}

function afterRound(book, state, carried) {
  const begun = carried.used.get(state.again) ?? state.rounds;
  if (begun >= state.rounds) return enter(book, state.next, carried);
  return enter(book, state.body, withUsed(carried, state.again, begun + 1));
}

function afterRetry(book, state, carried) {
  const entry = book.states.get(state.retry);
  const menu = entry && "menu" in entry ? entry.menu : void 0;
  const begun = menu && (carried.used.get(menu.key) ?? menu.tries);
  if (menu === void 0 || begun === void 0 || begun >= menu.tries) return enter(book, state.next, carried);
  return { state: state.retry, carried: withUsed(carried, menu.key, begun + 1) };
}

// Lines, by every form in which their numbers arrive.
function linesOf({
  lines,
  national
}) {
  const byNumber = new Map();
  for (const line of lines) {
    if (line.numbers === "*") continue;
    for (const number of line.numbers) {
      const digits = number.slice(1);
      byNumber.set(number, line).set(digits, line);
      // As it is dialled at home, unless that is another line's number.
      const rest2 = national && digits.startsWith(national.countryCode) && digits.slice(national.countryCode.length);
      const isNational = national !== void 0 && typeof rest2 === "string" && national.lengths.includes(rest2.length);
      if (isNational && !byNumber.has(national.prefix + rest2)) byNumber.set(national.prefix + rest2, line);
    }
  }
  const rest = lines.find(({ numbers }) => numbers === "*");
  return (to) => byNumber.get(userOf(to)) ?? rest;
}

// Documents: the state's own, with what the call carries in its links.
function rendered(book, state, place, isAnswered, call) {
  const phone = place.phone ?? (state.hunt && phoneAfter(state, call, "")?.phone);
  const source = state.hunt?.find((one) => one.phone === phone) ?? state;
  const own = isAnswered ? source.answered ?? source.ringing : source.ringing ?? source.answered;
  return filled(book, place.page ?? own ?? [], place);
}

function filled({ carriable }, document, { carried, more = {} }) {
  const query = queryOf(carried, more).replaceAll("&", "&amp;");
  const number = carried.shows === void 0 ? void 0 : carriable.numbers.get(carried.shows);
  const record = carried.isRecorded ? ' record="record-from-answer-dual"' : "";
  const dial = number === void 0 ? record : `${record} callerId="${number}"`;
  const lines = document.map((line) => line.replaceAll("&carry;", query).replaceAll("&dial;", dial));
  const at = lines.findIndex((line) => line.startsWith("<Response"));
  return [...lines.slice(0, at), ...tagLines(carried, carriable), ...lines.slice(at)];
}

function tagLines({ tags }, carriable) {
  return tags.map((key) => {
    const text2 = (carriable.tags.get(key) ?? []).join("=");
    return `<!-- tag ${key}: ${text2.replace(/-(?=-)/g, "- ").replace(/[\n\r]+/g, " ")} -->`;
  });
}

function print(document) {
  return `${document.join("\n")}
`;
}

// The router: which document answers a request, and what is to be done beside. Pure: the same request at the same
// instant, the same answer.
function createRouter(tables2) {
  const states = new Map(tables2.states.map((entry) => [entry.state, entry]));
  const book = { states, carriable: carriableOf(tables2.states) };
  const lineOf = linesOf(tables2);
  return {
    answer: (params, now) => answer(tables2, book, params, callOf(params, now, lineOf, tables2.national)),
    atEnd: ({ lost }, note) => tellingsAtEnd(lost, note, book.carriable)
  };
}

function answer(tables2, book, params, call) {
  const event = text(params, "e");
  const known = book.states.get(text(params, "s"));
  if (event === "listen" || event === "confirm") return plain(screenOf(known, event) ?? tables2.over);
  if (event === "pressed")
    return plain(text(params, "Digits") === "1" ? tables2.accepted ?? tables2.over : tables2.over);
  if (event === "ended") return { document: print(tables2.over), effects: ended(call) };
  const carried = readCarried((name) => text(params, name), book.carriable);
  if (event === "recorded" || (event === "rung" || event === "hunted") && wasConnected(params)) {
    return { document: print(tables2.over), effects: noted(call, carried.tags, true) };
  }
  // Whoever has hung up is not led on: what is asked for then is never played.
  if (/^(completed|busy|failed|no-answer|canceled)$/.test(text(params, "CallStatus"))) return plain(tables2.over);
  if (known) return goOn(book, afterEvent(book, known, event, params, carried), params, call);
  // A state that is gone was renamed while the call was up: the call begins anew.
  if (call.line && book.states.has(call.line.start))
    return goOn(book, enter(book, call.line.start, nothing), params, call);
  return plain(tables2.unknown);
}

function plain(document) {
  return { document: print(document), effects: [] };
}

function screenOf(known, event) {
  return known && "screen" in known ? known.screen?.[event] : void 0;
}

function goOn(book, from, params, call) {
  const effects = [];
  for (let place = from; ; ) {
    const state = book.states.get(place.state);
    if (state === void 0) throw new Error(`no state ${place.state}`);
    if (!("choose" in state || "next" in state)) return finish(book, state, place, params, call, effects);
    const after = afterInstant(book, state, place.carried, call);
    if ("notify" in state)
      effects.push(telling(state.notify, fieldsOf(call, ""), tagsOf(after.carried.tags, book.carriable)));
    place = after;
  }
}

function finish(book, state, place, params, call, before) {
  const isAnswered = text(params, "a") === "1";
  const { tags } = place.carried;
  const had = readCarried((name) => text(params, name), book.carriable).tags.join();
  const lost = { steps: call.line?.lost ?? [], fields: fieldsOf(call, isAnswered ? "hangup" : "rejected") };
  const effects = [
    ...before,
    ...state.end === "lost" ? lostTellings(lost, tagsOf(tags, book.carriable)) : [],
    ...state.end !== void 0 || tags.join() !== had ? noted(call, tags, state.end !== void 0) : []
  ];
  return { document: print(rendered(book, state, place, isAnswered, call.id)), effects };
}

function noted({ line, id }, tags, isOver) {
  return line?.lost ? [{ kind: "note", call: id, note: { isOver, tags: tags.join("~") } }] : [];
}

function ended(call) {
  const steps = call.line?.lost;
  return steps ? [{ kind: "ended", call: call.id, lost: { steps, fields: fieldsOf(call, "caller") } }] : [];
}

// The door: `handler` is what Twilio Functions calls; the rest is for tests and other hosts.
var router = createRouter(tables);

// The document that answers a request; `params` is query and body, `now` milliseconds since 1970.
function route(params, now) {
  return router.answer(params, now).document;
}

// The document, and what is to be done beside answering with it.
function respond(params, now) {
  return router.answer(params, now);
}

// Does that: tells URLs, remembers calls; none waits for another. `linger` is waited when a call has ended, as its last
// request may still be under way then. Never fails.
async function perform(effects, notes, linger) {
  await Promise.all(effects.map((effect) => performOne(effect, notes, linger)));
}

async function performOne(effect, notes, linger) {
  try {
    if (effect.kind === "tell") await tell(effect);
    else if (effect.kind === "note") await notes.write(effect.call, effect.note);
    else {
      await linger();
      // Without a note the call was lost: a lead too many is better than one too few.
      const note = await notes.read(effect.call).catch((error) => {
        console.error(effect.kind, error);
        return void 0;
      });
      await perform(router.atEnd(effect, note), notes, linger);
    }
  } catch (error) {
    console.error(effect.kind, error);
  }
}

// One POST, five seconds, no second try.
async function tell({ url, fields }) {
  const body = new URLSearchParams(fields);
  await fetch(url, { method: "POST", body, redirect: "manual", signal: AbortSignal.timeout(5e3) });
}

function handler(context, event, callback) {
  try {
    const { document, effects } = respond(event, Date.now());
    const response = new Twilio.Response();
    // Without this header the document would be read aloud.
    response.appendHeader("Content-Type", "text/xml; charset=utf-8");
    response.setBody(document);
    if (effects.length === 0) return callback(null, response);
    // Whatever still runs after the answer is cut off: requests get a moment to leave, and no more, as somebody waits.
    // Nobody waits for the answer to the end of a call.
    const isWaitedFor = effects.every(({ kind }) => kind !== "ended");
    const done = perform(effects, syncNotes(context), () => pause(3e3));
    Promise.race([done, pause(isWaitedFor ? 500 : 9e3)]).then(() => callback(null, response), callback);
  } catch (error) {
    // An error goes to Twilio, which then asks the number's fallback URL.
    callback(error);
  }
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

// Notes in Twilio Sync, one document a call, for a day: no two requests need be answered by the same machine.
function syncNotes({ ACCOUNT_SID = "", AUTH_TOKEN = "" }) {
  const all = "https://sync.twilio.com/v1/Services/default/Documents";
  const send = (url, fields) => fetch(url, {
    method: fields ? "POST" : "GET",
    headers: { Authorization: `Basic ${btoa(`${ACCOUNT_SID}:${AUTH_TOKEN}`)}` },
    signal: AbortSignal.timeout(5e3),
    ...fields ? { body: new URLSearchParams(fields) } : {}
  });
  const nameOf = (call) => `vats-${call}`;
  return {
    async read(call) {
      const reply = await send(`${all}/${encodeURIComponent(nameOf(call))}`);
      if (reply.status === 404) return void 0;
      if (!reply.ok) throw new Error(`Twilio Sync answers ${reply.status}`);
      const { data } = await reply.json();
      return data;
    },
    async write(call, note) {
      const fields = { Data: JSON.stringify(note), Ttl: "86400" };
      const made = await send(all, { UniqueName: nameOf(call), ...fields });
      // 409: it is there already.
      const done = made.status === 409 ? await send(`${all}/${encodeURIComponent(nameOf(call))}`, fields) : made;
      if (!done.ok) throw new Error(`Twilio Sync answers ${done.status}`);
    }
  };
}
exports.handler = handler;
exports.perform = perform;
exports.respond = respond;
exports.route = route;
