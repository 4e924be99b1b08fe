/** Sounds of texts: recorded by people, or made by the `tts` command of the project. */

import { afterEach, expect, it } from "vitest";
import { Workplace } from "../helpers/command.ts";
import { wav } from "../helpers/vats.ts";

let place = new Workplace();
afterEach(() => place.remove());

const main = 'say "One moment, please."; ring a; say "Nobody is here. {file}"; voicemail\n';
/** Logs its arguments and its standard input, and copies a sound to where it is told. */
const speaker = `const fs = require("fs");
const [file, locale, text] = process.argv.slice(2);
fs.appendFileSync("log", JSON.stringify([locale, text, fs.readFileSync(0, "utf8")]) + "\\n");
if (text.startsWith("Nobody") && fs.existsSync("broken")) { console.error("loading\\nno voice for this."); process.exit(3); }
if (!fs.existsSync("mute")) fs.copyFileSync("voice.wav", file);
`;
const settings = {
  targets: ["asterisk", "freeswitch"],
  tts: [process.execPath, "speak.cjs", "{file}", "{locale}", "{text}"],
};

function at(files: Readonly<Record<string, string | Uint8Array>>): void {
  place = new Workplace({
    "main.vats": main,
    "speak.cjs": speaker,
    "voice.wav": wav(2),
    "vats.json": JSON.stringify(settings),
    ...files,
  });
}

/** The names of the sounds, as prompts.txt lists them. */
function texts(target = "asterisk"): readonly string[] {
  const found = place.files().includes(`out/${target}/prompts.txt`) ? place.read(`out/${target}/prompts.txt`) : "";
  return [...found.matchAll(/[0-9a-f]{16}/g)].map(([name]) => name);
}

it("a recording in the folder `sounds` is put into the output and is no longer to be made", () => {
  place = new Workplace({ "main.vats": main });
  expect(place.vatsc(["build"]).stderr.match(/VATS5007/g)).toHaveLength(2);
  const [first = "", second] = texts();
  place.write(`sounds/${first}.wav`, wav(3));
  const { stderr } = place.vatsc(["build"]);
  expect(stderr.match(/VATS5007/g)).toHaveLength(1);
  expect(texts()).toEqual([second]);
  for (const target of ["asterisk", "freeswitch"]) expect(place.files()).toContain(`out/${target}/sounds/${first}.wav`);
  place.write(`sounds/${second}.wav`, wav(1));
  expect(place.vatsc(["build"]).stderr).not.toContain("VATS5007");
  expect(texts("freeswitch")).toEqual([]);
  expect(place.files()).not.toContain("out/asterisk/prompts.txt");
});

it("the folder of recordings may have another name, and their length counts in a simulated call", () => {
  place = new Workplace({ "main.vats": main });
  place.vatsc(["build", "--target", "asterisk"]);
  place.write("vats.json", JSON.stringify({ sounds: "voices" }));
  for (const name of texts()) place.write(`voices/${name}.wav`, wav(7));
  const { stdout } = place.vatsc(["simulate", ".", "--phone", "a=answers@1s", "--format", "json"]);
  const { timeline } = JSON.parse(stdout) as { timeline: readonly { atSeconds: number; text: string }[] };
  expect(timeline.find(({ text }) => text.startsWith("ring a"))?.atSeconds).toBe(7);
});

it("a recording that an exchange cannot play is an error of that target, whoever made it", () => {
  const wide = Buffer.from(wav(1));
  wide.writeUInt32LE(22_050, 24);
  at({ "voice.wav": wide });
  const spoken = place.vatsc(["build", "--target", "asterisk"]);
  expect(spoken.status).toBe(1);
  expect(
    spoken.stderr.match(/^error\[VATS5004\]: Asterisk cannot carry `[0-9a-f]{16}\.wav`.* this is 22050 Hz/gm),
  ).toHaveLength(2);
  expect(spoken.stderr).toContain("main.vats:1:1");
  expect(place.files().some((path) => path.startsWith("out/"))).toBe(false);
  expect(place.vatsc(["build", "--target", "freeswitch"]).status).toBe(0);
  for (const sound of place.files("sounds")) place.write(sound, "hello");
  const noSound = place.vatsc(["build", "--check", "--target", "freeswitch"]);
  expect(noSound.stderr).toMatch(/FreeSWITCH cannot carry `[0-9a-f]{16}\.wav` in an announcement: it is no WAV file/);
});

it("the tts command makes the sounds, each once, and the second build runs nothing", () => {
  at({});
  const { status, stderr } = place.vatsc(["build"]);
  expect({ status, stderr: stderr.match(/VATS\d+/g) }).toEqual({ status: 0, stderr: ["VATS2004"] });
  const log = () =>
    place
      .read("log")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as unknown);
  expect(log()).toHaveLength(2);
  // What a text says is no placeholder, and standard input has it too.
  expect(log()).toContainEqual(["en-US", "Nobody is here. {file}", "Nobody is here. {file}"]);
  const sounds = place.files("sounds");
  expect(sounds).toHaveLength(2);
  for (const sound of sounds) expect(place.files()).toContain(`out/asterisk/${sound}`);
  expect(place.files()).not.toContain("out/asterisk/prompts.txt");
  expect(place.vatsc(["build"]).status).toBe(0);
  expect(log()).toHaveLength(2);
});

it("a text that no sound could be made of is a warning with the command's last words, and stays to be recorded", () => {
  at({ broken: "" });
  const { status, stderr } = place.vatsc(["build"]);
  expect(status).toBe(0);
  expect(stderr).toContain("warning[VATS9010]: The `tts` command made no sound of this text: `no voice for this`.");
  expect(stderr).toContain(" --> main.vats:1:36");
  expect(place.files("sounds")).toHaveLength(1);
  expect(texts()).toHaveLength(1);
});

it.each([
  ["it wrote no file to `{file}`", { mute: "" }],
  ["what it wrote is no WAV file", { "voice.wav": "hello" }],
  ["there is no such file", { "vats.json": JSON.stringify({ ...settings, tts: ["no-such-program"] }) }],
])("%s: nothing half-made is left behind", (reason, files: Readonly<Record<string, string>>) => {
  at(files);
  const { status, stderr } = place.vatsc(["build"]);
  expect(status).toBe(0);
  expect(stderr).toContain(`The \`tts\` command made no sound of this text: ${reason}.`);
  expect(place.files().some((path) => path.startsWith("sounds"))).toBe(false);
});

it("nothing is run by a check, by --check and --stdout, for a target that speaks itself, or for a file with errors", () => {
  at({});
  place.vatsc(["check"]);
  place.vatsc(["build", "--check"]);
  place.vatsc(["build", "--stdout", "--target", "asterisk"]);
  place.vatsc(["build", "--target", "twiml"]);
  place.write("main.vats", `${main}voicemale`);
  place.vatsc(["build"]);
  expect(place.files()).not.toContain("log");
});
