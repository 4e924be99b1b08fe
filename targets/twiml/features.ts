/** What Twilio can do, feature by feature, with and without a function beside the documents. */

import type { FeatureTable, Support } from "../../compiler/target/features.ts";
import type { TwimlOptions } from "./options.ts";

const native: Support = { level: "native" };
const byFunction: Support = { level: "emulated", how: "TwiML has no conditions: the generated function decides" };
const notStatic: Support = {
  level: "missing",
  reason: "a static document is the same for every call",
  source: "https://www.twilio.com/docs/serverless/twiml-bins",
  help: "Build without `twiml.static`: the generated function decides.",
};

/** What no option changes. */
const missing = {
  "ring.outcome.together": {
    level: "missing",
    reason:
      "a `<Dial>` reports one status for all its phones, and which one when they end differently is not documented",
    source: "https://www.twilio.com/docs/voice/twiml/dial#dialcallstatus-values",
    help: "Ring the phones one after another, or leave out the branch.",
  },
  "ring.staggered": {
    level: "missing",
    reason: "all phones of a `<Dial>` begin to ring at once, or each after the one before has given up",
    source: "https://www.twilio.com/docs/voice/twiml/dial#sequential",
    help: "Ring the first phones alone, and then all of them.",
  },
  "ring.music": {
    level: "missing",
    reason: "while a `<Dial>` rings the caller hears a country's ringing tone, and no recording",
    source: "https://www.twilio.com/docs/voice/twiml/dial#ringtone",
    help: "Play an announcement before the ring.",
  },
  "hunt.rotating": {
    level: "missing",
    reason: "nothing is kept between two calls",
    source: "https://www.twilio.com/docs/serverless/functions-assets/functions/invocation",
    help: "Say `random`, which spreads calls as well.",
  },
  queue: {
    level: "missing",
    reason: "callers in an `<Enqueue>` wait until somebody calls in to take them, and ring nobody",
    source: "https://www.twilio.com/docs/voice/twiml/enqueue",
    help: "Say `repeat` with a `ring` in it.",
  },
  "guard.switch": {
    level: "missing",
    reason: "nothing is kept between two calls",
    source: "https://www.twilio.com/docs/serverless/functions-assets/functions/invocation",
    help: "Use hours or a calendar, or change the file and build again.",
  },
} as const satisfies Partial<FeatureTable>;

/** What only the function does. */
const functional = {
  "ring.outcome": {
    level: "emulated",
    how: "by the status of the <Dial>, where a Twilio Client that is not registered may be unanswered instead of unavailable",
  },
  "ring.confirm": {
    level: "emulated",
    how: "a document at the `url` of the noun, which asks for the key; that the other phones ring on meanwhile is how Twilio's own tools use it, and not documented",
  },
  "ring.whisper": {
    level: "emulated",
    how: "a document at the `url` of the noun; whether the other phones stop when it begins or when it ends is not documented",
  },
  "hunt.random": {
    level: "emulated",
    how: "a <Dial> for each phone, in an order that the function draws from the call's own id",
  },
  menu: { level: "emulated", how: "a <Gather> of one key at a time, with the tries left in the address" },
  repeat: { level: "emulated", how: "the rounds travel in the address" },
  record: { level: "emulated", how: "the `record` of each later <Dial>; recordings are in Twilio's console" },
  callerid: {
    level: "emulated",
    how: "the `callerId` of each later <Dial>, which the account must own or have verified",
  },
  tag: {
    level: "emulated",
    how: "travels in the address, and into what URLs are told; Twilio's own record of the call has no such field",
  },
  notify: {
    level: "emulated",
    how: "the function posts; Twilio Functions end with their answer, which waits half a second at most for that",
  },
  lost: {
    level: "emulated",
    how: "the function tells when it ends a call, and when the number's status callback says that the caller hung up; until then it keeps a note of the call, in Twilio Sync or in the server's memory",
  },
  "guard.week": byFunction,
  "guard.date": byFunction,
  "guard.caller": byFunction,
  "guard.called": byFunction,
} as const satisfies Partial<FeatureTable>;

/** The table; without a function nothing can be decided. */
export function twimlFeatures(options: TwimlOptions): FeatureTable {
  const decided = options.static ? withoutFunction() : functional;
  return {
    "ring.one": native,
    "ring.together": native,
    message: native,
    "message.greeting": native,
    "message.transcribe": {
      level: "emulated",
      how: "the `transcribe` of the <Record>, for English messages of 2 to 120 seconds; the text is in Twilio's console",
    },
    play: native,
    say: native,
    wait: { level: "emulated", how: "a <Pause> at the head of its document, which Twilio says delays picking up" },
    reject: {
      level: "emulated",
      how: "<Reject>, which sends the caller's network a refusal but no SIP code of ours; a number that no line names is refused the same way, not with 404",
    },
    "reject.busy": native,
    hangup: native,
    ...decided,
    ...missing,
  };
}

function withoutFunction(): Readonly<Record<keyof typeof functional, Support>> {
  const names = Object.keys(functional) as (keyof typeof functional)[];
  return Object.fromEntries(names.map((name) => [name, notStatic])) as Record<keyof typeof functional, Support>;
}
