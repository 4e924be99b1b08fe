/** What people write by habit: one error each, and a mend after which the text parses. */

import { expect, it } from "vitest";
import { codes, mended, read } from "./read.ts";

it.each([
  // text, code, text after the mend
  ["workhours Mon–Fri 9:00-18:00 < ring a >", "VATS1010", "workhours Mon-Fri 9:00-18:00 < ring a >"],
  ["workhours Mon-Fri 9:00—18:00 < ring a >", "VATS1010", "workhours Mon-Fri 9:00-18:00 < ring a >"],
  ["play “x.wav”", "VATS1011", 'play "x.wav"'],
  ["play «x.wav»", "VATS1011", 'play "x.wav"'],
  ["play „x.wav“", "VATS1011", 'play "x.wav"'],
  ["play 'x.wav'", "VATS1011", 'play "x.wav"'],
  ["say 'a \"b\" \\c'", "VATS1011", 'say "a \\"b\\" \\\\c"'],
  ["workhours Mon-Fri 9am-6pm < ring a >", "VATS1012", "workhours Mon-Fri 9:00-18:00 < ring a >"],
  ["workhours Mon-Fri 12am-12 PM < ring a >", "VATS1012", "workhours Mon-Fri 0:00-12:00 < ring a >"],
  ["workhours Mon-Fri 9:30am – 6:15 p.m < ring a >", "VATS1012", "workhours Mon-Fri 9:30-18:15 < ring a >"],
  ["workhours Mon-Fri 09.00-18.30 < ring a >", "VATS1012", "workhours Mon-Fri 09:00-18:30 < ring a >"],
  ["workhours Mon-Fri 9-18 < ring a >", "VATS1012", "workhours Mon-Fri 9:00-18:00 < ring a >"],
  ["workhours Mon-Fri 9–18 < ring a >", "VATS1012", "workhours Mon-Fri 9:00-18:00 < ring a >"],
  ["workhours Mon-Fri 9 - 18 < ring a >", "VATS1012", "workhours Mon-Fri 9:00-18:00 < ring a >"],
  ["workhours Mon-Fri 9-18:30 < ring a >", "VATS1012", "workhours Mon-Fri 9:00-18:30 < ring a >"],
  ["workhours Mon-Fri 9:00-18 < ring a >", "VATS1012", "workhours Mon-Fri 9:00-18:00 < ring a >"],
  [
    "workhours Mon-Fri 9:00-13:00, 14-18 < ring a >",
    "VATS1012",
    "workhours Mon-Fri 9:00-13:00, 14:00-18:00 < ring a >",
  ],
  ["workhours Mon-Fri 9:00:00-18:00 < ring a >", "VATS1012", "workhours Mon-Fri 9:00-18:00 < ring a >"],
  ["ring a for 20 s", "VATS1013", "ring a for 20s"],
  ["ring a for 20sec", "VATS1013", "ring a for 20s"],
  ["ring a for 20 секунд", "VATS1013", "ring a for 20s"],
  ["ring a for 2 minutes", "VATS1013", "ring a for 2m"],
  ["ring a for 1.5m", "VATS1013", "ring a for 1m30s"],
  ["ring a for 20", "VATS1013", "ring a for 20s"],
  ["mailbox m { limit 20 }", "VATS1013", "mailbox m { limit 20s }"],
  ["phone a = tel +7 495 123-45-67", "VATS1014", 'phone a = tel "+7 495 123-45-67"'],
  ["line l = +7 (495) 123-45-67 -> v", "VATS1014", 'line l = "+7 (495) 123-45-67" -> v'],
  ["on 31.12.2026 < ring a >", "VATS1015", "on 2026-12-31 < ring a >"],
  ["on 31.12 < ring a >", "VATS1015", "on 12-31 < ring a >"],
  ["calendar c = 2026/1/5", "VATS1015", "calendar c = 2026-01-05"],
  ["workhours monday-friday 9:00-18:00 < ring a >", "VATS1017", "workhours Mon-Fri 9:00-18:00 < ring a >"],
  ["workhours Sat, sun 9:00-18:00 < ring a >", "VATS1017", "workhours Sat, Sun 9:00-18:00 < ring a >"],
  ["workhours пн-пт 9:00-18:00 < ring a >", "VATS1017", "workhours Пн-Пт 9:00-18:00 < ring a >"],
  ['play "x.wav', "VATS1005", 'play "x.wav"'],
  ['on 12-31 < play "x.wav >', "VATS1005", 'on 12-31 < play "x.wav" >'],
  ['play "x.wav\nthen voicemail', "VATS1005", 'play "x.wav"\nthen voicemail'],
  ["ring a; /* never closed\nring b", "VATS1006", "ring a; /* never closed */\nring b"],
  ["ring a */; voicemail", "VATS1007", "ring a ; voicemail"],
  ["boss = ext 101", "VATS1009", "phone boss = ext 101"],
  ["phone a = ext 1 boss = tel +7916", "VATS1009", "phone a = ext 1 phone boss = tel +7916"],
  ["ring a, b for 20s", "VATS1034", "ring [a, b] for 20s"],
  ["ring a, b] for 20s", "VATS1034", "ring [a, b] for 20s"],
  ["ring a after 5s for 20s", "VATS1045", "ring [a after 5s] for 20s"],
  ["hunt desk after 1m confirm", "VATS1045", "hunt [desk after 1m] confirm"],
  ["ring a after 5s, b for 20s", "VATS1045", "ring [a after 5s, b] for 20s"],
  ["ring a; if busy < hangup >", "VATS1033", "ring a if busy < hangup >"],
  ["ring a; ; ring b", "VATS1028", "ring a;  ring b"],
  ["ring a ring b", "VATS1027", "ring a; ring b"],
  ["not not on 12-31 < ring a >", "VATS1036", " on 12-31 < ring a >"],
  ["not not not on 12-31 < ring a >", "VATS1036", "not on 12-31 < ring a >"],
  ["on 12-31 < ring a >; otherwise < ring b >", "VATS1029", "on 12-31 < ring a > otherwise < ring b >"],
  ["workhours Mon-Fri < ring a >", "VATS1042", "on Mon-Fri < ring a >"],
  ["phone a = 101", "VATS1020", "phone a = ext 101"],
  ['phone a = "u@h"', "VATS1020", 'phone a = sip "u@h"'],
  ["ring group sales", "VATS1020", "ring  sales"],
  ["rign a for 20s", "VATS1024", "ring a for 20s"],
  ["dial a", "VATS1024", "ring a"],
  ["goto night", "VATS1024", "run night"],
  ["fone a = ext 101", "VATS1024", "phone a = ext 101"],
  ["on 12-31 < ring a > else < ring b >", "VATS1024", "on 12-31 < ring a > otherwise < ring b >"],
  ["ring a fro 20s", "VATS1024", "ring a for 20s"],
  ["phnoe a = ext 101", "VATS1024", "phone a = ext 101"],
  ["mailbox m { email sales@example.com }", "VATS1020", 'mailbox m { email "sales@example.com" }'],
  [
    "mailbox m { email first.last+x@mail.example.com limit 2m }",
    "VATS1020",
    'mailbox m { email "first.last+x@mail.example.com" limit 2m }',
  ],
  ["phone a = sip 101@pbx.example.com", "VATS1020", 'phone a = sip "101@pbx.example.com"'],
  ["phone a = 101@pbx", "VATS1020", 'phone a = sip "101@pbx"'],
  ['mailbox m { gretting "x.wav" }', "VATS1024", 'mailbox m { greeting "x.wav" }'],
  [
    "workhours Mon-Fri 9:00-18:00 exept ru.holidays < ring a >",
    "VATS1024",
    "workhours Mon-Fri 9:00-18:00 except ru.holidays < ring a >",
  ],
  ["workhours 9-18 Mon-Fri UTC < ring a >", "VATS1042", "workhours Mon-Fri 9:00-18:00 UTC < ring a >"],
  [
    "workhours 9-18 Mon-Fri, Sat 10:00-14:00 < ring a >",
    "VATS1042",
    "workhours Mon-Fri 9:00-18:00, Sat 10:00-14:00 < ring a >",
  ],
  ["ring a if from vip < ring b >", "VATS1039", "ring a then from vip < ring b >"],
  ["workhours 9:00-18:00 Mon-Fri < ring a >", "VATS1042", "workhours Mon-Fri 9:00-18:00 < ring a >"],
  ["workhours Mo-Fr 09:00-18:00 < ring a >", "VATS1017", "workhours Mon-Fri 09:00-18:00 < ring a >"],
  ["workhours mo-so 09:00-18:00 < ring a >", "VATS1017", "workhours Mon-Sun 09:00-18:00 < ring a >"],
  ["workhours Monday - Friday 09:00-18:00 < ring a >", "VATS1017", "workhours Mon-Fri 09:00-18:00 < ring a >"],
  ["on 12-31 < ring a >; else < ring b >", "VATS1029", "on 12-31 < ring a > otherwise < ring b >"],
  ["if from vip < ring boss >", "VATS1039", "from vip < ring boss >"],
  ["if not on 12-31 < ring a > otherwise < ring b >", "VATS1039", "not on 12-31 < ring a > otherwise < ring b >"],
  ["workhours daily 06:00 to 18:00 < ring a >", "VATS1012", "workhours daily 06:00-18:00 < ring a >"],
  ["workhours daily 6 to 18 < ring a >", "VATS1012", "workhours daily 6:00-18:00 < ring a >"],
  ["workhours daily 6am to 18:00 < ring a >", "VATS1012", "workhours daily 6:00-18:00 < ring a >"],
  [
    "ring a; if busy < ring b > if unavailable < ring c >",
    "VATS1033",
    "ring a if busy < ring b > if unavailable < ring c >",
  ],
  ['vats v "C" UTC { ring a }', "VATS1020", 'vats v "C" UTC < ring a >'],
  ["vats v { on 12-31 { ring a } }", "VATS1020", "vats v < on 12-31 < ring a > >"],
  ['phone doctor on call = tel "+7495"', "VATS1020", 'phone doctor_on_call = tel "+7495"'],
  ["group front desk = [a]", "VATS1020", "group front_desk = [a]"],
  ['ring "a"', "VATS1020", "ring a"],
  ["ring a 20s", "VATS1020", "ring a for 20s"],
  ["hunt [a, b] 30s confirm", "VATS1020", "hunt [a, b] for 30s confirm"],
  ["queue a 30s", "VATS1020", "queue a for 30s"],
  ["ring a for 20s, then voicemail", "VATS1025", "ring a for 20s then voicemail"],
  ["ring a for 20s, voicemail", "VATS1025", "ring a for 20s; voicemail"],
  ["ring a for 1 min", "VATS1013", "ring a for 1m"],
  ["hours open = Mon-Fri 9:00-18:00; Sat 9:00-14:00", "VATS1020", "hours open = Mon-Fri 9:00-18:00, Sat 9:00-14:00"],
  [
    "workhours Mon 9:00-18:00; Sat 9:00-14:00 < ring a >",
    "VATS1020",
    "workhours Mon 9:00-18:00, Sat 9:00-14:00 < ring a >",
  ],
  ["holidays = 01-01, 12-31", "VATS1009", "calendar holidays = 01-01, 12-31"],
  ["open = Mon-Fri 9:00-18:00", "VATS1009", "hours open = Mon-Fri 9:00-18:00"],
  ["sales = [a, b]", "VATS1009", "group sales = [a, b]"],
])("%s", (text, code, after) => {
  const { diagnostics } = read(text);
  expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
  const [diagnostic] = diagnostics;
  expect(diagnostic && mended(text, diagnostic)).toBe(after);
  expect(codes(after)).toEqual([]);
});

