/** The target `twiml` without its emitter: what Twilio can do, and what it refuses. Cheap to load. */

import type { CheckedTarget } from "../../compiler/target/target.ts";
import { checkTwiml } from "./check.ts";
import { twimlFeatures } from "./features.ts";
import { type TwimlOptions, twimlOptions } from "./options.ts";
import { functionPath } from "./paths.ts";
import { twilio } from "./title.ts";

export const twimlChecked: CheckedTarget<TwimlOptions> = {
  id: "twiml",
  title: twilio.target,
  mainFile: functionPath,
  options: twimlOptions,
  features: twimlFeatures,
  check: checkTwiml,
};
