/**
 * One SIP address on loopback: sends and receives messages over UDP. Must not know what they mean.
 */

import { createSocket, type Socket } from "node:dgram";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { formatMessage, parseMessage, type SipMessage } from "./message.ts";

export const loopback = "127.0.0.1";

export interface SipSocket {
  readonly port: number;
  /** Sends to a port of loopback. Lost datagrams are the sender's matter, as always in UDP. */
  send(message: SipMessage, port: number): void;
  close(): void;
}

/** Opens a free port. `receive` gets every SIP message, with the port it came from and when (`performance.now()`). */
export async function openSipSocket(
  receive: (message: SipMessage, fromPort: number, atMs: number) => void,
  host = loopback,
): Promise<SipSocket> {
  const socket = await bindUdp(host);
  socket.on("message", (datagram, from) => {
    const message = parseMessage(datagram);
    if (message) receive(message, from.port, performance.now());
  });
  return {
    port: portOf(socket),
    send: (message, port) => socket.send(formatMessage(message), port, loopback),
    close: () => socket.close(),
  };
}

/** A UDP socket on a free port of loopback, with room for a burst of two hundred calls. */
export async function bindUdp(host = loopback): Promise<Socket> {
  const socket = createSocket({ type: "udp4", recvBufferSize: 1 << 22, sendBufferSize: 1 << 22 });
  // A peer that has gone away is no failure of ours: who waits for it times out.
  socket.on("error", () => {});
  socket.bind(0, host);
  await once(socket, "listening");
  return socket;
}

export function portOf(socket: Socket): number {
  return (socket.address() as AddressInfo).port;
}

/** A port that was free just now, for a program that wants to be told. */
export async function freePort(): Promise<number> {
  const socket = await bindUdp();
  const port = portOf(socket);
  socket.close();
  return port;
}
