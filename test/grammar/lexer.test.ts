import { expect, it } from "vitest";
import { lex } from "../../grammar/lexer.ts";
import { codes, read } from "./read.ts";

/** The tokens of a text: what each is and how it is written. */
function tokens(text: string): readonly string[] {
  const { tokens: found, problems } = lex({ uri: "memory:main.vats", name: "main.vats", text });
  expect(problems).toEqual([]);
  return found.map(({ tokenType, image }) => `${tokenType.name} ${image}`);
}

it.each([
  ["20s", "duration 20s"],
  ["2m", "duration 2m"],
  ["1m30s", "duration 1m30s"],
  ["1h", "duration 1h"],
  ["9:00", "time 9:00"],
  ["24:00", "time 24:00"],
  ["Mon", "dayName Mon"],
  ["Вс", "dayName Вс"],
  ["weekdays", "dayWord weekdays"],
  ["2026-12-31", "date 2026-12-31"],
  ["12-31", "monthDay 12-31"],
  ["Europe/Moscow", "zone Europe/Moscow"],
  ["America/Argentina/Buenos_Aires", "zone America/Argentina/Buenos_Aires"],
  ["America/Port-au-Prince", "zone America/Port-au-Prince"],
  ["Etc/GMT+3", "zone Etc/GMT+3"],
  ["UTC", "utc UTC"],
  ["ru-RU", "locale ru-RU"],
  ["+74951234567", "phoneNumber +74951234567"],
  ["+7916*", "phoneNumber +7916*"],
  ["+7495???????", "phoneNumber +7495???????"],
  ["101", "int 101"],
  ['"say \\"hi\\""', 'string "say \\"hi\\""'],
  ["->", "arrow ->"],
  ["..", "range .."],
])("%s is one literal", (text, token) => expect(tokens(text)).toEqual([token]));

it("offsets and zones without a slash are zones to the parser: the checker knows what they mean", () => {
  for (const zone of ["+03:00", "UTC+3", "GMT-5", "MSK+3", "W-SU", "NZ-CHAT"])
    expect(tokens(zone)).toEqual([`looseZone ${zone}`]);
});

it("a word ends where its last letter does, in any alphabet", () => {
  expect(tokens("ring rings ringё звонок_1 продажи")).toEqual([
    "ring ring",
    "rings rings",
    "name ringё",
    "name звонок_1",
    "name продажи",
  ]);
  expect(tokens("wait waits run rung call caller callers reject rejected Пнд Mond")).toEqual([
    ...["wait wait", "waits waits", "run run", "rung rung", "call call", "caller caller", "callers callers"],
    ...["reject reject", "rejected rejected", "name Пнд", "name Mond"],
  ]);
});

it("a name may hold combining marks, and is the same composed and decomposed", () => {
  const [composed, decomposed] = ["Перерыв_й", "Перерыв_и\u0306"];
  const names = [composed, decomposed].map((name) => {
    const { module } = read(`group ${name} = [a]`);
    const [declaration] = module.items;
    return declaration?.kind === "group" ? declaration.name?.text : undefined;
  });
  expect(names).toEqual([composed, composed]);
});

it("signs that touch are still two signs", () => {
  expect(tokens("<ring[a]>>")).toEqual([
    ...["openBlock <", "ring ring", "openList [", "name a", "closeList ]", "closeBlock >", "closeBlock >"],
  ]);
  expect(tokens("12-31..01-08")).toEqual(["monthDay 12-31", "range ..", "monthDay 01-08"]);
  expect(tokens("09:00-18:00")).toEqual(["time 09:00", "dash -", "time 18:00"]);
});

it("comments end at their line, or at the first */, and are kept with their places", () => {
  const text = "// one\nring a /* two\nlines */; voicemail // three";
  const { comments, diagnostics } = read(text);
  expect(diagnostics).toEqual([]);
  expect(comments.map(({ span }) => text.slice(span.start, span.end))).toEqual([
    "// one",
    "/* two\nlines */",
    "// three",
  ]);
  expect(comments.map((comment) => comment.text)).toEqual(["// one", "/* two\nlines */", "// three"]);
});

it("a pattern at the end of a comment does not close it early", () => {
  expect(codes("/* +7916* */ ring a")).toEqual([]);
  expect(codes("/* +7916*/ ring a")).toEqual([]);
});

it("a string has its escapes resolved, and one that there is not is an error with a mend", () => {
  const value = (text: string) => {
    const [step] = read(`say ${text}`).module.items.flatMap((item) =>
      item.kind === "bare-steps" ? item.block.steps : [],
    );
    return step?.kind === "say" && step.text?.kind === "string" ? step.text.value : undefined;
  };
  expect(value(String.raw`"a \"b\" \\ \n \u{41}\u{1F600}"`)).toBe('a "b" \\ \n A😀');
  expect(codes(String.raw`say "a\qb"`)).toEqual(["VATS1008"]);
  expect(codes(String.raw`say "\u{110000}"`)).toEqual(["VATS1008"]);
  expect(codes(String.raw`say "\u{D800}"`)).toEqual(["VATS1008"]);
});

it("a name may look like a day where a name can stand", () => {
  expect(codes("calendar sun = 12-31; calendar monday = 01-01; on sun, Mon, monday < ring a >")).toEqual([]);
});

it("what never stands twice may stand twice where it does", () => {
  expect(codes("switch night = on on 12-31 < ring a >")).toEqual([]);
  expect(codes("ring a for for 20s")).toEqual(["VATS1044"]);
});

it("a word of the language in another place is a name", () => {
  expect(
    codes("phone busy = ext 1 phone code = ext 2 phone Jan = ext 3 phone each = ext 4 group last = [busy, each]"),
  ).toEqual([]);
});
