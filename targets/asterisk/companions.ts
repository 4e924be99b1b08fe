/**
 * The files beside extensions.conf: mailboxes, queues, music, the texts to record, and how to load it all.
 * Must not know how a call goes.
 */

import type { Build, Mailbox, Prompt } from "../../compiler/flow/ir.ts";
import { isToRecord } from "../../compiler/target/recordings.ts";
import type { EmitContext, OutputFile } from "../../compiler/target/target.ts";
import { switchEntry } from "./conditions.ts";
import { commentText, escapeLine, fieldText } from "./escape.ts";
import { tellsUrls } from "./notify.ts";
import type { AsteriskOptions } from "./options.ts";
import { queueEntry } from "./queues.ts";
import { render } from "./render.ts";
import { musicClass } from "./rings.ts";

export const VOICEMAIL = "voicemail.conf";
const PROMPTS = "prompts.txt";

/** All that a build needs. */
export function companions(build: Build, options: AsteriskOptions, context: EmitContext): readonly OutputFile[] {
  return [
    ...voicemailFile(build, options, context),
    ...queueFile(build, options, context),
    ...musicFile(build, context),
    ...promptFile(build, context),
    { path: "README.md", text: render("readme", readme(build, options, context)) },
  ];
}

function voicemailFile({ mailboxes }: Build, options: AsteriskOptions, context: EmitContext): readonly OutputFile[] {
  if (mailboxes.length === 0) return [];
  const entries = mailboxes.map(({ name, email, limitSeconds, origin: span }) => ({
    place: context.place(span),
    name,
    email: escapeLine(email ?? ""),
    settings: [
      ...(email === undefined ? [] : ["attach=yes"]),
      ...(limitSeconds === undefined ? [] : [`maxsecs=${limitSeconds}`]),
    ].join("|"),
  }));
  const transcribe = mailboxes.some((mailbox) => mailbox.transcribe) ? options["asterisk.transcribe"] : "";
  return [{ path: VOICEMAIL, text: render("voicemail", { ...context, mailboxes: entries, transcribe }) }];
}

function queueFile({ queues }: Build, options: AsteriskOptions, context: EmitContext): readonly OutputFile[] {
  if (queues.length === 0) return [];
  const entries = queues.map((queue) => queueEntry(queue, options, context.place));
  return [{ path: "queues.conf", text: render("queues", { ...context, queues: entries }) }];
}

function musicFile(build: Build, context: EmitContext): readonly OutputFile[] {
  const { music } = musicPrompts(build);
  if (music.length === 0) return [];
  const classes = music.map((prompt) => ({ name: musicClass(prompt), sound: prompt.sound }));
  return [{ path: "musiconhold.conf", text: render("music", { ...context, classes }) }];
}

/** What plays in place of ringback, and which of it nowhere else. */
export function musicPrompts({ flows, mailboxes }: Build): {
  readonly music: readonly Prompt[];
  readonly musicOnly: ReadonlySet<string>;
} {
  const states = flows.flatMap((flow) => [...flow.states.values()]);
  const ears = states.flatMap((state) => (state.kind === "ring" || state.kind === "hunt" ? [state.ears] : []));
  const music = new Map(ears.flatMap(({ music: one }) => (one ? [[one.sound, one]] : [])));
  const others = [
    ...states.flatMap((state) => (state.kind === "play" || state.kind === "menu" ? [state.prompt] : [])),
    ...ears.flatMap(({ whisper, confirm }) => [whisper, confirm]),
    ...mailboxes.flatMap(({ greeting }) => (greeting === "universal" ? [] : [greeting])),
  ];
  const heard = new Set(others.map((prompt) => prompt?.sound));
  const sorted = [...music.values()].sort((one, other) => (one.sound < other.sound ? -1 : 1));
  return { music: sorted, musicOnly: new Set([...music.keys()].filter((sound) => !heard.has(sound))) };
}

/** Texts that somebody has to record yet. */
function promptFile({ prompts }: Build, context: EmitContext): readonly OutputFile[] {
  const texts = prompts.filter(isToRecord);
  if (texts.length === 0) return [];
  const entries = texts.map(({ sound, locale, text }) => ({ sound, locale: fieldText(locale), text: fieldText(text) }));
  return [{ path: PROMPTS, text: render("prompts", { ...context, prompts: entries }) }];
}

/** Nobody checks a longer list by eye. */
const MOST_LISTED = 100;

function readme(build: Build, options: AsteriskOptions, context: EmitContext) {
  const states = build.flows.flatMap((flow) => [...flow.states.values()]);
  const has = (kind: (typeof states)[number]["kind"]) => states.some((state) => state.kind === kind);
  const phones = [
    ...states.flatMap((state) => (state.kind === "ring" || state.kind === "hunt" ? state.phones : [])),
    ...build.queues.flatMap(({ agents }) => agents),
  ];
  const extensions = [...new Set(phones.flatMap(({ kind, address }) => (kind === "ext" ? [address] : [])))].sort();
  return {
    ...context,
    context: options["asterisk.context"],
    trunk: phones.some(({ kind }) => kind !== "ext") ? options["asterisk.trunk"] : null,
    technology: options["asterisk.technology"],
    extensions: extensions.slice(0, MOST_LISTED),
    moreExtensions: Math.max(0, extensions.length - MOST_LISTED),
    hasMailboxes: build.mailboxes.length > 0,
    hasMail: build.mailboxes.some(({ email }) => email !== undefined),
    hasQueues: build.queues.length > 0,
    hasMusic: musicPrompts(build).music.length > 0,
    hasSounds: build.prompts.length > 0,
    hasTexts: build.prompts.some(isToRecord),
    hasRecords: has("record"),
    hasTags: has("tag") || build.flows.some(({ lost }) => lost.some(({ kind }) => kind === "tag")),
    hasUrls: build.flows.some(tellsUrls),
    switches: build.switches.map((one) => ({
      name: commentText(one.name),
      code:
        one.code === undefined
          ? "only on the exchange"
          : `\`${one.code}\`${one.pin === undefined ? "" : ", then the PIN"}`,
      states: one.states.join(", "),
      entry: switchEntry(one.name).replace(/^DB\((.*)\/(.*)\)$/, "$1 $2"),
      initial: one.initial,
    })),
    hasSwitches: build.switches.length > 0,
    transcribes:
      build.mailboxes.some((mailbox: Mailbox) => mailbox.transcribe) && options["asterisk.transcribe"] === "",
  };
}
