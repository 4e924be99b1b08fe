/** What Twilio can do, feature by feature, with and without a function beside the documents. */

import type { FeatureTable, Support } from "../../compiler/target/features.ts";
import type { TwimlOptions } from "./options.ts";

const native: Support = { level: "native" };
/** Each line with it goes when its state is built. */
const notBuilt: Support = {
  level: "missing",
  reason: "this version of vatsc does not write it yet",
  source: "docs/language.md",
};
const byFunction: Support = { level: "emulated", how: "TwiML has no conditions: the generated function decides" };
const notStatic: Support = {
  level: "missing",
  reason: "a static document is the same for every call",
  source: "https://www.twilio.com/docs/serverless/twiml-bins",
  help: "Build without `twiml.static`: the generated function decides.",
};

/** The table; without a function nothing can be decided. */
export function twimlFeatures(options: TwimlOptions): FeatureTable {
  const decision = options.static ? notStatic : byFunction;
  return {
    "ring.one": native,
    "ring.together": native,
    "ring.outcome": options.static
      ? notStatic
      : {
          level: "emulated",
          how: "by the status of the <Dial>, where a Twilio Client that is not registered may be unanswered instead of unavailable",
        },
    "ring.outcome.together": {
      level: "missing",
      reason:
        "a `<Dial>` reports one status for all its phones, and which one when they end differently is not documented",
      source: "https://www.twilio.com/docs/voice/twiml/dial#dialcallstatus-values",
      help: "Ring the phones one after another, or leave out the branch.",
    },
    "guard.week": decision,
    "guard.date": decision,
    "guard.caller": decision,
    "guard.called": decision,
    message: native,
    "message.greeting": native,
    play: native,
    say: native,
    wait: { level: "emulated", how: "a <Pause> at the head of its document, which Twilio says delays picking up" },
    reject: {
      level: "emulated",
      how: "<Reject>, which sends the caller's network a refusal but no SIP code of ours; a number that no line names is refused the same way, not with 404",
    },
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
