/** The sentences that completion knows against those that the grammar reads. */

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readSource } from "../../../compiler/language/reader.ts";
import { standardPaths } from "../../../compiler/language/standard-paths.ts";
import { parse } from "../../../grammar/index.ts";

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : path.endsWith(".vats") ? [path] : [];
  });
}

const sources = ["examples", "stdlib", "test/cases"]
  .flatMap(filesBelow)
  .map((path) => ({ uri: path, name: path, text: readFileSync(path, "utf8") }))
  .filter((source) => parse(source).diagnostics.length === 0);

it("knows what each word is in every file that parses", () => {
  expect(sources.length).toBeGreaterThan(50);
  const strange = sources.flatMap((source) => {
    const { words, terminals } = readSource(source);
    return words.flatMap(({ text, start }, at) =>
      terminals[at] === undefined
        ? [`${source.name}: ${text} in ${source.text.slice(Math.max(0, start - 40), start + 10)}`]
        : [],
    );
  });
  expect(strange).toEqual([]);
});

it("knows the files of the standard library", () => {
  const files = filesBelow("stdlib").map((path) => path.replace(/^stdlib/, "std").replace(/\.vats$/, ""));
  expect([...standardPaths].sort()).toEqual([...files].sort());
});
