/**
 * `manifest.json`: the build as data for people, scripts and the walker, and which place of the source became what.
 * Holds nothing that the function needs, and no line numbers of the output: those would change with every neighbour.
 */

import type { Build, CallFlow, Guard, Mailbox, Phone, Prompt, State } from "../../compiler/flow/ir.ts";
import { voiceLink } from "./links.ts";
import { exitsOf } from "./pages.ts";
import { soundFile } from "./paths.ts";
import { type PhoneEntry, phoneEntry } from "./phones.ts";
import { speechPieces } from "./speech.ts";
import type { TableContext } from "./tables.ts";
import { voiceOf } from "./voices.ts";

export interface Manifest {
  readonly generator: string;
  readonly source: string;
  readonly host: "twilio" | "other";
  /** The function's address, as far as the build knows it. */
  readonly voice: string;
  readonly lines: readonly {
    readonly line: string;
    readonly start: string;
    readonly numbers: readonly string[] | "*";
  }[];
  readonly states: readonly ManifestState[];
  readonly edges: readonly { readonly from: string; readonly when: string; readonly to: string }[];
  readonly phones: readonly PhoneEntry[];
  /** What calls may carry a tag of: the key in their queries, and what it stands for. */
  readonly tags?: readonly { readonly key: string; readonly tag: string; readonly value: string }[];
  /** For the number's status callback; only where the loss of calls is told. */
  readonly statusCallback?: string;
  readonly mailboxes: readonly { readonly mailbox: string; readonly email?: string }[];
  readonly sounds: readonly SoundEntry[];
  readonly zones: readonly string[];
}

type ManifestRest = Omit<Manifest, "states" | "edges">;

export interface ManifestState {
  readonly state: string;
  readonly id: string;
  readonly kind: State["kind"];
  readonly place: string;
  readonly documents: readonly string[];
  readonly phones?: readonly string[];
  /** Of phones that ring one after another: drawn once a call. */
  readonly order?: "random";
  readonly sound?: string;
  readonly mailbox?: string;
}

/** What is heard where a document plays a file or says a text (its pieces, put together with a space). */
export type SoundEntry =
  | { readonly sound: string; readonly play: string }
  | { readonly sound: string; readonly language: string; readonly say: string };

/**
 * The manifest of a build.
 *
 * @param entries those of its states, and the ways between them, as `manifestState` and `manifestEdges` give them or written already
 */
export function manifestOf<Entries>(build: Build, context: TableContext, entries: Entries): Entries & ManifestRest {
  const states = build.flows.flatMap((flow) => [...flow.states.values()]);
  return {
    generator: context.emit.generator,
    source: context.emit.source,
    host: context.options.host,
    voice: `${context.options.baseUrl}voice`,
    lines: build.lines.map(({ name, flow, numbers }) => ({
      line: name,
      start: startName(build.flows, flow, context),
      numbers,
    })),
    ...entries,
    phones: sortedUnique(states.flatMap(phonesOf).map((phone) => phoneEntry(phone, context.options))),
    ...tagsOf(states, context),
    ...(build.flows.some(({ lost }) => lost.length > 0)
      ? { statusCallback: voiceLink(context.options, { event: "ended" }) }
      : {}),
    mailboxes: build.mailboxes.map(mailboxEntry),
    sounds: soundsOf(build, context),
    zones: [...new Set(states.flatMap(zonesOf))].sort(),
  };
}

function tagsOf(states: readonly State[], { keyOf }: TableContext): Pick<Manifest, "tags"> {
  const tags = states.flatMap((state) =>
    state.kind === "tag" ? [{ key: keyOf(state.id), tag: state.key, value: state.value }] : [],
  );
  return tags.length === 0 ? {} : { tags };
}

function startName(flows: readonly CallFlow[], name: string, { nameOf }: TableContext): string {
  const flow = flows.find((one) => one.name === name);
  return flow === undefined ? "" : nameOf(flow.start);
}

/** The entry of a state. */
export function manifestState(
  state: State,
  { nameOf, emit }: TableContext,
  documents: readonly string[],
): ManifestState {
  const common = {
    state: nameOf(state.id),
    id: state.id,
    kind: state.kind,
    place: emit.place(state.origin),
    documents,
  };
  if (state.kind === "ring" || state.kind === "hunt") {
    const phones = state.phones.map(({ kind, address }) => `${kind} ${address}`);
    return { ...common, phones, ...(state.kind === "hunt" ? { order: "random" } : {}) };
  }
  if (state.kind === "play" || state.kind === "menu") return { ...common, sound: state.prompt.sound };
  if (state.kind !== "message") return common;
  const { name, greeting } = state.mailbox;
  return { ...common, mailbox: name, sound: greeting === "universal" ? "universal" : greeting.sound };
}

/** The ways on from a state. */
export function manifestEdges(state: State, { nameOf }: TableContext): Manifest["edges"] {
  return exitsOf(state).map(({ when, to }) => ({ from: nameOf(state.id), when, to: nameOf(to) }));
}

function phonesOf(state: State): readonly Phone[] {
  return state.kind === "ring" || state.kind === "hunt" ? state.phones : [];
}

function sortedUnique(entries: readonly PhoneEntry[]): readonly PhoneEntry[] {
  const byPhone = new Map(entries.map((entry) => [entry.phone, entry]));
  return [...byPhone.values()].sort((one, other) => (one.phone < other.phone ? -1 : 1));
}

function mailboxEntry({ name, email }: Mailbox): Manifest["mailboxes"][number] {
  return email === undefined ? { mailbox: name } : { mailbox: name, email };
}

/** All announcements, and the universal greeting where a mailbox uses it. */
function soundsOf(build: Build, context: TableContext): readonly SoundEntry[] {
  const { texts } = context;
  const isUniversal = build.mailboxes.some(({ greeting }) => greeting === "universal");
  const universal: SoundEntry = { sound: "universal", language: texts.locale, say: texts.greeting };
  return [...build.prompts.map((prompt) => soundEntry(prompt, context)), ...(isUniversal ? [universal] : [])];
}

function soundEntry(prompt: Prompt, { options }: TableContext): SoundEntry {
  const { sound } = prompt;
  if (prompt.kind === "file") return { sound, play: `${options.baseUrl}${soundFile(sound, prompt.uri)}` };
  const language = voiceOf(prompt.locale)?.language ?? prompt.locale;
  return { sound, language, say: speechPieces(prompt.text).join(" ") };
}

function zonesOf(state: State): readonly string[] {
  return state.kind === "choose" ? state.arms.flatMap(({ guard }) => zonesOfGuard(guard)) : [];
}

function zonesOfGuard(guard: Guard): readonly string[] {
  if (guard.kind === "not") return zonesOfGuard(guard.guard);
  if (guard.kind === "all" || guard.kind === "any") return guard.guards.flatMap(zonesOfGuard);
  return guard.kind === "week" || guard.kind === "date" ? [guard.zone] : [];
}
