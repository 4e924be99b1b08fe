/** What of a flow its documents depend on beside the state itself. Must not make documents. */

import type { CallFlow, State } from "../../compiler/flow/ir.ts";

export interface FlowFacts {
  /** Calls carry something in the query of their links. */
  readonly carries: boolean;
  /** A `<Dial>` may be recorded, or show another number. */
  readonly marksDials: boolean;
  /** Lost calls are told of. */
  readonly tellsLost: boolean;
}

const carrying: readonly State["kind"][] = ["hunt", "menu", "repeat", "again", "record", "callerid", "tag"];

export function factsOf(flow: CallFlow): FlowFacts {
  const kinds = new Set([...flow.states.values()].map(({ kind }) => kind));
  return {
    carries: carrying.some((kind) => kinds.has(kind)),
    marksDials: kinds.has("record") || kinds.has("callerid"),
    tellsLost: flow.lost.length > 0,
  };
}
