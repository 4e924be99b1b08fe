/**
 * One phone that is rung once: its side of a SIP dialog, from the INVITE to the end of the talk.
 * Must not know which call it belongs to, nor who decides how it behaves.
 */

import type { PhoneBehaviour, PhoneKey } from "../../../compiler/simulate/call.ts";
import type { RingEvent } from "../../../compiler/simulate/trace.ts";
import {
  addressOf,
  branchOf,
  escapeUser,
  headerOf,
  methodOf,
  requestUri,
  respond,
  type SipHeader,
  type SipMessage,
  sequenceOf,
  statusOf,
  uriParts,
} from "./message.ts";
import { describeAudio } from "./rtp.ts";
import { loopback } from "./socket.ts";

/** What was seen of it. Times in milliseconds of the machine's clock (`performance.now()`). */
export interface Leg {
  readonly phone: PhoneKey;
  /** The display name that the exchange passed on from the caller. */
  readonly callerName: string;
  readonly startMs: number;
  endMs: number | undefined;
  outcome: RingEvent["outcome"] | undefined;
}

export interface LegContext {
  readonly leg: Leg;
  readonly invite: SipMessage;
  /** The phone's own port, and the one that its audio is to go to. */
  readonly port: number;
  readonly audioPort: number;
  /** How many seconds of the exchange pass in one of the machine's. */
  readonly speed: number;
  /** How long a conversation lasts, in the exchange's seconds, before the phone that answered hangs up. */
  readonly talkSeconds: number;
  send(message: SipMessage): void;
}

/** A datagram may be lost: it is said again so often, so many times at most. */
const repeatMs = 500;
const repeatTimes = 10;

/** Plays one phone. `leg` of the context is written as things happen. */
export class LegPlayer {
  readonly #context: LegContext;
  #last: SipMessage | undefined;
  #repeating: NodeJS.Timeout | undefined;
  #next: NodeJS.Timeout | undefined;
  #isTalking = false;

  constructor(context: LegContext, behaviour: PhoneBehaviour) {
    this.#context = context;
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
      if (method === "BYE") this.close();
      send(respond(message, 200, "OK"));
    } else if (statusOf(message) >= 200 && sequenceOf(message).method === "BYE") this.close();
  }

  /** Says and does nothing more. */
  close(): void {
    clearInterval(this.#repeating);
    clearTimeout(this.#next);
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
        return this.#after(Math.max(after, Number.MIN_VALUE), () => this.#answer());
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

  #answer(): void {
    this.#settle("answered");
    const type: SipHeader = ["Content-Type", "application/sdp"];
    this.#reply(200, "OK", [type], describeAudio(this.#context.audioPort));
    this.#repeat(() => this.#sayAgain());
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
    this.#later(this.#context.talkSeconds, () => this.#hangUp());
  }

  #hangUp(): void {
    const { invite, port, send } = this.#context;
    const bye: SipMessage = {
      startLine: `BYE ${addressOf(headerOf(invite, "contact"))} SIP/2.0`,
      headers: [
        ["Via", `SIP/2.0/UDP ${loopback}:${port};branch=${branchOf(invite)}-bye`],
        ["Max-Forwards", "70"],
        ["From", `${headerOf(invite, "to")};tag=${this.#tag()}`],
        ["To", headerOf(invite, "from")],
        ["Call-ID", headerOf(invite, "call-id")],
        ["CSeq", "1 BYE"],
      ],
      body: "",
    };
    send(bye);
    this.#repeat(() => send(bye));
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
