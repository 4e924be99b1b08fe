/**
 * Tests: that they place one call that can come, give each phone, switch and key one behaviour, and expect what can happen in
 * that order. Names were checked when they were resolved; whether a test passes is found by playing it.
 */

import type { Reporter } from "../diagnostics/diagnostic.ts";
import type {
  Behaviour,
  Block,
  ExpectedEvent,
  Instant,
  QualifiedName,
  RunStep,
  TestCall,
  TestDeclaration,
} from "../syntax/ast.ts";
import { walkNodes } from "../syntax/walk.ts";
import type { Span } from "../text/span.ts";
import { parseDate, parseTime } from "../time/literals.ts";
import { instantOf, isZoneHere } from "../time/zone.ts";
import { mainName } from "./bind.ts";
import { warnOfPastEnd } from "./calendar-ends.ts";
import { checkNumber } from "./check-lines.ts";
import { checkState } from "./check-switches.ts";
import { secondsOf } from "./environment.ts";
import type { Meaning, Program, Scenario } from "./program.ts";
import { switchStates, zoneName } from "./values.ts";

/** Checks every test of the program. */
export function checkTests(program: Program, reporter: Reporter): void {
  for (const { items } of program.modules)
    for (const item of items) if (item.kind === "test") checkTest(item, program, reporter);
}

function checkTest(
  { call, behaviours, events, span, title }: TestDeclaration,
  program: Program,
  reporter: Reporter,
): void {
  if (call) checkCall(call, program, reporter);
  checkBehaviours(behaviours, program, reporter);
  checkOrder(events, reporter);
  if (events.length === 0 && call && !reporter.hasErrorIn(span)) {
    const help = "Say what must happen: `expect answered by a`.";
    reporter.report("VATS6005", title?.span ?? span, {}, { help });
  }
}

// --- The call ---

function checkCall(call: TestCall, program: Program, reporter: Reporter): void {
  if (call.from && call.from.kind !== "anonymous") checkNumber(call.from, reporter);
  const scenario = scenarioOf(call, program);
  if (call.at) checkInstant(call.at, scenario, program, reporter);
  else if (call.line && scenario && readsTime(scenario.block, program)) {
    const help = "Write when the call comes: `at 2026-11-23 13:05`.";
    reporter.report("VATS6001", call.line.span, {}, { help });
  }
}

/** Where the call goes; `undefined` where that is not known. */
function scenarioOf({ line }: TestCall, program: Program): Scenario | undefined {
  const symbol = line && program.uses.get(line);
  const { scenarios } = program.scope;
  if (symbol?.kind === "line" && symbol.declaration.scenario) {
    const called = program.uses.get(symbol.declaration.scenario);
    return called && scenarios.find(({ name }) => name === called.name);
  }
  const isMain = line && !line.module && line.name.text === mainName;
  return isMain ? scenarios.find(({ declaration }) => declaration.kind === "bare-steps") : undefined;
}

/** Whether a guard on hours or dates stands in a block, or in a flow that it runs. */
function readsTime(block: Block | undefined, program: Program): boolean {
  const seen = new Set<Meaning>();
  const blocks = [block];
  let found = false;
  for (let next = blocks.pop(); next && !found; next = blocks.pop()) {
    walkNodes(next, ({ kind, ...node }) => {
      if (kind === "workhours" || kind === "during" || kind === "on") found = true;
      const { flow } = node as unknown as RunStep;
      const symbol = kind === "run" && flow ? program.uses.get(flow) : undefined;
      if (symbol?.kind === "flow" && !seen.has(symbol)) {
        seen.add(symbol);
        blocks.push(symbol.declaration.block);
      }
      return !found;
    });
  }
  return found;
}

function checkInstant(at: Instant, scenario: Scenario | undefined, program: Program, reporter: Reporter): void {
  const { date, time, zone } = at;
  if (!date || !time || date.broken || time.broken) return;
  const written = parseDate(date.text);
  if (written.kind !== "dated" && written.kind !== "annual") {
    const help = "A test is on one day, from 1970 to 2100: `2026-12-31`.";
    return reporter.report("VATS3002", date.span, { text: date.text }, { help });
  }
  const minute = parseTime(time.text);
  if (minute === undefined || minute === 1440)
    return reporter.report("VATS3001", time.span, { text: time.text }, { help: "Times go from `00:00` to `23:59`." });
  if (scenario) warnOfPastEnd(date, scenario, program, reporter);
  const name = zone ? zoneName(zone) : zoneOf(scenario, program);
  if (name === undefined || !isZoneHere(name) || instantOf(name, date.text, minute) !== undefined) return;
  const params = { date: date.text, time: time.text, zone: name };
  reporter.report("VATS6006", time.span, params, { help: "Choose a time before or after the hour that is skipped." });
}

function zoneOf(scenario: Scenario | undefined, program: Program): string | undefined {
  const written = scenario?.declaration.kind === "vats" ? scenario.declaration.zone : undefined;
  return written ? zoneName(written) : program.project.zone;
}

// --- Behaviours ---

function checkBehaviours(behaviours: readonly Behaviour[], program: Program, reporter: Reporter): void {
  const known = new Map<string, QualifiedName>();
  for (const behaviour of behaviours) {
    if (behaviour.kind === "caller-does") {
      const { bound } = behaviour;
      if (bound?.word === "within") reportWithin(bound.span, reporter);
      continue;
    }
    const subject = behaviour.kind === "switch-is" ? behaviour.switch : behaviour.phone;
    const symbol = program.uses.get(subject);
    if (!symbol) continue;
    if (behaviour.kind === "switch-is" && behaviour.state && symbol.kind === "switch") {
      const states = switchStates(symbol.declaration.state?.text);
      checkState(behaviour.state, states, symbol.written, reporter);
    }
    const first = known.get(symbol.name);
    if (first) {
      const related = [{ span: first.span, message: "What it does is said here first." }];
      const help = "Keep one of them: it does the same each time that it is rung.";
      reporter.report("VATS6002", subject.span, { name: symbol.written }, { related, help });
    } else known.set(symbol.name, subject);
  }
}

function reportWithin(span: Span, reporter: Reporter): void {
  const edits = [{ span: { ...span, end: span.start + "within".length }, newText: "at" }];
  const help = "Write `at` or `after`: the call is played once.";
  reporter.report("VATS6003", span, {}, { help, fixes: [{ title: "Write `at`", edits }] });
}

// --- Expectations ---

/** Events come in order, so their times cannot go back. */
function checkOrder(events: readonly ExpectedEvent[], reporter: Reporter): void {
  let last: { readonly seconds: number; readonly event: ExpectedEvent } | undefined;
  for (const event of events) {
    const seconds = event.bound?.word === "at" ? secondsOf(event.bound.duration) : undefined;
    if (seconds === undefined || !event.bound) continue;
    if (last && seconds < last.seconds) {
      const related = [{ span: last.event.bound?.span ?? last.event.span, message: "It must come after this one." }];
      const help = "What is expected happens in the order in which it is written.";
      reporter.report("VATS6004", event.bound.span, { seconds, before: last.seconds }, { related, help });
    } else last = { seconds, event };
  }
}
