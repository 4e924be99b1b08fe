/** What became of tests and assertions, in the words of each language, from the text to the sentence. */

import { expect, it } from "vitest";
import type { Language } from "../../playground/protocol.ts";
import type { Proved } from "../../playground/protocol-tests.ts";
import { testTexts } from "../../playground/views/tests/texts.ts";
import { createDesk } from "../../playground/worker/desk.ts";
import { proveText } from "../../playground/worker/prove.ts";

const office = `phone desk = ext 101
phone boss = ext 102

vats office Europe/Moscow <
  workhours Mon-Fri 09:00-18:00 < ring desk for 20s; then ring boss for 15s; then hangup >
  otherwise < voicemail >
>

line site = "+7 495 123-45-67" -> office
`;

function prove(claims: string, language: Language): NonNullable<Proved["results"]> {
  const { results } = proveText({ text: `${office}${claims}\n`, today: "2026-11-27", language }, createDesk());
  if (!results) throw new Error("The text has errors.");
  return results;
}

function differenceIn(test: string, language: Language): string {
  const failure = prove(test, language).tests[0]?.failure;
  if (failure?.kind !== "difference") throw new Error("The test has no difference.");
  return testTexts[language].difference(failure.expected, failure.came);
}

function counterIn(claim: string, language: Language): string {
  const counter = prove(claim, language).assertions[0]?.counterExample;
  if (!counter) throw new Error("The assertion is not broken.");
  return testTexts[language].broken(counter);
}

it.each([
  {
    behaviours: "desk answers after 3s",
    expects: "answered by desk, ring boss",
    en: "expected ring boss, but nothing came any more",
    ru: "ожидалось ring boss, но больше ничего не было",
  },
  {
    behaviours: "desk silent, caller hangs up at 70s",
    expects: "ring desk, ring boss, voicemail",
    en: "expected voicemail, but `rejected` came at 35 s",
    ru: "ожидалось voicemail, но через 35 с было `rejected`",
  },
  {
    behaviours: "caller hangs up at 3s",
    expects: "ring desk, ring boss",
    en: "expected ring boss, but the caller hung up at 3 s",
    ru: "ожидалось ring boss, но через 3 с звонящий положил трубку",
  },
  {
    behaviours: "desk answers after 3s",
    expects: "answered by desk at 5s",
    en: "expected answered by desk at 5s, but it came at 3 s",
    ru: "ожидалось answered by desk at 5s, но это было через 3 с",
  },
  {
    behaviours: "desk silent, boss silent",
    expects: "ring boss, ring desk",
    en: "expected ring desk, but it came earlier, at 0 s",
    ru: "ожидалось ring desk, но это было раньше, через 0 с",
  },
])("tells in both languages: $en", ({ behaviours, expects, en, ru }) => {
  const test = `test "t" <\n  call site at 2026-11-30 12:00\n  ${behaviours}\n  expect ${expects}\n>`;
  expect(differenceIn(test, "en")).toBe(en);
  expect(differenceIn(test, "ru")).toBe(ru);
});

it.each([
  {
    claim: "assert boss is never rung",
    en: "Broken: a call to site at 2026-11-27 09:00 Europe/Moscow rings `boss` after 0 s",
    ru: "Неверно: звонок на site, 2026-11-27 09:00 Europe/Moscow, через 0 с звонит `boss`",
  },
  {
    claim: "assert desk is never rung before boss",
    en: "Broken: a call to site at 2026-11-27 09:00 Europe/Moscow rings `desk` after 0 s, before `boss`",
    ru: "Неверно: звонок на site, 2026-11-27 09:00 Europe/Moscow, через 0 с звонит `desk`, а `boss` ещё не звонил",
  },
  {
    claim: "assert every call ends answered or in voicemail",
    en: "Broken: a call to site at 2026-11-27 09:00 Europe/Moscow is refused after 0 s",
    ru: "Неверно: звонок на site, 2026-11-27 09:00 Europe/Moscow, через 0 с отклоняется",
  },
  {
    claim: "assert every call ends rejected",
    en: "Broken: a call to site at 2026-11-27 09:00 Europe/Moscow is answered by `desk` after 0 s",
    ru: "Неверно: звонок на site, 2026-11-27 09:00 Europe/Moscow, через 0 с принимает `desk`",
  },
  {
    claim: "assert every call rings boss",
    en: "Broken: a call to site at 2026-11-27 09:00 Europe/Moscow is answered by `desk` after 0 s without having rung `boss`",
    ru: "Неверно: звонок на site, 2026-11-27 09:00 Europe/Moscow, через 0 с принимает `desk`, а `boss` так и не звонил",
  },
])("tells in both languages what breaks: $claim", ({ claim, en, ru }) => {
  expect(counterIn(claim, "en")).toBe(en);
  expect(counterIn(claim, "ru")).toBe(ru);
});
