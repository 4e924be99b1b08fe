/**
 * A scenario as a context of its own: its states in the order of the source, one extension `s`, each state's first line
 * with a label made from its id. A state falls into the one below it where that is where it leads, else stands a Goto.
 * Must not know numbers, files or templates.
 */

import type {
  CallFlow,
  ChooseState,
  Guard,
  HangupState,
  MessageState,
  NationalForm,
  RejectState,
  State,
  StateId,
} from "../../compiler/flow/ir.ts";
import { never } from "../../compiler/never.ts";
import { labelNames } from "../../compiler/target/names.ts";
import { writeCalled, writeCaller } from "./callers.ts";
import { writeChoice } from "./choices.ts";
import { createCode } from "./code.ts";
import { describeState } from "./describe.ts";
import { commentText, formText } from "./escape.ts";
import { legContext } from "./legs.ts";
import { writeCallerId, writeRecord, writeTag } from "./marks.ts";
import { writeAgain, writeMenu, writeRepeat, writeRetry } from "./menus.ts";
import { tellsUrls, writeEnding, writeHandler, writeLost, writeNotify } from "./notify.ts";
import { writeQueue } from "./queues.ts";
import type { Context } from "./render.ts";
import { writeHunt, writeRing } from "./rings.ts";
import {
  contextOf,
  freshLabel,
  labelOf,
  localId,
  type SharedPart,
  type Surroundings,
  sharedContext,
  type Writing,
} from "./writing.ts";

/** Which rows of a context a state became; both included, from 0. */
export interface StateRows {
  readonly state: StateId;
  readonly first: number;
  readonly last: number;
}

export interface ScenarioContext extends Context {
  readonly states: readonly StateRows[];
}

/** The extension by which a line enters a scenario that asks for lines. */
export function lineExtension(key: string): string {
  return `line_${key}`;
}

/** A scenario, the legs of its phones, and which shared parts it needs. */
export interface WrittenScenario {
  readonly scenario: ScenarioContext;
  readonly legs: readonly Context[];
  readonly needs: ReadonlySet<SharedPart>;
}

/** Writes a scenario. */
export function writeScenario(
  flow: CallFlow,
  surroundings: Surroundings,
  form: NationalForm | undefined,
): WrittenScenario {
  const code = createCode();
  const legs = createCode();
  const ids = [...flow.states.keys()];
  const labels = labelNames(
    ids.map((id) => localId(id, flow)),
    LABEL_BYTES,
  );
  const taken = new Set(labels.values());
  const writing: Writing = { code, legs, flow, surroundings, labels, taken, inner: new Map(), needs: new Set() };
  writeEntries(writing, form);
  const states = [...flow.states.values()].map((state, at) => writeState(state, ids[at + 1], writing));
  writeLost(writing);
  const title = flow.title === undefined ? "" : ` "${commentText(flow.title).slice(0, 200)}"`;
  const comments = [`${surroundings.place(flow.origin)} scenario ${flow.name}${title}`];
  const base = surroundings.options["asterisk.context"];
  const legRows = legs.rows();
  return {
    scenario: { name: contextOf(flow.name, base), comments, rows: code.rows(), states },
    legs:
      legRows.length === 0
        ? []
        : [{ name: legContext(flow.name, base), comments: [`Phones of scenario ${flow.name}.`], rows: legRows }],
    needs: writing.needs,
  };
}

/** Asterisk sets no bound to a label; people do. */
export const LABEL_BYTES = 100;

/** Where calls come in: by line, where that matters, and at `s`, after what states and guards need. */
function writeEntries(writing: Writing, form: NationalForm | undefined): void {
  const { code, flow, surroundings } = writing;
  const isTold = tellsUrls(flow);
  for (const { key, name } of surroundings.lineKeys) {
    code.comment(`calls to line ${commentText(name)}`);
    code.extension(lineExtension(key));
    code.run("Set", `VATS_LINE=${key}`);
    if (isTold) code.run("Set", `VATS_LINE_NAME=${formText(name)}`);
    code.run("Goto", "s,1");
  }
  code.extension("s");
  if (isTold || asksFor("caller", flow)) writeCaller(code, form);
  if (isTold) writeCalled(code, form);
  writeHandler(writing, contextOf(flow.name, surroundings.options["asterisk.context"]));
}

