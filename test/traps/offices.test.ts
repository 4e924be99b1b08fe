/**
 * Offices with traps, on each target's walker: calls go as the simulator says, and go otherwise on a file that has fallen into
 * the trap, so that no test here can pass by chance.
 */

import { expect, it } from "vitest";
import { compareTraces } from "../../compiler/simulate/compare.ts";
import { simulate, soundWorldOf } from "../../compiler/simulate/simulate.ts";
import { loadWalker } from "../../targets/walkers.ts";
import { callOffices } from "./call-offices.ts";
import { hoursOffices } from "./hours-offices.ts";
import { builtOffice, hasTraps, named, type Office, type TargetId, targetsOf } from "./office.ts";

/** What is wrong with the calls of an office on its files, with one change. */
async function wrong(office: Office, target: TargetId, change = (text: string) => text) {
  const { built, calls } = await builtOffice(office, target);
  const walk = await loadWalker(target);
  const texts = built.outputs.flatMap(({ files }) =>
    files.map((file) => [file.path, "text" in file ? file.text : ""] as const),
  );
  const files = new Map(texts.map(([path, text]) => [path, change(text)]));
  const isChanged = texts.some(([path, text]) => files.get(path) !== text);
  const world = soundWorldOf(built.build);
  const found = calls.flatMap(({ title, call }) => {
    const { trace, complaints } = walk(files, call, world);
    return [...complaints, ...compareTraces(simulate(built.build, call, world).trace, trace)].map(
      (one) => `${title}: ${one}`,
    );
  });
  return { isChanged, found };
}

for (const office of [...hoursOffices, ...callOffices]) {
  for (const target of targetsOf(office).filter((id) => hasTraps(office, id))) {
    it(`${target}: ${named(office, target)}`, async () => {
      expect((await wrong(office, target)).found).toEqual([]);
      for (const [at, fall] of (office.fallen[target] ?? []).entries()) {
        const { isChanged, found } = await wrong(office, target, fall);
        expect({ fall: at, isChanged, isNoticed: found.length > 0 }).toEqual({
          fall: at,
          isChanged: true,
          isNoticed: true,
        });
      }
    });
  }
}
