/**
 * The applications of a dialplan, as far as they are known here: each with what it does when something is not as wanted.
 * Source: mod_dptools.c, mod_db.c, mod_hash.c, mod_voicemail.c, switch_ivr_play_say.c. Any other is a complaint and ends the call.
 */

import type { PlayEvent } from "../../../compiler/simulate/trace.ts";
import { bridge, type Run } from "./bridge.ts";
import { causeNamed } from "./causes.ts";
import { playAndGetDigits, read, soundOf } from "./digits.ts";
import { expand } from "./expand.ts";
import { countTransfer, redirect } from "./hunt.ts";
import { advance, complain, eatKeys, hangUp, type Queued, type Session, setVariable, variableOf } from "./session.ts";
import { breaksAddress, isTrue, leadingInteger, separate } from "./text.ts";

type Application = (session: Session, data: string, run: Run) => void;

/** Runs one application; `execute_extension` is the runner's, and is what `run` can do besides. */
export function runApplication({ application, data }: Queued, session: Session, run: Run): void {
  const known = Object.hasOwn(applications, application) ? applications[application] : undefined;
  const isRaw = isTrue(variableOf(session, "app_disable_expand_variables"));
  if (known !== undefined) return known(session, isRaw ? data : expand(data, session), run);
  complain(session, `Invalid Application ${application}`);
  hangUp(session, "DESTINATION_OUT_OF_ORDER");
}

const applications: Readonly<Record<string, Application>> = {
  set,
  export: (session, data) => set(session, data.replace(/^nolocal:/, "nolocal_")),
  unset: (session, data) => setVariable(session, data, ""),
  multiset: (session, data) => {
    for (const one of separate(data, " ", 256)) set(session, one);
  },
  log: () => undefined,
  info: () => undefined,
  ring_ready: () => undefined,
  db: (session, data) => remember(session, data),
  hash: (session, data) => keep(session, data),
  read,
  play_and_get_digits: playAndGetDigits,
  flush_dtmf: eatKeys,
  record_session: (session, data) => {
    if (!session.isAnswered) complain(session, "Can not record session.  Media not enabled on channel");
    else if (!/^\/.*\.wav$/.test(data)) complain(session, `${data} is no file for a recording`);
    else session.isRecorded = true;
  },
  // A message ends a call of this walk when its recording begins.
  sched_hangup: () => undefined,
  answer: (session) => {
    session.isAnswered = true;
  },
  sleep,
  playback,
  phrase,
  bridge,
  transfer,
  voicemail,
  hangup: (session, data) => {
    if (causeNamed(data) === "NORMAL_CLEARING" && !/^(normal_clearing|16)?$/i.test(data)) {
      complain(session, `${data} is no cause, and is taken for NORMAL_CLEARING`);
    }
    hangUp(session, causeNamed(data));
  },
};

/** At the first `=`, else the first `,`; the value is expanded once more; without one the variable is unset. */
function set(session: Session, data: string): void {
  const at = data.includes("=") ? data.indexOf("=") : data.indexOf(",");
  if (data === "") complain(session, "No variable name specified.");
  else if (at < 0) setVariable(session, data, "");
  else setVariable(session, data.slice(0, at), expand(data.slice(at + 1), session));
}

function transfer(session: Session, data: string): void {
  if (data === "") return complain(session, "No extension specified.");
  if (!countTransfer(session)) return hangUp(session, "EXCHANGE_ROUTING_ERROR");
  redirect(session, separate(data, " ", 4));
  session.isTransferred = true;
}

/** Only what stands in the folder of our sounds is known; a file that is not there is no error, and nothing is heard. */
function playback(session: Session, data: string): void {
  const tone = /^(?:tone_stream|local_stream|silence_stream):\/\//.exec(data);
  if (tone !== null) return playStream(session, data);
  const sound = soundOf(data);
  if (sound === undefined) return complain(session, `the sound ${data} is not there: nothing is played`);
  if (session.heard !== undefined) return hear(session, sound);
  if (variableOf(session, "playback_terminators") !== "none") complain(session, `the caller's * ends ${data}`);
  play(session, sound);
}

/** What the phone's side hears. */
function hear(session: Session, sound: string): void {
  session.heard?.push(sound);
  session.seconds += session.world.soundSeconds(sound);
}

