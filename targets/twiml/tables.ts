/** A build as the tables of the generated function. Must not know files. */

import type { Build, CallFlow, LostAction, State, StateId } from "../../compiler/flow/ir.ts";
import type { EmitContext } from "../../compiler/target/target.ts";
import { conditionOf } from "./condition-tables.ts";
import { type FlowFacts, factsOf } from "./flow-facts.ts";
import { pageOf } from "./page-tables.ts";
import { type Reach, reachOf } from "./pages.ts";
import type { Document, LineEntry, LostStep, StateEntry, StepEntry, Tables } from "./runtime/tables.ts";
import { type Verb, verb } from "./verb.ts";
import { refusal, type VerbContext } from "./verbs-of-states.ts";
import { writeDocument } from "./writer.ts";

/** What is needed to make the tables of a build. */
export interface TableContext extends VerbContext {
  readonly emit: EmitContext;
  /** What a state is called in the query of calls that have been through it. */
  keyOf(state: StateId): string;
}

/** All tables but those of states: lines by name. */
export function tablesOf(build: Build, context: TableContext): Omit<Tables, "states"> {
  const { nationalForm: national } = build;
  return {
    over: documentWith(undefined, [verb("Hangup")], context),
    unknown: documentWith("a number that no line names", [refusal("declined")], context),
    ...(isConfirmed(build) ? { accepted: documentWith("who picked up has pressed 1", [], context) } : {}),
    ...(national === undefined ? {} : { national }),
    lines: build.lines.map((line) => lineEntry(build, line, context)),
  };
}

/** Whether somebody who picks up must press 1. */
function isConfirmed({ flows }: Build): boolean {
  const states = flows.flatMap((flow) => [...flow.states.values()]);
  return states.some(
    (state) => (state.kind === "ring" || state.kind === "hunt") && state.phones.some((phone) => phone.confirms),
  );
}

/** A document with the header that every file has, and its place. */
export function documentWith(place: string | undefined, verbs: readonly Verb[], { emit }: TableContext): Document {
  const header = `made by ${emit.generator} from ${emit.source}, do not edit`;
  return writeDocument(place === undefined ? [header] : [header, place], verbs);
}

function lineEntry(
  build: Build,
  { name, flow: flowName, numbers }: Build["lines"][number],
  context: TableContext,
): LineEntry {
  const flow = build.flows.find((one) => one.name === flowName);
  if (flow === undefined) throw new Error(`vatsc expected a scenario ${flowName}`);
  return {
    line: name,
    start: context.nameOf(flow.start),
    numbers: numbers === "*" ? "*" : [...numbers].sort(),
    ...(flow.lost.length === 0 ? {} : { lost: flow.lost.map(lostStep) }),
  };
}

function lostStep(action: LostAction): LostStep {
  return action.kind === "tag" ? { tag: [action.key, action.value] } : { notify: action.url };
}

/** The entries of a scenario's states, in the order of the source. */
export function stateEntries(flow: CallFlow, context: TableContext): readonly StateEntry[] {
  const reach = reachOf(flow);
  const facts = factsOf(flow);
  return [...flow.states.values()].map((state) => stateEntry(flow, state, facts, reach.get(state.id), context));
}

function stateEntry(
  flow: CallFlow,
  state: State,
  facts: FlowFacts,
  reach: Reach = { ringing: true, answered: false },
  context: TableContext,
): StateEntry {
  const { nameOf, emit } = context;
  const common = { state: nameOf(state.id), place: emit.place(state.origin) };
  if (state.kind === "choose") {
    const choose = state.arms.map(({ guard, next }) => ({ if: conditionOf(guard), next: nameOf(next) }));
    return { ...common, choose, otherwise: nameOf(state.otherwise) };
  }
  const step = stepOf(flow, state, context);
  return step ? { ...common, ...step } : { ...common, ...pageOf(state, facts, reach, context) };
}

type Step = StepEntry extends infer Entry ? (Entry extends unknown ? Omit<Entry, "state" | "place"> : never) : never;

/** What takes no time; `undefined` for what is answered with a document. */
function stepOf(flow: CallFlow, state: State, { nameOf, keyOf }: TableContext): Step | undefined {
  const key = keyOf(state.id);
  switch (state.kind) {
    case "repeat":
      return { repeat: state.rounds, key, next: nameOf(state.body) };
    case "again": {
      const repeat = flow.states.get(state.repeat);
      const rounds = repeat?.kind === "repeat" ? repeat.rounds : 1;
      return { again: keyOf(state.repeat), rounds, body: nameOf(state.body), next: nameOf(state.next) };
    }
    case "retry":
      return { retry: nameOf(state.menu), next: nameOf(state.next) };
    case "record":
      return { record: true, next: nameOf(state.next) };
    case "callerid":
      return { callerid: state.number, key, next: nameOf(state.next) };
    case "tag":
      return { tag: [state.key, state.value], key, next: nameOf(state.next) };
    case "notify":
      return { notify: state.url, next: nameOf(state.next) };
    default:
      return undefined;
  }
}
