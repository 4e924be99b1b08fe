/** Phones as nouns of a `<Dial>`. Only what the source declares gets here: nothing that a caller sends. */

import type { Phone } from "../../compiler/flow/ir.ts";
import type { TwimlOptions } from "./options.ts";
import { type Verb, verb } from "./verb.ts";

/** The noun that rings a phone. */
export function nounOf(phone: Phone, options: TwimlOptions): Verb & { readonly content: string } {
  return { ...verb(nounName(phone, options)), content: nounText(phone, options) };
}

/** A phone as the manifest has it, for whoever reads the documents. */
export interface PhoneEntry {
  /** `ext 101`, `tel +79160000001`, `sip boss@example.com`. */
  readonly phone: string;
  readonly noun: string;
  readonly text: string;
}

export function phoneEntry(phone: Phone, options: TwimlOptions): PhoneEntry {
  const { name, content } = nounOf(phone, options);
  return { phone: `${phone.kind} ${phone.address}`, noun: name, text: content };
}

function nounName(phone: Phone, options: TwimlOptions): string {
  if (phone.kind === "tel") return "Number";
  return phone.kind === "sip" || options.sipDomain !== "" ? "Sip" : "Client";
}

function nounText(phone: Phone, options: TwimlOptions): string {
  if (phone.kind === "sip") return `sip:${asciiUri(phone.address)}`;
  if (phone.kind === "ext" && options.sipDomain !== "")
    return `sip:${encodeURIComponent(phone.address)}@${options.sipDomain}`;
  return phone.address;
}

/** Letters of other scripts percent-encoded, all else as it is. */
function asciiUri(address: string): string {
  return address.replace(/[^\p{ASCII}]+/gu, (letters) => encodeURIComponent(letters));
}
