/**
 * Hostile text, from the author of a file or from a caller: it comes out as the text it is on every target, or is refused
 * where it stands. Never does it change what is dialled, played or run.
 */

import { expect, it } from "vitest";
import { compile } from "../compiler/compile.ts";
import { createMemoryHost } from "../compiler/host.ts";
import type { Call } from "../compiler/simulate/call.ts";
import { compareTraces } from "../compiler/simulate/compare.ts";
import { simulate, soundWorldOf } from "../compiler/simulate/simulate.ts";
import { checkedTargets } from "../targets/checked.ts";
import { loadTargets } from "../targets/index.ts";
import { loadWalker } from "../targets/walkers.ts";
import {
  guardedByCallers,
  hostileCallers,
  hostileDialled,
  hostilePlaces,
  hostileTexts,
  hostWithAllSounds,
} from "./helpers/hostile.ts";

const ids = ["asterisk", "freeswitch", "twiml"];

const call: Call = { called: "+12025550100", caller: "+12025550199", atMs: Date.UTC(2026, 10, 23, 12), phones: {} };

for (const id of ids) {
  for (const [place, write] of Object.entries(hostilePlaces)) {
    it(`${id}: hostile text as ${place} stays text, or is refused where it stands [asterisk F1, asterisk F2, asterisk V3, freeswitch sound-names, freeswitch expanded-again]`, async () => {
      const targets = await loadTargets([id]);
      const walk = await loadWalker(id);
      let built = 0;
      for (const text of hostileTexts) {
        const source = write(text);
        const host = hostWithAllSounds(source);
        const { build, diagnostics, outputs } = compile(host, ["main.vats"], {
          targets,
          knownTargets: checkedTargets,
          today: "2026-11-23",
          generator: "vatsc",
        });
        const errors = diagnostics.filter(({ severity }) => severity === "error");
        const at = write("HERE").indexOf("HERE");
        const misplaced = errors.filter(({ span }) => span.end < at || span.start > at + text.length);
        expect({ text, misplaced }).toEqual({ text, misplaced: [] });
        if (errors.length > 0) continue;
        built += 1;
        const files = new Map(
          outputs.flatMap((output) =>
            output.files.map((file) => [file.path, "text" in file ? file.text : ""] as const),
          ),
        );
        const world = soundWorldOf(build);
        const { trace, complaints } = walk(files, call, world);
        expect({ text, complaints, differences: compareTraces(simulate(build, call, world).trace, trace) }).toEqual({
          text,
          complaints: [],
          differences: [],
        });
      }
      // Some text must pass everywhere but where only numbers, users and addresses may stand.
      expect(built > 0 || /number|address|extension/.test(place)).toBe(true);
    });
  }
}

for (const id of ids) {
  it(`${id}: nothing that a caller sends changes what is dialled [asterisk V2, asterisk V6, freeswitch dialled-legs]`, async () => {
    const host = createMemoryHost(new Map([["main.vats", guardedByCallers]]));
    const { build, outputs, diagnostics } = compile(host, ["main.vats"], {
      targets: await loadTargets([id]),
      knownTargets: checkedTargets,
      today: "2026-11-23",
      generator: "vatsc",
    });
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    const files = new Map(
      outputs.flatMap((output) => output.files.map((file) => [file.path, "text" in file ? file.text : ""] as const)),
    );
    const walk = await loadWalker(id);
    const world = soundWorldOf(build);
    for (const caller of hostileCallers) {
      for (const called of hostileDialled) {
        const hostileCall = { ...call, caller, called };
        const { trace, complaints } = walk(files, hostileCall, world);
        expect({
          caller,
          called,
          complaints,
          differences: compareTraces(simulate(build, hostileCall, world).trace, trace),
        }).toEqual({ caller, called, complaints: [], differences: [] });
      }
    }
  });
}
