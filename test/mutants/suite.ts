/**
 * The calls by which a fault must be noticed: those of all cases and examples, and hostile texts and callers. What must happen
 * in each is what the simulator says, without any fault. Must not know faults.
 */

import { join } from "node:path";
import { type CompileMemory, compile } from "../../compiler/compile.ts";
import { createExploreMemory } from "../../compiler/explore/subject.ts";
import type { Build } from "../../compiler/flow/ir.ts";
import { createMemoryHost, type Host } from "../../compiler/host.ts";
import { readEntries } from "../../compiler/node/node-host.ts";
import type { Project } from "../../compiler/program/project.ts";
import type { Call } from "../../compiler/simulate/call.ts";
import { simulate, soundWorldOf } from "../../compiler/simulate/simulate.ts";
import type { Trace } from "../../compiler/simulate/trace.ts";
import { createPartMemory } from "../../compiler/target/parts.ts";
import type { WalkWorld } from "../../compiler/target/target.ts";
import type { NamedCall } from "../../lab/engine.ts";
import { checkedTargets } from "../../targets/checked.ts";
import { caseFolders, readCase } from "../helpers/cases.ts";
import {
  guardedByCallers,
  hostileCallers,
  hostileDialled,
  hostilePlaces,
  hostileTexts,
  hostWithAllSounds,
  toldCallers,
} from "../helpers/hostile.ts";
import { today } from "../helpers/vats.ts";
import { limitPrograms } from "./limits.ts";

/** One source with its calls. */
export interface Program {
  /** `cases/overnight`: where somebody finds it. */
  readonly id: string;
  readonly host: Host;
  readonly uris: readonly string[];
  readonly project?: Project;
  /** Those for which it is played; all by default. */
  readonly targets?: readonly string[];
  calls(build: Build): Promise<readonly SuiteCall[]>;
}

/** A call, and, where the clock moves on while it is looked at, the instants of which either is as good. */
export interface SuiteCall extends NamedCall {
  readonly either?: readonly number[];
}

/** What must happen in each call. */
export interface Expected {
  /** What every compilation of the program without a fault in the compiler comes to. */
  readonly memory: Omit<CompileMemory, "parts">;
  readonly world: WalkWorld;
  /** One of the traces, mostly of one, must be seen. */
  readonly calls: readonly (NamedCall & { readonly traces: readonly Trace[] })[];
}

/** All programs, those of people first. */
export function allPrograms(): readonly Program[] {
  return [
    ...caseFolders.map(ofFolder),
    callersProgram("hostile callers", guardedByCallers),
    callersProgram("hostile callers, told of", toldCallers),
    ...limitPrograms(),
    ...hostilePrograms(),
  ];
}

function ofFolder(folder: string): Program {
  const { host, uris } = readEntries([join(folder, "main.vats")], process.cwd());
  const calls = async () => (await readCase(folder)).calls;
  return { id: folder.replace(/^test\//, ""), host, uris, calls };
}

const plainCall: Call = {
  called: "+12025550100",
  caller: "+12025550199",
  atMs: Date.UTC(2026, 10, 23, 12),
  phones: {},
};

function callersProgram(id: string, source: string): Program {
  const calls = hostileCallers.flatMap((caller) =>
    hostileDialled.map((called) => ({
      title: `${JSON.stringify(caller)} dials ${JSON.stringify(called)}`,
      call: { ...plainCall, caller, called },
    })),
  );
  const host = createMemoryHost(new Map([["main.vats", source]]));
  return { id, host, uris: ["main.vats"], calls: async () => calls };
}

function hostilePrograms(): readonly Program[] {
  return Object.entries(hostilePlaces).flatMap(([place, write]) =>
    hostileTexts.map((text) => ({
      id: `\`${text.slice(0, 40)}\` as ${place}`,
      host: hostWithAllSounds(write(text)),
      uris: ["main.vats"],
      calls: async () => [{ title: "a call", call: plainCall }],
    })),
  );
}

const known = new Map<Program, Promise<Expected>>();

/** What must happen, asked once of each program. */
export function expectedOf(program: Program): Promise<Expected> {
  const before = known.get(program) ?? expect(program);
  known.set(program, before);
  return before;
}

async function expect(program: Program): Promise<Expected> {
  const memory = { parsed: new Map(), explored: createExploreMemory() };
  const options = { ...optionsOf(program), targets: [], knownTargets: checkedTargets };
  const { build, diagnostics } = compile(program.host, program.uris, options, withoutParts(memory));
  const isBroken = diagnostics.some(({ severity }) => severity === "error");
  const world = soundWorldOf(build);
  const calls = isBroken ? [] : await program.calls(build);
  return {
    memory,
    world,
    calls: calls.map(({ title, call, either }) => {
      const moments = either?.map((atMs) => ({ ...call, atMs })) ?? [call];
      return { title, call, traces: moments.map((one) => simulate(build, one, world).trace) };
    }),
  };
}

/** What a target makes of a scenario is made anew: with a fault it is another thing of the same name. */
export function withoutParts(memory: Expected["memory"]): CompileMemory {
  return { ...memory, parts: createPartMemory() };
}

/** As all tests compile. */
export function optionsOf({ project = {} }: Program) {
  return { today, generator: "vatsc test", passOverAssertions: true, project };
}
