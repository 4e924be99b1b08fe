/** Scenarios with parameters: one call flow for each set of arguments, under a name of its own. */

import { expect, it } from "vitest";
import { compileText } from "../../helpers/vats.ts";

function flowsOf(lines: string): readonly (readonly [string, string])[] {
  const { build, diagnostics } = compileText(`phone a = ext 101
vats sales_x < hangup >
vats sales(name: text) < tag source name; ring a; voicemail >
${lines}`);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return build.lines.map(({ name, flow }) => [name, flow]);
}

it("lines with the same arguments share a flow, others do not, and a new line renames none", () => {
  const two = 'line one = "+12025550101" -> sales("site")\nline two = "+12025550102" -> sales("ads")';
  expect(flowsOf(two)).toEqual([
    ["one", "sales_site"],
    ["two", "sales_ads"],
  ]);
  expect(flowsOf(`line zero = "+12025550100" -> sales("ads")\n${two}`)).toEqual([
    ["zero", "sales_ads"],
    ["one", "sales_site"],
    ["two", "sales_ads"],
  ]);
});

it("arguments that would make one name are told apart, and so is a scenario that is called so", () => {
  const flows = flowsOf(
    'line one = "+12025550101" -> sales("a b")\nline two = "+12025550102" -> sales("a-b")\nline three = "+12025550103" -> sales("x")',
  );
  expect(new Set(flows.map(([, flow]) => flow)).size).toBe(3);
  expect(flows.map(([, flow]) => flow)).not.toContain("sales_x");
});
