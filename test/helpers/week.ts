/** The week of a text, made as `vatsc week` makes it. */

import { scenarioZone } from "../../compiler/flow/zones.ts";
import { calendarDays } from "../../compiler/program/calendar-days.ts";
import { excerptOf } from "../../compiler/simulate/timeline-text.ts";
import { placeOf } from "../../compiler/text/source.ts";
import { mondayOfWeek } from "../../compiler/time/iso-week.ts";
import { type WeekRequest, type WeekTable, weekTable } from "../../compiler/week/index.ts";
import { compileText } from "./vats.ts";

/** What the table of the first scenario is made of. @param week `2026-W48` @param zone in place of the scenario's */
export function weekRequest(text: string, week: string, zone?: string): WeekRequest {
  const { build, program, diagnostics } = compileText(text);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const [flow] = build.flows;
  const [scenario] = program.scope.scenarios;
  const monday = mondayOfWeek(week);
  if (!flow || !scenario || monday === undefined || errors.length > 0)
    throw new Error(`the test's own program: ${errors.map(({ message }) => message).join(" ")}`);
  const source = { uri: "main.vats", name: "main.vats", text };
  return {
    build,
    flow,
    lines: build.lines.filter((line) => line.flow === flow.name),
    zone: zone ?? scenarioZone(flow) ?? "UTC",
    monday,
    calendarsOf: calendarDays(scenario, program),
    excerpt: ({ start, end }) => excerptOf(text.slice(start, end)),
    place: (span) => placeOf(source, span),
  };
}

/** The table of the first scenario of a text. */
export function weekOfText(text: string, week: string, zone?: string): WeekTable {
  return weekTable(weekRequest(text, week, zone));
}
