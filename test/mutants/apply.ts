/**
 * Loads the compiler with a fault in it, beside the one without: every module of ours that is reached from a module with
 * `?fault=ID` is another one, read anew. The files stay as they are. Must not know which faults there are.
 */

import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";
import type { compile } from "../../compiler/compile.ts";
import type { Walk } from "../../compiler/target/target.ts";
import type { checkedTargets } from "../../targets/checked.ts";
import type { loadTargets } from "../../targets/index.ts";
import type { loadWalker } from "../../targets/walkers.ts";
import { type Fault, withFault } from "./fault.ts";

const top = new URL("../../", import.meta.url).href;
const loaded = new Map<string, Fault>();
const key = "fault";

registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    const fault = faultOf(context.parentURL);
    if (fault === undefined || faultOf(found.url) || !isOurs(found.url, fault)) return found;
    return { ...found, url: `${found.url}?${key}=${fault.id}` };
  },
  load(url, context, next) {
    const fault = faultOf(url);
    if (fault === undefined) return next(url, context);
    const path = fileURLToPath(new URL(url));
    const source = readFileSync(path, "utf8");
    const isFaulty = new URL(url).pathname === new URL(fault.file, top).pathname;
    return {
      format: "module-typescript",
      source: isFaulty ? withFault(source, fault) : source,
      shortCircuit: true,
    };
  },
});

function faultOf(url: string | undefined): Fault | undefined {
  return url?.includes(`?${key}=`) ? loaded.get(new URL(url).searchParams.get(key) ?? "") : undefined;
}

/** A fault of a target leaves the compiler as it is. */
function isOurs(url: string, { file }: Fault): boolean {
  if (!url.startsWith(top)) return false;
  const path = url.slice(top.length);
  return path.startsWith("targets/") || (path.startsWith("compiler/") && file.startsWith("compiler/"));
}

/** What makes files, with or without a fault. */
export interface Maker {
  readonly compile: typeof compile;
  readonly loadTargets: typeof loadTargets;
  readonly checkedTargets: typeof checkedTargets;
  /** Reads and plays the files. Without the fault, but where it is in what the files do by themselves. */
  loadWalker(id: string): Promise<Walk>;
  /** Whether there is a fault at all, and whether the compiler, the walker, have it. */
  readonly isFaulty: boolean;
  readonly isOwnCompiler: boolean;
  readonly isOwnWalker: boolean;
}

/** The function of Twilio is made of this folder, which its walker runs. */
const runtime = "targets/twiml/runtime/";

/** @param fault none: as everybody has it */
export async function loadMaker(fault: Fault | undefined): Promise<Maker> {
  if (fault) loaded.set(fault.id, fault);
  const load = (path: string, isFaulty: boolean): Promise<unknown> =>
    import(isFaulty && fault ? `${top}${path}?${key}=${fault.id}` : `${top}${path}`);
  const isOwnCompiler = fault?.file.startsWith("compiler/") ?? false;
  const isOwnWalker = fault?.file.startsWith(runtime) ?? false;
  const compiler = (await load("compiler/compile.ts", isOwnCompiler)) as Pick<Maker, "compile">;
  const targets = (await load("targets/index.ts", true)) as Pick<Maker, "loadTargets">;
  const checked = (await load("targets/checked.ts", true)) as Pick<Maker, "checkedTargets">;
  const walkers = (await load("targets/walkers.ts", isOwnWalker)) as { readonly loadWalker: typeof loadWalker };
  return {
    ...compiler,
    ...targets,
    ...checked,
    loadWalker: walkers.loadWalker,
    isFaulty: fault !== undefined,
    isOwnCompiler,
    isOwnWalker,
  };
}
