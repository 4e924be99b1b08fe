/** The offices that the page offers: each is right by itself, is told in both languages, and its first call finds somebody. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { prove } from "../../compiler/explore/prove.ts";
import { scenarioZone } from "../../compiler/flow/zones.ts";
import { format } from "../../compiler/format/format.ts";
import type { Call } from "../../compiler/simulate/call.ts";
import { lineOf, simulate, soundWorldOf } from "../../compiler/simulate/simulate.ts";
import { runTests } from "../../compiler/test/run-tests.ts";
import { type ExampleOffice, exampleOffices } from "../../playground/examples/index.ts";
import { targetIds } from "../../playground/protocol.ts";
import { checkText } from "../../playground/worker/check.ts";
import { createDesk } from "../../playground/worker/desk.ts";
import { readCase } from "../helpers/cases.ts";
import { compileText, today } from "../helpers/vats.ts";

/** What every text with `say` raises until it is deployed: recordings to make. */
const ofDeployment = ["VATS5007"];

const named = exampleOffices.map((office) => [office.id, office] as const);
/** All but the one line, which leaves something open on purpose. */
const whole = named.filter(([id]) => id !== "one-liner");

it("there are eight offices and more, two of them in Russian, each in a folder of its own", () => {
  expect(exampleOffices.length).toBeGreaterThanOrEqual(8);
  expect(new Set(exampleOffices.map(({ id }) => id)).size).toBe(exampleOffices.length);
  const isRussian = ({ source }: ExampleOffice) => /^phone [а-яё]/m.test(source);
  expect(exampleOffices.filter(isRussian).length).toBeGreaterThanOrEqual(2);
  const folders = readdirSync("examples").filter((name) => existsSync(`examples/${name}/main.vats`));
  expect(folders).toEqual(expect.arrayContaining(exampleOffices.map(({ id }) => id)));
});

it.each(whole)(
  "%s compiles without a word, for the exchanges that it names and for no other",
  (id, { source, targets }) => {
    expect(source).toBe(readFileSync(`examples/${id}/main.vats`, "utf8"));
    const told = compileText(source, targets).diagnostics.filter(({ code }) => !ofDeployment.includes(code));
    expect(told).toEqual([]);
    for (const target of targetIds.filter((other) => !targets.includes(other)))
      expect(compileText(source, [target]).diagnostics.map(({ code }) => code)).toContain("VATS5001");
  },
);

it.each(whole)(
  "the page has nothing to say of %s, but why an exchange cannot take it",
  async (_, { source, targets }) => {
    for (const shown of targetIds) {
      const { problems, made } = await checkText({ text: source, today, shown }, createDesk());
      expect(problems.filter(({ target }) => target === undefined)).toEqual([]);
      const written = made?.outputs.flatMap(({ target, files }) => (files.length > 0 ? [target] : []));
      expect(written).toEqual(targets.filter((target) => target === shown));
    }
  },
);

it.each(whole)("%s is small and in the canonical form", (id, { source }) => {
  const lines = source.split("\n").filter((line) => line.trim() !== "");
  expect(lines.length).toBeGreaterThanOrEqual(15);
  expect(lines.length).toBeLessThanOrEqual(45);
  expect(format({ uri: `${id}.vats`, name: id, text: source })).toBe(source);
});

it.each(whole)("the tests of %s pass, and its assertions hold", (_, { source }) => {
  const { program, build } = compileText(source);
  const tests = runTests(program, build);
  const proofs = prove(program, build, today);
  expect(tests.length).toBeGreaterThan(0);
  expect(proofs.length).toBeGreaterThan(0);
  expect(tests.filter(({ kind }) => kind !== "passed").map(({ test }) => test.title)).toEqual([]);
  expect(proofs.map(({ result }) => result.kind)).toEqual(proofs.map(() => "holds"));
});

it("one of them is the line with which the README begins, and leaves the rest of the week open", () => {
  const source = exampleOffices.find(({ id }) => id === "one-liner")?.source ?? "";
  expect(source).toBe(readFileSync("examples/one-liner/main.vats", "utf8"));
  expect(readFileSync("README.md", "utf8")).toContain(`\`\`\`vats\n${source}\`\`\`\n`);
  const told = compileText(source, targetIds).diagnostics.filter(({ severity }) => severity !== "hint");
  expect(told.map(({ code }) => code)).toEqual(["VATS4001"]);
});

it.each(named)("the first call of %s is answered or leaves a message, and engines play it, too", async (id, office) => {
  const { build } = compileText(office.source);
  const { zone, ...call } = office.call;
  const line = lineOf(build, call.called);
  const flow = build.flows.find(({ name }) => name === line?.flow);
  expect(zone).toBe(flow && scenarioZone(flow));
  const end = simulate(build, call, soundWorldOf(build)).trace.at(-1);
  expect(end).toMatchObject({ kind: "end", how: expect.stringMatching(/^(answered|message)$/) });
  const { calls } = await readCase(`examples/${id}`);
  const asWritten = line?.numbers === "*" ? withoutNumber : withoutCaller;
  expect(calls.map(({ call: played }) => asWritten(played))).toContainEqual(asWritten(call));
});

/** Where nothing reads the caller, `calls.json` leaves him to its default. */
function withoutCaller({ caller: _, ...call }: Call): Omit<Call, "caller"> {
  return call;
}

/** Where a line takes every number, what is dialled, too. */
function withoutNumber({ caller: _, called: __, ...call }: Call): Omit<Call, "caller" | "called"> {
  return call;
}

it.each(named)("%s is told in both languages, in two lines that a narrow page can hold", (_, { en, ru }) => {
  for (const { title, story } of [en, ru]) {
    expect(title).toMatch(/^\p{Lu}.{3,30}$/u);
    expect(story).toHaveLength(2);
    for (const line of story) expect(line).toMatch(/^\p{Lu}[^\n]{20,108}\.$/u);
  }
  expect([en.title, ...en.story].join()).not.toMatch(/\p{Script=Cyrillic}/u);
  for (const text of [ru.title, ...ru.story]) expect(text).toMatch(/\p{Script=Cyrillic}/u);
});
