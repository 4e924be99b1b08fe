/** Plays the calls of a program on an engine of the lab, and tells what is not as the simulator says. */

import { readFileSync } from "node:fs";
import type { Compilation } from "../compiler/compile.ts";
import type { Build, Prompt } from "../compiler/flow/ir.ts";
import { simulate, soundWorldOf } from "../compiler/simulate/simulate.ts";
import type { Trace } from "../compiler/simulate/trace.ts";
import type { NamedCall, PlayOn, PlayRequest } from "./engine.ts";
import { judge } from "./judge.ts";

/** The titles of calls that are not as they should be, each with what is wrong; empty when all are. */
export async function wrongCalls(
  play: PlayOn,
  compilation: Compilation,
  calls: readonly NamedCall[],
): Promise<Readonly<Record<string, readonly string[]>>> {
  const { build } = compilation;
  const world = soundWorldOf(build);
  const expected = (seen: Trace | undefined, index: number): Trace => {
    const { call } = calls[index] ?? {};
    return call ? simulate(build, seen ? { ...call, order: orderSeen(seen, build) } : call, world).trace : [];
  };
  const request = {
    files: outputOf(compilation),
    calls: calls.map(({ call }) => call),
    soundSeconds: world.soundSeconds,
    ...whatPlays(build),
  };
  const verdicts = await judge(play, request, expected);
  return Object.fromEntries(
    calls.flatMap(({ title }, index) => {
      const verdict = verdicts[index] ?? ["It was not judged."];
      return verdict.length > 0 ? [[title, verdict]] : [];
    }),
  );
}

/** What the lab has to know of a build: which sounds are what, which URLs are told, whether calls would meet in it. */
export function whatPlays({ flows, mailboxes, queues }: Build): Omit<PlayRequest, "files" | "calls" | "soundSeconds"> {
  const states = flows.flatMap((flow) => [...flow.states.values()]);
  const actions = [...states, ...flows.flatMap(({ lost }) => lost)];
  const ears = states.flatMap((state) => (state.kind === "ring" || state.kind === "hunt" ? [state.ears] : []));
  const soundsOf = (prompts: readonly (Prompt | undefined)[]) =>
    new Set(prompts.flatMap((prompt) => prompt?.sound ?? []));
  return {
    greetings: new Set(mailboxes.map(({ greeting }) => (greeting === "universal" ? greeting : greeting.sound))),
    menus: soundsOf(states.map((state) => (state.kind === "menu" ? state.prompt : undefined))),
    music: soundsOf(ears.map(({ music }) => music)),
    confirms: soundsOf(ears.map(({ confirm }) => confirm)),
    whispers: soundsOf(ears.map(({ whisper }) => whisper)),
    urls: [...new Set(actions.flatMap((action) => (action.kind === "notify" ? [action.url] : [])))],
    records: states.some(({ kind }) => kind === "record"),
    isAlone: queues.length > 0,
  };
}

/**
 * The order in which phones first rang. What an exchange draws or remembers is its own: the order in which a hunt rang is not
 * looked at, but all the rest of such a call is as with that order.
 */
export function orderSeen(seen: Trace, { flows }: Build): readonly string[] {
  const isDrawn = flows.some((flow) => [...flow.states.values()].some(({ kind }) => kind === "hunt"));
  return isDrawn ? [...new Set(seen.flatMap((event) => (event.kind === "ring" ? [event.phone] : [])))] : [];
}

/** The files of the one target that was built, sounds as bytes. */
export function outputOf({ outputs, diagnostics }: Compilation): ReadonlyMap<string, string | Uint8Array> {
  const [output] = outputs;
  if (!output) throw new Error(`Nothing was built: ${diagnostics.map(({ message }) => message).join(" ")}`);
  return new Map(output.files.map((file) => [file.path, "text" in file ? file.text : readFileSync(file.copyOf)]));
}
