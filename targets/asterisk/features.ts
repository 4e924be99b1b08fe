/** What Asterisk can do. Only its stock applications and functions of 16 to 22 count. */

import type { FeatureTable, Support } from "../../compiler/target/features.ts";
import { type AsteriskOptions, isPjsip } from "./options.ts";

const native: Support = { level: "native" };
/** Each line with it goes when its state is built. */
const notBuilt: Support = {
  level: "missing",
  reason: "this version of vatsc does not write it yet",
  source: "docs/language.md",
};

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
    "ring.staggered": notBuilt,
    "ring.confirm": notBuilt,
    "ring.whisper": notBuilt,
    "ring.music": notBuilt,
    "hunt.random": notBuilt,
    "hunt.rotating": notBuilt,
    queue: notBuilt,
    menu: notBuilt,
    repeat: notBuilt,
    record: notBuilt,
    callerid: notBuilt,
    tag: notBuilt,
    notify: notBuilt,
    lost: notBuilt,
    "guard.switch": notBuilt,
    "message.transcribe": notBuilt,
  };
}
