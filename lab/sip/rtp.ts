/**
 * One end of an audio stream: RTP with PCMU over UDP on loopback (RFC 3550, RFC 3551). Must not know SIP, nor what is
 * heard or said.
 */

import { bindUdp, loopback, portOf } from "./socket.ts";
import { samplesPerSecond } from "./tones.ts";

export interface RtpStream {
  readonly port: number;
  /** Sends µ-law to a port of loopback, in step with the clock, `speed` seconds of it in each second. */
  speak(bytes: Buffer, toPort: number, speed: number): void;
  close(): void;
}

const headerBytes = 12;

/** How much sound is in a packet: five times as much as usual, since a clock that runs ten times faster needs fewer of them. */
export const longPacketMs = 100;
/** As telephones have it. */
export const usualPacketMs = 20;

/**
 * Opens a free port. `hear` gets the µ-law of each packet, when it came, and whether the stream begins anew.
 * @param packetMs how much sound is in each packet that is sent, in milliseconds
 */
export async function openRtp(
  hear: (bytes: Buffer, atMs: number, isNew: boolean) => void,
  packetMs = longPacketMs,
): Promise<RtpStream> {
  const packetSamples = (packetMs * samplesPerSecond) / 1000;
  const socket = await bindUdp();
  let expected: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  socket.on("message", (packet) => {
    if (packet.length <= headerBytes || (packet.readUInt8(1) & 0x7f) !== 0) return;
    const timestamp = packet.readUInt32BE(4);
    const bytes = packet.subarray(headerBytes);
    hear(bytes, performance.now(), timestamp !== expected);
    expected = (timestamp + bytes.length) >>> 0;
  });
  const speak = (bytes: Buffer, toPort: number, speed: number) => {
    const startMs = performance.now();
    let sent = 0;
    clearInterval(timer);
    const sendDue = () => {
      const due = ((performance.now() - startMs) / 1000) * speed * samplesPerSecond + packetSamples;
      for (; sent + packetSamples <= Math.min(due, bytes.length); sent += packetSamples)
        socket.send(packetOf(bytes.subarray(sent, sent + packetSamples), sent / packetSamples, sent), toPort, loopback);
      if (sent + packetSamples > bytes.length) clearInterval(timer);
    };
    timer = setInterval(sendDue, Math.max(1, packetMs / speed));
    sendDue();
  };
  const close = () => {
    clearInterval(timer);
    socket.close();
  };
  return { port: portOf(socket), speak, close };
}

function packetOf(bytes: Buffer, index: number, timestamp: number): Buffer {
  const header = Buffer.alloc(headerBytes);
  header.writeUInt8(0x80, 0);
  header.writeUInt8(timestamp === 0 ? 0x80 : 0, 1);
  header.writeUInt16BE(index & 0xffff, 2);
  header.writeUInt32BE(timestamp, 4);
  header.writeUInt32BE(0x1ab, 8);
  return Buffer.concat([header, bytes]);
}

/** The description (SDP) of one PCMU stream on this port of loopback, of packets so long. */
export function describeAudio(port: number, packetMs = longPacketMs): string {
  return [
    "v=0",
    `o=lab 1 1 IN IP4 ${loopback}`,
    "s=lab",
    `c=IN IP4 ${loopback}`,
    "t=0 0",
    `m=audio ${port} RTP/AVP 0`,
    "a=rtpmap:0 PCMU/8000",
    `a=ptime:${packetMs}`,
    "",
  ].join("\r\n");
}

/** The port that a description offers for audio; `undefined` for one without. */
export function audioPortOf(description: string): number | undefined {
  const port = Number(/^m=audio (\d+) /m.exec(description)?.[1]);
  return port > 0 ? port : undefined;
}
