/** A text with every form of the language once, for tests of the parser. It need not make sense. */
export const everything = `// Every form once.
use "std/calendars/ru"
use "./my-phones.vats" as phones

phone a = ext 101
phone b = ext "sip-102"
phone boss = tel "+7 916 000-00-01"
phone mobile = tel +79160000002
phone desk = sip "user@example.com"

group team = [a, b, phones.c]

mailbox bare
mailbox leads {
  greeting universal; email "sales@example.com"
  limit 2m
  transcribe
}
mailbox other { greeting say "Leave a message" en-US }

prompt hello = file "hello.wav"
prompt bye = say "До свидания" ru-RU

hours office = Mon-Fri 09:00-13:00, 14:00-18:00, Sat,Sun 10:00-14:00 Europe/Moscow except ru.holidays, 12-31 by ru.production
hours shop UTC {
  Пн-Пт 9:00-18:00;
  12-31 09:00-15:00
  closed ru.holidays, 2026-12-31..2027-01-08, third Mon of Jan
  by ru.production
}

calendar feasts = 12-31..01-08, 2026-05-01, last Mon of May, day after fourth Thu of Nov, first.may
calendar feed = ics "holidays.ics"
calendar factory {
  closed 12-31, 01-01; work 2026-02-28 as Mon
  work 2026-03-01
  short 2026-03-07
}

callers vip = +7916*, "+7 495 ???-??-??", anonymous, phones.list
callers blocked = file "blocked.txt"

switch night = on
switch holiday = auto code "*28" pin "1234"

flow second(team: group, patience: duration = 20s, text: text = "x", n: number = 3, list: group = [a, b], box: mailbox, hi: prompt = say "Hi" en-US) <
  ring team for patience; say text ru-RU; tag word text; notify text
>
flow empty < >

vats sales(box: mailbox = leads) "Sales department" Europe/Moscow <
  on ru.holidays, 12-31, weekends UTC < play hello >
  workhours Mon-Fri 09:00-18:00 except ru.holidays by ru.production and not from vip <
    ring [a, boss after 10s confirm] for 25s confirm whisper hello music "hold.wav"
      if busy < play "busy.wav" > if unavailable < > if unanswered < say "Подождите" ru-RU >
    ring a; ring phones.c for 5s then hunt [a, b] for 10s each rotating if busy < hangup >
    hunt team for 10s each random; then
    repeat 3 < wait 5s; ring a >
    queue team for 2m
    then menu say "Press 1" wait 5s tries 3 <
      1 < run second(team, 30s, "y", 4, [a], leads) >
      12 < run phones.help() > ; * < retry > # < run empty >
      timeout < reject busy > invalid < reject >
    >
  >
  during office by ru.production and to site, ads < record; callerid "+7 495 123-45-67"; tag source "site"; notify "https://example.com" >
  when night < voicemail >
  when holiday is closed < voicemail phones.box >
  otherwise < voicemail leads >
  then not during shop < callerid patience >
  lost < notify "https://example.com/lost"; tag missed "yes" >
>

line site = "+7 495 123-45-67", +74951234568 -> sales(leads)
line rest = * -> phones.main
line * -> sales

test "a lead at lunch" <
  call site from "+7 916 555-12-12" at 2026-11-23 13:05 Europe/Moscow;
  a busy, b silent, boss answers after 4s, desk unavailable, mobile picks up after 1s, phones.c declines,
  night is on, caller presses 2 at 5s, caller presses *, caller presses nothing, caller hangs up after 10s, hunt [b, phones.c];
  expect ring [a, b], ring boss within 5s, answered by boss at 24s
  expect voicemail leads, voicemail, play hello, play, menu, hangup, rejected
>
test "short" < call main expect hangup >
test "to the second" < call main at 2026-11-23 13:05:30; a busy then answers after 4s then picks up; expect hangup >
test "no word" < call main from anonymous >

assert every call ends answered or in voicemail or rejected
assert no caller waits over 60s
assert during office every call rings a
assert on weekends boss is never rung
assert boss is never rung before a
`;
