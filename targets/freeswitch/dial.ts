/**
 * Whom a ring calls, and what became of it. Dial strings hold nothing but what the source declares: whatever a caller
 * sends could add legs of its own (freeswitch.md §7). Must not know where a call goes next.
 */

import type { Phone } from "../../compiler/flow/ir.ts";
import { never } from "../../compiler/never.ts";
import type { FreeswitchOptions } from "./options.ts";

/** Legs of one bridge; the rest would be glued into the last. Source: switch_ivr_originate.c, MAX_PEERS. */
export const mostLegs = 128;

/** All phones at once: the first to answer gets the call. */
export function dialString(phones: readonly Phone[], options: FreeswitchOptions): string {
  return phones.map((phone) => leg(phone, options)).join(",");
}

function leg({ kind, address }: Phone, { domain, gateway, profile }: FreeswitchOptions): string {
  switch (kind) {
    case "ext":
      return `user/${address}@${domain}`;
    case "tel":
      return `sofia/gateway/${gateway}/${address}`;
    case "sip":
      return `sofia/${profile}/${address}`;
    default:
      return never(kind);
  }
}

/** The causes of all legs that were called: `UUID;CAUSE`, or `ARRAY::UUID;CAUSE|:UUID;CAUSE` (switch_ivr_originate.c, `originate_causes`). */
export const causesVariable = "originate_causes";

/**
 * Busy or declined: SIP 486 and 600 · 603 (and 401, 402, 403, 407, 608, which FreeSWITCH takes for the same) · a redirect,
 * with `outbound_redirect_fatal`. Source: sofia_glue.c:sofia_glue_sip_cause_to_freeswitch, sofia.c:sofia_handle_sip_r_invite.
 */
const busyCauses = ["USER_BUSY", "CALL_REJECTED", "REQUESTED_CHAN_UNAVAIL"];

/**
 * Could not be reached: SIP 404, 410, 500 and 503 (and 400, 481), 501 (and 406, 415), 502; or the call could not be begun.
 * A phone that is not registered has no entry at all. (504 cannot be told from 408, which is no reply.)
 */
const unavailableCauses = [
  "UNALLOCATED_NUMBER",
  "NUMBER_CHANGED",
  "NORMAL_TEMPORARY_FAILURE",
  "SERVICE_NOT_IMPLEMENTED",
  "NETWORK_OUT_OF_ORDER",
  "DESTINATION_OUT_OF_ORDER",
  "GATEWAY_DOWN",
];

/** That every phone was busy or declined: so many causes, all of them such. A user with several devices has several. */
export function allBusy(phones: readonly Phone[]): string {
  return allCauses(busyCauses, phones.length === 1 ? "+" : `{${phones.length},}`);
}

/** That no phone could be reached: no cause but such. */
export function noneReached(): string {
  return allCauses(unavailableCauses, "*");
}

function allCauses(causes: readonly string[], times: string): string {
  return `^(?:ARRAY::)?(?:[^;]*;(?:${causes.join("|")})(?:\\|:|$))${times}$`;
}
