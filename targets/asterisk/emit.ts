/** A build as Asterisk's files, and which line each state became. Total and pure. Must not know how text is written. */

import type { Build, CallFlow } from "../../compiler/flow/ir.ts";
import { shortName } from "../../compiler/target/names.ts";
import { isToRecord, soundSource } from "../../compiler/target/recordings.ts";
import type { EmitContext, EmitOutput, LineMapEntry, OutputFile } from "../../compiler/target/target.ts";
import { createCode } from "./code.ts";
import { lineKey } from "./conditions.ts";
import { commentText, escapeLine, fieldText } from "./escape.ts";
import { numberContexts } from "./numbers.ts";
import type { AsteriskOptions } from "./options.ts";
import { outcomeComments, outcomeContext, writeOutcome } from "./outcome.ts";
import { type Context, render } from "./render.ts";
import { isAbout, type ScenarioContext, scenarioContext } from "./scenarios.ts";

export const EXTENSIONS = "extensions.conf";
export const VOICEMAIL = "voicemail.conf";
export const PROMPTS = "prompts.txt";

/** Writes all files. */
export function emit(build: Build, options: AsteriskOptions, given: EmitContext): EmitOutput {
  const context = safeContext(given);
  const askLine = new Set(build.flows.filter(asksLine).map(({ name }) => name));
  const numbers = numberContexts({ build, options, context, askLine });
  const scenarios = build.flows.map((flow) => {
    const lines = askLine.has(flow.name) ? build.lines.filter((line) => line.flow === flow.name) : [];
    const lineKeys = lines.map(({ name }) => ({ key: lineKey(name), name }));
    return scenarioContext(flow, { options, place: context.place, lineKeys });
  });
  const contexts = [...numbers, ...scenarios, ...outcomeContexts(build, options)];
  const text = render("extensions", { ...context, context: options["asterisk.context"], contexts });
  return {
    files: [
      { path: EXTENSIONS, text },
      ...voicemailFile(build, context),
      ...promptFile(build, context),
      ...sounds(build),
    ],
    map: lineMap(text, contexts, scenarios),
  };
}

/** File names stand in comments only; a file system lets them have newlines. */
function safeContext({ generator, source, place }: EmitContext): EmitContext {
  return {
    generator: commentText(generator),
    source: commentText(source),
    place: (span) => commentText(place(span)),
  };
}

/** Whether some guard of a scenario asks which line a call came in on. */
function asksLine({ states }: CallFlow): boolean {
  return [...states.values()].some(
    (state) => state.kind === "choose" && state.arms.some(({ guard }) => isAbout("called", guard)),
  );
}

/** The shared part of rings whose outcome matters, if there is such a ring. */
function outcomeContexts(build: Build, options: AsteriskOptions): readonly Context[] {
  const states = build.flows.flatMap((flow) => [...flow.states.values()]);
  const isNeeded = states.some(
    (state) => state.kind === "ring" && (state.busy !== state.unanswered || state.unavailable !== state.unanswered),
  );
  if (!isNeeded) return [];
  const code = createCode();
  writeOutcome(code);
  return [{ name: outcomeContext(options["asterisk.context"]), comments: outcomeComments, rows: code.rows() }];
}

/** A context is an empty line, its comments, its name, and its rows, of one line each; what stands before is the header. */
function lineMap(
  text: string,
  contexts: readonly Context[],
  scenarios: readonly ScenarioContext[],
): readonly LineMapEntry[] {
  const linesOf = ({ comments, rows }: Context) => 1 + comments.length + 1 + rows.length;
  const total = text.split("\n").length - 1;
  let line = total - contexts.reduce((sum, one) => sum + linesOf(one), 0);
  return contexts.flatMap((one) => {
    const firstRow = line + 1 + one.comments.length + 1 + 1;
    line += linesOf(one);
    const states = scenarios.find((scenario) => scenario === one)?.states ?? [];
    return states.map(({ state, first, last }) => ({
      state,
      path: EXTENSIONS,
      firstLine: firstRow + first,
      lastLine: firstRow + last,
    }));
  });
}

function voicemailFile({ mailboxes }: Build, context: EmitContext): readonly OutputFile[] {
  if (mailboxes.length === 0) return [];
  const entries = mailboxes.map(({ name, email, limitSeconds, origin: span }) => ({
    place: context.place(span),
    name,
    email: escapeLine(email ?? ""),
    settings: limitSeconds === undefined ? "" : `maxsecs=${limitSeconds}`,
  }));
  return [{ path: VOICEMAIL, text: render("voicemail", { ...context, mailboxes: entries }) }];
}

/** Texts that somebody has to record yet. */
function promptFile({ prompts }: Build, context: EmitContext): readonly OutputFile[] {
  const texts = prompts.filter(isToRecord);
  if (texts.length === 0) return [];
  const entries = texts.map(({ sound, locale, text }) => ({ sound, locale: fieldText(locale), text: fieldText(text) }));
  return [{ path: PROMPTS, text: render("prompts", { ...context, prompts: entries }) }];
}

function sounds({ prompts }: Build): readonly OutputFile[] {
  return prompts.flatMap((prompt) => {
    const uri = soundSource(prompt);
    return uri === undefined ? [] : [{ path: `sounds/${prompt.sound}${extensionOf(uri)}`, copyOf: uri }];
  });
}

/** Asterisk finds a sound's file by its extension. */
function extensionOf(uri: string): string {
  return shortName(/\.[A-Za-z0-9]+$/.exec(uri)?.[0] ?? "", 16).toLowerCase();
}
