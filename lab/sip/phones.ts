/**
 * Every phone of a run, on two ports: those of the exchange and those behind its trunk. Each behaves as the script says
 * that is asked for it. Must not know which exchange rings, nor how a leg belongs to a call.
 */

import type { PhoneBehaviour, PhoneKey } from "../../compiler/simulate/call.ts";
import { type Leg, LegPlayer } from "./leg.ts";
import type { Tones } from "./listen.ts";
import { addressOf, displayNameOf, headerOf, methodOf, requestUri, respond, uriParts } from "./message.ts";
import { openRtp } from "./rtp.ts";
import { loopback, openSipSocket, type SipSocket } from "./socket.ts";

export interface Phones {
  /** Where the phones of the exchange itself are reached: `sip:NAME@127.0.0.1:extPort`. */
  readonly extPort: number;
  /** Where the trunk leads: outside numbers, and any SIP address by way of a proxy on this port. */
  readonly trunkPort: number;
  /** Every leg so far, in the order of their beginning. */
  readonly legs: readonly Leg[];
  close(): void;
}

export interface PhonesOptions {
  /** How many seconds of the exchange pass in one of the machine's. */
  readonly speed: number;
  /** How long a conversation lasts, in the exchange's seconds, before the phone that answered hangs up. */
  readonly talkSeconds: number;
  /** How much sound is in each packet, in milliseconds, see `openRtp`. */
  readonly packetMs?: number;
  /** The sounds that who picks up may hear; without them phones have neither ear nor voice. */
  readonly tones?: Tones;
  /** What the phone does that begins to ring now. @param earlier every leg that began before */
  behaviour(leg: Leg, earlier: readonly Leg[]): PhoneBehaviour;
}

export async function openPhones(options: PhonesOptions): Promise<Phones> {
  const legs: Leg[] = [];
  const audio = await openRtp(() => {});
  const ext = await openPort(options, legs, audio.port, (uri) => `ext ${uriParts(uri).user}`);
  const trunk = await openPort(options, legs, audio.port, trunkKey);
  const close = () => {
    for (const port of [ext, trunk]) port.close();
    audio.close();
  };
  return { extPort: ext.port, trunkPort: trunk.port, legs, close };
}

async function openPort(
  options: PhonesOptions,
  legs: Leg[],
  deafPort: number,
  keyOf: (uri: string, port: number) => PhoneKey,
): Promise<{ readonly port: number; close(): void }> {
  const players = new Map<string, LegPlayer>();
  const socket: SipSocket = await openSipSocket((message, fromPort, startMs) => {
    const { port } = socket;
    const send = (answer: typeof message) => socket.send(answer, fromPort);
    const id = headerOf(message, "call-id");
    const player = players.get(id);
    const method = methodOf(message);
    if (player) return player.receive(message);
    if (method === "OPTIONS") return send(respond(message, 200, "OK"));
    if (method !== "INVITE") return;
    const callerName = displayNameOf(headerOf(message, "from"));
    const phone = keyOf(requestUri(message), port);
    const leg: Leg = {
      phone,
      callerName,
      callerNumber: uriParts(addressOf(headerOf(message, "from"))).user,
      startMs,
      endMs: undefined,
      outcome: undefined,
      goneMs: undefined,
      voice: undefined,
      heard: [],
    };
    const behaviour = options.behaviour(leg, [...legs]);
    legs.push(leg);
    const nextVoice = () => legs.filter((other) => other.callerName === callerName && other.voice !== undefined).length;
    const context = { ...options, nextVoice, tones: options.tones, leg, invite: message, port, deafPort, send };
    players.set(id, new LegPlayer(context, behaviour));
  });
  const close = () => {
    for (const player of players.values()) player.close();
    socket.close();
  };
  return { port: socket.port, close };
}

/** A number is dialled at the trunk's own address; everything else is an address of somebody else. */
function trunkKey(uri: string, port: number): PhoneKey {
  const { user, host, port: asked } = uriParts(uri);
  if (host === loopback && asked === port) return `tel ${user}`;
  const written = /@([^;?]+)/.exec(uri)?.[1] ?? host;
  return `sip ${user}@${written}`;
}
