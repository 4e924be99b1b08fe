/** 3xxx: durations, times, dates, zones, numbers, files: what parses and still cannot be. */

import { define } from "./define.ts";

export const valueMessages = {
  VATS3001: define<{ text: string }>({
    severity: "error",
    message: ({ text }) => `There is no time \`${text}\`.`,
  }),
  VATS3002: define<{ text: string }>({
    severity: "error",
    message: ({ text }) => `There is no date \`${text}\`.`,
  }),
  VATS3003: define<{ text: string; what: string; least: string; most: string }>({
    severity: "error",
    message: ({ text, what, least, most }) => `\`${text}\` is no ${what}: it is from ${least} to ${most}.`,
  }),
  VATS3004: define<{ zone: string }>({
    severity: "error",
    message: ({ zone }) => `There is no time zone \`${zone}\`.`,
  }),
  VATS3005: define<{ zone: string; current: string }>({
    severity: "warning",
    message: ({ zone, current }) => `\`${zone}\` is an old name of \`${current}\`, which some machines do not know.`,
  }),
  VATS3006: define<{ zone: string; reason: string }>({
    severity: "error",
    message: ({ zone, reason }) => `\`${zone}\` cannot be used as a time zone: ${reason}.`,
  }),
  VATS3007: define({
    severity: "error",
    message: () => "This needs a time zone, and neither it nor its scenario names one.",
  }),
  VATS3008: define<{ text: string }>({
    severity: "error",
    message: ({ text }) => `The window \`${text}\` is empty: it ends when it starts.`,
  }),
  VATS3009: define<{ from: string; to: string }>({
    severity: "error",
    message: ({ from, to }) => `\`${from}..${to}\` ends before it starts.`,
  }),
  VATS3010: define<{ text: string }>({
    severity: "error",
    message: ({ text }) => `\`${text}\` is no telephone number.`,
  }),
  VATS3011: define<{ text: string }>({
    severity: "error",
    message: ({ text }) => `\`${text}\` is no pattern of callers.`,
  }),
  VATS3012: define<{ from: string; to: string }>({
    severity: "error",
    message: ({ from, to }) => `\`${from}..${to}\` has a year on one side only.`,
  }),
  VATS3014: define<{ file: string }>({
    severity: "error",
    message: ({ file }) => `There is no sound file \`${file}\`.`,
  }),
  VATS3015: define<{ text: string }>({
    severity: "error",
    message: ({ text }) =>
      `\`${text}\` cannot be an extension: it has a character that no extension has, or is too long.`,
  }),
  VATS3016: define<{ text: string }>({
    severity: "error",
    message: ({ text }) => `\`${text}\` is no SIP address.`,
  }),
  VATS3017: define<{ text: string }>({
    severity: "error",
    message: ({ text }) => `\`${text}\` is no address for mail.`,
  }),
  VATS3018: define<{ time: string; date: string; zone: string }>({
    severity: "warning",
    message: ({ time, date, zone }) =>
      `A window begins or ends at ${time}, which the clocks of \`${zone}\` skip on ${date}.`,
  }),
  VATS3021: define({
    severity: "error",
    message: () => "There is nothing to say in this text.",
  }),
  VATS3050: define<{ name: string; after: string; seconds: number }>({
    severity: "error",
    message: ({ name, after, seconds }) =>
      `\`${name}\` would join after \`${after}\`, when this ring of ${seconds} s is over.`,
  }),
  VATS3051: define<{ key: string }>({
    severity: "error",
    message: ({ key }) => `\`${key}\` cannot be the name of a field in a call's record.`,
  }),
  VATS3052: define<{ text: string }>({
    severity: "error",
    message: ({ text }) => `\`${text}\` is no address that can be told of a call.`,
  }),
  VATS3053: define<{ text: string }>({
    severity: "error",
    message: ({ text }) => `\`${text}\` cannot be dialled as a code.`,
  }),
  VATS3054: define<{ text: string }>({
    severity: "error",
    message: ({ text }) => `\`${text}\` cannot be a PIN.`,
  }),

  // --- Hours, calendars, and the files that they name ---
  VATS3030: define<{ date: string }>({
    severity: "error",
    message: ({ date }) => `These hours have windows on ${date}, and are closed on it, too.`,
  }),
  VATS3031: define<{ hours: string }>({
    severity: "error",
    message: ({ hours }) => `The hours \`${hours}\` go by a calendar already.`,
  }),
  VATS3032: define({ severity: "error", message: () => "These hours have no window, so they would never hold." }),
  VATS3033: define<{ date: string }>({
    severity: "error",
    message: ({ date }) => `This calendar makes ${date} a working day, and closes it, too.`,
  }),
  VATS3034: define<{ date: string }>({
    severity: "error",
    message: ({ date }) => `This calendar makes ${date} a working day twice.`,
  }),
  /** `reason` is a clause. */
  VATS3035: define<{ file: string; reason: string }>({
    severity: "error",
    message: ({ file, reason }) => `The calendar \`${file}\` cannot be read: ${reason}.`,
  }),
  VATS3036: define<{ file: string }>({ severity: "error", message: ({ file }) => `There is no file \`${file}\`.` }),
  VATS3038: define<{ window: string }>({
    severity: "warning",
    message: ({ window }) => `The window \`${window}\` says nothing: an earlier one holds all of that time.`,
  }),
  VATS3039: define<{ calendar: string; last: string }>({
    severity: "warning",
    message: ({ calendar, last }) => `The calendar \`${calendar}\` knows no dates after ${last}.`,
  }),
  VATS3040: define<{ calendar: string; date: string; last: string }>({
    severity: "warning",
    message: ({ calendar, date, last }) =>
      `The calendar \`${calendar}\` knows no dates after ${last}, so none of ${date}.`,
  }),
  VATS3041: define<{ file: string; events: number }>({
    severity: "warning",
    message: ({ file, events }) => `Events of \`${file}\` that have a time of day are left out: ${events}.`,
  }),
  VATS3042: define<{ file: string; what: string }>({
    severity: "warning",
    message: ({ file, what }) => `There is no ${what} in \`${file}\`.`,
  }),
  VATS3055: define<{ text: string; reason: string }>({
    severity: "error",
    message: ({ text, reason }) => `\`${text}\` cannot be a telephone number: ${reason}.`,
  }),
  VATS3056: define<{ text: string; country: string }>({
    severity: "warning",
    message: ({ text, country }) => `\`${text}\` is in no range of numbers that is known of ${country}.`,
  }),
  VATS3057: define<{ file: string; reason: string }>({
    severity: "error",
    message: ({ file, reason }) => `\`${file}\` cannot be played: ${reason}.`,
  }),
} as const;
