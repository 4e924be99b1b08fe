/** What a caller types in a menu, and when it is decided (language §4). */

import { expect, it } from "vitest";
import { pressesOf, typeInMenu, typeKeys } from "../../../compiler/simulate/menu.ts";

const type = (pressed: string, keys: readonly string[]) => typeInMenu(pressed, keys, 4, 5);

it("a key that begins no longer one is taken at once, and interrupts the announcement", () => {
  expect(type("1", ["1", "2"])).toEqual({ event: { kind: "typed", digits: "1" }, playsUntil: 1, decidedAt: 1 });
});

it("a key that begins another waits 2 s for the rest", () => {
  expect(type("1", ["1", "12"])).toEqual({ event: { kind: "typed", digits: "1" }, playsUntil: 1, decidedAt: 3 });
  expect(type("12", ["1", "12"])).toEqual({ event: { kind: "typed", digits: "12" }, playsUntil: 1, decidedAt: 1.5 });
});

it("the beginning of a key alone is wrong after 2 s, and what begins none is wrong at once", () => {
  expect(type("1", ["12"])).toEqual({ event: { kind: "wrong key" }, playsUntil: 1, decidedAt: 3 });
  expect(type("3", ["1", "12"])).toEqual({ event: { kind: "wrong key" }, playsUntil: 1, decidedAt: 1 });
  expect(type("13", ["1", "12"])).toEqual({ event: { kind: "wrong key" }, playsUntil: 1, decidedAt: 1.5 });
});

it("silence is decided after the announcement and the wait", () => {
  expect(type("", ["1"])).toEqual({ event: { kind: "silence" }, playsUntil: 4, decidedAt: 9 });
});

it("keys that come after a menu is decided are left for the next one, at their time", () => {
  const left = (text: string, keys: readonly string[]) =>
    typeKeys(pressesOf(text, 0), keys, 4, 5).left.map(({ key, atSeconds }) => `${key} at ${atSeconds}`);
  expect(left("12", ["1", "2"])).toEqual(["2 at 1.5"]);
  expect(left("912", ["1", "2"])).toEqual(["1 at 1.5", "2 at 2"]);
  expect(left("121", ["1", "12"])).toEqual(["1 at 2"]);
  expect(left("1", ["1"])).toEqual([]);
});

it("a key that comes when nobody waits any more is silence to this menu", () => {
  const typing = typeKeys([{ key: "1", atSeconds: 9 }], ["1"], 4, 5);
  expect([typing.event, typing.decidedAt, typing.left.length]).toEqual([{ kind: "silence" }, 9, 1]);
});
