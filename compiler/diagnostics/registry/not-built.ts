/** 19xx: forms of the language that this version does not compile yet. Each goes when its form is built. */

import { define } from "./define.ts";

export const notBuiltMessages = {
  VATS1900: define<{ form: string }>({
    severity: "error",
    message: ({ form }) => `Not built yet: ${form}.`,
  }),
} as const;
