import { expect, it } from "vitest";
import { namedTests, unmatched } from "./found.ts";

it("every trap has a test that names it, and no test names another", () => {
  expect(unmatched()).toEqual({ untested: [], unknown: [] });
  expect(namedTests().length).toBeGreaterThan(100);
});
