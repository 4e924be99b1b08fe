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
  ["on 12-31 < ring a > else < ring b >", "VATS1024", "on 12-31 < ring a > otherwise < ring b >"],
  ["ring a fro 20s", "VATS1024", "ring a for 20s"],
  ["phnoe a = ext 101", "VATS1024", "phone a = ext 101"],
  ['mailbox m { gretting "x.wav" }', "VATS1024", 'mailbox m { greeting "x.wav" }'],
  [
    "workhours Mon-Fri 9:00-18:00 exept ru.holidays < ring a >",
    "VATS1024",
    "workhours Mon-Fri 9:00-18:00 except ru.holidays < ring a >",
  ],
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
