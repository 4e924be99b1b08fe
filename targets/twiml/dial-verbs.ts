/**
 * Phones that ring: the `<Dial>` of a state, and what who picks up hears before he has the call. Must not know XML or files.
 *
 * The document at a noun's `url` is played to who picked up, before the two are connected; `<Hangup/>` declines, the end of the
 * document connects. The caller hears ringing meanwhile. Source: twilio.com/docs/voice/twiml/number, `url`.
 */

import type { Ears, Prompt, RungPhone } from "../../compiler/flow/ir.ts";
import { dialTimeout } from "./dial-time.ts";
import type { FlowFacts } from "./flow-facts.ts";
import { type Link, voiceLink } from "./links.ts";
import { dialMark } from "./marks.ts";
import type { TwimlOptions } from "./options.ts";
import { nounOf } from "./phones.ts";
import { promptVerbs } from "./prompt-verbs.ts";
import { type Verb, verb } from "./verb.ts";

/** Phones that ring together, for one call. */
export interface Ringing {
  /** The state, in links. */
  readonly name: string;
  readonly phones: readonly RungPhone[];
  readonly ringSeconds: number;
  readonly ears: Ears;
  readonly isAnswered: boolean;
}

/**
 * Always with `action`: without it Twilio goes on below the `<Dial>` after a talk too. `answerOnBridge` on a call that
 * still rings, or Twilio would pick it up, and bill it, at once.
 */
export function dial(ringing: Ringing, link: Link, facts: FlowFacts, options: TwimlOptions): Verb {
  const { name, isAnswered } = ringing;
  const attributes = {
    action: voiceLink(options, { ...link, state: name, isAnswered }),
    timeout: dialTimeout(ringing.ringSeconds, options),
    ...(isAnswered ? {} : { answerOnBridge: true }),
    ...(facts.marksDials ? { [dialMark.name]: dialMark.value } : {}),
  };
  return verb("Dial", attributes, nouns(ringing, options));
}

/** The phones, each with the address of what it hears, if it hears anything. */
export function nouns({ name, phones, ears }: Pick<Ringing, "name" | "phones" | "ears">, options: TwimlOptions) {
  return phones.map((phone): Verb => {
    const noun = nounOf(phone, options);
    const screen = screenOf(phone, ears);
    if (screen === undefined) return noun;
    return { ...noun, attributes: { url: voiceLink(options, { state: name, event: screen }) } };
  });
}

/** What a phone hears when it is picked up: a document to listen to, one to press 1 in, or none. */
export function screenOf(phone: RungPhone, { whisper }: Ears): "listen" | "confirm" | undefined {
  if (phone.confirms) return "confirm";
  return whisper ? "listen" : undefined;
}

/** How long somebody has to press 1 after the words (language §6). */
const confirmSeconds = 5;

/** The document of who picked up: the whisper, and the words with a key where there are some. No key declines. */
export function screenVerbs(
  name: string,
  whisper: Prompt | undefined,
  words: Prompt | undefined,
  options: TwimlOptions,
): readonly Verb[] {
  const told = whisper ? promptVerbs(whisper, options) : [];
  if (words === undefined) return told;
  const action = voiceLink(options, { state: name, event: "pressed" });
  const asked = { action, numDigits: 1, timeout: confirmSeconds, finishOnKey: "" };
  return [...told, verb("Gather", asked, promptVerbs(words, options)), verb("Hangup")];
}
