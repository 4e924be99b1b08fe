/**
 * `queue`: app_queue with a companion queues.conf. Agents are Local channels, so that the SIP code of each tells who cannot be
 * reached: app_queue itself would ring them again and again until the time is up. Must not know other states.
 */

import type { Build, Queue, QueueState, StateId } from "../../compiler/flow/ir.ts";
import { shortName } from "../../compiler/target/names.ts";
import { createCode } from "./code.ts";
import { commentText } from "./escape.ts";
import type { AsteriskOptions } from "./options.ts";
import { outcomeContext } from "./outcome.ts";
import { dialText } from "./phones.ts";
import type { Context } from "./render.ts";
import { contextOf, innerLabel, type Surroundings, sharedContext, type Writing } from "./writing.ts";

/** How long an agent rings, in seconds. */
const RING_SECONDS = 15;

/**
 * How long he then rests, but for the second (`retry` in queues.conf) after which app_queue rings again. The rest is his leg's:
 * only while legs last does app_queue look at the time of the caller (app_queue.c, wait_for_answer); in a `retry` of five seconds
 * it would keep him up to five longer.
 */
const REST_SECONDS = 4;

/** The queue's name in queues.conf. */
function queueName({ name }: Queue): string {
  return shortName(`vats-${name}`, 79);
}

/** Writes a queue, and gives the state that it falls into. */
export function writeQueue(state: QueueState, writing: Writing): StateId {
  const { code, flow, needs, surroundings } = writing;
  const { queue, seconds, id } = state;
  const base = surroundings.options["asterisk.context"];
  const over = innerLabel(id, "over", writing);
  needs.add("outcome").add("outcome of legs");
  code.run("Answer", "");
  code.run("Set", "__VATS_RING=${CHANNEL}");
  code.run("Set", `__VATS_BACK=${contextOf(flow.name, base)},s,${over}`);
  code.run("Gosub", `${outcomeContext(base)},forget,1(${queue.agents.length})`);
  code.run("Queue", `${queueName(queue)},,,,${seconds}`);
  code.label(over);
  // What comes next falls in here, and needs a line to be named.
  code.run("NoOp", "no agent");
  return state.next;
}

/** The agents of each queue, as extensions. */
export function agentContexts(
  { queues }: Build,
  options: AsteriskOptions,
  place: Surroundings["place"],
): readonly Context[] {
  return queues.map((queue) => ({
    name: agentContext(queue, options),
    comments: [`${place(queue.origin)} the agents of queue ${commentText(queue.name)}`],
    rows: agentRows(queue, options),
  }));
}

function agentContext({ name }: Queue, options: AsteriskOptions): string {
  return shortName(sharedContext(`queue-${name}`, { options }), 79);
}

function agentRows({ agents }: Queue, options: AsteriskOptions): Context["rows"] {
  const code = createCode();
  const outcome = outcomeContext(options["asterisk.context"]);
  for (const [index, agent] of agents.entries()) {
    const end = `SHARED(VATS_END_${index + 1},\${VATS_RING})`;
    code.comment(agent.name);
    code.extension(`agent_${index + 1}`);
    code.run("Set", `${end}=`);
    // Who is talking already is not free; a phone outside tells that itself.
    if (agent.kind === "ext") {
      const device = `\${DEVICE_STATE(${dialText([agent], options)})}`;
      code.branch("GotoIf", `$["${device}" = "INUSE" | "${device}" = "ONHOLD" | "${device}" = "BUSY"]`, {
        yes: "busy",
      });
    }
    code.run("Gosub", `${outcome},begin,1`);
    code.run("Dial", `${dialText([agent], options)},${RING_SECONDS},ib(${outcome}^phone^1)`);
    code.run("Gosub", `${outcome},judge,1(1)`);
    code.run("Set", `${end}=\${GOSUB_RETVAL}`);
    code.branch("GotoIf", '$["${GOSUB_RETVAL}" != "unavailable"]', { yes: "over" });
    code.run("Gosub", `${outcome},gone,1(${agents.length})`);
    code.run("ExecIf", '$["${GOSUB_RETVAL}" = "all"]?ChannelRedirect(${VATS_RING},${VATS_BACK})');
    code.label("over");
    code.run("Wait", String(REST_SECONDS));
    code.run("Hangup", "16");
    if (agent.kind === "ext") {
      code.label("busy");
      code.run("Wait", String(REST_SECONDS));
      code.run("Hangup", "17");
    }
  }
  return code.rows();
}

/** What queues.conf says of a queue. */
export function queueEntry(queue: Queue, options: AsteriskOptions, place: Surroundings["place"]) {
  const context = agentContext(queue, options);
  return {
    name: queueName(queue),
    place: place(queue.origin),
    title: commentText(queue.name),
    members: queue.agents.map(({ name }, index) => ({
      // The name stands in a field of its own, where a comma would end it.
      line: `Local/agent_${index + 1}@${context},0,${commentText(name).replace(/[,;"\\]/g, " ")}`,
    })),
  };
}
