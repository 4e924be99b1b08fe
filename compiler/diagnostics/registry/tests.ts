/** 6xxx: tests and assertions. */

import { define } from "./define.ts";

export const testMessages = {
  VATS6001: define({
    severity: "error",
    message: () => "This call needs a time, since its scenario reads the clock.",
  }),
  VATS6002: define<{ name: string }>({
    severity: "error",
    message: ({ name }) => `What \`${name}\` does in this test is said already.`,
  }),
  VATS6003: define({
    severity: "error",
    message: () => "What the caller does has one time, not a latest one.",
  }),
  VATS6004: define<{ seconds: number; before: number }>({
    severity: "error",
    message: ({ seconds, before }) =>
      `This is expected at ${seconds} s, after something that is expected at ${before} s.`,
  }),
  VATS6005: define({
    severity: "warning",
    message: () => "This test expects nothing, so it cannot fail.",
  }),
  VATS6006: define<{ date: string; time: string; zone: string }>({
    severity: "error",
    message: ({ date, time, zone }) => `The clocks of \`${zone}\` skip ${time} on ${date}.`,
  }),
  VATS6020: define({
    severity: "error",
    message: () => "A key has no time of its own: the caller presses it 1 s after the menu begins to play.",
  }),
  VATS6021: define<{ does: string }>({
    severity: "error",
    message: ({ does }) => `A phone that is \`${does}\` is so from the moment that it is rung.`,
  }),
  VATS6022: define({
    severity: "error",
    message: () => "It is not said when the caller hangs up.",
  }),
  VATS6010: define<{ line: string; at: string; does: string }>({
    severity: "error",
    message: ({ line, at, does }) => `This does not hold: a call to \`${line}\` at ${at} ${does}.`,
  }),
  VATS6011: define({
    severity: "warning",
    message: () => "No call is as this guard says, so the assertion claims nothing.",
  }),
  VATS6012: define({
    severity: "warning",
    message: () => "This has not been proved: there are more calls than can be gone through.",
  }),
} as const;