it("what has no sure mend offers none", () => {
  for (const text of ["ring a for 1.3s", "workhours Mon 25pm-26pm < >", "phone 1st = ext 101"])
    expect(read(text).diagnostics.flatMap(({ fixes }) => fixes)).toEqual([]);
});

it("a ; between two guarded blocks is a warning with both mends", () => {
  const text = "on 12-31 < ring a >; on 12-30 < ring b >";
  const [warning, ...others] = read(text).diagnostics;
  expect(others).toEqual([]);
  expect(warning?.severity).toBe("warning");
  expect(warning && [mended(text, warning, 0), mended(text, warning, 1)]).toEqual([
    "on 12-31 < ring a > on 12-30 < ring b >",
    "on 12-31 < ring a > then on 12-30 < ring b >",
  ]);
});

it("offsets and short names in the place of a zone are left to the checker, which can name a zone", () => {
  for (const zone of ["+03:00", "-03:00", "+3", "UTC+3", "GMT+3", "MSK", "EST5EDT", "W-SU", "Etc/GMT+3"]) {
    const { module, diagnostics } = read(`workhours Mon-Fri 09:00-18:00 ${zone} < ring a >`);
    expect(diagnostics).toEqual([]);
    const [bare] = module.items;
    const [choice] = bare?.kind === "bare-steps" ? bare.block.steps : [];
    const atom = choice?.kind === "choice" ? choice.arms[0]?.guard?.terms[0]?.atom : undefined;
    expect(atom?.kind === "workhours" ? atom.zone?.text : undefined).toBe(zone);
  }
});

