/**
 * A scenario as a context of its own: its states in the order of the source, one extension `s`, each state's first line
 * with a label made from its id. A state falls into the one below it where that is where it leads, else stands a Goto.
 * Must not know numbers, files or templates.
 */

import type { CallFlow, ChooseState, Guard, MessageState, RingState, State, StateId } from "../../compiler/flow/ir.ts";
import { never } from "../../compiler/never.ts";
import { labelNames, shortHash, shortName } from "../../compiler/target/names.ts";
import type { Span } from "../../compiler/text/span.ts";
import { writeChoice } from "./choices.ts";
import { type Code, createCode, type Label } from "./code.ts";
import { describeState } from "./describe.ts";
import { commentText } from "./escape.ts";
import type { AsteriskOptions } from "./options.ts";
import { outcomeContext } from "./outcome.ts";
import { dialOptions, dialText } from "./phones.ts";
import type { Context } from "./render.ts";

/** Which rows of a context a state became; both included, from 0. */
export interface StateRows {
  readonly state: StateId;
  readonly first: number;
  readonly last: number;
}

export interface ScenarioContext extends Context {
  readonly states: readonly StateRows[];
}

/** What a scenario needs to know beside itself. */
export interface Surroundings {
  readonly options: AsteriskOptions;
  place(span: Span): string;
  /** The keys of the lines that come here, where some guard asks for the line; else none. */
  readonly lineKeys: readonly { readonly key: string; readonly name: string }[];
}

/**
 * The context of a scenario. Contexts are cut at 79 bytes and would then merge (asterisk main/config.c, ast_category).
 * `CONTEXT-features` is kept for the codes of switches.
 */
export function contextOf(flow: string, context: string): string {
  return shortName(flow === "features" ? `${context}-features-scenario` : `${context}-${flow}`, 79);
}

/** The extension by which a line enters a scenario that asks for lines. */
export function lineExtension(key: string): string {
  return `line_${key}`;
}

/** Writes a scenario. */
export function scenarioContext(flow: CallFlow, surroundings: Surroundings): ScenarioContext {
  const code = createCode();
  writeEntries(code, flow, surroundings);
  const labels = labelNames(
    [...flow.states.keys()].map((id) => localId(id, flow)),
    LABEL_BYTES,
  );
  const writing: Writing = { code, flow, surroundings, labels, taken: new Set(labels.values()) };
  const ids = [...flow.states.keys()];
  const states = [...flow.states.values()].map((state, at) => writeState(state, ids[at + 1], writing));
  const title = flow.title === undefined ? "" : ` "${commentText(flow.title).slice(0, 200)}"`;
  return {
    name: contextOf(flow.name, surroundings.options["asterisk.context"]),
    comments: [`${surroundings.place(flow.origin)} scenario ${flow.name}${title}`],
    rows: code.rows(),
    states,
  };
}

/** Asterisk sets no bound to a label; people do. */
export const LABEL_BYTES = 100;

interface Writing {
  readonly code: Code;
  readonly flow: CallFlow;
  readonly surroundings: Surroundings;
  /** Labels by the id without the scenario's name. */
  readonly labels: ReadonlyMap<string, Label>;
  readonly taken: Set<Label>;
}

/** Ids begin with the scenario's name, which the context says already. */
function localId(id: StateId, flow: CallFlow): string {
  return id.startsWith(`${flow.name}.`) ? id.slice(flow.name.length + 1) : id;
}

function labelOf(id: string, { flow, labels }: Writing): Label {
  const label = labels.get(localId(id as StateId, flow));
  if (label === undefined) throw new Error(`vatsc expected the state ${id} in the scenario ${flow.name}`);
  return label;
}

/** Where calls come in: by line, where that matters, and at `s`, after what guards on callers need. */
function writeEntries(code: Code, flow: CallFlow, { lineKeys }: Surroundings): void {
  for (const { key, name } of lineKeys) {
    code.comment(`calls to line ${commentText(name)}`);
    code.extension(lineExtension(key));
    code.run("Set", `VATS_LINE=${key}`);
    code.run("Goto", "s,1");
  }
  const asksCaller = [...flow.states.values()].some(
    (state) => state.kind === "choose" && state.arms.some(({ guard }) => isAbout("caller", guard)),
  );
  code.extension("s");
  if (asksCaller) writeCaller(code);
}

/** Whether a guard asks for something of this kind. */
export function isAbout(kind: "caller" | "called", guard: Guard): boolean {
  if (guard.kind === "not") return isAbout(kind, guard.guard);
  return guard.kind === "all" || guard.kind === "any"
    ? guard.guards.some((part) => isAbout(kind, part))
    : guard.kind === kind;
}

