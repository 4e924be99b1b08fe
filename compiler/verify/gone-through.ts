/** What of a scenario no played call has gone through, and why. Counted by places of the source, as `test/coverage.ts` does. */

import { type Cover, itemOf } from "../explore/cover.ts";
import type { CallFlow, ChooseState, MenuState, StateId } from "../flow/ir.ts";
import { phoneKey } from "../simulate/call.ts";
import { noGuardHolds } from "../test/coverage.ts";
import { outcomeLabels } from "../test/ring-outcomes.ts";
import type { Span } from "../text/span.ts";

/** An arm, a key or an outcome that was not played. */
export interface Missing {
  readonly origin: Span;
  /** `taken`, `no guard holds`, `key 2`, `busy`, …; `reached` for a step behind what always ends the call. */
  readonly label: string;
  /** `never`: no call comes there in the whole period · `cut`: there was no more time, or no more calls were asked for. */
  readonly why: "never" | "cut";
}

interface Item {
  readonly origin: Span;
  readonly label: string;
  /** Any of them is it, see `itemOf`. */
  readonly items: readonly string[];
}

/**
 * Only of steps to which some call came: that those behind an arm which no call took were not played goes without saying.
 *
 * @param played what calls went through, see `itemOf`
 * @param cover what they could; `undefined` where that is not known
 */
export function missingOf(flow: CallFlow, played: ReadonlySet<string>, cover: Cover | undefined): readonly Missing[] {
  const places = new Map<string, Item & { items: readonly string[] }>();
  for (const item of itemsOfFlow(flow, played)) {
    const { uri, start, end } = item.origin;
    const key = `${uri} ${start} ${end} ${item.label}`;
    const known = places.get(key);
    places.set(key, known ? { ...known, items: [...known.items, ...item.items] } : item);
  }
  const missing = [...places.values()].filter(({ items }) => !items.some((item) => played.has(item)));
  const isNever = ({ items }: Item) => cover?.isWhole === true && !items.some((item) => cover.items.has(item));
  return [
    ...missing.map(
      (item): Missing => ({ origin: item.origin, label: item.label, why: isNever(item) ? "never" : "cut" }),
    ),
    ...flow.unreached.map((origin): Missing => ({ origin, label: "reached", why: "never" })),
  ].sort(byPlace);
}

function byPlace({ origin: one }: Missing, { origin: other }: Missing): number {
  if (one.uri !== other.uri) return one.uri < other.uri ? -1 : 1;
  return one.start - other.start || one.end - other.end;
}

function itemsOfFlow(flow: CallFlow, played: ReadonlySet<string>): readonly Item[] {
  const labels = outcomeLabels(flow);
  const visited = new Set([...played].map((item) => item.slice(0, item.indexOf(" "))));
  return [...flow.states.values()].flatMap((state): readonly Item[] => {
    if (!visited.has(state.id)) return [];
    if (state.kind === "choose") return itemsOfChoice(state);
    if (state.kind === "menu") return itemsOfMenu(state);
    if (state.kind !== "ring" && state.kind !== "hunt" && state.kind !== "queue") return [];
    const phones = state.kind === "queue" ? state.queue.agents : state.phones;
    const next = (outcome: string): StateId | undefined => {
      if (state.kind === "queue") return state.next;
      return outcome === "busy" ? state.busy : outcome === "unavailable" ? state.unavailable : state.unanswered;
    };
    return (labels.get(state.id) ?? []).map(({ origin, label, outcomes }) => ({
      origin,
      label,
      items: [...outcomes].flatMap((outcome) =>
        outcome === "answered"
          ? phones.map((phone) => itemOf(state.id, `answered ${phoneKey(phone)}`, undefined))
          : [itemOf(state.id, outcome, next(outcome))],
      ),
    }));
  });
}

function itemsOfChoice({ id, arms, origin }: ChooseState): readonly Item[] {
  return [
    ...arms.map((arm, at) => ({ origin: arm.origin, label: "taken", items: [itemOf(id, `${at}`, undefined)] })),
    { origin, label: noGuardHolds, items: [itemOf(id, "otherwise", undefined)] },
  ];
}

function itemsOfMenu({ id, keys, origin, timeout, invalid }: MenuState): readonly Item[] {
  return [
    ...keys.map(({ digits, next, origin: at }) => ({
      origin: at,
      label: `key ${digits}`,
      items: [itemOf(id, `typed ${digits}`, next)],
    })),
    { origin, label: "timeout", items: [itemOf(id, "silence", timeout)] },
    { origin, label: "invalid", items: [itemOf(id, "wrong key", invalid)] },
  ];
}
