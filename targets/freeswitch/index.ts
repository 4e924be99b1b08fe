/** The target `freeswitch`: XML dialplan, directory and sounds for a FreeSWITCH with its vanilla configuration. */

import type { Target } from "../../compiler/target/target.ts";
import { freeswitchChecked } from "./checked.ts";
import { emitFreeswitch } from "./emit.ts";
import type { FreeswitchOptions } from "./options.ts";

export const freeswitchTarget: Target<FreeswitchOptions> = { ...freeswitchChecked, emit: emitFreeswitch };
