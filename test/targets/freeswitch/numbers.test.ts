/** Numbers as they may be dialled, few and ten thousand, on the emitted files. */

import { expect, it } from "vitest";
import type { Line } from "../../../compiler/flow/ir.ts";
import { walk } from "../../../targets/freeswitch/walk.ts";
import * as flow from "../../helpers/flow.ts";
import { call, emit, textsOf } from "./emitted.ts";
import * as state from "./states.ts";

/** A line of Russia: with `+`, without, and with 8 at home. */
function line(name: string, number: string): Line {
  return { ...flow.line(name, [number], "main"), dialled: [number, number.slice(1), `8${number.slice(2)}`].sort() };
}

const one = line("site", "+74951234567");
const many = Array.from({ length: 10_000 }, (_, at) => line(`l${at}`, `+7495${2_000_000 + at * 37}`));

function filesOf(lines: readonly Line[]): ReadonlyMap<string, string> {
  return textsOf(emit(state.buildOf([state.reject("busy", "busy")], { lines })));
}

function ends(files: ReadonlyMap<string, string>, numbers: readonly string[]) {
  return numbers.map((called) => {
    const { trace, complaints } = walk(files, call({ called }), { soundSeconds: () => 1 });
    expect(complaints).toEqual([]);
    const end = trace.at(-1);
    return end?.kind === "end" ? end.how : undefined;
  });
}

it("a number is reached with `+`, without, and as it is dialled at home, but not with both", () => {
  const forms = [
    "+74951234567",
    "74951234567",
    "84951234567",
    "+84951234567",
    "+749512345678",
    "4951234567",
    "74951234567\n",
  ];
  const expected = ["busy", "busy", "busy", "unknown", "unknown", "unknown", "unknown"];
  expect(ends(filesOf([one]), forms)).toEqual(expected);
  expect(ends(filesOf([one, ...many]), forms)).toEqual(expected);
});

it("the last of ten thousand numbers is found by its name, in a context of a hundredth of them [freeswitch auto-hunt]", () => {
  const last = many.at(-1)?.numbers[0] ?? "";
  const files = filesOf(many);
  expect(ends(files, [last, `8${last.slice(2)}`, "+74950000001"])).toEqual(["busy", "busy", "unknown"]);
  const text = files.get("dialplan/vats.xml") ?? "";
  expect((text.match(/<context name="vats-numbers-\d\d">/g) ?? []).length).toBe(100);
  expect(text.split("\n").filter(({ length }) => length > 1000)).toEqual([]);
  expect(text.length).toBeLessThan(10_000_000);
});
