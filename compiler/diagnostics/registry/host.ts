/** 9xxx: the project file `vats.json`, and what a build does beside compiling. */

import { define } from "./define.ts";

export const hostMessages = {
  /** The text is no JSON there. `what` completes "here". */
  VATS9001: define<{ what: string }>({
    severity: "error",
    message: ({ what }) => `A project file is JSON, and here ${what}.`,
  }),
  VATS9002: define<{ key: string; whole: string }>({
    severity: "error",
    message: ({ key, whole }) => `There is no setting \`${key}\` in ${whole}.`,
  }),
  /** `wanted` completes "must be", `found` is the value as it stands there. */
  VATS9003: define<{ key: string; wanted: string; found: string }>({
    severity: "error",
    message: ({ key, wanted, found }) => `\`${key}\` must be ${wanted}, not \`${found}\`.`,
  }),
  VATS9004: define<{ key: string }>({
    severity: "error",
    message: ({ key }) => `\`${key}\` is set a second time.`,
  }),
  VATS9005: define<{ code: string }>({
    severity: "error",
    message: ({ code }) => `\`${code}\` is an error, and stays one.`,
  }),
  /** One of the entry files of a project. */
  VATS9006: define<{ file: string }>({
    severity: "error",
    message: ({ file }) => `There is no file \`${file}\`.`,
  }),
  /** The `tts` command ended otherwise than with a sound. `reason` is a clause. */
  VATS9010: define<{ reason: string }>({
    severity: "warning",
    message: ({ reason }) => `The \`tts\` command made no sound of this text: ${reason}.`,
  }),
} as const;
