/** Reads the messages that a FreeSWITCH has stored: the files, and what its voicemail says of them. Must not know which calls were played. */

import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { StoredMessage } from "../play-calls.ts";
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
    for (const [id, name] of await callersOf(mailbox, controlPort)) callers.set(id, name);
  return Promise.all(recordings.map((path) => describe(join(voicemail, path), callers)));
}

/** Who left each message: `created:read:user:domain:folder:path:id:name:number`, one a line. */
async function callersOf(mailbox: string, controlPort: number): Promise<readonly (readonly [string, string])[]> {
  const list = await askFreeswitch(controlPort, `vm_list ${mailbox}@${domain}`);
  return list.split("\n").flatMap((line) => {
    const fields = line.split(":");
    return fields.length < 9 ? [] : [[fields[6] ?? "", fields[7] ?? ""] as const];
  });
}

async function describe(path: string, callers: ReadonlyMap<string, string>): Promise<StoredMessage> {
  const { size } = await stat(path);
  const id = /^msg_(.*)\.wav$/.exec(basename(path))?.[1] ?? "";
  return {
    mailbox: path.split("/").at(-2) ?? "",
    callerName: callers.get(id) ?? "",
    seconds: Math.max(0, size - wavHeaderBytes) / wavBytesPerSecond,
  };
}

/** 16-bit samples, 8 000 a second. */
const wavHeaderBytes = 44;
const wavBytesPerSecond = 16_000;
