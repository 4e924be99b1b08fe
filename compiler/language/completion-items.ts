/** Words of the language and literals as they are offered. Must not know names. */

import { dayNames, dayWords } from "../../grammar/index.ts";
import { hasCyrillic } from "../text/characters.ts";
import { monthName } from "../time/literals.ts";
import { currentZoneNames } from "../time/zone-names.ts";
import type { Asked, CompletionKind } from "./completion.ts";
import { examples, snippets } from "./help.ts";
import { codeBlock } from "./markdown.ts";
import type { LiteralKind, Terminal } from "./pattern.ts";
import { standardPaths } from "./standard-paths.ts";
import type { Texts } from "./texts.ts";

/** An item before it has a place. What is left out is empty, or the label. */
export interface Offer {
  readonly label: string;
  readonly kind: CompletionKind;
  /** 0 to 9: the likelier ones first. */
  readonly group: number;
  readonly detail?: string;
  readonly documentation?: string;
  readonly insertText?: string;
  readonly snippet?: string | undefined;
}

const groups = { word: 4, type: 4, step: 5, guard: 6, declaration: 7 } as const;

/** A word of the language, unless its step has it already or it means nothing there. */
export function itemsOfWord(word: Terminal & { kind: "word" }, asked: Asked): readonly Offer[] {
  const { text, role, help, once } = word;
  const { place, texts } = asked;
  if (once && place.taken.includes(text)) return [];
  if (help === "retry" && !place.insides.includes("menu")) return [];
  const kind = role === "type" ? "word" : role;
  const documentation = codeBlock(examples[help]);
  const isSeldom = help === "lost" || help === "step.then";
  const group = isSeldom ? 8 : once ? 3 : groups[role];
  return [{ label: text, kind, group, detail: texts.words[help], documentation, snippet: snippets[help] }];
}

/** Files of the standard library. @param isQuoted whether the quotes are still to be written */
export function pathItems({ standard }: Texts, isQuoted: boolean): readonly Offer[] {
  return standardPaths.map((path) => {
    const label = isQuoted ? `"${path}"` : path;
    return { label, kind: "path", group: 1, detail: standard[path] };
  });
}

/** What may stand for a literal: all that there is, or what is usual. */
export function itemsOfLiteral(literal: LiteralKind, asked: Asked): readonly Offer[] {
  const detail = asked.texts.literals[literal];
  const values = (kind: CompletionKind, group: number, labels: readonly string[]): readonly Offer[] =>
    labels.map((label) => ({ label, kind, group, detail }));
  switch (literal) {
    case "path":
      return [...pathItems(asked.texts, true), quoted(detail)];
    case "file":
    case "text":
    case "address":
    case "code":
      return [quoted(detail)];
    case "number":
      return [{ label: '"+…"', kind: "value", group: 2, detail, insertText: '"+"', snippet: '"+$1"' }];
    case "int":
      return values("value", 2, ["3"]);
    case "key":
      return values("value", 2, ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "*", "#"]);
    case "duration":
      return values("value", 2, ["10s", "15s", "20s", "30s", "1m", "2m"]);
    case "time":
      return values(
        "value",
        2,
        isEnd(asked) ? ["13:00", "17:00", "18:00", "24:00"] : ["08:00", "09:00", "10:00", "14:00"],
      );
    case "day":
      return values("day", 2, daysIn(asked));
    case "days":
      return values("day", 2, dayWords);
    case "month":
      return values(
        "value",
        2,
        Array.from({ length: 12 }, (_, month) => monthName(month + 1)),
      );
    case "zone":
      return zones(asked, detail);
    case "locale":
      return values("value", 3, ["ru-RU", "en-US"]);
    case "date": // Which one, nobody can guess.
    case "times":
      return [];
  }
}

/** Whether the time that a window ends at is asked for. */
function isEnd({ reading, count }: Asked): boolean {
  return reading.words[count - 1]?.text === "-";
}

function quoted(detail: string): Offer {
  return { label: '"…"', kind: "value", group: 2, detail, insertText: '""', snippet: '"$1"' };
}

/** In the language in which the file has days, else in English. */
function daysIn({ reading }: Asked): readonly string[] {
  const written = reading.words.find(({ text }) => (dayNames as readonly string[]).includes(text));
  return written && hasCyrillic(written.text) ? dayNames.slice(7) : dayNames.slice(0, 7);
}

/** Those that the file and the project name already come first. */
function zones({ reading, analysis }: Asked, detail: string): readonly Offer[] {
  const named = new Set([analysis.program.project.zone, ...reading.words.map(({ text }) => text)]);
  return currentZoneNames().map((label) => ({ label, kind: "zone", group: named.has(label) ? 3 : 9, detail }));
}
