/** How a ring's phones are written in Dial. Must not know states. */

import type { Ears, Phone } from "../../compiler/flow/ir.ts";
import { never } from "../../compiler/never.ts";
import { escapeLine } from "./escape.ts";
import type { AsteriskOptions } from "./options.ts";

/** `PJSIP/a&PJSIP/+79160000001@trunk`: what Dial rings at once. */
export function dialText(phones: readonly Phone[], options: AsteriskOptions): string {
  return phones.map((phone) => addressText(phone, options)).join("&");
}

function addressText({ kind, address }: Phone, options: AsteriskOptions): string {
  const technology = options["asterisk.technology"];
  const trunk = options["asterisk.trunk"];
  switch (kind) {
    case "ext":
      return `${technology}/${address}`;
    case "tel":
      return `${technology}/${address}@${trunk}`;
    case "sip":
      return `${technology}/${trunk}/sip:${escapeLine(address)}`;
    default:
      return never(kind);
  }
}

/**
 * Options of Dial for these phones.
 *
 * `i`: a phone that redirects has declined; without it Dial would call whatever the phone names (apps/app_dial.c, do_forward).
 * `r`: several phones of which one is outside. A trunk that sends early media (183) instead of 180 would leave the caller
 * in silence, as Dial passes no audio of one of several phones (wait_for_answer, AST_CONTROL_PROGRESS). One phone alone
 * may send its own ringback, and phones of the exchange send 180, which Dial passes on, as a tone once the call is answered.
 * Music takes the place of either.
 */
export function dialOptions(phones: readonly Phone[], { music }: Pick<Ears, "music">): string {
  const hasOutside = phones.length > 1 && phones.some(({ kind }) => kind !== "ext");
  return hasOutside && !music ? "ir" : "i";
}
