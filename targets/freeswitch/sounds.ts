/** Announcements as files, and the list of texts that somebody has to record. Must not know where they are played. */

import type { Build, Prompt } from "../../compiler/flow/ir.ts";
import { isToRecord } from "../../compiler/target/recordings.ts";
import type { EmitContext, OutputFile } from "../../compiler/target/target.ts";

/** With its ending: without, FreeSWITCH looks for a dot in the whole path (switch_ivr_play_say.c:switch_ivr_play_file). */
export function soundFile(prompt: Prompt): string {
  return `${prompt.sound}.${prompt.kind === "say" ? "wav" : endingOf(prompt.uri)}`;
}

/** As FreeSWITCH plays it, below its folder of sounds. */
export function soundPath(prompt: Prompt): string {
  return `vats/${soundFile(prompt)}`;
}

/** `wav` for a file without an ending. */
export function endingOf(uri: string): string {
  return /\.([A-Za-z0-9]+)$/.exec(uri)?.[1]?.toLowerCase() ?? "wav";
}

/** `prompts.txt`: a line for each text, its file first; no file where there is nothing to record. */
export function promptList({ prompts }: Build, context: EmitContext): readonly OutputFile[] {
  const lines = prompts
    .filter(isToRecord)
    .map((prompt) => `${soundFile(prompt)}\t${prompt.locale}\t${oneLine(prompt.text)}`);
  if (lines.length === 0) return [];
  const header = [
    `# Made by ${context.generator} from ${context.source}. Do not edit: change the source and build again.`,
    "# Texts to record, as files of the folder vats among FreeSWITCH's sounds: file, language, text.",
  ];
  return [{ path: "prompts.txt", text: `${[...header, ...lines].join("\n")}\n` }];
}

/** A text with line breaks or tabs stays one line. */
function oneLine(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll("\r", "\\r").replaceAll("\t", "\\t");
}
