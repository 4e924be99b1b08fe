/** What came instead of what a test expected, and how that is told. Must not know where it is printed. */

import { clockText, secondsText } from "../simulate/clock-text.ts";

/** Seconds since the call came. `time` and `before`: what was expected, at another moment. `gone`: the caller hung up. */
export type Came =
  | { readonly kind: "nothing" }
  | { readonly kind: "gone" | "time" | "before"; readonly atSeconds: number }
  /** `what` in the words of a test: `ring boss`. */
  | { readonly kind: "other"; readonly what: string; readonly atSeconds: number };

/** A sentence without its full stop. */
export function cameText(came: Came): string {
  switch (came.kind) {
    case "nothing":
      return "nothing came any more";
    case "gone":
      return `the caller hung up at ${momentText(came.atSeconds)}`;
    case "time":
      return `it came at ${momentText(came.atSeconds)}`;
    case "before":
      return `it came earlier, at ${momentText(came.atSeconds)}`;
    case "other":
      return `\`${came.what}\` came at ${momentText(came.atSeconds)}`;
  }
}

/** `24 s`, `1:05` from a minute on. */
function momentText(seconds: number): string {
  return Math.round(seconds * 10) < 600 ? secondsText(seconds) : clockText(seconds);
}
