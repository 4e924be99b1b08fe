/**
 * A queue, of nothing but applications: the caller who came first rings all agents, 15 s on, 5 s off; whoever stands behind another
 * waits until that one has left. Each caller keeps who stands before him in the exchange's memory (mod_hash), under his own
 * ticket, so that a line closes up where somebody in it hangs up. mod_fifo, which is in the vanilla configuration, cannot
 * tell that no agent can be reached, nor ring and rest by the clock. Must not know what follows a queue.
 */

import type { QueueState } from "../../compiler/flow/ir.ts";
import { action, inlineAction } from "./action.ts";
import { causesVariable, dialString, noneReached } from "./dial.ts";
import { expansionOf, literalPattern } from "./escape.ts";
import { continuingExtension, destination, extension, patternCondition } from "./extension.ts";
import { entryName, partName } from "./names.ts";
import { ringbackTone } from "./ringback.ts";
import { wayTo } from "./steps.ts";
import { heading, transferTo, type Writing } from "./writing.ts";
import { element, type XmlElement, type XmlNode } from "./xml.ts";

/** How long agents ring, and how long they then do not: seconds (language §4). */
const ringSeconds = 15;
const restSeconds = 5;
/** How often somebody looks whether it is his turn, in seconds: `playback_timeout_sec` takes 1 for none (switch_ivr_play_say.c). */
const lookSeconds = "2";

/**
 * The ticket of a caller who waits: `1@ID` when he joins for the first time in his call, then `11@ID`. Other callers ask it
 * (`uuid_getvar`), and find nothing, or another one, once he has left, hung up or joined anew.
 */
export const waitsVariable = "vats_waits";

/** The last to join each queue, and who stood before each caller when he joined, after a `-`. */
const [lastRealm, beforeRealm] = ["vats_queue", "vats_queue_before"];

const [until, left, rings, before, stored, ahead, rested, rests, pause, other, joins] = [
  "vats_until",
  "vats_left",
  "vats_rings",
  "vats_before",
  "vats_stored",
  "vats_ahead",
  "vats_rested",
  "vats_rests",
  "vats_pause",
  "vats_other",
  "vats_joins",
];

/** A line of its own: it may stand in a sum, which takes the line end for a blank, and nowhere else. */
const now = expansionOf("uptime(ms)");

export function queueExtensions(state: QueueState, writing: Writing): XmlNode[] {
  const name = entryName(writing.flow, state.id);
  const [join, turn, rung, end] = ["join", "turn", "rung", "end"].map((part) => partName(name, part)) as Parts;
  const go = (part: string) => transferTo(part, writing);
  const asks = (variable: string, expression: string, actions: readonly XmlNode[] = []) =>
    patternCondition([{ field: expansionOf(variable), expression }], actions);
  return [
    extension(join, [destination(join, [...joinActions(state), go(turn)])]),
    continuingExtension(`${turn} clock`, [
      element("condition", { field: "destination_number", expression: `^${literalPattern(name)}-(?:turn|rung)$` }),
      ...clockConditions(),
    ]),
    extension(`${turn} over`, [
      element("condition", { field: "destination_number", expression: `^${literalPattern(name)}-(?:turn|rung)$` }),
      asks(left, "^(?:-.*|0)$", [go(end)]),
    ]),
    extension(`${turn} behind`, [
      destination(turn),
      asks(ahead, `^${expansionOf(before)}$`, [...listen(lookSeconds), go(turn)]),
    ]),
    extension(`${turn} closing up`, [destination(turn), asks(before, ".", [...closeUpActions, go(turn)])]),
    // A second is too short for a playback with a limit.
    extension(`${turn} resting, the last second`, [
      destination(turn),
      asks(rests, "^[1-9]\\d{2}"),
      asks(left, "^1$", [action("sleep", "1000"), go(turn)]),
    ]),
    extension(`${turn} resting`, [
      destination(turn),
      asks(rests, "^[1-9]\\d{3}", [...listen(expansionOf(pause)), go(turn)]),
    ]),
    heading(state, "all agents", writing),
    extension(turn, [destination(turn, [...ringActions(state, writing), go(rung)])]),
    extension(`${rung} nobody`, [destination(rung), asks(causesVariable, noneReached(), [go(end)])]),
    extension(rung, [destination(rung, [action("set", `${rested}=${sum(now, restSeconds * 1000)}`), go(turn)])]),
    extension(end, [destination(end, [action("unset", waitsVariable), ...wayTo(state.next, end, writing).actions])]),
  ];
}

