/** Whatever call the explorer finds, its test can be pasted into the file, places the same call, and passes. */

import { expect, it } from "vitest";
import { prove } from "../../../compiler/explore/prove.ts";
import { runTests } from "../../../compiler/test/run-tests.ts";
import { compileFiles } from "../../helpers/vats.ts";
import { generatedScenario } from "../explore/generated-scenarios.ts";

const claims = `
assert every call ends answered
assert every call ends in voicemail
assert every call ends rejected
assert no caller waits over 3s
assert a is never rung
assert every call rings boss
assert boss is never rung before b
assert from anonymous b is never rung
assert not from +7* every call rings b
`;

it("counter-examples of generated scenarios, pasted, pass", () => {
  let count = 0;
  for (let seed = 1; seed <= 40; seed++) {
    const text = generatedScenario(seed);
    if (errorsOf(text).length > 0) continue; // Some reject a call that has been answered.
    const { program, build } = compile(text + claims);
    const broken = prove(program, build, "2026-11-23").flatMap(({ result }) =>
      result.kind === "broken" ? [result] : [],
    );
    const whole = `${text}\n${broken.map(({ test }) => test).join("\n")}\n`;
    expect([seed, errorsOf(whole)]).toEqual([seed, []]);
    const pasted = compile(whole);
    runTests(pasted.program, pasted.build).forEach((result, index) => {
      const { test, call, simulation } = broken[index] ?? {};
      expect([seed, test, result.kind]).toEqual([seed, test, "passed"]);
      if (result.kind !== "passed") return;
      const { atMs, phones, keys = [], order } = result.played.call;
      expect([seed, test, atMs, phones, keys, order]).toEqual([
        seed,
        test,
        text.includes("workhours") || text.includes("on ") ? call?.atMs : atMs,
        call?.phones,
        call?.keys ?? [],
        call?.order,
      ]);
      expect([seed, test, result.played.simulation.trace.at(-1)]).toEqual([seed, test, simulation?.trace.at(-1)]);
      count++;
    });
  }
  expect(count).toBeGreaterThan(150);
});

it("a counter-example writes names as its file does, those of other files behind the module's", () => {
  const phones = "phone boss = ext 1\nphone a = ext 2\nswitch night = off\nmailbox box\n";
  const main = `use "./phones"
phone a = ext 3
vats v < when phones.night < ring [a, phones.boss] > then voicemail phones.box >
line l = +12025550100 -> v
assert phones.boss is never rung
assert every call ends answered
`;
  const files = { "main.vats": main, "phones.vats": phones };
  const { program, build } = compileFiles(files);
  const tests = prove(program, build, "2026-11-23").flatMap(({ result }) =>
    result.kind === "broken" ? [result.test] : [],
  );
  expect(tests).toEqual([
    `test "a call that rings boss" <
  call l
  phones.night is on
  expect ring [a, phones.boss], voicemail phones.box
>`,
    `test "a call that ends otherwise" <
  call l
  expect voicemail phones.box
>`,
  ]);
  const pasted = compileFiles({ ...files, "main.vats": `${main}${tests.join("\n")}\n` });
  expect(runTests(pasted.program, pasted.build).map(({ kind }) => kind)).toEqual(["passed", "passed"]);
});

function compile(text: string) {
  return compileFiles({ "main.vats": text }, [], ["m.wav"]);
}

function errorsOf(text: string): readonly string[] {
  return compile(text).diagnostics.flatMap(({ severity, message }) => (severity === "error" ? [message] : []));
}
