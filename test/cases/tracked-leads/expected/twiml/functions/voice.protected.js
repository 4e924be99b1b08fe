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
  "accepted": [
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
    "<!-- made by vatsc test from main.vats, do not edit -->",
    "<!-- who picked up has pressed 1 -->",
    "<Response/>"
  ],
  "lines": [
    {
      "line": "site",
      "start": "leads.tag_source",
      "numbers": ["+74951234567"],
      "lost": [{ "tag": ["step", "lost"] }, { "notify": "https://crm.example.com/lost" }]
    }
  ],
  "states": [
    {
      "state": "leads.tag_source",
      "place": "main.vats:9",
      "tag": ["source", "site"],
      "key": "e24jscsx",
      "next": "leads.notify_crm_example_com_calls"
    },
    {
      "state": "leads.notify_crm_example_com_calls",
      "place": "main.vats:10",
      "notify": "https://crm.example.com/calls",
      "next": "leads.repeat"
    },
    {
      "state": "leads.repeat",
      "place": "main.vats:11",
      "repeat": 2,
      "key": "zvp9t262",
      "next": "leads.repeat.hunt_a_b"
    },
    {
      "state": "leads.repeat.hunt_a_b",
      "place": "main.vats:12",
      "hunt": [
        {
          "phone": "iwoic7c1",
          "ringing": [
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
            "<!-- made by vatsc test from main.vats, do not edit -->",
            "<!-- main.vats:12 -->",
            "<Response>",
            "  <Dial action=\"voice?s=leads.repeat.hunt_a_b&amp;e=hunted&amp;p=iwoic7c1&carry;\" timeout=\"5\" answerOnBridge=\"true\"&dial;>",
            "    <Client>101</Client>",
            "  </Dial>",
            "</Response>"
          ]
        },
        {
          "phone": "l0bn9x40",
          "ringing": [
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
            "<!-- made by vatsc test from main.vats, do not edit -->",
            "<!-- main.vats:12 -->",
            "<Response>",
            "  <Dial action=\"voice?s=leads.repeat.hunt_a_b&amp;e=hunted&amp;p=l0bn9x40&carry;\" timeout=\"5\" answerOnBridge=\"true\"&dial;>",
            "    <Client>102</Client>",
            "  </Dial>",
            "</Response>"
          ]
        }
      ],
      "rung": {
        "busy": "leads.repeat.hunt_a_b.if_busy.tag_desk",
        "unavailable": "leads.repeat.again",
        "unanswered": "leads.repeat.again"
      }
    },
    {
      "state": "leads.repeat.hunt_a_b.if_busy.tag_desk",
      "place": "main.vats:12",
      "tag": ["desk", "busy"],
      "key": "ans4erjz",
      "next": "leads.repeat.again"
    },
    {
      "state": "leads.repeat.again",
      "place": "main.vats:11",
      "again": "zvp9t262",
      "rounds": 2,
      "body": "leads.repeat.hunt_a_b",
      "next": "leads.menu_one_for_the"
    },
    {
      "state": "leads.menu_one_for_the",
      "place": "main.vats:14",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:14 -->",
        "<Response>",
        "  <Gather action=\"voice?s=leads.menu_one_for_the&amp;a=1&amp;e=key&carry;\" numDigits=\"1\" timeout=\"3\" finishOnKey=\"\">",
        "    <Say language=\"en-US\" voice=\"Polly.Joanna\">One for the head of sales, two for the owner, star to hear it again.</Say>",
        "  </Gather>",
        "  <Redirect>voice?s=leads.menu_one_for_the&amp;a=1&amp;e=silent&carry;</Redirect>",
        "</Response>"
      ],
      "answered": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:14 -->",
        "<Response>",
        "  <Gather action=\"voice?s=leads.menu_one_for_the&amp;a=1&amp;e=key&carry;\" numDigits=\"1\" timeout=\"3\" finishOnKey=\"\">",
        "    <Say language=\"en-US\" voice=\"Polly.Joanna\">One for the head of sales, two for the owner, star to hear it again.</Say>",
        "  </Gather>",
        "  <Redirect>voice?s=leads.menu_one_for_the&amp;a=1&amp;e=silent&carry;</Redirect>",
        "</Response>"
      ],
      "menu": {
        "key": "ooc2n5hh",
        "tries": 2,
        "keys": {
          "1": "leads.menu_one_for_the.key_1.record",
          "2": "leads.menu_one_for_the.key_2.ring_owner",
          "*": "leads.menu_one_for_the.key_star.retry"
        },
        "timeout": "leads.menu_one_for_the.timeout.voicemail_inbox",
        "invalid": "leads.menu_one_for_the.invalid.hangup"
      }
    },
    {
      "state": "leads.menu_one_for_the.key_1.record",
      "place": "main.vats:16",
      "record": true,
      "next": "leads.menu_one_for_the.key_1.callerid_7_495_123_45_67"
    },
    {
      "state": "leads.menu_one_for_the.key_1.callerid_7_495_123_45_67",
      "place": "main.vats:17",
      "callerid": "+74951234567",
      "key": "jgm02iiw",
      "next": "leads.menu_one_for_the.key_1.ring_boss"
    },
    {
      "state": "leads.menu_one_for_the.key_1.ring_boss",
      "place": "main.vats:18",
      "answered": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:18 -->",
        "<Response>",
        "  <Dial action=\"voice?s=leads.menu_one_for_the.key_1.ring_boss&amp;a=1&amp;e=rung&carry;\" timeout=\"7\"&dial;>",
        "    <Number url=\"voice?s=leads.menu_one_for_the.key_1.ring_boss&amp;e=confirm\">+79160000001</Number>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": { "busy": "leads.end", "unavailable": "leads.end", "unanswered": "leads.end" },
      "screen": {
        "confirm": [
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
          "<!-- made by vatsc test from main.vats, do not edit -->",
          "<!-- main.vats:18 -->",
          "<Response>",
          "  <Say language=\"en-US\" voice=\"Polly.Joanna\">A lead from the site.</Say>",
          "  <Gather action=\"voice?s=leads.menu_one_for_the.key_1.ring_boss&amp;e=pressed\" numDigits=\"1\" timeout=\"5\" finishOnKey=\"\">",
          "    <Say language=\"en-US\" voice=\"Polly.Joanna\">Press 1 to take the call.</Say>",
          "  </Gather>",
          "  <Hangup/>",
          "</Response>"
        ]
      }
    },
    {
      "state": "leads.menu_one_for_the.key_2.ring_owner",
      "place": "main.vats:20",
      "answered": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:20 -->",
        "<Response>",
        "  <Dial action=\"voice?s=leads.menu_one_for_the.key_2.ring_owner&amp;a=1&amp;e=rung&carry;\" timeout=\"7\"&dial;>",
        "    <Number>+79160000002</Number>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": { "busy": "leads.end", "unavailable": "leads.end", "unanswered": "leads.end" }
    },
    {
      "state": "leads.menu_one_for_the.key_star.retry",
      "place": "main.vats:21",
      "retry": "leads.menu_one_for_the",
      "next": "leads.end"
    },
    {
      "state": "leads.end",
      "place": "main.vats:26",
      "answered": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:26 -->",
        "<Response>",
        "  <Hangup/>",
        "</Response>"
      ],
      "end": "lost"
    },
    {
      "state": "leads.menu_one_for_the.timeout.voicemail_inbox",
      "place": "main.vats:22",
      "answered": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:22 -->",
        "<Response>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">Nobody can take your call right now. Please leave a message after the tone.</Say>",
        "  <Record action=\"voice?s=leads.menu_one_for_the.timeout.voicemail_inbox&amp;a=1&amp;e=recorded&carry;\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\" maxLength=\"120\" transcribe=\"true\"/>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">No message was recorded. Goodbye.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    },
    {
      "state": "leads.menu_one_for_the.invalid.hangup",
      "place": "main.vats:23",
      "answered": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- main.vats:23 -->",
        "<Response>",
        "  <Hangup/>",
        "</Response>"
      ],
      "end": "written"
    }
  ]
}
; // and so on
