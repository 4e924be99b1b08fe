/**
 * Plays one call on the files that were made, as Asterisk would: reads them strictly, runs the dialplan priority by
 * priority, and notes what callers and phones see, and what Asterisk would log as a warning or an error.
 * A model of Asterisk, not of our emitter: it must not know the build, states or templates.
 */

import type { RingEvent } from "../../compiler/simulate/trace.ts";
import { loadedOnce } from "../../compiler/target/loaded-once.ts";
import type { Walk, WalkResult } from "../../compiler/target/target.ts";
import { MOST_STEPS, runApplication, runSubroutine } from "./walk/applications.ts";
import { readConfig } from "./walk/config.ts";
import { canGrow, findPriority, loadDialplan } from "./walk/dialplan.ts";
import { loadMusic, loadQueues } from "./walk/queue-config.ts";
import { advance, end, hangUp, isOver, newSession, refuse, type Session, traceOf } from "./walk/session.ts";
import { loadMailboxes } from "./walk/voicemail.ts";

/** Plays a call that comes in on the context of the options, `vats` by default. */
export const walk: Walk = (files, call, world) => {
  const whole = walkAs(true, files, call, world);
  const isUnreached = Object.values(call.phones).some((does) =>
    [does].flat().some(({ kind }) => kind === "unavailable"),
  );
  if (!isUnreached) return whole;
  const other = walkAs(false, files, call, world);
  const isSame = JSON.stringify(other.trace) === JSON.stringify(whole.trace);
  const complaints = isSame ? [] : ["phones that are not registered make it another call than phones that answer 404"];
  return { ...whole, complaints: [...whole.complaints, ...complaints] };
};

/** The call, where phones that cannot be reached are registered, or are not. */
function walkAs(isRegistered: boolean, ...[files, call, world]: Parameters<Walk>): WalkResult {
  const { faults, ...config } = load(files);
  const playOnce = (database: ReadonlyMap<string, string>, given: readonly number[]) => {
    const complaints = [...faults];
    const complain = (complaint: string) => complaints.push(complaint);
    const shared = {
      draws: { given, asked: [] },
      told: [],
      record: new Map(),
      channels: { count: 0 },
      run,
      isRegistered,
    };
    const session = newSession({ ...config, ...shared, call, world, complain, database: new Map(database) });
    arrive(session);
    return { session, complaints };
  };
  const { session, complaints } = asOrdered(playOnce, switchesOf(call), call.order);
  return { trace: traceOf(session), complaints };
}

/** How switches stand, as somebody has put them into Asterisk's database. */
function switchesOf({ switches = {} }: Parameters<Walk>[1]): ReadonlyMap<string, string> {
  return new Map(Object.entries(switches).map(([name, state]) => [`vats-switch/${name}`, state]));
}

interface Played {
  readonly session: Session;
  readonly complaints: readonly string[];
}

/**
 * The call as it goes when what is drawn, and where a rotating hunt begins, come out so that phones ring in an order as near
 * to the one given as can be: calls before it have left the database in one of the states that it can be in, and each draw is
 * one of those that RAND can make.
 */
function asOrdered(
  playOnce: (database: ReadonlyMap<string, string>, given: readonly number[]) => Played,
  database: ReadonlyMap<string, string>,
  order: readonly string[] | undefined,
): Played {
  let best = playOnce(database, []);
  if (!order) return best;
  const places = ({ session }: Played) =>
    session.events
      .filter((event): event is RingEvent => event.kind === "ring")
      .map(({ phone }) => (order.includes(phone) ? order.indexOf(phone) : order.length));
  const isBetter = (one: Played) => isBefore(places(one), places(best));
  let start = database;
  let before = best;
  for (let calls = 0; calls < 255; calls += 1) {
    const left = new Map([...before.session.database].filter(([key]) => key.startsWith("vats-hunt/")));
    if (left.size === 0) break;
    const next = new Map([...database, ...left]);
    before = playOnce(next, []);
    if (isBetter(before)) [best, start] = [before, next];
  }
  for (let at = 0; at < best.session.draws.asked.length; at += 1) {
    const prefix = Array.from({ length: at }, (_, index) => best.session.draws.given[index] ?? 0);
    for (let value = 1; value < (best.session.draws.asked[at] ?? 0); value += 1) {
      const other = playOnce(start, [...prefix, value]);
      if (isBetter(other)) best = other;
    }
  }
  return best;
}

function isBefore(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at >= 0 && (one[at] ?? 0) < (other[at] ?? Number.POSITIVE_INFINITY);
}

/** The files, and what Asterisk would say of them when it reads them. */
const load = loadedOnce((files) => {
  const faults: string[] = [];
  const complain = (complaint: string) => faults.push(complaint);
  const read = (file: string) => readConfig(files.get(file) ?? "", file, complain);
  if (!files.has("extensions.conf")) complain("there is no extensions.conf");
  return {
    plan: loadDialplan(read("extensions.conf"), complain),
    mailboxes: loadMailboxes(read("voicemail.conf"), complain),
    queues: loadQueues(read("queues.conf"), complain),
    music: loadMusic(read("musiconhold.conf"), files.keys(), complain),
    faults,
  };
});

/** Looks whether there is such a number, as Asterisk does before it makes a channel; in the end come the hangup handlers. */
function arrive(session: Session): void {
  const { context, extension, priority } = session.channel.location;
  if (findPriority(session.plan, context, extension, priority)) {
    run(session);
    for (const handler of session.handlers.toReversed()) runSubroutine(session, session.channel, handler);
    return;
  }
  if (canGrow(session.plan, context, extension)) session.complain(`${extension} is a beginning of a number: SIP 484`);
  end(session, "unknown");
}

/** Source: asterisk main/pbx.c, __ast_pbx_run. */
function run(session: Session): void {
  const { channel, plan } = session;
  for (let steps = 0; !isOver(session); steps += 1) {
    if (steps === MOST_STEPS) {
      session.complain("the dialplan goes round in circles");
      return end(session, "hangup");
    }
    const here = channel.location;
    const found = findPriority(plan, here.context, here.extension, here.priority);
    if (!found) return fallOff(session);
    const outcome = runApplication(session, channel, found.app, found.args);
    if (outcome === "next") channel.location = { ...here, priority: here.priority + 1 };
  }
}

/** A place that is not there: `i` of the context, if it was jumped to; else the end of the extension was reached. */
function fallOff(session: Session): void {
  const { channel, plan } = session;
  const { context, extension, priority } = channel.location;
  if (priority > 1 && findPriority(plan, context, extension, priority - 1)) return fallThrough(session);
  if (extension !== "i" && findPriority(plan, context, "i", 1)) {
    channel.location = { context, extension: "i", priority: 1 };
    return run(session);
  }
  session.complain(`channel sent to invalid extension but no invalid handler: ${context},${extension},${priority}`);
  hangUp(session, session.hangupCause || 16);
}

/** By DIALSTATUS; a call that is answered hears the tone for ten seconds first. */
function fallThrough(session: Session): void {
  const status = session.channel.variables.get("DIALSTATUS");
  const sip = status === "BUSY" ? 486 : status === "CONGESTION" || status === "CHANUNAVAIL" ? 503 : undefined;
  if (sip === undefined) return hangUp(session, session.hangupCause || 16);
  if (!session.isAnswered) return refuse(session, sip);
  if (advance(session, TONE_SECONDS)) end(session, "hangup");
}

const TONE_SECONDS = 10;
