/** The letter of a way, with a sign where its calls, or some of them, are dropped. */

import type { WeekWay } from "../../protocol.ts";
import { lookOf } from "./way-looks.ts";

/** The classes of what has the look of a way. @param index its place among the ways */
export function wayClasses(way: WeekWay, index: number): string {
  return `${lookOf(index)}${way.isDropped ? " is-dropped" : way.lostKeys.length > 0 ? " is-partly-dropped" : ""}`;
}

export function WayMark({ way: { mark, isDropped, lostKeys } }: { readonly way: WeekWay }) {
  const sign = isDropped ? "✗" : lostKeys.length > 0 ? "!" : "";
  return (
    <span aria-hidden="true">
      {mark}
      {sign !== "" && <b class="lost-sign">{sign}</b>}
    </span>
  );
}
