/** Every call of the test cases can be said as a test, which then places just that call, and meets what happened in it. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { compile } from "../../../compiler/compile.ts";
import { testText } from "../../../compiler/explore/test-text.ts";
import { scenarioZone } from "../../../compiler/flow/zones.ts";
import { readEntries } from "../../../compiler/node/node-host.ts";
import { writtenNames } from "../../../compiler/program/written-names.ts";
import type { Call } from "../../../compiler/simulate/call.ts";
import { simulate, soundWorldOf } from "../../../compiler/simulate/simulate.ts";
import { runTests } from "../../../compiler/test/run-tests.ts";
import { caseFolders, readCase } from "../../helpers/cases.ts";
import { today } from "../../helpers/vats.ts";

it("calls of cases, said as tests, are the same calls", async () => {
  let count = 0;
  for (const folder of caseFolders) {
    const { compilation, calls } = await readCase(folder);
    const { build } = compilation;
    const world = soundWorldOf(build);
    const written = writtenNames(compilation.program, join(process.cwd(), folder, "main.vats"));
    const played = calls.flatMap(({ title, call }) => {
      const simulation = simulate(build, call, world);
      const flow = build.flows.find(({ name }) => name === simulation.line?.flow);
      if (!flow || !isSayable(call) || call.called !== numberOf(simulation.line)) return [];
      const text = testText(title, call, simulation, { build, flow, zone: scenarioZone(flow) ?? "UTC", written });
      return [{ text: withHangup(text, call), simulation, call }];
    });
    if (played.length === 0) continue;
    const path = join(folder, "main.vats");
    const whole = `${readFileSync(path, "utf8")}\n${played.map(({ text }) => text).join("\n")}\n`;
    const results = run(path, whole, folder);
    results.slice(-played.length).forEach((result, index) => {
      const { text, simulation } = played[index] ?? {};
      expect([folder, text, result.kind]).toEqual([folder, text, "passed"]);
      if (result.kind !== "unplayable")
        expect([folder, text, result.played.simulation.trace]).toEqual([folder, text, simulation?.trace]);
      count++;
    });
  }
  expect(count).toBeGreaterThan(150);
});

function numberOf(line: { readonly numbers: readonly string[] | "*" } | undefined): string | undefined {
  return line?.numbers === "*" ? "+12025550100" : line?.numbers[0];
}

/** A test has numbers that exist, and whole seconds. */
function isSayable({ caller, phones, hangsUpAfterSeconds = 0 }: Call): boolean {
  const seconds = Object.values(phones).flatMap((does) => ("afterSeconds" in does ? [does.afterSeconds ?? 0] : []));
  return (
    (caller === undefined || /^\+[1-9]\d+$/.test(caller)) && [...seconds, hangsUpAfterSeconds].every(Number.isInteger)
  );
}

function withHangup(text: string, { hangsUpAfterSeconds }: Call): string {
  if (hangsUpAfterSeconds === undefined) return text;
  const hangsUp = `caller hangs up at ${hangsUpAfterSeconds}s`;
  const [head = "", call = "", ...rest] = text.split("\n");
  const behaviours = rest.length > 2 ? [`${rest[0]}, ${hangsUp}`] : [`  ${hangsUp}`];
  // A caller who gives up is no end that a test can expect.
  const expected = rest.slice(-2, -1).map((line) => line.replace(/(, | expect )rejected[^,]*$/, ""));
  return [head, call, ...behaviours, ...expected, ">"].join("\n");
}

function run(path: string, text: string, folder: string) {
  const { host, uris } = readEntries([path], process.cwd(), { texts: new Map([[join(process.cwd(), path), text]]) });
  const { program, build, diagnostics } = compile(host, uris, {
    targets: [],
    knownTargets: [],
    today,
    generator: "vatsc test",
    passOverAssertions: true,
  });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  expect([folder, errors.map(({ message, span }) => `${message} ${text.slice(span.start, span.end)}`)]).toEqual([
    folder,
    [],
  ]);
  return runTests(program, build);
}
