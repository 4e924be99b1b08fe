/**
 * What becomes of a call's record, which Twilio has none of one's own: a tag travels from request to request, and into what URLs
 * are told. So it is lost where no URL is.
 */

import type { Reporter } from "../../compiler/diagnostics/diagnostic.ts";
import type { CallFlow } from "../../compiler/flow/ir.ts";
import { unwritable } from "./characters.ts";
import { twilio } from "./title.ts";

export function checkRecord(flow: CallFlow, reporter: Reporter): void {
  const actions = [...flow.states.values(), ...flow.lost];
  const isTold = actions.some(({ kind }) => kind === "notify");
  for (const action of actions) {
    if (action.kind !== "tag") continue;
    const found = unwritable(action.value);
    if (found !== undefined) {
      const reason = "XML has no such character";
      reporter.report("VATS5004", action.origin, { ...twilio, what: "a tag", found, reason });
    } else if (!isTold) {
      const help = "Tell a URL with `notify`: it gets all tags.";
      reporter.report("VATS5040", action.origin, { ...twilio, field: action.key }, { help });
    }
  }
}
