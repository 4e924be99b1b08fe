/**
 * Dialplan applications, each with Asterisk's real behaviour. One that is not here ends the call with a warning, as one
 * that Asterisk does not have would. Source: asterisk main/pbx_builtins.c, main/pbx.c (pbx_parseable_goto),
 * apps/app_stack.c, apps/app_exec.c, apps/app_playback.c.
 */

import { separateArguments } from "./arguments.ts";
import { setFunction } from "./assign.ts";
import { dial } from "./dial.ts";
import { findLabel, findPriority } from "./dialplan.ts";
import { substituteFor } from "./functions.ts";
import { originate } from "./originate.ts";
import { queue } from "./queue.ts";
import { read } from "./read.ts";
import { advance, type Channel, hangUp, type Outcome, refuse, type Session } from "./session.ts";
import { isInTime } from "./timing.ts";
import { playGreeting, voiceMail } from "./voicemail.ts";

/** Runs the priority at which a channel is. */
export type Run = (session: Session, channel: Channel, args: string) => Outcome;

/** Runs an application; its name is in any case. */
export function runApplication(session: Session, channel: Channel, name: string, args: string): Outcome {
  const run = applications[name.toLowerCase()];
  if (run) return run(session, channel, substituteFor(args, session, channel));
  session.complain(`no application '${name}' for extension (${Object.values(channel.location).join(", ")})`);
  return hangUpNow(session, channel, session.hangupCause || 16);
}

const applications: Readonly<Record<string, Run>> = {
  noop: () => "next",
  verbose: () => "next",
  answer: (session) => {
    session.isAnswered = true;
    return "next";
  },
  set,
  goto: (session, channel, args) => jump(session, channel, args),
  gotoif: (session, channel, args) => gotoIf(session, channel, args, isTrue),
  gotoiftime: (session, channel, args) =>
    gotoIf(session, channel, args, (fields) => isInTime(fields, timeOf(session, channel), session.complain)),
  execif: execIf,
  gosub,
  return: returnFrom,
  hangupcauseclear: ({ causes }) => {
    causes.clear();
    return "next";
  },
  dial: (session, channel, args) => dial(session, channel, args, runSubroutine),
  playback,
  read: (session, channel, args) => read(session, channel, args),
  queue: (session, channel, args) => {
    const outcome = queue(session, channel, args, runSubroutine);
    const { redirect } = session;
    session.redirect = undefined;
    return redirect ? jump(session, channel, redirect.place) : outcome;
  },
  originate: (session, channel, args) => originate(session, channel, args),
  mixmonitor: (session, _, args) => {
    const [file = "", options = ""] = separateArguments(args);
    if (file === "") session.complain("MixMonitor requires an argument (filename)");
    if (!options.includes("b")) session.complain("MixMonitor without option b also records what is no talk");
    session.isRecorded = true;
    return "next";
  },
  channelredirect: (session, _, args) => {
    const [, ...place] = separateArguments(args);
    session.redirect = { place: place.join(","), atSeconds: session.seconds };
    return "next";
  },
  wait: (session, _, args) => (advance(session, Math.max(0, Number.parseFloat(args) || 0)) ? "next" : "ended"),
  voicemail: voiceMail,
  hangup: (session, channel, args) => hangUpNow(session, channel, causeOf(args, session)),
  busy: (session) => {
    refuse(session, 486);
    return "ended";
  },
  congestion: (session) => {
    refuse(session, 503);
    return "ended";
  },
};

/** A phone's channel has no caller to tell. */
function hangUpNow(session: Session, channel: Channel, cause: number): Outcome {
  if (channel === session.channel) hangUp(session, cause);
  return "ended";
}

/** Without a cause: that of the last phone, else 16. */
function causeOf(args: string, session: Session): number {
  const cause = Number.parseInt(args, 10);
  if (args !== "" && !(cause > 0)) session.complain(`invalid cause given to Hangup(): "${args}"`);
  return cause > 0 ? cause : session.hangupCause || 16;
}

function set(session: Session, channel: Channel, args: string): Outcome {
  const equals = args.indexOf("=");
  const name = equals < 0 ? args : args.slice(0, equals);
  if (equals < 0) session.complain(`Set requires an '=' to be a valid assignment: ${args}`);
  else if (name.includes(" ")) session.complain(`please avoid unnecessary spaces on variables ('${name}')`);
  else setVariable(session, channel, name, args.slice(equals + 1));
  return "next";
}

function setVariable(session: Session, channel: Channel, name: string, value: string): void {
  if (name.includes("(")) return setFunction(session, channel, name, value);
  const plain = name.replace(/^_{1,2}/, "");
  channel.variables.set(plain, value);
  if (name.startsWith("_")) channel.inherited.add(plain);
  if (name.startsWith("__")) channel.inheritedOn.add(plain);
}

function playback(session: Session, channel: Channel, args: string): Outcome {
  const [files = "", options = ""] = separateArguments(args);
  if (!options.includes("noanswer")) session.isAnswered = true;
  for (const file of files.split("&")) if (!playGreeting(session, channel, file)) return "ended";
  return "next";
}

