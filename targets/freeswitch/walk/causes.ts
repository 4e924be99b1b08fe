/**
 * Causes and SIP codes. Source: switch_types.h:switch_call_cause_t; switch_channel.c:switch_channel_str2cause;
 * mod_sofia.c:hangup_cause_to_sip.
 */

import { leadingInteger } from "./text.ts";

const causes: Readonly<Record<string, { readonly number: number; readonly sip: number }>> = {
  NONE: { number: 0, sip: 480 },
  UNALLOCATED_NUMBER: { number: 1, sip: 404 },
  NO_ROUTE_DESTINATION: { number: 3, sip: 404 },
  NORMAL_CLEARING: { number: 16, sip: 480 },
  USER_BUSY: { number: 17, sip: 486 },
  NO_USER_RESPONSE: { number: 18, sip: 408 },
  NO_ANSWER: { number: 19, sip: 480 },
  SUBSCRIBER_ABSENT: { number: 20, sip: 480 },
  CALL_REJECTED: { number: 21, sip: 603 },
  NUMBER_CHANGED: { number: 22, sip: 410 },
  EXCHANGE_ROUTING_ERROR: { number: 25, sip: 483 },
  DESTINATION_OUT_OF_ORDER: { number: 27, sip: 502 },
  NORMAL_TEMPORARY_FAILURE: { number: 41, sip: 503 },
  REQUESTED_CHAN_UNAVAIL: { number: 44, sip: 503 },
  CHAN_NOT_IMPLEMENTED: { number: 66, sip: 480 },
  ORIGINATOR_CANCEL: { number: 487, sip: 487 },
  LOSE_RACE: { number: 702, sip: 480 },
  ALLOTTED_TIMEOUT: { number: 802, sip: 480 },
  USER_NOT_REGISTERED: { number: 806, sip: 480 },
  INVALID_GATEWAY: { number: 808, sip: 484 },
};

/** The name of a cause that is written as a name or a number; what it does not know is NORMAL_CLEARING. */
export function causeNamed(text: string): string {
  if (/^\d/.test(text)) {
    const number = leadingInteger(text);
    return Object.keys(causes).find((name) => causes[name]?.number === number) ?? "NORMAL_UNSPECIFIED";
  }
  const name = text.toUpperCase();
  return name in causes ? name : "NORMAL_CLEARING";
}

/** Its number, as a list of causes may have it. */
export function numberOfCause(name: string): number {
  return causes[name]?.number ?? 31;
}

/** With what an unanswered caller is refused. */
export function sipOfCause(name: string): number {
  return causes[name]?.sip ?? 480;
}
