/**
 * What a state makes Twilio do: the verbs of its document, for a call that still rings and for one that was picked up.
 * Must not know XML, the router's tables or files.
 */

import type { MessageState, PlayState, Prompt, RejectState, RingState, State } from "../../compiler/flow/ir.ts";
import { never } from "../../compiler/never.ts";
import { dialTimeout } from "./dial-time.ts";
import { type LinkEvent, voiceLink } from "./links.ts";
import type { TwimlOptions } from "./options.ts";
import { soundFile } from "./paths.ts";
import { nounOf } from "./phones.ts";
import { speechPieces } from "./speech.ts";
import type { OwnTexts } from "./texts.ts";
import { type Verb, verb } from "./verb.ts";
import { voiceOf } from "./voices.ts";

export interface VerbContext {
  readonly options: TwimlOptions;
  readonly texts: OwnTexts;
  /** The name of a state in links. */
  nameOf(state: State["id"]): string;
}

/** The verbs of a state that is answered with a document; a choice has none. */
export function verbsOf(state: State, isAnswered: boolean, context: VerbContext): readonly Verb[] {
  switch (state.kind) {
    case "ring":
      return [dial(state, isAnswered, context)];
    case "play":
      return [...playVerbs(state, context), redirect(state.next, true, context)];
    case "wait":
      return [verb("Pause", { length: state.seconds }), redirect(state.next, isAnswered, context)];
    case "message":
      return messageVerbs(state, context);
    case "reject":
    case "hangup":
      return [isAnswered ? verb("Hangup") : refusal(state.kind === "reject" ? state.cause : "declined")];
    case "choose":
      return [];
    case "hunt":
    case "queue":
    case "menu":
    case "retry":
    case "repeat":
    case "again":
    case "record":
    case "callerid":
    case "tag":
    case "notify":
      throw new Error(`vatsc expected the feature table to refuse a ${state.kind}`);
    default:
      return never(state);
  }
}

/**
 * Always with `action`: without it Twilio goes on below the `<Dial>` after a talk too. `answerOnBridge` on a call that
 * still rings, or Twilio would pick it up, and bill it, at once.
 */
function dial(state: RingState, isAnswered: boolean, context: VerbContext): Verb {
  const attributes = {
    action: link(state.id, isAnswered, context, "rung"),
    timeout: dialTimeout(state.ringSeconds, context.options),
    ...(isAnswered ? {} : { answerOnBridge: true }),
  };
  return verb("Dial", attributes, nouns(state, context));
}

export function nouns(state: RingState, { options }: VerbContext): readonly Verb[] {
  return state.phones.map((phone) => nounOf(phone, options));
}

/** The announcement of a state. */
export function playVerbs({ prompt }: PlayState, context: VerbContext): readonly Verb[] {
  return promptVerbs(prompt, context);
}

/** Only a `<Reject>` that stands first refuses a call without picking it up. */
export function refusal(cause: RejectState["cause"]): Verb {
  return verb("Reject", { reason: cause === "busy" ? "busy" : "rejected" });
}

function messageVerbs(state: MessageState, context: VerbContext): readonly Verb[] {
  return [...greetingVerbs(state, context), ...recordVerbs(state, link(state.id, true, context, "recorded"), context)];
}

/** What a mailbox says before the tone. */
export function greetingVerbs({ mailbox }: MessageState, context: VerbContext): readonly Verb[] {
  const { texts } = context;
  return mailbox.greeting === "universal"
    ? [say(texts.greeting, texts.locale)]
    : promptVerbs(mailbox.greeting, context);
}

/**
 * A recording to the end of the call: no end by silence (0), and by `#` only, as any key would end it else. With
 * `action`, whose default is this very document, a loop. Hosts that go on below after an empty recording find an end.
 * Source: twilio.com/docs/voice/twiml/record.
 */
export function recordVerbs({ mailbox }: MessageState, action: string, { texts }: VerbContext): readonly Verb[] {
  const limit = mailbox.limitSeconds === undefined ? {} : { maxLength: mailbox.limitSeconds };
  return [
    verb("Record", { action, timeout: 0, finishOnKey: "#", playBeep: true, ...limit }),
    say(texts.nothingRecorded, texts.locale),
    verb("Hangup"),
  ];
}

function promptVerbs(prompt: Prompt, { options }: VerbContext): readonly Verb[] {
  if (prompt.kind === "file") return [verb("Play", {}, `${options.baseUrl}${soundFile(prompt.sound, prompt.uri)}`)];
  return speechPieces(prompt.text).map((piece) => say(piece, prompt.locale));
}

/** Always with its language. A locale without a voice is refused by `check` before. */
export function say(text: string, locale: string): Verb {
  return verb("Say", { ...(voiceOf(locale) ?? { language: locale }) }, text);
}

function redirect(next: State["id"], isAnswered: boolean, context: VerbContext): Verb {
  return verb("Redirect", {}, link(next, isAnswered, context));
}

function link(state: State["id"], isAnswered: boolean, context: VerbContext, event?: LinkEvent): string {
  const target = { state: context.nameOf(state), isAnswered };
  return voiceLink(context.options, event ? { ...target, event } : target);
}
