/**
 * Asterisk: a build as extensions.conf, voicemail.conf and sounds, for stock Asterisk 16 to 22 with PJSIP.
 * Must not know syntax, the program or another target. The traps that it lowers around each have a test.
 */

import type { Target } from "../../compiler/target/target.ts";
import { asteriskChecked } from "./checked.ts";
import { emit } from "./emit.ts";
import type { AsteriskOptions } from "./options.ts";

export const asteriskTarget: Target<AsteriskOptions> = { ...asteriskChecked, emit };
