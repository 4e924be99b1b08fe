/** What may stand in each field of a link, and under which short key. Must not know how a link is packed. */

import { type PhoneBehaviour, type PhoneKey, targetIds } from "../protocol.ts";
import { type Codec, dictionary, list, number, oneOf, record, text } from "./codec.ts";
import { limits, type SharedCall, type SharedSource, type SharedState, views } from "./state.ts";

const daySeconds = 86_400;

/** Names of the source: letters, digits and `_`, with the name of their file before them: `office.boss`. */
const name = text(200, (value) => /^[\p{L}_][\p{L}\p{N}\p{M}_]*(?:\.[\p{L}_][\p{L}\p{N}\p{M}_]*)*$/u.test(value));

/** What an exchange may send as a number: all that can be seen, and blanks. */
const dialled = text(200, (value) => !/[\p{C}\p{Zl}\p{Zp}]/u.test(value));

const example = text(60, (value) => /^[a-z0-9][a-z0-9-]*$/.test(value));

/** Control characters but the tab and the ends of lines are in no source that anybody wrote. */
const sourceText = text(
  limits.textBytes,
  (value) =>
    !/[\0-\x08\v\f\x0e-\x1f\x7f-\x9f]/.test(value) && new TextEncoder().encode(value).length <= limits.textBytes,
);

/** A text stands as it is, the name of an example in a list. */
const source: Codec<SharedSource> = {
  read: (raw) => {
    const isExample = Array.isArray(raw) && raw.length === 1;
    const read = isExample ? example.read(raw[0]) : sourceText.read(raw);
    if (!read.isValid) return read;
    return {
      isValid: true,
      value: isExample ? { kind: "example", example: read.value } : { kind: "text", text: read.value },
    };
  },
  write: (value) => (value.kind === "example" ? [value.example] : value.text),
};

/** ISO weeks of the years that an instant may lie in. */
const week = text(8, (value) => {
  const [, year, number] = /^(\d{4})-W(\d{2})$/.exec(value)?.map(Number) ?? [];
  if (year === undefined || number === undefined || year < 1970 || year > 2199) return false;
  return number >= 1 && number <= weeksOfYear(year);
});

/** 28 December is always in the last ISO week of its year; a year of 53 begins or ends on a Thursday. */
function weeksOfYear(year: number): number {
  const isThursday = (month: number, day: number) => new Date(Date.UTC(year, month, day)).getUTCDay() === 4;
  return isThursday(0, 1) || isThursday(11, 31) ? 53 : 52;
}

/** A zone that this browser knows: `Area/Place`, or `UTC`. */
const zone = text(60, (value) => {
  if (value === "UTC") return true;
  if (!/^[A-Z][A-Za-z]*(?:\/[A-Z][A-Za-z0-9_+-]*){1,2}$/.test(value)) return false;
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: value });
    return true;
  } catch {
    return false;
  }
});

/** Keys of phones, as `compiler/simulate/call.ts` makes them: of users, outside numbers and SIP addresses that can be declared. */
function isPhoneKey(key: PhoneKey): boolean {
  return (
    /^ext [\p{L}\p{N}_][\p{L}\p{M}\p{N}_.+-]{0,59}$/u.test(key) ||
    /^tel \+[1-9][0-9]{6,14}$/.test(key) ||
    /^sip [A-Za-z0-9_.+-]{1,64}@[A-Za-z0-9.-]{1,252}(?::[0-9]{1,5})?$/.test(key)
  );
}

const phoneKey = text(330, isPhoneKey);

const behaviourLetters = {
  answers: "a",
  "picks up": "p",
  busy: "b",
  declines: "d",
  unavailable: "u",
  silent: "s",
} as const;

/** `a4` answers after four seconds, `b` is busy at once. */
const behaviour: Codec<PhoneBehaviour> = {
  read: (raw) => {
    const parts = typeof raw === "string" ? /^([a-z])(\d{1,5}(?:\.\d{1,3})?)?$/.exec(raw) : undefined;
    const value = parts && behaviourOf(parts[1], parts[2] === undefined ? undefined : Number(parts[2]));
    return value ? { isValid: true, value } : { isValid: false };
  },
  write: (value) => {
    const seconds = "afterSeconds" in value ? value.afterSeconds : undefined;
    return `${behaviourLetters[value.kind]}${seconds === undefined ? "" : Math.round(seconds * 1000) / 1000}`;
  },
};

function behaviourOf(letter: string | undefined, afterSeconds: number | undefined): PhoneBehaviour | undefined {
  if (afterSeconds !== undefined && afterSeconds > daySeconds) return undefined;
  switch (letter) {
    case "a":
    case "p":
      return afterSeconds === undefined ? undefined : { kind: letter === "a" ? "answers" : "picks up", afterSeconds };
    case "b":
    case "d":
      return { kind: letter === "b" ? "busy" : "declines", ...(afterSeconds === undefined ? {} : { afterSeconds }) };
    case "u":
    case "s":
      return afterSeconds === undefined ? { kind: letter === "u" ? "unavailable" : "silent" } : undefined;
    default:
      return undefined;
  }
}

const someBehaviours = list(behaviour, limits.behaviours);

/** What a phone does always, or ring by ring: then there is at least one. */
const behaviours: Codec<PhoneBehaviour | readonly PhoneBehaviour[]> = {
  read: (raw) => (Array.isArray(raw) && raw.length > 0 ? someBehaviours.read(raw) : behaviour.read(raw)),
  write: (value) => ("kind" in value ? behaviour.write(value) : someBehaviours.write(value)),
};

const call = record<SharedCall>({
  called: ["d", "required", dialled],
  caller: ["f", "undefined", dialled],
  atMs: ["m", "required", number(0, Date.UTC(2200, 0, 1) - 1)],
  zone: ["z", "required", zone],
  phones: ["p", "required", dictionary(isPhoneKey, behaviours, limits.phones)],
  hangsUpAfterSeconds: ["h", "optional", number(0, daySeconds, 1000)],
  keys: [
    "k",
    "optional",
    list(
      text(50, (value) => /^[0-9*#]*$/.test(value)),
      limits.keys,
    ),
  ],
  switches: [
    "s",
    "optional",
    dictionary((key) => name.read(key).isValid, oneOf(["on", "off", "auto", "open", "closed"]), limits.phones),
  ],
  order: ["o", "optional", list(phoneKey, limits.phones)],
});

/** A state as JSON. */
export const stateCodec = record<SharedState>({
  source: ["x", "required", source],
  view: ["v", "optional", oneOf(views)],
  target: ["t", "optional", oneOf(targetIds)],
  call: ["c", "optional", call],
  seconds: ["s", "optional", number(0, daySeconds, 10)],
  speed: ["r", "optional", number(0.01, 1000, 100)],
  week: ["w", "optional", week],
  line: ["l", "optional", name],
  cursor: ["u", "optional", number(0, limits.textBytes)],
});
