/** A week as text for a terminal: a letter for each hour of each day, and below it what each letter means, to the minute. */

import type { Row, Way, WeekTable } from "./cells.ts";
import { legendSentences, linesText, lostTexts, markText, periodText, remarksOf, timesOf, titleText } from "./words.ts";

/** The table, ends with a line end. @param color whether to colour the letters, for a terminal */
export function weekText(table: WeekTable, color: boolean): string {
  const paint = painter(table, color);
  const width = Math.max(1, ...table.ways.map((way) => markText(way).length)) + 1;
  const hours = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, "0").padEnd(Math.max(width, 3)));
  return [
    `${titleText(table)}: ${linesText(table)}`,
    periodText(table),
    "",
    `${" ".repeat(dayWidth)}${hours.join("").trimEnd()}`,
    ...table.rows.map((row) => rowText(row, table, Math.max(width, 3), paint)),
    ...(hasMixedHours(table) ? ["", "*: more than one way within the hour; the times are below."] : []),
    ...table.ways.flatMap((way) => ["", ...wayText(way, table, paint)]),
    "",
    ...legendSentences(table),
    "",
  ].join("\n");
}

/** `Mon 2026-11-23   `. */
const dayWidth = 17;

function rowText(row: Row, table: WeekTable, width: number, paint: Paint): string {
  const marks = Array.from({ length: 24 }, (_, hour) => hourMark(row, hour));
  const cells = marks.map((mark) => {
    const way = table.ways.find((candidate) => candidate.mark === mark);
    const text = way ? markText(way) : mark;
    return `${paint(way, text)}${" ".repeat(width - text.length)}`;
  });
  const remarks = remarksOf(row).join(", ");
  return `${`${row.weekday} ${row.date}`.padEnd(dayWidth)}${cells.join("")}${remarks}`.trimEnd();
}

/** The mark of an hour of the wall clock; `*` for several, `-` where the clocks skip it, blank where another row has it. */
function hourMark({ ranges, skipped }: Row, hour: number): string {
  const [from, to] = [hour, hour + 1].map((at) => `${String(at).padStart(2, "0")}:00`);
  const meets = (range: { readonly from: string; readonly to: string }) =>
    range.from < (to ?? "") && range.to > (from ?? "");
  if (skipped.some((gap) => gap.from <= (from ?? "") && gap.to >= (to ?? ""))) return "-";
  const marks = new Set(ranges.filter(meets).map(({ mark }) => mark));
  const [first = " "] = marks;
  return marks.size > 1 ? "*" : first;
}

function hasMixedHours({ rows }: WeekTable): boolean {
  return rows.some((row) => Array.from({ length: 24 }, (_, hour) => hourMark(row, hour)).includes("*"));
}

function wayText(way: Way, { rows }: WeekTable, paint: Paint): readonly string[] {
  const places = way.clauses.map(({ text, place }) => [text, place] as const);
  const width = Math.max(...places.map(([text]) => text.length));
  return [
    `${paint(way, markText(way))}${" ".repeat(4 - markText(way).length)}${way.route}`,
    `    ${timesOf(way.mark, rows)}`,
    ...places.map(([text, place]) => `    ${text.padEnd(width)}  ${place}`),
    ...lostTexts(way).map((lost) => `    ! ${lost}`),
    ...way.others.map(({ when, route }) => `    + ${when}: ${route}`),
  ];
}

type Paint = (way: Way | undefined, text: string) => string;

/** A colour for each way; one in which calls are dropped is bold red. */
function painter({ ways }: WeekTable, color: boolean): Paint {
  return (way, text) => {
    if (!color || !way) return text;
    const code = way.isDropped ? "1;31" : colors[ways.indexOf(way) % colors.length];
    return `\u001b[${code}m${text}\u001b[0m`;
  };
}

/** Cyan, yellow, magenta, green, blue. */
const colors = ["36", "33", "35", "32", "34"];
