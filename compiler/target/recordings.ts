/** Texts that an exchange without speech of its own plays from recordings, which somebody has to make. */

import type { Reporter } from "../diagnostics/diagnostic.ts";
import type { Build } from "../flow/ir.ts";

/** Warns of each text that must be recorded; a second exchange that says the same of it adds nothing. */
export function warnOfTexts({ prompts }: Build, reporter: Reporter): void {
  for (const prompt of prompts) {
    if (prompt.kind !== "say") continue;
    const help = `prompts.txt of the output lists the texts. Record it and put it beside the other sounds as \`${prompt.sound}.wav\`, or use a \`file\`.`;
    reporter.report("VATS5007", prompt.origin, { sound: prompt.sound }, { help });
  }
}
