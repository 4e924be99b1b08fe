/**
 * A week as SVG: a row for each day, a box for each range, to the minute, and below it what each letter means. One file that needs
 * nothing else, no scripts, no fonts, no styles. The same table gives the same bytes.
 */

import { escapeXml } from "../text/xml.ts";
import type { Range, Row, Way, WeekTable } from "./cells.ts";
import { ink, lookOf, paper, placeOfMark, rule } from "./looks.ts";
import { legendSentences, linesText, lostTexts, markText, periodText, remarksOf, timesOf, titleText } from "./words.ts";

/** All in units of the picture. */
const left = 148;
const hourWidth = 30;
const rowHeight = 30;
const top = 92;
const chartWidth = 24 * hourWidth;
const width = left + chartWidth + 24;
const lineHeight = 17;
/** How many signs fit in a line: of the title, and of the text below. */
const longestTitle = 70;
const signsInLine = 104;

/** The whole file, ends with a line end. @param name makes the names inside unique where a page has several */
export function weekSvg(table: WeekTable, name = "week"): string {
  const remarks = remarkLines(table.rows);
  const bottom = top + table.rows.length * rowHeight + 14;
  const below = [...remarks, ...(remarks.length > 0 ? [""] : []), ...legendLines(table)];
  const height = bottom + below.length * lineHeight + 16;
  const label = `${name}-title ${name}-text`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${label}" font-family="system-ui, sans-serif" font-size="13">`,
    `<title id="${name}-title">${escapeXml(`${titleText(table)}: who takes calls in week ${periodText(table)}`)}</title>`,
    `<desc id="${name}-text">${escapeXml(descriptionOf(table))}</desc>`,
    `<defs>${table.ways.map((_, index) => patternOf(index, name)).join("")}</defs>`,
    `<rect width="${width}" height="${height}" fill="${paper}"/>`,
    text(16, 28, cut(titleText(table), longestTitle), 'font-size="18" font-weight="bold"'),
    text(16, 48, cut(linesText(table))),
    text(16, 66, periodText(table)),
    ...hourLabels(),
    ...table.rows.map((row, at) => rowOf(row, top + at * rowHeight, table.ways, name)),
    ...below.map((line, at) => lineOf(line, bottom + (at + 1) * lineHeight, table.ways, name)),
    "</svg>",
    "",
  ].join("\n");
}

function text(x: number, y: number, words: string, more = ""): string {
  return `<text x="${x}" y="${y}" fill="${ink}"${more === "" ? "" : ` ${more}`}>${escapeXml(words)}</text>`;
}

function patternOf(index: number, name: string): string {
  const { tint, pattern } = lookOf(index);
  return `<pattern id="${name}-${index}" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="${tint}"/><g fill="none" stroke="${rule}" stroke-width="0.6" opacity="0.6">${pattern}</g></pattern>`;
}

function hourLabels(): readonly string[] {
  return Array.from({ length: 25 }, (_, hour) =>
    text(left + hour * hourWidth, top - 8, String(hour).padStart(2, "0"), 'text-anchor="middle" font-size="11"'),
  );
}

function rowOf(row: Row, y: number, ways: readonly Way[], name: string): string {
  const marked = remarksOf(row).length > 0 ? " †" : "";
  const days = text(16, y + 19, `${row.weekday} ${row.date}${marked}`);
  const skipped = row.skipped.map(({ from, to }) => {
    const [start, end] = [xOf(from), xOf(to)];
    return `<rect x="${start}" y="${y + 2}" width="${short(end - start)}" height="${rowHeight - 4}" fill="${paper}" stroke="${rule}" stroke-dasharray="3 2"/>`;
  });
  return [days, ...row.ranges.map((range) => boxOf(range, y, ways, name)), ...skipped].join("\n");
}

