/**
 * The announcements of a program: which file or text stands behind each place, and how its sound is called in output.
 * A file's name comes from the file, a text's from its words, so neither changes when something else does.
 */

import type { Reporter } from "../diagnostics/diagnostic.ts";
import type { Prompt, SoundFormat } from "../flow/ir.ts";
import { fingerprint } from "../hash.ts";
import type { FileHead, Host } from "../host.ts";
import type { Module, RingStep, SayPrompt, SayStep, StringLiteral } from "../syntax/ast.ts";
import { visitNodes } from "../syntax/walk.ts";
import { hasCyrillic } from "../text/characters.ts";
import type { Span } from "../text/span.ts";
import { formatOf, promisedKind, wavSeconds } from "./audio.ts";
import { textOf } from "./environment.ts";
import type { Program, PromptNode } from "./program.ts";
import type { Project } from "./project.ts";

/**
 * Finds what each announcement plays, and reports files that are not there.
 *
 * @param given the announcements that are arguments
 */
export function findPrompts(
  modules: readonly Module[],
  given: readonly PromptNode[],
  host: Host,
  project: Project,
  reporter: Reporter,
): ReadonlyMap<PromptNode, Prompt> {
  const nodes = [...promptNodes(modules), ...given];
  const uris = new Map(
    nodes.flatMap((node) => (node.kind === "string" ? [[node, host.resolve(node.span.uri, node.value)] as const] : [])),
  );
  const written = new Map([...uris].reverse().map(([node, uri]) => [uri, writtenPath(node, host)]));
  const names = soundNames(written);
  const prompts = new Map<PromptNode, Prompt>();
  for (const node of nodes) {
    const uri = node.kind === "string" ? uris.get(node) : undefined;
    const prompt =
      node.kind === "string" ? filePrompt(node, uri ?? "", names, host, reporter) : sayPrompt(node, project, reporter);
    if (prompt) prompts.set(node, prompt);
  }
  for (const node of expectedFiles(modules)) {
    const uri = host.resolve(node.span.uri, node.value);
    const played = nodes.find((other) => other.kind === "string" && uris.get(other) === uri && prompts.has(other));
    const prompt = played && prompts.get(played);
    if (prompt) prompts.set(node, prompt);
  }
  return prompts;
}

/** Files that a test expects to be played. They are no announcements: a test changes nothing in the output. */
function expectedFiles(modules: readonly Module[]): readonly StringLiteral[] {
  const events = modules.flatMap(({ items }) => items.flatMap((item) => (item.kind === "test" ? item.events : [])));
  return events.flatMap(({ prompt }) => (prompt?.kind === "string" && !prompt.broken ? [prompt] : []));
}

/** The path as the source has it, with the file that says so: the same on every machine. */
function writtenPath(node: StringLiteral, host: Host): string {
  return `${host.read(node.span.uri)?.name ?? ""}\n${node.value}`;
}

/** Every node that is an announcement by itself; a broken string is none. */
function promptNodes(modules: readonly Module[]): readonly PromptNode[] {
  const nodes: PromptNode[] = [];
  const add = (node: { readonly kind: string } | "universal" | undefined) => {
    if (typeof node !== "object") return;
    if (node.kind === "say-prompt" || node.kind === "say") nodes.push(node as SayPrompt | SayStep);
    else if (node.kind === "string" && !(node as StringLiteral).broken) nodes.push(node as StringLiteral);
  };
  visitNodes(modules, ["say", "menu", "ring", "hunt", "play", "prompt", "greeting"], (node) => {
    if (node.kind === "say") add(node);
    if (node.kind === "menu") add((node as unknown as { prompt: PromptNode | undefined }).prompt);
    if (node.kind === "ring" || node.kind === "hunt") {
      const { options } = node as unknown as RingStep;
      add(options.whisper?.prompt);
      add(options.music?.file);
    }
    if (node.kind === "play") add((node as unknown as { prompt: PromptNode | undefined }).prompt);
    if (node.kind === "prompt") add((node as unknown as { source: PromptNode | undefined }).source);
    if (node.kind === "greeting") add((node as unknown as { prompt: PromptNode | "universal" | undefined }).prompt);
  });
  return nodes;
}

/** A name with an ending, as `closed.wav`. */
const looksLikeFile = /\.[a-z0-9]{2,4}$/i;

