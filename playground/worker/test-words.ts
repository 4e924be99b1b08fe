/** What became of tests and assertions, in the languages of the page. */

import { anyTime, type DeedFacts, deedText } from "../../compiler/explore/deed-text.ts";
import { clockText } from "../../compiler/simulate/clock-text.ts";
import { type Came, cameText } from "../../compiler/test/came.ts";
import type { Language } from "../protocol.ts";

interface TestWords {
  /** A clause: what came instead of what a test expected. */
  readonly came: (came: Came) => string;
  /** What a call does that breaks a claim; the call is what it is said of. */
  readonly does: (facts: DeedFacts) => string;
  readonly anyTime: string;
}

export const testWords: Readonly<Record<Language, TestWords>> = {
  en: { came: cameText, does: deedText, anyTime },
  ru: { came: russianCame, does: russianDeed, anyTime: "в любое время" },
};

function russianCame(came: Came): string {
  switch (came.kind) {
    case "nothing":
      return "больше ничего не было";
    case "gone":
      return `через ${momentText(came.atSeconds)} звонящий положил трубку`;
    case "time":
      return `это было через ${momentText(came.atSeconds)}`;
    case "before":
      return `это было раньше, через ${momentText(came.atSeconds)}`;
    case "other":
      return `через ${momentText(came.atSeconds)} было \`${came.what}\``;
  }
}

function russianDeed(facts: DeedFacts): string {
  const after = `через ${secondsText(facts.atSeconds)}`;
  if (facts.kind === "rings")
    return `${after} звонит \`${facts.phone}\`${facts.before === undefined ? "" : `, а \`${facts.before}\` ещё не звонил`}`;
  const without = facts.without === undefined ? "" : `, а \`${facts.without}\` так и не звонил`;
  return `${after} ${russianEnd(facts)}${without}`;
}

function russianEnd({ how, by }: Extract<DeedFacts, { kind: "ends" }>): string {
  switch (how) {
    case "answered":
      return by === undefined ? "принимают" : `принимает \`${by}\``;
    case "message":
      return "приходит к записи сообщения";
    case "hangup":
      return "обрывается: станция кладёт трубку";
    case "rejected":
    case "busy":
      return "отклоняется";
    default:
      return "кончается";
  }
}

/** `24 с`, `1:05` from a minute on. */
function momentText(seconds: number): string {
  return Math.round(seconds * 10) < 600 ? secondsText(seconds) : clockText(seconds);
}

/** `40,5 с`: to a tenth. */
function secondsText(seconds: number): string {
  return `${String(Math.round(seconds * 10) / 10).replace(".", ",")} с`;
}
