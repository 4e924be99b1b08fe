/** Files that the output has with and without a function. */

import type { Build } from "../../compiler/flow/ir.ts";
import type { OutputFile } from "../../compiler/target/target.ts";
import { soundFile } from "./paths.ts";
import { say } from "./prompt-verbs.ts";
import type { Document } from "./runtime/tables.ts";
import { documentWith, type TableContext } from "./tables.ts";
import { verb } from "./verb.ts";

export function fileText(lines: readonly string[]): string {
  let text = "";
  for (const line of lines) text += `${line}\n`;
  return text;
}

/**
 * For the number's fallback URL, as a TwiML Bin: what callers hear when the function does not answer. No `action`: a
 * relative one would lead to Twilio's host of bins, and the function may be what is down. Nothing but hanging up, or an
 * hour, ends the recording, since then Twilio would ask for this document again.
 */
export function fallback(context: TableContext): Document {
  const { texts } = context;
  const verbs = [
    say(texts.unavailable, texts.locale),
    verb("Record", { timeout: 0, finishOnKey: "", playBeep: true, maxLength: 3600 }),
    verb("Hangup"),
  ];
  return documentWith("for the fallback URL of the number: put it into a TwiML Bin", verbs, context);
}

/** Sounds that are files, copied as they are; Twilio fetches them from beside the function. */
export function assetFiles(build: Build): readonly OutputFile[] {
  return build.prompts.flatMap((prompt) =>
    prompt.kind === "file" ? [{ path: `assets/${soundFile(prompt.sound, prompt.uri)}`, copyOf: prompt.uri }] : [],
  );
}
