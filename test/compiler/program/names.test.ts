/** Names: what each means, and what is said where it means nothing or something else. */

import { expect, it } from "vitest";
import { compile } from "../../../compiler/compile.ts";
import { createMemoryHost } from "../../../compiler/host.ts";
import { checkedTargets } from "../../../targets/checked.ts";
import { check, compileText } from "../../helpers/vats.ts";

it("an unknown mailbox is named with the nearest one, and the fix writes it", () => {
  const { diagnostics } = check(`
mailbox leads { email "a@example.com" }
phone a = ext 101
ring a; voicemail laeds
//                ^^^^^ VATS2001 Nothing called \`laeds\` is a mailbox.
// help: Did you mean \`leads\`?
`);
  expect(diagnostics[0]?.fixes.map(({ edits }) => edits.map(({ newText }) => newText))).toEqual([["leads"]]);
});

it("an unknown name with nothing near it is told how to declare it", () =>
  check(`
phone a = ext 101
ring [a, warehouse]; voicemail
//       ^^^^^^^^^ VATS2001 Nothing called \`warehouse\` is a phone or a group.
// help: Declare it: \`phone warehouse = ext 102\`.
`));

it("each place of an unknown name is reported", () =>
  check(`
phone a = ext 101
ring b for 5s;
//   ^ VATS2001 Nothing called \`b\` is a phone or a group.
// help: Declare it: \`phone b = ext 102\`.
ring b for 6s; voicemail
//   ^ VATS2001 Nothing called \`b\` is a phone or a group.
// help: Declare it: \`phone b = ext 102\`.
`));

it("undeclared phones are proposed an extension each, which no phone has", () => {
  const helps = (text: string) =>
    compileText(text).diagnostics.flatMap(({ help }) => (help?.includes("ext") ? [help] : []));
  expect(helps("ring [a, b] for 5s; ring a for 6s; ring boss for 7s; voicemail\n")).toEqual([
    "To ring another extension or a number, declare it: `phone a = ext 101`.",
    "To ring another extension or a number, declare it: `phone b = ext 102`.",
    "To ring another extension or a number, declare it: `phone boss = ext 103`.",
  ]);
  const declared = 'phone a = ext 101\nphone b = ext "103"\nphone c = tel "+7 495 104-00-00"\n';
  expect(helps(`${declared}ring [a, b, c, dora] for 5s; ring elvira for 6s; voicemail\n`)).toEqual([
    "Declare it: `phone dora = ext 102`.",
    "Declare it: `phone elvira = ext 104`.",
  ]);
});

it("a letter of another alphabet is pointed out", () => {
  const { diagnostics } = compileText("phone boss = ext 101\nring b\u043ess; voicemail\n");
  expect(diagnostics.map(({ code }) => code)).toEqual(["VATS2001"]);
  expect(diagnostics[0]?.help).toMatch(/boss.*Cyrillic/);
});

it("a mailbox where a phone belongs is shown with both places", () => {
  const { diagnostics } = check(`
mailbox leads { email "a@example.com" }
phone a = ext 101
ring [a, leads]; voicemail
//       ^^^^^ VATS2003 \`leads\` is a mailbox, and a phone or a group is needed here.
`);
  expect(diagnostics[0]?.related).toEqual([
    { span: { uri: "main.vats", start: 9, end: 14 }, message: "`leads` is declared here as a mailbox." },
  ]);
});

it("the second of two equal names is the error, and uses mean the first", () => {
  const { build, diagnostics } = check(`
phone a = ext 101
phone a = ext 102
//    ^ VATS2002 \`a\` is declared twice.
ring a; voicemail
`);
  expect(diagnostics[0]?.related[0]?.span).toEqual({ uri: "main.vats", start: 7, end: 8 });
  expect(
    [...(build.flows[0]?.states.values() ?? [])].flatMap((state) =>
      state.kind === "ring" ? state.phones.map(({ address }) => address) : [],
    ),
  ).toEqual(["101"]);
});

it("says nothing of the type of a name that is also declared as what fits", () => {
  check(`
hours x = Mon-Fri 09:00-18:00 UTC
vats x < ring a for 15s; voicemail >
//   ^ VATS2002 \`x\` is declared twice.
phone a = ext 101
line all = * -> x
`);
});

it("composed and decomposed letters are one name", () => {
  const { diagnostics } = compileText(
    `phone ${"приёмная".normalize("NFD")} = ext 101\nring ${"приёмная".normalize("NFC")}; voicemail\n`,
  );
  expect(diagnostics).toEqual([]);
});

