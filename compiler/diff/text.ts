/** A comparison as text for a terminal. */

import { numbersText } from "./lines.ts";
import { type ChangeReport, type DiffReport, type LostReport, occasionText, type ScenarioReport } from "./report.ts";

/** Several lines, with a line end. */
export function diffText(report: DiffReport): string {
  if (report.result === "same") return `no change for any caller until ${report.until}\n`;
  const parts = [
    ...report.numbers.map(
      ({ change, numbers, line, scenario }) =>
        `${change === "new" ? "new numbers" : "numbers gone"}: ${numbersText(numbers)}, line ${line} -> ${scenario}`,
    ),
    ...report.switches.map(({ switch: name, what, from, to }) => `switch ${name}: ${what} ${from} -> ${to}`),
    ...(report.otherNationalForm ? ["callers' numbers are read in the national form of another country"] : []),
  ];
  const sections = [...(parts.length > 0 ? [parts.join("\n")] : []), ...report.scenarios.map(scenarioText)];
  return `${[...sections, `Calls were looked at from ${report.from} until ${report.until}.`].join("\n\n")}\n`;
}

function scenarioText(scenario: ScenarioReport): string {
  const { proved, complete, changes, whenLost } = scenario;
  const parts = [
    headText(scenario),
    ...(proved ? [] : ["  There are more calls than can be gone through: nothing is proved of this scenario."]),
    ...(complete
      ? []
      : [
          "  There are so many calls that some stand for others: a change may hold at more times, and calls may be lost in more ways.",
        ]),
    ...changes.map(changeText),
    ...(whenLost ? [`  when a call is lost\n    from  ${whenLost.from}\n    to    ${whenLost.to}`] : []),
    restText(scenario),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

function headText({ scenario, was, title, numbers, zone }: ScenarioReport): string {
  const name = `${scenario}${title === undefined ? "" : ` "${title}"`}${was === scenario ? "" : ` (was ${was})`}`;
  return `${name}: ${numbers}; times in ${zone}`;
}

function changeText(change: ChangeReport): string {
  const { after, from, to, parts } = change;
  return [
    `  ${occasionText(change)}`,
    ...(after === undefined ? [] : [`    when ${after}`]),
    ...(parts.length > 0 ? [`    in    ${from}`] : [`    from  ${from}`, `    to    ${to}`]),
    ...parts.map((part) => `          ${part.what}: ${part.from} -> ${part.to}`),
  ].join("\n");
}

function restText({ worstWaitSeconds, newWaysToLose, goneWaysToLose }: ScenarioReport): string {
  const { before, after } = worstWaitSeconds;
  const seconds = (wait: number | null) => (wait === null ? "unknown" : `${wait} s`);
  const wait = before === after ? `${seconds(before)} as before` : `${seconds(before)} before, ${seconds(after)} after`;
  return [
    `  worst wait: ${wait}`,
    ...newWaysToLose.map((lost) => `  new way to lose a call: ${lostText(lost)}`),
    ...goneWaysToLose.map((lost) => `  a way to lose a call is gone: ${lostText(lost)}`),
  ].join("\n");
}

function lostText(lost: LostReport): string {
  return `${occasionText(lost)}: ${lost.way === "at once" ? lost.way : `when ${lost.way}`}`;
}
