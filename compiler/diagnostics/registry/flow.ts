/** 4xxx: what happens to calls: hours and outcomes that are dropped. */

import { define } from "./define.ts";

export const flowMessages = {
  VATS4001: define<{ hours: string; when: string }>({
    severity: "warning",
    message: ({ hours, when }) => `Calls ${when} are dropped: ${hours}.`,
  }),
  VATS4002: define<{ outcome: string }>({
    severity: "warning",
    message: ({ outcome }) => `A call is dropped if ${outcome} here.`,
  }),
  VATS4003: define<{ name: string }>({
    severity: "warning",
    message: ({ name }) => `Every call to \`${name}\` is dropped: nobody is rung and no message is taken.`,
  }),
  VATS4004: define({
    severity: "warning",
    message: () => "Calls for which none of these guards holds are dropped.",
  }),
  VATS4005: define({
    severity: "error",
    message: () => "This cannot refuse the call, since it has been answered already.",
  }),
  VATS4006: define({
    severity: "warning",
    message: () => "This cannot refuse a call that has been answered already, and some that come here have been.",
  }),
  VATS4010: define<{ name: string; most: string }>({
    severity: "error",
    message: ({ name, most }) => `With all the flows that it runs, \`${name}\` has more than ${most} steps.`,
  }),
  VATS4020: define<{ key: string; longer: string }>({
    severity: "hint",
    message: ({ key, longer }) =>
      `Whoever presses \`${key}\` waits 2 s before it is taken, since \`${longer}\` begins with it.`,
  }),
  VATS4021: define({
    severity: "warning",
    message: () => "One round repeats nothing.",
  }),
  VATS4022: define<{ code: string }>({
    severity: "warning",
    message: ({ code }) => `This comment allows \`${code}\`, and nothing here raises it.`,
  }),
} as const;
