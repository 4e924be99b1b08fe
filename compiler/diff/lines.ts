/** Which numbers go where in each program: by the number, in every form in which it may arrive, whatever lines are called. */

import type { Build, Line } from "../flow/ir.ts";

/** Numbers with one fate: the line that takes them in OLD, and the one in NEW. Never neither. */
export interface NumbersOfLines {
  readonly before: Line | undefined;
  readonly after: Line | undefined;
  /** Every form, sorted; `*`: all numbers that neither program names. */
  readonly numbers: readonly string[] | "*";
}

/** All numbers that either program takes. In the order of NEW's lines, those that are gone last. */
export function pairLines(before: Build, after: Build): readonly NumbersOfLines[] {
  const takers = { before: takersOf(before), after: takersOf(after) };
  const named = new Set([...takers.after.named.keys(), ...takers.before.named.keys()]);
  const groups = new Map<
    string,
    { readonly before: Line | undefined; readonly after: Line | undefined; numbers: string[] }
  >();
  for (const number of named) {
    const one = takers.before.named.get(number) ?? takers.before.others;
    const other = takers.after.named.get(number) ?? takers.after.others;
    const key = JSON.stringify([one?.name, other?.name]);
    const group = groups.get(key) ?? { before: one, after: other, numbers: [] };
    group.numbers.push(number);
    groups.set(key, group);
  }
  const rest = { before: takers.before.others, after: takers.after.others, numbers: "*" as const };
  return [
    ...[...groups.values()].map((group) => ({ ...group, numbers: group.numbers.sort() })),
    ...(rest.before || rest.after ? [rest] : []),
  ];
}

function takersOf({ lines }: Build) {
  const named = new Map(
    lines.flatMap((line) => (line.dialled === "*" ? [] : line.dialled.map((number) => [number, line] as const))),
  );
  return { named, others: lines.find(({ dialled }) => dialled === "*") };
}

/** Numbers as people write them: E.164 with `+`, where a form in which they arrive has one; else the forms. */
export function numbersText(numbers: readonly string[] | "*"): string {
  if (numbers === "*") return "* (any number)";
  const full = numbers.filter((number) => number.startsWith("+"));
  const shown = full.length > 0 ? full : numbers;
  const more = shown.length - mostShown;
  return `${shown.slice(0, mostShown).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

const mostShown = 4;
