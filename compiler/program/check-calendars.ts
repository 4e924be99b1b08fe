/**
 * Calendars of which `by` would read a production calendar inside: it gives them its days off and nothing else, so that its
 * working days and short eves are lost without a word.
 */

import type { Reporter } from "../diagnostics/diagnostic.ts";
import type { ByClause, CalendarDeclaration, DateItem, QualifiedName } from "../syntax/ast.ts";
import { visitNodes } from "../syntax/walk.ts";
import { possibleValues } from "./possible-values.ts";
import type { Meaning, Program } from "./program.ts";

/** Warns of each production calendar among the days off of one that `by` reads; a calendar in `{ }` is written for that. */
export function warnOfLostDays(program: Program, reporter: Reporter): void {
  // Most programs have none, and need not be walked through.
  if (![...program.scope.symbols.values()].some((symbol) => symbol.kind === "calendar" && hasDaysToLose(symbol)))
    return;
  const possible = possibleValues(program);
  const read = new Set<CalendarDeclaration>();
  visitNodes(program.modules, ["calendar", "by"], (node) => {
    if (node.kind === "calendar") {
      const calendar = node as unknown as CalendarDeclaration;
      if (calendar.source?.kind === "production") read.add(calendar);
    } else {
      const { calendar } = node as unknown as ByClause;
      for (const meaning of calendar ? possible.meanings(calendar) : [])
        if (meaning.kind === "calendar") read.add(meaning.declaration);
    }
  });
  for (const calendar of read) warnOf(calendar, program, reporter);
}

function warnOf({ name, source }: CalendarDeclaration, program: Program, reporter: Reporter): void {
  const entries = source?.kind === "production" ? source.entries : [];
  const off =
    source?.kind === "dates" ? source.dates : entries.flatMap((one) => (one.kind === "closed" ? one.dates : []));
  const hasOwn = entries.some(({ kind }) => kind === "work" || kind === "short");
  for (const item of off) {
    const inside = item.kind === "qualified-name" ? productionIn(item, program, new Set()) : undefined;
    if (item.kind !== "qualified-name" || !inside) continue;
    const [written, own] = [textOf(item), name?.text ?? ""];
    const help = hasOwn
      ? `Write the days that it moves here as well, or leave it out and write \`by ${written} except ${own}\` where the hours stand.`
      : `Leave it out here, and write \`by ${written} except ${own}\` where the hours stand.`;
    const related = [{ span: inside.span, message: "It has working days and short eves here." }];
    reporter.report("VATS4050", item.span, { name: written }, { help, related });
  }
}

/** The production calendar with days that would be lost that a name stands for, itself or inside its list. A circle ends. */
function productionIn(name: QualifiedName, program: Program, seen: Set<Meaning>): Calendar | undefined {
  const meaning = meaningOf(name, program);
  if (!meaning || seen.has(meaning)) return undefined;
  seen.add(meaning);
  const { source } = meaning.declaration;
  if (source?.kind === "production") {
    if (hasDaysToLose(meaning)) return meaning;
    return firstIn(
      source.entries.flatMap((one) => (one.kind === "closed" ? one.dates : [])),
      program,
      seen,
    );
  }
  return source?.kind === "dates" ? firstIn(source.dates, program, seen) : undefined;
}

function hasDaysToLose({ declaration: { source } }: Calendar): boolean {
  return source?.kind === "production" && source.entries.some(({ kind }) => kind === "work" || kind === "short");
}

function firstIn(items: readonly DateItem[], program: Program, seen: Set<Meaning>): Calendar | undefined {
  for (const item of items) {
    const found = item.kind === "qualified-name" ? productionIn(item, program, seen) : undefined;
    if (found) return found;
  }
  return undefined;
}

type Calendar = Meaning & { readonly kind: "calendar" };

function meaningOf(name: QualifiedName, program: Program): Calendar | undefined {
  const meaning = program.uses.get(name);
  return meaning?.kind === "calendar" ? meaning : undefined;
}

function textOf({ module, name }: QualifiedName): string {
  return module ? `${module.text}.${name.text}` : name.text;
}
