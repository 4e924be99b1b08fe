/** The traps of FreeSWITCH that a generated dialplan could fall into. Must not know which tests there are. */

import { trapsOf } from "./trap.ts";

export const freeswitchTraps = trapsOf("freeswitch", {
  "hunt-before-run": [
    "All conditions of an extension are read before any action runs.",
    "Whoever has to ask after a ring is transferred, and hunts anew.",
  ],
  "transfer-to-nothing": [
    "A transfer to nothing is 404, `execute_extension` to nothing is silence.",
    "Both lead to extensions that are written.",
  ],
  "seventy-transfers": ["The 71st transfer ends the call.", "The count is put back at each step of a scenario."],
  "first-match-ends-hunt": [
    "The first extension that matches ends the hunt, even without actions.",
    "`continue` on what only prepares.",
  ],
  "actions-stay-queued": [
    "Actions stay queued when a later condition of the extension fails.",
    "Actions stand in the last condition.",
  ],
  "break-values": ["A value of `break` that it does not know is the default.", "Only `never` is written."],
  "nested-conditions": ["Nested conditions are read after their parent's actions.", "Never written."],
  "inline-only-some": [
    "Most applications are dropped if they are to run inline.",
    "Only `set` and its like are inline.",
  ],
  "misspelt-application": [
    "An application that is not there hangs up with 502.",
    "Every one runs on a real FreeSWITCH.",
  ],
  "field-without-dollar": [
    "A field without `$` is none of the variables.",
    "Only fields of the caller's profile stand without.",
  ],
  "context-twice": ["Of two contexts with one name only the first is read.", "Each stands once."],
  "auto-hunt": [
    "With `auto_hunt` an extension is found by its name.",
    "Used for long lists of numbers, where that is meant.",
  ],
  "pattern-not-anchored": ["A pattern is searched anywhere in the number.", "Both ends are anchored."],
  "pattern-of-asterisk": ["A pattern that begins with `_` or `/` is of another kind.", "None does."],
  "bad-pattern": ["A pattern that cannot be read matches nothing.", "Each can be read."],
  "pattern-expanded": [
    "Variables in a pattern are replaced before it is read.",
    "None has a variable of the caller's.",
  ],
  "dollar-one": [
    "`$1` is replaced only if the pattern has `(`; long data is cut.",
    "Only where the pattern has one, once.",
  ],
  "time-beside-field": ["A time and a field in one condition are ORed.", "Each has a condition of its own."],
  "end-second": ["The last second of `time-of-day` is in it.", "`09:00-18:00` is `09:00:00-17:59:59`."],
  "midnight-second": ["`00:00-00:00` is one second.", "A whole day has no time of day."],
  "weekday-names": ["`Monday-Friday` never matches; blanks end a list.", "Three letters, no blanks."],
  "weekday-numbers": ["Numbered weekdays count from Sunday.", "Days are names."],
  "minute-of-day": ["The minutes of a day count from 1.", "Never written."],
  "week-numbers": ["`week` and `mweek` are not ISO weeks.", "Never written."],
  "date-time": ["`date-time` is read in the process's zone.", "Never written: dates are `year`, `mon` and `mday`."],
  "tz-offset": ["`tz-offset` is a test and no shift.", "Never written."],
  dst: ["`dst` is the process's, and `false` never matches.", "Never written."],
  "reversed-range": ["A reversed range of dates is the complement.", "Ranges go upward, within a month."],
  overnight: ["The weekday of an overnight range is that of the instant.", "Split at midnight."],
  "zone-inline": ["A zone counts only if it is set inline, in an earlier condition.", "So it is."],
  "unknown-zone": ["An unknown zone reads garbage.", "Zones that its table lacks are refused."],
  "wrong-zone": ["Its table of zones is wrong for some.", "These are refused."],
  "clock-changes": ["Hours in a skipped hour open late, repeated ones twice.", "As the language says."],
  "clock-anew": ["Each condition reads the clock anew.", "Each question is asked once, and its answer kept."],
  "zone-stays": ["A zone that was set holds on.", "Set anew before each question."],
  "128-legs": ["The 129th phone is glued to the 128th.", "Refused."],
  "whole-seconds": ["A time of N seconds is N-1 to N, by the wall clock.", "N is written; within a second."],
  "call-timeout": ["`call_timeout` stays, and is 60 s without.", "Set before each ring."],
  "next-alternative": [
    "Behind a time that is up, `|` tries nothing more.",
    "Never written: rings are actions of their own.",
  ],
  "first-cause": ["`originate_disposition` is the first phone's.", "`originate_causes` has all."],
  "user-not-there": ["A phone that is not there has failed; the others ring on.", "As the language says."],
  "continue-on-fail": ["A busy phone hangs up the caller.", "`continue_on_fail=true`."],
  "hangup-after-bridge": ["Behind a talk the next action runs.", "`hangup_after_bridge=true`."],
  "phone's-code": ["The caller gets the code of the phone that refused.", "`sip_ignore_remote_cause=true`."],
  "hangup-causes": ["Causes become SIP codes of FreeSWITCH's own.", "Those that become what the language says."],
  "end-of-queue": ["Behind the last action the caller gets 480.", "A `hangup` ends each way."],
  "early-media": ["A phone's early media wins the race of a group.", "`ignore_early_media=true`."],
  "silent-ringing": ["An answered caller hears silence while phones ring.", "`transfer_ringback` is set."],
  "nothing-answers": ["Sounds and mailboxes do not answer.", "`answer` stands before them."],
  "voicemail-goes-on": [
    "A mailbox that is not there goes on.",
    "Mailboxes are written too, and `hangup` stands behind each.",
  ],
  "missing-sound": [
    "A sound that is not there is passed over.",
    "Sounds are copied; a text without a recording is warned of.",
  ],
  "sound-names": [
    "`@@`, `!` and schemes in a sound's name mean something.",
    "Names are refused that are more than a name.",
  ],
  "split-at-blanks": ["Data of some applications is split at blanks.", "What has a blank is refused there."],
  "stale-digits": [
    "After a wrong key its variable is unset, and the result is success.",
    "What was typed is looked at, and nothing else.",
  ],
  "key-ends-sleep": ["A key ends `sleep`, unless keys are eaten meanwhile.", "`sleep_eat_digits=true`."],
  "include-line": ["A line with `<include>` is thrown away whole.", "It stands alone."],
  "x-pre-process": ["A line with that word is thrown away.", "Refused, or changed in a comment."],
  "load-variables": ["`$${x}` is replaced when the file is loaded.", "Refused, or changed in a comment."],
  "lax-parser": [
    "A tag that does not match fails the whole configuration.",
    "Files are written by one writer, and read again strictly.",
  ],
  "expanded-again": [
    "Variables are replaced in values, too, and `${system x}` runs a command.",
    "Texts with `${` are refused.",
  ],
  "backslash-quote": ["An action with `\\'` is dropped.", "Refused."],
  "dial-string-signs": ["`,` `|` `[` `{` `:_:` `^^` mean something in a dial string.", "Refused in addresses."],
  "set-splits": [
    "`set` splits at the first `=`, and an empty value unsets.",
    "Fields are named by vatsc, and values come behind.",
  ],
  "encoded-once": [
    "A record has values as in a URL, but leaves `%20` as it is.",
    "A tag that holds such a thing is warned of.",
  ],
  "long-line": ["A line of over 1 MiB stops the load.", "Lines are short."],
  "caller-commands": [
    "A caller's `${…}` is expanded where `set` copies it.",
    "Nothing that a caller sends is copied, but digits.",
  ],
  "dialled-legs": [
    "A dialled number in a dial string adds legs.",
    "Never written: only what the source declares is dialled.",
  ],
  "any-number": ["A dialled number may hold anything.", "Compared whole, and nothing more."],
});
