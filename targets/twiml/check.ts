/**
 * Limits of Twilio on values and texts, reported where the source has them. What kinds of things it can do at all is in
 * `features.ts`. Must not make documents.
 */

import type { Reporter } from "../../compiler/diagnostics/diagnostic.ts";
import type { Build, HuntState, Mailbox, Phone, Prompt, RingState } from "../../compiler/flow/ir.ts";
import { unwritable } from "./characters.ts";
import { checkRecord } from "./check-record.ts";
import { checkStatic } from "./check-static.ts";
import { ringRange } from "./dial-time.ts";
import type { TwimlOptions } from "./options.ts";
import { endingOf } from "./paths.ts";
import { nounOf } from "./phones.ts";
import { fitsOneSay, lengthsOf, mostEncoded, speechPieces } from "./speech.ts";
import { ownTexts } from "./texts.ts";
import { twilio } from "./title.ts";
import { voiceOf } from "./voices.ts";

/** Source: twilio.com/docs/voice/twiml/number and /client; for mixtures no page gives another number. */
const mostPhones = 10;
/** Source: twilio.com/docs/voice/twiml/sip: fewer than 255. */
const longestSipUri = 254;
/** Source: twilio.com/docs/voice/twiml/client. */
const longestClient = 256;
/** Range of `maxLength`. Source: twilio.com/docs/voice/twiml/record. */
const recordLengths = { least: 2, most: 14_400 };
/** A document may have 64 KB (11750); what is not the text itself takes a part of that. */
const mostTextBytes = 60_000;
/** Source: twilio.com/docs/voice/twiml/play, supported audio types. */
const soundEndings = new Set(["mp3", "wav", "aif", "aiff", "aifc", "gsm", "ulaw"]);

export function checkTwiml(build: Build, options: TwimlOptions, reporter: Reporter): void {
  for (const flow of build.flows) {
    for (const state of flow.states.values()) {
      if (state.kind === "ring" || state.kind === "hunt") checkRing(state, options, reporter);
    }
    checkRecord(flow, reporter);
    if (options.static) checkStatic(flow, reporter);
  }
  for (const prompt of build.prompts) checkPrompt(prompt, reporter);
  const { locale } = ownTexts(build);
  for (const mailbox of build.mailboxes) checkMailbox(mailbox, locale, reporter);
}

function checkRing(state: RingState | HuntState, options: TwimlOptions, reporter: Reporter): void {
  const { least, most } = ringRange(options);
  const { ringSeconds, phones, origin } = state;
  if (ringSeconds < least || ringSeconds > most) {
    const nearest = ringSeconds < least ? least : most;
    const help = `The nearest that Twilio can ring is \`${nearest}s\`.`;
    reporter.report("VATS5002", origin, { ...twilio, seconds: ringSeconds, least, most }, { help });
  }
  if (state.kind === "ring" && phones.length > mostPhones) {
    const reason = "a `<Dial>` holds no more";
    const count = { what: "phones in one ring", count: phones.length, most: mostPhones };
    reporter.report("VATS5005", origin, { ...twilio, ...count, reason });
  }
  for (const phone of phones) checkPhone(phone, options, reporter);
}

function checkPhone(phone: Phone, options: TwimlOptions, reporter: Reporter): void {
  const found = unwritable(phone.address) ?? refusedIn(phone, options);
  if (found !== undefined) {
    const what = phone.kind === "ext" ? "the name of an extension" : "an address";
    const reason = phone.kind === "ext" ? "a Twilio Client has no such character in its name" : "no SIP address has it";
    return reporter.report("VATS5004", phone.origin, { ...twilio, what, found, reason });
  }
  const { name, content } = nounOf(phone, options);
  const most = name === "Sip" ? longestSipUri : longestClient;
  if (content.length <= most) return;
  const what = name === "Sip" ? "characters in a SIP address" : "characters in the name of an extension";
  const reason = `a \`<${name}>\` holds no more`;
  reporter.report("VATS5005", phone.origin, { ...twilio, what, count: content.length, most, reason });
}

