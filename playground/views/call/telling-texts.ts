/** The words in which a call is told. */

import type { RingEvent } from "../../../compiler/simulate/trace.ts";
import type { Ending } from "../../protocol.ts";
import type { Texts } from "../../texts/texts.ts";

/** Seconds are since the call arrived; of a ring, how long it rang. */
export interface TellingTexts {
  readonly holds: string;
  readonly noGuardHolds: string;
  readonly scenarioEnds: string;
  readonly roundEnds: string;
  readonly presses: (keys: string) => string;
  readonly pressesWrong: (keys: string) => string;
  readonly pressesNothing: string;
  readonly rang: Readonly<Record<RingEvent["outcome"], (phone: string, seconds: number) => string>>;
  readonly tone: string;
  readonly lostTold: (url: string) => string;
  readonly answered: (phone: string, seconds: number) => string;
  readonly message: (mailbox: string, seconds: number) => string;
  readonly dropped: Readonly<Record<"refused" | "hungUp", (seconds: number) => string>>;
  readonly ended: Readonly<Record<Exclude<Ending, "answered" | "message">, (seconds: number) => string>>;
}

/** `0:20`, `1:05`, with tenths where there are some. */
export function clockText(seconds: number): string {
  const tenths = Math.round(seconds * 10);
  const rest = (tenths % 600) / 10;
  return `${Math.floor(tenths / 600)}:${rest < 10 ? "0" : ""}${rest}`;
}

function rounded(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}

function commaed(seconds: number): string {
  return String(rounded(seconds)).replace(".", ",");
}

export const tellingTexts: Texts<TellingTexts> = {
  en: {
    holds: "holds",
    noGuardHolds: "no guard holds",
    scenarioEnds: "the scenario ends",
    roundEnds: "the round ends",
    presses: (keys) => `the caller presses ${keys}`,
    pressesWrong: (keys) => `the caller presses ${keys}, which is no key here`,
    pressesNothing: "the caller presses nothing",
    rang: {
      answered: (phone, seconds) => `${phone} answers after ${rounded(seconds)} s`,
      busy: (phone, seconds) => (seconds > 0 ? `${phone} is busy after ${rounded(seconds)} s` : `${phone} is busy`),
      declined: (phone, seconds) =>
        seconds > 0 ? `${phone} declines after ${rounded(seconds)} s` : `${phone} declines`,
      unavailable: (phone) => `${phone} cannot be reached`,
      unconfirmed: (phone, seconds) => `${phone} picks up after ${rounded(seconds)} s and does not take the call`,
      stopped: (phone, seconds) =>
        seconds > 0 ? `${phone} stops ringing after ${rounded(seconds)} s` : `${phone} stops ringing`,
    },
    tone: "the tone sounds, the message is recorded",
    lostTold: (url) => `lost: ${url} is told`,
    answered: (phone, seconds) => `Answered by ${phone} after ${rounded(seconds)} s.`,
    message: (mailbox, seconds) =>
      mailbox === "default"
        ? `A message is recorded after ${rounded(seconds)} s.`
        : `A message is recorded in ${mailbox} after ${rounded(seconds)} s.`,
    dropped: {
      refused: (seconds) => `Dropped after ${rounded(seconds)} s: nobody took the call, and it was refused (603).`,
      hungUp: (seconds) => `Dropped after ${rounded(seconds)} s: nobody took the call, and it was hung up.`,
    },
    ended: {
      hangup: (seconds) => `Hung up after ${rounded(seconds)} s, as the scenario says.`,
      rejected: (seconds) => `Refused unanswered (603) after ${rounded(seconds)} s, as the scenario says.`,
      busy: (seconds) => `Refused as busy (486) after ${rounded(seconds)} s, as the scenario says.`,
      unknown: () => "Refused: no line has this number (404).",
      caller: (seconds) => `The caller gave up after ${rounded(seconds)} s.`,
    },
  },
  ru: {
    holds: "выполняется",
    noGuardHolds: "ни одно условие не выполняется",
    scenarioEnds: "сценарий закончился",
    roundEnds: "круг закончился",
    presses: (keys) => `звонящий нажимает ${keys}`,
    pressesWrong: (keys) => `звонящий нажимает ${keys}, такой клавиши здесь нет`,
    pressesNothing: "звонящий ничего не нажимает",
    rang: {
      answered: (phone, seconds) => `${phone} отвечает через ${commaed(seconds)} с`,
      busy: (phone, seconds) => (seconds > 0 ? `${phone}: занято через ${commaed(seconds)} с` : `${phone}: занято`),
      declined: (phone, seconds) =>
        seconds > 0 ? `${phone} отклоняет звонок через ${commaed(seconds)} с` : `${phone} отклоняет звонок`,
      unavailable: (phone) => `${phone} недоступен`,
      unconfirmed: (phone, seconds) => `${phone} снимает трубку через ${commaed(seconds)} с, но не принимает звонок`,
      stopped: (phone, seconds) =>
        seconds > 0 ? `${phone} перестаёт звонить через ${commaed(seconds)} с` : `${phone} перестаёт звонить`,
    },
    tone: "звучит сигнал, записывается сообщение",
    lostTold: (url) => `звонок потерян: об этом сообщено на ${url}`,
    answered: (phone, seconds) => `Через ${commaed(seconds)} с ответил ${phone}.`,
    message: (mailbox, seconds) =>
      mailbox === "default"
        ? `Через ${commaed(seconds)} с записывается сообщение.`
        : `Через ${commaed(seconds)} с записывается сообщение в ящик ${mailbox}.`,
    dropped: {
      refused: (seconds) => `Звонок упущен через ${commaed(seconds)} с: никто не ответил, и вызов отклонён (603).`,
      hungUp: (seconds) => `Звонок упущен через ${commaed(seconds)} с: никто не ответил, и станция положила трубку.`,
    },
    ended: {
      hangup: (seconds) => `Станция положила трубку через ${commaed(seconds)} с: так задано в сценарии.`,
      rejected: (seconds) => `Вызов отклонён без ответа (603) через ${commaed(seconds)} с: так задано в сценарии.`,
      busy: (seconds) => `Вызов отклонён как занято (486) через ${commaed(seconds)} с: так задано в сценарии.`,
      unknown: () => "Вызов отклонён: такого номера нет ни у одной линии (404).",
      caller: (seconds) => `Звонящий положил трубку через ${commaed(seconds)} с.`,
    },
  },
};
