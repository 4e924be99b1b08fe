/**
 * Whom a ring calls, and what became of it. Dial strings hold nothing but what the source declares: whatever a caller
 * sends could add legs of its own (freeswitch.md §7). Must not know where a call goes next.
 */

import type { Phone, RungPhone, State } from "../../compiler/flow/ir.ts";
import { never } from "../../compiler/never.ts";
import type { FreeswitchOptions } from "./options.ts";

/** Legs of one bridge; the rest would be glued into the last. Source: switch_ivr_originate.c, MAX_PEERS. */
export const mostLegs = 128;

/** Whom a state rings. */
export function phonesOf(state: State): readonly Phone[] {
  if (state.kind === "ring" || state.kind === "hunt") return state.phones;
  return state.kind === "queue" ? state.queue.agents : [];
}

export interface Dialled {
  readonly phones: readonly RungPhone[];
  readonly ringSeconds: number;
  /** The extension that runs for who picks up and must confirm. */
  readonly pickUp: string | undefined;
}

/** All phones at once, each from its moment on: the first to answer gets the call. */
export function dialString({ phones, ringSeconds, pickUp }: Dialled, options: FreeswitchOptions): string {
  const last = Math.max(...phones.map(({ afterSeconds }) => afterSeconds));
  const legs = phones.map((phone) => bracketed(legVariables(phone, ringSeconds, pickUp)) + leg(phone, options));
  return [
    ...(last > 0 ? [`[leg_timeout=${delayOf(last)},null_enable_auto_answer=false]${patience}`] : []),
    ...legs,
  ].join(",");
}

/**
 * A leg that never answers and keeps the ring alive until the last phone joins, in the same second: without one, phones that are to join later
 * begin at once when all others have given up (switch_ivr_originate.c:check_per_channel_timeouts, `active_channels == 0`).
 */
const patience = "null/patience";

/** Whether a ring has that leg: some phone joins later. */
export function hasPatience(phones: readonly RungPhone[]): boolean {
  return phones.some(({ afterSeconds }) => afterSeconds > 0);
}

/**
 * `leg_timeout` and `leg_delay_start` act when more seconds have begun than they say, so each is one less; 0 would be none.
 * A delay is added to its leg's time by FreeSWITCH itself. Source: switch_ivr_originate.c:check_per_channel_timeouts.
 */
function legVariables(
  { afterSeconds, confirms }: RungPhone,
  ringSeconds: number,
  pickUp: string | undefined,
): string[] {
  const delay = delayOf(afterSeconds);
  return [
    ...(delay === 0 ? [] : [`leg_delay_start=${delay}`]),
    ...(pickUp === undefined ? [] : [`leg_timeout=${Math.max(1, ringSeconds - 1 - delay)}`]),
    ...(pickUp === undefined || !confirms ? [] : confirmVariables(pickUp)),
  ];
}

function delayOf(afterSeconds: number): number {
  return afterSeconds === 0 ? 0 : Math.max(1, afterSeconds - 1);
}

/** A timeout of 0 takes the leg's own away as he picks up: who picked up in time may finish. */
function confirmVariables(pickUp: string): string[] {
  return ["group_confirm_key=exec", `group_confirm_file=execute_extension ${pickUp}`, "group_confirm_timeout=0"];
}

function bracketed(variables: readonly string[]): string {
  return variables.length === 0 ? "" : `[${variables.join(",")}]`;
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
export function allBusy(phones: readonly RungPhone[]): string {
  return allCauses(busyCauses, phones.length === 1 ? "+" : `{${phones.length},}`, phones);
}

/** That no phone could be reached: no cause but such. */
export function noneReached(phones: readonly RungPhone[] = []): string {
  return allCauses(unavailableCauses, "*", phones);
}

function allCauses(causes: readonly string[], times: string, phones: readonly RungPhone[]): string {
  const waited = hasPatience(phones) ? "[^;]*;(?:ALLOTTED_TIMEOUT|NO_ANSWER)(?:\\|:|$)" : "";
  return `^(?:ARRAY::)?${waited}(?:[^;]*;(?:${causes.join("|")})(?:\\|:|$))${times}$`;
}
