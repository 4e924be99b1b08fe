/**
 * What people write by habit: each form is one error, with the mend that makes it a token of the language. The token
 * stays where it was, marked as reported, so that the parser goes on as if it had been written right.
 * Must not know what a sentence is; where a form depends on its neighbours, it looks at one or two tokens.
 */

import type { IToken, TokenType } from "chevrotain";
import type { Diagnostic } from "../compiler/diagnostics/diagnostic.ts";
import type { DiagnosticCode, ParamsOf } from "../compiler/diagnostics/registry.ts";
import { coverSpans, makeSpan, type Span } from "../compiler/text/span.ts";
import { dateForm, dayForm, durationForm, isDottedDate, spanForm, timeForm } from "./forms.ts";
import { complain, keepToken, type Lexing, leaveOut, mend, setType, tokenSpan } from "./lexing.ts";
import { brief } from "./messages.ts";
import { readString } from "./strings.ts";
import * as t from "./tokens.ts";
import { beginners, declarationWords, otherReservedWords } from "./words.ts";

/** What a habit does with a token: keeps it changed, or leaves it out. `next` is the raw token after it. */
type Habit = (lexing: Lexing, token: IToken, next: IToken | undefined) => void;

const habits = new Map<TokenType, Habit>([
  [t.looseDash, (lexing, token) => replace(lexing, token, "VATS1010", { dash: token.image }, t.dash, "-")],
  [t.looseString, (lexing, token) => otherQuotes(lexing, token)],
  [t.openString, (lexing, token) => openString(lexing, token)],
  [t.string, (lexing, token) => escapes(lexing, token)],
  [t.unclosedComment, (lexing, token) => unclosedComment(lexing, token)],
  [t.strayCommentEnd, (lexing, token) => drop(lexing, token, "VATS1007", {})],
  [t.junk, (lexing, token) => drop(lexing, token, "VATS1004", { characters: brief(token.image) })],
  [t.looseName, (lexing, token) => looseName(lexing, token)],
  [t.looseNumber, (lexing, token) => looseNumber(lexing, token)],
  [
    t.looseDate,
    (lexing, token) => replace(lexing, token, "VATS1015", { text: brief(token.image) }, t.date, dateForm(token.image)),
  ],
  [t.looseTime, (lexing, token, next) => looseTime(lexing, token, next)],
  [t.looseSpan, (lexing, token) => hoursOnly(lexing, token)],
  [t.looseDuration, (lexing, token) => looseDuration(lexing, token)],
  [t.monthDay, (lexing, token, next) => monthDay(lexing, token, next)],
  [t.int, (lexing, token, next) => int(lexing, token, next)],
  ...[t.word.ext, t.word.tel, t.word.sip].map((type): [TokenType, Habit] => [type, phoneWithoutWord]),
  [t.name, (lexing, token, next) => dayName(lexing, token, next)],
  [t.word.to, (lexing, token, next) => toForDash(lexing, token, next)],
  [t.time, (lexing, token) => timeAfterTo(lexing, token)],
  [t.equals, (lexing, token, next) => equalsWithoutWord(lexing, token, next)],
]);

/**
 * Words that may stand twice: steps that need nothing after them, of which two only lack a separator, and `on`, which
 * ends `switch night = on` and begins a guard. `not` and `then` have messages of their own.
 */
const mayStandTwice: readonly string[] = ["voicemail", "record", "hangup", "reject", "retry", "on", "not", "then"];

/** What never stands twice in a row. Names do: a phone may be called `busy`. */
const neverTwice: ReadonlySet<TokenType> = new Set([
  ...[t.openList, t.closeList, t.openProperties, t.closeProperties, t.openArguments, t.closeArguments],
  ...[t.comma, t.colon, t.equals, t.dash, t.arrow, t.range],
  ...[...beginners, ...declarationWords, ...otherReservedWords]
    .filter((text) => !mayStandTwice.includes(text))
    .map((text) => t.word[text]),
]);

