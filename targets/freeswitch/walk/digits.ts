/**
 * Keys: `read` and `play_and_get_digits`. Callers press what the script says, each time that an announcement asks; who picks up
 * presses 1 at once, or nothing. Source: switch_ivr_play_say.c:switch_ivr_read, switch_play_and_get_digits.
 */

import { searchPattern } from "./pattern.ts";
import { advance, complain, type Session, setVariable, variableOf } from "./session.ts";
import { leadingInteger, separate } from "./text.ts";

/** When the first key comes after an announcement began, and how far apart the others are (`Call.keys`). */
const [firstKeySeconds, betweenKeysSeconds] = [1, 0.5];

/** The sound of `vats/NAME.wav`; `undefined` for any other. */
export function soundOf(data: string): string | undefined {
  return /^vats\/([A-Za-z0-9_-]+)(?:\.[a-z0-9]+)?$/.exec(data)?.[1];
}

/** `MIN MAX FILE VAR TIMEOUT TERMINATORS`: the variable is unset first, and stays so where nothing comes. */
export function read(session: Session, data: string): void {
  const [min, max, file = "", name = "", timeout = "", terminators = "#"] = separate(data, " ", 7);
  if (min !== "1" || max !== "1") complain(session, `read ${min} ${max} is not known here`);
  if (terminators !== "none") complain(session, `${terminators} is no key to ${data}`);
  setVariable(session, name, "");
  const wait = Math.max(1000, leadingInteger(timeout)) / 1000;
  const digit = file === "silence" ? waited(session, session.seconds, wait) : asked(session, file, wait);
  if (digit !== undefined) setVariable(session, name, digit);
}

/** Plays and waits for one digit, which breaks the announcement off. */
function asked(session: Session, file: string, wait: number): string | undefined {
  const sound = soundOf(file);
  if (sound === undefined) complain(session, `the sound ${file} is not there: nothing is played`);
  const lasts = sound === undefined ? 0 : session.world.soundSeconds(sound);
  if (session.heard !== undefined) {
    if (sound !== undefined) session.heard.push(sound);
    return waited(session, session.seconds + lasts, wait);
  }
  if (!session.isAnswered) complain(session, `${file} is played to a caller whom nothing has answered`);
  press(session);
  const startSeconds = session.seconds;
  const first = session.pressed[0]?.atSeconds ?? Number.POSITIVE_INFINITY;
  const at = session.events.length;
  advance(session, Math.min(lasts, Math.max(0, first - startSeconds)));
  if (sound !== undefined)
    session.events.splice(at, 0, { kind: "play", sound, startSeconds, endSeconds: session.seconds });
  return session.end === undefined ? waited(session, session.seconds, wait) : undefined;
}

/** The next digit, if it comes within so long after a moment. */
function waited(session: Session, fromSeconds: number, wait: number): string | undefined {
  const next = session.pressed[0];
  const until = fromSeconds + wait;
  if (next === undefined || next.atSeconds >= until) {
    advance(session, Math.max(0, until - session.seconds));
    return undefined;
  }
  if (!advance(session, Math.max(0, next.atSeconds - session.seconds))) return undefined;
  return session.pressed.shift()?.digit;
}

/** What the caller presses at this announcement. */
function press(session: Session): void {
  const keys = session.call.keys?.[session.playings] ?? "";
  session.playings += 1;
  for (const [at, digit] of [...keys].entries()) {
    session.pressed.push({ digit, atSeconds: session.seconds + firstKeySeconds + at * betweenKeysSeconds });
  }
  session.pressed.sort((one, other) => one.atSeconds - other.atSeconds);
}

/** `MIN MAX TRIES TIMEOUT TERMINATORS FILE BADFILE VAR REGEX DIGIT_TIMEOUT`: what does not match leaves the variable unset. */
export function playAndGetDigits(session: Session, data: string): void {
  const [min = "", max = "", tries = "", timeout = "", , , , name = "", expression = ""] = separate(data, " ", 16);
  if (min !== max) complain(session, `play_and_get_digits ${min} ${max} is not known here`);
  setVariable(session, name, "");
  for (let attempt = 0; attempt < leadingInteger(tries); attempt += 1) {
    press(session);
    let typed = "";
    for (let digit = 0; digit < leadingInteger(max) && session.end === undefined; digit += 1) {
      typed += waited(session, session.seconds, leadingInteger(timeout) / 1000) ?? "";
    }
    const note = (complaint: string) => complain(session, complaint);
    if (typed.length >= leadingInteger(min) && searchPattern(typed, expression, note) !== undefined) {
      return setVariable(session, name, typed);
    }
  }
  if (variableOf(session, name) !== undefined) complain(session, `${name} is stale`);
}
