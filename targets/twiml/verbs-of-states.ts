/**
 * What a state makes Twilio do: the verbs of its document, for a call that still rings and for one that was picked up.
 * Must not know XML, the router's tables or files.
 */

import type { MenuState, MessageState, PlayState, RejectState, RingState, State } from "../../compiler/flow/ir.ts";
import { never } from "../../compiler/never.ts";
import { dial } from "./dial-verbs.ts";
import type { FlowFacts } from "./flow-facts.ts";
import { type LinkEvent, voiceLink } from "./links.ts";
import type { TwimlOptions } from "./options.ts";
import { promptVerbs, say } from "./prompt-verbs.ts";
import type { OwnTexts } from "./texts.ts";
import { type Verb, verb } from "./verb.ts";

export interface VerbContext {
  readonly options: TwimlOptions;
  readonly texts: OwnTexts;
  /** The name of a state in links. */
  nameOf(state: State["id"]): string;
}

/** The verbs of a state that is answered with a document; what takes no time has none, a hunt one for each phone. */
export function verbsOf(state: State, isAnswered: boolean, facts: FlowFacts, context: VerbContext): readonly Verb[] {
  switch (state.kind) {
    case "ring":
      return [ringVerb(state, isAnswered, facts, context)];
    case "menu":
      return menuVerbs(state, facts, context);
    case "play":
      return [...playVerbs(state, context), redirect(state.next, true, facts, context)];
    case "wait":
      return [verb("Pause", { length: state.seconds }), redirect(state.next, isAnswered, facts, context)];
    case "message":
      return messageVerbs(state, facts, context);
    case "reject":
    case "hangup":
      return [isAnswered ? verb("Hangup") : refusal(state.kind === "reject" ? state.cause : "declined")];
    case "hunt":
    case "choose":
    case "repeat":
    case "again":
    case "retry":
    case "record":
    case "callerid":
    case "tag":
    case "notify":
      return [];
    case "queue":
      throw new Error("vatsc expected the feature table to refuse a queue");
    default:
      return never(state);
  }
}

function ringVerb(state: RingState, isAnswered: boolean, facts: FlowFacts, context: VerbContext): Verb {
  const ringing = { ...state, isAnswered, name: context.nameOf(state.id) };
  return dial(ringing, { event: "rung", carries: facts.carries }, facts, context.options);
}

/** The announcement of a state. */
export function playVerbs({ prompt }: PlayState, context: VerbContext): readonly Verb[] {
  return promptVerbs(prompt, context.options);
}

/**
 * One key at a time, and `#` is a key like any: `finishOnKey` is empty. Without a key Twilio goes on below (its default for
 * `actionOnEmptyResult`, which other hosts do not know).
 * Source: twilio.com/docs/voice/twiml/gather.
 */
function menuVerbs(state: MenuState, facts: FlowFacts, context: VerbContext): readonly Verb[] {
  const prompt = promptVerbs(state.prompt, context.options);
  return gather(state, state.waitSeconds, prompt, "silent", facts, context);
}

/** How long the rest of a longer key is waited for (language §4). */
const restSeconds = 2;

/** Waits for the rest of a longer key. */
export function moreVerbs(state: MenuState, facts: FlowFacts, context: VerbContext): readonly Verb[] {
  return gather(state, restSeconds, [], "late", facts, context);
}

function gather(
  state: MenuState,
  timeout: number,
  prompt: readonly Verb[],
  without: LinkEvent,
  facts: FlowFacts,
  context: VerbContext,
): readonly Verb[] {
  const action = link(state.id, true, facts, context, "key");
  return [
    verb("Gather", { action, numDigits: 1, timeout, finishOnKey: "" }, prompt),
    verb("Redirect", {}, link(state.id, true, facts, context, without)),
  ];
}

/** Only a `<Reject>` that stands first refuses a call without picking it up. */
export function refusal(cause: RejectState["cause"]): Verb {
  return verb("Reject", { reason: cause === "busy" ? "busy" : "rejected" });
}

function messageVerbs(state: MessageState, facts: FlowFacts, context: VerbContext): readonly Verb[] {
  return [
    ...greetingVerbs(state, context),
    ...recordVerbs(state, link(state.id, true, facts, context, "recorded"), context),
  ];
}

/** What a mailbox says before the tone. */
export function greetingVerbs({ mailbox }: MessageState, context: VerbContext): readonly Verb[] {
  const { texts } = context;
  return mailbox.greeting === "universal"
    ? [say(texts.greeting, texts.locale)]
    : promptVerbs(mailbox.greeting, context.options);
}

/**
 * A recording to the end of the call: no end by silence (0), and by `#` only, as any key would end it else. With
 * `action`, whose default is this very document, a loop. Hosts that go on below after an empty recording find an end.
 * Source: twilio.com/docs/voice/twiml/record.
 */
export function recordVerbs({ mailbox }: MessageState, action: string, { texts }: VerbContext): readonly Verb[] {
  const limit = mailbox.limitSeconds === undefined ? {} : { maxLength: mailbox.limitSeconds };
  const words = mailbox.transcribe ? { transcribe: true } : {};
  return [
    verb("Record", { action, timeout: 0, finishOnKey: "#", playBeep: true, ...limit, ...words }),
    say(texts.nothingRecorded, texts.locale),
    verb("Hangup"),
  ];
}

function redirect(next: State["id"], isAnswered: boolean, facts: FlowFacts, context: VerbContext): Verb {
  return verb("Redirect", {}, link(next, isAnswered, facts, context));
}

function link(
  state: State["id"],
  isAnswered: boolean,
  { carries }: FlowFacts,
  context: VerbContext,
  event?: LinkEvent,
): string {
  const target = { state: context.nameOf(state), isAnswered, carries };
  return voiceLink(context.options, event ? { ...target, event } : target);
}
