/** The files of each target: as a build makes them now, or as they stand in a folder. Must not know who plays calls on them. */

import { checkedTargets } from "../../../targets/checked.ts";
import type { Compilation } from "../../compile.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { LineMapEntry, OutputFile } from "../../target/target.ts";
import { Failure } from "../failure.ts";
import type { CommonOptions } from "../options.ts";
import { withOptions } from "../play-on-targets.ts";
import { compileSetup } from "../project.ts";
import type { Setup } from "../setup.ts";
import { type Deployed, readDeployed } from "./deployed.ts";

/** What is known of one target. */
export interface Generated {
  readonly target: string;
  /** As messages call it. */
  readonly title: string;
  /** Absent where the program cannot be built for it. */
  readonly output: Output | undefined;
  /** Why it cannot. */
  readonly errors: readonly Diagnostic[];
  /** Options of the project without which the files were made, since vatsc has no reader for what they make. */
  readonly unreadOptions: readonly string[];
  /** The options that count, as `vats.json` has them. */
  readonly options: Readonly<Record<string, string>>;
}

export interface Output {
  readonly compilation: Compilation;
  readonly map: readonly LineMapEntry[];
  /** As a build makes them. */
  readonly built: readonly OutputFile[];
  /** As they stand in a folder; `undefined` where nobody asked for those. */
  readonly deployed: Deployed | undefined;
}

/** @param folder in which the files stand that are to be looked at; `undefined`: those that a build makes now */
export async function generate(
  target: string,
  setup: Setup,
  folder: string | undefined,
  options: Pick<CommonOptions, "today">,
): Promise<Generated> {
  const { loadTargets } = await import("../../../targets/index.ts");
  const { unreadOptions } = await import("../../../targets/walkers.ts");
  const written = setup.settings?.project.options ?? {};
  const unread = unreadOptions(target, written);
  const checked = checkedTargets.find(({ id }) => id === target);
  const title = checked?.title ?? target;
  if (folder !== undefined && unread.length > 0)
    throw new Failure(
      `vatsc cannot play what was made with ${unread.map((name) => `\`${name}\``).join(", ")}: leave out --output, or ${title}.`,
    );
  const readable = Object.fromEntries(Object.entries(written).filter(([key]) => !unread.includes(key)));
  const { compilation, diagnostics } = compileSetup(withOptions(setup, readable), await loadTargets([target]), {
    ...options,
    passOverAssertions: true,
  });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const known = { target, title, errors, unreadOptions: unread, options: readable };
  const made = compilation?.outputs[0];
  if (errors.length > 0 || !compilation || !made) return { ...known, output: undefined };
  const deployed = folder === undefined ? undefined : readDeployed(folder, target, made.files, checked?.mainFile ?? "");
  return { ...known, output: { compilation, map: made.map, built: made.files, deployed } };
}

/** The texts to play; sounds are there, with nothing in them. */
export function textsOf({ built, deployed }: Output): ReadonlyMap<string, string> {
  if (deployed) return deployed.texts;
  return new Map(built.map((file) => [file.path, "text" in file ? file.text : ""]));
}
