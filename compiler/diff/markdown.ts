/** A comparison as Markdown for a merge request: a table, in which nothing of a source is markup. */

import { numbersText } from "./lines.ts";
import { type ChangeReport, type DiffReport, hoursText, type LostReport, type ScenarioReport } from "./report.ts";

/** Several lines, with a line end. */
export function diffMarkdown(report: DiffReport): string {
  if (report.result === "same") return `**No change for any caller** until ${report.until}.\n`;
  const parts = [
    ...report.numbers.map(
      ({ change, numbers, line, scenario }) =>
        `- ${change === "new" ? "New numbers" : "Numbers gone"}: ${plain(`${numbersText(numbers)}, line ${line} → ${scenario}`)}`,
    ),
    ...report.switches.map(
      ({ switch: name, what, from, to }) => `- Switch ${plain(name)}: ${plain(`${what} ${from} → ${to}`)}`,
    ),
    ...(report.otherNationalForm ? ["- Callers' numbers are read in the national form of another country."] : []),
  ];
  const sections = [
    "### What changes for callers",
    ...(parts.length > 0 ? [parts.join("\n")] : []),
    ...report.scenarios.map(scenarioMarkdown),
    `Calls were looked at from ${report.from} until ${report.until}.`,
  ];
  return `${sections.join("\n\n")}\n`;
}

function scenarioMarkdown(scenario: ScenarioReport): string {
  const { proved, complete, changes, whenLost, numbers, zone, title } = scenario;
  const name = `${scenario.scenario}${title === undefined ? "" : ` "${title}"`}`;
  const parts = [
    `**${plain(name)}**: ${plain(numbers)}; times in ${plain(zone)}`,
    ...(proved ? [] : ["There are more calls than can be gone through: nothing is proved of this scenario."]),
    ...(complete
      ? []
      : [
          "There are so many calls that some stand for others: a change may hold at more times, and calls may be lost in more ways.",
        ]),
    ...(changes.length > 0 ? [tableOf(changes)] : []),
    [
      ...(whenLost ? [`- When a call is lost: ${plain(`${whenLost.from} → ${whenLost.to}`)}`] : []),
      waitText(scenario),
      ...scenario.newWaysToLose.map((lost) => `- **New way to lose a call**: ${lostText(lost)}`),
      ...scenario.goneWaysToLose.map((lost) => `- A way to lose a call is gone: ${lostText(lost)}`),
    ].join("\n"),
  ];
  return parts.join("\n\n");
}

function tableOf(changes: readonly ChangeReport[]): string {
  const rows = changes.map((change) => {
    const { when, only, hoursPerYear, after, from, to, parts } = change;
    const details = (side: "from" | "to") => parts.map((part) => `${part.what}: ${part[side]}`);
    const cells = [
      [when, ...only].join(", "),
      hoursText(hoursPerYear),
      after === undefined ? "" : `when ${after}`,
      [from, ...details("from")].join("; "),
      [to, ...details("to")].join("; "),
    ];
    return `| ${cells.map(plain).join(" | ")} |`;
  });
  return ["| When | Hours a year | After what | From | To |", "| --- | --- | --- | --- | --- |", ...rows].join("\n");
}

function waitText({ worstWaitSeconds: { before, after } }: ScenarioReport): string {
  const seconds = (wait: number | null) => (wait === null ? "unknown" : `${wait} s`);
  return `- Worst wait: ${before === after ? `${seconds(before)}, as before` : `${seconds(before)} → ${seconds(after)}`}`;
}

function lostText({ when, only, hoursPerYear, way }: LostReport): string {
  return plain(`${[when, ...only].join(", ")} (${hoursText(hoursPerYear)} a year): ${way}`);
}

/** Text in which no character is markup, neither of Markdown, nor of HTML, nor of a table; `@` mentions nobody. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/#/g, "&#35;")
    .replace(/@/g, "&#64;")
    .replace(/[\\`*_[\]|~$!]/g, "\\$&")
    .replace(/:\/\//g, "&#58;//");
}
