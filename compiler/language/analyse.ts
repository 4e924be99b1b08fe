/** An analysis for who has not compiled yet. Must not know what is asked of it. */

import { type CompileOptions, compile } from "../compile.ts";
import type { Host } from "../host.ts";
import { type Analysis, analysisOf } from "./analysis.ts";

/** Compiles the files at `entries` and makes of it what the service answers from. */
export function analyse(host: Host, entries: readonly string[], options: CompileOptions): Analysis {
  return analysisOf(host, compile(host, entries, options));
}
