/** Offices whose traps are rings, ends, menus, callers and numbers. */

import { type Office, put, without } from "./office.ts";

const phones = "phone a = ext 101\nphone b = ext 102\nphone c = ext 103\n";
const line = 'line one = "+74951234567" -> main\n';
const office = (steps: string, more = "") => `${phones}${more}vats main < ${steps} >\n${line}`;

export const callOffices: readonly Office[] = [
  {
    title: "phones ring together for their time, and after a talk nothing more happens",
    traps: [
      "asterisk D1",
      "asterisk D2",
      "asterisk D3",
      "asterisk D5",
      "asterisk D6",
      "asterisk D8",
      "asterisk D11",
      "asterisk E3",
      "freeswitch call-timeout",
      "freeswitch continue-on-fail",
      "freeswitch hangup-after-bridge",
      "freeswitch user-not-there",
      "freeswitch voicemail-goes-on",
      "freeswitch nothing-answers",
      "twiml after-a-talk",
      "twiml dial-adds-five",
      "twiml record-silence",
    ],
    source: office("ring [a, b] for 20s; ring c for 15s; voicemail"),
    calls: [
      { title: "nobody answers" },
      { title: "the second phone answers", phones: { b: "answers@3s" } },
      { title: "one is busy, the other rings on", phones: { a: "busy", c: "answers@3s" } },
      { title: "one cannot be reached", phones: { a: "unavailable", b: "answers@3s" } },
      { title: "both refuse in four seconds", phones: { a: "busy", b: "declines@4s", c: "answers@1s" } },
      { title: "the caller gives up", hangup: 7 },
    ],
    fallen: {
      asterisk: [
        put("PJSIP/101&PJSIP/102", "PJSIP/101"),
        put(",20,i)", ",,i)"),
        put(",15,i)", ",30,i)"),
        put(",20,i)", ",20,ig)"),
        without(/^default => locked/),
        without(/Dial\(PJSIP\/103/),
      ],
      freeswitch: [
        without(/call_timeout=15/),
        put("continue_on_fail=true", "continue_on_fail=false"),
        without(/hangup_after_bridge/),
        without(/<action application="answer"/),
        without(/user id="default"/),
        put(",user/102@${domain_name}", ""),
      ],
    },
  },
  {
    title: "a phone that two groups have rings once",
    traps: ["asterisk D7"],
    source: office("ring [a, desk] for 12s; hangup", "group desk = [a, b]\n"),
    calls: [{ title: "nobody answers" }, { title: "it answers", phones: { a: "answers@3s" } }],
    fallen: { asterisk: [put("PJSIP/101&", "PJSIP/101&PJSIP/101&")] },
  },
  {
    title: "busy, out of reach and unanswered lead to three ends",
    traps: [
      "asterisk D4",
      "asterisk E2",
      "freeswitch first-cause",
      "freeswitch phone's-code",
      "freeswitch hangup-causes",
      "freeswitch continue-on-fail",
    ],
    targets: ["asterisk", "freeswitch"],
    source: office(
      "ring [a, b] for 12s if busy < reject busy > if unavailable < ring c for 12s > if unanswered < hangup >",
    ),
    calls: [
      { title: "busy and declined", phones: { a: "busy", b: "declines" } },
      { title: "declined and busy", phones: { a: "declines", b: "busy@1s" } },
      { title: "busy and silent", phones: { a: "busy" } },
      { title: "out of reach", phones: { a: "unavailable", b: "unavailable" } },
      { title: "busy and out of reach", phones: { a: "busy", b: "unavailable" } },
      { title: "nobody" },
    ],
    fallen: {
      asterisk: [put("Hangup(17)", "Hangup()"), put("603", "604"), without(/HangupCauseClear/)],
      freeswitch: [
        put("continue_on_fail=true", "continue_on_fail=NO_ANSWER"),
        without(/sip_ignore_remote_cause/),
        put("${originate_causes}", "${originate_disposition}"),
      ],
    },
  },
  {
    title: "whoever walks off the end is refused, whatever the last phone said",
    traps: ["asterisk E1", "asterisk E2", "freeswitch end-of-queue", "freeswitch phone's-code", "twiml reject-first"],
    source: office("ring a for 12s"),
    calls: [
      { title: "busy", phones: { a: "busy" } },
      { title: "out of reach", phones: { a: "unavailable" } },
      { title: "nobody" },
    ],
    fallen: {
      asterisk: [without(/\(end\),Hangup/), put("Hangup(16)", "Hangup()")],
      freeswitch: [without(/data="CALL_REJECTED"/), without(/sip_ignore_remote_cause/)],
    },
  },
  {
    title: "after an announcement the caller hears that phones ring",
    traps: ["freeswitch silent-ringing", "freeswitch nothing-answers", "twiml answer-on-bridge"],
    source: office('say "One moment" en-US; ring a for 12s; hangup'),
    calls: [{ title: "nobody answers" }, { title: "it answers", phones: { a: "answers@2s" } }],
    fallen: { freeswitch: [without(/transfer_ringback/), without(/application="answer"/)] },
  },
  {
    title: "a phone that joins later rings later, and is stopped with the others",
    traps: ["asterisk D9", "asterisk V7"],
    targets: ["asterisk", "freeswitch"],
    source: office("ring [a, b after 5s] for 20s if busy < reject busy >; hangup"),
    calls: [
      { title: "nobody" },
      { title: "the first answers before", phones: { a: "answers@3s" } },
      { title: "the second answers", phones: { b: "answers@3s" } },
      { title: "both are busy", phones: { a: "busy@6s", b: "busy" } },
    ],
    fallen: {
      asterisk: [put("Wait(5)", "Wait(1)"), without(/Wait\(5\)/), put("__VATS_RING", "VATS_RING")],
    },
  },
  {
    title: "a key that begins another, `#`, a wrong key and silence are told apart",
    traps: ["asterisk M1", "freeswitch stale-digits", "twiml gather-loops", "twiml gather-empty", "twiml gather-hash"],
    source: office(
      'menu say "Press a key" en-US wait 4s tries 2 < 1 < ring a for 12s > # < ring b for 12s > timeout < reject > invalid < ring c for 12s > >',
    ).replace("timeout < reject >", "timeout < hangup >"),
    calls: [
      { title: "one", keys: ["1"] },
      { title: "hash", keys: ["#"] },
      { title: "wrong, then silence", keys: ["7"] },
      { title: "silence, then wrong", keys: ["", "7"] },
      { title: "silence, then one", keys: ["", "1"] },
      { title: "silence" },
    ],
    fallen: {
      asterisk: [put(/"\$\{READSTATUS\}" (!?)= "OK"/, '"x" $1= "OK"')],
      freeswitch: [put(" none", " #")],
    },
  },
  {
    title: "a queue is over when its time is up, also while its agents rest",
    traps: ["asterisk D13"],
    targets: ["asterisk", "freeswitch"],
    source: office('queue desk for 16s; say "Nobody is free" en-US; hangup', "group desk = [a, b]\n"),
    calls: [{ title: "nobody answers" }],
    fallen: { asterisk: [(text) => put("retry = 1", "retry = 5")(put("Wait(4)", "NoOp()")(text))] },
  },
  {
    title: "a key that comes while the caller waits does not end the wait",
    traps: ["freeswitch key-ends-sleep"],
    source: office('menu say "Press a key" en-US wait 3s < 2 < wait 9s; ring a for 12s > > ; hangup'),
    calls: [
      { title: "one key, then none", keys: ["2"] },
      { title: "a key more at once", keys: ["24"] },
    ],
    fallen: { freeswitch: [without(/sleep_eat_digits/)] },
  },
  {
    title: "callers are told apart in whatever form their numbers come",
    traps: ["asterisk V5", "asterisk V6", "freeswitch pattern-not-anchored", "twiml withheld-caller"],
    source: office(
      "from +7916* < ring a for 12s > from anonymous < reject busy > otherwise < ring b for 12s > then hangup",
    ),
    calls: [
      { title: "with a plus", from: "+79161234567" },
      { title: "without", from: "79161234567" },
      { title: "withheld", from: "anonymous" },
      { title: "digits that stand within", from: "+4979161234" },
      { title: "a shorter one", from: "791" },
    ],
    fallen: {
      asterisk: [
        (text) => text.replaceAll(/"(\$\{VATS_FROM[^"]*\})" = "(\w+)"/g, "$1 = $2"),
        put("FILTER(0-9", "FILTER(1-8"),
      ],
      freeswitch: [put("^\\+7916\\d*$", "7916")],
    },
  },
  {
    title: "a number that is longer, or shorter, is not the number",
    traps: ["asterisk E8", "freeswitch pattern-not-anchored", "freeswitch any-number"],
    source: office("reject busy"),
    calls: [
      { title: "the number", to: "one" },
      { title: "without a plus", to: "74951234567" },
      { title: "one digit more", to: "+749512345678" },
      { title: "its beginning", to: "+7495" },
      { title: "more before it", to: "0074951234567" },
    ],
    fallen: {
      asterisk: [without(/exten => _(X|\+)!/), put("+74951234567,1", "_+74951234567!,1")],
      freeswitch: [put("\\z", ""), put('expression="^\\+?', 'expression="')],
    },
  },
];
