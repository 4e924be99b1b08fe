/** What Asterisk can do. Only its stock applications and functions of 16 to 22 count. */

import type { FeatureTable, Support } from "../../compiler/target/features.ts";
import { type AsteriskOptions, isPjsip } from "./options.ts";

const native: Support = { level: "native" };
/** How each phone of a ring ended is read from its SIP code; see `outcome.ts`. */
const bySipCode: Support = { level: "emulated", how: "by the SIP code of each phone, which HANGUPCAUSE keeps" };
const noSipCode: Support = {
  level: "missing",
  reason: "DIALSTATUS takes a declined call for a phone that is offline, and only PJSIP gives the SIP code",
  source: "asterisk:apps/app_dial.c:handle_cause",
  help: "Leave the option `asterisk.technology` at `PJSIP`.",
};

/** The table; outcomes of a ring are told by SIP codes, which other technologies do not have. */
export function asteriskFeatures(options: AsteriskOptions): FeatureTable {
  const outcome = isPjsip(options) ? bySipCode : noSipCode;
  return {
    "ring.one": native,
    "ring.together": native,
    "ring.outcome": outcome,
    "ring.outcome.together": outcome,
    "guard.week": native,
    "guard.date": native,
    "guard.caller": native,
    "guard.called": native,
    message: native,
    "message.greeting": native,
    play: native,
    say: { level: "emulated", how: "as a recording to make; prompts.txt lists the texts" },
    wait: native,
    reject: native,
    "reject.busy": native,
    hangup: native,
    "ring.staggered": { level: "emulated", how: "by a Local channel for each phone" },
    "ring.confirm": {
      level: "emulated",
      how: "by a Local channel for each phone, which is answered when 1 is pressed",
    },
    "ring.whisper": { level: "native" },
    "ring.music": { level: "native" },
    "hunt.random": { level: "emulated", how: "by an order that RAND draws" },
    "hunt.rotating": { level: "emulated", how: "by a place in Asterisk's database" },
    queue: isPjsip(options) ? { level: "emulated", how: "by app_queue, whose agents are Local channels" } : noSipCode,
    menu: { level: "emulated", how: "by Read, key by key" },
    repeat: { level: "emulated", how: "by a counter" },
    record: native,
    callerid: native,
    tag: { level: "emulated", how: "as the field `tag_KEY` of the CDR" },
    notify: { level: "emulated", how: "by a channel that Originate starts in the background, with CURL" },
    lost: { level: "emulated", how: "by a hangup handler" },
    "guard.switch": { level: "emulated", how: "by an entry in Asterisk's database" },
    "message.transcribe": transcription(options),
  };
}

/** Asterisk has no speech recognition: whoever has one names a command. Without it messages are kept as they are, with a warning. */
function transcription(options: AsteriskOptions): Support {
  const how =
    options["asterisk.transcribe"] === "" ? "not at all; a warning says so" : "by the command of `asterisk.transcribe`";
  return { level: "emulated", how };
}
