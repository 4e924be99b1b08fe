/** What a call does that breaks a claim, and how that is told. Must not know what was claimed. */

import { secondsText } from "../simulate/clock-text.ts";
import type { Ending } from "../simulate/trace.ts";

/** That it rings a phone which it must not, or how it ends; seconds since the call came. Phones by their names. */
export type DeedFacts =
  | {
      readonly kind: "rings";
      readonly phone: string;
      /** That was to ring first. */
      readonly before: string | undefined;
      readonly atSeconds: number;
    }
  | {
      readonly kind: "ends";
      readonly how: Ending | undefined;
      /** Who took it, when `how` is `answered`. */
      readonly by: string | undefined;
      /** That was to ring before the end. */
      readonly without: string | undefined;
      readonly atSeconds: number;
    };

/** Where no clock is asked on the way of the call. */
export const anyTime = "any time";

/** `rings boss after 20 s`, `is refused after 0 s`, `is answered by a after 3 s without having rung boss`, phones in back-quotes. */
export function deedText(facts: DeedFacts): string {
  const after = `after ${secondsText(facts.atSeconds)}`;
  if (facts.kind === "rings")
    return `rings \`${facts.phone}\` ${after}${facts.before === undefined ? "" : `, before \`${facts.before}\``}`;
  const without = facts.without === undefined ? "" : ` without having rung \`${facts.without}\``;
  return `${endText(facts.how, facts.by)} ${after}${without}`;
}

function endText(how: Ending | undefined, by: string | undefined): string {
  switch (how) {
    case "answered":
      return `is answered${by === undefined ? "" : ` by \`${by}\``}`;
    case "message":
      return "can leave a message";
    case "hangup":
      return "is hung up";
    case "rejected":
    case "busy":
      return "is refused";
    default:
      return "ends";
  }
}
