/**
 * Every diagnostic there is: code, severity and wording, one file for each band. Codes are never reused.
 * 1xxx text · 2xxx names and types · 3xxx values and time · 4xxx flow · 5xxx targets · 6xxx tests · 9xxx host.
 */

import type { Definition } from "./registry/define.ts";
import { flowMessages } from "./registry/flow.ts";
import { hostMessages } from "./registry/host.ts";
import { nameMessages } from "./registry/names.ts";
import { targetMessages } from "./registry/targets.ts";
import { testMessages } from "./registry/tests.ts";
import { textMessages } from "./registry/text.ts";
import { valueMessages } from "./registry/values.ts";

export const registry = {
  ...textMessages,
  ...nameMessages,
  ...valueMessages,
  ...flowMessages,
  ...targetMessages,
  ...hostMessages,
  ...testMessages,
} as const;

export type DiagnosticCode = keyof typeof registry;
/** The parameters of the message of a code. */
export type ParamsOf<Code extends DiagnosticCode> =
  (typeof registry)[Code] extends Definition<infer Params> ? Params : never;
