/**
 * A file of 500 lines that uses the whole language: a firm with many departments, in two editions. What every target can do is in
 * both; queues, switches, music and hunts that take turns are in the one that is for exchanges alone. Imports nothing, so that a
 * page of a browser can have it, too.
 */

/** `all`: every target can do it all. `exchanges`: Asterisk and FreeSWITCH can. */
export type Edition = "all" | "exchanges";

/** How many lines the text has. */
export const textLines = 500;

/** The text. */
export function typingText(edition: Edition): string {
  const lines = head(edition).split("\n");
  const claims = `assert every call ends answered or in voicemail or rejected
assert no caller waits over 5m
assert on Sun a0 is never rung
assert to help1 director is never rung before a1`.split("\n");
  for (let at = 0; ; at++) {
    const department = (shapes[at % shapes.length] ?? sales)(at, edition).split("\n");
    if (lines.length + department.length + claims.length > textLines) break;
    lines.push(...department);
  }
  while (lines.length + claims.length < textLines) lines.push(`// ${lines.length + 1}: nothing else yet.`);
  return [...lines, ...claims].join("\n");
}

function head(edition: Edition): string {
  return `// The calls of a firm with many departments, in four cities.
use "std/calendars/ru"
use "std/calendars/de"
use "std/greetings"
use "std/office"

phone director = tel "+7 916 000-00-01"
phone guard    = ext 100
phone abroad   = sip "desk@example.com"
callers known  = +7916*, "+7 495 123-45-6?", partners
callers partners = +12025550101, anonymous
calendar inventory = 2027-03-31, 2027-09-30, last Fri of Dec
mailbox lost_and_found { greeting greetings.en; email "all@example.com"; limit 3m }
prompt hello = say "Good day. You have reached our firm." en-US
prompt sorry = say "Все операторы заняты. Оставайтесь на линии."
${edition === "exchanges" ? 'switch night = off code "*28" pin "1234"\nswitch doors = auto code "*29"' : "// Twilio keeps no state,\n// so nothing here can be switched."}
flow rescue(person: phone, patience: duration = 20s) <
  say "We are looking for somebody.";
  repeat 2 < ring person for patience confirm; then wait 2s >
>
`;
}

const zones = ["Europe/Moscow", "Europe/Berlin", "Asia/Tokyo", "America/New_York"] as const;

function zoneOf(at: number): string {
  return zones[at % zones.length] ?? "UTC";
}

function numberOf(at: number): string {
  return `+7 495 123-${String(10 + at).padStart(2, "0")}-67`;
}

function people(at: number): string {
  return `
// --- Department ${at} ---
phone a${at} = ext ${100 + 10 * at + 1}
phone b${at} = ext ${100 + 10 * at + 2}
phone c${at} = tel "+7 495 765-43-${String(10 + at).padStart(2, "0")}"
group desk${at} = [a${at}, b${at}]
mailbox box${at} {
  greeting greetings.${at % 2 === 0 ? "ru" : "en"}
  email "department${at}@example.com"
}`;
}

type Shape = (at: number, edition: Edition) => string;

const sales: Shape = (at, edition) => `${people(at)}
hours office${at} = Mon-Fri 09:00-18:${at % 2 === 0 ? "00" : "30"}, Sat 10:00-14:00 except inventory by ru.production
vats sales${at} "Sales, department ${at}" ${zoneOf(at)} <
  ${edition === "exchanges" ? `when night < voicemail box${at} >` : `from "+7 999 999-99-9?" < reject busy >`}
  from known and during office${at} < ring a${at} for 15s; then voicemail box${at} >
  during office${at} <
    play hello;
    ring ${edition === "exchanges" ? `[a${at}, b${at}, director after 10s confirm]` : `b${at}`} for 25s
    if unanswered < say "Nobody answers, we are trying once more." >
    then hunt desk${at} for 10s each ${edition === "exchanges" ? "rotating" : "random"};
    voicemail box${at}
  >
  otherwise < run rescue(c${at}, 15s); then voicemail box${at} >
  lost < tag outcome "lost"; notify "https://crm.example.com/lost/${at}" >
>
line site${at} = "${numberOf(at)}" -> sales${at}
test "a lead at lunch reaches department ${at}" <
  call site${at} from "+7 903 555-12-12" at 2026-12-01 13:05 Europe/Moscow
  a${at} busy, b${at} answers after 4s
  expect play hello, answered by b${at} within 10s
>`;

