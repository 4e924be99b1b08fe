/**
 * Somebody who calls from outside: his side of a SIP dialog. He rings, listens, leaves a message after the beep, hangs up
 * when the script says so, and keeps what he saw and heard. Must not know which exchange he calls.
 */

import { type Ear, type Heard, openEar, type Tones } from "./listen.ts";
import {
  addressOf,
  branchOf,
  escapeUser,
  headerOf,
  headersOf,
  keyPress,
  methodOf,
  respond,
  type SipHeader,
  type SipMessage,
  sequenceOf,
  statusOf,
} from "./message.ts";
import { audioPortOf, describeAudio, openRtp, type RtpStream } from "./rtp.ts";
import { loopback, openSipSocket, type SipSocket } from "./socket.ts";
import { tone } from "./tones.ts";
import { callerVoiceHz } from "./voices.ts";

export interface CallerOptions {
  /** The exchange's SIP port. */
  readonly exchangePort: number;
  readonly called: string;
  /** The number he shows; `undefined`: withheld, sent as `anonymous`. */
  readonly caller: string | undefined;
  /** His display name, which the exchange passes on to the phones it rings. */
  readonly name: string;
  /** The sounds that he knows; the one called `beep` makes him speak. */
  readonly tones: Tones;
  /** How many seconds of the exchange pass in one of the machine's; all times below are the exchange's. */
  readonly speed: number;
  readonly hangsUpAfterSeconds: number | undefined;
  /** How long he speaks after the beep; then he hangs up. `undefined`: a beep is a sound like any other to him. */
  readonly speakSeconds: number | undefined;
  /** The sounds that ask for keys, and what he presses each time that one of them plays, see `Call.keys`. */
  readonly menus?: ReadonlySet<string>;
  readonly keys?: readonly string[];
  /** How much sound is in each packet, in milliseconds, see `openRtp`. */
  readonly packetMs?: number;
  /** The address of loopback that he calls from, `127.0.0.1` by default. */
  readonly host?: string;
  /** When the lab hangs up for him, whatever happens: a call that is still up then has got stuck. */
  readonly limitSeconds: number;
}

/** What he saw. Times in milliseconds of the machine's clock (`performance.now()`). */
export interface CallerReport {
  /** When the exchange took notice of the call. */
  startMs: number;
  answeredMs: number | undefined;
  endMs: number;
  /** `refused`: by the exchange, with a SIP status · `stuck`: by the lab, at its limit. */
  ended: "caller" | "exchange" | "refused" | "stuck";
  status: number | undefined;
  readonly heard: readonly Heard[];
}

/** Places one call and resolves when it is over. */
export async function placeCall(options: CallerOptions): Promise<CallerReport> {
  let caller: Caller | undefined;
  const ear = openEar(options.tones, options.speed, (sound) => caller?.notice(sound));
  const rtp = await openRtp((bytes, atMs, isNew) => ear.hear(bytes, atMs, isNew), options.packetMs);
  const socket = await openSipSocket((message, _port, atMs) => caller?.receive(message, atMs), options.host);
  try {
    return await new Promise((resolve) => {
      caller = new Caller(options, ear, rtp, socket, resolve);
    });
  } finally {
    caller?.close();
    rtp.close();
    socket.close();
  }
}

class Caller {
  readonly #options: CallerOptions;
  readonly #rtp: RtpStream;
  readonly #socket: SipSocket;
  readonly #done: (report: CallerReport) => void;
  readonly #report: CallerReport;
  readonly #invite: SipMessage;
  readonly #timers: NodeJS.Timeout[] = [];
  #repeating: NodeJS.Timeout | undefined;
  #answer: SipMessage | undefined;
  /** Playings of menus so far. */
  #menus = 0;
  #sequence = 1;
  #isHeard = false;
  #isLeaving: CallerReport["ended"] | undefined;