/** Tones, hold music, silence: `playback_timeout_sec`, a break from outside or their own length ends them. */
function playStream(session: Session, data: string): void {
  if (!session.isAnswered) complain(session, `${data} is played to a caller whom nothing has answered`);
  // 1 is taken for none (switch_ivr_play_say.c:switch_ivr_play_file).
  const limit = leadingInteger(variableOf(session, "playback_timeout_sec") ?? "0");
  const loops = Number(/loops=(\d+)/.exec(data)?.[1] ?? 1);
  const [, on = "0", off = "0"] = /%\((\d+),(\d+),/.exec(data) ?? [];
  const own = data.startsWith("tone_stream") ? ((Number(on) + Number(off)) * loops) / 1000 : Number.POSITIVE_INFINITY;
  const broken = session.brokenOff === undefined ? Number.POSITIVE_INFINITY : session.brokenOff - session.seconds;
  const lasts = Math.min(own, limit > 1 ? limit : Number.POSITIVE_INFINITY, Math.max(0, broken));
  if (!Number.isFinite(lasts)) complain(session, `${data} never ends`);
  else advance(session, lasts);
}

function phrase(session: Session, data: string): void {
  if (!data.startsWith("voicemail_play_greeting,")) return complain(session, `the phrase ${data} is not known here`);
  play(session, "universal");
}

/** The next key ends it, unless keys are eaten (mod_dptools.c:sleep_function). */
function sleep(session: Session, data: string): void {
  const until = session.seconds + leadingInteger(data) / 1000;
  const isDeaf = isTrue(variableOf(session, "sleep_eat_digits"));
  const next = isDeaf ? undefined : session.pressed[0]?.atSeconds;
  advance(session, Math.max(0, Math.min(until, next ?? until) - session.seconds));
  if (isDeaf) eatKeys(session);
}

function play(session: Session, sound: string): void {
  if (!session.isAnswered) complain(session, `${sound} is played to a caller whom nothing has answered`);
  const startSeconds = session.seconds;
  const isHeard = advance(session, session.world.soundSeconds(sound));
  // It hears each key that comes meanwhile, and makes nothing of it (mod_dptools.c:on_dtmf).
  eatKeys(session);
  // A greeting of ours is part of the message that follows: nothing to note where the caller did not wait for that.
  if (!isHeard && isTrue(variableOf(session, "skip_greeting"))) return;
  session.events.push({ kind: "play", sound, startSeconds, endSeconds: session.seconds });
}

/** Leaves a message; where there is no such mailbox, nothing is heard and the call goes on. */
function voicemail(session: Session, data: string): void {
  const [profile = "", domain = "", mailbox = ""] = separate(data, " ", 6);
  const skipsGreeting = isTrue(variableOf(session, "skip_greeting"));
  for (const once of ["skip_greeting", "skip_instructions"]) setVariable(session, once, "");
  if (profile !== "default") return complain(session, `Error invalid profile ${profile}`);
  if (!hasMailbox(session, mailbox)) return complain(session, `Can't find user [${mailbox}@${domain}]`);
  if (!session.isAnswered) complain(session, "a message is taken from a caller whom nothing has answered");
  const other = variableOf(session, "effective_caller_id_number");
  const isNobody = other === "anonymous" && breaksAddress(session.profile.get("caller_id_number") ?? "");
  if (other !== undefined && !isNobody) complain(session, `the message shows ${other} and not who called`);
  const greeting = skipsGreeting ? greetingBefore(session) : undefined;
  const startSeconds = greeting?.startSeconds ?? session.seconds;
  if (!skipsGreeting && !advance(session, session.world.soundSeconds("universal"))) return;
  const sound = greeting?.sound ?? (skipsGreeting ? "none" : "universal");
  session.events.push({ kind: "message", mailbox, greeting: sound, startSeconds, recordSeconds: session.seconds });
  session.end = { kind: "end", how: "message", atSeconds: session.seconds };
}

/** What was played just before a message whose greeting is left out is its greeting. */
function greetingBefore(session: Session): PlayEvent | undefined {
  const last = session.events.at(-1);
  if (last?.kind !== "play" || last.endSeconds !== session.seconds) return undefined;
  session.events.pop();
  return last;
}

function remember(session: Session, data: string): void {
  const [verb, realm, key, value] = separate(data, "/", 4);
  if (verb !== "insert" || !realm || !key || value === undefined) return complain(session, `USAGE: db ${data}`);
  session.database.set(`${realm}/${key}`, value);
}

/** Callers who wait are seen by others by the name that they join under. */
function keep(session: Session, data: string): void {
  const [verb, realm, key, value] = separate(data, "/", 4);
  if (!realm || !key || (verb !== "delete" && (verb !== "insert" || value === undefined))) {
    return complain(session, `USAGE: hash ${data}`);
  }
  if (verb === "delete") session.memory.delete(`${realm}_${key}`);
  else session.memory.set(`${realm}_${key}`, value ?? "");
  if (verb === "insert" && realm === "vats_queue") {
    session.events.push({ kind: "queue", queue: key, startSeconds: session.seconds });
  }
}

/** A user of our directory, or a phone that the dialplan rings: that has a directory entry of its own. */
function hasMailbox({ configuration }: Session, mailbox: string): boolean {
  return configuration.users.has(mailbox) || configuration.phones.has(mailbox);
}
