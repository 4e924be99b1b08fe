/**
 * FreeSWITCH's event socket (mod_event_socket): asks it one thing and gets its answer. Must not know what is asked.
 */

import { createSocket, type Socket as DatagramSocket } from "node:dgram";
import { once } from "node:events";
import { connect, createServer, Server, type Socket } from "node:net";
import { loopback } from "../../../lab/sip/socket.ts";

/** Anybody on loopback may have it: it listens nowhere else, and for as long as a run takes. */
export const password = "vatsc-lab";

interface Answer {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** The output of a command of FreeSWITCH's console. */
export async function askFreeswitch(port: number, command: string, timeoutMs = 10_000): Promise<string> {
  return (await converse(port, [`api ${command}`], "api/response", timeoutMs)).body;
}

/** What its clock shows, by the event that it makes of a command in the background: milliseconds since 1970 UTC. */
export async function askClock(port: number, timeoutMs = 10_000): Promise<number> {
  const { body } = await converse(port, ["event plain BACKGROUND_JOB", "bgapi version"], "text/event-plain", timeoutMs);
  const microseconds = /^Event-Date-Timestamp: (\d+)$/m.exec(body)?.[1];
  if (microseconds === undefined) throw new Error(`FreeSWITCH does not tell its time: ${body}`);
  return Number(microseconds) / 1000;
}

/** Says some lines and waits for the first message of a kind. */
async function converse(port: number, lines: readonly string[], kind: string, timeoutMs: number): Promise<Answer> {
  const socket = connect(port, loopback);
  socket.setTimeout(timeoutMs, () => socket.destroy(new Error(`FreeSWITCH does not answer "${lines.join(", ")}"`)));
  try {
    for await (const message of messagesOf(socket)) {
      const type = message.headers.get("content-type");
      if (type === "auth/request") socket.write(`auth ${password}\n\n${lines.map((line) => `${line}\n\n`).join("")}`);
      if (type === kind) return message;
      if (type === "text/rude-rejection" || type === "text/disconnect-notice") break;
    }
    throw new Error(`FreeSWITCH ended the conversation about "${lines.join(", ")}"`);
  } finally {
    socket.destroy();
  }
}

/** Messages are headers, an empty line, and as much of a body as `Content-Length` says. */
async function* messagesOf(socket: Socket): AsyncGenerator<Answer> {
  let rest = Buffer.alloc(0);
  for await (const part of socket) {
    rest = Buffer.concat([rest, part as Buffer]);
    for (let end = rest.indexOf("\n\n"); end >= 0; end = rest.indexOf("\n\n")) {
      const headers = headersIn(rest.subarray(0, end).toString("utf8"));
      const length = Number(headers.get("content-length") ?? 0);
      if (rest.length < end + 2 + length) break;
      yield { headers, body: rest.subarray(end + 2, end + 2 + length).toString("utf8") };
      rest = rest.subarray(end + 2 + length);
    }
  }
}

function headersIn(text: string): ReadonlyMap<string, string> {
  const lines = text.split("\n").map((line) => /^([^:]+): ?(.*)$/.exec(line));
  return new Map(lines.flatMap((match) => (match ? [[match[1]?.toLowerCase() ?? "", match[2] ?? ""] as const] : [])));
}

/**
 * A port that was free just now, for TCP and for UDP, for a program that wants to be told. None of those that the machine gives to
 * whoever asks for any: the lab's own sockets would take it before that program does.
 */
export async function quietPort(): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    const port = firstQuietPort + Math.floor(Math.random() * quietPorts);
    if ((await isFree(createServer(), port)) && (await isFree(createSocket("udp4"), port))) return port;
  }
  throw new Error("This machine has no free ports.");
}

/** Below the first that Linux gives to whoever asks for any (32 768), above those for audio. */
const [firstQuietPort, quietPorts] = [20_000, 12_000];

async function isFree(socket: Server | DatagramSocket, port: number): Promise<boolean> {
  const listening = once(socket, "listening").then(
    () => true,
    () => false,
  );
  if (socket instanceof Server) socket.listen(port, loopback);
  else socket.bind(port, loopback);
  const isListening = await listening;
  if (isListening) await new Promise<void>((resolve) => socket.close(() => resolve()));
  return isListening;
}
