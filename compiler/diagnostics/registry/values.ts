/** 3xxx: durations, times, dates, zones, numbers, files: literals that parse and still cannot be. */

import { define } from "./define.ts";

export const valueMessages = {
  VATS3001: define<{ text: string }>({
    severity: "error",
    message: ({ text }) => `There is no time \`${text}\`.`,
  }),
} as const;
