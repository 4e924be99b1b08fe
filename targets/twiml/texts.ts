/**
 * What vatsc itself says on Twilio, in Russian and English, and which of the two a build gets. Twilio has no standard
 * greeting of its own, so `greeting universal` is one of these.
 */

import type { Build } from "../../compiler/flow/ir.ts";
import { hasCyrillic } from "../../compiler/text/characters.ts";

export interface OwnTexts {
  readonly locale: "ru-RU" | "en-US";
  /** The universal greeting of a mailbox. */
  readonly greeting: string;
  /** After an empty recording, on hosts that go on there. */
  readonly nothingRecorded: string;
  /** What the fallback document says when the function does not answer. */
  readonly unavailable: string;
}

const english: OwnTexts = {
  locale: "en-US",
  greeting: "Nobody can take your call right now. Please leave a message after the tone.",
  nothingRecorded: "No message was recorded. Goodbye.",
  unavailable: "We cannot take your call right now. Please leave a message after the tone.",
};

const russian: OwnTexts = {
  locale: "ru-RU",
  greeting: "Сейчас никто не может ответить. Пожалуйста, оставьте сообщение после сигнала.",
  nothingRecorded: "Сообщение не записано. До свидания.",
  unavailable: "Сейчас мы не можем принять звонок. Пожалуйста, оставьте сообщение после сигнала.",
};

/**
 * Russian where the build speaks it: a text of its own in Russian, else (no text at all) a line of the numbering plan +7
 * or a title in Cyrillic letters. English in all other builds.
 */
export function ownTexts(build: Build): OwnTexts {
  const locales = build.prompts.flatMap((prompt) => (prompt.kind === "say" ? [prompt.locale] : []));
  if (locales.length > 0) return locales.some((locale) => /^ru\b/.test(locale)) ? russian : english;
  const numbers = build.lines.flatMap((line) => (line.numbers === "*" ? [] : line.numbers));
  const isRussian =
    numbers.some((number) => number.startsWith("+7")) || build.flows.some(({ title }) => hasCyrillic(title ?? ""));
  return isRussian ? russian : english;
}
