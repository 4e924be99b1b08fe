/** Other names: every place, every file, and nothing that means something else. */

import { expect, it } from "vitest";
import { renameAt, renamePlaceAt } from "../../../compiler/language/index.ts";
import { edited, marked } from "./marked.ts";

/** The files after renaming what stands at the cursor, or why that is refused. */
function renamed(newName: string, main: string, others: Readonly<Record<string, string>> = {}): unknown {
  const { analysis, uri, offset } = marked(main, others);
  const found = renameAt(analysis, uri, offset, newName);
  if (found.kind === "refused") return found.reason;
  const files = { "main.vats": main, ...others };
  const plain = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, text.replace("‸", "")]));
  return Object.values(edited(plain, found.edits)).join("\n---\n");
}

it("renames a declaration over two files, behind the module's name", () => {
  expect(
    renamed("chief", 'use "./p.vats" as p\nvats m < ring p.boss; ring [p.boss‸] >\nline * -> m', {
      "p.vats": "phone boss = ext 101\ngroup all = [boss]",
    }),
  ).toBe(
    'use "./p.vats" as p\nvats m < ring p.chief; ring [p.chief] >\nline * -> m\n---\nphone chief = ext 101\ngroup all = [chief]',
  );
});

it("renames the `as` of a `use`, and writes one where there is none", () => {
  const others = { "p.vats": "phone boss = ext 101" };
  expect(renamed("q", 'use "./p.vats" as p\nvats m < ring p‸.boss >\nline * -> m', others)).toMatch(
    'use "./p.vats" as q\nvats m < ring q.boss >',
  );
  expect(renamed("q", 'use "./p.vats"\nvats m < ring p‸.boss >\nline * -> m', others)).toMatch(
    'use "./p.vats" as q\nvats m < ring q.boss >',
  );
});

it("renames a module of the standard library, and none of its names", () => {
  const text = (cursor: string) =>
    `use "std/calendars/ru"\nvats m Europe/Moscow < on ${cursor} < hangup > voicemail >\nline * -> m`;
  expect(renamed("russia", text("r‸u.holidays"))).toMatch(
    'use "std/calendars/ru" as russia\nvats m Europe/Moscow < on russia.holidays',
  );
  expect(renamed("feasts", text("ru.hol‸idays"))).toBe("`holidays` belongs to the standard library.");
});

it("renames a parameter in its flow only", () => {
  expect(
    renamed(
      "who",
      "phone b = ext 101\nflow f(a‸: phone) < ring a >\nflow g(a: phone) < ring a >\nvats m < run f(b); run g(b) >\nline * -> m",
    ),
  ).toBe(
    "phone b = ext 101\nflow f(who: phone) < ring who >\nflow g(a: phone) < ring a >\nvats m < run f(b); run g(b) >\nline * -> m",
  );
});

it("renames a line and not the scenario of the same name", () => {
  expect(renamed("front", 'vats desk < voicemail >\nline de‸sk = "+7 495 123-45-67" -> desk')).toBe(
    'vats desk < voicemail >\nline front = "+7 495 123-45-67" -> desk',
  );
});

it.each([
  ["a word of the language", "ring", "`ring` is a word of the language."],
  ["a day", "Mon", "`Mon` is a word of the language."],
  ["no name", "two words", "`two words` is no name: a name has letters, digits and `_`, and begins with no digit."],
  ["a name that is taken", "b", "`b` is a phone already."],
  ["a parameter's name in the same file", "who", "`who` is a parameter already."],
])("refuses %s", (_, newName, reason) => {
  const text =
    "phone a‸ = ext 101\nphone b = ext 102\nflow f(who: phone) < ring who >\nvats m < ring a; run f(b) >\nline * -> m";
  expect(renamed(newName, text)).toBe(reason);
});

it("refuses to give a parameter a name of its file, of its flow, or of an extension that its flow rings", () => {
  const text = "flow f(a‸: phone, c: phone) < ring a; ring c; ring d >\nvats m < voicemail >\nline * -> m";
  expect(renamed("m", text)).toBe("`m` is a scenario already.");
  expect(renamed("c", text)).toBe("`c` is a parameter already.");
  expect(renamed("d", text)).toBe("`d` is a phone already.");
});

it("refuses to rename an extension that nothing declares: another one would ring", () => {
  expect(renamed("x", "ring a; ring [a‸, b] for 9s; voicemail")).toBe(
    '`a` is itself the extension that is rung: to call it otherwise, declare it, `phone a = ext "a"`.',
  );
});

it("says what can be renamed where no name stands", () => {
  const { analysis, uri, offset } = marked("ri‸ng a for 5s; voicemail");
  expect(renamePlaceAt(analysis, uri, offset)).toEqual({
    kind: "refused",
    reason: "Only names that are declared can be renamed: put the cursor on one.",
  });
});

it("says what is renamed and how it is called now", () => {
  const { analysis, uri, offset } = marked(
    'use "std/calendars/ru"\nvats m Europe/Moscow < on r‸u.holidays < hangup > voicemail >\nline * -> m',
  );
  expect(renamePlaceAt(analysis, uri, offset)).toMatchObject({
    kind: "place",
    name: "ru",
    span: { start: 49, end: 51 },
  });
});
