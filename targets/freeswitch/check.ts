/**
 * What a FreeSWITCH cannot carry or keep, reported where the source has it. What kinds of things it can do at all is in
 * `features.ts`. Must not make files.
 */

import type { Reporter } from "../../compiler/diagnostics/diagnostic.ts";
import type { Build, CallFlow, Guard, Mailbox, Phone, Prompt, RingState } from "../../compiler/flow/ir.ts";
import { warnOfTexts } from "../../compiler/target/recordings.ts";
import type { Span } from "../../compiler/text/span.ts";
import { mostLegs } from "./dial.ts";
import { transfersBefore } from "./entrances.ts";
import { type Unfit, unfitAddress, unfitEmail, unfitName } from "./escape.ts";
import { clockGuards } from "./guards.ts";
import type { FreeswitchOptions } from "./options.ts";
import { endingOf } from "./sounds.ts";
import { zoneFault } from "./zones.ts";

const freeswitch = { target: "FreeSWITCH" };

/**
 * A call has 70 transfers, or what its INVITE's Max-Forwards says, and each takes one of them from the calls that it makes.
 * Source: switch_ivr.c:switch_ivr_session_transfer.
 */
const mostTransfersOfCall = 50;

/** What mod_sndfile plays, which every FreeSWITCH has. */
const soundEndings = new Set(["wav", "aif", "aiff", "au", "flac", "gsm"]);

export function checkFreeswitch(build: Build, _options: FreeswitchOptions, reporter: Reporter): void {
  for (const flow of build.flows) checkFlow(flow, reporter);
  for (const mailbox of build.mailboxes) checkMailbox(mailbox, reporter);
  for (const prompt of build.prompts) checkPrompt(prompt, reporter);
  warnOfTexts(build, reporter);
}

function checkFlow(flow: CallFlow, reporter: Reporter): void {
  for (const state of flow.states.values()) {
    if (state.kind === "choose") for (const { guard } of state.arms) checkZones(guard, reporter);
    if (state.kind === "ring") checkRing(state, reporter);
  }
  checkTransfers(flow, reporter);
}

/** Reported where there are too many for the first time: what follows has still more. */
function checkTransfers(flow: CallFlow, reporter: Reporter): void {
  const counts = transfersBefore(flow);
  const first = [...flow.states.values()].find(({ id }) => (counts.get(id) ?? 0) > mostTransfersOfCall);
  if (first === undefined) return;
  const what = "choices and outcomes in a row";
  const reason = "each is a transfer, and a call has 70 of them with those of the machines before it";
  const count = { what, count: Math.max(...counts.values()), most: mostTransfersOfCall };
  reporter.report("VATS5005", first.origin, { ...freeswitch, ...count, reason });
}

function checkZones(guard: Guard, reporter: Reporter): void {
  for (const { zone, origin } of clockGuards(guard)) {
    const reason = zoneFault(zone);
    if (reason !== undefined) reporter.report("VATS5003", origin, { ...freeswitch, zone, reason });
  }
}

function checkRing({ phones, origin }: RingState, reporter: Reporter): void {
  if (phones.length > mostLegs) {
    const reason = "it glues all others into the last of them";
    const what = "phones in one ring";
    reporter.report("VATS5005", origin, { ...freeswitch, what, count: phones.length, most: mostLegs, reason });
  }
  for (const phone of phones) checkPhone(phone, reporter);
}

function checkPhone({ kind, address, origin }: Phone, reporter: Reporter): void {
  if (kind === "sip") reportUnfit("a SIP address", unfitAddress(address), origin, reporter);
  else reportUnfit("the name of an extension", unfitName(address), origin, reporter);
}

function checkMailbox({ name, email, origin }: Mailbox, reporter: Reporter): void {
  reportUnfit("the name of a mailbox", unfitName(name), origin, reporter);
  if (email !== undefined) reportUnfit("a mail address", unfitEmail(email), origin, reporter);
}

function checkPrompt(prompt: Prompt, reporter: Reporter): void {
  reportUnfit("the name of a sound", unfitName(prompt.sound), prompt.origin, reporter);
  if (prompt.kind === "say" || soundEndings.has(endingOf(prompt.uri))) return;
  const reason = `it plays ${[...soundEndings].join(", ")} without further modules`;
  const found = prompt.uri.split("/").at(-1) ?? prompt.uri;
  reporter.report("VATS5004", prompt.origin, { ...freeswitch, what: "an announcement", found, reason });
}

function reportUnfit(what: string, unfit: Unfit | undefined, origin: Span, reporter: Reporter): void {
  if (unfit !== undefined) reporter.report("VATS5004", origin, { ...freeswitch, what, ...unfit });
}
