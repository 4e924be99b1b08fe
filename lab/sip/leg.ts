/**
 * One phone that is rung once: its side of a SIP dialog, from the INVITE to the end of the talk.
 * Must not know which call it belongs to, nor who decides how it behaves.
 */

import type { PhoneBehaviour, PhoneKey } from "../../compiler/simulate/call.ts";
import type { RingEvent } from "../../compiler/simulate/trace.ts";
import { type Heard, openEar, type Tones } from "./listen.ts";
import {
  addressOf,
  branchOf,
  escapeUser,
  headerOf,
  keyPress,
  methodOf,
  requestUri,
  respond,
  type SipHeader,
  type SipMessage,
  sequenceOf,
  statusOf,
  uriParts,
} from "./message.ts";
import { audioPortOf, describeAudio, openRtp, type RtpStream } from "./rtp.ts";
import { loopback } from "./socket.ts";
import { voiceName, voiceOf } from "./voices.ts";

/** What was seen of it. Times in milliseconds of the machine's clock (`performance.now()`). */
export interface Leg {
  readonly phone: PhoneKey;
  /** The display name that the exchange passed on from the caller. */
  readonly callerName: string;
  /** The number that it saw: the user of the From header. */
  readonly callerNumber: string;
  readonly startMs: number;
  endMs: number | undefined;
  /** `answered`: somebody picked up; whether he got the call is for others to tell. */
  outcome: RingEvent["outcome"] | undefined;
  /** When a leg that was picked up was hung up, by either side. */
  goneMs: number | undefined;
  /** Which voice who picked up has, see `voiceName`. */
  voice: string | undefined;
  /** What who picked up heard; empty where the phones of a run have no ears. */
  heard: readonly Heard[];
}

export interface LegContext {
  readonly leg: Leg;
  readonly invite: SipMessage;
  /** The phone's own port. */
  readonly port: number;
  /** The sounds that it knows; without them it has neither ear nor voice, which costs the machine less. */
  readonly tones: Tones | undefined;
  /** The port that its audio is to go to where it has no ear. */
  readonly deafPort: number;
  /** How many seconds of the exchange pass in one of the machine's. */
  readonly speed: number;
  /** How long a conversation lasts, in the exchange's seconds, before the phone that answered hangs up. */
  readonly talkSeconds: number;
  /** How much sound is in each packet, in milliseconds, see `openRtp`. */
  readonly packetMs?: number;
  /** The next voice that nobody of this call has yet. */
  nextVoice(): number;
  send(message: SipMessage): void;
}

/** A datagram may be lost: it is said again so often, so many times at most. */
const repeatMs = 500;
const repeatTimes = 10;

/** A mobile's own voicemail records so long; in the exchange's seconds. */
const waitSeconds = 12;

/** Plays one phone. `leg` of the context is written as things happen. */
export class LegPlayer {
  readonly #context: LegContext;
  readonly #behaviour: PhoneBehaviour;
  #rtp: RtpStream | undefined;
  #sequence = 0;
  #last: SipMessage | undefined;
  #repeating: NodeJS.Timeout | undefined;
  #next: NodeJS.Timeout | undefined;
  #isTalking = false;

  constructor(context: LegContext, behaviour: PhoneBehaviour) {
    this.#context = context;
    this.#behaviour = behaviour;
    this.#behave(behaviour);
  }

  /** Takes a message of the dialog. */
  receive(message: SipMessage): void {
    const { invite, send } = this.#context;
    const method = methodOf(message);
    if (method === "INVITE" && branchOf(message) === branchOf(invite)) this.#sayAgain();
    else if (method === "INVITE") send(respond(message, 488, "Not Acceptable Here"));
    else if (method === "ACK") this.#acknowledged();
    else if (method === "CANCEL") this.#cancelled(message);
    else if (method !== undefined) {
      send(respond(message, 200, "OK"));
      if (method === "BYE") this.#gone();
    } else if (statusOf(message) >= 200 && sequenceOf(message).method === "BYE") this.#gone();
  }

  /** Says and does nothing more. */
  close(): void {
    clearInterval(this.#repeating);
    clearTimeout(this.#next);
    this.#rtp?.close();
    this.#rtp = undefined;
  }

  #gone(): void {
    this.#context.leg.goneMs ??= performance.now();
    this.close();
  }

  #behave(behaviour: PhoneBehaviour): void {
    const after = "afterSeconds" in behaviour ? (behaviour.afterSeconds ?? 0) : 0;
    switch (behaviour.kind) {
      case "unavailable":
        return this.#refuse(404, "Not Found", "unavailable");
      case "busy":
        return this.#after(after, () => this.#refuse(486, "Busy Here", "busy"));
      case "declines":
        return this.#after(after, () => this.#refuse(603, "Decline", "declined"));
      case "answers":
      case "picks up":
        return this.#after(Math.max(after, Number.MIN_VALUE), () => this.#pickUp());
      case "silent":
        return this.#reply(180, "Ringing");
    }
  }

