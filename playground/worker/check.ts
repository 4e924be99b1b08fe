/** A text, compiled: its problems, and what is made of it. */

import type { Compilation, CompileOptions } from "../../compiler/compile.ts";
import { checkedTargets } from "../../targets/checked.ts";
import { loadTargets } from "../../targets/index.ts";
import { type Checked, type CheckRequest, mainUri, type Problem, type TargetId } from "../protocol.ts";
import { type Desk, goodWork } from "./desk.ts";
import { playFirstCall } from "./first-call.ts";
import { hostOf } from "./host.ts";
import { officeOf } from "./office.ts";
import { isNote, outputsOf } from "./outputs.ts";
import { problemOf } from "./problems.ts";

/** Which vatsc this is: the build puts the version of package.json in place of the word. */
declare const VATSC_VERSION: string | undefined;

/** What files say of who made them: the same as those that the command line makes. */
const generator = `vatsc ${typeof VATSC_VERSION === "string" ? VATSC_VERSION : "0.0.0-source"}`;

/** Compiles a text. Only its own problems count: those within the standard library are not the page's. */
export async function checkText({ text, today, shown, firstCall }: CheckRequest, desk: Desk): Promise<Checked> {
  const host = hostOf(text);
  const [emitter] = await loadTargets(shown === undefined ? [] : [shown]);
  const targets = checkedTargets.map((target) => (target.id === emitter?.id ? emitter : target));
  const compilation = desk.session.compile(host, [mainUri], { ...optionsOf(today), targets });
  desk.latest = { compilation, host, today };
  const all = problemsOf(compilation);
  const problems = all.filter((problem) => !isNote(problem));
  if (problems.some(({ severity, target }) => severity === "error" && target === undefined)) return { text, problems };
  desk.good = { compilation, host, today };
  const office = officeOf(compilation);
  const made = { office, outputs: outputsOf(compilation, host.read(mainUri)) };
  if (!firstCall) return { text, problems, made };
  return { text, problems, made: { ...made, firstCall: playFirstCall(firstCall, office, desk) } };
}

/** The same text with the files of one exchange, whichever is shown. */
export async function compiledFor(target: TargetId, desk: Desk): Promise<Compilation> {
  const { host, today } = goodWork(desk);
  return desk.session.compile(host, [mainUri], { ...optionsOf(today), targets: await loadTargets([target]) });
}

function optionsOf(today: string): Omit<CompileOptions, "targets"> {
  return {
    knownTargets: checkedTargets,
    today,
    generator,
    passOverAssertions: true,
    refuseByTarget: true,
  };
}

function problemsOf({ diagnostics, refusals }: Compilation): readonly Problem[] {
  const refused = refusals.flatMap(({ target, diagnostics: all }) => all.map((one) => problemOf(one, target)));
  return [...diagnostics.map((one) => problemOf(one)), ...refused].sort((one, other) => one.start - other.start);
}