it("a broken literal keeps its place in the tree, marked as reported", () => {
  const [bare] = read("ring a for 20sec").module.items;
  const [ring] = bare?.kind === "bare-steps" ? bare.block.steps : [];
  const duration = ring?.kind === "ring" ? ring.options.duration : undefined;
  expect(duration).toMatchObject({ kind: "duration", text: "20sec", broken: true });
});

it.each([
  // text, code, what the help names
  ["ring a if busy < ring b > else < voicemail >", "VATS1029", "if unanswered"],
  ["ring a else < voicemail >", "VATS1029", "the next step follows"],
  ["callers vip = 8495*", "VATS1020", "`+`"],
  ["from 84951234567, vip < ring a >", "VATS1020", "`+`"],
  ["callers vip = 8495*, +7916*", "VATS1020", "`+`"],
  ["callers vip = +7916*, 8495*", "VATS1020", "`+`"],
  ['ring "front desk"', "VATS1020", "without quotes"],
  ['ring "boss@example.com"', "VATS1020", "sip"],
])("%s is one mistake whose mend only the author knows", (text, code, words) => {
  const { diagnostics } = read(text);
  expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
  expect(diagnostics[0]?.help).toContain(words);
  expect(diagnostics[0]?.fixes).toEqual([]);
});

