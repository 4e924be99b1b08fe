/**
 * Asterisk's command line, by the socket in its run folder (the protocol of `asterisk -rx`). Must not know what is asked.
 */

import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * The output of one command. Fails if Asterisk does not answer in time. A socket that is there but refuses is Asterisk
 * between making it and listening: it is asked again.
 */
export async function askAsterisk(socketPath: string, command: string, timeoutMs = 10_000): Promise<string> {
  for (const startMs = performance.now(); ; await sleep(20)) {
    try {
      return await askOnce(socketPath, command, timeoutMs);
    } catch (error) {
      const refused = error instanceof Error && "code" in error && error.code === "ECONNREFUSED";
      if (!refused || performance.now() - startMs > timeoutMs) throw error;
    }
  }
}

function askOnce(socketPath: string, command: string, timeoutMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(socketPath);
    const parts: Buffer[] = [];
    const fail = (error: Error) => {
      socket.destroy();
      reject(error);
    };
    socket.setTimeout(timeoutMs, () => fail(new Error(`Asterisk does not answer "${command}"`)));
    socket.on("connect", () => socket.write(`cli quit after ${command}\0`));
    socket.on("data", (part) => parts.push(part));
    socket.on("error", fail);
    // The first line is Asterisk's greeting; the zeros part what it prints.
    socket.on("close", () => resolve(Buffer.concat(parts).toString("utf8").replaceAll("\0", "").replace(/^.*\n/, "")));
  });
}
