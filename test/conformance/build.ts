/** Compiles programs of a batch: several into one build, or one alone. Must not know any target. */

import { type Compilation, compile } from "../../compiler/compile.ts";
import type { Host } from "../../compiler/host.ts";
import { checkedTargets } from "../../targets/checked.ts";
import { loadTargets } from "../../targets/index.ts";
import { hostWithLibrary, wav } from "../helpers/vats.ts";
import type { Program } from "./generate/programs.ts";
import { moduleName } from "./generate/writing.ts";

/** The day from which warnings look ahead. */
export const today = "2026-11-23";

/** Which of the targets is built for. */
export type TargetId = "asterisk" | "freeswitch" | "twiml";

/** The files of a build of some programs; a program of one file alone is `main.vats` itself. */
export function filesOf(programs: readonly Program[]): Readonly<Record<string, string>> {
  const [only] = programs;
  if (programs.length === 1 && only?.isAlone) return { "main.vats": only.text, ...only.files };
  const modules = programs.map(({ serial }) => moduleName(serial));
  return {
    "main.vats": modules.map((name) => `use "./${name}.vats"\n`).join(""),
    ...Object.fromEntries(programs.map(({ serial, text }) => [`${moduleName(serial)}.vats`, text])),
    ...Object.assign({}, ...programs.map(({ files }) => files)),
  };
}

/** The files of a build of some programs, with the library; sounds are silent. */
export function hostOf(programs: readonly Program[]): Host {
  const entries = Object.entries(filesOf(programs));
  const isSound = ([path]: readonly [string, string]) => path.endsWith(".wav");
  const host = hostWithLibrary(Object.fromEntries(entries.filter((entry) => !isSound(entry))));
  const sounds = new Map(entries.filter(isSound).map(([path, seconds]) => [path, wav(Number(seconds))]));
  return {
    ...host,
    head(uri) {
      const bytes = sounds.get(uri);
      return bytes && { bytes, totalBytes: bytes.length };
    },
  };
}

/** Compiles programs for some targets, which are refused each by itself. */
export async function compilePrograms(
  programs: readonly Program[],
  targets: readonly TargetId[],
): Promise<Compilation> {
  return compile(hostOf(programs), ["main.vats"], {
    targets: await loadTargets(targets),
    knownTargets: checkedTargets,
    today,
    generator: "vatsc conformance",
    refuseByTarget: true,
    // What is claimed of every call of a program is not claimed of those beside it.
    passOverAssertions: programs.length > 1,
  });
}

/** The files that were made for a target, sounds as bytes; `undefined` where it was refused. */
export function outputFiles(
  { outputs }: Compilation,
  target: TargetId,
  programs: readonly Program[],
): ReadonlyMap<string, string | Uint8Array> | undefined {
  const sources = filesOf(programs);
  const output = outputs.find((one) => one.target === target);
  return (
    output &&
    new Map(
      output.files.map((file) => [file.path, "text" in file ? file.text : wav(Number(sources[file.copyOf] ?? 1))]),
    )
  );
}

/** The errors of a compilation, with their places: a generated program has none. */
export function errorsOf({ diagnostics, refusals }: Compilation): readonly string[] {
  const all = [...diagnostics, ...refusals.flatMap((refusal) => refusal.diagnostics)];
  return all
    .filter(({ severity }) => severity === "error")
    .map(({ code, message, span }) => `${code} ${message} (${span.uri}, ${span.start})`);
}

/** The text of a file of a build of some programs; of the library's as of theirs. */
export function textsOf(programs: readonly Program[]): (uri: string) => string {
  const host = hostWithLibrary(filesOf(programs));
  return (uri) => host.read(uri)?.text ?? "";
}
