/** Reads the messages that an Asterisk has stored in its spool folder. Must not know which calls were played. */

import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { StoredMessage } from "../play-calls.ts";
import { runPaths } from "./config.ts";

/** All messages in all mailboxes, in no order. */
export async function storedMessages(folder: string): Promise<readonly StoredMessage[]> {
  const { voicemail } = runPaths(folder);
  const entries = await readdir(voicemail, { recursive: true }).catch(() => []);
  const messages = entries.filter((path) => /\/INBOX\/msg\d+\.txt$/.test(path));
  return Promise.all(messages.map((path) => readMessage(voicemail, path)));
}

async function readMessage(spool: string, path: string): Promise<StoredMessage> {
  const [context = "", mailbox = ""] = path.split("/");
  const text = await readFile(join(spool, path), "utf8");
  const { size } = await stat(join(spool, path.replace(/txt$/, "wav")));
  return {
    mailbox: context === "default" ? mailbox : `${mailbox}@${context}`,
    callerName: /^callerid="([^"]*)"/m.exec(text)?.[1] ?? "",
    seconds: Math.max(0, size - wavHeaderBytes) / wavBytesPerSecond,
  };
}

/** Asterisk writes 16-bit samples, 8 000 a second. */
export const wavHeaderBytes = 44;
const wavBytesPerSecond = 16_000;