  /** Rings first, unless it is to happen at once. */
  #after(seconds: number, act: () => void): void {
    if (seconds === 0) return act();
    this.#reply(180, "Ringing");
    this.#later(seconds, act);
  }

  #later(seconds: number, act: () => void): void {
    this.#next = setTimeout(act, (seconds * 1000) / this.#context.speed);
  }

  #pickUp(): void {
    this.#settle("answered");
    const { tones, deafPort } = this.#context;
    if (tones === undefined) return this.#answer(deafPort);
    this.#listen(tones).then(
      (port) => this.#answer(port),
      () => this.#refuse(500, "No Audio", "unavailable"),
    );
  }

  /** Hears, and speaks so that a caller who got through hears it. */
  async #listen(tones: Tones): Promise<number> {
    const { leg, invite, speed, packetMs } = this.#context;
    const ear = openEar(tones, speed, () => this.#press());
    const voice = this.#context.nextVoice();
    leg.voice = voiceName(voice);
    leg.heard = ear.heard;
    this.#rtp = await openRtp((bytes, atMs, isNew) => ear.hear(bytes, atMs, isNew), packetMs);
    const toPort = audioPortOf(invite.body);
    if (toPort !== undefined) this.#rtp.speak(voiceOf(voice), toPort, speed);
    return this.#rtp.port;
  }

  #answer(audioPort: number): void {
    const type: SipHeader = ["Content-Type", "application/sdp"];
    this.#reply(200, "OK", [type], describeAudio(audioPort, this.#context.packetMs));
    this.#repeat(() => this.#sayAgain());
  }

  /** Presses 1 as soon as a sound begins: the words to confirm are one of those that it hears. */
  #press(): void {
    if (this.#behaviour.kind !== "answers" || this.#context.leg.goneMs !== undefined) return;
    this.#context.send(this.#request("INFO", keyPress("1")));
  }

  #refuse(status: number, reason: string, outcome: RingEvent["outcome"]): void {
    this.#settle(outcome);
    this.#reply(status, reason);
    this.#repeat(() => this.#sayAgain());
  }

  #settle(outcome: RingEvent["outcome"]): void {
    const { leg } = this.#context;
    clearTimeout(this.#next);
    leg.outcome = outcome;
    leg.endMs = performance.now();
  }

  #cancelled(message: SipMessage): void {
    this.#context.send(respond(message, 200, "OK"));
    if (this.#context.leg.outcome === undefined) this.#refuse(487, "Request Terminated", "stopped");
  }

  #acknowledged(): void {
    clearInterval(this.#repeating);
    if (this.#context.leg.outcome !== "answered" || this.#isTalking) return;
    this.#isTalking = true;
    this.#later(this.#patience(), () => this.#hangUp());
  }

  /** How long it talks after the last that it heard. Who never presses waits longer than any exchange waits for a key. */
  #patience(): number {
    const { tones, talkSeconds } = this.#context;
    return tones !== undefined && this.#behaviour.kind === "picks up" ? waitSeconds : talkSeconds;
  }

  #hangUp(): void {
    const { leg, speed, send } = this.#context;
    const quietSeconds = ((performance.now() - (leg.heard.at(-1)?.endMs ?? Number.NEGATIVE_INFINITY)) / 1000) * speed;
    if (quietSeconds < this.#patience() - 0.1)
      return this.#later(this.#patience() - quietSeconds, () => this.#hangUp());
    leg.goneMs ??= performance.now();
    const bye = this.#request("BYE");
    send(bye);
    this.#repeat(() => send(bye));
  }

  /** A request of this side's within the dialog. */
  #request(method: string, payload?: { readonly type: string; readonly body: string }): SipMessage {
    const { invite, port } = this.#context;
    this.#sequence += 1;
    return {
      startLine: `${method} ${addressOf(headerOf(invite, "contact"))} SIP/2.0`,
      headers: [
        ["Via", `SIP/2.0/UDP ${loopback}:${port};branch=${branchOf(invite)}-${method}-${this.#sequence}`],
        ["Max-Forwards", "70"],
        ["From", `${headerOf(invite, "to")};tag=${this.#tag()}`],
        ["To", headerOf(invite, "from")],
        ["Call-ID", headerOf(invite, "call-id")],
        ["CSeq", `${this.#sequence} ${method}`],
        ...(payload ? [["Content-Type", payload.type] as const] : []),
      ],
      body: payload?.body ?? "",
    };
  }

  #tag(): string {
    return `phone-${branchOf(this.#context.invite).slice(-12)}`;
  }

  #reply(status: number, reason: string, more: readonly SipHeader[] = [], body = ""): void {
    const { invite, port, send } = this.#context;
    const { user } = uriParts(requestUri(invite));
    const contact: SipHeader = ["Contact", `<sip:${escapeUser(user)}@${loopback}:${port}>`];
    this.#last = respond(invite, status, reason, { tag: this.#tag(), more: [contact, ...more], body });
    send(this.#last);
  }

  #sayAgain(): void {
    if (this.#last) this.#context.send(this.#last);
  }

  #repeat(send: () => void): void {
    let left = repeatTimes;
    clearInterval(this.#repeating);
    this.#repeating = setInterval(() => {
      left -= 1;
      if (left > 0) send();
      else clearInterval(this.#repeating);
    }, repeatMs);
  }
}
