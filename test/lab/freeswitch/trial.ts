/**
 * One FreeSWITCH that is called again and again, asked and started anew: for what a single call cannot show. Must not judge
 * what it sees.
 */

import type { PhoneBehaviour } from "../../../compiler/simulate/call.ts";
import { type CallerReport, placeCall } from "../../../lab/sip/caller.ts";
import type { Leg } from "../../../lab/sip/leg.ts";
import type { Tones } from "../../../lab/sip/listen.ts";
import { openPhones } from "../../../lab/sip/phones.ts";
import { longPacketMs } from "../../../lab/sip/rtp.ts";
import { asPhone } from "./config.ts";
import { askFreeswitch } from "./control.ts";
import { findInstallation } from "./installation.ts";
import { complaintsOf, discard, type Server, startServer } from "./server.ts";

export interface TrialOptions {
  readonly binary: string;
  readonly files: ReadonlyMap<string, string>;
  readonly extensions: readonly string[];
  /** Frequencies that callers know; of those that ask for keys, `menus` are the names. */
  readonly tones?: Tones;
  readonly menus?: ReadonlySet<string>;
  behaviour(leg: Leg): PhoneBehaviour;
}

export interface TrialCall {
  readonly called: string;
  readonly caller?: string;
  readonly name?: string;
  readonly keys?: readonly string[];
  readonly hangsUpAfterSeconds?: number;
}

export interface Trial {
  readonly legs: readonly Leg[];
  call(call: TrialCall): Promise<CallerReport>;
  /** From a phone of the exchange. */
  dial(code: string, keys?: readonly string[]): Promise<CallerReport>;
  ask(command: string): Promise<string>;
  /** Ends it as a power cut does, and starts it where it was. */
  restart(): Promise<void>;
  /** What it logged as wrong since its last start. */
  complaints(): Promise<readonly string[]>;
}

/** How many of its seconds pass in one of the machine's. */
const speed = 4;

export async function onTrial<Result>(options: TrialOptions, use: (trial: Trial) => Promise<Result>): Promise<Result> {
  const installation = await findInstallation(options.binary);
  const phones = await openPhones({ speed, talkSeconds: 4, behaviour: (leg) => options.behaviour(leg) });
  const start = (folder?: string) =>
    startServer({
      installation,
      startMs: Date.UTC(2026, 10, 23, 9),
      speed,
      audioPorts: [12_000, 12_998],
      extPort: phones.extPort,
      trunkPort: phones.trunkPort,
      extensions: options.extensions,
      files: options.files,
      packetMs: longPacketMs,
      beepHz: 480,
      sounds: new Map(),
      ...(folder === undefined ? {} : { folder }),
    });
  let server: Server = await start();
  const call = ({ called, caller = "+74957654321", name = "lab-0", keys = [], hangsUpAfterSeconds }: TrialCall) =>
    placeCall({
      exchangePort: server.sipPort,
      called,
      caller,
      name,
      tones: options.tones ?? new Map(),
      speed,
      hangsUpAfterSeconds,
      speakSeconds: undefined,
      limitSeconds: 120,
      menus: options.menus ?? new Set(),
      keys,
    });
  try {
    return await use({
      legs: phones.legs,
      call,
      dial: (code, keys = []) => call({ called: `${asPhone}${code}`, keys }),
      ask: (command) => askFreeswitch(server.controlPort, command),
      restart: async () => {
        await server.stop();
        server = await start(server.folder);
      },
      complaints: () => complaintsOf(server.folder),
    });
  } finally {
    await server.stop();
    await discard(server.folder);
    phones.close();
  }
}
