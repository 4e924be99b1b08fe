/** What the editor knows of a text by itself: the colours of words, and what was typed before it was loaded. */

import { expect, it } from "vitest";
import {
  declarationWords as grammarDeclarations,
  guardWords as grammarGuards,
  stepWords as grammarSteps,
  isReserved,
} from "../../grammar/index.ts";
import { endsInComment, tokensOf } from "../../playground/editor/tokens.ts";
import { createTypingRecord, editBetween } from "../../playground/editor/typing-record.ts";
import { dayWords, declarationWords, guardWords, otherWords, stepWords } from "../../playground/editor/words.ts";

function coloured(text: string): readonly string[] {
  return tokensOf(text).map(({ start, end, kind }) => `${kind} ${text.slice(start, end)}`);
}

it("colours the words that the grammar reserves, and no others", () => {
  expect([...declarationWords]).toEqual([...grammarDeclarations]);
  expect([...stepWords]).toEqual([...grammarSteps]);
  expect([...guardWords]).toEqual([...grammarGuards]);
  const all = [...declarationWords, ...stepWords, ...guardWords, ...otherWords, ...dayWords];
  expect(all.filter((word) => !isReserved(word))).toEqual([]);
});

it("tells comments, strings, numbers, words and names apart", () => {
  expect(coloured('phone boss = tel "+7 916" // the head')).toEqual([
    "declaration phone",
    "name boss",
    "sign =",
    "name tel",
    'string "+7 916"',
    "comment // the head",
  ]);
  expect(coloured("workhours Mon-Fri 09:00-18:00 Europe/Moscow < ring [a] for 20s >")).toEqual([
    "guard workhours",
    "number Mon",
    "sign -",
    "number Fri",
    "number 09:00-18:00",
    "number Europe/Moscow",
    "sign <",
    "step ring",
    "sign [",
    "name a",
    "sign ]",
    "word for",
    "number 20s",
    "sign >",
  ]);
  expect(coloured('продажи "never ended\nring')).toEqual(["name продажи", 'string "never ended', "step ring"]);
});

it("knows whether a comment goes on in the next line", () => {
  expect(endsInComment("ring a /* all of")).toBe(true);
  expect(endsInComment("ring a /*/")).toBe(true);
  expect(endsInComment("ring a /* all */")).toBe(false);
  expect(endsInComment("ring a // all /* of")).toBe(false);
});

it("finds the edit that somebody made, where several would do", () => {
  expect(editBetween("phone", "pphone", 1)).toEqual({ start: 0, end: 0, newText: "p" });
  expect(editBetween("phone", "pphone", 2)).toEqual({ start: 1, end: 1, newText: "p" });
  expect(editBetween("abc", "abc")).toBe(undefined);
  expect(editBetween("a b c", "a c", 2)).toEqual({ start: 2, end: 4, newText: "" });
});

it("never cuts a sign of two units in half", () => {
  const [one, other] = ["a😀b", "a😁b"];
  expect(editBetween(one, other)).toEqual({ start: 1, end: 3, newText: "😁" });
});

it("gives back the typed text from its edits, and one edit to undo for what was typed without a pause", () => {
  const record = createTypingRecord("phone a");
  const texts = ["pphone a", "phphone a", "phophone a", "xphophone a", "phophone a"];
  const cursors = [1, 2, 3, 1, 0];
  texts.forEach((text, at) => record.take(text, cursors[at] ?? 0, at * 100));
  record.take("phophone a!", 11, 5000);
  const { before, edits } = record.read();
  const after = edits.reduce(
    (text, { start, end, newText }) => text.slice(0, start) + newText + text.slice(end),
    before,
  );
  expect(after).toBe("phophone a!");
  expect(edits.map(({ isContinued }) => isContinued)).toEqual([false, true, true, false, false, false]);
});
