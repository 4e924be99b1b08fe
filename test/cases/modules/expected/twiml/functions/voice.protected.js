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
    { "line": "site", "start": "sales.choice", "numbers": ["+74951234567"] },
    { "line": "rest", "start": "branch.run_last.ring_team", "numbers": "*" },
    { "line": "spb", "start": "branch.run_last.ring_team", "numbers": ["+78121234567"] }
  ],
  "states": [
    {
      "state": "sales.choice",
      "place": "main.vats:13",
      "choose": [
        {
          "if": { "kind": "caller", "patterns": ["7916???????", "7926*"], "anonymous": false },
          "next": "sales.choice.from_phones_friends.ring_phones_boss"
        },
        {
          "if": {
            "kind": "date",
            "zone": "Europe/Moscow",
            "dates": { "annual": ["01-01", "05-01"], "dated": [], "weekdays": [], "nth": [] }
          },
          "next": "sales.choice.on_phones_holidays.voicemail_spb_leads"
        }
      ],
      "otherwise": "sales.ring_phones_desk_boss"
    },
    {
      "state": "sales.choice.from_phones_friends.ring_phones_boss",
      "place": "main.vats:13",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:13 -->",
        "<Response>",
        "  <Dial action=\"voice?s=sales.choice.from_phones_friends.ring_phones_boss&amp;e=rung\" timeout=\"5\" answerOnBridge=\"true\">",
        "    <Sip>sip:boss@pbx.example.com</Sip>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "sales.ring_phones_desk_boss",
        "unavailable": "sales.ring_phones_desk_boss",
        "unanswered": "sales.ring_phones_desk_boss"
      }
    },
    {
      "state": "sales.choice.on_phones_holidays.voicemail_spb_leads",
      "place": "main.vats:14",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:14 -->",
        "<Response>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">Nobody can take your call right now. Please leave a message after the tone.</Say>",
        "  <Record action=\"voice?s=sales.choice.on_phones_holidays.voicemail_spb_leads&amp;a=1&amp;e=recorded\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\"/>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">No message was recorded. Goodbye.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    },
    {
      "state": "sales.ring_phones_desk_boss",
      "place": "main.vats:15",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:15 -->",
        "<Response>",
        "  <Dial action=\"voice?s=sales.ring_phones_desk_boss&amp;e=rung\" timeout=\"7\" answerOnBridge=\"true\">",
        "    <Client>101</Client>",
        "    <Sip>sip:boss@pbx.example.com</Sip>",
        "    <Client>200</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "sales.run_spb_last.ring_team",
        "unavailable": "sales.run_spb_last.ring_team",
        "unanswered": "sales.run_spb_last.ring_team"
      }
    },
    {
      "state": "sales.run_spb_last.ring_team",
      "place": "branch.vats:5",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- branch.vats:5 -->",
        "<Response>",
        "  <Dial action=\"voice?s=sales.run_spb_last.ring_team&amp;e=rung\" timeout=\"5\" answerOnBridge=\"true\">",
        "    <Client>200</Client>",
        "    <Sip>sip:boss@pbx.example.com</Sip>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "sales.voicemail_leads",
        "unavailable": "sales.voicemail_leads",
        "unanswered": "sales.voicemail_leads"
      }
    },
    {
      "state": "sales.voicemail_leads",
      "place": "main.vats:17",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:17 -->",
        "<Response>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">You have reached us outside our hours. Please leave a message after the tone, and we will call you back.</Say>",
        "  <Record action=\"voice?s=sales.voicemail_leads&amp;a=1&amp;e=recorded\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\"/>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">No message was recorded. Goodbye.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    },
    {
      "state": "branch.run_last.ring_team",
      "place": "branch.vats:5",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- branch.vats:5 -->",
        "<Response>",
        "  <Dial action=\"voice?s=branch.run_last.ring_team&amp;e=rung\" timeout=\"6\" answerOnBridge=\"true\">",
        "    <Client>101</Client>",
        "    <Sip>sip:boss@pbx.example.com</Sip>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "branch.voicemail_leads",
        "unavailable": "branch.voicemail_leads",
        "unanswered": "branch.voicemail_leads"
      }
    },
    {
      "state": "branch.voicemail_leads",
      "place": "branch.vats:9",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- branch.vats:9 -->",
        "<Response>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">Nobody can take your call right now. Please leave a message after the tone.</Say>",
        "  <Record action=\"voice?s=branch.voicemail_leads&amp;a=1&amp;e=recorded\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\"/>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">No message was recorded. Goodbye.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    }
  ]
}
; // and so on
