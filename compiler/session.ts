/**
 * Compiling again and again while somebody types: what has not changed since the last time is kept. Must not give anything
 * that a fresh `compile()` of the same texts would not give.
 */

import { type Compilation, type CompileMemory, type CompileOptions, compile } from "./compile.ts";
import { type Proof, prove } from "./explore/prove.ts";
import { createExploreMemory } from "./explore/subject.ts";
import type { Host } from "./host.ts";
import { createPartMemory } from "./target/parts.ts";
import type { CivilDate } from "./time/units.ts";

export interface Session {
  /** The same as `compile()` of the same, at any time and in any order of texts. */
  readonly compile: (host: Host, entries: readonly string[], options: CompileOptions) => Compilation;
  /** The same as `prove()` of the same: for who shows proofs beside the problems. */
  readonly prove: (compilation: Pick<Compilation, "program" | "build">, today: CivilDate) => readonly Proof[];
}

/** A session knows nothing yet; it keeps what the last compilation was made of. */
export function createSession(): Session {
  const memory: CompileMemory = { parsed: new Map(), explored: createExploreMemory(), parts: createPartMemory() };
  return {
    compile: (host, entries, options) => compile(host, entries, options, memory),
    prove: ({ program, build }, today) => prove(program, build, today, memory.explored),
  };
}
