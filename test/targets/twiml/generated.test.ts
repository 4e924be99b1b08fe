/** The texts in the output that are made from TypeScript. */

import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { generateTwimlRuntime } from "../../../scripts/generate-twiml-runtime.ts";
import { runtimeText } from "../../../targets/twiml/runtime.generated.ts";

it("are as their sources make them now (else run scripts/generate-twiml-runtime.ts)", () => {
  for (const [path, text] of generateTwimlRuntime()) expect(readFileSync(path, "utf8"), path).toBe(text);
});

it("are small, and can be read", () => {
  expect(runtimeText.length).toBeLessThan(26_000);
  expect(Math.max(...runtimeText.split("\n").map((line) => line.length))).toBeLessThan(220);
  expect(runtimeText.match(/^ *\/\/ [A-Z"]/gm)?.length).toBeGreaterThan(5);
});

it("come from sources that import nothing from outside their folder", () => {
  for (const name of readdirSync("targets/twiml/runtime")) {
    const text = readFileSync(`targets/twiml/runtime/${name}`, "utf8");
    for (const [, from] of text.matchAll(/from "([^"]+)"/g)) expect(from, name).toMatch(/^\.\/[a-z]+\.ts$/);
  }
});
