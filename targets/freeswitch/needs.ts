/** What a scenario needs beside its steps, so that one which does not need it is not burdened. Must not know XML. */

import type { CallFlow, Guard, State } from "../../compiler/flow/ir.ts";
import { onceFor } from "../../compiler/memory.ts";
import { entrancesOf, transfersBefore } from "./entrances.ts";

export interface Needs {
  /** Who calls, as E.164: a guard asks it, or a URL is told. */
  readonly caller: boolean;
  /** What was dialled: a URL is told. */
  readonly dialled: boolean;
  /** Transfers without end: it goes round, or has many questions in a row. */
  readonly transfers: boolean;
  /** Something is done as somebody takes the call. */
  readonly answer: boolean;
  /** A URL is told or a field set when the call is lost. */
  readonly lost: boolean;
  readonly record: boolean;
  readonly queue: boolean;
  readonly whisper: boolean;
  /** Keys of all tags, sorted. */
  readonly tags: readonly string[];
}

/**
 * A call has 70 transfers, or what its INVITE's Max-Forwards says, and each takes one of them from the calls that it makes.
 * Source: switch_ivr.c:switch_ivr_session_transfer.
 */
const mostTransfersOfCall = 50;

export const needsOf = onceFor((flow: CallFlow): Needs => {
  const states = [...flow.states.values()];
  const tells = [...states, ...flow.lost].some(({ kind }) => kind === "notify");
  const lost = flow.lost.length > 0;
  const record = states.some(({ kind }) => kind === "record");
  const queue = states.some(({ kind }) => kind === "queue");
  const whisper = states.some((state) => earsOf(state)?.whisper !== undefined);
  const tags = [...states, ...flow.lost].flatMap((state) => (state.kind === "tag" ? [state.key] : []));
  return {
    caller:
      tells || states.some((state) => state.kind === "choose" && state.arms.some(({ guard }) => asksCaller(guard))),
    dialled: tells,
    transfers: states.some(({ kind }) => goesRound.has(kind)) || mostTransfers(flow) > mostTransfersOfCall,
    answer: lost || record || queue || whisper,
    lost,
    record,
    queue,
    whisper,
    tags: [...new Set(tags)].sort(),
  };
});

const goesRound: ReadonlySet<State["kind"]> = new Set(["menu", "again", "hunt", "queue"]);

function mostTransfers(flow: CallFlow): number {
  return Math.max(...transfersBefore(flow, entrancesOf(flow)).values());
}

export function earsOf(state: State) {
  return state.kind === "ring" || state.kind === "hunt" ? state.ears : undefined;
}

function asksCaller(guard: Guard): boolean {
  if (guard.kind === "not") return asksCaller(guard.guard);
  return guard.kind === "all" || guard.kind === "any" ? guard.guards.some(asksCaller) : guard.kind === "caller";
}
