/** What FreeSWITCH can do, feature by feature. Must not know values: their limits are in `check.ts`. */

import type { FeatureTable, Support } from "../../compiler/target/features.ts";

const native: Support = { level: "native" };
/** Each line with it goes when its state is built. */
const notBuilt: Support = {
  level: "missing",
  reason: "this version of vatsc does not write it yet",
  source: "docs/language.md",
};

export const freeswitchFeatures: FeatureTable = {
  "ring.one": native,
  "ring.together": native,
  "ring.outcome": {
    level: "emulated",
    how: "by the causes of the legs: 401, 402, 403, 407 and 608 are the same to it as 603, 400 and 481 as 503, 504 as no reply",
  },
  "ring.outcome.together": {
    level: "emulated",
    how: "by the causes of all legs, which it keeps in `originate_causes`",
  },
  "guard.week": native,
  "guard.date": native,
  "guard.caller": native,
  "guard.called": { level: "emulated", how: "by a variable that keeps the line's name" },
  message: native,
  "message.greeting": {
    level: "emulated",
    how: "the announcement is played before the tone, and the mailbox's own greeting is left out",
  },
  play: native,
  say: { level: "emulated", how: "by a recording of the text, listed in prompts.txt" },
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
