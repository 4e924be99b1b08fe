import { expect, it } from "vitest";
import { labelName, labelNames, shortHash, shortName, utf8Length } from "../../../compiler/target/names.ts";

it("a name that fits stays as it is", () => {
  expect(shortName("sales.ring_a_b", 79)).toBe("sales.ring_a_b");
  expect(shortName("x".repeat(79), 79)).toBe("x".repeat(79));
});

it("a name that is too long keeps its beginning and differs from its neighbours", () => {
  const one = shortName(`${"продажи_".repeat(20)}a`, 79);
  const other = shortName(`${"продажи_".repeat(20)}b`, 79);
  expect(utf8Length(one)).toBeLessThanOrEqual(79);
  expect(one.startsWith("продажи_продажи")).toBe(true);
  expect(one).not.toBe(other);
  expect(one).not.toContain("\ufffd");
});

it("characters of four bytes count as four and are not cut in two", () => {
  expect(utf8Length("a\u00e9\u20ac\u{1F600}")).toBe(1 + 2 + 3 + 4);
  expect(shortName("\u{1F600}".repeat(20), 30)).toMatch(/^(\u{1F600})+_[a-z0-9]{8}$/u);
});

it("a hash is the same on every machine", () => {
  expect(shortHash("sales.open.ring_a_b")).toMatch(/^[a-z][a-z0-9]{7}$/);
  expect(new Set(Array.from({ length: 20_000 }, (_, i) => shortHash(`main.ring_${i}`))).size).toBe(20_000);
  expect(shortHash("")).toBe(shortHash(""));
});

it("labels have letters, digits and underscores only, and begin with a letter", () => {
  expect(labelName("workhours_mon_fri.ring_a", 79)).toBe("workhours_mon_fri_ring_a");
  expect(labelName("продажи.звонок", 79)).toBe("продажи_звонок");
  for (const hostile of ["1a", "a-b", "a,b", "a)b", "${EXTEN}", "_x", "a;b", "", "a b\n"]) {
    expect(labelName(hostile, 79)).toMatch(/^\p{L}[\p{L}\p{M}\p{N}_]*$/u);
  }
  expect(labelName("a-b", 79)).not.toBe(labelName("a,b", 79));
});

it("two ids never share a label, and an id that shares none keeps its plain one", () => {
  const labels = labelNames(["a.b_c", "a_b.c", "d"], 79);
  expect(labels.get("d")).toBe("d");
  expect(new Set(labels.values()).size).toBe(3);
});
