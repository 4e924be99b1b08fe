/**
 * What a call may be on a real exchange, whose rings last a second more or less, and which plays a call a little after its
 * instant. Must not know any engine.
 */

import type { Build } from "../../compiler/flow/ir.ts";
import type { Call, PhoneBehaviour } from "../../compiler/simulate/call.ts";
import { compareTraces } from "../../compiler/simulate/compare.ts";
import { type Simulation, type SoundWorld, simulate } from "../../compiler/simulate/simulate.ts";
import type { Trace } from "../../compiler/simulate/trace.ts";

/**
 * What the simulator says of a call. Where something is decided so near to an edge of its hours, to the end of a ring or to the
 * caller's hanging up that a second more or less of ringing turns it: what it says of the call that was seen. What is decided at
 * once, when the call comes, is decided exactly.
 */
export function traceThatMayBe(build: Build, call: Call, world: SoundWorld, seen: Trace | undefined): Trace {
  const exact = simulate(build, call, world);
  const isSeen = ({ trace }: Simulation) => seen !== undefined && compareTraces(trace, seen).length === 0;
  if (isSeen(exact)) return exact.trace;
  for (const other of [...ordersOf(call, seen), ...nearbyCalls(call)]) {
    const near = simulate(build, other, world);
    if (atOnce(near) === atOnce(exact) && isSeen(near)) return near.trace;
  }
  return exact.trace;
}

/**
 * A call whose caller does not hang up at the beginning of his message: no exchange keeps one of less than some seconds. Then
 * he speaks, and hangs up by himself.
 */
export function steadied(build: Build, call: Call, world: SoundWorld): Call {
  const { hangsUpAfterSeconds, ...patient } = call;
  if (hangsUpAfterSeconds === undefined) return call;
  const message = simulate(build, { ...patient, hangsUpAfterSeconds: hangsUpAfterSeconds + drift }, world).trace.find(
    ({ kind }) => kind === "message",
  );
  const isHeld = message?.kind === "message" && hangsUpAfterSeconds < message.recordSeconds + leastMessageSeconds;
  return isHeld ? { ...patient, hangsUpAfterSeconds: message.recordSeconds + 2 * leastMessageSeconds } : call;
}

/**
 * The same call with each order in which its phones may have rung in a hunt that draws or remembers its own: those that rang
 * from some moment on, as not all of them rang there first.
 */
function ordersOf(call: Call, seen: Trace = []): readonly Call[] {
  const phones = seen.flatMap((event) => (event.kind === "ring" ? [event.phone] : []));
  return phones.map((_, from) => ({ ...call, order: [...new Set(phones.slice(from))] }));
}

/** How many seconds a real exchange may be off after some rings and announcements. */
const drift = 3;
/** With the drift and what the caller himself needs to begin. */
const leastMessageSeconds = 8;

/** How many seconds rings may add up to, either way, and calls come late. */
const offSeconds = [-3, -2, -1, 0, 1, 2, 3, 4, 5, 6] as const;
const hangUpOffSeconds = [0, -1, 1, -2, 2, -3, 3] as const;

function* nearbyCalls(call: Call): Generator<Call> {
  const { hangsUpAfterSeconds, atMs, phones } = call;
  for (const hangUpOff of hangsUpAfterSeconds === undefined ? ([0] as const) : hangUpOffSeconds)
    for (const off of offSeconds)
      yield {
        ...call,
        atMs: atMs + off * 1000,
        ...(hangsUpAfterSeconds === undefined
          ? {}
          : { hangsUpAfterSeconds: Math.max(0.1, hangsUpAfterSeconds + hangUpOff) }),
      };
  for (const [phone, does] of Object.entries(phones))
    for (const off of [1.1, -1.1])
      yield { ...call, phones: { ...phones, [phone]: [does].flat().map((one) => shifted(one, off)) } };
}

function shifted(does: PhoneBehaviour, off: number): PhoneBehaviour {
  if (!("afterSeconds" in does) || does.afterSeconds === undefined) return does;
  return { ...does, afterSeconds: Math.max(0, does.afterSeconds + off) };
}

/** Which way a call went before anything took time. */
function atOnce({ visits }: Simulation): string {
  return JSON.stringify(visits.filter(({ atSeconds }) => atSeconds === 0).map(({ state, arm }) => [state, arm]));
}