  constructor(
    options: CallerOptions,
    ear: Ear,
    rtp: RtpStream,
    socket: SipSocket,
    done: (report: CallerReport) => void,
  ) {
    this.#options = options;
    this.#rtp = rtp;
    this.#socket = socket;
    this.#done = done;
    const startMs = performance.now();
    const { heard } = ear;
    this.#report = { startMs, answeredMs: undefined, endMs: startMs, ended: "stuck", status: undefined, heard };
    this.#invite = inviteOf(options, socket.port, rtp.port);
    this.#repeat(this.#invite);
    this.#later(options.limitSeconds, () => this.#leave("stuck"));
  }

  receive(message: SipMessage, atMs: number): void {
    const method = methodOf(message);
    if (method === "BYE") {
      this.#send(respond(message, 200, "OK"));
      return this.#end(this.#isLeaving ?? "exchange", atMs);
    }
    if (method !== undefined) return method === "ACK" ? undefined : this.#send(respond(message, 200, "OK"));
    if (sequenceOf(message).method === "INVITE") return this.#progress(message, statusOf(message), atMs);
    if (sequenceOf(message).method === "BYE" && statusOf(message) >= 200) this.#end(this.#isLeaving ?? "caller");
  }

  /** Somebody's sound begins. */
  notice(sound: string): void {
    if (sound === "beep") this.#speak();
    if (this.#options.menus?.has(sound)) this.#press();
  }

  #speak(): void {
    const toPort = this.#answer && audioPortOf(this.#answer.body);
    const { speakSeconds, speed } = this.#options;
    if (toPort === undefined || speakSeconds === undefined) return;
    this.#rtp.speak(tone(callerVoiceHz, speakSeconds + 2), toPort, speed);
    this.#later(speakSeconds, () => this.#leave("caller"));
  }

  /** The first key a second after the announcement began, the others half a second apart. */
  #press(): void {
    const keys = [...(this.#options.keys?.[this.#menus] ?? "")];
    this.#menus += 1;
    for (const [index, key] of keys.entries()) {
      this.#later(1 + index / 2, () => {
        if (!this.#answer || this.#isLeaving) return;
        const { type, body } = keyPress(key);
        const { startLine, headers } = this.#request(this.#answer, "INFO");
        this.#send({ startLine, headers: [...headers, ["Content-Type", type]], body });
      });
    }
  }

  close(): void {
    clearInterval(this.#repeating);
    for (const timer of this.#timers) clearTimeout(timer);
  }

  #progress(message: SipMessage, status: number, atMs: number): void {
    clearInterval(this.#repeating);
    if (!this.#isHeard) this.#arrived(atMs);
    if (status < 200) return this.#isLeaving && this.#leave(this.#isLeaving);
    if (status < 300) return this.#answered(message, atMs);
    this.#send(requestIn(this.#invite, "ACK", headerOf(message, "to")));
    this.#report.status = status;
    this.#end(this.#isLeaving ?? "refused", atMs);
  }

  /** The call has reached the exchange: from now on its seconds count. */
  #arrived(atMs: number): void {
    const { hangsUpAfterSeconds } = this.#options;
    this.#isHeard = true;
    this.#report.startMs = atMs;
    if (hangsUpAfterSeconds !== undefined) this.#later(hangsUpAfterSeconds, () => this.#leave("caller"));
  }

  #answered(message: SipMessage, atMs: number): void {
    this.#report.answeredMs ??= atMs;
    this.#answer = message;
    this.#send(dialogRequest(this.#invite, message, "ACK", 1));
    if (this.#isLeaving) this.#leave(this.#isLeaving);
  }

  /** CANCEL may only be sent once the exchange has said something, so it can wait for that. */
  #leave(why: CallerReport["ended"]): void {
    if (!this.#isLeaving) this.#report.endMs = performance.now();
    this.#isLeaving ??= why;
    if (this.#answer) return this.#repeat(this.#request(this.#answer, "BYE"));
    if (this.#isHeard) return this.#repeat(requestIn(this.#invite, "CANCEL", headerOf(this.#invite, "to")));
    if (why === "stuck") this.#end("stuck");
  }

  #request(answer: SipMessage, method: string): SipMessage {
    this.#sequence += 1;
    return dialogRequest(this.#invite, answer, method, this.#sequence);
  }

  #end(ended: CallerReport["ended"], atMs?: number): void {
    this.#report.ended = ended;
    if (!this.#isLeaving && atMs !== undefined) this.#report.endMs = atMs;
    this.close();
    this.#done(this.#report);
  }

  #send(message: SipMessage): void {
    this.#socket.send(message, this.#options.exchangePort);
  }

  /** A datagram may be lost: says it again every half second; a peer that never answers ends the call after ten. */
  #repeat(message: SipMessage): void {
    clearInterval(this.#repeating);
    let left = 10;
    this.#send(message);
    this.#repeating = setInterval(() => {
      left -= 1;
      if (left > 0) this.#send(message);
      else this.#end("stuck");
    }, 500);
  }

  #later(seconds: number, act: () => void): void {
    this.#timers.push(setTimeout(act, (seconds * 1000) / this.#options.speed));
  }
}

