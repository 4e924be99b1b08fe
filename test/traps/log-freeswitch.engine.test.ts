/** Lines of a real FreeSWITCH's log lead to lines of the source, by the rule of docs/fidelity.md. Runs where `FREESWITCH_BIN` names one. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Compilation } from "../../compiler/compile.ts";
import { soundWorldOf } from "../../compiler/simulate/simulate.ts";
import type { NamedCall } from "../../lab/engine.ts";
import { outputOf, whatPlays } from "../../lab/wrong-calls.ts";
import { builtFor, readCase } from "../helpers/cases.ts";
import { namedBinary } from "../lab/freeswitch/installation.ts";
import { playOnFreeswitch } from "../lab/freeswitch/play.ts";
import { freeswitchSteps, type LoggedStep } from "./log-lines.ts";
import { expectKept, expectPlaces, expectRightPlaces, loggedCases, loggedStates, simulatedStates } from "./logged.ts";
import { loggedOffice } from "./logged-office.ts";
import { builtOffice } from "./office.ts";

const timeout = 300_000;

async function stepsOf(built: Compilation, calls: readonly NamedCall[]): Promise<readonly LoggedStep[]> {
  const files = outputOf(built);
  const logs: string[] = [];
  const { soundSeconds } = soundWorldOf(built.build);
  const onLog = (log: string) => logs.push(log);
  await playOnFreeswitch({
    files,
    calls: calls.map(({ call }) => call),
    soundSeconds,
    ...whatPlays(built.build),
    onLog,
  });
  return freeswitchSteps(logs.join("\n"), String(files.get("dialplan/vats.xml")));
}

/** Those of a scenario: the entrance stands in a file of its own, and some actions prepare every scenario. */
const inScenario = (steps: readonly LoggedStep[]) => steps.filter(({ fileLine }) => fileLine > 0);

if (namedBinary() === undefined) {
  it("says loudly that no real FreeSWITCH was run", () => {
    console.warn("\n*** NOT RUN: the log of a real FreeSWITCH. Set FREESWITCH_BIN to its binary to run it. ***\n");
    expect(namedBinary()).toBeUndefined();
  });
} else {
  it.concurrent("an office at noon is logged as docs/fidelity.md shows it", { timeout }, async () => {
    const { built, calls } = await builtOffice(loggedOffice, "freeswitch");
    const steps = inScenario(await stepsOf(built, calls));
    expectPlaces(steps);
    expectKept("test/traps/logs/freeswitch.txt", steps);
  });

  for (const folder of loggedCases) {
    it.concurrent(`${folder}: each step that FreeSWITCH logs leads to the state that the call is in`, {
      timeout,
    }, async () => {
      const { calls } = await readCase(folder);
      const built = await builtFor(folder, "freeswitch");
      const steps = inScenario(await stepsOf(built, calls));
      expectPlaces(steps);
      expectRightPlaces(built, readFileSync(join(folder, "main.vats"), "utf8"), steps);
      // A choice is decided while FreeSWITCH hunts: its log has the conditions. Who picks up and is asked has a log of his own.
      const isShown = (kind: string) => kind !== "choose";
      const callers = new Set(steps.flatMap(({ call, line }) => (line.includes("hangup_after_bridge") ? [call] : [])));
      const own = steps.filter(({ call }) => callers.has(call));
      const known = simulatedStates(built.build, calls, isShown).filter((states) => states !== "");
      expect(loggedStates(built, own, "dialplan/vats.xml", isShown).filter((states) => states !== "")).toEqual(known);
    });
  }
}
