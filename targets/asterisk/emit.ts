/** A build as Asterisk's files, and which line each state became. Total and pure. Must not know how text is written. */

import type { Build, Prompt } from "../../compiler/flow/ir.ts";

import { shortName } from "../../compiler/target/names.ts";
import { type MakePart, type Place, partOf } from "../../compiler/target/parts.ts";
import { soundSource } from "../../compiler/target/recordings.ts";
import type { EmitContext, EmitOutput, LineMapEntry, OutputFile } from "../../compiler/target/target.ts";
import { companions, musicPrompts } from "./companions.ts";
import { lineKey } from "./conditions.ts";
import { commentText } from "./escape.ts";
import { urlsOf } from "./notify.ts";
import { numberContexts } from "./numbers.ts";
import type { AsteriskOptions } from "./options.ts";
import { agentContexts } from "./queues.ts";
import { type Context, render } from "./render.ts";
import { asksLine, type ScenarioContext, type WrittenScenario, writeScenario } from "./scenarios.ts";
import { sharedContexts } from "./shared.ts";
import { featureContexts } from "./switches.ts";
import type { SharedPart, Surroundings } from "./writing.ts";

export const EXTENSIONS = "extensions.conf";

/** Writes all files. */
export function emit(build: Build, options: AsteriskOptions, given: EmitContext): EmitOutput {
  const context = safeContext(given);
  const { place } = context;
  const askLine = new Set(build.flows.filter(asksLine).map(({ name }) => name));
  const linesTo = linesByFlow(build);
  const initial = build.switches.map(({ name, initial: state }) => [name, state] as const);
  const common = surroundingsOf({ options, lineKeys: [], initial, form: build.nationalForm }, place);
  const written = build.flows.map((flow) => {
    const lines = askLine.has(flow.name) ? (linesTo.get(flow.name) ?? []) : [];
    const lineKeys = lines.map(({ name }) => ({ key: lineKey(name), name }));
    return partOf("asterisk scenario", flow, { options, lineKeys, initial, form: build.nationalForm }, scenario, given);
  });
  const needs = new Set<SharedPart>(written.flatMap((one) => [...one.needs]));
  const contexts = [
    ...numberContexts({ build, options, context, askLine }),
    ...written.flatMap(({ scenario, legs }) => [scenario, ...legs]),
    ...agentContexts(build, options, place),
    ...sharedContexts(needs, build.flows.flatMap(urlsOf), common),
    ...featureContexts(build, options, place),
  ];
  const header = { ...context, context: options["asterisk.context"] };
  const text = render("extensions", { ...header, contexts });
  const headerLines = render("extensions", { ...header, contexts: [] }).split("\n").length - 1;
  return {
    files: [{ path: EXTENSIONS, text }, ...companions(build, options, context), ...sounds(build)],
    map: lineMap(headerLines, contexts),
  };
}

/** All that a scenario is written with. */
interface ScenarioGiven {
  readonly options: AsteriskOptions;
  readonly lineKeys: Surroundings["lineKeys"];
  /** Each switch, and how it stands at first. */
  readonly initial: readonly (readonly [name: string, state: string])[];
  readonly form: Build["nationalForm"];
}

const scenario: MakePart<ScenarioGiven, WrittenScenario> = (flow, given, place) =>
  writeScenario(flow, surroundingsOf(given, safePlace(place)), given.form);

function surroundingsOf({ options, lineKeys, initial }: ScenarioGiven, place: Place): Surroundings {
  const states = new Map(initial);
  return { options, place, lineKeys, initialOf: (name) => states.get(name) };
}

function linesByFlow({ lines }: Build): ReadonlyMap<string, Build["lines"]> {
  const byFlow = new Map<string, Build["lines"][number][]>();
  for (const line of lines) {
    const some = byFlow.get(line.flow);
    if (some) some.push(line);
    else byFlow.set(line.flow, [line]);
  }
  return byFlow;
}

/** File names stand in comments only; a file system lets them have newlines. */
function safeContext({ generator, source, place }: EmitContext): EmitContext {
  return { generator: commentText(generator), source: commentText(source), place: safePlace(place) };
}

function safePlace(place: Place): Place {
  return (span) => commentText(place(span));
}

/** A context is an empty line, its comments, its name, and its rows, of one line each; what stands before is the header. */
function lineMap(headerLines: number, contexts: readonly (Context | ScenarioContext)[]): readonly LineMapEntry[] {
  const linesOf = ({ comments, rows }: Context) => 1 + comments.length + 1 + rows.length;
  let line = headerLines;
  return contexts.flatMap((one) => {
    const firstRow = line + 1 + one.comments.length + 1 + 1;
    line += linesOf(one);
    const states = "states" in one ? one.states : [];
    return states.map(({ state, first, last }) => ({
      state,
      path: EXTENSIONS,
      firstLine: firstRow + first,
      lastLine: firstRow + last,
    }));
  });
}

/** Recordings, each as `sounds/NAME`; those that are played while phones ring stand in a folder of their own. */
function sounds(build: Build): readonly OutputFile[] {
  const { musicOnly, music } = musicPrompts(build);
  const copy = (folder: string, prompt: Prompt) => {
    const uri = soundSource(prompt);
    return uri === undefined ? [] : [{ path: `${folder}${prompt.sound}${extensionOf(uri)}`, copyOf: uri }];
  };
  return [
    ...build.prompts.flatMap((prompt) => (musicOnly.has(prompt.sound) ? [] : copy("sounds/", prompt))),
    ...music.flatMap((prompt) => copy(`moh/${prompt.sound}/`, prompt)),
  ];
}

/** Asterisk finds a sound's file by its extension. */
function extensionOf(uri: string): string {
  return shortName(/\.[A-Za-z0-9]+$/.exec(uri)?.[0] ?? "", 16).toLowerCase();
}
