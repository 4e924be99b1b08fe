/**
 * The pipeline: text in, plain data out. Reads like the picture in docs/architecture.md. Pure: every effect is behind
 * the host, and `today` comes from the options.
 */

import { checkAlike } from "./analyse/alike.ts";
import { checkRejects } from "./analyse/answered.ts";
import { warnOfGuards } from "./analyse/guard-warnings.ts";
import { warnOfRinging } from "./analyse/ring-warnings.ts";
import { warnOfDrops } from "./analyse/warnings.ts";
import { applyAllowances } from "./diagnostics/allow.ts";
import { createReporter, type Diagnostic, type Reporter } from "./diagnostics/diagnostic.ts";
import { settleSeverities } from "./diagnostics/severities.ts";
import { explore } from "./explore/explore.ts";
import type { ExploreMemory } from "./explore/subject.ts";
import { lower } from "./flow/build.ts";
import type { Build, CallFlow } from "./flow/ir.ts";
import type { Host } from "./host.ts";
import { bind } from "./program/bind.ts";
import { calendarsWithEnd } from "./program/calendar-ends.ts";
import { check } from "./program/check.ts";
import { loadModules, type ParseMemory } from "./program/modules.ts";
import type { Program } from "./program/program.ts";
import type { Project } from "./program/project.ts";
import { warnOfUnused } from "./program/unused.ts";
import { type CalendarNote, withCalendars } from "./target/calendar-notes.ts";
import { createParts, type PartMemory } from "./target/parts.ts";
import { checkPlan, type Plan, planTargets } from "./target/plan.ts";
import type { CheckedTarget, EmitContext, EmitOutput, Target } from "./target/target.ts";
import { placeOf, type SourceText } from "./text/source.ts";
import type { Span } from "./text/span.ts";

export interface CompileOptions {
  /** Which targets to check, and to emit where the emitter is loaded. */
  readonly targets: readonly (CheckedTarget<object> | Target<object>)[];
  /** All targets there are, for "Asterisk can". */
  readonly knownTargets: readonly CheckedTarget<object>[];
  /** `YYYY-MM-DD`, for warnings that look ahead; never changes a byte of output. */
  readonly today: string;
  /** `vatsc 0.1.0`. */
  readonly generator: string;
  /** The settings of the project; none without it. */
  readonly project?: Project;
  /** Without this every assertion is proved, and one that does not hold is an error. */
  readonly passOverAssertions?: boolean;
  /** A target that cannot take the program is refused by itself, and the others are made. Else its errors are the program's. */
  readonly refuseByTarget?: boolean;
}

export interface Compilation {
  readonly program: Program;
  readonly build: Build;
  readonly diagnostics: readonly Diagnostic[];
  /** One for each target that was not refused, in the order of the options; none if there is any error. */
  readonly outputs: readonly TargetOutput[];
  /** The targets that cannot take the program, with what they say of it; only with `refuseByTarget`. */
  readonly refusals: readonly TargetRemarks[];
  /** What each of the others says of the program, which is among the diagnostics, too; only with `refuseByTarget`. */
  readonly remarks: readonly TargetRemarks[];
}

/** The errors of a target that is refused are not among those of the program. */
export interface TargetRemarks {
  readonly target: string;
  readonly diagnostics: readonly Diagnostic[];
}

export interface TargetOutput extends EmitOutput {
  readonly target: string;
}

/** What a compilation keeps for the next one. */
export interface CompileMemory {
  readonly parsed: ParseMemory;
  readonly explored: ExploreMemory;
  readonly parts: PartMemory;
}

/**
 * Compiles the files at `entries`, which with all that they use are one program. Those that the host lacks are passed over.
 *
 * @param memory of compilations before; makes no difference but in time
 */
export function compile(
  host: Host,
  entries: readonly string[],
  options: CompileOptions,
  memory?: CompileMemory,
): Compilation {
  const reporter = createReporter();
  const files = loadModules(host, entries, reporter, memory?.parsed);
  const sources = entries.flatMap((uri) => host.read(uri) ?? []);
  const surroundings = { host, today: options.today, project: options.project ?? {} };
  const program = check(files.modules, bind(files, reporter), surroundings, reporter);
  const build = lower(program); // Total: works on a program with errors.
  const plans = planTargets(options.targets, surroundings.project);
  const refusals: TargetRemarks[] = [];
  const remarks: TargetRemarks[] = [];
  if (!reporter.hasErrors) {
    warnOfUnused(program, files.entryUris, reporter);
    checkAlike(build, reporter);
    const said = warnOfGuards(build, reporter);
    for (const flow of build.flows) analyse(flow, reporter);
    const { today, passOverAssertions = false } = options;
    explore(program, build, { today, said, passOverAssertions }, reporter, memory?.explored);
    const known = planTargets(options.knownTargets, surroundings.project);
    for (const plan of plans) {
      const own = options.refuseByTarget ? createReporter() : reporter;
      checkPlan(plan, build, known, own);
      if (own === reporter) continue;
      const found = { target: plan.target.id, diagnostics: own.done() };
      (own.hasErrors ? refusals : remarks).push(found);
      if (!own.hasErrors) reporter.add(found.diagnostics);
    }
  }
  const comments = [...files.comments.values()].flat();
  const told = applyAllowances(reporter.done(), comments, (uri) => host.read(uri), !reporter.hasErrors);
  const diagnostics = settleSeverities(told, surroundings.project.severities);
  const hasErrors = diagnostics.some(({ severity }) => severity === "error");
  const context = emitContext(host, sources, options, memory?.parts);
  const notes = calendarNotes(program, host);
  const isRefused = (plan: Plan) => refusals.some(({ target }) => target === plan.target.id);
  const taken = hasErrors ? [] : plans.filter((plan) => !isRefused(plan));
  const outputs = taken.flatMap((plan) => emit(plan, build, context, notes));
  return { program, build, diagnostics, outputs, refusals, remarks };
}

/** What happens to calls that nobody can have meant. */
function analyse(flow: CallFlow, reporter: Reporter): void {
  warnOfDrops(flow, reporter);
  warnOfRinging(flow, reporter);
  checkRejects(flow, reporter);
}

/** The files of one target; none where only its checks are loaded. */
function emit(
  { target, options }: Plan,
  build: Build,
  context: EmitContext,
  notes: readonly CalendarNote[],
): readonly TargetOutput[] {
  if (!isEmitter(target)) return [];
  return [{ target: target.id, ...withCalendars(target.emit(build, options, context), notes) }];
}

function calendarNotes(program: Program, host: Host): readonly CalendarNote[] {
  return calendarsWithEnd(program).map((ending) => {
    const { uri } = ending.declaration.span;
    return { name: ending.title, file: host.read(uri)?.name ?? uri, last: ending.last };
  });
}

function isEmitter(target: CheckedTarget<object>): target is Target<object> {
  return "emit" in target;
}

function emitContext(
  host: Host,
  sources: readonly SourceText[],
  { generator }: CompileOptions,
  memory: PartMemory | undefined,
): EmitContext {
  const place = (span: Span) => {
    const source = host.read(span.uri);
    return source ? placeOf(source, span) : span.uri;
  };
  const source = sources.map(({ name }) => name).join(", ");
  return { generator, source, place, ...(memory ? { parts: createParts(place, memory) } : {}) };
}
