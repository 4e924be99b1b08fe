/** Hostile texts, where they may stand, and what a caller may send: for who plays them. */

import { createMemoryHost, type Host } from "../../compiler/host.ts";
import { wav } from "./vats.ts";

/** As they stand in a string of the language; `\\n` is its escape for a line break. */
export const hostileTexts = [
  ";",
  ";-- comment --;",
  ",",
  "a,b",
  "|",
  '\\"',
  "&",
  "a&PJSIP/boss",
  "${EXTEN}",
  "$${domain}",
  "$${nothing}",
  "${system(id)}",
  "$[1]",
  "]]>",
  "-->",
  "<!-- x",
  "</Response>",
  "<include>",
  "x-pre-process",
  "a\\nb",
  "\\\\",
  "'",
  "\\\\'",
  "<?x",
  "<!--#x",
  "\\u{2028}",
  "\\u{1}",
  "&amp;",
  "&#65;",
  "#include x",
  "=> 1",
  "(a)",
  "^^:",
  "%{x}",
  "`id`",
  "Приветствие №1",
  "x".repeat(200),
];

/** Each place where a text of the author's own may stand, and the step that plays it. */
export const hostilePlaces: Readonly<Record<string, (text: string) => string>> = {
  "a title": (text) => `vats v "${text}" < ring a for 12s; voicemail >\nphone a = ext 101\nline all = * -> v\n`,
  "a text to say": (text) => `say "${text}";\nring a for 12s; voicemail\n`,
  "a greeting": (text) => `mailbox m { greeting say "${text}" }\nring a for 12s; voicemail m\n`,
  "the name of a sound file": (text) => `play "${text}.wav"; ring a for 12s; voicemail\n`,
  "an extension": (text) => `phone a = ext "${text}"\nring a for 12s; voicemail\n`,
  "a SIP address": (text) => `phone a = sip "${text}@example.com"\nring a for 12s; voicemail\n`,
  "a number": (text) => `phone a = tel "+7 916 000-00-01${text}"\nring a for 12s; voicemail\n`,
  "a tag": (text) => `tag origin "${text}"; ring a for 12s; voicemail\n`,
  "a URL that is told": (text) => `notify "https://crm.example.com/${text}"; ring a for 12s; voicemail\n`,
  "a mail address": (text) => `mailbox m { email "${text}@example.com" }\nring a for 12s; voicemail m\n`,
};

/** A host in which every sound file that the text names exists. */
export function hostWithAllSounds(source: string): Host {
  const host = createMemoryHost(new Map([["main.vats", source]]));
  const bytes = wav(1);
  return { ...host, head: () => ({ bytes, totalBytes: bytes.length }) };
}

/** Told apart by who calls and who does not; two lines. */
export const guardedByCallers =
  "phone a = ext 101\nphone b = ext 102\nvats v < from +7916*, +600 < ring a for 12s > from anonymous < ring b for 13s; then voicemail > otherwise < ring [a, b] for 14s > voicemail >\nline one = +12025550100 -> v\nline all = * -> v\n";

/** The same, told of. */
export const toldCallers = guardedByCallers.replace("vats v <", 'vats v < notify "https://crm.example.com/calls";');

/** What a caller may send as his number. */
export const hostileCallers = [
  "600&PJSIP/boss",
  '"x',
  "${SHELL(id)}",
  "${system id}",
  "anonymous",
  "",
  "7".repeat(200),
  "a,b|c",
  "+7916*",
  "'",
  "</Response>",
  "$[1]",
  ");hangup",
  "7 916",
];

/** What a caller may dial. */
export const hostileDialled = ["+12025550100", "12025550100", "1002&PJSIP/boss", "1&to=2"];
