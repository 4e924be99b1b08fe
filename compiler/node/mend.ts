/**
 * Fix after fix, until nothing is left to do: a round that would make more errors than it mends is undone, and its fixes are
 * tried one by one. Must not know where texts are read from, nor where they go.
 */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { applyFixes, chooseFixes, type Mend } from "./apply-fixes.ts";
import type { Setup } from "./setup.ts";

/** What was read, and what is wrong with it. */
export interface State {
  readonly setup: Setup;
  readonly diagnostics: readonly Diagnostic[];
  /** Texts of files that were changed, by URI. */
  readonly texts: ReadonlyMap<string, string>;
}

export interface Mending {
  /** Reads again, with texts in place of those of files. */
  readonly read: (texts: ReadonlyMap<string, string>) => Promise<State>;
  /** Whether the file at a URI may be changed. */
  readonly isOurs: (uri: string) => boolean;
  /** Gets each fix that stays, with the program that it was found in. */
  readonly done?: (mend: Mend, setup: Setup) => void;
}

/** More rounds than any text needs: each mends something that the one before could not see. */
const mostRounds = 50;

/** Round after round, until there is nothing to do. */
export async function mendAll(first: State, { read, isOurs, done }: Mending): Promise<State> {
  let state = first;
  const refused = new Set<string>();
  for (let round = 0; round < mostRounds; round += 1) {
    const mends = chooseFixes(state.diagnostics, isOurs).filter((mend) => !refused.has(keyOf(mend)));
    if (mends.length === 0) return state;
    const tries = [mends, ...(mends.length > 1 ? mends.map((mend) => [mend]) : [])];
    let next: State | undefined;
    for (const [index, attempt] of tries.entries()) {
      const tried = await read(textsAfter(state, attempt));
      if (errorsIn(tried) <= errorsIn(state)) {
        for (const mend of attempt) done?.(mend, state.setup);
        next = tried;
        break;
      }
      if (index > 0 || mends.length === 1) for (const mend of attempt) refused.add(keyOf(mend));
    }
    if (next) state = next;
  }
  return state;
}

function textsAfter({ setup, texts }: State, mends: readonly Mend[]): ReadonlyMap<string, string> {
  return new Map([...texts, ...applyFixes(mends, (uri) => setup.entries.host.read(uri)?.text)]);
}

function errorsIn({ diagnostics }: State): number {
  return diagnostics.filter(({ severity }) => severity === "error").length;
}

function keyOf({ diagnostic: { code, message, span } }: Mend): string {
  return `${code} ${message} ${span.uri} ${span.start}`;
}
