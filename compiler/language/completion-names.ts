/** Names that fit a place: those of the file as it is now, of the other files, behind their modules. Must not know sentences. */

import type { Word } from "../../grammar/index.ts";
import type { Meaning, MeaningKind, Names } from "../program/program.ts";
import { textAt } from "./analysis.ts";
import type { Asked } from "./completion.ts";
import type { Offer } from "./completion-items.ts";
import { detailOf } from "./outline.ts";
import type { Terminal, Wanted } from "./pattern.ts";

/** The names of one of the types wanted; only those of a module, without its name, where one is given. */
export function namesThatFit(wanted: readonly Wanted[], asked: Asked, module?: string): readonly Offer[] {
  if (module !== undefined) return namesOfModule(module, wanted, asked, "");
  const { analysis, uri } = asked;
  const names = analysis.program.scope.files.get(uri);
  const offers = [...parametersThatFit(wanted, asked), ...declaredHere(wanted, asked), ...undeclared(wanted, asked)];
  if (!names) return offers;
  const others = meaningsOf(names, wanted).filter(({ span }) => span.uri !== uri);
  const modules = [...names.symbols.values()].filter(({ kind }) => kind === "module");
  return [
    ...offers,
    ...others.map((meaning) => offerOf(meaning, meaning.written, 0, asked)),
    ...unnamedLines(wanted, names, asked),
    ...modules.flatMap(({ written }) => namesOfModule(written, wanted, asked, `${written}.`)),
  ];
}

function meaningsOf({ symbols, lines }: Names, wanted: readonly Wanted[]): readonly Meaning[] {
  const all = wanted.includes("line") ? lines.values() : symbols.values();
  return [...all].filter(({ kind }) => kind !== "module" && wanted.includes(kind as Wanted));
}

function namesOfModule(module: string, wanted: readonly Wanted[], asked: Asked, before: string): readonly Offer[] {
  const { scope } = asked.analysis.program;
  const symbol = scope.files.get(asked.uri)?.symbols.get(module);
  const names = symbol?.kind === "module" ? scope.used.get(symbol.declaration) : undefined;
  return names ? meaningsOf(names, wanted).map((one) => offerOf(one, before + one.written, 1, asked)) : [];
}

function offerOf(meaning: Meaning, label: string, group: number, { analysis, texts }: Asked): Offer {
  const kind = meaning.kind as MeaningKind;
  if (!("declaration" in meaning)) return { label, kind, group, detail: texts.kinds[kind] };
  const { text } = textAt(analysis, meaning.span.uri);
  const rest = text.slice(meaning.span.end, meaning.declaration.span.end);
  return { label, kind, group, detail: `${texts.kinds[kind]} ${detailOf(rest)}`.trim() };
}

// --- This file, as it is being written ---

function declaredHere(wanted: readonly Wanted[], asked: Asked): readonly Offer[] {
  const { reading, texts, analysis, uri, count } = asked;
  const { text } = textAt(analysis, uri);
  return reading.words.flatMap((word, at): readonly Offer[] => {
    const terminal = reading.terminals[at];
    if (terminal?.kind !== "new" || at === count || !wanted.includes(terminal.declares as Wanted)) return [];
    if (terminal.declares === "parameter" || terminal.declares === "tag") return [];
    const kind = terminal.declares;
    const line = text.slice(word.end, endOfLine(text, word.end));
    return [{ label: word.text, kind, group: 0, detail: `${texts.kinds[kind]} ${detailOf(line)}`.trim() }];
  });
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

/** Those of the flow or scenario in which the cursor is. */
function parametersThatFit(wanted: readonly Wanted[], asked: Asked): readonly Offer[] {
  const { reading, texts, count } = asked;
  const { words, terminals } = reading;
  const start = lastDeclaration(terminals, count);
  return words.slice(start, count).flatMap((word, index): readonly Offer[] => {
    const at = start + index;
    const terminal = terminals[at];
    const type = words[at + 2]?.text ?? "";
    if (terminal?.kind !== "new" || terminal.declares !== "parameter" || !wanted.includes(type as Wanted)) return [];
    return [{ label: word.text, kind: "parameter", group: 0, detail: `${texts.kinds.parameter} ${type}` }];
  });
}

function lastDeclaration(terminals: readonly (Terminal | undefined)[], count: number): number {
  const at = terminals.slice(0, count).findLastIndex((one) => one?.kind === "word" && one.role === "declaration");
  return Math.max(0, at);
}

/** Extensions that are only named, in a file that declares no phone. */
function undeclared(wanted: readonly Wanted[], asked: Asked): readonly Offer[] {
  const { words, terminals } = asked.reading;
  if (!wanted.includes("phone") || terminals.some(isPhoneDeclared)) return [];
  const rung = words.filter((_, at) => at !== asked.count && isPhoneName(terminals[at], words[at + 1]));
  const detail = asked.texts.kinds.undeclared;
  return [...new Set(rung.map(({ text }) => text))].map((label) => ({ label, kind: "phone", group: 0, detail }));
}

function isPhoneDeclared(terminal: Terminal | undefined): boolean {
  return terminal?.kind === "new" && (terminal.declares === "phone" || terminal.declares === "group");
}

function isPhoneName(terminal: Terminal | undefined, next: Word | undefined): boolean {
  return terminal?.kind === "name" && terminal.wanted.includes("phone") && next?.text !== ".";
}

/** `main`, which nobody has written: a `line *` without a name, or a file of bare steps. */
function unnamedLines(wanted: readonly Wanted[], { lines }: Names, { analysis, texts }: Asked): readonly Offer[] {
  if (!wanted.includes("line")) return [];
  const isUnnamed = [...lines.values()].some(({ declaration }) => declaration.name === undefined);
  const isBare = analysis.program.scope.scenarios.some(({ declaration }) => declaration.kind === "bare-steps");
  return isUnnamed || isBare ? [{ label: "main", kind: "line", group: 0, detail: texts.kinds.line }] : [];
}
