/** Lines of a real Asterisk's log lead to lines of the source, by the rule of docs/fidelity.md. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Compilation } from "../../compiler/compile.ts";
import { soundWorldOf } from "../../compiler/simulate/simulate.ts";
import type { NamedCall } from "../../lab/engine.ts";
import { outputOf, whatPlays } from "../../lab/wrong-calls.ts";
import { builtFor, readCase } from "../helpers/cases.ts";
import { playOnAsterisk } from "../lab/asterisk/play.ts";
import { asteriskSteps, type LoggedStep } from "./log-lines.ts";
import { expectKept, expectPlaces, expectRightPlaces, loggedCases, loggedStates, simulatedStates } from "./logged.ts";
import { loggedOffice } from "./logged-office.ts";
import { builtOffice } from "./office.ts";

const timeout = 300_000;

async function stepsOf(built: Compilation, calls: readonly NamedCall[]): Promise<readonly (readonly LoggedStep[])[]> {
  const files = outputOf(built);
  const logs: string[] = [];
  const { soundSeconds } = soundWorldOf(built.build);
  const onLog = (log: string) => logs.push(log);
  await playOnAsterisk({ files, calls: calls.map(({ call }) => call), soundSeconds, ...whatPlays(built.build), onLog });
  // One log for each Asterisk that ran, in each of which calls are counted anew.
  return logs.map((log, run) =>
    asteriskSteps(log, String(files.get("extensions.conf"))).map((step) => ({ ...step, call: `${run} ${step.call}` })),
  );
}

it.concurrent("an office at noon is logged as docs/fidelity.md shows it", { timeout }, async () => {
  const { built, calls } = await builtOffice(loggedOffice, "asterisk");
  const steps = (await stepsOf(built, calls)).flat();
  expectPlaces(steps);
  const still = steps.map((step) => ({ ...step, line: step.line.replace(/TESTTIME=\d+/, "TESTTIME=1795424400") }));
  expectKept("test/traps/logs/asterisk.txt", still);
});

for (const folder of loggedCases) {
  it.concurrent(`${folder}: each step that Asterisk logs leads to the state that the call is in`, {
    timeout,
    // A key that a busy machine is late with is another key; a wrong map is wrong each time.
    retry: 1,
  }, async () => {
    const { calls } = await readCase(folder);
    const built = await builtFor(folder, "asterisk");
    const steps = (await stepsOf(built, calls)).flat();
    const scenarios = steps.filter(({ line }) => !/@vats(-own|-ring-outcome)/.test(line));
    expectPlaces(scenarios.filter(({ line }) => !/^Executing \[[^@]*@vats:/.test(line)));
    expectRightPlaces(built, readFileSync(join(folder, "main.vats"), "utf8"), scenarios);
    const known = simulatedStates(built.build, calls, () => true).filter((states) => states !== "");
    expect(loggedStates(built, steps, "extensions.conf").filter((states) => states !== "")).toEqual(known);
  });
}
