/**
 * Every token of the language. Words are lexed as one token, `name`, and told apart afterwards by a table (`lexer.ts`):
 * chevrotain rebuilds patterns without their `u` flag, so a keyword could not know where a Cyrillic word ends.
 * Tokens that only make good errors ("loose") stand before the token that shares their beginning.
 * Must not know what a sentence is, nor how an error is worded.
 */

import { createToken, Lexer, type TokenType } from "chevrotain";
import { blankStarts, closedString, matchWord, unclosedString, wordStarts } from "./patterns.ts";
import {
  dayNames,
  dayWords,
  declarationWords,
  guardWords,
  otherReservedWords,
  type ReservedWord,
  type SoftWord,
  softWords,
  stepWords,
} from "./words.ts";

/** `starts`: the characters with which it can begin; the tokenizer tries it at these only. */
const token = (name: string, starts: string, pattern: RegExp): TokenType =>
  createToken({ name, pattern, start_chars_hint: Array.from(starts), line_breaks: false });
const sign = (name: string, pattern: string): TokenType =>
  createToken({ name, pattern, start_chars_hint: [pattern.charAt(0)] });
const unmatched = (name: string, categories: TokenType[] = []): TokenType =>
  createToken({ name, pattern: Lexer.NA, categories });

const digits = "0123456789";
const capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const letters = `${capitals}abcdefghijklmnopqrstuvwxyz_`;

// --- Blanks and comments ---

