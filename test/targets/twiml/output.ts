/** One output of the TwiML target, for tests: its files, and the real function in them. */

import { createReporter, type Diagnostic } from "../../../compiler/diagnostics/diagnostic.ts";
import type { Build } from "../../../compiler/flow/ir.ts";
import { defaultOptions, type LineMapEntry } from "../../../compiler/target/target.ts";
import { twimlTarget } from "../../../targets/twiml/index.ts";
import { type TwimlOptions, twimlOptions } from "../../../targets/twiml/options.ts";
import { testContext } from "../../helpers/flow.ts";
import { type FunctionHost, hostFunction } from "../../lab/twilio/function-host.ts";

export interface Output {
  readonly files: ReadonlyMap<string, string>;
  readonly copies: ReadonlyMap<string, string>;
  readonly map: readonly LineMapEntry[];
  /** The text of a file; fails the test where there is none. */
  text(path: string): string;
}

export function output(build: Build, options: Partial<TwimlOptions> = {}, context = testContext): Output {
  const { files, map } = twimlTarget.emit(build, { ...defaultOptions(twimlOptions), ...options }, context);
  const texts = new Map(files.flatMap((file) => ("text" in file ? [[file.path, file.text]] : [])));
  const copies = new Map(files.flatMap((file) => ("copyOf" in file ? [[file.path, file.copyOf]] : [])));
  return { files: texts, copies, map, text: (path) => textOf(texts, path) };
}

function textOf(files: ReadonlyMap<string, string>, path: string): string {
  const text = files.get(path);
  if (text === undefined) throw new Error(`no ${path} among ${[...files.keys()].join(", ")}`);
  return text;
}

/** The function of an output, as Twilio would run it. */
export function hosted(out: Output): FunctionHost {
  return hostFunction(out.text("functions/voice.protected.js"));
}

/** What `check` says of a build. */
export function checked(build: Build, options: Partial<TwimlOptions> = {}): readonly Diagnostic[] {
  const reporter = createReporter();
  twimlTarget.check(build, { ...defaultOptions(twimlOptions), ...options }, reporter);
  return reporter.done();
}

/** The verbs of a document, without its header. */
export function body(document: string): string {
  return document.replace(/^[\s\S]*?<Response>\n/, "").replace(/<\/Response>\n$/, "");
}
