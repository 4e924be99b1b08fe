/**
 * Parts of the IR as texts that say everything but where it stands in the source: what has equal texts means the same. Must
 * not know what it writes.
 */

import { onceFor } from "../memory.ts";
import type { Span } from "../text/span.ts";
import type { CallFlow } from "./ir.ts";

/** A scenario, and all places in it in the order of the text. */
export interface FlowStructure {
  readonly text: string;
  readonly origins: readonly Span[];
}

export const structureOfFlow = onceFor((flow: CallFlow): FlowStructure => {
  const origins: Span[] = [];
  // Steps to which no state leads are nothing but places.
  const { unreached: _, ...scenario } = flow;
  return { text: textOf({ ...scenario, states: [...flow.states.values()] }, origins), origins };
});

/** Unambiguous, and known in this process only. Equal parts may have two texts, where their sets are two objects. */
export function structureOf(part: unknown): string {
  return textOf(part, []);
}

function textOf(whole: unknown, origins: Span[]): string {
  let text = "";
  write(whole);
  return text;

  function write(part: unknown): void {
    if (typeof part === "string") text += `${part.length}:${part}`;
    else if (typeof part !== "object" || part === null) text += `${part};`;
    else if (Array.isArray(part)) {
      text += "[";
      for (const item of part) write(item);
      text += "]";
    } else writeFields(part as Readonly<Record<string, unknown>>);
  }

  function writeFields(fields: Readonly<Record<string, unknown>>): void {
    text += "{";
    for (const key in fields) {
      const value = fields[key];
      if (key === "origin") origins.push(value as Span);
      else if ((key === "dates" || key === "week") && typeof value === "object" && value !== null)
        text += `${key}#${numberOfSet(value)};`;
      else {
        text += `${key}=`;
        write(value);
      }
    }
    text += "}";
  }
}

let count = 0;
/** Sets of dates and of minutes are objects that `time/` keeps one of: a production calendar as a text is long. */
const numberOfSet = onceFor((_set: object) => ++count);
