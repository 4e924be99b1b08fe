/** How long a caller of a scenario waits at worst: from arrival to the answer, the tone of a mailbox, a menu or the end. */

import type { Claim } from "../explore/claim.ts";
import { endingAt, toneSeconds } from "../explore/endings.ts";
import { findCall } from "../explore/find-call.ts";
import { happeningsAt } from "../explore/request-happenings.ts";
import type { Explored } from "../explore/scenario.ts";
import type { Settled } from "../explore/strand.ts";
import { stateAt } from "../flow/step.ts";

/** Nothing breaks it, so all calls are followed, each for as long as its caller waits. */
const anyWait: Claim = {
  mostSeconds: Number.POSITIVE_INFINITY,
  atState: ({ kind }) => (kind === "menu" ? "kept" : "open"),
  atEnd: () => "kept",
  breaks: () => false,
};

/** Seconds; `undefined` where there are more calls than can be gone through. */
export function longestWait(explored: Explored): number | undefined {
  let longest = 0;
  const note = ({ position, strand: { moments } }: Settled) => {
    const state = stateAt(explored.flow, position.state);
    const isEnd = state.kind === "menu" || endingAt(state, position) !== undefined;
    const answers = isEnd ? [] : happeningsAt(state, explored.world).filter(isAnswered);
    const more = answers.flatMap(({ lasts }) => lasts.map(({ to }) => to));
    if (isEnd || answers.length > 0)
      longest = Math.max(longest, moments.elapsedTo + Math.max(toneSeconds(state, explored.world), ...more));
  };
  const search = findCall(explored, anyWait, undefined, note);
  return search.kind === "too many" ? undefined : longest;
}

function isAnswered({ event }: ReturnType<typeof happeningsAt>[number]): boolean {
  return event.kind === "rung" && event.outcome === "answered";
}
