/** Texts that an exchange without speech of its own plays from recordings, which somebody has to make. */

import type { Reporter } from "../diagnostics/diagnostic.ts";
import type { Build, Prompt, SoundFormat } from "../flow/ir.ts";

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

/**
 * Reports each recording of a text that a target cannot play, as it would a file that the source names.
 * @param faultOf why it cannot play a WAV file, as a clause
 */
export function checkRecordings(
  { prompts }: Build,
  target: string,
  faultOf: (format: SoundFormat) => string | undefined,
  reporter: Reporter,
): void {
  for (const prompt of prompts) {
    if (prompt.kind === "file" || !prompt.recording) continue;
    const { format } = prompt.recording;
    const reason = format?.kind === "wav" ? faultOf(format) : "it is no WAV file";
    if (reason === undefined) continue;
    const found = `${prompt.sound}.wav`;
    const help = `Convert it, \`sox ${found} -r 8000 -c 1 -b 16 new.wav\`, and put that in its place; where \`tts\` made it, let the command write so.`;
    reporter.report("VATS5004", prompt.origin, { target, what: "an announcement", found, reason }, { help });
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
