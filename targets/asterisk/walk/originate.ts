/**
 * Originate in the background: a Local channel that nobody waits for. Source: asterisk apps/app_originate.c; main/app.c,
 * whose parser takes each `name=value` of option `v` apart at every `=`, so that a second one ends the value.
 */

import { separateArguments } from "./arguments.ts";
import { findPriority } from "./dialplan.ts";
import { type Channel, childSession, newChannel, nextNumber, type Outcome, type Session } from "./session.ts";

export function originate(session: Session, channel: Channel, args: string): Outcome {
  const [peer = "", type = "", context = "", extension = "", , , options = ""] = separateArguments(args);
  const [, local = "", there = ""] = /^Local\/([^@/]+)@([^/]+)(?:\/n)?$/.exec(peer) ?? [];
  if (local === "" || type !== "exten")
    session.complain(`Originate is known here for Local channels only, not ${peer}`);
  if (!options.startsWith("a")) session.complain("Originate without option a holds the call up");
  if (!findPriority(session.plan, context, extension, 1))
    session.complain(`Originate leads to ${context},${extension}, which is not there`);
  const other = newChannel(`Local/${local}-${nextNumber(session)};2`, {
    context: there,
    extension: local,
    priority: 1,
  });
  const variables = /v\((.*)\)$/s.exec(options)?.[1] ?? "";
  for (const pair of variables.split("^")) {
    const [name = "", value = ""] = pair.split("=");
    if (name !== "") other.variables.set(name, value);
  }
  if (findPriority(session.plan, there, local, 1)) session.run(childSession(session, other, "leg"));
  else session.complain(`no such extension/context ${local}@${there} while calling Local channel`);
  channel.variables.set("ORIGINATE_STATUS", "SUCCESS");
  return "next";
}
