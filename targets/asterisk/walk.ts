/**
 * Plays one call on the files that were made, as Asterisk would: reads them strictly, runs the dialplan priority by
 * priority, and notes what callers and phones see, and what Asterisk would log as a warning or an error.
 * A model of Asterisk, not of our emitter: it must not know the build, states or templates.
 */

import { loadedOnce } from "../../compiler/target/loaded-once.ts";
import type { Walk } from "../../compiler/target/target.ts";
import { MOST_STEPS, runApplication } from "./walk/applications.ts";
import { readConfig } from "./walk/config.ts";
import { canGrow, findPriority, loadDialplan } from "./walk/dialplan.ts";
import { advance, end, hangUp, isOver, newSession, refuse, type Session, traceOf } from "./walk/session.ts";
import { loadMailboxes } from "./walk/voicemail.ts";

/** Plays a call that comes in on context `vats`. */
export const walk: Walk = (files, call, world) => {
  const { plan, mailboxes, faults } = load(files);
  const complaints = [...faults];
  const complain = (complaint: string) => complaints.push(complaint);
  const session = newSession({ plan, mailboxes, call, world, complain });
  arrive(session);
  return { trace: traceOf(session), complaints };
};

/** The files, and what Asterisk would say of them when it reads them. */
const load = loadedOnce((files) => {
  const faults: string[] = [];
  const complain = (complaint: string) => faults.push(complaint);
  const read = (file: string) => readConfig(files.get(file) ?? "", file, complain);
  if (!files.has("extensions.conf")) complain("there is no extensions.conf");
  const plan = loadDialplan(read("extensions.conf"), complain);
  return { plan, mailboxes: loadMailboxes(read("voicemail.conf"), complain), faults };
});

/** Looks whether there is such a number, as Asterisk does before it makes a channel. */
function arrive(session: Session): void {
  const { context, extension, priority } = session.channel.location;
  if (findPriority(session.plan, context, extension, priority)) return run(session);
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
