/** What lies on the worker's desk: the last text, and the last one without errors. */

import type { Compilation } from "../../compiler/compile.ts";
import type { Host } from "../../compiler/host.ts";
import { createSession, type Session } from "../../compiler/session.ts";

/** A text, compiled. */
export interface Work {
  readonly compilation: Compilation;
  readonly host: Host;
  /** `YYYY-MM-DD`: the day on which its warnings look ahead. */
  readonly today: string;
}

export interface Desk {
  /** Keeps what does not change from one text to the next. */
  readonly session: Session;
  /** Of the last text, with errors or without. */
  latest: Work | undefined;
  /** Of the last text without errors. */
  good: Work | undefined;
}

export function createDesk(): Desk {
  return { session: createSession(), latest: undefined, good: undefined };
}

/** The last text without errors; the page asks for calls only when there is one. */
export function goodWork({ good }: Desk): Work {
  if (!good) throw new Error("vatsc expected a text without errors before a call");
  return good;
}