/** Mends a token that may be loose and adds what it becomes; false for one that is right as it is. */
export function mendLoose(lexing: Lexing, token: IToken, next: IToken | undefined): boolean {
  if (
    neverTwice.has(token.tokenType) &&
    !closesOuter(lexing, token) &&
    lexing.tokens.at(-1)?.tokenType === token.tokenType
  ) {
    dropDouble(lexing, token);
    return true;
  }
  const habit = habits.get(token.tokenType);
  if (!habit) return false;
  habit(lexing, token, next);
  return true;
}

/** Blocks in braces instead of `<` and `>` are nested, and end in several `}`. */
function closesOuter({ tokens }: Lexing, { tokenType }: IToken): boolean {
  if (tokenType !== t.closeProperties || tokens.at(-1)?.tokenType !== tokenType) return false;
  const count = (type: TokenType) => tokens.reduce((sum, token) => sum + (token.tokenType === type ? 1 : 0), 0);
  return count(t.openProperties) > count(t.closeProperties);
}

/** Reports a token, offers `newText` for it, and keeps it as `type`. Without `newText` there is no fix. */
function replace<Code extends DiagnosticCode>(
  lexing: Lexing,
  token: IToken,
  code: Code,
  params: ParamsOf<Code>,
  type: TokenType,
  newText: string | undefined,
): void {
  offer(lexing, tokenSpan(lexing.source, token), code, params, newText);
  keepToken(lexing, mend(token, type));
}

/** As `replace`, for the end of a range: when its beginning has the same fault, the two are one mistake. */
function replaceEnd(
  lexing: Lexing,
  token: IToken,
  code: "VATS1012" | "VATS1017",
  type: TokenType,
  newText: string | undefined,
): void {
  const [start, dash] = lastTwo(lexing);
  const first = lastOf(lexing, code);
  const isRange = isDash(dash) && start !== undefined && first?.span.start === start.startOffset;
  if (!isRange || first === undefined) {
    replace(lexing, token, code, { text: brief(token.image), short: newText ?? "" }, type, newText);
    return;
  }
  lexing.problems.splice(lexing.problems.indexOf(first));
  const firstText = first.fixes[0]?.edits[0]?.newText;
  const span = coverSpans(first.span, tokenSpan(lexing.source, token));
  const both = firstText === undefined || newText === undefined ? undefined : `${firstText}-${newText}`;
  const params = { text: brief(lexing.source.text.slice(span.start, span.end)), short: both ?? "9:00-18:00" };
  offer(lexing, span, code, params, both);
  keepToken(lexing, mend(token, type));
}

function offer<Code extends DiagnosticCode>(
  lexing: Lexing,
  span: Span,
  code: Code,
  params: ParamsOf<Code>,
  newText: string | undefined,
): void {
  const fixes = newText === undefined ? [] : [{ title: `Write \`${newText}\``, edits: [{ span, newText }] }];
  complain(lexing, code, span, params, { fixes });
}

function drop<Code extends DiagnosticCode>(lexing: Lexing, token: IToken, code: Code, params: ParamsOf<Code>): void {
  offerRemoval(lexing, tokenSpan(lexing.source, token), code, params);
  leaveOut(lexing);
}

function offerRemoval<Code extends DiagnosticCode>(
  lexing: Lexing,
  span: Span,
  code: Code,
  params: ParamsOf<Code>,
): void {
  complain(lexing, code, span, params, { fixes: [{ title: "Remove it", edits: [{ span, newText: "" }] }] });
}

/** What stands twice or more often in a row is one mistake. */
function dropDouble(lexing: Lexing, token: IToken): void {
  const last = lexing.problems.at(-1);
  const span = tokenSpan(lexing.source, token);
  const isOneMore = lexing.endSpoken && last?.code === "VATS1044";
  if (isOneMore) lexing.problems.pop();
  offerRemoval(lexing, isOneMore ? coverSpans(last.span, span) : span, "VATS1044", { text: token.image });
  leaveOut(lexing);
}

