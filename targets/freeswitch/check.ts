/**
 * What a FreeSWITCH cannot carry or keep, reported where the source has it. What kinds of things it can do at all is in
 * `features.ts`. Must not make files.
 */

import type { Reporter } from "../../compiler/diagnostics/diagnostic.ts";
import type {
  Build,
  CallFlow,
  Guard,
  LostAction,
  Mailbox,
  NotifyState,
  Phone,
  Prompt,
  State,
  TagState,
} from "../../compiler/flow/ir.ts";
import { checkRecordings, warnOfTexts } from "../../compiler/target/recordings.ts";
import type { Span } from "../../compiler/text/span.ts";
import { hasPatience, mostLegs, phonesOf } from "./dial.ts";
import { type Unfit, unfitAddress, unfitEmail, unfitName, unfitUrl, unfitValue } from "./escape.ts";
import { clockGuards } from "./guards.ts";
import { mailboxesOfPhones } from "./mailboxes.ts";
import type { FreeswitchOptions } from "./options.ts";
import { endingOf } from "./sounds.ts";
import { zoneFault } from "./zones.ts";

const freeswitch = { target: "FreeSWITCH" };

/** What mod_sndfile plays, which every FreeSWITCH has. */
const soundEndings = new Set(["wav", "aif", "aiff", "au", "flac", "gsm"]);

export function checkFreeswitch(build: Build, options: FreeswitchOptions, reporter: Reporter): void {
  for (const flow of build.flows) checkFlow(flow, reporter);
  for (const mailbox of build.mailboxes) checkMailbox(mailbox, options, reporter);
  for (const mailbox of mailboxesOfPhones(build)) warnOfPhonesMail(mailbox, reporter);
  for (const prompt of build.prompts) checkPrompt(prompt, reporter);
  checkRecordings(build, freeswitch.target, () => undefined, reporter);
  warnOfTexts(build, reporter);
}

function checkFlow(flow: CallFlow, reporter: Reporter): void {
  for (const state of flow.states.values()) checkState(state, reporter);
  for (const action of flow.lost) checkSaid(action, reporter);
}

function checkState(state: State, reporter: Reporter): void {
  if (state.kind === "choose") for (const { guard } of state.arms) checkZones(guard, reporter);
  if (state.kind === "tag" || state.kind === "notify") checkSaid(state, reporter);
  if (state.kind !== "hunt" && phonesOf(state).length > 0) checkCount(state, reporter);
  for (const phone of phonesOf(state)) checkPhone(phone, reporter);
}

/** A field's value and a URL become parts of commands. */
function checkSaid(said: TagState | NotifyState | LostAction, reporter: Reporter): void {
  if (said.kind === "notify") return reportUnfit("a URL", unfitUrl(said.url), said.origin, reporter);
  reportUnfit("a field of the call's record", unfitValue(said.value), said.origin, reporter);
  warnOfEncoded(said.value, said.origin, reporter);
}

/**
 * Records are written as in a URL, but what looks as if it were already is left alone (switch_utils.c, switch_url_encode_opt
 * without `double_encode`; seen): who reads `%20` cannot tell it from a blank.
 */
function warnOfEncoded(value: string, origin: Span, reporter: Reporter): void {
  const found = /%[0-9A-F]{2}/.exec(value)?.[0];
  if (found === undefined) return;
  const reason =
    "its records (mod_xml_cdr, mod_json_cdr) have values as in a URL, and that one stands for another sign there";
  const help = "Put something else behind the `%`. What URLs are told is right all the same.";
  reporter.report(
    "VATS5006",
    origin,
    { ...freeswitch, what: `keep \`${found}\` in a call's record`, reason },
    { help },
  );
}

function checkZones(guard: Guard, reporter: Reporter): void {
  for (const { zone, origin } of clockGuards(guard)) {
    const reason = zoneFault(zone);
    if (reason !== undefined) reporter.report("VATS5003", origin, { ...freeswitch, zone, reason });
  }
}

function checkCount(state: State, reporter: Reporter): void {
  const phones = phonesOf(state);
  const isStaggered = state.kind === "ring" && hasPatience(state.phones);
  const most = isStaggered ? mostLegs - 1 : mostLegs;
  if (phones.length <= most) return;
  const reason = "it glues all others into the last of them";
  const count = { what: "phones in one ring", count: phones.length, most };
  reporter.report("VATS5005", state.origin, { ...freeswitch, ...count, reason });
}

function checkPhone({ kind, address, origin }: Phone, reporter: Reporter): void {
  if (kind === "sip") reportUnfit("a SIP address", unfitAddress(address), origin, reporter);
  else reportUnfit("the name of an extension", unfitName(address), origin, reporter);
}

function checkMailbox(
  { name, email, transcribe, origin }: Mailbox,
  options: FreeswitchOptions,
  reporter: Reporter,
): void {
  if (transcribe && options.transcribe === "") reporter.report("VATS5030", origin, { mailbox: name });
  reportUnfit("the name of a mailbox", unfitName(name), origin, reporter);
  if (email !== undefined) reportUnfit("a mail address", unfitEmail(email), origin, reporter);
}

/** The directory has the phone already, and a user has one place there. */
function warnOfPhonesMail({ name, email, origin }: Mailbox, reporter: Reporter): void {
  if (email === undefined) return;
  const reason = "the mailbox is that of the extension of this name, whose settings are the exchange's own";
  const help = `Set \`vm-mailto\` of the user \`${name}\` there, or give the mailbox another name.`;
  reporter.report("VATS5006", origin, { ...freeswitch, what: `mail the messages of \`${name}\``, reason }, { help });
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
