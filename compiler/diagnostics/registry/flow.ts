/** 4xxx: what happens to calls: dropped hours, dropped outcomes, steps that nothing reaches. */

import { define } from "./define.ts";

export const flowMessages = {
  VATS4001: define<{ hours: string; when: string }>({
    severity: "warning",
    message: ({ hours, when }) => `Calls are dropped ${when}: ${hours}.`,
  }),
} as const;