// --- Strings and comments ---

function otherQuotes(lexing: Lexing, token: IToken): void {
  const value = token.image.slice(1, -1);
  const quotes = `${token.image.at(0)}…${token.image.at(-1)}`;
  const newText = `"${value.replace(/["\\]/g, "\\$&")}"`;
  offer(lexing, tokenSpan(lexing.source, token), "VATS1011", { quotes }, newText);
  keepToken(lexing, mend(token, t.string, { value }));
}

function openString(lexing: Lexing, token: IToken): void {
  const span = tokenSpan(lexing.source, token);
  const end = makeSpan(span.uri, span.end, span.end);
  complain(
    lexing,
    "VATS1005",
    span,
    {},
    { fixes: [{ title: 'Write `"` at its end', edits: [{ span: end, newText: '"' }] }] },
  );
  keepToken(lexing, mend(token, t.string, { value: token.image.slice(1) }));
}

/** A string with escapes that there are not is broken; the others are none of this file's business. */
function escapes(lexing: Lexing, token: IToken): void {
  const { value, mistakes } = readString(token.image);
  for (const { at, text } of mistakes) {
    const start = token.startOffset + at;
    const span = makeSpan(lexing.source.uri, start, start + text.length);
    const help = 'The escapes are `\\"`, `\\\\`, `\\n` and `\\u{…}`; a backslash itself is written twice.';
    const fixes = [{ title: "Double the backslash", edits: [{ span, newText: `\\${text}` }] }];
    complain(lexing, "VATS1008", span, { text }, { help, fixes });
  }
  keepToken(lexing, mistakes.length > 0 ? mend(token, t.string, { value }) : token);
}

/** Swallows the rest of the file, which is why nothing is said of its end. The mend closes it in its first line. */
function unclosedComment(lexing: Lexing, token: IToken): void {
  const { uri } = lexing.source;
  const firstLine = token.image.split(/\r?\n/, 1)[0] ?? "";
  const end = token.startOffset + firstLine.length;
  complain(
    lexing,
    "VATS1006",
    makeSpan(uri, token.startOffset, token.startOffset + 2),
    {},
    {
      fixes: [{ title: "Close it in its first line", edits: [{ span: makeSpan(uri, end, end), newText: " */" }] }],
    },
  );
  lexing.comments.push({ text: brief(token.image), span: tokenSpan(lexing.source, token) });
  leaveOut(lexing);
}

// --- Names and numbers ---

function looseName(lexing: Lexing, token: IToken): void {
  complain(
    lexing,
    "VATS1016",
    tokenSpan(lexing.source, token),
    { text: brief(token.image) },
    {
      help: "Put a letter or `_` before it.",
    },
  );
  leaveOut(lexing);
}

function looseNumber(lexing: Lexing, token: IToken): void {
  replace(lexing, token, "VATS1014", { text: brief(token.image) }, t.phoneNumber, `"${token.image}"`);
}

function looseDuration(lexing: Lexing, token: IToken): void {
  replace(lexing, token, "VATS1013", { text: brief(token.image) }, t.duration, durationForm(token.image));
}

// --- Times, dates and days ---

function looseTime(lexing: Lexing, token: IToken, next: IToken | undefined): void {
  if (isTimeOfCall(lexing, token, next)) {
    setType(token, t.time);
    return keepToken(lexing, token);
  }
  const isTime = isDash(lexing.tokens.at(-1)) || isDash(next);
  const dated = !isTime && isDottedDate(token.image) && wantsDate(lexing);
  if (dated) replace(lexing, token, "VATS1015", { text: brief(token.image) }, t.monthDay, dateForm(token.image));
  else replaceEnd(lexing, token, "VATS1012", t.time, timeForm(token.image));
}

