/** Who notices a fault: the first call that goes otherwise than the simulator says. Must not know which faults there are. */

import { compareTraces } from "../../compiler/simulate/compare.ts";
import { loadMaker, type Maker } from "./apply.ts";
import type { Fault } from "./fault.ts";
import { type Expected, expectedOf, optionsOf, type Program, withoutParts } from "./suite.ts";

/** The first call that a fault spoils. */
export interface Notice {
  readonly program: string;
  readonly call: string;
  readonly target: string;
  /** What the engine's walker saw of it. */
  readonly says: string;
}

/** The targets whose files a fault may spoil. */
export function targetsOf({ file }: Pick<Fault, "file">): readonly string[] {
  const own = ["asterisk", "freeswitch", "twiml"].filter((id) => file.startsWith(`targets/${id}/`));
  return own.length > 0 ? own : ["asterisk", "freeswitch", "twiml"];
}

/** The first call, in the order of the programs, that goes otherwise; `undefined`: nobody notices. */
export async function noticeOf(
  fault: Fault | undefined,
  programs: readonly Program[],
  targets: readonly string[],
): Promise<Notice | undefined> {
  const maker = await loadMaker(fault);
  for (const program of programs) {
    const expected = await expectedOf(program);
    if (expected.calls.length === 0) continue;
    for (const target of targets.filter((id) => program.targets?.includes(id) ?? true)) {
      const found = await play(maker, program, expected, target);
      if (found) return { program: program.id, target, ...found };
    }
  }
  return undefined;
}

/** Plays all calls of a program on what is made for a target. Nothing is made where the target refuses the program. */
async function play(
  maker: Maker,
  program: Program,
  { calls, world, memory }: Expected,
  target: string,
): Promise<Pick<Notice, "call" | "says"> | undefined> {
  const files = await filesOf(maker, program, target, maker.isOwnCompiler ? undefined : memory);
  // The same files are played in the same way.
  if (!files || (maker.isFaulty && !maker.isOwnWalker && isSame(files, await soundFiles(program, target, memory))))
    return undefined;
  const walk = await maker.loadWalker(target);
  for (const { title, call, traces } of calls) {
    const seen = walk(files, call, world);
    const differences = traces.map((trace) => compareTraces(trace, seen.trace));
    const isAsExpected = differences.some(({ length }) => length === 0);
    const [says] = [...(isAsExpected ? [] : differences.flat()), ...seen.complaints];
    if (says !== undefined) return { call: title, says };
  }
  return undefined;
}

type Files = ReadonlyMap<string, string>;

/** `undefined` where the target refuses the program. */
async function filesOf(
  maker: Maker,
  program: Program,
  target: string,
  memory: Expected["memory"] | undefined,
): Promise<Files | undefined> {
  const targets = await maker.loadTargets([target]);
  const options = { ...optionsOf(program), targets, knownTargets: maker.checkedTargets };
  const [output] = maker.compile(program.host, program.uris, options, memory && withoutParts(memory)).outputs;
  return output && new Map(output.files.map((file) => [file.path, "text" in file ? file.text : ""]));
}

const sound = new Map<string, Files | undefined>();

/** What is made without a fault, made once. */
async function soundFiles(program: Program, target: string, memory: Expected["memory"]): Promise<Files | undefined> {
  const key = `${target} ${program.id}`;
  if (!sound.has(key)) sound.set(key, await filesOf(await loadMaker(undefined), program, target, memory));
  return sound.get(key);
}

function isSame(one: Files, other: Files | undefined): boolean {
  return one.size === other?.size && [...one].every(([path, text]) => other.get(path) === text);
}
