/**
 * Queue with ringall: all agents ring, for `timeout` seconds, then none for `retry`, until somebody answers or the time of
 * the caller is up, which is not looked at during `retry`. Source: asterisk apps/app_queue.c, queue_exec, try_calling, ring_one,
 * wait_a_bit.
 */

import { separateArguments } from "./arguments.ts";
import { ring, type Subroutine } from "./dial.ts";
import { legOf, type Party } from "./parties.ts";
import { advance, type Channel, isOver, type Outcome, type Session } from "./session.ts";

export function queue(session: Session, channel: Channel, args: string, subroutine: Subroutine): Outcome {
  const [name = "", , , , timeout = ""] = separateArguments(args);
  const config = session.queues.get(name);
  if (!config) {
    session.complain(`Queue '${name}' does not exist`);
    channel.variables.set("QUEUESTATUS", "FULL");
    return "next";
  }
  if (!session.isAnswered) session.complain("Queue does not answer: the caller would hear no hold music");
  if (config.strategy !== "ringall") session.complain(`strategy ${config.strategy} is not known here`);
  if (!(Number(timeout) > 0)) session.complain("Queue without a timeout keeps the caller for ever");
  session.events.push({ kind: "queue", queue: name.replace(/^vats-/, ""), startSeconds: session.seconds });
  const until = session.seconds + Number(timeout);
  const options = { before: undefined, pickedUp: undefined, music: undefined };
  // What is shorter comes of adding fractions, and is no time.
  while (until - session.seconds > 1e-6) {
    const parties: Party[] = [];
    for (const member of config.members) {
      if (!member.startsWith("Local/")) session.complain(`queue member ${member} is not known here`);
      else parties.push(legOf(member.slice("Local/".length), session, channel, parties));
    }
    const seconds = Math.min(config.timeoutSeconds, until - session.seconds);
    const outcome = ring(session, channel, { parties, seconds, options }, subroutine);
    if (outcome === "ended" || isOver(session)) {
      const isAnswered = session.events.at(-1)?.kind === "end" && channel.variables.get("DIALSTATUS") === "ANSWER";
      if (isAnswered && config.setsInterface) channel.variables.set("MEMBERINTERFACE", "Local");
      channel.variables.set("DIALSTATUS", "");
      return "ended";
    }
    channel.variables.set("DIALSTATUS", "");
    if (session.redirect) return "jumped";
    // In this the time of the caller is not looked at.
    if (!advance(session, config.retrySeconds)) return "ended";
  }
  channel.variables.set("QUEUESTATUS", "TIMEOUT");
  return "next";
}
