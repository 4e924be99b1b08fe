/** A build as the tables of the generated function. Must not know files. */

import type { Build, CallFlow, Guard, State, StateId } from "../../compiler/flow/ir.ts";
import { never } from "../../compiler/never.ts";
import type { EmitContext } from "../../compiler/target/target.ts";
import { describeWeek } from "../../compiler/time/days.ts";
import { type Reach, reachOf } from "./pages.ts";
import type { ChoiceEntry, Condition, Document, PageEntry, StateEntry, Tables } from "./runtime/tables.ts";
import { type Verb, verb } from "./verb.ts";
import { refusal, type VerbContext, verbsOf } from "./verbs-of-states.ts";
import { writeDocument } from "./writer.ts";

/** What is needed to make the tables of a build. */
export interface TableContext extends VerbContext {
  readonly emit: EmitContext;
}

/** All tables: states in the order of the flows and of their sources, lines by name. */
export function tablesOf(build: Build, context: TableContext): Tables {
  return {
    over: documentWith(undefined, [verb("Hangup")], context),
    unknown: documentWith("a number that no line names", [refusal("declined")], context),
    lines: build.lines.map((line) => ({
      line: line.name,
      start: context.nameOf(startOf(build, line.flow)),
      numbers: line.numbers === "*" ? "*" : [...line.numbers].sort(),
    })),
    states: build.flows.flatMap((flow) => stateEntries(flow, context)),
  };
}

/** A document with the header that every file has, and its place. */
export function documentWith(place: string | undefined, verbs: readonly Verb[], { emit }: TableContext): Document {
  const header = `made by ${emit.generator} from ${emit.source}, do not edit`;
  return writeDocument(place === undefined ? [header] : [header, place], verbs);
}

function startOf(build: Build, flowName: string): StateId {
  const flow = build.flows.find(({ name }) => name === flowName);
  if (flow === undefined) throw new Error(`vatsc expected a scenario ${flowName}`);
  return flow.start;
}

function stateEntries(flow: CallFlow, context: TableContext): readonly StateEntry[] {
  const reach = reachOf(flow);
  return [...flow.states.values()].map((state) => {
    const common = { state: context.nameOf(state.id), place: context.emit.place(state.origin) };
    if (state.kind === "choose") return { ...common, ...choiceOf(state, context) };
    return { ...common, ...pageOf(state, reach.get(state.id) ?? { ringing: true, answered: false }, context) };
  });
}

function choiceOf(state: State & { kind: "choose" }, context: TableContext): Omit<ChoiceEntry, "state" | "place"> {
  return {
    choose: state.arms.map(({ guard, next }) => ({ if: conditionOf(guard), next: context.nameOf(next) })),
    otherwise: context.nameOf(state.otherwise),
  };
}

function pageOf(state: State, reach: Reach, context: TableContext): Omit<PageEntry, "state" | "place"> {
  const place = context.emit.place(state.origin);
  const page = (isAnswered: boolean) => documentWith(place, verbsOf(state, isAnswered, context), context);
  return {
    ...(reach.ringing ? { ringing: page(false) } : {}),
    ...(reach.answered ? { answered: page(true) } : {}),
    ...(state.kind === "ring" ? { rung: rungOf(state, context) } : {}),
  };
}

function rungOf(state: State & { kind: "ring" }, { nameOf }: TableContext): NonNullable<PageEntry["rung"]> {
  return {
    busy: nameOf(state.busy),
    unavailable: nameOf(state.unavailable),
    unanswered: nameOf(state.unanswered),
  };
}

/** A guard as data; callers' patterns lose their `+`, since numbers are compared without it. */
export function conditionOf(guard: Guard): Condition {
  switch (guard.kind) {
    case "week": {
      const week = guard.week.map(({ start, end }) => [start, end] as const);
      return { kind: "week", zone: guard.zone, says: describeWeek(guard.week), week };
    }
    case "date":
      return { kind: "date", zone: guard.zone, dates: guard.dates };
    case "caller": {
      const patterns = guard.patterns.map((pattern) => pattern.replace(/^\+/, ""));
      return { kind: "caller", patterns, anonymous: guard.anonymous };
    }
    case "called":
      return { kind: "called", lines: guard.lines };
    case "not":
      return { kind: "not", part: conditionOf(guard.guard) };
    case "all":
      return { kind: "all", parts: guard.guards.map(conditionOf) };
    case "any":
      return { kind: "any", parts: guard.guards.map(conditionOf) };
    case "switch":
      throw new Error("vatsc expected the feature table to refuse a switch");
    default:
      return never(guard);
  }
}