function boxOf({ from, to, mark }: Range, y: number, ways: readonly Way[], name: string): string {
  const index = placeOfMark(ways, mark);
  const [start, end] = [xOf(from), xOf(to)];
  const way = ways[index];
  const words = way ? markText(way) : mark;
  const times = `${from}-${to}`;
  const isWide = end - start > 105;
  const fontSize = end - start < 20 ? 8 : 12;
  const shown = isWide ? `${words}  ${times}` : words;
  const middle = short((start + end) / 2);
  const label =
    end - start < 9
      ? ""
      : `<text x="${middle}" y="${y + 19}" text-anchor="middle" fill="${ink}" stroke="${lookOf(index).tint}" stroke-width="4" paint-order="stroke" font-size="${fontSize}"${way?.isDropped ? ' font-weight="bold"' : ""}>${escapeXml(shown)}</text>`;
  return `<g><title>${escapeXml(`${times}: ${way?.route ?? ""}`)}</title><rect x="${short(start)}" y="${y + 2}" width="${short(end - start)}" height="${rowHeight - 4}" fill="url(#${name}-${index})" stroke="${rule}"/>${label}</g>`;
}

/** Where a time of day stands. */
function xOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return left + (hours + minutes / 60) * hourWidth;
}

/** A line below the chart; one with a mark begins with its box. */
type Line = string | { readonly way: Way; readonly words: string };

function remarkLines(rows: readonly Row[]): readonly Line[] {
  return rows.flatMap((row) => {
    const remarks = remarksOf(row);
    return remarks.length === 0 ? [] : wrap(`† ${row.weekday} ${row.date}: ${remarks.join(", ")}`);
  });
}

function legendLines(table: WeekTable): readonly Line[] {
  const ways = table.ways.flatMap((way, index): readonly Line[] => {
    const [first = "", ...rest] = wrap(way.route);
    return [
      ...(index > 0 ? [""] : []),
      { way, words: first },
      ...rest.map(indented),
      ...wrap(timesOf(way.mark, table.rows)).map(indented),
      ...way.clauses.flatMap((clause) => wrap(`${clause.text} · ${clause.place}`)).map(indented),
      ...lostTexts(way)
        .flatMap((lost) => wrap(`! ${lost}`))
        .map(indented),
      ...way.others.flatMap(({ when, route }) => wrap(`+ ${when}: ${route}`)).map(indented),
    ];
  });
  return [...ways, "", ...legendSentences(table).flatMap((sentence) => wrap(sentence))];
}

/** Lines of a legend stand right of its boxes. */
const indented = (line: string) => `\t${line}`;

function lineOf(line: Line, y: number, ways: readonly Way[], name: string): string {
  if (line === "") return "";
  if (typeof line === "string") return text(line.startsWith("\t") ? 64 : 16, y, line.trimStart());
  const index = placeOfMark(ways, line.way.mark);
  const box = `<rect x="16" y="${y - 13}" width="40" height="17" fill="url(#${name}-${index})" stroke="${rule}"/>`;
  const mark = `<text x="36" y="${y}" text-anchor="middle" fill="${ink}" stroke="${lookOf(index).tint}" stroke-width="4" paint-order="stroke" font-size="12">${escapeXml(markText(line.way))}</text>`;
  return `${box}${mark}${text(64, y, line.words, 'font-weight="bold"')}`;
}

/** What a screen reader says of the picture: every row. */
function descriptionOf({ rows, ways }: WeekTable): string {
  const route = (mark: string) => ways[placeOfMark(ways, mark)]?.route ?? "";
  return rows
    .map(
      (row) =>
        `${row.weekday} ${row.date}: ${row.ranges.map(({ from, to, mark }) => `${from}-${to} ${route(mark)}`).join("; ")}.`,
    )
    .join(" ");
}

/** Breaks words into lines that fit. */
function wrap(words: string): readonly string[] {
  const lines: string[] = [];
  for (const word of words.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < signsInLine) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => cut(line));
}

/** A single word may be longer than a line. */
function cut(line: string, most = signsInLine + 8): string {
  const signs = [...line];
  return signs.length > most ? `${signs.slice(0, most - 1).join("")}…` : line;
}

function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}
