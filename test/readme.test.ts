/** The README is true of the program, word for word: what it shows is what comes out. */

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { Workplace } from "./helpers/command.ts";

const readme = readFileSync("README.md", "utf8");

/** The blocks of one language. */
function blocks(language: string): readonly string[] {
  return [...readme.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, "g"))].map((match) => match[1] ?? "");
}

/** What a command line prints, with the examples where the README has them. */
function printed(args: readonly string[]): string {
  using place = new Workplace();
  const { stdout, stderr } = place.vatsc(
    args.map((argument) => (argument.startsWith("examples/") ? resolve(argument) : argument)),
  );
  return stdout + stderr;
}

it("the one-liner's dialplan for Asterisk is the one that is built", () => {
  expect(blocks("ini")).toEqual([
    printed(["build", "examples/one-liner", "--target", "asterisk", "--stdout", "--quiet"]),
  ]);
});

it("the warning and the call that it shows are those that are printed", () => {
  const [warning, timeline] = blocks("text");
  expect(printed(["check", "examples/one-liner"])).toContain(warning);
  expect(timeline).toBe(
    printed([
      "simulate",
      "examples/office",
      "--to",
      "site",
      "--at",
      "2026-11-23 17:59:59",
      "--phone",
      "sales=answers@3s",
    ]),
  );
});

it("the commands that it names are there", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Readonly<Record<string, string>> };
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(["demo", "test"]));
  expect(blocks("sh").join("")).toContain("npm run demo");
  expect(readFileSync(".ci/run", "utf8")).toContain("npm test");
});
