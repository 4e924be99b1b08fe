/** The order of the list of problems, and when it is about another text. */

import { expect, it } from "vitest";
import { isAnotherText, worstFirst } from "../../playground/frame/problem-order.ts";
import type { Problem, Severity, TargetId } from "../../playground/protocol.ts";

it("errors stand before warnings, warnings before hints, and what one exchange alone cannot do is no error of the text", () => {
  const problems = [
    problem("hint", 1),
    problem("error", 9),
    problem("warning", 2),
    problem("error", 3),
    problem("error", 0, "twiml"),
    problem("warning", 1),
  ];
  expect(worstFirst(problems).map(({ severity, start }) => `${severity} ${start}`)).toEqual([
    ...["error 3", "error 9", "warning 1", "warning 2", "error 0", "hint 1"],
  ]);
});

it("a text that is typed on is the same one, a text in its place is another", () => {
  const office = "phone a = ext 101\nring a for 20s\nvoicemail\n";
  expect(isAnotherText(office, `${office}// more`)).toBe(false);
  expect(isAnotherText(office, office.replace("ext 101", "tel +74951234567"))).toBe(false);
  expect(isAnotherText(office, `// ${office}`)).toBe(false);
  expect(isAnotherText(office, "workhours Mon-Fri 09:00-18:00 < ring desk >\n")).toBe(true);
  expect(isAnotherText("", office)).toBe(false);
});

function problem(severity: Severity, start: number, target?: TargetId): Problem {
  const more = target === undefined ? {} : { target };
  return { code: "VATS0000", severity, message: "", start, end: start, related: [], fixes: [], ...more };
}
