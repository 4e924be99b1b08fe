/** Announcements as verbs. Must not know who hears them. */

import type { Prompt } from "../../compiler/flow/ir.ts";
import type { TwimlOptions } from "./options.ts";
import { soundFile } from "./paths.ts";
import { speechPieces } from "./speech.ts";
import { type Verb, verb } from "./verb.ts";
import { voiceOf } from "./voices.ts";

/** A file is played; a text is said, in pieces where it is too long for one `<Say>`. */
export function promptVerbs(prompt: Prompt, options: TwimlOptions): readonly Verb[] {
  if (prompt.kind === "file") return [verb("Play", {}, `${options.baseUrl}${soundFile(prompt.sound, prompt.uri)}`)];
  return speechPieces(prompt.text).map((piece) => say(piece, prompt.locale));
}

/** Always with its language. A locale without a voice is refused by `check` before. */
export function say(text: string, locale: string): Verb {
  return verb("Say", { ...(voiceOf(locale) ?? { language: locale }) }, text);
}
