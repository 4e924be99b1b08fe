/** All that a command needs to play calls on the Asterisk of this machine: one part, loaded only for that. Must not know who asks. */

import type { Build } from "../../compiler/flow/ir.ts";
import type { Call } from "../../compiler/simulate/call.ts";
import type { SoundWorld } from "../../compiler/simulate/simulate.ts";
import type { Trace } from "../../compiler/simulate/trace.ts";
import type { PlayRequest } from "../engine.ts";
import { judge } from "../judge.ts";
import { tone } from "../sip/tones.ts";
import { voices } from "../sip/voices.ts";
import { wavOf } from "../wav.ts";
import { orderSeen, whatPlays } from "../wrong-calls.ts";
import type { Engine } from "./engine.ts";
import { playOn } from "./play.ts";

export type { Engine } from "./engine.ts";
export { findAsterisk, type Installed } from "./installed.ts";

/** What is to be played. */
export interface RealCalls {
  readonly build: Build;
  /** What stands for Asterisk, by path below its folder of the output. */
  readonly files: ReadonlyMap<string, string>;
  readonly calls: readonly Call[];
  readonly world: SoundWorld;
  /** How the dialplan names the context in which calls arrive, and the endpoint of the trunk. */
  readonly exchange: { readonly context: string; readonly trunk: string };
  /** How a call should go. @param order in which phones rang, where the exchange is free to choose */
  expect(call: Call, order: readonly string[]): Trace;
}

/** A call as it went. */
export interface RealCall {
  readonly seen: Trace;
  /** What is wrong with it, in sentences. */
  readonly differences: readonly string[];
}

/** Plays calls for real and judges them, in their order. */
export async function judgeCalls(engine: Engine, real: RealCalls): Promise<readonly RealCall[]> {
  const { build, calls, world, exchange, expect } = real;
  const seen: Trace[] = [];
  const request: PlayRequest = {
    files: filesFor(real),
    calls,
    soundSeconds: world.soundSeconds,
    exchange,
    ...whatPlays(build),
  };
  const verdicts = await judge(playOn(engine), request, (trace, index) => {
    const call = calls[index];
    if (trace) seen[index] = trace;
    return call ? expect(call, trace ? orderSeen(trace, build) : []) : [];
  });
  return calls.map((_, index) => ({
    seen: seen[index] ?? [],
    differences: verdicts[index] ?? ["It was not judged."],
  }));
}

/** No more sounds can be told apart on the wire. */
export const mostSounds = 50;

/** How many sounds a build may play. */
export function soundsOf({ prompts }: Build): number {
  return prompts.length;
}

/** A sound can be told on the wire only as a tone: each has one in its place. No program of the machine is run for a message. */
function filesFor({ files, world }: RealCalls): PlayRequest["files"] {
  const played = new Map<string, string | Uint8Array>();
  let hertz = highest;
  for (const [path, text] of files) {
    if (path.startsWith("sounds/")) continue;
    if (!path.startsWith("moh/")) {
      played.set(path, path === "voicemail.conf" ? text.replace(/^externnotify\b.*$/gm, "") : text);
      continue;
    }
    while ([...voices.values()].some((taken) => Math.abs(taken - hertz) < apart)) hertz -= apart;
    const name = /([^/]+)\.\w+$/.exec(path)?.[1] ?? "";
    const seconds = Math.max(0.4, world.soundSeconds(name));
    played.set(path.replace(/\.\w+$/, ".wav"), wavOf(tone(hertz, seconds)));
    hertz -= apart;
  }
  return played;
}

/** Hertz, from above: those of the lab's own sounds come from below. */
const highest = 3160;
const apart = 40;
