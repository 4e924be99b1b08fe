/** `vatsc verify --engine asterisk` on a real Asterisk that stands as if it were installed: the whole command, with real calls. */

import { afterAll, beforeAll, expect, it } from "vitest";
import { Workplace } from "./helpers/command.ts";
import { installAsterisk } from "./lab/asterisk/as-installed.ts";

const place = new Workplace();
let environment: Readonly<Record<string, string>> = {};

/** An engine may have to be fetched, and the machine may be busy. */
const engineMs = 240_000;

beforeAll(async () => {
  environment = await installAsterisk(place.folder);
}, engineMs);
afterAll(() => place.remove());

const office = `phone desk = ext 101
phone boss = tel "+7 916 000-00-01"
vats office < play "welcome.wav"; ring desk for 5s if busy < hangup >; then ring boss for 4s; then voicemail >
line site = "+7 495 123-45-67" -> office
`;

/** A sound of one second that is no tone: what somebody has recorded. */
function noise(): Uint8Array {
  const bytes = Buffer.alloc(44 + 16_000);
  bytes.write("RIFF", 0);
  bytes.writeUInt32LE(36 + 16_000, 4);
  bytes.write("WAVEfmt ", 8);
  for (const [at, value] of [
    [16, 16],
    [24, 8000],
    [28, 16_000],
    [40, 16_000],
  ] as const)
    bytes.writeUInt32LE(value, at);
  for (const [at, value] of [
    [20, 1],
    [22, 1],
    [32, 2],
    [34, 16],
  ] as const)
    bytes.writeUInt16LE(value, at);
  bytes.write("data", 36);
  for (let at = 0; at < 8000; at += 1) bytes.writeInt16LE(((at * 7919) % 20_011) - 10_000, 44 + 2 * at);
  return bytes;
}

function verified(...args: readonly string[]) {
  return place.vatsc(["verify", "main.vats", "--engine", "asterisk", "--limit", "12", ...args], "", environment);
}

it(
  "a right dialplan is proved by real calls, under the names that the project gives the trunk and the context",
  () => {
    place.write("main.vats", office);
    place.write("welcome.wav", noise());
    place.write("vats.json", `{ "asterisk.trunk": "provider", "asterisk.context": "from-provider" }`);
    const { status, stdout, stderr } = verified();
    expect(stderr).toBe("");
    expect(stdout).toMatch(
      /On a real Asterisk 22\.[^\n]*:\noffice [^\n]* calls played\n[\s\S]*ok {6}Asterisk: 12 calls\.\n\nCut short after 12 calls/,
    );
    expect(status).toBe(0);
  },
  engineMs,
);

it(
  "a line that somebody has edited is found out by a real call",
  () => {
    expect(place.vatsc(["build", "main.vats", "--target", "asterisk", "--quiet"]).status).toBe(0);
    const text = place.read("out/asterisk/extensions.conf");
    const edited = text.replace("PJSIP/101,5", "PJSIP/101,9");
    expect(edited).not.toBe(text);
    place.write("out/asterisk/extensions.conf", edited);
    const { status, stdout } = verified("--output", "out", "--format", "json");
    const { runs } = JSON.parse(stdout);
    expect(runs.map(({ engine = "reader" }) => engine)).toEqual(["reader", expect.stringMatching(/^Asterisk 22\./)]);
    const [target] = runs[1].targets;
    expect(target.status).toBe("differs");
    const sentences = target.disagreements.flatMap(({ differences }: { differences: string[] }) => differences);
    expect(sentences.join("\n")).toMatch(/ext 101 rang (8\.9|9|9\.\d) s and not 5 s\./);
    expect(status).toBe(1);
  },
  engineMs,
);