/**
 * The first character that a noun cannot have: white space, control, delimiters and "unwise" ones (RFC 2396, 2.4.3); in
 * a SIP address `?` too, which would begin headers. An extension that becomes a SIP user is percent-encoded instead.
 */
function refusedIn({ kind, address }: Phone, { sipDomain }: TwimlOptions): string | undefined {
  if (kind === "tel" || (kind === "ext" && sipDomain !== "")) return undefined;
  const refused =
    kind === "sip"
      ? /[\s\u0000-\u001f\u007f-\u009f<>"{}|\\^[\]`#?,]/u
      : /[\s\u0000-\u001f\u007f-\u009f<>"{}|\\^[\]`#%]/u;
  return refused.exec(address)?.[0];
}

function checkPrompt(prompt: Prompt, reporter: Reporter): void {
  const { origin } = prompt;
  if (prompt.kind === "file") {
    if (soundEndings.has(endingOf(prompt.uri))) return;
    const found = prompt.uri.split("/").at(-1) ?? prompt.uri;
    const reason = "it plays mp3, wav, aiff, gsm and ulaw";
    return reporter.report("VATS5004", origin, { ...twilio, what: "an announcement", found, reason });
  }
  if (voiceOf(prompt.locale) === undefined) {
    const what = "the language of a text";
    reporter.report("VATS5004", origin, { ...twilio, what, found: prompt.locale, reason: "it has no voice for it" });
  }
  checkText(prompt.text, prompt, reporter);
}

function checkText(text: string, { origin }: Prompt, reporter: Reporter): void {
  const found = unwritable(text);
  if (found !== undefined) {
    const reason = "XML has no such character";
    return reporter.report("VATS5004", origin, { ...twilio, what: "a text", found, reason });
  }
  const tooLong = speechPieces(text).find((piece) => !fitsOneSay(piece));
  if (tooLong !== undefined) {
    const what = "characters, percent-encoded, in one word of a text";
    const count = lengthsOf(tooLong).encoded;
    const reason = "a `<Say>` holds no more, and a text is only cut between words";
    reporter.report("VATS5005", origin, { ...twilio, what, count, most: mostEncoded, reason });
  }
  const { bytes } = lengthsOf(text);
  if (bytes <= mostTextBytes) return;
  const reason = "a document has 64 KB at most";
  reporter.report("VATS5005", origin, {
    ...twilio,
    what: "bytes in one text",
    count: bytes,
    most: mostTextBytes,
    reason,
  });
}

function checkMailbox(mailbox: Mailbox, locale: string, reporter: Reporter): void {
  const { name, limitSeconds, email, origin } = mailbox;
  const { least, most } = recordLengths;
  if (limitSeconds !== undefined && (limitSeconds < least || limitSeconds > most)) {
    const reason = `it records from ${least} s to ${most} s`;
    reporter.report("VATS5004", origin, {
      ...twilio,
      what: "the limit of a mailbox",
      found: `${limitSeconds}s`,
      reason,
    });
  }
  if (mailbox.transcribe) checkTranscript(mailbox, locale, reporter);
  if (email === undefined) return;
  const reason = "it keeps recordings in the account's console";
  const help = "Fetch them there or through Twilio's API, and mail them from there.";
  reporter.report("VATS5006", origin, { ...twilio, what: `mail the messages of \`${name}\``, reason }, { help });
}

/** Source: twilio.com/docs/voice/twiml/record, `transcribe`. */
function checkTranscript({ name, limitSeconds, origin }: Mailbox, locale: string, reporter: Reporter): void {
  const most = 120;
  const reason = `it writes English messages of up to ${most} s`;
  if (!/^en\b/.test(locale)) {
    return reporter.report("VATS5006", origin, {
      ...twilio,
      what: `turn the messages of \`${name}\` into text`,
      reason,
    });
  }
  if (limitSeconds !== undefined && limitSeconds <= most) return;
  const what = `turn long messages of \`${name}\` into text`;
  reporter.report("VATS5006", origin, { ...twilio, what, reason }, { help: "Add `limit 2m` to the mailbox." });
}
