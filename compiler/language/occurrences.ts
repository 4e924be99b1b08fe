/**
 * Every place of a program where a name stands, and what it means there: where it is declared, where it is used, and where a
 * module's name stands before a dot. Must not know what anybody wants to do with them.
 */

import type { Meaning, Names, Program, UsedName } from "../program/program.ts";
import { moduleName } from "../program/use-names.ts";
import type { Item, Module, Parameter, QualifiedName, UseDeclaration } from "../syntax/ast.ts";
import { walkNodes } from "../syntax/walk.ts";
import type { Span } from "../text/span.ts";

/** One name at one place. */
export interface Occurrence {
  /** The name alone, without its module; of a `use` without `as`, its path. */
  readonly span: Span;
  readonly meaning: Meaning;
  /** Where the name is declared; of an extension that nothing declares, the first place that uses it. */
  readonly isDeclaration: boolean;
  /** Whether it is the path of a `use`, which names its module. */
  readonly isPath: boolean;
}

const known = new WeakMap<Program, ReadonlyMap<string, readonly Occurrence[]>>();

/** The names of a file, in the order of the text. */
export function occurrencesIn(program: Program, uri: string): readonly Occurrence[] {
  const found =
    known.get(program) ?? new Map(program.modules.map((module) => [module.span.uri, read(module, program)]));
  known.set(program, found);
  return found.get(uri) ?? [];
}

/** The name at an offset; one that ends there counts, unless another begins there. */
export function occurrenceAt(program: Program, uri: string, offset: number): Occurrence | undefined {
  const near = occurrencesIn(program, uri).filter(({ span }) => span.start <= offset && offset <= span.end);
  return near.find(({ span }) => offset < span.end) ?? near[0];
}

/** All places of one meaning, file by file. */
export function occurrencesOf(program: Program, meaning: Meaning): readonly Occurrence[] {
  const key = keyOf(meaning);
  return program.modules.flatMap(({ span }) =>
    occurrencesIn(program, span.uri).filter((occurrence) => keyOf(occurrence.meaning) === key),
  );
}

/** Equal for equal meanings: some are made anew for each place. */
export function keyOf(meaning: Meaning): unknown {
  return meaning.kind === "implicit phone" || meaning.kind === "value" ? meaning : meaning.declaration;
}

function read(module: Module, program: Program): readonly Occurrence[] {
  const names = program.scope.files.get(module.span.uri);
  const found: Occurrence[] = [];
  if (!names) return found;
  for (const item of module.items) declared(item, names, program, found);
  walkNodes(module, (node) => {
    if (node.kind === "qualified-name") {
      used(node as QualifiedName, names, program, found);
      return false;
    }
    if (node.kind === "name") alone(node as UsedName, program, found);
    if (node.kind === "parameter") parameter(node as Parameter, found);
    return true;
  });
  return found.sort((one, other) => one.span.start - other.span.start);
}

/** The name of a declaration, unless an earlier one has it. */
function declared(item: Item, names: Names, { scope }: Program, found: Occurrence[]): void {
  switch (item.kind) {
    case "test":
    case "assert":
    case "bare-steps":
      return;
    case "use": {
      const meaning = moduleOf(item, names, scope.used);
      const span = item.as?.span ?? item.path?.span;
      if (meaning && span) found.push({ span, meaning, isDeclaration: true, isPath: !item.as });
      return;
    }
    default: {
      const meaning = item.name && (item.kind === "line" ? names.lines : names.symbols).get(item.name.text);
      if (item.name && meaning && keyOf(meaning) === item)
        found.push({ span: item.name.span, meaning, isDeclaration: true, isPath: false });
    }
  }
}

/** Two entries may use one file under one name: it is one module. */
function moduleOf(use: UseDeclaration, names: Names, files: Program["scope"]["used"]): Meaning | undefined {
  const name = moduleName(use);
  const meaning = name === undefined ? undefined : names.symbols.get(name);
  if (meaning?.kind !== "module") return undefined;
  return meaning.declaration === use || files.get(meaning.declaration) === files.get(use) ? meaning : undefined;
}

function used(name: QualifiedName, names: Names, program: Program, found: Occurrence[]): void {
  const meaning = program.uses.get(name);
  if (meaning) found.push({ span: name.name.span, meaning, isDeclaration: isFirst(name, meaning), isPath: false });
  const module = name.module && names.symbols.get(name.module.text);
  if (name.module && module?.kind === "module")
    found.push({ span: name.module.span, meaning: module, isDeclaration: false, isPath: false });
}

function alone(name: UsedName, program: Program, found: Occurrence[]): void {
  const meaning = program.uses.get(name);
  if (meaning) found.push({ span: name.span, meaning, isDeclaration: false, isPath: false });
}

function isFirst({ span }: QualifiedName, meaning: Meaning): boolean {
  return meaning.kind === "implicit phone" && meaning.span.uri === span.uri && meaning.span.start === span.start;
}

function parameter(declaration: Parameter, found: Occurrence[]): void {
  const { text, span } = declaration.name;
  const meaning: Meaning = { kind: "parameter", name: text, written: text, span, declaration };
  found.push({ span, meaning, isDeclaration: true, isPath: false });
}
