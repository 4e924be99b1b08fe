/** The standard library as a whole: every file compiles by itself, and what it offers is used somewhere. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { confirmTexts } from "../../compiler/program/own-words.ts";
import { compileFiles } from "../helpers/vats.ts";

const files = readdirSync("stdlib", { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".vats"))
  .sort();

it.each(files)("std/%s is used without an error or a warning of its own", (path) => {
  const { diagnostics } = compileFiles({
    "main.vats": `use "std/${path.replace(/\.vats$/, "")}" as lib\nvats v < hangup >\nline x = "+12025550100" -> v\n`,
  });
  const own = diagnostics.filter(({ severity, span }) => severity !== "hint" && span.uri.startsWith("std:"));
  expect(own.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
});

it("every flow of std/office is called in the case std-office", () => {
  const flows = [...readFileSync("stdlib/office.vats", "utf8").matchAll(/^flow (\w+)/gm)].map(([, name]) => name);
  const source = readFileSync(join("test/cases/std-office", "main.vats"), "utf8");
  const calls = JSON.parse(readFileSync("test/cases/std-office/calls.json", "utf8")) as readonly { to: string }[];
  expect(flows.length).toBeGreaterThan(5);
  for (const flow of flows) {
    expect(source, flow).toContain(`vats ${flow} `);
    expect(source, flow).toContain(`office.${flow}(`);
    expect(
      calls.some(({ to }) => to === flow),
      flow,
    ).toBe(true);
  }
});

it("std/prompts has the words that vatsc says", () => {
  const text = readFileSync("stdlib/prompts.vats", "utf8");
  for (const words of Object.values(confirmTexts)) expect(text).toContain(`"${words}"`);
});
