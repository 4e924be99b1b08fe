/** One call for people and for programs: the timeline of `vatsc simulate`. Must not know how it was played. */

import { callerDigits } from "../flow/callers.ts";
import type { Build } from "../flow/ir.ts";
import { stateAt } from "../flow/step.ts";
import type { Call, PhoneKey } from "../simulate/call.ts";
import type { Simulation } from "../simulate/simulate.ts";
import { eventsOfVisit, type TimelineEntry, timelineOf } from "../simulate/timeline.ts";
import { excerptOf, headline, timelineLines } from "../simulate/timeline-text.ts";
import { placeOf } from "../text/source.ts";
import type { Span } from "../text/span.ts";
import type { Entries } from "./node-host.ts";
import type { TargetResult } from "./play-on-targets.ts";
import { diagnosticDocuments, placeDocument, printJson } from "./print.ts";
import { printOut } from "./terminal.ts";

/** A call that was played. */
export interface PlayedCall {
  readonly build: Build;
  readonly call: Call;
  readonly simulation: Simulation;
  /** In which the instant is shown. */
  readonly zone: string;
  /** How each phone is named. */
  readonly names: ReadonlyMap<PhoneKey, string>;
  /** What came of it on the output for each target that was asked for. */
  readonly targets: readonly TargetResult[];
}

/** Prints the call as text, or as the document of `schema/simulation.schema.json`. */
export function printCall(played: PlayedCall, format: "text" | "json", entries: Entries): void {
  const { build, simulation, names } = played;
  const timeline = timelineOf(build, simulation, (span) => excerptOf(textAt(span, entries)), names);
  if (format === "json") printJson(documentOf(played, timeline, entries));
  else printOut(`${textLines(played, timeline, entries).join("\n")}\n`);
}

function documentOf(played: PlayedCall, timeline: readonly TimelineEntry[], entries: Entries): object {
  const { call, simulation, zone, names, targets } = played;
  return {
    version: 1,
    call,
    zone,
    ...(simulation.line ? { line: simulation.line.name } : {}),
    names: Object.fromEntries(names),
    timeline: timeline.map(({ atSeconds, text, origin }) => ({
      atSeconds,
      text: text.trim(),
      ...(origin ? { place: placeDocument(origin, entries) } : {}),
    })),
    trace: simulation.trace,
    keysLeft: keysLeft(played),
    targets: targets.map(({ target, status, differences, unreadOptions, errors }) => ({
      target,
      status,
      differences,
      unreadOptions,
      diagnostics: diagnosticDocuments(errors, entries),
    })),
  };
}

function textLines(played: PlayedCall, timeline: readonly TimelineEntry[], entries: Entries): readonly string[] {
  const { call, simulation, zone, targets } = played;
  const place = (span: Span | undefined) => span && placeText(span, entries);
  const { caller } = call;
  const who = caller !== undefined && callerDigits(caller) === undefined ? `\`${caller}\` (no number)` : undefined;
  const left = keysLeft(played);
  return [
    headline(call, simulation, zone, who),
    ...timelineLines(timeline, place),
    ...(left.length > 0 ? [`Never pressed, since no menu asked for it: ${left.join(", ")}.`] : []),
    ...targets.flatMap(verdict),
  ];
}

function verdict({ target, title, status, differences, unreadOptions }: TargetResult): readonly string[] {
  const options = unreadOptions.map((option) => `\`${option}\``).join(", ");
  const without = options === "" ? "" : ` It was made without ${options}, with which vatsc cannot play it.`;
  switch (status) {
    case "same":
      return [`The same on the output for ${target}.${without}`];
    case "differs":
      return [`On the output for ${target} it differs:${without}`, ...differences.map((text) => `  ${text}`)];
    case "refused":
      return [`Not played on ${target}: this cannot be built for ${title}.${without}`];
  }
}

/** What the caller was to press, and no menu has asked for. */
function keysLeft({ build, call, simulation }: PlayedCall): readonly string[] {
  const flow = build.flows.find(({ name }) => name === simulation.line?.flow);
  const playings = simulation.visits.flatMap(({ state }, visit) => {
    const isMenu = flow && stateAt(flow, state).kind === "menu";
    return isMenu ? eventsOfVisit(simulation, visit).filter(([event]) => event.kind === "play") : [];
  });
  return (call.keys ?? []).slice(playings.length).filter((keys) => keys !== "");
}

function textAt(span: Span, { host }: Entries): string {
  return host.read(span.uri)?.text.slice(span.start, span.end) ?? "";
}

function placeText(span: Span, { host }: Entries): string {
  const source = host.read(span.uri);
  return source ? placeOf(source, span) : "";
}
