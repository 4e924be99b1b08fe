/** The target `twiml`: a Twilio project with one function, and the documents that it answers with. */

import type { Target } from "../../compiler/target/target.ts";
import { twimlChecked } from "./checked.ts";
import { emitTwiml } from "./emit.ts";
import type { TwimlOptions } from "./options.ts";

export const twimlTarget: Target<TwimlOptions> = { ...twimlChecked, emit: emitTwiml };
