/** 9xxx: files and folders, as the host finds them. */

import { define } from "./define.ts";

export const hostMessages = {
  VATS9001: define<{ file: string; reason: string }>({
    severity: "error",
    message: ({ file, reason }) => `\`${file}\` cannot be read: ${reason}.`,
  }),
} as const;