const support: Shape = (at, edition) => `${people(at)}
vats support${at} "Support, department ${at}" ${zoneOf(at)} <
  record;
  tag department "support ${at}";
  menu say "For an outage press one, for a bill press two, for a person press zero." wait 5s tries 3 <
    1 < ${edition === "exchanges" ? `queue desk${at} for 2m` : `hunt desk${at} for 12s each`}; ring director for 15s confirm >
    2 <
      menu say "For this month press one, for all months press two, star to go back." tries 2 <
        1 < ring a${at} for 20s >
        2 < ring b${at} for 20s ${edition === "exchanges" ? 'music "hold.wav"' : 'whisper say "A bill."'} >
        * < retry >
        timeout < > invalid < say "There is no such key." >
      >
    >
    0 < ring [a${at}, b${at}] for 20s >
    timeout < ring a${at} for 10s > invalid < >
  >
  voicemail box${at}
>
line help${at} = "${numberOf(at)}" -> support${at}
test "a bill goes to a phone of department ${at}" <
  call help${at} from "+7 903 555-12-12"
  caller presses 2, caller presses 1, a${at} answers after 3s
  expect menu, menu, ring a${at}, answered by a${at} within 60s
>`;

const duty: Shape = (at, edition) => `${people(at)}
calendar off${at} {
  closed 01-01..01-08, 05-09, 2027-02-22
  work 2027-02-20 as Mon
  short 2027-02-20, 12-31
}
hours shift${at} ${zoneOf(at)} {
  Mon-Fri 08:00-13:00, 14:00-20:00
  Fri, Sat 22:00-04:00
  12-31 09:00-15:00
  closed 05-01
  by off${at}
}
vats duty${at} ${zoneOf(at)} <
  ${edition === "exchanges" ? `when doors is closed < voicemail box${at} >` : "from partners < ring abroad for 20s >"}
  during shift${at} < callerid "${numberOf(at)}"; ring desk${at} for 20s; then ring c${at} for 20s confirm >
  on weekends, inventory < say "Сегодня мы не работаем."; voicemail box${at} >
  otherwise < play sorry; ring guard for 30s >
  then repeat 2 < ring a${at} for 10s; then wait 3s >
  voicemail box${at}
>
line duty${at} = "${numberOf(at)}" -> duty${at}`;

const branch: Shape = (at) => `${people(at)}
vats branch${at}(team: group, chief: phone, words: prompt) "Branch ${at}" ${zoneOf(at)} <
  run office.closed(${at % 2 === 0 ? "ru" : "de"}.holidays, words, box${at});
  workhours Mon-Thu 09:00-18:00, Fri 09:00-17:00 <
    to front${at} and not from anonymous < notify "https://crm.example.com/front" >
    then ring team for 20s whisper words;
    ring chief for 15s if busy < wait 5s >
  >
  workhours Mon-Fri 18:00-20:00 < ring chief for 20s confirm >
  then voicemail box${at}
>
line front${at} = "${numberOf(at)}" -> branch${at}([a${at}, b${at}], c${at}, say "From the front page.")
line back${at} = "+7 812 123-${String(10 + at).padStart(2, "0")}-67" -> branch${at}(desk${at}, director, hello)
assert to front${at} and during usual${at} every call rings a${at}
hours usual${at} = 2027-03-02 10:00-11:00 ${zoneOf(at)}`;

const shapes: readonly Shape[] = [sales, support, duty, branch];

/** The files that the text plays, by URI: a second of silence. */
export function typingSounds(): ReadonlyMap<string, Uint8Array> {
  const bytes = new Uint8Array(44 + 16_000);
  const view = new DataView(bytes.buffer);
  const write = (at: number, text: string) =>
    [...text].forEach((letter, place) => {
      bytes[at + place] = letter.charCodeAt(0);
    });
  write(0, "RIFF");
  view.setUint32(4, 36 + 16_000, true);
  write(8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, 8000, true);
  view.setUint32(28, 16_000, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  write(36, "data");
  view.setUint32(40, 16_000, true);
  return new Map([["hold.wav", bytes]]);
}