/** `at 2026-11-23 17:59:50`: the one place for a time with seconds is the instant at which a test's call comes. */
function isTimeOfCall(lexing: Lexing, { image }: IToken, next: IToken | undefined): boolean {
  const [at, date] = lastTwo(lexing);
  if (!/^\d+:\d\d:\d\d$/.test(image) || date?.tokenType !== t.date) return false;
  return at?.tokenType === t.word.at || !isDash(next);
}

/** `31.12` is a date after what takes dates. */
function wantsDate(lexing: Lexing): boolean {
  const before = lexing.tokens.at(-1)?.tokenType;
  const takers = [t.word.on, t.word.except, t.word.closed, t.word.work, t.word.short, t.equals, t.comma];
  return before !== undefined && takers.includes(before);
}

/** `9-18` reads as a month and a day; after a day, or where a further window stands, it is two hours. */
function monthDay(lexing: Lexing, token: IToken, next: IToken | undefined): void {
  const isDate = next?.tokenType === t.time || next?.tokenType === t.looseTime || next?.tokenType === t.range;
  if (!isDate && wantsSpan(lexing)) hoursOnly(lexing, token);
  else keepToken(lexing, token);
}

function wantsSpan(lexing: Lexing): boolean {
  const [earlier, before] = lastTwo(lexing);
  return isDay(before) || (before?.tokenType === t.comma && earlier?.tokenType === t.time);
}

/** Makes `9-18` the three tokens that it stands for. */
function hoursOnly(lexing: Lexing, token: IToken): void {
  const newText = spanForm(token.image);
  const params = { text: brief(token.image), short: newText ?? "" };
  offer(lexing, tokenSpan(lexing.source, token), "VATS1012", params, newText);
  const [from = "", to = ""] = token.image.split(/\D+/);
  const end = token.startOffset + token.image.length;
  keepToken(lexing, mend({ ...token, image: from }, t.time));
  keepToken(
    lexing,
    mend(
      { ...token, image: token.image.slice(from.length, -to.length), startOffset: token.startOffset + from.length },
      t.dash,
    ),
  );
  keepToken(lexing, mend({ ...token, image: to, startOffset: end - to.length }, t.time));
}

/** `9:00-18` and `Mon 9 - 18:00`: an hour without its minutes. */
function int(lexing: Lexing, token: IToken, next: IToken | undefined): void {
  const [earlier, before] = lastTwo(lexing);
  const endsSpan = isDash(before) && earlier?.tokenType === t.time;
  const beginsSpan = (isDash(next) || next?.image === "to") && wantsSpan(lexing);
  if (!endsSpan && !beginsSpan) return keepToken(lexing, token);
  replaceEnd(lexing, token, "VATS1012", t.time, timeForm(token.image));
}

/** `9:00 to 18:00`: the `to` becomes a dash; the end of the span completes what is said of its beginning. */
function toForDash(lexing: Lexing, token: IToken, next: IToken | undefined): void {
  const before = lexing.tokens.at(-1);
  const isSpan = before?.tokenType === t.time && next !== undefined && timeTypes.has(next.tokenType);
  if (!isSpan) return keepToken(lexing, token);
  const [short, span] = [timeForm(before.image) ?? before.image, tokenSpan(lexing.source, before)];
  if (lastOf(lexing, "VATS1012")?.span.start !== span.start)
    offer(lexing, span, "VATS1012", { text: brief(before.image), short }, before.image);
  keepToken(lexing, mend(token, t.dash));
}

const timeTypes: ReadonlySet<TokenType> = new Set([t.time, t.looseTime, t.int]);

function timeAfterTo(lexing: Lexing, token: IToken): void {
  const before = lexing.tokens.at(-1);
  if (before?.tokenType !== t.dash || before.image !== "to") return keepToken(lexing, token);
  replaceEnd(lexing, token, "VATS1012", t.time, token.image);
}

