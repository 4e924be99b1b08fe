/** Requests of Twilio, as its request log has them, lead to lines of the source, by the rule of docs/fidelity.md. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Compilation } from "../../compiler/compile.ts";
import { simulate, soundWorldOf } from "../../compiler/simulate/simulate.ts";
import type { NamedCall } from "../../lab/engine.ts";
import { builtFor, readCase } from "../helpers/cases.ts";
import { playOnTwilio } from "../lab/twilio/player.ts";
import { type LoggedStep, twilioSteps } from "./log-lines.ts";
import { expectKept, expectPlaces, loggedCases } from "./logged.ts";
import { loggedOffice } from "./logged-office.ts";
import { builtOffice } from "./office.ts";

async function stepsOf({ build, outputs }: Compilation, { call }: NamedCall): Promise<readonly LoggedStep[]> {
  const texts = outputs.flatMap(({ files }) =>
    files.map((file) => [file.path, "text" in file ? file.text : ""] as const),
  );
  const requests: Parameters<typeof twilioSteps>[0][number][] = [];
  const { soundSeconds } = soundWorldOf(build);
  const onRequest = (target: string, fields: Readonly<Record<string, string>>, body: string) => {
    // The caller's own end is told at the status callback, where nothing is done.
    if (!/e=ended/.test(target)) requests.push({ target, fields, body });
  };
  await playOnTwilio({ files: new Map(texts), calls: [call], soundSeconds, onRequest });
  return twilioSteps(requests);
}

it("an office at noon is asked for as docs/fidelity.md shows it", async () => {
  const { built, calls } = await builtOffice(loggedOffice, "twiml");
  const steps = (await Promise.all(calls.map((call) => stepsOf(built, call)))).flat();
  expectPlaces(steps.filter(({ file }) => file !== "<Hangup/>"));
  expectKept("test/traps/logs/twilio.txt", steps);
});

for (const folder of loggedCases) {
  it(`${folder}: each request leads to the line that the call has come to`, { timeout: 120_000 }, async () => {
    const { calls } = await readCase(folder);
    const built = await builtFor(folder, "twiml");
    if (built.outputs.length === 0) return;
    const source = readFileSync(join(folder, "main.vats"), "utf8");
    const states = new Map(built.build.flows.flatMap((flow) => [...flow.states]));
    for (const call of calls) {
      const steps = await stepsOf(built, call);
      const places = steps.flatMap(({ place }) => (place.startsWith("main.vats:") ? [place] : []));
      const { visits } = simulate(built.build, call.call, soundWorldOf(built.build));
      const visited = visits.flatMap(({ state }) => {
        const { uri, start } = states.get(state)?.origin ?? { uri: "", start: 0 };
        return uri.endsWith("main.vats") ? [`main.vats:${source.slice(0, start).split("\n").length}`] : [];
      });
      let at = 0;
      for (const place of places) {
        const next = visited.indexOf(place, at);
        expect(next, `${call.title}: ${place} in ${visited.join(" ")}`).toBeGreaterThanOrEqual(0);
        at = next;
      }
      expect(steps.length, call.title).toBeGreaterThan(0);
    }
  });
}