/**
 * The caller's number as digits in `${VATS_FROM}`; nothing for what is not digits with or without a `+` before them.
 * What a caller sends is never used but through FILTER, and LEN, which only measures it.
 */
function writeCaller(code: Code): void {
  code.comment("who calls: digits, or nothing for what is no number");
  code.run("Set", "VATS_FROM=${FILTER(0-9,${CALLERID(num)})}");
  const length = "${LEN(${FILTER(+,${CALLERID(num):0:1})}${VATS_FROM})}";
  code.run("ExecIf", `$["\${LEN(\${CALLERID(num)})}" != "${length}"]?Set(VATS_FROM=)`);
}

function writeState(state: State, following: StateId | undefined, writing: Writing): StateRows {
  const { code, surroundings } = writing;
  const first = code.length;
  code.comment(`${surroundings.place(state.origin)} ${describeState(state)}`);
  code.label(labelOf(state.id, writing));
  const next = writeSteps(state, writing);
  if (next !== undefined && next !== following) code.goto(labelOf(next, writing));
  return { state: state.id, first, last: code.length - 1 };
}

/** Writes what a state does, and gives the state that it falls into, if it does. */
function writeSteps(state: State, writing: Writing): StateId | undefined {
  const { code } = writing;
  switch (state.kind) {
    case "choose":
      return writeChoiceHere(state, writing);
    case "ring":
      return writeRing(state, writing);
    case "play":
      code.run("Playback", `vats/${state.prompt.sound}`);
      return state.next;
    case "wait":
      code.run("Wait", String(state.seconds));
      return state.next;
    case "message":
      return writeMessage(state, code);
    case "reject":
    case "hangup":
      // The cause is always chosen: without one the caller would get that of the last phone. 16 is SIP 603, 17 is 486.
      code.run("Hangup", state.kind === "reject" && state.cause === "busy" ? "17" : "16");
      return undefined;
    case "hunt":
    case "queue":
    case "menu":
    case "retry":
    case "repeat":
    case "again":
    case "record":
    case "callerid":
    case "tag":
    case "notify":
      throw new Error(`vatsc expected the feature table to refuse a ${state.kind}`);
    default:
      return never(state);
  }
}

function writeChoiceHere(state: ChooseState, writing: Writing): undefined {
  const freshLabel = (wanted: Label, key: string): Label => {
    const candidates = [wanted, `${wanted}_${shortHash(`${state.id} ${key}`)}`];
    let label = candidates.find((candidate) => !writing.taken.has(candidate));
    // Two arms that say the same and lead to the same: only then a number must do.
    for (let again = 2; label === undefined; again += 1) {
      const numbered = `${candidates[1]}_${again}`;
      if (!writing.taken.has(numbered)) label = numbered;
    }
    writing.taken.add(label);
    return label;
  };
  writeChoice(writing.code, state, {
    labelOf: (id) => labelOf(id, writing),
    freshLabel,
    place: (arm) => writing.surroundings.place(arm.origin),
  });
}

function writeRing(state: RingState, writing: Writing): StateId {
  const { code, surroundings } = writing;
  const { options } = surroundings;
  const [dialled, flags] = [dialText(state.phones, options), dialOptions(state.phones)];
  const branches = (["busy", "unavailable"] as const).filter((outcome) => state[outcome] !== state.unanswered);
  if (branches.length === 0) {
    code.run("Dial", `${dialled},${state.ringSeconds},${flags}`);
    return state.unanswered;
  }
  const context = outcomeContext(options["asterisk.context"]);
  code.run("Gosub", `${context},begin,1`);
  code.run("Dial", `${dialled},${state.ringSeconds},${flags}b(${context}^phone^1)`);
  code.run("Gosub", `${context},judge,1(${state.phones.length})`);
  for (const outcome of branches) {
    code.branch("GotoIf", `$["\${GOSUB_RETVAL}" = "${outcome}"]`, { yes: labelOf(state[outcome], writing) });
  }
  return state.unanswered;
}

/** An own greeting is played first, and VoiceMail then only beeps (`s`); else it greets by itself (`u`). */
function writeMessage({ mailbox }: MessageState, code: Code): undefined {
  if (mailbox.greeting !== "universal") code.run("Playback", `vats/${mailbox.greeting.sound}`);
  code.run("VoiceMail", `${mailbox.name}@default,${mailbox.greeting === "universal" ? "u" : "s"}`);
  // VoiceMail goes on in the dialplan, after a message and after any failure.
  code.run("Hangup", "16");
}
