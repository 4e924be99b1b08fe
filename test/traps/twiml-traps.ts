/** The traps of TwiML and of its hosts that a generated application could fall into. Must not know which tests there are. */

import { trapsOf } from "./trap.ts";

export const twimlTraps = trapsOf("twiml", {
  "dial-adds-five": [
    "A ring lasts 5 s longer than `timeout` says.",
    "5 s less are written; what cannot be had is refused.",
  ],
  "ten-nouns": ["A Dial has at most ten phones.", "More are refused."],
  "after-a-talk": [
    "Verbs behind a Dial run after a talk, too.",
    "Each Dial has an `action`, which asks whether somebody talked.",
  ],
  "dial-bridged": ["A callee who declined may be `completed`.", "`DialBridged` decides where there is one."],
  "statuses-unlike": [
    "Which status several phones come to is nowhere said.",
    "All that are not a talk are taken alike; branches of a group are refused.",
  ],
  "answer-on-bridge": [
    "A Dial picks up at once; `answerOnBridge` works only if it is the first verb.",
    "Written where nothing has answered yet.",
  ],
  "caller-id": ["`callerId` must be the account's own, in E.164.", "A number; the README says that it must be owned."],
  screening: [
    "Who picks up is asked by a document of its own, with few verbs.",
    "Say, Play, Gather and Hangup only; Hangup declines.",
  ],
  "sip-address": ["A SIP address has less than 255 characters.", "Longer ones are refused."],
  "e164-only": ["Other numbers than E.164 are error 13224.", "Numbers are E.164."],
  "gather-loops": ["A Gather without `action` plays its own document again.", "`action`, always."],
  "gather-empty": ["Silence falls through a Gather.", "What silence comes to stands behind it."],
  "gather-hash": ["`#` ends what is typed, and is not told.", "Another key ends, or none, where `#` is a key."],
  "redirect-loses-digits": ["An HTTP redirect loses the digits.", "No answer is one."],
  "record-any-key": ["Any key ends a recording.", "`finishOnKey` is written."],
  "record-silence": ["Five seconds of silence end a recording.", '`timeout="0"`.'],
  "record-loops": [
    "A Record without `action` plays its own document again; with nothing recorded some hosts fall through.",
    "`action`, and a harmless tail.",
  ],
  "say-length": ["A text is 4500 characters at most, encoded as in a URL.", "Longer ones are cut after a sentence."],
  "say-language": ["English is read where no language is said.", "`language`, always."],
  "play-formats": ["Twilio plays some kinds of files only.", "Others are refused."],
  "pause-first": [
    "A Pause as the first verb does not pick up.",
    "A wait before an answer is one, as the language says.",
  ],
  "reject-first": [
    "Reject is free only as the first verb; Hangup picks up and bills.",
    "Reject alone, where nothing has answered.",
  ],
  "redirect-cycle": ["Documents that redirect to each other never end.", "Every call ends: ways back are counted."],
  "withheld-caller": ["A withheld number comes as words, or as digits on a keypad.", "All of these are anonymous."],
  "cached-get": ["Pages that were got are cached.", "POST."],
  "plain-text": ["A text that is no TwiML is read aloud.", "`text/xml`."],
  "64-kilobytes": ["A document has 64 KB at most.", "More is refused."],
  "15-seconds": ["An answer that takes longer ends the call.", "URLs are told in the background."],
  "before-declaration": ["A blank before `<?xml` is error 12100.", "It comes first."],
  "misspelt-attribute": [
    "A misspelt attribute is a warning, and the call goes on without it.",
    "Every document is read strictly.",
  ],
  signature: [
    "A signature covers the whole address and all fields.",
    "All are signed for; what is not signed right is refused.",
  ],
  "body-and-query": ["A field may come in the body and in the address.", "The state counts only from the address."],
  "machine-zone": ["The machine's zone is UTC.", "Hours are read in their own zone, by `Intl`."],
  "state-is-gone": ["A call may be in a state that a new build lacks.", "It begins anew, but never after a talk."],
  "decided-once": ["A page may be asked for again later.", "What was decided travels in the state."],
  "static-chain": [
    "A Dial in a static document goes on after a talk.",
    "A chain of rings without a function is refused.",
  ],
  "conference-alone": [
    "Conference and Queue cannot stand beside other nouns, and Twilio has no queue of agents.",
    "Queues are refused.",
  ],
});
