import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { fidelityPage, fidelityPath } from "../../scripts/generate-fidelity.ts";
import { namedTests, unmatched } from "./found.ts";

it("every trap has a test that names it, and no test names another", () => {
  expect(unmatched()).toEqual({ untested: [], unknown: [] });
  expect(namedTests().length).toBeGreaterThan(100);
});

it("docs/fidelity.md is as traps, tests and logs make it now (else run scripts/generate-fidelity.ts)", () => {
  expect(readFileSync(fidelityPath, "utf8")).toBe(fidelityPage());
});
