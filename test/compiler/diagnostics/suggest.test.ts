import { expect, it } from "vitest";
import { foreignLetter, nearestName } from "../../../compiler/diagnostics/suggest.ts";

const known = ["ring", "reject", "voicemail", "leads", "boss", "a", "ab", "продажи"];

it.each([
  ["rign", "ring"],
  ["rin", "ring"],
  ["rings", "ring"],
  ["laeds", "leads"],
  ["Boss", "boss"],
  ["voicemial", "voicemail"],
  ["voise-mail", "voicemail"],
  ["продажа", "продажи"],
  ["bоss", "boss"],
])("%s is near %s", (name, near) => expect(nearestName(name, known)).toBe(near));

it.each(["queue", "xx", "b", "z", "read", "", "bxyz"])("nothing is near %s", (name) => {
  expect(nearestName(name, known)).toBeUndefined();
});

it("in a word of three letters a wrong first letter is another word", () => {
  expect(nearestName("May", ["say"])).toBeUndefined();
  expect(nearestName("sya", ["say"])).toBe("say");
  expect(nearestName("asy", ["say"])).toBe("say");
  expect(nearestName("sai", ["say"])).toBe("say");
});

it("what sounds the same is near", () => {
  expect(nearestName("fone", ["for", "phone"])).toBe("phone");
  expect(nearestName("sophie", ["sofa", "sofie"])).toBe("sofie");
  expect(nearestName("fine", ["phone"])).toBeUndefined();
});

it("short names are near only in another case or alphabet", () => {
  expect(nearestName("A", ["a"])).toBe("a");
  expect(nearestName("а", ["a"])).toBe("a");
  expect(nearestName("b", ["a"])).toBeUndefined();
  expect(nearestName("ac", ["ab"])).toBeUndefined();
});

it("the nearest is taken, and of two as near the first", () => {
  expect(nearestName("office1", ["office22", "office"])).toBe("office");
  expect(nearestName("phonex", ["phone1", "phone2"])).toBe("phone1");
});

it("a name is never offered for itself", () => expect(nearestName("ring", ["ring"])).toBeUndefined());

it("says which letter only looks like the one of the known name", () => {
  expect(foreignLetter("bоss", "boss")).toBe("The second letter is Cyrillic.");
  expect(foreignLetter("boss", "bоss")).toBe("The second letter is Latin.");
  expect(foreignLetter("аbcdefghijklmnop", "abcdefghijklmnop")).toBe("The first letter is Cyrillic.");
  expect(foreignLetter("qwrtzuqwrtzо", "qwrtzuqwrtzo")).toBe("Letter 12 is Cyrillic.");
  for (const [name, other] of [
    ["boss", "boss"],
    ["bass", "boss"],
    ["bos", "boss"],
  ] as const)
    expect(foreignLetter(name, other)).toBeUndefined();
});
