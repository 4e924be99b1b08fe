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
    { "line": "reception", "start": "reception.run_office_reception.choice", "numbers": ["+74951234501"] },
    { "line": "together", "start": "together.run_office_together.ring_team", "numbers": ["+74951234502"] },
    { "line": "in_turn", "start": "in_turn.run_office_in_turn.hunt_team.a", "numbers": ["+74951234503"] },
    { "line": "shared", "start": "shared.run_office_shared.hunt_team", "numbers": ["+74951234504"] },
    { "line": "on_call", "start": "on_call.run_office_on_call.repeat", "numbers": ["+74951234505"] },
    { "line": "closed", "start": "closed.run_office_closed.choice", "numbers": ["+74951234506"] },
    { "line": "direct", "start": "direct.run_office_direct.choice", "numbers": ["+74951234507"] },
    {
      "line": "choice_of_two",
      "start": "choice_of_two.run_office_choice_of_two.menu_words",
      "numbers": ["+74951234508"]
    }
  ],
  "states": [
    {
      "state": "reception.run_office_reception.choice",
      "place": "std/office.vats:6",
      "choose": [
        {
          "if": {
            "kind": "week",
            "zone": "Europe/Moscow",
            "says": "Mon-Fri 09:00-18:00",
            "week": [[540, 1080], [1980, 2520], [3420, 3960], [4860, 5400], [6300, 6840]]
          },
          "next": "reception.run_office_reception.choice.during_open.ring_desk"
        }
      ],
      "otherwise": "reception.run_office_reception.choice.otherwise.voicemail_box"
    },
    {
      "state": "reception.run_office_reception.choice.during_open.ring_desk",
      "place": "std/office.vats:7",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- std/office.vats:7 -->",
        "<Response>",
        "  <Dial action=\"voice?s=reception.run_office_reception.choice.during_open.ring_desk&amp;e=rung\" timeout=\"15\" answerOnBridge=\"true\">",
        "    <Client>101</Client>",
        "    <Client>102</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "reception.run_office_reception.choice.during_open.ring_head",
        "unavailable": "reception.run_office_reception.choice.during_open.ring_head",
        "unanswered": "reception.run_office_reception.choice.during_open.ring_head"
      }
    },
    {
      "state": "reception.run_office_reception.choice.during_open.ring_head",
      "place": "std/office.vats:8",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- std/office.vats:8 -->",
        "<Response>",
        "  <Dial action=\"voice?s=reception.run_office_reception.choice.during_open.ring_head&amp;e=rung\" timeout=\"15\" answerOnBridge=\"true\">",
        "    <Client>103</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "reception.run_office_reception.choice.during_open.voicemail_box",
        "unavailable": "reception.run_office_reception.choice.during_open.voicemail_box",
        "unanswered": "reception.run_office_reception.choice.during_open.voicemail_box"
      }
    },
    {
      "state": "reception.run_office_reception.choice.during_open.voicemail_box",
      "place": "std/office.vats:9",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- std/office.vats:9 -->",
        "<Response>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">Nobody can take your call right now. Please leave a message after the tone.</Say>",
        "  <Record action=\"voice?s=reception.run_office_reception.choice.during_open.voicemail_box&amp;a=1&amp;e=recorded\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\"/>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">No message was recorded. Goodbye.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    },
    {
      "state": "reception.run_office_reception.choice.otherwise.voicemail_box",
      "place": "std/office.vats:11",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- std/office.vats:11 -->",
        "<Response>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">Nobody can take your call right now. Please leave a message after the tone.</Say>",
        "  <Record action=\"voice?s=reception.run_office_reception.choice.otherwise.voicemail_box&amp;a=1&amp;e=recorded\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\"/>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">No message was recorded. Goodbye.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    },
    {
      "state": "together.run_office_together.ring_team",
      "place": "std/office.vats:16",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- std/office.vats:16 -->",
        "<Response>",
        "  <Dial action=\"voice?s=together.run_office_together.ring_team&amp;e=rung\" timeout=\"5\" answerOnBridge=\"true\">",
        "    <Client>101</Client>",
        "    <Client>103</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "together.run_office_together.voicemail_box",
        "unavailable": "together.run_office_together.voicemail_box",
        "unanswered": "together.run_office_together.voicemail_box"
      }
    },
    {
      "state": "together.run_office_together.voicemail_box",
      "place": "std/office.vats:17",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- std/office.vats:17 -->",
        "<Response>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">Nobody can take your call right now. Please leave a message after the tone.</Say>",
        "  <Record action=\"voice?s=together.run_office_together.voicemail_box&amp;a=1&amp;e=recorded\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\"/>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">No message was recorded. Goodbye.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    },
    {
      "state": "in_turn.run_office_in_turn.hunt_team.a",
      "place": "std/office.vats:22",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- std/office.vats:22 -->",
        "<Response>",
        "  <Dial action=\"voice?s=in_turn.run_office_in_turn.hunt_team.a&amp;e=rung\" timeout=\"5\" answerOnBridge=\"true\">",
        "    <Client>101</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "in_turn.run_office_in_turn.hunt_team.b",
        "unavailable": "in_turn.run_office_in_turn.hunt_team.b",
        "unanswered": "in_turn.run_office_in_turn.hunt_team.b"
      }
    },
    {
      "state": "in_turn.run_office_in_turn.hunt_team.b",
      "place": "std/office.vats:22",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- std/office.vats:22 -->",
        "<Response>",
        "  <Dial action=\"voice?s=in_turn.run_office_in_turn.hunt_team.b&amp;e=rung\" timeout=\"5\" answerOnBridge=\"true\">",
        "    <Client>102</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "in_turn.run_office_in_turn.hunt_team.boss",
        "unavailable": "in_turn.run_office_in_turn.hunt_team.boss",
        "unanswered": "in_turn.run_office_in_turn.hunt_team.boss"
      }
    },
    {
      "state": "in_turn.run_office_in_turn.hunt_team.boss",
      "place": "std/office.vats:22",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- std/office.vats:22 -->",
        "<Response>",
        "  <Dial action=\"voice?s=in_turn.run_office_in_turn.hunt_team.boss&amp;e=rung\" timeout=\"5\" answerOnBridge=\"true\">",
        "    <Client>103</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "in_turn.run_office_in_turn.voicemail_box",
        "unavailable": "in_turn.run_office_in_turn.voicemail_box",
        "unanswered": "in_turn.run_office_in_turn.voicemail_box"
      }
    },
    {
      "state": "in_turn.run_office_in_turn.voicemail_box",
      "place": "std/office.vats:23",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- std/office.vats:23 -->",
        "<Response>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">Nobody can take your call right now. Please leave a message after the tone.</Say>",
        "  <Record action=\"voice?s=in_turn.run_office_in_turn.voicemail_box&amp;a=1&amp;e=recorded\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\"/>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">No message was recorded. Goodbye.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    },
    {
      "state": "shared.run_office_shared.hunt_team",
      "place": "std/office.vats:28",
      "hunt": [
        {
          "phone": "iwoic7c1",
          "ringing": [
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
            "<!-- made by vatsc test from main.vats, do not edit -->",
            "<!-- std/office.vats:28 -->",
            "<Response>",
            "  <Dial action=\"voice?s=shared.run_office_shared.hunt_team&amp;e=hunted&amp;p=iwoic7c1&carry;\" timeout=\"5\" answerOnBridge=\"true\">",
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
            "<!-- std/office.vats:28 -->",
            "<Response>",
            "  <Dial action=\"voice?s=shared.run_office_shared.hunt_team&amp;e=hunted&amp;p=l0bn9x40&carry;\" timeout=\"5\" answerOnBridge=\"true\">",
            "    <Client>102</Client>",
            "  </Dial>",
            "</Response>"
          ]
        }
      ],
      "rung": {
        "busy": "shared.run_office_shared.voicemail_box",
        "unavailable": "shared.run_office_shared.voicemail_box",
        "unanswered": "shared.run_office_shared.voicemail_box"
      }
    },
    {
      "state": "shared.run_office_shared.voicemail_box",
      "place": "std/office.vats:29",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- std/office.vats:29 -->",
        "<Response>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">Nobody can take your call right now. Please leave a message after the tone.</Say>",
        "  <Record action=\"voice?s=shared.run_office_shared.voicemail_box&amp;a=1&amp;e=recorded&carry;\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\"/>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">No message was recorded. Goodbye.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    },
    {
      "state": "on_call.run_office_on_call.repeat",
      "place": "std/office.vats:34",
      "repeat": 2,
      "key": "b1zpitmi",
      "next": "on_call.run_office_on_call.repeat.ring_first"
    },
    {
      "state": "on_call.run_office_on_call.repeat.ring_first",
      "place": "std/office.vats:35",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- std/office.vats:35 -->",
        "<Response>",
        "  <Dial action=\"voice?s=on_call.run_office_on_call.repeat.ring_first&amp;e=rung&carry;\" timeout=\"10\" answerOnBridge=\"true\">",
        "    <Number url=\"voice?s=on_call.run_office_on_call.repeat.ring_first&amp;e=confirm\">+79160000001</Number>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "on_call.run_office_on_call.repeat.ring_second",
        "unavailable": "on_call.run_office_on_call.repeat.ring_second",
        "unanswered": "on_call.run_office_on_call.repeat.ring_second"
      },
      "screen": {
        "confirm": [
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
          "<!-- made by vatsc test from main.vats, do not edit -->",
          "<!-- std/office.vats:35 -->",
          "<Response>",
          "  <Gather action=\"voice?s=on_call.run_office_on_call.repeat.ring_first&amp;e=pressed\" numDigits=\"1\" timeout=\"5\" finishOnKey=\"\">",
          "    <Say language=\"en-US\" voice=\"Polly.Joanna\">Press 1 to take the call.</Say>",
          "  </Gather>",
          "  <Hangup/>",
          "</Response>"
        ]
      }
    },
    {
      "state": "on_call.run_office_on_call.repeat.ring_second",
      "place": "std/office.vats:36",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- std/office.vats:36 -->",
        "<Response>",
        "  <Dial action=\"voice?s=on_call.run_office_on_call.repeat.ring_second&amp;e=rung&carry;\" timeout=\"10\" answerOnBridge=\"true\">",
        "    <Client url=\"voice?s=on_call.run_office_on_call.repeat.ring_second&amp;e=confirm\">103</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "on_call.run_office_on_call.repeat.again",
        "unavailable": "on_call.run_office_on_call.repeat.again",
        "unanswered": "on_call.run_office_on_call.repeat.again"
      },
      "screen": {
        "confirm": [
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
          "<!-- made by vatsc test from main.vats, do not edit -->",
          "<!-- std/office.vats:36 -->",
          "<Response>",
          "  <Gather action=\"voice?s=on_call.run_office_on_call.repeat.ring_second&amp;e=pressed\" numDigits=\"1\" timeout=\"5\" finishOnKey=\"\">",
          "    <Say language=\"en-US\" voice=\"Polly.Joanna\">Press 1 to take the call.</Say>",
          "  </Gather>",
          "  <Hangup/>",
          "</Response>"
        ]
      }
    },
    {
      "state": "on_call.run_office_on_call.repeat.again",
      "place": "std/office.vats:34",
      "again": "b1zpitmi",
      "rounds": 2,
      "body": "on_call.run_office_on_call.repeat.ring_first",
      "next": "on_call.run_office_on_call.voicemail_box"
    },
    {
      "state": "on_call.run_office_on_call.voicemail_box",
      "place": "std/office.vats:38",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- std/office.vats:38 -->",
        "<Response>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">Nobody can take your call right now. Please leave a message after the tone.</Say>",
        "  <Record action=\"voice?s=on_call.run_office_on_call.voicemail_box&amp;a=1&amp;e=recorded&carry;\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\"/>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">No message was recorded. Goodbye.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    },
    {
      "state": "closed.run_office_closed.choice",
      "place": "std/office.vats:43",
      "choose": [
        {
          "if": {
            "kind": "date",
            "zone": "Europe/Moscow",
            "dates": { "annual": ["01-01", "05-01"], "dated": [], "weekdays": [], "nth": [] }
          },
          "next": "closed.run_office_closed.choice.on_off.play_words"
        }
      ],
      "otherwise": "closed.run_office_together.ring_team"
    },
    {
      "state": "closed.run_office_closed.choice.on_off.play_words",
      "place": "std/office.vats:44",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- std/office.vats:44 -->",
        "<Response>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">We are closed today.</Say>",
        "  <Redirect>voice?s=closed.run_office_closed.choice.on_off.voicemail_box&amp;a=1</Redirect>",
        "</Response>"
      ]
    },
    {
      "state": "closed.run_office_closed.choice.on_off.voicemail_box",
      "place": "std/office.vats:45",
      "answered": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- std/office.vats:45 -->",
        "<Response>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">Nobody can take your call right now. Please leave a message after the tone.</Say>",
        "  <Record action=\"voice?s=closed.run_office_closed.choice.on_off.voicemail_box&amp;a=1&amp;e=recorded\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\"/>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">No message was recorded. Goodbye.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    },
    {
      "state": "closed.run_office_together.ring_team",
      "place": "std/office.vats:16",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- std/office.vats:16 -->",
        "<Response>",
        "  <Dial action=\"voice?s=closed.run_office_together.ring_team&amp;e=rung\" timeout=\"15\" answerOnBridge=\"true\">",
        "    <Client>101</Client>",
        "    <Client>102</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "closed.run_office_together.voicemail_box",
        "unavailable": "closed.run_office_together.voicemail_box",
        "unanswered": "closed.run_office_together.voicemail_box"
      }
    },
    {
      "state": "closed.run_office_together.voicemail_box",
      "place": "std/office.vats:17",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- std/office.vats:17 -->",
        "<Response>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">Nobody can take your call right now. Please leave a message after the tone.</Say>",
        "  <Record action=\"voice?s=closed.run_office_together.voicemail_box&amp;a=1&amp;e=recorded\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\"/>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">No message was recorded. Goodbye.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    },
    {
      "state": "direct.run_office_direct.choice",
      "place": "std/office.vats:51",
      "choose": [
        {
          "if": { "kind": "caller", "patterns": ["7926*"], "anonymous": false },
          "next": "direct.run_office_direct.choice.from_known.ring_person"
        }
      ],
      "otherwise": "direct.run_office_together.ring_team"
    },
    {
      "state": "direct.run_office_direct.choice.from_known.ring_person",
      "place": "std/office.vats:51",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- std/office.vats:51 -->",
        "<Response>",
        "  <Dial action=\"voice?s=direct.run_office_direct.choice.from_known.ring_person&amp;e=rung\" timeout=\"5\" answerOnBridge=\"true\">",
        "    <Number>+79160000001</Number>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "direct.run_office_together.ring_team",
        "unavailable": "direct.run_office_together.ring_team",
        "unanswered": "direct.run_office_together.ring_team"
      }
    },
    {
      "state": "direct.run_office_together.ring_team",
      "place": "std/office.vats:16",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- std/office.vats:16 -->",
        "<Response>",
        "  <Dial action=\"voice?s=direct.run_office_together.ring_team&amp;e=rung\" timeout=\"5\" answerOnBridge=\"true\">",
        "    <Client>101</Client>",
        "    <Client>102</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "direct.run_office_together.voicemail_box",
        "unavailable": "direct.run_office_together.voicemail_box",
        "unanswered": "direct.run_office_together.voicemail_box"
      }
    },
    {
      "state": "direct.run_office_together.voicemail_box",
      "place": "std/office.vats:17",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- std/office.vats:17 -->",
        "<Response>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">Nobody can take your call right now. Please leave a message after the tone.</Say>",
        "  <Record action=\"voice?s=direct.run_office_together.voicemail_box&amp;a=1&amp;e=recorded\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\"/>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">No message was recorded. Goodbye.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    },
    {
      "state": "choice_of_two.run_office_choice_of_two.menu_words",
      "place": "std/office.vats:56",
      "ringing": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- std/office.vats:56 -->",
        "<Response>",
        "  <Gather action=\"voice?s=choice_of_two.run_office_choice_of_two.menu_words&amp;a=1&amp;e=key&carry;\" numDigits=\"1\" timeout=\"5\" finishOnKey=\"\">",
        "    <Say language=\"en-US\" voice=\"Polly.Joanna\">One for sales, two for the boss.</Say>",
        "  </Gather>",
        "  <Redirect>voice?s=choice_of_two.run_office_choice_of_two.menu_words&amp;a=1&amp;e=silent&carry;</Redirect>",
        "</Response>"
      ],
      "menu": {
        "key": "hkl92rvk",
        "tries": 3,
        "keys": {
          "1": "choice_of_two.run_office_choice_of_two.menu_words.key_1.ring_one",
          "2": "choice_of_two.run_office_choice_of_two.menu_words.key_2.ring_two"
        },
        "timeout": "choice_of_two.run_office_choice_of_two.voicemail_box",
        "invalid": "choice_of_two.run_office_choice_of_two.voicemail_box"
      }
    },
    {
      "state": "choice_of_two.run_office_choice_of_two.menu_words.key_1.ring_one",
      "place": "std/office.vats:57",
      "answered": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- std/office.vats:57 -->",
        "<Response>",
        "  <Dial action=\"voice?s=choice_of_two.run_office_choice_of_two.menu_words.key_1.ring_one&amp;a=1&amp;e=rung&carry;\" timeout=\"5\">",
        "    <Client>101</Client>",
        "    <Client>102</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "choice_of_two.run_office_choice_of_two.voicemail_box",
        "unavailable": "choice_of_two.run_office_choice_of_two.voicemail_box",
        "unanswered": "choice_of_two.run_office_choice_of_two.voicemail_box"
      }
    },
    {
      "state": "choice_of_two.run_office_choice_of_two.menu_words.key_2.ring_two",
      "place": "std/office.vats:58",
      "answered": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- std/office.vats:58 -->",
        "<Response>",
        "  <Dial action=\"voice?s=choice_of_two.run_office_choice_of_two.menu_words.key_2.ring_two&amp;a=1&amp;e=rung&carry;\" timeout=\"5\">",
        "    <Client>103</Client>",
        "  </Dial>",
        "</Response>"
      ],
      "rung": {
        "busy": "choice_of_two.run_office_choice_of_two.voicemail_box",
        "unavailable": "choice_of_two.run_office_choice_of_two.voicemail_box",
        "unanswered": "choice_of_two.run_office_choice_of_two.voicemail_box"
      }
    },
    {
      "state": "choice_of_two.run_office_choice_of_two.voicemail_box",
      "place": "std/office.vats:62",
      "answered": [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- made by vatsc test from main.vats, do not edit -->",
        "<!-- std/office.vats:62 -->",
        "<Response>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">Nobody can take your call right now. Please leave a message after the tone.</Say>",
        "  <Record action=\"voice?s=choice_of_two.run_office_choice_of_two.voicemail_box&amp;a=1&amp;e=recorded&carry;\" timeout=\"0\" finishOnKey=\"#\" playBeep=\"true\"/>",
        "  <Say language=\"en-US\" voice=\"Polly.Joanna\">No message was recorded. Goodbye.</Say>",
        "  <Hangup/>",
        "</Response>"
      ]
    }
  ]
}
; // and so on
