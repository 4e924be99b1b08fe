/** Comments that silence a warning: where they reach, and what is said of those that do not work. */

import { expect, it } from "vitest";
import { compileText } from "../../helpers/vats.ts";

function codes(text: string): readonly string[] {
  return compileText(text).diagnostics.map(
    ({ code, span }) => `${code} ${text.slice(0, span.start).split("\n").length}`,
  );
}

it("an allow silences the warning of its own line or of the next", () => {
  expect(codes("ring a; hangup // allow VATS2004: it is there\n")).toEqual([]);
  expect(codes("// allow VATS2004: it is there\nring a; hangup\n")).toEqual([]);
  expect(codes("/* allow VATS2004: it is there */ ring a; hangup\n")).toEqual([]);
  expect(codes("// allow VATS2004: it is there\n\nring a; hangup\n")).toEqual(["VATS4022 1", "VATS2004 3"]);
});

it("several codes, and several comments above each other, are read together", () => {
  expect(codes("// allow VATS2004, VATS4002: we know\nring a\n")).toEqual([]);
  expect(codes("// allow VATS2004: it is there\n// allow VATS4002: nobody minds\nring a\n")).toEqual([]);
});

it("an allow without a reason silences nothing, and says so once", () => {
  expect(codes("// allow VATS2004\nring a; hangup\n")).toEqual(["VATS1050 1", "VATS2004 2"]);
  expect(codes("// allow VATS2004:\nring a; hangup\n")).toEqual(["VATS1050 1", "VATS2004 2"]);
});

it("errors and codes that there are not cannot be allowed", () => {
  expect(codes("// allow VATS2001: no\nphone a = ext 1\nring a; hangup\n")).toEqual(["VATS1051 1"]);
  const { diagnostics } = compileText("// allow VATS204: it is there\nring a; hangup\n");
  expect(diagnostics[0]?.code).toBe("VATS1051");
  expect(diagnostics[0]?.fixes[0]?.edits[0]?.newText).toBe("VATS2004");
});

it("an allow that silences nothing is a warning, and its fix removes it", () => {
  const { diagnostics } = compileText("ring a; hangup // allow VATS4002: was so\n// allow VATS2004: it is there\n");
  expect(diagnostics.map(({ code }) => code)).toEqual(["VATS2004", "VATS4022", "VATS4022"]);
  expect(diagnostics[1]?.fixes[0]?.edits[0]?.span).toEqual({ uri: "main.vats", start: 15, end: 40 });
});

it("in a file with errors no allow is called useless, since warnings were not looked for", () => {
  expect(codes("phone b = ext 1\nring a // allow VATS4002: nobody minds\n")).toEqual(["VATS2001 2"]);
});

it("a comment in plain words is one", () => {
  expect(codes("phone a = ext 1\n// allow calls at night\nring a; hangup\n")).toEqual([]);
});
