/**
 * Tests: that they place one call that can come, give each phone, switch and key one behaviour, and expect what can happen in
 * that order. Names were checked when they were resolved; whether a test passes is found by playing it.
 */

import type { Reporter } from "../diagnostics/diagnostic.ts";
import { never } from "../never.ts";
import type {
  Behaviour,
  Block,
  CallerDoes,
  ExpectedEvent,
  Instant,
  NumberExpression,
  PhoneDeed,
  RunStep,
  SwitchIs,
  TestCall,
  TestDeclaration,
} from "../syntax/ast.ts";
import { walkNodes } from "../syntax/walk.ts";
import type { Span } from "../text/span.ts";
import { parseClock, parseDate } from "../time/literals.ts";
import { instantOf, isZoneHere } from "../time/zone.ts";
import { mainName } from "./bind.ts";
import { warnOfPastEnd } from "./calendar-ends.ts";
import { checkState } from "./check-switches.ts";
import { secondsOf } from "./environment.ts";
import { parseCaller } from "./numbers.ts";
import type { Meaning, Program, Scenario } from "./program.ts";
import { numberText, switchStates, zoneName } from "./values.ts";

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
  if (call.from && call.from.kind !== "anonymous") checkCallersNumber(call.from, reporter);
  const scenario = scenarioOf(call, program);
  if (call.at) checkInstant(call.at, scenario, program, reporter);
  else if (call.line && scenario && readsTime(scenario.block, program)) {
    const help = "Write when the call comes: `at 2026-11-23 13:05`.";
    reporter.report("VATS6001", call.line.span, {}, { help });
  }
}

function checkCallersNumber(number: NumberExpression, reporter: Reporter): void {
  if (number.broken || parseCaller(numberText(number)) !== undefined) return;
  const help = "Write it as it arrives, with `+` and the country's code: `+7 495 123-45-67`.";
  reporter.report("VATS3010", number.span, { text: numberText(number) }, { help });
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

/** Whether a guard on hours or dates stands in a block, or in a flow that it runs: then a test must say when its call comes. */
export function readsTime(block: Block | undefined, program: Program): boolean {
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
  const seconds = parseClock(time.text);
  if (seconds === undefined) {
    const help = "Times go from `00:00` to `23:59`, with seconds from `00:00:00` to `23:59:59`.";
    return reporter.report("VATS3001", time.span, { text: time.text }, { help });
  }
  if (scenario) warnOfPastEnd(date, scenario, program, reporter);
  const name = zone ? zoneName(zone) : zoneOf(scenario, program);
  if (name === undefined || !isZoneHere(name) || instantOf(name, date.text, Math.floor(seconds / 60)) !== undefined)
    return;
  const params = { date: date.text, time: time.text, zone: name };
  reporter.report("VATS6006", time.span, params, { help: "Choose a time before or after the hour that is skipped." });
}

function zoneOf(scenario: Scenario | undefined, program: Program): string | undefined {
  const written = scenario?.declaration.kind === "vats" ? scenario.declaration.zone : undefined;
  return written ? zoneName(written) : program.project.zone;
}

// --- Behaviours ---

function checkBehaviours(behaviours: readonly Behaviour[], program: Program, reporter: Reporter): void {
  const known = new Map<string, Span>();
  for (const behaviour of behaviours) {
    if (behaviour.kind === "caller-does") checkCaller(behaviour, reporter);
    if (behaviour.kind === "phone-does") for (const deed of behaviour.deeds) checkDeed(deed, reporter);
    if (behaviour.kind === "switch-is") checkSwitch(behaviour, program, reporter);
    const subject = subjectOf(behaviour, program);
    if (!subject) continue;
    const first = known.get(subject.key);
    if (first) {
      const related = [{ span: first, message: "What it does is said here first." }];
      reporter.report("VATS6002", subject.span, { name: subject.written }, { related, help: subject.help });
    } else known.set(subject.key, subject.span);
  }
}

/** What a behaviour is of; a test says once what each does. Keys are pressed in every menu, so often. */
interface Subject {
  readonly key: string;
  readonly written: string;
  readonly span: Span;
  readonly help: string;
}

function subjectOf(behaviour: Behaviour, program: Program): Subject | undefined {
  const { span } = behaviour;
  switch (behaviour.kind) {
    case "caller-does":
      if (behaviour.does !== "hangs up") return undefined;
      return { key: "caller hangs up", written: "caller", span, help: "Keep one of them: a caller hangs up once." };
    case "hunt-goes":
      return { key: "hunt", written: "hunt", span, help: "Keep one list: every hunt of the call goes by it." };
    case "phone-does":
    case "switch-is": {
      const name = behaviour.kind === "phone-does" ? behaviour.phone : behaviour.switch;
      const symbol = program.uses.get(name);
      const help =
        behaviour.kind === "phone-does"
          ? "Keep one of them; what a phone does the next time that it is rung stands behind `then`."
          : "Keep one of them: a switch stands the same all through the call.";
      return symbol && { key: `name ${symbol.name}`, written: symbol.written, span: name.span, help };
    }
    default:
      return never(behaviour);
  }
}

function checkSwitch({ switch: name, state }: SwitchIs, program: Program, reporter: Reporter): void {
  const symbol = program.uses.get(name);
  if (symbol?.kind !== "switch" || !state) return;
  checkState(state, switchStates(symbol.declaration.state?.text), symbol.written, reporter);
}

/** Nothing that a silent phone does has a time, and what cannot be reached says so at once. */
function checkDeed({ does, after, span }: PhoneDeed, reporter: Reporter): void {
  if (!after || (does !== "silent" && does !== "unavailable")) return;
  const extra = { start: span.start + does.length, end: span.end };
  const fixes = [{ title: `Write \`${does}\``, edits: [{ span: { ...span, ...extra }, newText: "" }] }];
  const help = "`answers`, `picks up`, `busy` and `declines` may have a time.";
  reporter.report("VATS6021", after.span, { does }, { help, fixes });
}

function checkCaller({ does, key, bound, span }: CallerDoes, reporter: Reporter): void {
  if (does === "presses" && key && bound) return reportTimeOfKey(bound.span, reporter);
  if (bound?.word === "within") return reportWithin(bound.span, reporter);
  if (does !== "hangs up" || bound) return;
  reporter.report("VATS6022", span, {}, { help: "Write how long after the call came: `caller hangs up at 10s`." });
}

function reportTimeOfKey(span: Span, reporter: Reporter): void {
  const fixes = [{ title: "Remove the time", edits: [{ span: { ...span, start: span.start - 1 }, newText: "" }] }];
  const help =
    "Each `caller presses` is one playing of a menu, in their order; `caller presses nothing` lets one pass.";
  reporter.report("VATS6020", span, {}, { help, fixes });
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
