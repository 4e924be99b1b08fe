/** Plays a call on what a build for each target writes, by the target's own reader of such files. Must not know how it is told. */

import { checkedTargets } from "../../targets/checked.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Build } from "../flow/ir.ts";
import type { Call } from "../simulate/call.ts";
import { soundWorldOf } from "../simulate/simulate.ts";
import type { Trace } from "../simulate/trace.ts";
import type { CommonOptions } from "./options.ts";
import { compileSetup } from "./project.ts";
import type { Setup } from "./setup.ts";

/** What came of a call on one target. */
export interface TargetResult {
  readonly target: string;
  /** As messages call it. */
  readonly title: string;
  /** `refused`: the program cannot be built for it. */
  readonly status: "same" | "differs" | "refused";
  /** A sentence each, of a call that differs. */
  readonly differences: readonly string[];
  /** Options of the project in whose place their defaults were played. */
  readonly unreadOptions: readonly string[];
  /** Why it is refused. */
  readonly errors: readonly Diagnostic[];
}

/** Plays it on each target, in their order. @param trace the call as it should be */
export async function playOnTargets(
  ids: readonly string[],
  played: { readonly setup: Setup; readonly call: Call; readonly trace: Trace },
  options: Pick<CommonOptions, "today">,
): Promise<readonly TargetResult[]> {
  const results: TargetResult[] = [];
  for (const id of ids) results.push(await playOn(id, played, options));
  return results;
}

async function playOn(
  id: string,
  { setup, call, trace }: { readonly setup: Setup; readonly call: Call; readonly trace: Trace },
  options: Pick<CommonOptions, "today">,
): Promise<TargetResult> {
  const { loadTargets } = await import("../../targets/index.ts");
  const { loadWalker, unreadOptions } = await import("../../targets/walkers.ts");
  const { compareTraces } = await import("../simulate/compare.ts");
  const written = setup.settings?.project.options ?? {};
  const unread = unreadOptions(id, written);
  const readable = Object.fromEntries(Object.entries(written).filter(([key]) => !unread.includes(key)));
  const { compilation, diagnostics } = compileSetup(withOptions(setup, readable), await loadTargets([id]), {
    ...options,
    passOverAssertions: true,
  });
  const title = checkedTargets.find((target) => target.id === id)?.title ?? id;
  const result = { target: id, title, differences: [], unreadOptions: unread, errors: [] };
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0 || !compilation) return { ...result, status: "refused", errors };
  const files = new Map(
    compilation.outputs.flatMap(({ files: made }) =>
      made.map((file) => [file.path, "text" in file ? file.text : ""] as const),
    ),
  );
  const walked = (await loadWalker(id))(files, call, walkWorld(compilation.build, readable));
  const differences = [...walked.complaints, ...compareTraces(trace, walked.trace)];
  return { ...result, status: differences.length > 0 ? "differs" : "same", differences };
}

function walkWorld(build: Build, options: Readonly<Record<string, string>>) {
  return { ...soundWorldOf(build), options };
}

/** The setup with other options of the project. */
export function withOptions(setup: Setup, options: Readonly<Record<string, string>>): Setup {
  if (!setup.settings) return setup;
  return { ...setup, settings: { ...setup.settings, project: { ...setup.settings.project, options } } };
}