function inviteOf(options: CallerOptions, port: number, audioPort: number): SipMessage {
  const { called, caller, name, exchangePort, host = loopback } = options;
  const id = crypto.randomUUID();
  const from = caller === undefined ? "sip:anonymous@anonymous.invalid" : `sip:${userPart(caller)}${loopback}`;
  const shown = name.replace(/["\\]/g, "\\$&");
  const uri = `sip:${userPart(called)}${loopback}:${exchangePort}`;
  return {
    startLine: `INVITE ${uri} SIP/2.0`,
    headers: [
      ["Via", `SIP/2.0/UDP ${host}:${port};branch=z9hG4bK-${id}`],
      ["Max-Forwards", "70"],
      ["From", `"${shown}" <${from}>;tag=caller-${id}`],
      ["To", `<${uri}>`],
      ["Call-ID", id],
      ["CSeq", "1 INVITE"],
      ["Contact", `<sip:caller@${host}:${port}>`],
      ["Content-Type", "application/sdp"],
    ],
    body: describeAudio(audioPort, options.packetMs),
  };
}

/** An address without a user has no `@` either. */
function userPart(user: string): string {
  return user === "" ? "" : `${escapeUser(user)}@`;
}

/** ACK of a refusal, or CANCEL: in the INVITE's own transaction. */
function requestIn(invite: SipMessage, method: string, to: string): SipMessage {
  const uri = invite.startLine.split(" ")[1] ?? "";
  const kept = ["Via", "Max-Forwards", "From", "Call-ID"].map((name): SipHeader => [name, headerOf(invite, name)]);
  return { startLine: `${method} ${uri} SIP/2.0`, headers: [...kept, ["To", to], ["CSeq", `1 ${method}`]], body: "" };
}

/** ACK of an answer, INFO or BYE: a transaction of its own within the dialog. */
function dialogRequest(invite: SipMessage, answer: SipMessage, method: string, sequence: number): SipMessage {
  const uri = addressOf(headerOf(answer, "contact"));
  const routes = headersOf(answer, "record-route").toReversed();
  return {
    startLine: `${method} ${uri} SIP/2.0`,
    headers: [
      ["Via", headerOf(invite, "via").replace(branchOf(invite), `${branchOf(invite)}-${method}-${sequence}`)],
      ["Max-Forwards", "70"],
      ...routes.map((route): SipHeader => ["Route", route]),
      ["From", headerOf(invite, "from")],
      ["To", headerOf(answer, "to")],
      ["Call-ID", headerOf(invite, "call-id")],
      ["CSeq", `${sequence} ${method}`],
    ],
    body: "",
  };
}