/** `monday`, `mon`, `Понедельник`, where a day stands and no name can. Elsewhere they are names. */
function dayName(lexing: Lexing, token: IToken, next: IToken | undefined): void {
  const short = dayForm(token.image);
  if (short === undefined) return keepToken(lexing, token);
  const [earlier, before] = lastTwo(lexing);
  const beforeTimes = next?.tokenType === t.time || next?.tokenType === t.looseTime;
  const inRange = isDash(next) || (isDash(before) && isDay(earlier));
  const wantsDay = before?.tokenType === t.word.workhours || inRange || beforeTimes;
  if (!wantsDay) return keepToken(lexing, token);
  replaceEnd(lexing, token, "VATS1017", t.day, short);
}

/** The last two tokens kept; `undefined` where there are none yet. */
function lastTwo({ tokens }: Lexing): readonly [IToken | undefined, IToken | undefined] {
  return [tokens.at(-2), tokens.at(-1)];
}

/** The last problem, or the one before it where the dash of the range was one as well. */
function lastOf(lexing: Lexing, code: DiagnosticCode): Diagnostic | undefined {
  return lexing.problems.slice(-2).find((problem) => problem.code === code);
}

/** `a = ext 101`: the word that declares is put in front, so that the name is declared all the same. */
function phoneWithoutWord(lexing: Lexing, token: IToken): void {
  const [subject, equals] = lastTwo(lexing);
  const isDeclared = subject?.tokenType === t.name && equals?.tokenType === t.equals;
  if (isDeclared && !canDeclare(lexing.tokens.at(-3))) declareAs(lexing, subject, "phone", -2);
  keepToken(lexing, token);
}

/** `holidays = 01-01`, `open = Mon-Fri …`, `sales = [a, b]`: what comes after `=` tells which word is missing. */
function equalsWithoutWord(lexing: Lexing, token: IToken, next: IToken | undefined): void {
  const [before, subject] = lastTwo(lexing);
  const text = next && wordFor(next);
  if (text && subject && isName(subject) && beginsDeclaration(before)) declareAs(lexing, subject, text, -1);
  keepToken(lexing, token);
}

function isName({ tokenType }: IToken): boolean {
  return tokenType === t.name || tokenType.CATEGORIES?.includes(t.name) === true;
}

function wordFor(value: IToken): "calendar" | "hours" | "group" | undefined {
  const { tokenType, image } = value;
  if ([t.date, t.monthDay, t.looseDate].includes(tokenType) || isDottedDate(image)) return "calendar";
  if (tokenType === t.openList) return "group";
  const type = t.wordTokens.get(image);
  return type === t.day || type === t.dayWord ? "hours" : undefined;
}

/** Whether a name after this token can only be meant as the beginning of a declaration. */
function beginsDeclaration(before: IToken | undefined): boolean {
  const parts = [t.name, t.colon, t.comma, t.openArguments, ...declarationWords.map((text) => t.word[text])];
  return before === undefined || !parts.includes(before.tokenType);
}

/** Puts the word that declares before a name that lacks it; `at`: where the name stands among the last tokens. */
function declareAs(
  lexing: Lexing,
  subject: IToken,
  text: "phone" | (ReturnType<typeof wordFor> & string),
  at: number,
): void {
  const span = makeSpan(lexing.source.uri, subject.startOffset, subject.startOffset);
  const fixes = [{ title: `Write \`${text}\``, edits: [{ span, newText: `${text} ` }] }];
  const params = { name: brief(subject.image), word: `\`${text}\`` };
  complain(lexing, "VATS1009", tokenSpan(lexing.source, subject), params, { fixes });
  lexing.tokens.splice(at, 0, mend({ ...subject, image: "" }, t.word[text]));
}

function canDeclare(token: IToken | undefined): boolean {
  return token?.tokenType === t.word.phone || token?.tokenType === t.name || token?.tokenType === t.colon;
}

function isDay(token: IToken | undefined): boolean {
  return token?.tokenType === t.day || token?.tokenType === t.dayWord;
}

function isDash(token: IToken | undefined): boolean {
  return token?.tokenType === t.dash || token?.tokenType === t.looseDash;
}
