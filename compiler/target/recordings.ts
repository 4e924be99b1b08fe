/** Texts that an exchange without speech of its own plays from recordings, which somebody has to make. */

import type { Reporter } from "../diagnostics/diagnostic.ts";
import type { Build, Prompt } from "../flow/ir.ts";

/** A text that nobody has spoken yet. */
export function isToRecord(prompt: Prompt): prompt is Prompt & { kind: "say" } {
  return prompt.kind === "say" && prompt.recording === undefined;
}

/** The file that an exchange plays: the user's own, or the recording of a text; none for a text that nobody has spoken. */
export function soundSource(prompt: Prompt): string | undefined {
  return prompt.kind === "file" ? prompt.uri : prompt.recording?.uri;
}

/** Warns of each text that must be recorded; a second exchange that says the same of it adds nothing. */
export function warnOfTexts({ prompts }: Build, reporter: Reporter): void {
  for (const prompt of prompts) {
    if (!isToRecord(prompt)) continue;
    const help = `prompts.txt of the output lists the texts. Record it as \`sounds/${prompt.sound}.wav\` of the project, or use a \`file\`.`;
    reporter.report("VATS5007", prompt.origin, { text: excerpt(prompt.text), sound: prompt.sound }, { help });
  }
}

/** So much of a text tells it from others. */
const mostLetters = 40;

/** The beginning of a text on one line: whole words, then a dot of three. */
function excerpt(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= mostLetters) return line;
  return `${line.slice(0, mostLetters).replace(/\s\S*$/, "")}…`;
}
