/**
 * Weeks as one HTML page to be read, printed and signed: for each scenario the picture, and every range in a table. Needs nothing
 * else, no scripts and no network. The same tables give the same bytes.
 */

import { escapeXml } from "../text/xml.ts";
import type { CivilDate } from "../time/units.ts";
import type { Range, Row, WeekTable } from "./cells.ts";
import { ink, lookOf, paper, placeOfMark, rule } from "./looks.ts";
import { weekSvg } from "./svg.ts";
import { legendSentences, linesText, lostTexts, markText, periodText, remarksOf, titleText } from "./words.ts";

/** The whole page, ends with a line end. @param today the date that stands on it */
export function weekHtml(tables: readonly WeekTable[], today: CivilDate): string {
  const weeks = [...new Set(tables.map(({ week }) => week))].join(", ");
  return [
    "<!DOCTYPE html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeXml(`Who takes calls in week ${weeks}: ${tables.map(titleText).join(", ")}`)}</title>`,
    `<style>\n${style}</style>`,
    "</head>",
    "<body>",
    `<h1>Who takes calls in week ${escapeXml(weeks)}</h1>`,
    `<p>As of <time datetime="${today}">${today}</time>.</p>`,
    ...tables.map(section),
    '<p class="sign">Checked by <span></span> on <span></span></p>',
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

const style = `body { font: 15px/1.45 system-ui, sans-serif; color: ${ink}; background: ${paper}; margin: 1.5rem; max-width: 60rem; }
svg { max-width: 100%; height: auto; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
caption { text-align: left; font-weight: bold; padding: 0.3rem 0; }
th, td { border: 1px solid ${rule}; padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; }
td.mark { text-align: center; font-weight: bold; print-color-adjust: exact; }
th, time { white-space: nowrap; }
small { font-weight: normal; white-space: normal; }
.sign span { display: inline-block; min-width: 14rem; border-bottom: 1px solid ${ink}; }
@media print { body { margin: 0; } section { break-inside: avoid-page; } tr { break-inside: avoid; } }
`;

function section(table: WeekTable, index: number): string {
  const heading =
    "<tr>" +
    ["Day", "From", "To", "Way", "What happens to a call", "Says"]
      .map((word) => `<th scope="col">${word}</th>`)
      .join("") +
    "</tr>";
  return [
    `<section aria-labelledby="scenario-${index}">`,
    `<h2 id="scenario-${index}">${escapeXml(titleText(table))}</h2>`,
    weekSvg(table, `week-${index}`).trimEnd(),
    "<table>",
    `<caption>${escapeXml(`${titleText(table)}: ${linesText(table)}, ${periodText(table)}`)}</caption>`,
    `<thead>${heading}</thead>`,
    ...table.rows.map((row) => dayRows(row, table)),
    "</table>",
    ...legendSentences(table).map((sentence) => `<p>${escapeXml(sentence)}</p>`),
    "</section>",
  ].join("\n");
}

function dayRows(row: Row, table: WeekTable): string {
  const remarks = remarksOf(row).map((remark) => `<br><small>${escapeXml(remark)}</small>`);
  const height = Math.max(1, row.ranges.length);
  const day = `<th scope="rowgroup" rowspan="${height}">${row.weekday} <time datetime="${row.date}">${row.date}</time>${remarks.join("")}</th>`;
  const cells =
    row.ranges.length === 0 ? ['<td colspan="5"></td>'] : row.ranges.map((range) => rangeCells(range, table));
  return `<tbody>\n${cells.map((own, at) => `<tr>${at === 0 ? day : ""}${own}</tr>`).join("\n")}\n</tbody>`;
}

function rangeCells({ from, to, mark }: Range, { ways }: WeekTable): string {
  const index = placeOfMark(ways, mark);
  const way = ways[index];
  if (!way) throw new Error(`vatsc expected the week to have a way ${mark}`);
  const others = way.others.map(({ when, route }) => `<br><small>+ ${escapeXml(`${when}: ${route}`)}</small>`);
  const lost = lostTexts(way).map((words) => `<br><strong>! ${escapeXml(words)}</strong>`);
  const clauses = way.clauses.map(({ text, place }) => escapeXml(`${text} (${place})`)).join("<br>");
  const route = escapeXml(way.route);
  return [
    `<td>${from}</td><td>${to}</td>`,
    `<td class="mark" style="background: ${lookOf(index).tint}">${markText(way)}</td>`,
    `<td>${way.isDropped ? `<strong>${route}</strong>` : route}${lost.join("")}${others.join("")}</td>`,
    `<td>${clauses}</td>`,
  ].join("");
}
