/** Names of every example and case, renamed and renamed back: the same text, and meanwhile the same program but for names. */

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, it } from "vitest";
import { type Analysis, renameAt, renamePlaceAt } from "../../../compiler/language/index.ts";
import { keyOf, type Occurrence, occurrencesIn } from "../../../compiler/language/occurrences.ts";
import type { Meaning } from "../../../compiler/program/program.ts";
import { parse } from "../../../grammar/index.ts";
import { analysed, edited } from "./marked.ts";

type Files = Readonly<Record<string, string>>;

function filesOf(folder: string): Files {
  const files: Record<string, string> = {};
  const add = (below: string) => {
    for (const name of readdirSync(below)) {
      const path = join(below, name);
      if (statSync(path).isDirectory()) add(path);
      else if (/\.(vats|txt|ics)$/.test(name)) files[relative(folder, path)] = readFileSync(path, "utf8");
    }
  };
  add(folder);
  return files;
}

const programs = ["examples", "test/cases"]
  .flatMap((top) => readdirSync(top).map((name) => join(top, name)))
  .filter((folder) => statSync(folder).isDirectory() && readdirSync(folder).includes("main.vats"))
  .map((folder) => ({ folder, files: filesOf(folder) }))
  .filter(({ files }) => parse({ uri: "", name: "", text: files["main.vats"] ?? "" }).diagnostics.length === 0);

const fresh = "zzfresh";

/** What may read as a name and is none. */
const texts = ["kind", "value", "text", "title", "key", "url", "email"];

/** A build without places, in which states are numbered and names say their file, one name stands for another, and parts are in no order. */
function likeness({ build, program: { scope } }: Analysis, name: string): string {
  const said = (names: Iterable<Meaning>): ReadonlyMap<string, string> =>
    new Map([...names].map((one) => [one.name, `${one.written} of ${one.span.uri}`]));
  const [lines, symbols] = [said(scope.lines.values()), said(scope.symbols.values())];
  const states = new Map(
    build.flows.flatMap((flow) =>
      [...flow.states.keys()].map((id, at) => [id as string, `${flow.name} ${at}`] as const),
    ),
  );
  const plain = (isLine: boolean) => (key: string, value: unknown) => {
    const names = (isLine && key === "name") || /^\d+$/.test(key) ? lines : symbols;
    if (typeof value === "string")
      return texts.includes(key) ? value : (states.get(value) ?? names.get(value) ?? value);
    if (value instanceof Map) return [...value.entries()];
    return typeof value === "object" && value !== null && "uri" in value && "start" in value ? undefined : value;
  };
  const all = [build.flows, build.lines, build.mailboxes, build.prompts, build.switches, build.queues];
  return all
    .map((parts) => parts.map((part) => JSON.stringify(part, plain(parts === build.lines)).replaceAll(fresh, name)))
    .map((parts) => parts.sort().join("\n"))
    .join("\n\n");
}

/** One place of each name that can be renamed. */
function names({ program }: Analysis): readonly Occurrence[] {
  const found = new Map<unknown, Occurrence>();
  for (const { span } of program.modules)
    for (const occurrence of occurrencesIn(program, span.uri)) found.set(keyOf(occurrence.meaning), occurrence);
  return [...found.values()];
}

it("gives the same program but for names, and the same text when it is renamed back", () => {
  let count = 0;
  for (const [turn, { folder, files }] of programs.entries()) {
    const before = analysed(files);
    // A third of them, others in each program: all of them take a quarter of a minute.
    for (const { span, meaning } of names(before).filter((_, at) => (at + turn) % 3 === 0)) {
      if (renamePlaceAt(before, span.uri, span.start).kind === "refused") continue;
      const there = renameAt(before, span.uri, span.start, fresh);
      if (there.kind === "refused") throw new Error(`${folder}: ${meaning.written}: ${there.reason}`);
      const changed = edited(files, there.edits);
      const after = analysed(changed);
      const what = `${folder}: ${meaning.kind} ${meaning.written}`;
      expect(likeness(after, meaning.written), what).toBe(likeness(before, meaning.written));
      expect(after.diagnostics.map(({ code }) => code).sort(), what).toEqual(
        before.diagnostics.map(({ code }) => code).sort(),
      );
      count += 1;
      if (meaning.kind === "module" && !meaning.declaration.as) continue;
      const uri = there.edits[0]?.span.uri ?? "";
      const back = renameAt(after, uri, (changed[uri] ?? "").indexOf(fresh), meaning.written);
      expect(back.kind, what).toBe("edits");
      if (back.kind === "edits") expect(edited(changed, back.edits), what).toEqual(files);
    }
  }
  expect(count).toBeGreaterThan(60);
});
