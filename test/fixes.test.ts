/**
 * Every fix of every example of the pages: after it the mistake is gone, and no error has come that was not there. A fix that
 * a machine applies by itself is the only one of its diagnostic.
 */

import { expect, it } from "vitest";
import type { Diagnostic, Fix } from "../compiler/diagnostics/diagnostic.ts";
import { exampleSounds, fencesOf, filesIn, pageCodes, pageOf } from "./helpers/pages.ts";
import { compileFiles } from "./helpers/vats.ts";

type Files = Readonly<Record<string, string>>;

interface Case {
  readonly title: string;
  readonly files: Files;
  readonly targets: readonly string[];
  readonly diagnostic: Diagnostic;
  readonly fix: Fix;
}

function diagnosticsOf(files: Files, targets: readonly string[]): readonly Diagnostic[] {
  return compileFiles(files, targets, exampleSounds).diagnostics;
}

function casesOf(code: string): readonly Case[] {
  const fences = fencesOf(pageOf(code));
  const example = fences.find(({ words, heading }) => words[0] === "vats" && heading === "Example");
  if (!example) return [];
  const files = { ...filesIn(fences), "main.vats": example.text };
  const targets = example.words.slice(1);
  return diagnosticsOf(files, targets).flatMap((diagnostic) =>
    diagnostic.fixes.map((fix) => ({
      title: `${code}: ${diagnostic.code}, ${fix.title}`,
      files,
      targets,
      diagnostic,
      fix,
    })),
  );
}

function applied(files: Files, { edits }: Fix): Files {
  const mended: Record<string, string> = { ...files };
  for (const { span, newText } of [...edits].sort((one, other) => other.span.start - one.span.start)) {
    const text = mended[span.uri] ?? "";
    mended[span.uri] = text.slice(0, span.start) + newText + text.slice(span.end);
  }
  return mended;
}

function count(diagnostics: readonly Diagnostic[], { code, message }: Diagnostic): number {
  return diagnostics.filter((other) => other.code === code && other.message === message).length;
}

const cases = pageCodes().flatMap(casesOf);

it("many examples have a fix", () => {
  expect(new Set(cases.map(({ diagnostic }) => diagnostic.code)).size).toBeGreaterThan(35);
});

it.each(cases.map((each) => [each.title, each] as const))("%s", (_title, { files, targets, diagnostic, fix }) => {
  expect(fix.title).toMatch(/^[A-Z].*[^.]$/);
  const before = diagnosticsOf(files, targets);
  const after = diagnosticsOf(applied(files, fix), targets);
  expect(count(after, diagnostic)).toBeLessThan(count(before, diagnostic));
  const errors = (list: readonly Diagnostic[]) =>
    list.filter(({ severity }) => severity === "error").map(({ code }) => code);
  const known = new Set(errors(before));
  expect(errors(after).filter((code) => !known.has(code))).toEqual([]);
});
