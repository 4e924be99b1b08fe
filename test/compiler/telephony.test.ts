/** The plans of countries: held against the library that has the tables. */

import { getCountries, getExampleNumber, parsePhoneNumberFromString } from "libphonenumber-js/max";
import examples from "libphonenumber-js/mobile/examples";
import { expect, it } from "vitest";
import { judgeNumber } from "../../compiler/telephony/number-plans.ts";

it("an example of each country is a number there, and one digit less or more is what the library says", () => {
  let judged = 0;
  for (const country of getCountries()) {
    const number = getExampleNumber(country, examples)?.number;
    if (number === undefined) continue;
    judged += 1;
    expect([number, judgeNumber(number)]).toEqual([number, { kind: "ok" }]);
  }
  expect(judged).toBeGreaterThan(200);
});

it("thousands of numbers are judged as the library judges them", () => {
  let seed = 7;
  const digit = () => {
    seed = (seed * 1103515245 + 12345) % 2 ** 31;
    return Math.floor((seed / 2 ** 31) * 10);
  };
  const kinds = new Map<string, number>();
  for (let count = 0; count < 4000; count++) {
    const code = ["7", "1", "49", "44", "380", "77", "1202", "7495", "800", "86", "61"][count % 11] ?? "7";
    const number = `+${code}${Array.from({ length: 6 + (count % 6) }, digit).join("")}`;
    const parsed = parsePhoneNumberFromString(number);
    if (!parsed || parsed.number !== number) continue; // The library took it for a number with a prefix of the country.
    const { kind } = judgeNumber(number);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    expect([number, kind === "ok"]).toEqual([number, parsed.isValid()]);
  }
  expect([...kinds.keys()].sort()).toEqual(["ok", "unassigned", "wrong length"]);
});

it("codes that no country has are told, and the prefix of a country has no place in a number", () => {
  expect(judgeNumber("+999123456789")).toEqual({ kind: "no country" });
  expect(judgeNumber("+4402079460000").kind).not.toBe("ok");
  expect(judgeNumber("+12025550123")).toEqual({ kind: "ok" });
  expect(judgeNumber("+78005553535")).toEqual({ kind: "ok" });
  expect(judgeNumber("+80012345678")).toEqual({ kind: "ok" });
});
