/**
 * Plays calls on a real Asterisk and tells what its phones and callers saw: the engine `asterisk` of the lab.
 * Must not know what was expected.
 */

import { setTimeout as sleep } from "node:timers/promises";
import type { PlayOn } from "../engine.ts";
import { type Exchange, playCalls, type StartOptions } from "../play-calls.ts";
import { runPaths } from "./config.ts";
import { askAsterisk } from "./control.ts";
import { asteriskSounds, extensionsOf, soundsOf, withTones } from "./dialplan.ts";
import type { Engine } from "./engine.ts";
import { storedMessages } from "./recordings.ts";
import { storedRecords } from "./records.ts";
import { complaintsOf, discard, startServer, stepsOf } from "./server.ts";

/** Beyond this speed Asterisk's audio does not keep in step with its clock. */
const fastest = 12;

/** So many calls are few for an Asterisk. */
const few = 15;

/** At 6 a machine of two cores plays two times sixty calls at once and is never late; a few calls may go faster. */
function speedFor(calls: number): number {
  return calls > few ? 6 : 10;
}

function shareOf(calls: number): number {
  return calls > few ? 1 / 2 : 1 / 4;
}

/** Plays every call at its own instant; those of one instant share an Asterisk, and ring at the same time. */
export function playOn(engine: Engine): PlayOn {
  return async (request) => {
    const { speed = speedFor } = request;
    if (typeof speed === "number" && !(speed > 0 && speed <= fastest))
      throw new RangeError(`Asterisk can be played at a speed up to ${fastest}.`);
    const start = (options: StartOptions) => startAsterisk(engine, options);
    const name = `Asterisk ${engine.version}`;
    return playCalls({ name, share: shareOf, callsEach: 60, startSeconds: 1, speed, soundsOf, start }, request);
  };
}

/** How long a URL may take to be told, in milliseconds of the machine's. */
const tellMs = 700;

async function startAsterisk(engine: Engine, options: StartOptions): Promise<Exchange> {
  const { request, calls, sounds, phones, startMs, speed, redirect } = options;
  const files = new Map(
    [...withTones(request, sounds)].map(([path, content]) => [
      path,
      typeof content === "string" ? redirect(content) : content,
    ]),
  );
  const server = await startServer(engine, {
    startMs,
    speed,
    extPort: phones.extPort,
    trunkPort: phones.trunkPort,
    extensions: extensionsOf(request.files, calls),
    ...(request.exchange ? { exchange: request.exchange } : {}),
    files,
    sounds: asteriskSounds(sounds, request.soundSeconds),
    isVerbose: request.onLog !== undefined,
  });
  for (const [name, state] of Object.entries(calls[0]?.switches ?? {}))
    await askAsterisk(runPaths(server.folder).socket, `database put vats-switch ${name} ${state}`);
  return {
    sipPort: server.sipPort,
    clockAt: server.clockAt,
    finish: async () => {
      // One that is asked to end makes no channel any more, not even to tell of a call that has just been lost.
      if ((request.urls?.length ?? 0) > 0) await sleep(tellMs);
      // It does not end before every call is over and every message is written.
      await server.stop();
      const { folder } = server;
      request.onLog?.(await stepsOf(folder));
      return {
        messages: await storedMessages(folder),
        complaints: await complaintsOf(folder),
        records: await storedRecords(folder),
      };
    },
    discard: async () => {
      await server.stop();
      await discard(server.folder);
    },
  };
}
