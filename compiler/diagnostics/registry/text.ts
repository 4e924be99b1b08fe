/** 1xxx: what is not text, not a word, not a sentence, or not built yet. Reported by `grammar/` only. */

import { define } from "./define.ts";

export const textMessages = {
  VATS1001: define<{ found: string; line: number }>({
    severity: "error",
    message: ({ found, line }) => `The file is not UTF-8 text: ${found} in line ${line}.`,
  }),
  VATS1002: define<{ megabytes: number }>({
    severity: "error",
    message: ({ megabytes }) => `The file is larger than ${megabytes} MB.`,
  }),
} as const;
