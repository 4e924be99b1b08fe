/**
 * Plays a call on the files that a FreeSWITCH loads, with what FreeSWITCH really does. It models FreeSWITCH and not our
 * emitter: what it does not know is a complaint. Pure, and safe in a browser. Must not know a build.
 */

import type { Call } from "../../compiler/simulate/call.ts";
import type { Walk, WalkResult, WalkWorld } from "../../compiler/target/target.ts";
import { runApplication } from "./walk/applications.ts";
import type { Run } from "./walk/bridge.ts";
import { expand } from "./walk/expand.ts";
import { hangupHook } from "./walk/hangup.ts";
import { hunt, redirect } from "./walk/hunt.ts";
import { configurationOf } from "./walk/load.ts";
import { type Arrival, complain, createSession, hangUp, type Queued, type Session } from "./walk/session.ts";
import { separate } from "./walk/text.ts";

/** A call that comes from outside, to the context `public`. */
export const walk: Walk = (files: ReadonlyMap<string, string>, call: Call, world: WalkWorld): WalkResult =>
  walkBoth(files, call, world);

/** Whether phones that cannot be reached say so (404) or are not registered must not matter. */
function walkBoth(files: ReadonlyMap<string, string>, call: Call, world: WalkWorld): WalkResult {
  const whole = walkFrom(files, call, world, {});
  const isUnreached = Object.values(call.phones).some((does) =>
    [does].flat().some(({ kind }) => kind === "unavailable"),
  );
  if (!isUnreached) return whole;
  const other = walkFrom(files, call, world, { isRegistered: false });
  if (JSON.stringify(other.trace) === JSON.stringify(whole.trace)) return whole;
  const complaint = "phones that are not registered make it another call than phones that answer 404";
  return { ...whole, complaints: [...whole.complaints, complaint] };
}

/** A call to another context, or to an exchange that remembers something. */
export function walkFrom(
  files: ReadonlyMap<string, string>,
  call: Call,
  world: WalkWorld,
  arrival: Arrival,
): WalkResult {
  const { configuration, complaints } = configurationOf(files);
  if (configuration === undefined) return { trace: [{ kind: "end", how: "unknown", atSeconds: 0 }], complaints };
  const session = createSession(call, world, configuration, arrival);
  for (const complaint of complaints) complain(session, complaint);
  for (let hunts = 0; session.end === undefined; hunts += 1) {
    if (hunts < mostHunts) route(session);
    else endLoop(session);
  }
  const tags = hangupHook(session);
  return { trace: [...session.events, { ...session.end, ...tags }], complaints: [...session.complaints] };
}

/** A call that is hunted more often has got stuck: a queue of an hour looks for its turn as often. */
const mostHunts = 20_000;

function endLoop(session: Session): void {
  complain(session, "the call goes round for ever");
  hangUp(session, "EXCHANGE_ROUTING_ERROR");
}

/** One hunt and what it queued (switch_core_state_machine.c:switch_core_standard_on_routing, on_execute). */
function route(session: Session): void {
  session.isTransferred = false;
  const queue = huntHere(session);
  if (queue === undefined) return hangUp(session, "NO_ROUTE_DESTINATION");
  runQueue(queue, session, 0);
  if (session.end === undefined && !session.isTransferred) hangUp(session, "NORMAL_CLEARING");
}

function huntHere(session: Session): Queued[] | undefined {
  return hunt(session, (queued) => runApplication(queued, session, runOn));
}

const runOn: Run = (session, application, data) => runQueue([{ application, data }], session, 0);

function runQueue(queue: readonly Queued[], session: Session, depth: number): void {
  for (const queued of queue) {
    if (session.end !== undefined || session.isTransferred) return;
    if (queued.application === "execute_extension") executeExtension(queued.data, session, depth);
    else runApplication(queued, session, runOn);
  }
}

/** Extensions may run extensions so deep (SWITCH_MAX_STACKS). */
const mostDeep = 32;

/** Hunts and runs, and comes back; where nothing matches, it goes on in silence. */
function executeExtension(data: string, session: Session, depth: number): void {
  if (depth > mostDeep) return complain(session, "too many stacked extensions");
  const before = new Map(session.profile);
  redirect(session, separate(expand(data, session), " ", 3));
  const queue = huntHere(session);
  if (queue !== undefined) runQueue(queue, session, depth + 1);
  if (!session.isTransferred) for (const [name, value] of before) session.profile.set(name, value);
}
