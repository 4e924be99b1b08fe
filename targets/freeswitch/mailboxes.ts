/**
 * The directory: a user for each mailbox that is no phone. Such a user can do nothing but take messages: nobody registers as
 * him, and nobody listens until the machine's owner gives him a password. Must not know scenarios.
 */

import type { Build, Mailbox, State } from "../../compiler/flow/ir.ts";
import type { EmitContext } from "../../compiler/target/target.ts";
import { phonesOf } from "./dial.ts";
import { comment, element, type XmlNode } from "./xml.ts";

/** Users for `<users>` of the group `default`. */
export function mailboxUsers(build: Build, context: EmitContext): XmlNode[] {
  const ofPhones = new Set(mailboxesOfPhones(build));
  const boxes = build.mailboxes.filter((mailbox) => !ofPhones.has(mailbox));
  return boxes.flatMap((mailbox) => [
    comment(`${context.place(mailbox.origin)} mailbox ${mailbox.name}`),
    element("user", { id: mailbox.name }, [element("params", {}, paramsOf(mailbox))]),
  ]);
}

/** Mailboxes of phones: the phone is a user already, with settings of its own. */
export function mailboxesOfPhones(build: Build): readonly Mailbox[] {
  const phones = new Set(build.flows.flatMap(({ states }) => [...states.values()].flatMap(extensionsOf)).map(folded));
  return build.mailboxes.filter(({ name }) => phones.has(folded(name)));
}

/** Users whose names differ only in capitals are one (switch_xml.c:switch_xml_find_child). */
function folded(name: string): string {
  return name.toLowerCase();
}

function extensionsOf(state: State): string[] {
  return phonesOf(state).flatMap((phone) => (phone.kind === "ext" ? [phone.address] : []));
}

function paramsOf({ email }: Mailbox): XmlNode[] {
  return [
    // A user without a password would register as he likes (sofia_reg.c:sofia_reg_parse_auth).
    param("sip-forbid-register", "true"),
    // A box without a password opens to everybody, and no password has this for its hash (mod_voicemail.c:voicemail_check_main).
    param("vm-a1-hash", "none"),
    ...(email === undefined
      ? []
      : [param("vm-mailto", email), param("vm-email-all-messages", "true"), param("vm-attach-file", "true")]),
  ];
}

function param(name: string, value: string): XmlNode {
  return element("param", { name, value });
}
