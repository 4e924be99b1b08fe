/**
 * The grammar of the TwiML that vatsc writes: verbs, nouns, their attributes with ranges, what may stand in what. What is
 * not here is a complaint: Twilio only warns (12200) of a misspelt attribute and goes on without it.
 * Source: the pages of twilio.com/docs/voice/twiml; names checked against the typings of the npm package twilio 6.2.0.
 */

/** Says what is wrong with a value; `undefined` if nothing is. */
export type Rule = (value: string) => string | undefined;

export interface ElementGrammar {
  readonly attributes: Readonly<Record<string, Rule>>;
  /** Names that may stand in it. */
  readonly children: readonly string[];
  /** How many of them at most. */
  readonly mostChildren?: number;
  /** The rule of its text; without one it must not have any. */
  readonly text?: Rule;
}

const oneOf =
  (...values: readonly string[]): Rule =>
  (value) =>
    values.includes(value) ? undefined : `must be one of ${values.join(", ")}`;

const integer =
  (least: number, most: number): Rule =>
  (value) =>
    /^(?:0|[1-9][0-9]*)$/.test(value) && Number(value) >= least && Number(value) <= most
      ? undefined
      : `must be a whole number from ${least} to ${most}`;

const matching =
  (pattern: RegExp, what: string): Rule =>
  (value) =>
    pattern.test(value) ? undefined : `must be ${what}`;

const boolean = oneOf("true", "false");
const method = oneOf("GET", "POST");
const address = matching(/^[A-Za-z0-9:/?#[\]@!$&'()*+,;=._~%-]+$/, "an address");
const keys = matching(/^[0-9#*]+$/, "keys");
const finishKey = matching(/^[0-9#*]?$/, "a key or nothing");
const statusCallback = {
  statusCallback: address,
  statusCallbackMethod: method,
  statusCallbackEvent: oneOf("completed"),
};
const noun = { url: address, method, ...statusCallback };

const grammar: Readonly<Record<string, ElementGrammar>> = {
  Response: {
    attributes: {},
    children: ["Dial", "Gather", "Hangup", "Pause", "Play", "Record", "Redirect", "Reject", "Say"],
  },
  Dial: {
    attributes: {
      action: address,
      method,
      timeout: integer(5, 600),
      answerOnBridge: boolean,
      hangupOnStar: boolean,
      sequential: boolean,
      timeLimit: integer(1, 86_400),
      record: oneOf(
        "do-not-record",
        "record-from-answer",
        "record-from-answer-dual",
        "record-from-ringing",
        "record-from-ringing-dual",
      ),
      callerId: matching(/^(?:\+[0-9]+|[A-Za-z0-9+._-]+)$/, "a number"),
    },
    children: ["Client", "Number", "Sip"],
    mostChildren: 10,
  },
  Number: { attributes: noun, children: [], text: matching(/^\+[1-9][0-9]{1,14}$/, "a number in E.164 (13224)") },
  Client: {
    attributes: noun,
    children: [],
    text: matching(/^[^\s\p{Cc}<>"{}|\\^[\]`#%]{1,256}$/u, "the name of a client"),
  },
  Sip: {
    attributes: { ...noun, username: matching(/^.+$/, "a name"), password: matching(/^.+$/, "a password") },
    children: [],
    text: matching(/^(?=.{1,254}$)sips?:[^\s@<>"?]+@[A-Za-z0-9.:[\]-]+(?:;[A-Za-z0-9=;.-]+)?$/, "a SIP address"),
  },
  Gather: {
    attributes: {
      action: address,
      method,
      timeout: integer(1, 600),
      numDigits: integer(1, 128),
      finishOnKey: finishKey,
      actionOnEmptyResult: boolean,
      input: oneOf("dtmf"),
    },
    children: ["Pause", "Play", "Say"],
  },
  Say: {
    attributes: {
      language: matching(/^[A-Za-z]{2,3}(?:-[A-Za-z]{2,3}){0,2}$/, "a language"),
      voice: matching(/^(?:(?:Polly|Google)\.[A-Za-z0-9-]+|man|woman|alice)$/, "a voice"),
      loop: integer(0, 1000),
    },
    children: [],
    text: matching(/\S/, "a text"),
  },
  Play: { attributes: { loop: integer(0, 1000), digits: keys }, children: [], text: address },
  Pause: { attributes: { length: integer(1, 86_400) }, children: [] },
  Record: {
    attributes: {
      action: address,
      method,
      timeout: integer(0, 14_400),
      finishOnKey: keys,
      maxLength: integer(2, 14_400),
      playBeep: boolean,
      trim: oneOf("trim-silence", "do-not-trim"),
      recordingStatusCallback: address,
      recordingStatusCallbackMethod: method,
      transcribe: boolean,
      transcribeCallback: address,
    },
    children: [],
  },
  Redirect: { attributes: { method }, children: [], text: address },
  Reject: { attributes: { reason: oneOf("busy", "rejected") }, children: [] },
  Hangup: { attributes: {}, children: [] },
};

/** `undefined` for a name that no verb or noun here has. */
export function grammarOf(name: string): ElementGrammar | undefined {
  return Object.hasOwn(grammar, name) ? grammar[name] : undefined;
}
