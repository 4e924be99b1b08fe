/** What FreeSWITCH can do, feature by feature. Must not know values: their limits are in `check.ts`. */

import type { FeatureTable, Support } from "../../compiler/target/features.ts";

const native: Support = { level: "native" };

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
  "ring.staggered": {
    level: "emulated",
    how: "by `leg_delay_start`, beside a leg of mod_loopback that waits for the last to join",
  },
  "ring.confirm": { level: "emulated", how: "by `group_confirm_key=exec`, which runs an extension for who picks up" },
  "ring.whisper": { level: "emulated", how: "by an extension that runs for who picks up, before the talk" },
  "ring.music": { level: "emulated", how: "by `ringback`: early media to a caller whom nothing has answered" },
  "hunt.random": { level: "emulated", how: "by drawing lots with mod_expr" },
  "hunt.rotating": { level: "emulated", how: "by mod_db, under the name of the step" },
  queue: {
    level: "emulated",
    how: "by mod_hash, which keeps who stands before whom; mod_fifo cannot tell that no agent can be reached",
  },
  menu: { level: "emulated", how: "by `read`, one digit at a time" },
  repeat: { level: "emulated", how: "by counting rounds in a variable" },
  record: {
    level: "emulated",
    how: "by `record_session` as somebody takes the call, to `vats/` in its folder of recordings",
  },
  callerid: { level: "emulated", how: "by `effective_caller_id_number`" },
  tag: { level: "emulated", how: "by the channel variable `vats_tag_KEY`, which its records of calls hold" },
  notify: { level: "emulated", how: "by mod_curl in the background, which the vanilla configuration does not load" },
  lost: { level: "emulated", how: "by `api_hangup_hook`, which is taken away where a call is not lost" },
  "guard.switch": { level: "emulated", how: "by mod_db; the codes are extensions of the context `default`" },
  "message.transcribe": { level: "emulated", how: "by the command of the option `transcribe`, when the call is over" },
};
