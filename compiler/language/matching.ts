/** Whether a word can be what a sentence wants at a place. Must not know sentences. */

import { dayNames, dayWords, isReserved, type Word } from "../../grammar/index.ts";
import { never } from "../never.ts";
import type { LiteralKind, Terminal } from "./pattern.ts";

/** Loose forms, which the grammar mends, count for what is meant. */
export function matches(terminal: Terminal | undefined, word: Word): boolean {
  switch (terminal?.kind) {
    case undefined:
      return false;
    case "word":
      return word.text === terminal.text;
    case "name":
    case "module":
    case "member":
    case "new":
      return isName(word);
    case "sign":
      return word.text === terminal.text || (terminal.text === "-" && word.type === "looseDash");
    case "block":
      return word.text === terminal.text;
    case "literal":
      return isLiteral(terminal.literal, word);
    default:
      return never(terminal);
  }
}

/** Whether a word can be a name. */
export function isName({ type, text }: Word): boolean {
  return type === "name" && !isReserved(text);
}

const strings = ["string", "openString", "looseString"];
const dates = ["date", "monthDay", "looseDate"];

function isLiteral(kind: LiteralKind, { type, text }: Word): boolean {
  switch (kind) {
    case "path":
    case "file":
    case "text":
    case "address":
    case "code":
      return strings.includes(type);
    case "number":
      return strings.includes(type) || type === "phoneNumber" || type === "looseNumber";
    case "int":
      return type === "int";
    case "key":
      return type === "int" || text === "*" || text === "#";
    case "duration":
      return type === "duration" || type === "looseDuration" || type === "int";
    case "time":
      return type === "time" || type === "looseTime";
    case "times":
      return type === "looseSpan";
    case "date":
      return dates.includes(type);
    case "day":
      return (dayNames as readonly string[]).includes(text);
    case "days":
      return (dayWords as readonly string[]).includes(text);
    case "month":
      return type === "name";
    case "zone":
      return type === "zone" || type === "looseZone" || text === "UTC";
    case "locale":
      return type === "locale";
    default:
      return never(kind);
  }
}
