/** The texts of the service in English. */

import type { DaysOff, Moment, Texts } from "./texts.ts";
import { wordsEn } from "./words-en.ts";

const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `31 Dec 2026`. */
function dateOf(date: string): string {
  const [year = "", month, day] = date.split("-");
  return `${Number(day)} ${months[Number(month) - 1]} ${year}`;
}

function moment({ daysAway, weekday, date, time, isSecond }: Moment): string {
  const again = isSecond ? ", after the clocks go back" : "";
  if (daysAway === 0) return `${time} today${again}`;
  if (daysAway === 1) return `${time} tomorrow${again}`;
  return `${time} on ${weekdays[weekday - 1]} ${dateOf(date)}${again}`;
}

function runOf({ from, to }: DaysOff): string {
  return from === to ? dateOf(from) : `${dateOf(from)} to ${dateOf(to)}`;
}

export const en: Texts = {
  language: "en",
  words: wordsEn,
  kinds: {
    phone: "phone",
    group: "group",
    mailbox: "mailbox",
    prompt: "announcement",
    hours: "hours",
    calendar: "calendar",
    callers: "callers",
    switch: "switch",
    flow: "flow",
    vats: "scenario",
    line: "line",
    module: "file",
    parameter: "parameter",
    undeclared: "extension that nothing declares",
  },
  literals: {
    path: "a file of the standard library, or one of yours",
    file: "a sound file",
    text: "a text",
    address: "an address",
    code: "a code",
    number: "a telephone number",
    int: "a whole number",
    key: "a key",
    duration: "a length of time",
    time: "a time of day",
    times: "a span of times",
    date: "a date",
    day: "a day of the week",
    days: "days of the week",
    month: "a month",
    zone: "a time zone",
    locale: "the language of a text",
  },
  standard: {
    "std/calendars/ru": "Russia: holidays and the production calendar",
    "std/calendars/us": "United States: federal holidays",
    "std/calendars/de": "Germany: holidays",
    "std/calendars/gb": "United Kingdom: bank holidays",
    "std/calendars/kz": "Kazakhstan: holidays and the production calendar",
    "std/greetings": "greetings of mailboxes",
    "std/office": "common shapes of an office, to run",
    "std/prompts": "the words that vatsc itself says",
  },
  phone: {
    ext: (address) => `Rings extension ${address} of the exchange.`,
    tel: (address) => `Rings the outside number ${address}, by the trunk.`,
    sip: (address) => `Rings the SIP address ${address}.`,
  },
  undeclared: (name) => `Nothing declares it: it is the extension ${name} of the exchange.`,
  group: (members) => `Ring together: ${members}.`,
  moment,
  hours: (isOpen, next, zone) =>
    `**${isOpen ? "Open" : "Closed"} now**, ${next === undefined ? "and for the whole year ahead" : `until ${next}`} (${zone}).`,
  holds: (holds, next, zone) =>
    `**${holds ? "Holds" : "Does not hold"} now**, ${next === undefined ? "nor changes within a year" : `until ${next}`} (${zone}).`,
  day: (kind, zone) => {
    const day = {
      off: "a day off",
      work: "a working day that was moved",
      short: "a short day",
      ordinary: "like any other day",
    };
    return `**Today is ${day[kind]}**${zone === undefined ? "" : ` (${zone})`}.`;
  },
  daysOff: (days) => `Next days off: ${days.map(runOf).join("; ")}.`,
  noDaysOff: "It has no days off within a year.",
  calendarEnds: (last, hasEnded) =>
    hasEnded ? `It has ended: it knew the days to ${dateOf(last)}.` : `It knows the days to ${dateOf(last)}.`,
  switch: (states, initial) => `Goes round ${states}; begins as ${initial}.`,
  switchCode: (code, hasPin) => `Flipped by dialling ${code}${hasPin ? ", and its PIN" : ""}.`,
  line: (numbers, scenario) => `Calls to ${numbers} go to ${scenario}.`,
  everyNumber: "every number that no other line has",
  calledBy: (lines) => `Takes the calls of ${lines}.`,
  notCalled: "No line sends calls to it.",
  given: (values) => `Given: ${values}.`,
  mailbox: (email, limitSeconds) =>
    [
      email === undefined ? "Messages stay on the exchange." : `Messages go to ${email}.`,
      ...(limitSeconds === undefined ? [] : [`They last at most ${limitSeconds} s.`]),
    ].join(" "),
  plays: (seconds) => `Plays ${Math.round(seconds * 10) / 10} s.`,
  callers: (count) => `Numbers and patterns: ${count}.`,
  module: (names) => `Brings ${names}.`,
  clock: (time, offset) => `There it is ${time} (UTC${offset}).`,
  clockChange: (moment, offset) => `The clocks change at ${moment}, to UTC${offset}.`,
};
