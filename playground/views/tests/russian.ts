/** What became of tests and assertions, in Russian: the compiler itself has the English of it. */

import type { DeedFacts } from "../../../compiler/explore/deed-text.ts";
import { clockText } from "../../../compiler/simulate/clock-text.ts";
import type { Came } from "../../../compiler/test/came.ts";

const russianLabels: Readonly<Record<string, string>> = {
  holds: "выполнено",
  "does not hold": "не выполнено",
  taken: "ветвь",
  "no guard holds": "ни одно условие не выполнено",
  timeout: "ничего не нажато",
  invalid: "нажата не та клавиша",
  answered: "ответили",
  "not answered": "не ответили",
  busy: "занято",
  unavailable: "недоступен",
  unanswered: "нет ответа",
};

/** What was never seen; `key 2` and `anna answered` have a word of their own in them. */
export function russianLabel(label: string): string {
  const key = /^key (.+)$/.exec(label)?.[1];
  if (key !== undefined) return `клавиша ${key}`;
  const ends = Object.keys(russianLabels).filter((english) => label === english || label.endsWith(` ${english}`));
  const known = ends.toSorted((one, other) => other.length - one.length)[0];
  return known === undefined ? label : `${label.slice(0, label.length - known.length)}${russianLabels[known]}`;
}

/** A sentence without its full stop: what came instead of what a test expected. */
export function russianCame(came: Came): string {
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

/** What a call does that breaks a claim; the call is what it is said of. */
export function russianDeed(facts: DeedFacts): string {
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
