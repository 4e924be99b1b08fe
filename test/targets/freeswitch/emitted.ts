/** Builds become files and calls become traces, for the tests of this target. Must not judge anything itself. */

import { createReporter, type Diagnostic } from "../../../compiler/diagnostics/diagnostic.ts";
import type { Build } from "../../../compiler/flow/ir.ts";
import type { Call } from "../../../compiler/simulate/call.ts";
import { simulate, soundWorldOf } from "../../../compiler/simulate/simulate.ts";
import { defaultOptions, type EmitOutput, type WalkResult } from "../../../compiler/target/target.ts";
import { freeswitchTarget } from "../../../targets/freeswitch/index.ts";
import { walk } from "../../../targets/freeswitch/walk.ts";
import { testContext } from "../../helpers/flow.ts";

export const options = defaultOptions(freeswitchTarget.options);

export function emit(build: Build, changed: Partial<typeof options> = {}): EmitOutput {
  return freeswitchTarget.emit(build, { ...options, ...changed }, testContext);
}

/** The texts among the files, by path. */
export function textsOf({ files }: EmitOutput): Map<string, string> {
  return new Map(files.flatMap((file) => ("text" in file ? [[file.path, file.text] as const] : [])));
}

/** The scenarios' file. */
export function dialplanOf(build: Build): string {
  return textsOf(emit(build)).get("dialplan/vats.xml") ?? "";
}

export function diagnosticsOf(build: Build): readonly Diagnostic[] {
  const reporter = createReporter();
  freeswitchTarget.check(build, options, reporter);
  return reporter.done();
}

/** Monday, 2 March 2026, 12:00 in Moscow. */
export const mondayNoon = Date.UTC(2026, 2, 2, 9, 0, 0);

export function call(parts: Partial<Call> = {}): Call {
  return { called: "+74951234567", caller: "+79165551212", atMs: mondayNoon, phones: {}, ...parts };
}

export function played(build: Build, made: Call): WalkResult {
  return walk(textsOf(emit(build)), made, soundWorldOf(build));
}

export function simulated(build: Build, made: Call) {
  return simulate(build, made, soundWorldOf(build)).trace;
}

/** Files as somebody wrote them by hand: extensions for `public`, and whatever else. */
export function playedByHand(
  extensions: string,
  made: Call,
  others: Readonly<Record<string, string>> = {},
): WalkResult {
  const files = new Map([
    ["dialplan/public/hand.xml", `<include>\n${extensions}\n</include>\n`],
    ...Object.entries(others),
  ]);
  return walk(files, made, { soundSeconds: () => 2 });
}
