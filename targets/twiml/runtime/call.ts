/** Whose call a request is of. Imports nothing from outside this folder, since it is made into a text. */

//! The call that a request is of: its line, its numbers, and when it is.

import { callerDigits, internationalDigits } from "./conditions.ts";
import { type Params, text } from "./params.ts";
import type { LineEntry, NationalForm } from "./tables.ts";

export interface CallFields {
  /** Twilio's own id of the call. */
  readonly id: string;
  readonly line: LineEntry | undefined;
  /** The digits of the caller's number as E.164; undefined for a caller without one. */
  readonly caller: string | undefined;
  /** The digits of the number that was called; undefined where it is no number. */
  readonly called: string | undefined;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
}

export function callOf(
  params: Params,
  now: number,
  lineOf: (to: string) => LineEntry | undefined,
  national: NationalForm | undefined,
): CallFields {
  const to = text(params, "To");
  return {
    id: text(params, "CallSid"),
    line: lineOf(to),
    caller: callerDigits(text(params, "From"), national),
    called: internationalDigits(to, national),
    now,
  };
}

/** What a URL is told of a call, all but its tags. @param ended how it ended; empty while it has not */
export function fieldsOf(call: CallFields, ended: string): Readonly<Record<string, string>> {
  return {
    call: call.id,
    line: call.line?.line ?? "",
    from: call.caller === undefined ? "anonymous" : `+${call.caller}`,
    to: call.called === undefined ? "" : `+${call.called}`,
    time: new Date(call.now).toISOString().replace(/\.[0-9]+Z$/, "Z"),
    ended,
  };
}