/** Whether a scenario needs to know which line a call came in on. */
export function asksLine(flow: CallFlow): boolean {
  return tellsUrls(flow) || asksFor("called", flow);
}

function asksFor(kind: "caller" | "called", { states }: CallFlow): boolean {
  return [...states.values()].some(
    (state) => state.kind === "choose" && state.arms.some(({ guard }) => isAbout(kind, guard)),
  );
}

/** Whether a guard asks for something of this kind. */
function isAbout(kind: "caller" | "called", guard: Guard): boolean {
  if (guard.kind === "not") return isAbout(kind, guard.guard);
  return guard.kind === "all" || guard.kind === "any"
    ? guard.guards.some((part) => isAbout(kind, part))
    : guard.kind === kind;
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
      return writeMessage(state, writing);
    case "reject":
    case "hangup":
      return writeEnd(state, writing);
    case "hunt":
      return writeHunt(state, writing);
    case "queue":
      return writeQueue(state, writing);
    case "menu":
      return writeMenu(state, writing);
    case "retry":
      return writeRetry(state, writing);
    case "repeat":
      return writeRepeat(state, writing);
    case "again":
      return writeAgain(state, writing);
    case "record":
      writeRecord(writing);
      return state.next;
    case "callerid":
      writeCallerId(state, writing);
      return state.next;
    case "tag":
      writeTag(state, tellsUrls(writing.flow), code);
      return state.next;
    case "notify":
      writeNotify(state.url, "", writing);
      return state.next;
    default:
      return never(state);
  }
}

function writeChoiceHere(state: ChooseState, writing: Writing): undefined {
  writeChoice(writing.code, state, {
    labelOf: (id) => labelOf(id, writing),
    freshLabel: (wanted, key) => freshLabel(wanted, `${state.id} ${key}`, writing),
    place: ({ origin }) => writing.surroundings.place(origin),
    initialOf: writing.surroundings.initialOf,
  });
}

/** The cause is always chosen: without one the caller would get that of the last phone. 16 is SIP 603, 17 is 486. */
function writeEnd(state: RejectState | HangupState, writing: Writing): undefined {
  writeEnding(state.kind === "hangup" && state.dropped, writing);
  writing.code.run("Hangup", state.kind === "reject" && state.cause === "busy" ? "17" : "16");
}

/**
 * An own greeting is played first, and VoiceMail then only beeps (`s`); else it greets by itself (`u`), and says the mailbox
 * digit by digit. Seen on 16.28: where a digit comes after something else, it fails there, and the message is lost. Such a
 * mailbox has the instructions alone.
 */
function writeMessage({ mailbox }: MessageState, writing: Writing): undefined {
  const { code, flow, surroundings } = writing;
  const showsOthers = [...flow.states.values()].some(({ kind }) => kind === "callerid");
  if (showsOthers) code.run("Gosub", `${sharedContext("callerid", surroundings)},back,1`);
  if (mailbox.greeting !== "universal") code.run("Playback", `vats/${mailbox.greeting.sound}`);
  const options = mailbox.greeting !== "universal" ? ",s" : isUnsayable(mailbox.name) ? "" : ",u";
  code.run("VoiceMail", `${mailbox.name}@default${options}`);
  // VoiceMail goes on in the dialplan, after a message and after any failure.
  code.run("Hangup", "16");
}

/** Whether an Asterisk 16 cannot say a mailbox's name: the first of its digits is not its first character. */
function isUnsayable(name: string): boolean {
  return /^[^0-9].*[0-9]/.test(name);
}
