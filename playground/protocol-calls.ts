/** The calls that the page asks for, and what comes back. */

import type { State } from "../compiler/flow/ir.ts";
import type { Event } from "../compiler/flow/step.ts";
import type { Call, PhoneKey } from "../compiler/simulate/call.ts";
import type { Trace } from "../compiler/simulate/trace.ts";
import type { Range } from "./protocol.ts";

/** A call, and the zone in which its instant is shown. */
export interface Script extends Call {
  readonly zone: string;
}

export interface FirstCallRequest {
  /** At no instant (0) if nobody has set one. */
  readonly script: Script;
  /** The reader's, for lines that read no clock. */
  readonly ownZone: string;
  readonly nowMs: number;
}

export interface FirstCall {
  /** Made to fit the office. */
  readonly script: Script;
  readonly played: PlayedCall;
}

export interface PlayedCall {
  /** The text on which it was played: that of the places. */
  readonly text: string;
  readonly call: Call;
  /** `undefined` where no line has the number. */
  readonly line: string | undefined;
  readonly trace: Trace;
  readonly visits: readonly PlayedVisit[];
  /** What the phones of the scenario are called, by their keys, in the order of the source. */
  readonly names: Readonly<Record<PhoneKey, string>>;
  /** How long each sound of the trace plays. */
  readonly soundSeconds: Readonly<Record<string, number>>;
  /** When it was over, in seconds since it arrived. */
  readonly endSeconds: number;
  /** It ended with neither an answer nor a message, and nobody has written that end. */
  readonly isLost: boolean;
}

/** That the call was in a step, from then until the next one. */
export interface PlayedVisit {
  /** Since the call arrived. */
  readonly atSeconds: number;
  /** Absent for steps of the standard library. */
  readonly place?: Range;
  readonly kind: State["kind"];
  /** The step as the source has it, on one line and without its blocks; of a choice the guard that held. */
  readonly words: string;
  /** Of a choice: the arm that it took. */
  readonly arm?: number | "otherwise";
  /** Of a `hangup`: the call walked off the end of the scenario. */
  readonly isDropped?: true;
  /** What came of it; absent where it takes no time, and where the call ended in it. */
  readonly outcome?: Event;
  /** Of a menu: what was pressed and is none of its keys. */
  readonly wrongKey?: string;
  /** How many events the trace had then: those from there on, up to the next visit's, are this one's. */
  readonly eventsBefore: number;
}
