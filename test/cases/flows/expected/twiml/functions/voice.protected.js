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
    { "line": "moscow", "start": "moscow.run_desk.choice", "numbers": ["+74951234567"] },
    { "line": "tokyo", "start": "tokyo.run_desk.choice", "numbers": ["+81312345678"] }
  ],
  "states": [
    {
      "state": "moscow.run_desk.choice",
      "place": "main.vats:12",
      "choose": [
        {
          "if": {
            "kind": "week",
            "zone": "Europe/Moscow",
            "says": "Mon-Fri 09:00-18:00",
            "week": [[540, 1080], [1980, 2520], [3420, 3960], [4860, 5400], [6300, 6840]]
          },
          "next": "moscow.run_desk.choice.during_office.ring_who"
        }
      ],
      "otherwise": "moscow.run_desk.run_last.ring_phone_of"
    },
    {
      "state": "moscow.run_desk.choice.during_office.ring_who",
      "place": "main.vats:12",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:12 -->",
        "<Response>",
        "  <Dial action=\"voice?s=moscow.run_desk.choice.during_office.ring_who&amp;e=rung\" timeout=\"7\" answerOnBridge=\"true\">",
        "    <Client>101</Client>",
        "    <Client>102</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "moscow.run_desk.run_last.ring_phone_of",
        "unavailable": "moscow.run_desk.run_last.ring_phone_of",
        "unanswered": "moscow.run_desk.run_last.ring_phone_of"
      }
    },
    {
      "state": "moscow.run_desk.run_last.ring_phone_of",
      "place": "main.vats:17",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:17 -->",
        "<Response>",
        "  <Dial action=\"voice?s=moscow.run_desk.run_last.ring_phone_of&amp;e=rung\" timeout=\"7\" answerOnBridge=\"true\">",
        "    <Client>103</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "moscow.run_desk.voicemail_box",
        "unavailable": "moscow.run_desk.voicemail_box",
        "unanswered": "moscow.run_desk.voicemail_box"
      }
    },
    {
      "state": "moscow.run_desk.voicemail_box",
      "place": "main.vats:14",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:14 -->",
        "<Response>",
        "  <Say language=\"ru-RU\" voice=\"Polly.Tatyana\">Сейчас никто не может ответить. Пожалуйста, оставьте сообщение после сигнала.</Say>",
        "  <Record action=\"voice?s=moscow.run_desk.voicemail_box&amp;a=1&amp;e=recorded\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\"/>",
        "  <Say language=\"ru-RU\" voice=\"Polly.Tatyana\">Сообщение не записано. До свидания.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    },
    {
      "state": "tokyo.run_desk.choice",
      "place": "main.vats:12",
      "choose": [
        {
          "if": {
            "kind": "week",
            "zone": "Asia/Tokyo",
            "says": "Mon-Fri 09:00-18:00",
            "week": [[540, 1080], [1980, 2520], [3420, 3960], [4860, 5400], [6300, 6840]]
          },
          "next": "tokyo.run_desk.choice.during_office.ring_who"
        }
      ],
      "otherwise": "tokyo.run_desk.run_last.ring_phone_of"
    },
    {
      "state": "tokyo.run_desk.choice.during_office.ring_who",
      "place": "main.vats:12",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:12 -->",
        "<Response>",
        "  <Dial action=\"voice?s=tokyo.run_desk.choice.during_office.ring_who&amp;e=rung\" timeout=\"5\" answerOnBridge=\"true\">",
        "    <Client>101</Client>",
        "    <Client>102</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "tokyo.run_desk.run_last.ring_phone_of",
        "unavailable": "tokyo.run_desk.run_last.ring_phone_of",
        "unanswered": "tokyo.run_desk.run_last.ring_phone_of"
      }
    },
    {
      "state": "tokyo.run_desk.run_last.ring_phone_of",
      "place": "main.vats:17",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:17 -->",
        "<Response>",
        "  <Dial action=\"voice?s=tokyo.run_desk.run_last.ring_phone_of&amp;e=rung\" timeout=\"5\" answerOnBridge=\"true\">",
        "    <Client>103</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "tokyo.run_desk.voicemail_box",
        "unavailable": "tokyo.run_desk.voicemail_box",
        "unanswered": "tokyo.run_desk.voicemail_box"
      }
    },
    {
      "state": "tokyo.run_desk.voicemail_box",
      "place": "main.vats:14",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:14 -->",
        "<Response>",
        "  <Say language=\"ru-RU\" voice=\"Polly.Tatyana\">Сейчас никто не может ответить. Пожалуйста, оставьте сообщение после сигнала.</Say>",
        "  <Record action=\"voice?s=tokyo.run_desk.voicemail_box&amp;a=1&amp;e=recorded\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\"/>",
        "  <Say language=\"ru-RU\" voice=\"Polly.Tatyana\">Сообщение не записано. До свидания.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    }
  ]
}
; // and so on
