/** 5xxx: what a target cannot do or carry. `target` is its title, as people say it. */

import { define } from "./define.ts";

export const targetMessages = {
  /** A feature that the target's table calls missing. `ability` completes "TARGET cannot …", `reason` is a clause. */
  VATS5001: define<{ target: string; ability: string; reason: string }>({
    severity: "error",
    message: ({ target, ability, reason }) => `${target} cannot ${ability}: ${reason}.`,
  }),
  /** A ring time out of the target's range. */
  VATS5002: define<{ target: string; seconds: number; least: number; most: number }>({
    severity: "error",
    message: ({ target, seconds, least, most }) =>
      `${target} cannot ring for \`${seconds}s\`: it rings from ${least} s to ${most} s.`,
  }),
  /** A zone that the target's table lacks or has wrong; `reason` is a clause. */
  VATS5003: define<{ target: string; zone: string; reason: string }>({
    severity: "error",
    message: ({ target, zone, reason }) => `${target} cannot tell the time in \`${zone}\`: ${reason}.`,
  }),
  /** A text that the target cannot carry as it is; `what` is what the text is, `found` what stands in it. */
  VATS5004: define<{ target: string; what: string; found: string; reason: string }>({
    severity: "error",
    message: ({ target, what, found, reason }) => `${target} cannot carry \`${found}\` in ${what}: ${reason}.`,
  }),
  /** Too much of something for the target, such as legs of one ring. */
  VATS5005: define<{ target: string; what: string; count: number; most: number; reason: string }>({
    severity: "error",
    message: ({ target, what, count, most, reason }) =>
      `${target} takes at most ${most} ${what}, and here are ${count}: ${reason}.`,
  }),
  /** Something that a declaration asks for beside the call itself, and that the target leaves out. `what` is a clause. */
  VATS5006: define<{ target: string; what: string; reason: string }>({
    severity: "warning",
    message: ({ target, what, reason }) => `${target} does not ${what}: ${reason}.`,
  }),
  /** A text that an exchange plays from a recording that somebody has to make. No target in it: the exchanges say the same. */
  VATS5007: define<{ text: string; sound: string }>({
    severity: "warning",
    message: ({ text, sound }) => `\`${text}\` must be recorded: an exchange plays it as \`vats/${sound}\`.`,
  }),
  /** FreeSWITCH: a mailbox with `transcribe`, and no command that does it. */
  VATS5030: define<{ mailbox: string }>({
    severity: "warning",
    message: ({ mailbox }) =>
      `FreeSWITCH keeps the messages of \`${mailbox}\` as sound: nothing here turns them into text.`,
  }),
  /** A field that is set and that the target keeps nowhere. */
  VATS5040: define<{ target: string; field: string }>({
    severity: "hint",
    message: ({ target, field }) => `${target} keeps no field \`${field}\` with a call.`,
  }),
} as const;