it("a guard whose windows cannot be read spans them, so that nothing is said of the zone behind them", () => {
  const text = "workhours Foo 09:00-18:00 Europe/Berlin < ring a >";
  const { module, diagnostics } = read(text);
  expect(diagnostics.map(({ code }) => code)).toEqual(["VATS1020"]);
  const [bare] = module.items;
  const [choice] = bare?.kind === "bare-steps" ? bare.block.steps : [];
  const guard = choice?.kind === "choice" ? choice.arms[0]?.guard : undefined;
  const atom = guard?.terms[0]?.atom;
  expect(guard && text.slice(guard.span.start, guard.span.end)).toBe("workhours Foo 09:00-18:00 Europe/Berlin");
  expect(atom?.kind === "workhours" ? atom.zone?.text : undefined).toBe("Europe/Berlin");
});

it("the name of a city in the place of a zone is left to the checker, as other short names are", () => {
  const [vats] = read("vats v Moscow < ring a >").module.items;
  expect(vats?.kind === "vats" ? vats.zone?.text : undefined).toBe("Moscow");
});

it("a name of several words is declared with all of them", () => {
  const [phone] = read("phone doctor on call = ext 101").module.items;
  expect(phone?.kind === "phone" ? phone.name?.text : undefined).toBe("doctor_on_call");
});

it.each([
  ["workhours 9-18 Mon-Fri, 10-14 Sat, Sun < ring a >", "VATS1042"],
  ["on 12-31 < ring a > else ring b", "VATS1020"],
])("%s is one message", (text, code) => expect(codes(text)).toEqual([code]));
