/** Which sound files Asterisk plays. It chooses by the ending of a name, and refuses a file in the middle of a call. */

import type { Reporter } from "../../compiler/diagnostics/diagnostic.ts";
import type { Build, Prompt, SoundFormat } from "../../compiler/flow/ir.ts";
import { checkRecordings } from "../../compiler/target/recordings.ts";

const target = "Asterisk";

/** What its own format modules read (formats/format_*.c); MP3 and Ogg need modules that few have. */
const endings: ReadonlySet<string> = new Set([
  ...["wav", "gsm", "ulaw", "ul", "mu", "pcm", "alaw", "al", "g722", "sln", "sln16", "g729", "siren7", "siren14"],
]);

/** Reports each file that cannot be played, where it is named. */
export function checkSounds(build: Build, reporter: Reporter): void {
  for (const prompt of build.prompts) if (prompt.kind === "file") checkFile(prompt, reporter);
  checkRecordings(build, target, wavFault, reporter);
}

function checkFile({ uri, format, origin }: Prompt & { readonly kind: "file" }, reporter: Reporter): void {
  const found = uri.split("/").at(-1) ?? uri;
  const ending = /\.([A-Za-z0-9]+)$/.exec(found)?.[1]?.toLowerCase() ?? "wav";
  const reason = !endings.has(ending)
    ? "it plays wav, gsm, ulaw, alaw, g722 and sln without further modules"
    : ending === "wav" && format?.kind === "wav"
      ? wavFault(format)
      : undefined;
  if (reason === undefined) return;
  const converted = `${found.replace(/\.[^.]*$/, "")}-8000.wav`;
  const help = `Convert it, \`sox ${found} -r 8000 -c 1 -b 16 ${converted}\`, and name \`${converted}\` here.`;
  reporter.report("VATS5004", origin, { target, what: "an announcement", found, reason }, { help });
}

/** Source: asterisk formats/format_wav.c, check_header: PCM, mono, 8000 Hz, 16 bit. */
function wavFault({ coding, channels, hertz, bits }: SoundFormat): string | undefined {
  if (coding === undefined || (coding === "pcm" && channels === 1 && hertz === 8000 && bits === 16)) return undefined;
  const has = [coding === "pcm" ? undefined : "other than PCM", `${hertz} Hz`, `${bits} bit`, channelsOf(channels)];
  return `of WAV files it plays PCM of 8000 Hz, 16 bit, one channel, and this is ${has.filter(Boolean).join(", ")}`;
}

function channelsOf(channels: number | undefined): string {
  return channels === 1 ? "one channel" : `${channels} channels`;
}
