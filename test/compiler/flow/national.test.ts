/** Numbers as they are dialled at home: which forms a line takes, and how a caller is compared (cli.md, `country`). */

import { expect, it } from "vitest";
import { internationalDigits } from "../../../compiler/flow/callers.ts";
import { lineOf, simulate, soundWorldOf } from "../../../compiler/simulate/simulate.ts";
import { compileText } from "../../helpers/vats.ts";

const source = `phone a = ext 101
phone b = ext 102
vats sales < from +7916* < ring a > otherwise < ring b > voicemail >
line site = "+7 495 123-45-67" -> sales`;
const hanoi = 'line hanoi = "+84 951 234 567" -> sales';

const { build } = compileText(source, [], [], { country: "RU" });

it("a line takes its number with +, without, and as it is dialled at home", () => {
  for (const called of ["+74951234567", "74951234567", "84951234567"])
    expect(lineOf(build, called)?.name, called).toBe("site");
  expect(lineOf(build, "4951234567")).toBeUndefined();
});

it("what is another line's number in full is never taken for one that is dialled at home", () => {
  const { build: both } = compileText(`${source}\n${hanoi}`, [], [], { country: "RU" });
  expect(lineOf(both, "84951234567")?.name).toBe("hanoi");
  expect(lineOf(both, "74951234567")?.name).toBe("site");
});

it("without a country only E.164 is a number of a line", () => {
  const { build: plain } = compileText(source);
  expect(plain.nationalForm).toBeUndefined();
  expect(lineOf(plain, "84951234567")).toBeUndefined();
});

it("a caller who is shown as at home is compared as E.164, and others stay as they are", () => {
  const ringsFor = (caller: string) => {
    const call = { called: "+74951234567", caller, atMs: 0, phones: {} };
    const [first] = simulate(build, call, soundWorldOf(build)).trace;
    return first?.kind === "ring" ? first.phone : undefined;
  };
  expect(["+79161234567", "79161234567", "89161234567"].map(ringsFor)).toEqual(["ext 101", "ext 101", "ext 101"]);
  expect(["89261234567", "+89161234567", "9161234567"].map(ringsFor)).toEqual(["ext 102", "ext 102", "ext 102"]);
  expect(internationalDigits("02079460000", { prefix: "0", countryCode: "44", lengths: [9, 10] })).toBe("442079460000");
});
