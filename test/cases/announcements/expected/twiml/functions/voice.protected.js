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
  "lines": [{ "line": "all", "start": "desk.wait_3s", "numbers": "*" }],
  "states": [
    {
      "state": "desk.wait_3s",
      "place": "main.vats:11",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:11 -->",
        "<Response>",
        "  <Pause length=\"3\"/>",
        "  <Redirect>voice?s=desk.play_welcome</Redirect>",
        "</Response>"
      ]
    },
    {
      "state": "desk.play_welcome",
      "place": "main.vats:12",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:12 -->",
        "<Response>",
        "  <Play>welcome.wav</Play>",
        "  <Redirect>voice?s=desk.say_one_moment_please&amp;a=1</Redirect>",
        "</Response>"
      ]
    },
    {
      "state": "desk.say_one_moment_please",
      "place": "main.vats:13",
      "answered": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:13 -->",
        "<Response>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">One moment, please.</Say>",
        "  <Redirect>voice?s=desk.ring_a_b_c&amp;a=1</Redirect>",
        "</Response>"
      ]
    },
    {
      "state": "desk.ring_a_b_c",
      "place": "main.vats:14",
      "answered": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:14 -->",
        "<Response>",
        "  <Dial action=\"voice?s=desk.ring_a_b_c&amp;a=1&amp;e=rung\" timeout=\"10\">",
        "    <Client>101</Client>",
        "    <Number>+79160000001</Number>",
        "    <Sip>sip:carol@example.com</Sip>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "desk.voicemail_leads",
        "unavailable": "desk.voicemail_leads",
        "unanswered": "desk.voicemail_leads"
      }
    },
    {
      "state": "desk.voicemail_leads",
      "place": "main.vats:15",
      "answered": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:15 -->",
        "<Response>",
        "  <Say language=\"ru-RU\" voice=\"Polly.Tatyana\">К сожалению, все заняты.</Say>",
        "  <Record action=\"voice?s=desk.voicemail_leads&amp;a=1&amp;e=recorded\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\" maxLength=\"120\"/>",
        "  <Say language=\"ru-RU\" voice=\"Polly.Tatyana\">Сообщение не записано. До свидания.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    }
  ]
}
; // and so on
