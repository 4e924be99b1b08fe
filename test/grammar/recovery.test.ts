/** One mistake, one message; and what is around it is read all the same. */

import { expect, it } from "vitest";
import { everything } from "./everything.ts";
import { office, oneLiner } from "./programs.ts";
import { codes, lexemes, placesOutside, read } from "./read.ts";

/** The messages of a text. */
function messages(text: string): readonly string[] {
  return read(text).diagnostics.map(({ message }) => message);
}

/** Texts with one token left out, and what it was. */
function withoutEach(text: string): readonly { readonly text: string; readonly gone: string }[] {
  return lexemes(text).map((lexeme) => ({
    text: text.slice(0, lexeme.start) + text.slice(lexeme.start + lexeme.text.length),
    gone: `${lexeme.text} of ${text.slice(0, lexeme.start).split("\n").length}`,
  }));
}

/** Without these the programs of the design are right still, though they may say something else. */
const dispensable: readonly string[] = [
  ...['"Sales department" of 12', "Europe/Moscow of 12", ". of 13", "; of 14", "then of 15", "15s of 15"],
  ...["confirm of 15", "; of 15", "then of 16", "leads of 16", "leads of 18"],
  ...["Europe/Moscow of 1", "; of 1", "then of 1", ", of 1", "voicemail of 1"],
];

it.each([oneLiner, office])(
  "each token left out of a program is one message, or none where the text stays right",
  (program) => {
    for (const { text, gone } of withoutEach(program)) {
      const parsed = read(text);
      expect(placesOutside(parsed, text.length), gone).toEqual([]);
      const expected = dispensable.includes(gone) ? 0 : 1;
      expect(parsed.diagnostics.map(({ message }) => message).length, `${gone}: ${messages(text)}`).toBe(expected);
    }
  },
);

it("each token left out of a text with every form is one message, or none", () => {
  const several = withoutEach(everything).filter(({ text }) => codes(text).length > 1);
  // Without `menu`, its prompt is a step and its options are none: two places to mend.
  expect(several.map(({ gone }) => gone)).toEqual(["menu of 60"]);
});

it("each token doubled in a text with every form is few messages, nearly always one", () => {
  let several = 0;
  for (const { text, start } of lexemes(everything)) {
    const doubled = `${everything.slice(0, start)}${text} ${everything.slice(start)}`;
    const parsed = read(doubled);
    expect(placesOutside(parsed, doubled.length), text).toEqual([]);
    expect(parsed.diagnostics.length, `${text}: ${messages(doubled)}`).toBeLessThanOrEqual(2);
    if (parsed.diagnostics.length > 1) several += 1;
  }
  expect(several).toBeLessThanOrEqual(15);
});

it("ten different mistakes in one text are ten messages", () => {
  const text = `phone a = ext
phnoe b = ext 102
group team = [a b]
mailbox leads { gretting "x.wav" }
line site "+7 495 123-45-67" -> sales
vats sales Europe/Moscow <
  workhours Mon–Fri 09:00-18:00 <
    rign a for 20s
    then ring b for 20sec; ; voicemail leads
  >
  otherwise < voicemail leads > otherwise < hangup >
>
`;
  expect(codes(text)).toEqual([
    ...["VATS1020", "VATS1024", "VATS1020", "VATS1024", "VATS1020", "VATS1010", "VATS1024", "VATS1013", "VATS1028"],
    ...["VATS1030"],
  ]);
});

it("a misspelt word is read as the word that was meant", () => {
  const { module, diagnostics } = read(
    "phnoe a = ext 101\nrign a for 20s\nthen workhuors Mon 9:00-18:00 < voicemail >",
  );
  expect(diagnostics.map(({ message, help }) => `${message} ${help}`)).toEqual([
    "There is no declaration `phnoe`. Did you mean `phone`?",
    "There is no step `rign`. Did you mean `ring`?",
    "There is no guard `workhuors`. Did you mean `workhours`?",
  ]);
  expect(module.items.map(({ kind }) => kind)).toEqual(["phone", "bare-steps"]);
});

it.each([
  "phone a ext 101",
  "phone a =",
  "phone a = 101",
  "group a = x",
  "mailbox a { foo }",
  "hours a = Mon",
  "hours a",
  "calendar a = ",
  "callers a = 5",
  "switch a = maybe",
  "prompt a = x",
  "flow a(x) < >",
  "vats a",
  "line a = 5 -> v",
])("the name of a broken declaration is declared: %s", (text) => {
  const { module, diagnostics } = read(text);
  expect(diagnostics).toHaveLength(1);
  expect(module.items[0]).toMatchObject({ name: { text: "a" } });
});

it("a reserved word as a name is said to be one, and declares it all the same", () => {
  for (const text of ["phone record = ext 101", "group hunt = [a]", "flow run(x: phone) < >", 'vats at "T" < >']) {
    const { module, diagnostics } = read(text);
    expect(diagnostics.map(({ code }) => code)).toEqual(["VATS1026"]);
    expect(module.items[0]).toHaveProperty("name.text");
  }
  expect(messages("ring record for 20s")).toEqual(["`record` is a word of the language, so it cannot be a name."]);
  expect(codes("ring [a, hunt, b]")).toEqual(["VATS1026"]);
});

