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
  VATS4011: define<{ what: string; name: string; other: string }>({
    severity: "error",
    message: ({ what, name, other }) =>
      `The ${what} \`${other}\` and \`${name}\` differ in capitals only, which exchanges do not tell apart.`,
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
  VATS4023: define({
    severity: "warning",
    message: () => "No call comes to this guard: those before it take all for which it holds.",
  }),
  VATS4024: define({
    severity: "warning",
    message: () => "This guard always holds.",
  }),
  VATS4025: define({
    severity: "warning",
    message: () => "This guard never holds.",
  }),
  VATS4026: define<{ seconds: number; patience: number }>({
    severity: "warning",
    message: ({ seconds, patience }) =>
      `A caller may hear ringing for ${seconds} s in all, and most give up within ${patience} s.`,
  }),
  VATS4027: define<{ names: string }>({
    severity: "warning",
    message: ({ names }) => `Nobody is rung here but who has just not answered: ${names}.`,
  }),
  VATS4028: define<{ count: number }>({
    severity: "warning",
    message: ({ count }) => `This rings ${count} outside numbers at once.`,
  }),
  VATS4029: define<{ what: string }>({
    severity: "warning",
    message: ({ what }) => `This menu does not say what happens when ${what}: the call goes on below it.`,
  }),
  VATS4030: define<{ name: string }>({
    severity: "hint",
    message: ({ name }) => `The voicemail of \`${name}\` may take this call, as who picks up need not confirm.`,
  }),
  VATS4031: define<{ name: string; is: string }>({
    severity: "warning",
    message: ({ name, is }) => `Nothing uses \`${name}\`, which is ${is}.`,
  }),
  VATS4040: define<{ why: string }>({
    severity: "warning",
    message: ({ why }) => `No call comes here: ${why}.`,
  }),
  VATS4050: define<{ name: string }>({
    severity: "warning",
    message: ({ name }) => `Only the days off of \`${name}\` count here: its working days and short eves are lost.`,
  }),
  VATS4051: define<{ code: string; phone: string }>({
    severity: "warning",
    message: ({ code, phone }) =>
      `\`${code}\` is the extension of \`${phone}\`, too: who dials it gets one of the two.`,
  }),
} as const;
