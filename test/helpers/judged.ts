/** Plays the calls of a program on an engine of the lab, and tells what is not as the simulator says. */

import { readFileSync } from "node:fs";
import type { Compilation } from "../../compiler/compile.ts";
import type { Build } from "../../compiler/flow/ir.ts";
import { simulate, soundWorldOf } from "../../compiler/simulate/simulate.ts";
import type { PlayOn } from "../lab/engine.ts";
import { judge } from "../lab/judge.ts";
import type { NamedCall } from "./cases.ts";

/** The titles of calls that are not as they should be, each with what is wrong; empty when all are. */
export async function wrongCalls(
  play: PlayOn,
  compilation: Compilation,
  calls: readonly NamedCall[],
): Promise<Readonly<Record<string, readonly string[]>>> {
  const { build } = compilation;
  const world = soundWorldOf(build);
  const expected = calls.map(({ call }) => simulate(build, call, world).trace);
  const request = {
    files: outputOf(compilation),
    calls: calls.map(({ call }) => call),
    soundSeconds: world.soundSeconds,
    greetings: greetingsOf(build),
  };
  const verdicts = await judge(play, request, expected);
  return Object.fromEntries(
    calls.flatMap(({ title }, index) => {
      const verdict = verdicts[index] ?? ["It was not judged."];
      return verdict.length > 0 ? [[title, verdict]] : [];
    }),
  );
}

/** The sounds that greet before a message. */
function greetingsOf({ mailboxes }: Build): ReadonlySet<string> {
  return new Set(mailboxes.map(({ greeting }) => (greeting === "universal" ? greeting : greeting.sound)));
}

/** The files of the one target that was built, sounds as bytes. */
function outputOf({ outputs, diagnostics }: Compilation): ReadonlyMap<string, string | Uint8Array> {
  const [output] = outputs;
  if (!output) throw new Error(`Nothing was built: ${diagnostics.map(({ message }) => message).join(" ")}`);
  return new Map(output.files.map((file) => [file.path, "text" in file ? file.text : readFileSync(file.copyOf)]));
}
