/** What `vatsc verify` found, for people. */

import type { Excerpts } from "../../test/describe.ts";
import type { Missing, Row, ScenarioPlayed, Share } from "../../verify/index.ts";
import { sourceOf } from "../test-reports/report.ts";
import { beyondEngine, beyondReader } from "./beyond.ts";
import { changedLines, isProved, type Run, type TargetRun, type Told, tell, type VerifyReport } from "./report.ts";

/** All of it. `isQuiet`: only what differs. */
export function textReport(report: VerifyReport, isQuiet: boolean): string {
  const source = sourceOf(report.entries);
  const lines = report.runs.flatMap((run) => [
    ...(isQuiet ? [] : scenarioLines(run, report, source)),
    ...run.targets.flatMap((target) => targetLines(target, run, report, isQuiet)),
    ...(isQuiet ? [] : closingLines(run, report)),
  ]);
  if (!isQuiet) lines.push(verdict(report));
  const shown = lines.filter((line, at) => line !== "" || lines[at - 1] !== "");
  return shown.length === 0 ? "" : `${shown.join("\n")}\n`;
}

function verdict(report: VerifyReport): string {
  if (isProved(report)) return "Every call that was played goes as the simulator shows it.";
  const refused = report.refused.map(({ title }) => title);
  const wrong = report.runs.some(({ targets }) => targets.some(({ judged }) => judged.wrong > 0));
  return [
    ...(wrong ? ["Not every call goes as the simulator shows it."] : []),
    ...(refused.length > 0 ? [`Nothing was played for ${refused.join(" and ")}: this cannot be built for it.`] : []),
  ].join(" ");
}

// --- What was played ---

function scenarioLines(run: Run, report: VerifyReport, source: Excerpts): readonly string[] {
  const head = run.engine === undefined ? [] : [`On a real ${run.engine}:`];
  return [...head, ...run.scenarios.flatMap((scenario) => linesOfScenario(scenario, report, source)), ""];
}

function linesOfScenario(scenario: ScenarioPlayed, { until }: VerifyReport, source: Excerpts): readonly string[] {
  const { flow, lines, edges } = scenario;
  return [
    `${flow.name} (${source.place(flow.origin)}), ${lines.length === 1 ? "line" : "lines"} ${lines.join(", ")}: ${waysText(scenario)}`,
    ...(edges.kinds.all > 0 ? [`  edges of the clock until ${until}: ${edgesText(edges.kinds, edges.others)}`] : []),
    ...missingLines(scenario, "never", `  no call comes there until ${until}:`, source),
    ...missingLines(scenario, "cut", "  not played, since it was cut short:", source),
  ];
}

function waysText({ ways, waysPlayed, calls }: ScenarioPlayed): string {
  const played = `${counted(calls, "call")} played`;
  if (ways === undefined) return `${counted(waysPlayed, "way")} of more than can be counted, ${played}`;
  const isAll = BigInt(waysPlayed) >= ways;
  if (!isAll) return `${waysPlayed} of ${counted(ways, "way")} that a call can go, ${played}`;
  return ways === 1n ? `the one way that a call can go, ${played}` : `all ${ways} ways that a call can go, ${played}`;
}

function edgesText(kinds: Share, others: Share): string {
  const isAll = kinds.played === kinds.all;
  const first = isAll ? `all ${counted(kinds.all, "kind")}` : `${kinds.played} of ${counted(kinds.all, "kind")}`;
  return others.all === 0 ? first : `${first}, and ${others.played} of ${others.all} that repeat them`;
}

function missingLines(
  { missing }: ScenarioPlayed,
  why: Missing["why"],
  head: string,
  source: Excerpts,
): readonly string[] {
  const own = missing.filter((item) => item.why === why);
  if (own.length === 0) return [];
  const shown = own.slice(0, mostMissing);
  const width = Math.max(...shown.map(({ origin }) => source.place(origin).length));
  const more = own.length > shown.length ? [`    and ${own.length - shown.length} more`] : [];
  return [
    head,
    ...shown.map(({ origin, label }) => `    ${source.place(origin).padEnd(width)}  ${source.text(origin)}: ${label}`),
    ...more,
  ];
}