type Parts = [join: string, turn: string, rung: string, end: string];

function joinActions({ queue, seconds }: QueueState): XmlElement[] {
  return [
    action("set", `${joins}=${expansionOf(joins)}1`),
    action("set", `${waitsVariable}=${expansionOf(joins)}@${expansionOf("uuid")}`),
    action("set", `${until}=${sum(now, seconds * 1000)}`),
    action("set", `${rested}=0`),
    action("set", `${before}=${expansionOf(`hash(select/${lastRealm}/${queue.name})`)}`),
    action("hash", `insert/${lastRealm}/${queue.name}/${expansionOf(waitsVariable)}`),
    keepBefore,
  ];
}

const keepBefore = action("hash", `insert/${beforeRealm}/${expansionOf(waitsVariable)}/-${expansionOf(before)}`);

/** All that is asked at one place, so that the answers are of one moment. Seconds are rounded. */
function clockConditions(): XmlElement[] {
  return [
    element("condition", { field: expansionOf(before), expression: "^1+@(.+)$", break: "never" }, [
      inlineAction("action", "set", `${other}=$1`),
      inlineAction("anti-action", "set", `${other}=none`),
    ]),
    element("condition", {}, [
      inlineAction("action", "set", `${left}=${expansionOf(`expr(floor((${expansionOf(until)}-${now})/1000+0.5))`)}`),
      inlineAction("action", "set", `${rests}=${expansionOf(`expr(${expansionOf(rested)}-${now})`)}`),
      inlineAction("action", "set", `${ahead}=${expansionOf(`uuid_getvar(${expansionOf(other)} ${waitsVariable})`)}`),
    ]),
    element("condition", { field: expansionOf(left), expression: "^(?:[1-9]|1[0-4])$", break: "never" }, [
      inlineAction("action", "set", `${rings}=${expansionOf(left)}`),
      inlineAction("anti-action", "set", `${rings}=${ringSeconds}`),
    ]),
    element("condition", { field: expansionOf(left), expression: "^[2-4]$", break: "never" }, [
      inlineAction("action", "set", `${pause}=${expansionOf(left)}`),
      inlineAction("anti-action", "set", `${pause}=${restSeconds}`),
    ]),
  ];
}

/** Who stood before has gone: whoever stood before him is the next to ask for. */
const closeUpActions: readonly XmlElement[] = [
  action("set", `${stored}=${expansionOf(`hash(select/${beforeRealm}/${expansionOf(before)})`)}`),
  action("hash", `delete/${beforeRealm}/${expansionOf(before)}`),
  action("set", `${before}=${expansionOf(`${stored}:1`)}`),
  keepBefore,
];

/** Hold music for a moment; where there is none, the pause keeps the call from going round as fast as it can. */
function listen(seconds: string): readonly XmlElement[] {
  return [
    action("set", `playback_timeout_sec=${seconds}`),
    action("playback", expansionOf("hold_music")),
    action("unset", "playback_timeout_sec"),
    action("sleep", "20"),
  ];
}

function ringActions({ queue }: QueueState, { options }: Writing): XmlElement[] {
  const phones = queue.agents.map((agent) => ({ ...agent, afterSeconds: 0, confirms: false }));
  return [
    action("unset", causesVariable),
    action("set", `transfer_ringback=${expansionOf("hold_music")}`),
    action("set", `call_timeout=${expansionOf(rings)}`),
    action("bridge", dialString({ phones, ringSeconds, pickUp: undefined }, options)),
    action("set", `transfer_ringback=${ringbackTone}`),
  ];
}

function sum(one: string, other: number): string {
  return expansionOf(`expr(${one}+${other})`);
}
