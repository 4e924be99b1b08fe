/** The target `freeswitch` without its emitter: what FreeSWITCH can do, and what it refuses. Cheap to load. */

import type { CheckedTarget } from "../../compiler/target/target.ts";
import { checkFreeswitch } from "./check.ts";
import { freeswitchFeatures } from "./features.ts";
import { type FreeswitchOptions, freeswitchOptions } from "./options.ts";
import { scenariosPath } from "./paths.ts";

export const freeswitchChecked: CheckedTarget<FreeswitchOptions> = {
  id: "freeswitch",
  title: "FreeSWITCH",
  mainFile: scenariosPath,
  options: freeswitchOptions,
  features: () => freeswitchFeatures,
  check: checkFreeswitch,
};
