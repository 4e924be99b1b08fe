/** What the tests of this target share: its files as texts by path. */

import type { Build } from "../../../compiler/flow/ir.ts";
import { defaultOptions, type EmitOutput } from "../../../compiler/target/target.ts";
import { asteriskTarget } from "../../../targets/asterisk/index.ts";
import { testContext } from "../../helpers/flow.ts";

/** The files that have a text; those that are copied are left out. */
export function textFiles({ files }: EmitOutput): ReadonlyMap<string, string> {
  return new Map(files.flatMap((file) => ("text" in file ? [[file.path, file.text] as const] : [])));
}

/** The text of one file of a build. */
export function fileOf(build: Build, path = "extensions.conf"): string {
  const output = asteriskTarget.emit(build, defaultOptions(asteriskTarget.options), testContext);
  return textFiles(output).get(path) ?? "";
}
