/** Asterisk without its emitter: what it can do, and what it refuses. Cheap to load. */

import type { CheckedTarget } from "../../compiler/target/target.ts";
import { checkAsterisk } from "./check.ts";
import { asteriskFeatures } from "./features.ts";
import { type AsteriskOptions, asteriskOptions } from "./options.ts";

export const asteriskChecked: CheckedTarget<AsteriskOptions> = {
  id: "asterisk",
  title: "Asterisk",
  mainFile: "extensions.conf",
  options: asteriskOptions,
  features: asteriskFeatures,
  check: checkAsterisk,
};
