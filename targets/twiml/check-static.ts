/**
 * What a document without a function cannot do beside deciding (that is in `features.ts`): going on after a ring. A
 * `<Dial>` without `action` goes on below after a talk as well, so that "then boss" would ring boss when the first talk
 * ends. Source: twilio.com/docs/voice/twiml/dial, `action`.
 */

import type { Reporter } from "../../compiler/diagnostics/diagnostic.ts";
import type { CallFlow, StateId } from "../../compiler/flow/ir.ts";
import { twilio } from "./title.ts";

export function checkStatic(flow: CallFlow, reporter: Reporter): void {
  for (const state of flow.states.values()) {
    if (state.kind !== "ring") continue;
    const exits = [state.busy, state.unavailable, state.unanswered];
    if (exits.every((exit) => isEnd(flow, exit))) continue;
    const ability = "go on after a ring without a function";
    const reason = "a `<Dial>` in a static document goes on after a talk as well";
    const help = "Build without `twiml.static`: the generated function decides.";
    reporter.report("VATS5001", state.origin, { ...twilio, ability, reason }, { help });
  }
}

function isEnd(flow: CallFlow, id: StateId): boolean {
  return flow.states.get(id)?.kind === "hangup";
}