it("a declaration in a block is misplaced if the brackets match, and declares all the same", () => {
  const text = "vats v < ring a; phone a = ext 101; voicemail >";
  const { module, diagnostics } = read(text);
  expect(diagnostics.map(({ code }) => code)).toEqual(["VATS1023"]);
  expect(module.items.map(({ kind }) => kind)).toEqual(["vats", "phone"]);
});

it("a declaration in a block closes it if a > is missing", () => {
  const text = 'vats v < ring a; voicemail\nline l = "+7495" -> v\nphone a = ext 101';
  const { module, diagnostics } = read(text);
  expect(diagnostics.map(({ code, span }) => [code, span.start])).toEqual([["VATS1021", text.indexOf("<")]]);
  expect(module.items.map(({ kind }) => kind)).toEqual(["vats", "line", "phone"]);
});

it("several unclosed blocks that end at one place are one message that shows them all, and one mend", () => {
  const [unclosed, ...others] = read("vats v < on 12-31 < repeat 2 < ring a").diagnostics;
  expect(others).toEqual([]);
  expect(unclosed?.related).toHaveLength(2);
  expect(unclosed?.fixes[0]?.edits[0]?.newText).toBe(" > > >");
});

it("an otherwise or a line further left shows which block was not closed", () => {
  const inner = "vats v <\n  on 12-31 < ring a\n  otherwise < ring b >\n>";
  expect(read(inner).diagnostics.map(({ span }) => span.start)).toEqual([inner.indexOf("< ring a")]);
  const first = "vats v <\n  on 12-31 <\n    ring a\n  on 12-30 < ring b >\n>\nline * -> v";
  expect(read(first).diagnostics.map(({ span }) => span.start)).toEqual([first.indexOf("<\n    ring a")]);
});

it("a text without margins is not taken to be unclosed line by line", () => {
  const text = "vats v <\nring a;\nring b\n>\nvats w <\nring a\nline * -> v";
  expect(read(text).diagnostics.map(({ span }) => span.start)).toEqual([text.lastIndexOf("<")]);
});

it("a > that closes nothing is one message, and so is a missing <", () => {
  expect(messages("vats v < ring a > >\nphone a = ext 1")).toEqual(["This `>` closes nothing."]);
  expect(codes("vats v\n  ring a; voicemail\n>\nphone a = ext 1")).toEqual(["VATS1020"]);
});

it("an unclosed { ends where a declaration begins", () => {
  const { module, diagnostics } = read('mailbox m { email "x@y"\nphone a = ext 1\nvats v < ring a >');
  expect(diagnostics.map(({ code }) => code)).toEqual(["VATS1021"]);
  expect(module.items.map(({ kind }) => kind)).toEqual(["mailbox", "phone", "vats"]);
});

it("what a block after something unreadable holds is read", () => {
  const { module, diagnostics } = read("foo bar 5 < ring a > otherwise < ring b >");
  expect(diagnostics).toHaveLength(1);
  expect(JSON.stringify(module)).toContain('"text":"a"');
});

it("or is told to be a second guard or a list", () => {
  const [diagnostic, ...others] = read("on 12-31 or from vip < ring a >").diagnostics;
  expect(others).toEqual([]);
  expect(diagnostic?.help).toContain("second guard");
  expect(diagnostic?.help).toContain("list");
});

it.each([
  ["otherwise < ring a >", "VATS1029"],
  ["ring a; otherwise < ring b >", "VATS1029"],
  ["on 12-31 < > otherwise < > otherwise < >", "VATS1030"],
  ["on 12-31 < > otherwise < > on 12-30 < >", "VATS1031"],
  ["ring a for 5s for 6s", "VATS1037"],
  ["ring a if busy < > if busy < >", "VATS1037"],
  ['mailbox m { email "a@b" email "c@d" }', "VATS1037"],
  ["during h by a by b < ring a >", "VATS1037"],
  ["if busy < ring a >", "VATS1039"],
  ["lost < hangup > ring a", "VATS1040"],
  ["flow f < ring a lost < hangup > >", "VATS1041"],
  ["ring 101", "VATS1043"],
  ['ring [a, "+7916"]', "VATS1043"],
])("%s is one error", (text, code) => expect(codes(text)).toEqual([code]));

it("; and then may part declarations and end blocks, and nothing else", () => {
  expect(codes("phone a = ext 1; phone b = ext 2;\nring a;")).toEqual([]);
  expect(codes("vats v < ring a; > line * -> v")).toEqual([]);
  expect(codes("vats v < ; ring a >")).toEqual(["VATS1028"]);
  expect(codes("ring a then then ring b")).toEqual(["VATS1028"]);
  expect(codes("ring a; then; ring b")).toEqual(["VATS1028"]);
  expect(codes('mailbox m { email "a@b";; limit 2m }')).toEqual(["VATS1028"]);
});

it("messages speak the language: no jargon, one sentence, a full stop", () => {
  for (const { text } of withoutEach(everything)) {
    for (const message of messages(text)) {
      expect(message).toMatch(/^[A-Z`].*\.$/s);
      expect(message).not.toMatch(/token|node|EOF|rule|expecting|-->/i);
    }
  }
});
