/** Reads the messages that a FreeSWITCH has stored: the files, and what its voicemail says of them. Must not know which calls were played. */

import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { StoredMessage } from "../../../lab/play-calls.ts";
import { domain, runPaths } from "./config.ts";
import { askFreeswitch } from "./control.ts";

/** All messages in all mailboxes, in no order. FreeSWITCH must be running still. */
export async function storedMessages(folder: string, controlPort: number): Promise<readonly StoredMessage[]> {
  const { voicemail } = runPaths(folder);
  const entries = await readdir(voicemail, { recursive: true }).catch(() => []);
  const recordings = entries.filter((path) => path.endsWith(".wav"));
  const mailboxes = [...new Set(recordings.map((path) => path.split("/").at(-2) ?? ""))];
  const callers = new Map<string, string>();
  for (const mailbox of mailboxes)
    for (const [file, name] of await callersOf(mailbox, controlPort)) callers.set(file, name);
  return Promise.all(recordings.map((path) => describe(join(voicemail, path), callers)));
}

/** The caller of each file: `created:read:user:domain:folder:path:id:name:number:seconds`, one a line. */
async function callersOf(mailbox: string, controlPort: number): Promise<readonly (readonly [string, string])[]> {
  const list = await askFreeswitch(controlPort, `vm_list ${mailbox}@${domain}`);
  const lines = [...list.matchAll(/^\d+:\d+:.*\/(msg_[^/:]+):[^:]*:([^:]*):/gm)];
  return lines.map(([, file = "", name = ""]) => [file, name]);
}

async function describe(path: string, callers: ReadonlyMap<string, string>): Promise<StoredMessage> {
  const { size } = await stat(path);
  return {
    mailbox: path.split("/").at(-2) ?? "",
    callerName: callers.get(basename(path)) ?? "",
    seconds: Math.max(0, size - wavHeaderBytes) / wavBytesPerSecond,
  };
}

/** 16-bit samples, 8 000 a second. */
const wavHeaderBytes = 44;
const wavBytesPerSecond = 16_000;
