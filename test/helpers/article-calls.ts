/** Calls to every combination of the article: in and out of hours, on both lines, with every way for it to go. */

import type { Call } from "../../compiler/simulate/call.ts";
import { instantOf } from "../../compiler/time/zone.ts";
import type { NamedCall } from "../../lab/engine.ts";
import { combinations, type Half } from "./article.ts";

const keys = ["ext 101", "ext 102", "tel +79160000003"];
const head = "tel +79160000009";

/** What the phones do, by turns, so that all ways are seen over the combinations. */
const ways: readonly ((half: Half) => Partial<Pick<Call, "phones" | "hangsUpAfterSeconds">>)[] = [
  () => ({ phones: {} }),
  ({ first }) => ({ phones: first === 0 ? {} : { [keys[first - 1] ?? ""]: { kind: "answers", afterSeconds: 4 } } }),
  () => ({ phones: { [head]: { kind: "answers", afterSeconds: 3 } } }),
  () => ({
    phones: {
      [keys[0] ?? ""]: { kind: "busy" },
      [keys[1] ?? ""]: { kind: "declines" },
      [keys[2] ?? ""]: { kind: "unavailable" },
    },
  }),
  ({ first }) => (first === 0 ? { phones: {} } : { phones: {}, hangsUpAfterSeconds: 7 }),
];

/** Two calls for each combination: one in working hours, one out of them; the `turn` of the ways differs from one to the next. */
export function articleCalls(turns: readonly number[] = [0, 1, 2, 3, 4]): readonly NamedCall[] {
  return turns.flatMap((turn) => combinations.flatMap((combination, index) => callsOf(combination, index, turn)));
}

const openMs = instantOf("Europe/Moscow", "2026-11-23", 12 * 60) ?? 0;
const closedMs = instantOf("Europe/Moscow", "2026-11-22", 12 * 60) ?? 0;

function callsOf(
  { name, open, closed, numbers }: (typeof combinations)[number],
  index: number,
  turn: number,
): readonly NamedCall[] {
  const way = ways[(index + turn) % ways.length] ?? ways[0];
  const other = ways[(index + turn + 2) % ways.length] ?? ways[0];
  const caller = `+7495${String(turn)}${String(index).padStart(3, "0")}`;
  return [
    {
      title: `${name} open, way ${(index + turn) % ways.length}`,
      call: { called: numbers[0], caller: `${caller}001`, atMs: openMs, phones: {}, ...way?.(open) },
    },
    {
      title: `${name} closed, way ${(index + turn + 2) % ways.length}`,
      call: { called: numbers[1], caller: `${caller}002`, atMs: closedMs, phones: {}, ...other?.(closed) },
    },
  ];
}
