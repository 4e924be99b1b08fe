/** Completion at every place of the examples and the cases: what stands there is offered, and what is offered can stand there. */

import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { compile } from "../../../compiler/compile.ts";
import { createMemoryHost } from "../../../compiler/host.ts";
import {
  type Analysis,
  analysisOf,
  type Completion,
  completionsAt,
  referencesAt,
} from "../../../compiler/language/index.ts";
import { readSource } from "../../../compiler/language/reader.ts";
import { parse } from "../../../grammar/index.ts";
import { hostWithLibrary, today } from "../../helpers/vats.ts";

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : path.endsWith("main.vats") ? [path] : [];
  });
}

interface Sample {
  readonly uri: string;
  readonly text: string;
  readonly analysis: Analysis;
}

/** Programs that parse, with the files beside them. */
const samples: readonly Sample[] = ["examples", "test/cases"].flatMap(filesBelow).flatMap((uri) => {
  const text = readFileSync(uri, "utf8").replaceAll("\r\n", "\n");
  if (parse({ uri, name: uri, text }).diagnostics.length > 0) return [];
  const beside = readdirSync(dirname(uri)).filter((name) => name.endsWith(".vats"));
  const files = Object.fromEntries(
    beside.map((name) => [join(dirname(uri), name), readFileSync(join(dirname(uri), name), "utf8")]),
  );
  const host = hostWithLibrary({ ...files, [uri]: text });
  const options = { targets: [], knownTargets: [], today, generator: "test", passOverAssertions: true };
  return [{ uri, text, analysis: analysisOf(host, compile(host, [uri], options)) }];
});

/** What is offered at an offset of a text that the analysis was not made of. */
function offeredIn({ analysis, uri }: Sample, text: string, offset: number): readonly Completion[] {
  const { read } = createMemoryHost(new Map([[uri, text]]));
  return completionsAt({ ...analysis, host: { ...analysis.host, read } }, uri, offset);
}

it("answers at every offset of every example", () => {
  for (const { uri, text, analysis } of samples.filter((sample) => sample.uri.startsWith("examples"))) {
    const counts = Array.from(text, (_, offset) => completionsAt(analysis, uri, offset).length);
    expect(counts.filter((count) => count > 0).length).toBeGreaterThan(text.length / 4);
  }
});

/** An extension that nothing declares is known from its other places only. */
function isNamedOnce({ analysis, uri }: Sample, offset: number): boolean {
  const places = referencesAt(analysis, uri, offset);
  return places.length === 1 && places[0]?.meaning.kind === "implicit phone";
}

it("offers each word of the language and each name where it stands", () => {
  const missed = samples.flatMap((sample) => {
    const { words, terminals } = readSource({ uri: sample.uri, name: "", text: sample.text });
    return words.flatMap(({ text: word, start, end }, at) => {
      const kind = terminals[at]?.kind;
      if (at % 3 !== 0) return [];
      if (kind !== "word" && kind !== "name" && kind !== "member") return [];
      const text = `${sample.text.slice(0, start)}${sample.text.slice(end)}`;
      const isThere = offeredIn(sample, text, start).some(({ label }) => label === word);
      return isThere || isNamedOnce(sample, start)
        ? []
        : [`${sample.uri}: ${sample.text.slice(Math.max(0, start - 30), start)}‸${word}`];
    });
  });
  expect(missed).toEqual([]);
});

const closing: Readonly<Record<string, string>> = { "<": ">", "{": "}", "[": "]", "(": ")" };

/** The brackets that are open at the end of a text, closed. */
function closed(text: string): string {
  const open: string[] = [];
  for (const { text: word } of readSource({ uri: "", name: "", text }).words) {
    if (closing[word]) open.push(closing[word]);
    else if (word === open.at(-1)) open.pop();
  }
  return `${text} ${open.reverse().join(" ")}`;
}

/** A snippet with what stands in it. */
function filled({ snippet, insertText }: Completion): string {
  return (snippet ?? insertText).replace(/\$\{\d+:([^}]*)\}/g, "$1").replace(/\$\d/g, "");
}

it("offers what parses at least as well as a name there", () => {
  let count = 0;
  const worse = samples.flatMap((sample) => {
    const { words } = readSource({ uri: sample.uri, name: "", text: sample.text });
    return words.flatMap(({ start }, at) => {
      if (at % 29 !== 0) return [];
      const before = sample.text.slice(0, start);
      const mistakes = (written: string) =>
        parse({ uri: "", name: "", text: closed(`${before}${written}`) }).diagnostics.length;
      const least = mistakes("zzz");
      // Where a line begins, a step is offered though the separator before it is still missing.
      const isStep = (written: string) => /\n\s*$/.test(before) && mistakes(`; ${written}`) <= mistakes("; zzz");
      return offeredIn(sample, before, start)
        .filter(({ kind, label }, place) => kind !== "zone" || label === "UTC" || place < 3)
        .flatMap((offer) => {
          count += 1;
          const made = mistakes(filled(offer));
          return made <= least || isStep(filled(offer))
            ? []
            : [`${before.slice(-40)}‸${filled(offer)} ${made} > ${least}`];
        });
    });
  });
  expect(count).toBeGreaterThan(1000);
  expect(worse).toEqual([]);
});