/** The variable TESTTIME, if it holds seconds, is GotoIfTime's clock. */
function timeOf(session: Session, channel: Channel): number {
  const seconds = /^\s*-?\d+/.exec(channel.variables.get("TESTTIME") ?? "");
  return seconds ? Number(seconds[0]) * 1000 : session.call.atMs + session.seconds * 1000;
}

/** Nothing and `0` are false. */
function isTrue(condition: string): boolean {
  if (condition === "") return false;
  return /^\s*[+-]?\d/.test(condition) ? Number.parseInt(condition, 10) !== 0 : true;
}

function gotoIf(session: Session, channel: Channel, args: string, decide: (condition: string) => boolean): Outcome {
  const question = args.indexOf("?");
  const targets = question < 0 ? "" : args.slice(question + 1);
  const colon = targets.indexOf(":");
  const [yes, no] = colon < 0 ? [targets, ""] : [targets.slice(0, colon), targets.slice(colon + 1)];
  const target = decide(question < 0 ? args : args.slice(0, question)) ? yes : no;
  return target === "" ? "next" : jump(session, channel, target);
}

/** Goes to `[[context,]extension,]priority`; a place that is not there is noticed only when it is run. */
function jump(session: Session, channel: Channel, target: string): Outcome {
  const parts = target.split(",");
  const here = channel.location;
  const [priorityText = "", extension = here.extension, context = here.context] = parts.slice(0, 3).reverse();
  const relative = /^[+-](\d+)$/.exec(priorityText);
  const priority = relative
    ? here.priority + Number(priorityText)
    : /^\d+$/.test(priorityText)
      ? Number(priorityText)
      : findLabel(session.plan, context, extension, priorityText);
  if (priority === undefined || priority < 1) {
    session.complain(`priority '${priorityText}' must be a number > 0, or valid label`);
    return hangUpNow(session, channel, session.hangupCause || 16);
  }
  channel.location = { context, extension, priority };
  return "jumped";
}

function execIf(session: Session, channel: Channel, args: string): Outcome {
  const question = args.indexOf("?");
  if (question < 0 || (args.includes(",") && args.indexOf(",") < question)) {
    session.complain("deprecated syntax found in ExecIf");
    return "next";
  }
  const [yes = "", no = ""] = args.slice(question + 1).split(":");
  const chosen = isTrue(args.slice(0, question)) ? yes : no;
  if (chosen === "") return "next";
  const open = chosen.indexOf("(");
  const name = open < 0 ? chosen : chosen.slice(0, open);
  const run = applications[name.toLowerCase()];
  if (run) return run(session, channel, open < 0 ? "" : chosen.slice(open + 1, chosen.lastIndexOf(")")));
  session.complain(`could not find application! (${name})`);
  return hangUpNow(session, channel, session.hangupCause || 16);
}

function gosub(session: Session, channel: Channel, args: string): Outcome {
  const open = args.indexOf("(");
  const values = open < 0 ? [] : separateArguments(args.slice(open + 1, args.lastIndexOf(")")), 100, true);
  const from = channel.location;
  const outcome = jump(session, channel, open < 0 ? args : args.slice(0, open));
  if (outcome !== "jumped") return outcome;
  const { context, extension, priority } = channel.location;
  if (!findPriority(session.plan, context, extension, priority)) {
    session.complain(`Gosub attempted to reach non-existent destination '${context},${extension},${priority}'`);
    return hangUpNow(session, channel, session.hangupCause || 16);
  }
  const names = values.map((_, at) => `ARG${at + 1}`);
  const before = new Map(names.map((name) => [name, channel.variables.get(name) ?? ""]));
  channel.returns.push({ location: from, args: before });
  for (const [at, name] of names.entries()) channel.variables.set(name, values[at] ?? "");
  return "jumped";
}

/** Goes back behind the Gosub. */
function returnFrom(session: Session, channel: Channel, args: string): Outcome {
  const frame = channel.returns.pop();
  if (!frame) {
    session.complain("Return without Gosub: stack is empty");
    return hangUpNow(session, channel, session.hangupCause || 16);
  }
  for (const [name, value] of frame.args) channel.variables.set(name, value);
  channel.variables.set("GOSUB_RETVAL", args);
  channel.location = { ...frame.location, priority: frame.location.priority + 1 };
  return "jumped";
}

/** Runs a subroutine on a channel: of a phone (options `b` and `U` of Dial), or of a call that is over (a hangup handler). */
export function runSubroutine(session: Session, channel: Channel, place: string): void {
  const depth = channel.returns.length;
  let outcome = gosub(session, channel, place);
  for (let steps = 0; outcome !== "ended" && channel.returns.length > depth && steps < MOST_STEPS; steps += 1) {
    const { context, extension, priority } = channel.location;
    const found = findPriority(session.plan, context, extension, priority);
    if (!found) return session.complain(`a subroutine ends without Return at ${context},${extension},${priority}`);
    outcome = runApplication(session, channel, found.app, found.args);
    if (outcome === "next") channel.location = { context, extension, priority: priority + 1 };
  }
}

/** A dialplan that runs more priorities for one call goes round in circles. */
export const MOST_STEPS = 20_000;
