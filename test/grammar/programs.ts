/** The two programs of the language's design, which tests of the parser take apart. */

export const oneLiner =
  "workhours Mon-Fri 09:00-18:00 Europe/Moscow < ring [a,b] for 20s; then ring boss for 15s; then voicemail >";

export const office = `use "std/calendars/ru"

phone a    = ext 101
phone b    = ext 102
phone boss = tel "+7 916 000-00-01"

mailbox leads {
  greeting "greetings/leads.wav"
  email "sales@example.com"
}

vats sales "Sales department" Europe/Moscow <
  workhours Mon-Fri 09:00-18:00 by ru.production <
    ring [a, b] for 20s;
    then ring boss for 15s confirm;
    then voicemail leads
  >
  otherwise < voicemail leads >
>

line site = "+7 495 123-45-67" -> sales
line ads  = "+7 800 555-35-35" -> sales

test "a lead at lunch reaches the head of sales" <
  call site from "+7 916 555-12-12" at 2026-11-23 13:05
  a busy, b silent, boss answers after 4s
  expect ring [a, b], ring boss, answered by boss at 24s
>

assert every call ends answered or in voicemail
assert no caller waits over 60s
`;
