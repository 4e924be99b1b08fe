/** The texts of a build that its exchanges play from recordings and that nobody has spoken yet: the `tts` command speaks them. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { isToRecord } from "../target/recordings.ts";
import { type CheckedTarget, settledOptions } from "../target/target.ts";
import { type Project, soundsFolder } from "./project.ts";
import type { Setup } from "./setup.ts";

/** Runs the command for each text. `isSpoken`: there are new sounds now. */
export async function speakTexts(
  setup: Setup,
  { compilation }: Project,
  targets: readonly CheckedTarget<object>[],
): Promise<{ readonly warnings: readonly Diagnostic[]; readonly isSpoken: boolean }> {
  const { settings, folder } = setup;
  const isPlayed = targets.some(
    (target) => target.features(settledOptions(target, settings?.project.options)).say.level === "emulated",
  );
  const texts = isPlayed ? (compilation?.build.prompts.filter(isToRecord) ?? []) : [];
  if (!settings?.tts || texts.length === 0) return { warnings: [], isSpoken: false };
  const { recordTexts } = await import("./record-texts.ts");
  const { made, warnings } = recordTexts(texts, { command: settings.tts, folder, sounds: soundsFolder(setup) });
  return { warnings, isSpoken: made.length > 0 };
}