const mostMissing = 20;

function counted(count: number | bigint, what: string): string {
  return `${count} ${what}${BigInt(count) === 1n ? "" : "s"}`;
}

function closingLines({ cut, engine, targets, leftOut }: Run, { limit }: VerifyReport): readonly string[] {
  return [
    "",
    ...(cut === "limit" ? [`Cut short after ${counted(limit, "call")}: --limit ${limit * 10} plays more.`] : []),
    ...(cut === "time" ? ["Cut short, since the time was up: --time 10m gives more."] : []),
    ...leftOut,
    ...(engine === undefined ? targets.map(({ generated }) => beyondReader(generated)) : [beyondEngine]),
    "",
  ];
}

// --- What came of it ---

function targetLines(
  { generated, judged }: TargetRun,
  run: Run,
  report: VerifyReport,
  isQuiet: boolean,
): readonly string[] {
  const { title, target, unreadOptions, output } = generated;
  const where = output?.deployed ? ` (${output.deployed.folder})` : "";
  const without = unreadOptions.map((option) => `\`${option}\``).join(", ");
  const note = without === "" ? "" : ` It was made without ${without}, with which vatsc cannot play it.`;
  const changes = changedLines(generated);
  const changed = changes.length === 0 || (isQuiet && judged.wrong === 0) ? [] : changeLines(changes);
  if (judged.wrong === 0)
    return isQuiet ? [] : [`ok      ${title}${where}: ${counted(judged.calls, "call")}.${note}`, ...changed];
  const isPlayable = run.engine === undefined && !output?.deployed;
  return [
    `DIFFERS ${title}${where}: ${judged.wrong} of ${counted(judged.calls, "call")}.${note}`,
    ...changed,
    ...judged.disagreements.flatMap((found) => [
      "",
      ...toldLines(tell(found, generated, report, isPlayable), run.engine ?? target),
    ]),
    ...(isQuiet ? [] : [""]),
  ];
}

function changeLines(changes: ReturnType<typeof changedLines>): readonly string[] {
  const shown = changes.slice(0, mostChanges);
  const more = changes.length > shown.length ? [`    and ${changes.length - shown.length} more places`] : [];
  return [
    "  not as a build writes it now:",
    ...shown.flatMap(({ place, lines }) => [
      `    ${place}${lines.length === 0 ? " is not there" : ""}`,
      ...lines.slice(0, mostChanges).map((line) => `      ${line}`),
    ]),
    ...more,
  ];
}

const mostChanges = 8;

function toldLines({ commandLine, test, rows, differences, places }: Told, who: string): readonly string[] {
  return [
    `  ${commandLine}`,
    ...table(rows, who),
    ...differences.slice(0, mostDifferences).map((sentence) => `    ${sentence}`),
    ...placeLines(places),
    ...(test === undefined ? [] : ["  As a test to paste:", ...test.split("\n").map((line) => `    ${line}`)]),
  ];
}

const mostDifferences = 6;

function table(rows: readonly Row[], who: string): readonly string[] {
  const left = ["as it should be", ...rows.map(({ expected = "" }) => expected)];
  const right = [`on ${who}`, ...rows.map(({ seen = "" }) => seen)];
  const width = Math.max(...left.map((text) => text.length));
  return left.map((text, at) => {
    const mark = at === 0 || rows[at - 1]?.isSame ? " " : ">";
    return `  ${mark} ${text.padEnd(width)}  ${right[at]}`.trimEnd();
  });
}

function placeLines(places: Told["places"]): readonly string[] {
  const width = Math.max(0, ...places.map(({ place, text }) => `${place}  ${text}`.length));
  return places.map(({ place, text, generated }) =>
    `    at ${`${place}  ${text}`.padEnd(width)}  ${generated.join(", ")}`.trimEnd(),
  );
}