function filePrompt(
  node: StringLiteral,
  uri: string,
  names: ReadonlyMap<string, string>,
  host: Host,
  reporter: Reporter,
): Prompt | undefined {
  const head = host.head(uri);
  if (!head) {
    const help = looksLikeFile.test(node.value)
      ? "The path is read from the folder of the file that names it."
      : 'To have a text read aloud, write `say` before it: `say "Welcome."`. A string alone is the path of a sound file.';
    reporter.report("VATS3014", node.span, { file: node.value }, { help });
    return undefined;
  }
  const format = formatOf(head);
  checkSound(node, uri, head, format, reporter);
  const sound = names.get(uri) ?? fingerprint(uri);
  return { kind: "file", sound, uri, format, seconds: wavSeconds(head), origin: node.span };
}

/** A file that is not what its name says plays as noise, or not at all. What each target plays is the target's to check. */
function checkSound(
  { value, span }: StringLiteral,
  uri: string,
  { totalBytes }: FileHead,
  format: SoundFormat | undefined,
  reporter: Reporter,
): void {
  const promised = promisedKind(uri);
  if (totalBytes === 0)
    return reporter.report("VATS3057", span, { file: value, reason: "it is empty" }, { help: "Record it again." });
  if (promised === undefined || promised === format?.kind) return;
  const reason = format ? `it is ${titleOf[format.kind]}` : `it does not begin as ${titleOf[promised]} does`;
  const help = `Its name says that it is ${titleOf[promised]}: name it as what it is, or convert it.`;
  reporter.report("VATS3057", span, { file: value, reason }, { help });
}

const titleOf: Readonly<Record<SoundFormat["kind"], string>> = {
  wav: "a WAV file",
  mp3: "an MP3 file",
  aiff: "an AIFF file",
  flac: "a FLAC file",
  ogg: "an Ogg file",
  au: "a Sun audio file",
};

/**
 * The name of each file's sound: its own name without the ending, of ASCII letters, digits, `-` and `_`. A name that had
 * to be changed, that two files share (some disks do not tell capitals apart), or that means another sound, carries a fingerprint of the path as it is written, so that no two sounds meet
 * and no machine's folders count.
 */
function soundNames(written: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const plain = (uri: string) => baseName(uri).replace(/\.[^.]*$/, "");
  const folded = (uri: string) => safeName(plain(uri)).toLowerCase();
  const counts = new Map<string, number>();
  for (const uri of written.keys()) counts.set(folded(uri), (counts.get(folded(uri)) ?? 0) + 1);
  return new Map(
    [...written].map(([uri, path]) => {
      const safe = safeName(plain(uri));
      const isOwn = safe === plain(uri) && counts.get(folded(uri)) === 1 && !isTaken(safe);
      return [uri, isOwn ? safe : `${safe}-${fingerprint(path).slice(0, 8)}`];
    }),
  );
}

/** The names of the standard greeting and of texts: a file that is called so is another sound. */
function isTaken(name: string): boolean {
  return name.toLowerCase() === "universal" || /^[0-9a-f]{16}$/i.test(name);
}

function safeName(name: string): string {
  return name.replace(/[^A-Za-z0-9_-]+/g, "_").slice(0, 60) || "sound";
}

function baseName(uri: string): string {
  return uri.slice(uri.lastIndexOf("/") + 1);
}

function sayPrompt(node: SayPrompt | SayStep, project: Project, reporter: Reporter): Prompt | undefined {
  const text = node.text;
  if (!text || text.kind === "name" || text.broken) return undefined;
  if (text.value.trim() === "")
    reporter.report("VATS3021", text.span, {}, { help: "Write the words between the quotes." });
  return spokenPrompt(text.value, node.locale?.text ?? project.locale ?? localeOf(text.value), node.span, project);
}

/** A text to say, with its recording if the project has one; its sound is named by what is said. */
export function spokenPrompt(
  text: string,
  locale: string,
  origin: Span,
  { recordings }: Pick<Project, "recordings">,
): Prompt & { kind: "say" } {
  const sound = fingerprint(`${locale}\n${text}`);
  const recording = recordings?.[sound];
  return { kind: "say", sound, text, locale, origin, ...(recording ? { recording } : {}) };
}

/** What a `say` of a parameter says, where its flow has been entered. */
export function saidPrompt(node: PromptNode, program: Program): Prompt | undefined {
  const text = node.kind === "string" ? undefined : textOf(node.text, program);
  if (node.kind === "string" || text === undefined) return undefined;
  return spokenPrompt(text, node.locale?.text ?? program.project.locale ?? localeOf(text), node.span, program.project);
}

/** The locale of a text that names none: Russian if it has a Cyrillic letter, else American English (language §4). */
function localeOf(text: string): string {
  return hasCyrillic(text) ? "ru-RU" : "en-US";
}
