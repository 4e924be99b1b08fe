/**
 * From trees to a program whose every name and value has been looked at. The order matters only for messages: a name
 * that means nothing is reported before anything that hangs on it, which then keeps quiet.
 */

import type { Reporter } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host.ts";
import type { Module } from "../syntax/ast.ts";
import type { CivilDate } from "../time/units.ts";
import { promptArguments } from "./argument-types.ts";
import { warnOfLostDays } from "./check-calendars.ts";
import { checkParameters } from "./check-calls.ts";
import { hintAtVoicemails } from "./check-confirm.ts";
import { checkCircles } from "./check-groups.ts";
import { checkGuards } from "./check-guards.ts";
import { checkHours } from "./check-hours.ts";
import { checkDeclarations } from "./check-lines.ts";
import { checkLiterals } from "./check-literals.ts";
import { checkNumberPlans } from "./check-number-plans.ts";
import { checkSizes } from "./check-size.ts";
import { checkSteps } from "./check-steps.ts";
import { checkSwitches } from "./check-switches.ts";
import { checkTests } from "./check-tests.ts";
import { readNamedFiles } from "./named-files.ts";
import type { Program, Scope } from "./program.ts";
import type { Project } from "./project.ts";
import { resolveUses } from "./resolve.ts";
import { findPrompts } from "./sounds.ts";

/** What the world outside the text adds to a check. */
export interface Surroundings {
  readonly host: Host;
  /** For warnings that look ahead. */
  readonly today: CivilDate;
  readonly project: Project;
}

/** Checks the modules of one program, reporting every mistake once. */
export function check(
  modules: readonly Module[],
  scope: Scope,
  { host, today, project }: Surroundings,
  reporter: Reporter,
): Program {
  const uses = resolveUses(modules, scope, reporter);
  const given = promptArguments(modules, uses);
  const prompts = findPrompts(modules, given, host, project, reporter);
  const program: Program = { modules, scope, uses, prompts, ...readNamedFiles(modules, host, reporter), project };
  checkParameters(program, reporter);
  checkDeclarations(program, reporter);
  checkCircles(program, reporter);
  checkLiterals(modules, reporter);
  checkHours(program, today, reporter);
  warnOfLostDays(program, reporter);
  checkSteps(program, reporter);
  hintAtVoicemails(program, reporter);
  checkSizes(program, reporter);
  checkSwitches(program, reporter);
  checkNumberPlans(program, host, reporter);
  checkTests(program, reporter);
  checkGuards(program, today, reporter);
  return program;
}
