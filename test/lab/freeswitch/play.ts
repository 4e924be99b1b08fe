/**
 * Plays calls on a real FreeSWITCH and tells what its phones and callers saw: the engine `freeswitch` of the lab.
 * Must not know what was expected.
 */

import type { PlayedCall, PlayRequest } from "../../../lab/engine.ts";
import { type Exchange, playCalls, type StartOptions, type StoredRecord } from "../../../lab/play-calls.ts";
import { beep, isListening } from "../../../lab/seen.ts";
import { longPacketMs, usualPacketMs } from "../../../lab/sip/rtp.ts";
import { askFreeswitch } from "./control.ts";
import { extensionsOf, freeswitchSounds, soundsOf } from "./dialplan.ts";
import { findInstallation, type Installation, namedBinary } from "./installation.ts";
import { storedMessages } from "./recordings.ts";
import { storedRecords } from "./records.ts";
import { complaintsOf, discard, startServer, stepsOf, untilIdle } from "./server.ts";

/** Five times faster is solid; ten strains two cores. */
export const freeswitchSpeed = 5;

export interface FreeswitchRequest extends PlayRequest {
  /** The binary; the one that `FREESWITCH_BIN` names by default. */
  readonly binary?: string;
  /** How many calls come in each second of the exchange's; 8 by default. */
  readonly callsPerSecond?: number;
}

/**
 * Plays every call at its own instant; those of one instant share a FreeSWITCH, and ring at the same time. It whispers to a
 * phone from which it has read ten packets (`DEFAULT_LEAD_FRAMES`): long ones would be a second, which no office sees.
 */
export async function playOnFreeswitch(request: FreeswitchRequest): Promise<readonly PlayedCall[]> {
  const speed = request.speed ?? freeswitchSpeed;
  if (!(speed > 0 && speed <= fastest)) throw new RangeError(`FreeSWITCH can be played at a speed up to ${fastest}.`);
  const binary = request.binary ?? namedBinary();
  if (binary === undefined) throw new Error("No FreeSWITCH is named by FREESWITCH_BIN.");
  const installation = await findInstallation(binary);
  const start = (options: StartOptions) => startFreeswitch(installation, options);
  const { callsPerSecond = kind.callsPerSecond } = request;
  const packetMs = isListening(request) ? usualPacketMs : longPacketMs;
  return playCalls({ ...kind, callsPerSecond, speed, packetMs, soundsOf, start }, request);
}

const kind = { name: "FreeSWITCH", share: 1 / 2, callsEach: 28, callsPerSecond: 8, startSeconds: 1 };

const fastest = 10;

/** Audio of each that runs at once, apart from each other, from Asterisk's and from the ports that are given to anybody. */
const [firstAudioPort, portsEach] = [2000, 4000];

async function startFreeswitch(installation: Installation, options: StartOptions): Promise<Exchange> {
  const { request, calls, sounds, phones, startMs, speed, packetMs, slot } = options;
  const files = new Map(
    [...request.files].map(([path, content]) => [
      path,
      typeof content === "string" ? redirected(content, options) : content,
    ]),
  );
  const firstPort = firstAudioPort + slot * portsEach;
  const server = await startServer({
    installation,
    startMs,
    speed,
    packetMs,
    audioPorts: [firstPort, firstPort + portsEach - 2],
    extPort: phones.extPort,
    trunkPort: phones.trunkPort,
    extensions: extensionsOf(request.files, calls),
    files,
    beepHz: sounds.tones.get(beep) ?? 0,
    sounds: freeswitchSounds(sounds, request.soundSeconds),
    isVerbose: request.onLog !== undefined,
  });
  for (const [name, state] of Object.entries(calls[0]?.switches ?? {}))
    await askFreeswitch(server.controlPort, `db insert/vats_switch/${name}/${state}`);
  return {
    sipPort: server.sipPort,
    clockAt: server.clockAt,
    finish: async () => {
      await untilIdle(server);
      request.onLog?.(await stepsOf(server.folder));
      const messages = await storedMessages(server.folder, server.controlPort);
      const records = await storedRecords(server.folder);
      return { messages, complaints: told(await complaintsOf(server.folder), records), records };
    },
    discard: async () => {
      await server.stop();
      await discard(server.folder);
    },
  };
}

/** Lines of the log, each with the name of the caller whose call it is about. */
function told(complaints: readonly string[], records: readonly StoredRecord[]): readonly string[] {
  const names = new Map(records.map(({ callId, callerName }) => [callId, callerName]));
  return complaints.map((line) => {
    const name = names.get(line.split(" ", 1)[0] ?? "");
    return name === undefined ? line : `${name}: ${line}`;
  });
}

/** In XML a URL's `&` is written `&amp;`. */
function redirected(text: string, { redirect }: StartOptions): string {
  return redirect(text.replaceAll("&amp;", "&")).replace(/&(?!(?:lt|gt|quot);)/g, "&amp;");
}
