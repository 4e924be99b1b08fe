/** Through how many of the compared calls each form of the grammar goes. Must not know any engine. */

import type { Compilation } from "../../compiler/compile.ts";
import type { Call } from "../../compiler/simulate/call.ts";
import { simulate, soundWorldOf } from "../../compiler/simulate/simulate.ts";
import { compilePrograms, textsOf } from "./build.ts";
import { formReader } from "./forms.ts";
import type { Program } from "./generate/programs.ts";

/** A call, and whose it is. */
export interface ProgramCall {
  readonly program: Program;
  readonly call: Call;
}

/** How many of the calls each form is in. @param compilation of these programs */
export function formsIn(
  calls: readonly ProgramCall[],
  programs: readonly Program[],
  compilation: Compilation,
): ReadonlyMap<string, number> {
  const { build } = compilation;
  const world = soundWorldOf(build);
  const reader = formReader(compilation, textsOf(programs));
  const counts = new Map(reader.formsOfTests());
  for (const form of reader.formsOfClaims()) counts.set(form, calls.length);
  for (const { call } of calls)
    for (const form of reader.formsOf(simulate(build, call, world))) counts.set(form, (counts.get(form) ?? 0) + 1);
  return counts;
}

/** The same of calls that stood in a build of many programs: a claim is one of its own program's calls alone. */
export async function formsOfEach(calls: readonly ProgramCall[]): Promise<readonly ReadonlyMap<string, number>[]> {
  const programs = [...new Set(calls.map(({ program }) => program))];
  return Promise.all(
    programs.map(async (program) => {
      const own = calls.filter((one) => one.program === program);
      return formsIn(own, [program], await compilePrograms([program], []));
    }),
  );
}
