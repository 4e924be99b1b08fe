/** All targets without their emitters: what each can do, and what it refuses. Cheap to load. */

import type { CheckedTarget } from "../compiler/target/target.ts";
import { asteriskChecked } from "./asterisk/checked.ts";
import { freeswitchChecked } from "./freeswitch/checked.ts";
import { twimlChecked } from "./twiml/checked.ts";

export const checkedTargets = [asteriskChecked, freeswitchChecked, twimlChecked] as readonly CheckedTarget<object>[];
