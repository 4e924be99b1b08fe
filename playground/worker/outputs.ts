/** The files of each target, with the places that their lines come from. */

import type { Compilation } from "../../compiler/compile.ts";
import type { Diagnostic } from "../../compiler/diagnostics/diagnostic.ts";
import type { State, StateId } from "../../compiler/flow/ir.ts";
import type { LineMapEntry } from "../../compiler/target/target.ts";
import type { SourceText } from "../../compiler/text/source.ts";
import { checkedTargets } from "../../targets/checked.ts";
import {
  type MappedLines,
  mainUri,
  type Output,
  type OutputFile,
  type Severity,
  type TargetId,
  targetIds,
} from "../protocol.ts";
import { armLines } from "./arm-lines.ts";
import { problemOf } from "./problems.ts";

/** One for each target, also for those that cannot take the program. */
export function outputsOf(
  { build, outputs, refusals, remarks, diagnostics }: Compilation,
  source: SourceText | undefined,
): readonly Output[] {
  const notes = diagnostics.filter(isNote); // Without those that the text allows.
  const states = new Map(build.flows.flatMap((flow) => [...flow.states.values()].map((state) => [state.id, state])));
  return targetIds.map((target) => {
    const { title, mainFile } = checkedTargets.find(({ id }) => id === target) ?? { title: target, mainFile: "" };
    const output = outputs.find((one) => one.target === target);
    const files = (output?.files ?? []).map((file) => ({ path: file.path, text: "text" in file ? file.text : "" }));
    const said = remarks.find((one) => one.target === target)?.diagnostics ?? [];
    const refusal = refusals.find((one) => one.target === target)?.diagnostics ?? [];
    return {
      target,
      title,
      isMade: output !== undefined,
      mainFile,
      files,
      map: [
        ...guardLines(output?.map ?? [], files, states, source),
        ...(output?.map ?? []).flatMap((entry) => mapped(entry, states)),
      ],
      refusal: refusal
        .filter(({ severity }) => severity === "error")
        .map((diagnostic) => problemOf(diagnostic, target as TargetId)),
      notes: notes.filter((note) => said.some((one) => isSame(one, note))).map((note) => problemOf(note)),
    };
  });
}

/** What targets say of a program that they can take, such as the texts that are to be recorded. */
export function isNote({ code, severity }: { readonly code: string; readonly severity: Severity }): boolean {
  return code.startsWith("VATS5") && severity !== "error";
}

function isSame(one: Diagnostic, other: Diagnostic): boolean {
  return one.span.uri === other.span.uri && one.span.start === other.span.start && one.message === other.message;
}

/** These stand before the lines of their choices: of two entries that are as long, the first counts. */
function guardLines(
  map: readonly LineMapEntry[],
  files: readonly OutputFile[],
  states: ReadonlyMap<StateId, State>,
  source: SourceText | undefined,
): readonly MappedLines[] {
  if (!source) return [];
  const linesByPath = new Map<string, readonly string[]>();
  const own = new Map<StateId, LineMapEntry[]>();
  for (const entry of map) {
    if (states.get(entry.state)?.kind === "choose") own.set(entry.state, [...(own.get(entry.state) ?? []), entry]);
  }
  return [...own].flatMap(([id, entries]) => {
    const state = states.get(id);
    const path = entries[0]?.path ?? ""; // A choice stands in one file.
    const lines = linesByPath.get(path) ?? files.find((file) => file.path === path)?.text.split("\n") ?? [];
    linesByPath.set(path, lines);
    const here = entries.filter((entry) => entry.path === path);
    return state?.kind === "choose" ? armLines(state, here, lines, source) : [];
  });
}

function mapped(
  { state, path, firstLine, lastLine }: LineMapEntry,
  states: ReadonlyMap<StateId, State>,
): readonly MappedLines[] {
  const origin = states.get(state)?.origin;
  if (origin?.uri !== mainUri) return [];
  return [{ path, firstLine, lastLine, start: origin.start, end: origin.end }];
}
