/**
 * VoiceMail and the announcement before it. Source: asterisk apps/app_voicemail.c, vm_exec, leave_voicemail,
 * actual_load_config. Must not know the rest of the dialplan.
 */

import { separateArguments } from "./arguments.ts";
import type { Category, Complain } from "./config.ts";
import { findPriority } from "./dialplan.ts";
import { advance, type Channel, end, type Outcome, type Session } from "./session.ts";

/** The mailboxes of voicemail.conf, `NAME@CONTEXT`. */
export function loadMailboxes(categories: readonly Category[], complain: Complain): ReadonlySet<string> {
  const mailboxes = new Set<string>();
  for (const { name: context, settings, isTemplate } of categories) {
    if (isTemplate || context === "general" || context === "zonemessages") continue;
    for (const { name, value, line } of settings) {
      const [password = ""] = value.split(",");
      if (password.startsWith("*")) complain(`voicemail.conf:${line}: invalid password detected for mailbox ${name}`);
      const seconds = /(?:^|[|,])maxsecs=([^|]*)/.exec(value)?.[1];
      if (seconds !== undefined && !(Number.parseInt(seconds, 10) > 0)) {
        complain(`voicemail.conf:${line}: invalid max message length of ${seconds}`);
      }
      mailboxes.add(`${name}@${context}`);
    }
  }
  return mailboxes;
}

/**
 * Plays a file; false if the caller gave up in it. Right before a VoiceMail that does not greet by itself it is the
 * greeting, which the trace shows as a part of the message.
 */
export function playGreeting(session: Session, channel: Channel, file: string): boolean {
  const sound = file.replace(/^vats\//, "");
  const startSeconds = session.seconds;
  if (session.role === "phone") {
    session.heard.push(sound);
    return advance(session, session.world.soundSeconds(sound));
  }
  const at = session.events.length;
  const isUp = advance(session, session.world.soundSeconds(sound));
  if (isBeforeMessage(session, channel)) session.greeting = { sound, startSeconds };
  else session.events.splice(at, 0, { kind: "play", sound, startSeconds, endSeconds: session.seconds });
  return isUp;
}

function isBeforeMessage({ plan }: Session, { location }: Channel): boolean {
  const next = findPriority(plan, location.context, location.extension, location.priority + 1);
  if (next?.app.toLowerCase() !== "voicemail") return false;
  const [, options = ""] = separateArguments(next.args);
  return options.includes("s") && !/[ub]/.test(options);
}

/** Greets, and records until the caller hangs up; what is behind it runs only if there is no such mailbox. */
export function voiceMail(session: Session, channel: Channel, args: string): Outcome {
  const [box = "", options = ""] = separateArguments(args);
  session.isAnswered = true;
  const mailbox = box.includes("@") ? box : `${box}@default`;
  if (!session.mailboxes.has(mailbox)) {
    session.complain(`no entry in voicemail config file for '${mailbox}'`);
    channel.variables.set("VMSTATUS", "FAILED");
    return "next";
  }
  const isSilent = options.includes("s");
  if (/[ub]/.test(options) && /^[^0-9].*[0-9]/.test(box.split("@")[0] ?? ""))
    session.complain(`Asterisk 16 does not get over the digits of '${mailbox}' in its greeting`);
  const own = session.greeting;
  session.greeting = undefined;
  const startSeconds = own?.startSeconds ?? session.seconds;
  channel.variables.set("VMSTATUS", "FAILED");
  if (!isSilent && !advance(session, session.world.soundSeconds("universal"))) return "ended";
  channel.variables.set("VMSTATUS", "SUCCESS");
  const name = mailbox.slice(0, mailbox.lastIndexOf("@"));
  const greeting = isSilent ? (own?.sound ?? "") : "universal";
  session.events.push({ kind: "message", mailbox: name, greeting, startSeconds, recordSeconds: session.seconds });
  end(session, "message");
  complainOfMore(session, channel);
  return "ended";
}

/** It returns after a message, too, and the dialplan goes on with whatever stands there. */
function complainOfMore({ plan, complain }: Session, { location }: Channel): void {
  const next = findPriority(plan, location.context, location.extension, location.priority + 1);
  if (next?.app.toLowerCase() !== "hangup") complain(`after VoiceMail the call goes on to ${next?.app ?? "nothing"}`);
}