it("a name of two alphabets is a warning", () => {
  const { diagnostics } = compileText("phone b\u043ess = ext 101\nring b\u043ess; voicemail\n");
  expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([["VATS2012", "warning"]]);
});

it("a line may be called as its scenario is", () => {
  const { diagnostics } = compileText(
    'phone a = ext 1\nvats sales < ring a; voicemail >\nline sales = "+7 495 123-45-67" -> sales\n',
  );
  expect(diagnostics).toEqual([]);
});

it("one number in two spellings has one line only", () =>
  check(`
phone a = ext 1
vats v < ring a; voicemail >
line one = "+7 495 123-45-67" -> v
line two = +74951234567 -> v
//         ^^^^^^^^^^^^ VATS2013 The number \`+74951234567\` has a line already.
`));

it("two lines for all other numbers are one too many", () => {
  const { diagnostics } = compileText(
    "phone a = ext 1\nvats v < ring a; voicemail >\nline * -> v\nline rest = * -> v\n",
  );
  expect(diagnostics.map(({ code, span }) => [code, span.start])).toEqual([["VATS2014", 57]]);
});

it("groups that hold each other are one error that prints the circle", () => {
  const { diagnostics } = compileText(
    "phone a = ext 1\ngroup g = [a, h]\ngroup h = [i]\ngroup i = [g, a]\nring g; voicemail\n",
  );
  expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
    ["VATS2007", "These groups hold each other in a circle: `g` → `h` → `i` → `g`."],
  ]);
});

it("a bare voicemail must say which of several mailboxes it means", () =>
  check(`
mailbox one { greeting universal }
mailbox two { greeting universal }
phone a = ext 1
ring a; voicemail
//      ^^^^^^^^^ VATS2008 \`voicemail\` must say which mailbox, since several are declared: \`one\`, \`two\`.
// help: Write, for instance, \`voicemail one\`.
`));

it("a scenario that no line leads to is a warning", () =>
  check(`
phone a = ext 1
vats v < ring a; voicemail >
//   ^ VATS2010 No \`line\` sends calls to \`v\`.
`));

it.each([
  ["its name is none", 'line 8800 = "+7 800 555-35-35" -> second', "VATS1020"],
  ["it names no scenario", 'line other = "+7 800 555-35-35" ->', "VATS1020"],
  ["its scenario is misspelt", 'line other = "+7 800 555-35-35" -> secnd', "VATS2001"],
  ["it names a mailbox", 'line other = "+7 800 555-35-35" -> box', "VATS2003"],
])("a line that leads nowhere, as %s, is one mistake: it may be the line that the scenario lacks", (_, line, code) => {
  const text = `mailbox box\nvats first < voicemail box >\nvats second < voicemail box >\n${line}\nline * -> first\n`;
  expect(compileText(text).diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
});

it("steps outside of a scenario cannot stand beside one", () => {
  const { diagnostics } = compileText(
    "phone a = ext 1\nvats v < ring a; voicemail >\nline * -> v\nring a; voicemail\n",
  );
  expect(diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual(["VATS2005"]);
});

it("a name whose declaration is broken fits every use", () => {
  const { diagnostics } = compileText('phone a = tel "12"\nmailbox m { email "nonsense" }\nring a; voicemail m\n');
  expect(diagnostics.map(({ code }) => code)).toEqual(["VATS3010", "VATS3017"]);
});

it("four mistakes of four kinds are four diagnostics", () => {
  const { diagnostics } = compileText("phone a = ext 1\nrign a;\nring b for 20 s;\nvoicemail a\n");
  expect(diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual([
    "VATS1024",
    "VATS2001",
    "VATS1013",
    "VATS2003",
  ]);
});

it("several files are one program: their bare steps exclude each other, and every scenario", () => {
  const options = { targets: [], knownTargets: checkedTargets, today: "2026-11-23", generator: "vatsc test" };
  const codes = (one: string, other: string) =>
    compile(
      createMemoryHost(
        new Map([
          ["one.vats", one],
          ["two.vats", other],
        ]),
      ),
      ["one.vats", "two.vats"],
      options,
    )
      .diagnostics.filter(({ severity }) => severity === "error")
      .map(({ code }) => code);
  expect(codes("ring a; voicemail\n", "ring b; voicemail\n")).toEqual(["VATS2006"]);
  expect(codes("ring a; voicemail\n", "vats v < hangup >\nline * -> v\n")).toEqual(["VATS2005"]);
  expect(codes("phone a = ext 1\n", "ring a; voicemail\n")).toEqual([]);
});
