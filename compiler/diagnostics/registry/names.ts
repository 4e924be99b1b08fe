/** 2xxx: names that nothing declares, that are declared twice, or that are of another type. */

import { define } from "./define.ts";

export const nameMessages = {
  VATS2001: define<{ name: string; wanted: string }>({
    severity: "error",
    message: ({ name, wanted }) => `Nothing called \`${name}\` is ${wanted}.`,
  }),
} as const;
