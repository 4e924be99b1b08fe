/**
 * The documentation against the code: each diagnostic has a page whose example raises it and whose mended form does not,
 * and what the reference shows compiles, or fails as it says.
 */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import type { Diagnostic } from "../compiler/diagnostics/diagnostic.ts";
import { registry } from "../compiler/diagnostics/registry.ts";
import { readSettings } from "../compiler/settings/read.ts";
import { decode } from "../grammar/index.ts";
import { dayNames, dayWords, declarationWords, guardWords, otherReservedWords, stepWords } from "../grammar/words.ts";
import { checkedTargets } from "../targets/checked.ts";
import { type Fence, fencesOf, filesIn, pageOf, pagesFolder, exampleSounds as sounds } from "./helpers/pages.ts";
import { compileFiles, compileText } from "./helpers/vats.ts";

const codes = Object.keys(registry).sort();
/** What a block raises; the words behind `vats` are targets, and a block of `file NAME` is a file that others may use. */
function raisedBy({ words, text }: Fence, fences: readonly Fence[] = []): readonly Diagnostic[] {
  if (words[0] === "json")
    return readSettings({ uri: "vats.json", name: "vats.json", text }, checkedTargets).diagnostics;
  return compileFiles({ ...filesIn(fences), "main.vats": text }, words.slice(1), sounds).diagnostics;
}

function errorsIn(diagnostics: readonly Diagnostic[]): readonly string[] {
  return [...new Set(diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code))];
}

/** Codes that no readable text shows: the bytes that raise each, and some that all but do. */
const byBytes: Readonly<Record<string, { readonly raises: Uint8Array; readonly passes: Uint8Array }>> = {
  VATS1001: {
    raises: Uint8Array.from([...Buffer.from("ring a; // "), 0xe0, 0x20]),
    passes: Buffer.from("ring a; // à"),
  },
  VATS1002: {
    raises: Buffer.from(`ring a;\n${"\n".repeat(10_000_000)}`),
    passes: Buffer.from(`ring a;${"\n".repeat(9_999_993)}`),
  },
  VATS1003: { raises: Buffer.from("ring a;\u0007 voicemail"), passes: Buffer.from("ring a;\tvoicemail") },
  VATS1038: { raises: Buffer.from(nested(65)), passes: Buffer.from(nested(64)) },
};

function nested(depth: number): string {
  return `${"on Mon UTC < ".repeat(depth)}ring a; hangup${" >".repeat(depth)}`;
}

function raisedByBytes(bytes: Uint8Array): readonly Diagnostic[] {
  const decoded = decode(bytes, "main.vats");
  return decoded.kind === "text" ? compileText(decoded.text).diagnostics : [decoded.diagnostic];
}

/** Codes of what lies on a disk: their examples are right by themselves, and test/node raises them. */
const onDisk: ReadonlySet<string> = new Set(["VATS9006", "VATS9010"]);

it("what lies on a disk is raised by a test there", () => {
  const tests = readdirSync("test/node").map((name) => readFileSync(join("test/node", name), "utf8"));
  for (const code of onDisk) expect([code, tests.some((text) => text.includes(code))]).toEqual([code, true]);
});

it("every code has a page that is titled by it, and every page a code", () => {
  expect(readdirSync(pagesFolder).sort()).toEqual(codes.map((code) => `${code}.md`));
  for (const code of codes) expect(pageOf(code)).toMatch(new RegExp(`^# ${code}: [^\\n]*[^.\\n]\\n\\n\\S`));
});

it.each(codes.filter((code) => !Object.hasOwn(byBytes, code)))(
  "the page of %s shows a text that raises it and nothing worse, and one that is mended",
  (code) => {
    const all = fencesOf(pageOf(code));
    const fences = all.filter(({ words }) => words[0] !== "file");
    expect(fences.map(({ heading }) => heading)).toEqual(["Example", "Mended"]);
    const language = code.startsWith("VATS9") ? "json" : "vats";
    expect(fences.map(({ words }) => words[0])).toEqual([language, language]);
    const [example, mended] = fences.map((fence) => raisedBy(fence, all));
    if (onDisk.has(code)) expect(example).toEqual([]);
    else expect(example?.map((diagnostic) => diagnostic.code)).toContain(code);
    const others = errorsIn(example ?? []).filter((other) => other !== code);
    expect(others).toEqual([]);
    expect(errorsIn(mended ?? [])).toEqual([]);
    expect(mended?.map((diagnostic) => diagnostic.code)).not.toContain(code);
  },
);

it.each(Object.entries(byBytes))("%s is raised by bytes that no page can show", (code, { raises, passes }) => {
  expect(fencesOf(pageOf(code))).toEqual([]);
  expect(raisedByBytes(raises).map((diagnostic) => diagnostic.code)).toContain(code);
  expect(errorsIn(raisedByBytes(raises))).toEqual([code]);
  expect(errorsIn(raisedByBytes(passes))).toEqual([]);
});

const reference = readFileSync("docs/language.md", "utf8");

it.each(
  ["docs/language.md", "README.md"].flatMap((path) =>
    fencesOf(readFileSync(path, "utf8"))
      .filter(({ words }) => words[0] === "vats")
      .map((fence) => [path, fence.text.split("\n")[0] ?? "", fence] as const),
  ),
)("%s: `%s` compiles", (path, _line, fence) => {
  expect(errorsIn(raisedBy(fence, fencesOf(readFileSync(path, "utf8"))))).toEqual([]);
});

const wrongs = fencesOf(reference).filter(({ words }) => words[0] === "vats-error");

it("the reference shows mistakes, and every block of it is held against the compiler", () => {
  expect(wrongs.length).toBeGreaterThan(2);
  const kinds = new Set(fencesOf(reference).map(({ words }) => words[0]));
  expect([...kinds].sort()).toEqual(["file", "vats", "vats-error"]);
});

it.each(wrongs.map(({ text }) => [text.split("\n")[0] ?? "", text] as const))(
  "the block of %s raises it",
  (head, text) => {
    const named = head.match(/VATS\d{4}/g) ?? [];
    expect(named).not.toEqual([]);
    expect([...errorsIn(compileText(text, [], sounds).diagnostics)].sort()).toEqual([...named].sort());
  },
);

it("the reference shows the examples as they are, and all reserved words", () => {
  for (const example of ["one-liner", "office"])
    expect(reference).toContain(readFileSync(`examples/${example}/main.vats`, "utf8"));
  const listed =
    reference
      .match(/^ {4}use phone group[\s\S]*?UTC$/m)?.[0]
      .split(/\s+/)
      .filter(Boolean) ?? [];
  const reserved = [...declarationWords, ...stepWords, ...guardWords, ...otherReservedWords, ...dayNames, ...dayWords];
  expect([...listed].sort()).toEqual([...reserved, "UTC"].sort());
});

it("every link and every code that the documentation names is there", () => {
  const folders = [pagesFolder, "docs/commands"].flatMap((folder) =>
    readdirSync(folder).map((name) => `${folder}/${name}`),
  );
  const pages = ["README.md", "docs/language.md", "docs/cli.md", ...folders];
  for (const page of pages) {
    const text = readFileSync(page, "utf8");
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map((match) =>
      join(dirname(page), match[1] ?? ""),
    );
    expect(links.filter((link) => !existsSync(link))).toEqual([]);
    const named = text.match(/VATS\d{4}/g) ?? [];
    expect(named.filter((code) => !codes.includes(code))).toEqual([]);
  }
});
