/** What Asterisk cannot carry, reported where the source says it. Must not know how anything is written. */

import type { Reporter } from "../../compiler/diagnostics/diagnostic.ts";
import type { Build, CallFlow, Mailbox, Phone, RingState, State, Tag } from "../../compiler/flow/ir.ts";
import { utf8Length } from "../../compiler/target/names.ts";
import { warnOfTexts } from "../../compiler/target/recordings.ts";
import type { Span } from "../../compiler/text/span.ts";
import { checkSounds } from "./check-sounds.ts";
import { firstBadInEmail, firstBadInSip, firstBadInUser } from "./escape.ts";
import { legContext, needsLegs } from "./legs.ts";
import { type AsteriskOptions, isPjsip } from "./options.ts";
import { dialText } from "./phones.ts";

const target = "Asterisk";

/** The caller is watched beside the phones. Source: asterisk apps/app_dial.c, AST_MAX_WATCHERS (256). */
const MOST_PHONES = 255;
/** Lines of over 8190 bytes are skipped whole (main/config.c); this leaves room for what else stands in a line. */
const MOST_DIAL_BYTES = 7800;
/** Source: asterisk include/asterisk/channel.h, AST_MAX_EXTENSION (80, with its end). */
const MOST_NAME_BYTES = 79;

/** Reports what cannot be carried. */
export function checkAsterisk(build: Build, options: AsteriskOptions, reporter: Reporter): void {
  warnOfTexts(build, reporter);
  checkSounds(build, reporter);
  for (const flow of build.flows) {
    for (const state of flow.states.values()) checkState(state, flow, options, reporter);
    for (const action of flow.lost) if (action.kind === "tag") checkTag(action, reporter);
  }
  for (const { agents } of build.queues) for (const agent of agents) checkPhone(agent, options, reporter);
  for (const mailbox of build.mailboxes) checkMailbox(mailbox, options, reporter);
}

function checkState(state: State, flow: CallFlow, options: AsteriskOptions, reporter: Reporter): void {
  if (state.kind === "ring") checkRing(state, flow, options, reporter);
  else if (state.kind === "hunt") for (const phone of state.phones) checkPhone(phone, options, reporter);
  else if (state.kind === "tag") checkTag(state, reporter);
}

/** Longer values would not fit into what a URL is told, percent-encoded, beside others. */
const MOST_TAG_BYTES = 500;

function checkTag({ value, origin }: Tag & { readonly origin: Span }, reporter: Reporter): void {
  const bytes = utf8Length(value);
  if (bytes <= MOST_TAG_BYTES) return;
  const what = "bytes in the value of a tag";
  reporter.report("VATS5005", origin, {
    target,
    what,
    count: bytes,
    most: MOST_TAG_BYTES,
    reason: "a variable ends at 4095, and values are passed on percent-encoded",
  });
}

function checkRing(state: RingState, flow: CallFlow, options: AsteriskOptions, reporter: Reporter): void {
  const { phones, origin } = state;
  for (const phone of phones) checkPhone(phone, options, reporter);
  if (phones.length > MOST_PHONES) {
    const reason = "one Dial watches no more";
    reporter.report("VATS5005", origin, {
      target,
      what: "phones at once",
      count: phones.length,
      most: MOST_PHONES,
      reason,
    });
    return;
  }
  const bytes = dialBytes(state, flow, options);
  if (bytes <= MOST_DIAL_BYTES) return;
  const reason = "a line of its dialplan ends at 8190";
  const what = "bytes of phones at once";
  reporter.report("VATS5005", origin, { target, what, count: bytes, most: MOST_DIAL_BYTES, reason });
}

/** How long the text is that Dial gets: of the phones, or of their legs, whose names have at most some 50 bytes. */
function dialBytes({ phones }: RingState, { name }: CallFlow, options: AsteriskOptions): number {
  if (!needsLegs({ phones })) return utf8Length(dialText(phones, options));
  return phones.length * (60 + utf8Length(legContext(name, options["asterisk.context"])));
}

function checkPhone(phone: Phone, options: AsteriskOptions, reporter: Reporter): void {
  const { kind, address, origin } = phone;
  if (kind === "sip" && !isPjsip(options)) {
    const reason = "only PJSIP rings an address through a trunk";
    return reporter.report("VATS5004", origin, { target, what: "a phone's address", found: address, reason });
  }
  const found = kind === "sip" ? firstBadInSip(address) : firstBadInUser(address);
  if (found === undefined) return;
  const reason = kind === "sip" ? "it has to be `user@host`, of letters and digits" : "Dial would take it apart there";
  const what = kind === "sip" ? "a SIP address" : "the name of an extension";
  reporter.report("VATS5004", origin, { target, what, found, reason });
}

function checkMailbox(mailbox: Mailbox, options: AsteriskOptions, reporter: Reporter): void {
  const { name, email, origin, transcribe } = mailbox;
  if (transcribe && options["asterisk.transcribe"] === "") {
    const reason = "it has no speech recognition";
    const help =
      "Name a program that has one in `asterisk.transcribe` of vats.json: it is called for each new message.";
    reporter.report("VATS5006", origin, { target, what: "turn messages into text", reason }, { help });
  }
  const bytes = utf8Length(name);
  if (bytes > MOST_NAME_BYTES) {
    const reason = "longer names are cut";
    const what = "bytes in the name of a mailbox";
    reporter.report("VATS5005", origin, { target, what, count: bytes, most: MOST_NAME_BYTES, reason });
  }
  const badInName = firstBadInUser(name);
  if (badInName !== undefined) {
    const reason = "VoiceMail would take it apart there";
    reporter.report("VATS5004", origin, { target, what: "the name of a mailbox", found: badInName, reason });
  }
  const found = email === undefined ? undefined : firstBadInEmail(email);
  if (found === undefined) return;
  const reason = "voicemail.conf would take it apart there";
  reporter.report("VATS5004", origin, { target, what: "an e-mail address", found, reason });
}
