/** Where two scenarios part, put together for people: when, for whom, after what, from what to what. */

import type { Box } from "../explore/boxes.ts";
import { arriving } from "../explore/moments.ts";
import type { Strand } from "../explore/strand.ts";
import { stateAt } from "../flow/step.ts";
import { type Arrivals, arrivalSpans } from "./arrival-spans.ts";
import { conditionsOf } from "./conditions.ts";
import type { DifferingFact } from "./facts.ts";
import { edgeKey, type Lockstep, type Meeting, type Parting } from "./lockstep.ts";
import { lostWays } from "./lost-ways.ts";
import type { Pair } from "./pair.ts";
import { regionsOf } from "./regions.ts";
import { routeFrom } from "./sight.ts";
import { type WayStep, wayText } from "./ways.ts";

export interface Difference {
  /** What has happened before: `nobody answers ring [a, b]`; `undefined`: it shows as the call arrives. */
  readonly after: string | undefined;
  /** Which way a call goes from there that nobody answers. */
  readonly from: string;
  readonly to: string;
  /** What is not the same, where the ways read alike; else empty. */
  readonly facts: readonly DifferingFact[];
  /** When such calls arrive. */
  readonly arrivals: Arrivals;
  /** `callers +7916*`, `line site`, `night is on`; empty: all. */
  readonly conditions: readonly string[];
  /** Ways by which a call is lost from there in NEW only, and in OLD only; an empty text: at once. */
  readonly newLost: readonly string[];
  readonly goneLost: readonly string[];
  /** There are so many calls that not all such ways were looked for. */
  readonly isPartial: boolean;
}

/** In the order in which calls come to them. */
export function differencesOf(pair: Pair, { partings, happenings }: Lockstep): readonly Difference[] {
  const groups = new Map<string, { readonly seen: Seen; readonly strands: Strand[] }>();
  const known = new Map<string, Seen>();
  for (const parting of partings) {
    const { before, after, strand } = parting;
    const place = `${before.state} ${after.state} ${JSON.stringify([before.used, after.used])} ${strand.box.join(" ")}`;
    const seen = known.get(place) ?? seenAt(pair, parting, happenings);
    known.set(place, seen);
    const key = JSON.stringify(seen);
    const group = groups.get(key) ?? { seen, strands: [] };
    group.strands.push(strand);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ seen, strands }) =>
    regionsOf(strands).map((region) => ({
      ...seen,
      arrivals: arrivalSpans([region], pair.dimensions.clock),
      conditions: conditionsOf(region, pair),
    })),
  );
}

type Seen = Omit<Difference, "arrivals" | "conditions">;

function seenAt(pair: Pair, parting: Parting, happenings: Lockstep["happenings"]): Seen {
  const { before, after, strand, facts } = parting;
  const from = routeFrom(pair.before, before, strand.box);
  const to = routeFrom(pair.after, after, strand.box);
  const still = lastingStrand(strand.box);
  const lost = { before: lostWays(pair.before, before, still), after: lostWays(pair.after, after, still) };
  return {
    after: afterText(pair, parting, happenings),
    from,
    to,
    facts: from === to ? facts : [],
    newLost: [...lost.after.ways].flatMap(([key, text]) => (lost.before.ways.has(key) ? [] : [text])),
    goneLost: [...lost.before.ways].flatMap(([key, text]) => (lost.after.ways.has(key) ? [] : [text])),
    isPartial: !lost.before.isAll || !lost.after.isAll,
  };
}

/** The same calls, as if the clock stood still: what is shown of them need not be told apart by seconds. */
function lastingStrand(box: Box): Strand {
  return { box, turn: undefined, moments: arriving(0, 0) };
}

function afterText({ before }: Pair, parting: Meeting, happenings: Lockstep["happenings"]): string | undefined {
  const way: WayStep[] = [];
  for (let at = parting; at.from; at = at.from)
    way.push({
      state: stateAt(before.flow, at.from.before.state),
      happenings: happenings.get(edgeKey(at.from, at)) ?? [],
    });
  return way.length === 0 ? undefined : wayText(way.reverse(), before.world);
}