export const blank = createToken({
  name: "blank",
  pattern: /[ \t\r\n\u00a0\u2000-\u200a\u202f\u3000\ufeff]+/,
  group: Lexer.SKIPPED,
  start_chars_hint: blankStarts,
  line_breaks: true,
});
/** The group into which the lexer puts comments. */
export const commentGroup = "comments";
const comment = { group: commentGroup, start_chars_hint: ["/"], line_breaks: true };
export const lineComment = createToken({ name: "lineComment", pattern: /\/\/[^\r\n]*/, ...comment });
export const blockComment = createToken({ name: "blockComment", pattern: /\/\*[\s\S]*?\*\//, ...comment });

// --- Literals ---

export const name = createToken({
  name: "name",
  pattern: { exec: matchWord },
  start_chars_hint: wordStarts,
  line_breaks: false,
});
export const string = createToken({
  name: "string",
  pattern: { exec: closedString },
  start_chars_hint: ['"'],
  line_breaks: false,
});
export const phoneNumber = token("phoneNumber", "+", /\+[0-9][0-9?*]*/);
export const date = token("date", digits, /\d{4}-\d{2}-\d{2}(?!\d)/);
export const time = token("time", digits, /\d{1,2}:\d{2}(?![\d:])/);
export const monthDay = token("monthDay", digits, /\d{1,2}-\d{1,2}(?!\d)/);
export const duration = token("duration", digits, /(?:\d+[hms])+(?![A-Za-z0-9_\u00c0-\u04ff])/);
export const int = token("int", digits, /\d+/);
export const zone = token("zone", letters, /[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)+/);
export const locale = token("locale", letters, /[a-z]{2,3}-[A-Z]{2}(?![A-Za-z0-9_])/);
export const day = unmatched("dayName");
export const dayWord = unmatched("dayWord");
/** `UTC`, a zone by itself. Made by `lexer.ts`, as `day` and `dayWord` are. */
export const utc = unmatched("utc");

// --- Signs ---

export const arrow = sign("arrow", "->");
export const range = sign("range", "..");
export const openBlock = sign("openBlock", "<");
export const closeBlock = sign("closeBlock", ">");
export const openList = sign("openList", "[");
export const closeList = sign("closeList", "]");
export const openProperties = sign("openProperties", "{");
export const closeProperties = sign("closeProperties", "}");
export const openArguments = sign("openArguments", "(");
export const closeArguments = sign("closeArguments", ")");
export const semicolon = sign("semicolon", ";");
export const comma = sign("comma", ",");
export const dot = sign("dot", ".");
export const colon = sign("colon", ":");
export const equals = sign("equals", "=");
export const dash = sign("dash", "-");
export const star = sign("star", "*");
export const hash = sign("hash", "#");

// --- Loose: what people write by habit or mistake, each lexed whole so that it is one error ---

export const unclosedComment = token("unclosedComment", "/", /\/\*[\s\S]*/);
export const strayCommentEnd = token("strayCommentEnd", "*", /\*\//);
export const looseString = token("looseString", "“”„«‘'", /[“”„«‘'][^“”„»«’'\r\n]*[“”»’']/);
export const openString = createToken({
  name: "openString",
  pattern: { exec: unclosedString },
  start_chars_hint: ['"'],
  line_breaks: false,
});
/** An address without its quotes: `sales@example.com`. */
export const looseAddress = token(
  "looseAddress",
  `${digits}${letters}`,
  /[A-Za-z0-9_][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*/,
);
/** An offset where a zone should stand, and zones without a slash. The checker refuses them: it knows the zones. */
export const looseZone = token(
  "looseZone",
  `+${capitals}`,
  /\+\d{1,2}:\d{2}|(?:UTC|GMT|MSK)[+-]\d{1,2}(?::?\d{2})?|[A-Z]{1,4}-[A-Z]{2,4}(?![A-Za-z])/,
);
export const looseNumber = token("looseNumber", "+", /\+\d[\d?*]*(?:[ \t()-]+[\d?*]+)+/);
export const looseDate = token(
  "looseDate",
  digits,
  /\d{1,2}\.\d{1,2}\.\d{4}|\d{4}[./]\d{1,2}[./]\d{1,2}|\d{4}-\d{1,2}-\d{1,2}(?!\d)/,
);
export const looseTime = token(
  "looseTime",
  digits,
  /\d{1,2}(?:[:.]\d{2})?[ \t]?[AaPp]\.?[Mm](?![A-Za-z])|\d{1,2}:\d{2}:\d{2}|\d{1,2}\.\d{2}(?![\dA-Za-z])|\d{1,2}:\d(?!\d)|\d{1,2}(?=-\d{1,2}[:.]\d{2})/,
);
export const looseDuration = token(
  "looseDuration",
  digits,
  /\d+(?:\.\d+)?[ \t]?(?:seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|hr|h|секунд[аы]?|сек|с|минут[аы]?|мин|м|часов|часа?|ч)(?![A-Za-z0-9_\u00c0-\u04ff])/,
);
export const looseName = token(
  "looseName",
  digits,
  /\d+[A-Za-z_\u00c0-\u024f\u0400-\u04ff][A-Za-z0-9_\u00c0-\u024f\u0400-\u04ff]*/,
);
export const looseDash = token("looseDash", "‐‑‒–—―−", /[‐‑‒–—―−]/);
/** Two hours without minutes, parted by something else than a bare `-`, which would be a `monthDay`. */
export const looseSpan = token(
  "looseSpan",
  digits,
  /\d{1,2}(?:[ \t]*[‐‑‒–—―−][ \t]*|[ \t]+-[ \t]*|-[ \t]+)\d{1,2}(?![\d:.])/,
);
/** A run of signs that begin nothing, lexed whole for speed; other strangers are the lexer's errors. */
export const junk = token("junk", "!$%&?@^`|~\\", /[!$%&?@^`|~\\]+/);

// --- Words ---

const reservedWords: readonly ReservedWord[] = [
  ...declarationWords,
  ...stepWords,
  ...guardWords,
  ...otherReservedWords,
];

/** The token of each word of the language. A soft word is a `name` too. */
export const word = {
  ...Object.fromEntries(reservedWords.map((text) => [text, unmatched(text)])),
  ...Object.fromEntries(softWords.map((text) => [text, unmatched(text, [name])])),
} as Readonly<Record<ReservedWord | SoftWord, TokenType>>;

/** The token that a word, as written, is; `undefined` for a plain name. */
export const wordTokens: ReadonlyMap<string, TokenType> = new Map<string, TokenType>([
  ...Object.entries(word),
  ...dayNames.map((text): [string, TokenType] => [text, day]),
  ...dayWords.map((text): [string, TokenType] => [text, dayWord]),
  ["UTC", utc],
]);

/** True for a word that cannot be a name. */
export function isReserved(text: string): boolean {
  const tokenType = wordTokens.get(text);
  return tokenType !== undefined && !(softWords as readonly string[]).includes(text);
}

/** In the order in which the lexer tries them. */
export const lexedTokens: TokenType[] = [
  ...[blank, lineComment, blockComment, unclosedComment, strayCommentEnd, string, openString, looseString],
  ...[
    looseAddress,
    looseZone,
    looseNumber,
    phoneNumber,
    date,
    looseDate,
    looseSpan,
    looseTime,
    time,
    monthDay,
    duration,
    looseDuration,
  ],
  ...[looseName, int, arrow, range, openBlock, closeBlock, openList, closeList, openProperties, closeProperties],
  ...[openArguments, closeArguments, semicolon, comma, dot, colon, equals, dash, looseDash, star, hash],
  ...[zone, locale, name, junk],
];

/** All of them, as the parser wants them. */
export const allTokens: TokenType[] = [...lexedTokens, day, dayWord, utc, ...Object.values(word)];
