/** `ring` and `hunt` as lines. Must not know files, nor other states. */

import type { HuntState, Prompt, RingState, RungPhone, StateId } from "../../compiler/flow/ir.ts";
import { shortHash } from "../../compiler/target/names.ts";
import type { Label } from "./code.ts";
import { needsLegs, type Ringing, writeLegs } from "./legs.ts";
import { outcomeContext } from "./outcome.ts";
import { dialOptions, dialText } from "./phones.ts";
import { innerLabel, labelOf, sharedContext, variableOf, type Writing } from "./writing.ts";

/**
 * How long the Dial of legs may last after the ring's own time: who picked up in time hears the words and may press. Every leg
 * ends by itself, and the Dial with the last of them.
 */
const CONFIRM_SECONDS = 120;

/** Writes a ring, and gives the state that it falls into. */
export function writeRing(state: RingState, writing: Writing): StateId {
  const isJudged = state.busy !== state.unanswered || state.unavailable !== state.unanswered;
  const { id, origin, phones, ringSeconds, ears } = state;
  writeRinging({ id, origin, phones, ringSeconds, ears, isJudged }, "", writing);
  if (isJudged) writeBranches("${GOSUB_RETVAL}", state, writing);
  return state.unanswered;
}

/** Writes where each outcome leads that is not where the others do. */
function writeBranches(outcome: string, state: RingState | HuntState, writing: Writing): void {
  for (const name of ["busy", "unavailable"] as const) {
    if (state[name] === state.unanswered) continue;
    writing.code.branch("GotoIf", `$["${outcome}" = "${name}"]`, { yes: labelOf(state[name], writing) });
  }
}

/** One ring of phones together; where it is judged, `GOSUB_RETVAL` says how it ended. */
function writeRinging(ringing: Ringing, suffix: string, writing: Writing): void {
  const { code, surroundings, flow } = writing;
  const { ears, phones, ringSeconds, isJudged } = ringing;
  const outcome = outcomeContext(surroundings.options["asterisk.context"]);
  const hasLegs = needsLegs(ringing);
  const music = ears.music ? `m(${musicClass(ears.music)})` : "";
  const options = `${dialOptions(phones, ears)}${music}${whisperOption(ears.whisper, hasLegs, writing)}`;
  if (hasLegs || ears.whisper) code.run("Set", "__VATS_RING=${CHANNEL}");
  if (flow.lost.length > 0 && usesWhisper(writing)) {
    code.run("Set", `VATS_TALK_FIRST=${ears.whisper ? "1" : ""}`);
    code.run("Set", "SHARED(VATS_TALKS)=");
  }
  if (!hasLegs) {
    if (isJudged) {
      writing.needs.add("outcome");
      code.run("Gosub", `${outcome},begin,1`);
    }
    const judge = isJudged ? `b(${outcome}^phone^1)` : "";
    code.run("Dial", `${dialText(phones, surroundings.options)},${ringSeconds},${options}${judge}`);
    if (isJudged) code.run("Gosub", `${outcome},judge,1(${phones.length})`);
    return;
  }
  const lasts = ringSeconds + (phones.some(({ confirms }) => confirms) ? CONFIRM_SECONDS : 0);
  if (isJudged) code.run("Gosub", `${outcome},forget,1(${phones.length})`);
  code.run("Dial", `${writeLegs(ringing, suffix, writing)},${lasts},${options}`);
  if (isJudged) code.run("Gosub", `${outcome},legs,1(${phones.length})`);
}

function whisperOption(whisper: Prompt | undefined, hasLegs: boolean, { needs, surroundings }: Writing): string {
  if (!whisper) return "";
  needs.add(hasLegs ? "whisper to legs" : "whisper");
  const context = sharedContext(hasLegs ? "leg-whisper" : "whisper", surroundings);
  return `U(${context}^vats/${whisper.sound})`;
}

/** Whether somewhere in the scenario who picks up is told something before he talks. */
export function usesWhisper({ flow }: Pick<Writing, "flow">): boolean {
  return [...flow.states.values()].some(
    (state) => (state.kind === "ring" || state.kind === "hunt") && state.ears.whisper !== undefined,
  );
}

/** The class of a recording in musiconhold.conf. */
export function musicClass({ sound }: Prompt): string {
  return `vats-${sound}`;
}

/** Phones one after another: an order of three digits each, from which the next is taken as long as there is one. */
export function writeHunt(state: HuntState, writing: Writing): StateId {
  const { code, surroundings, needs } = writing;
  const { id, phones, order } = state;
  needs.add("hunt");
  const isJudged = state.busy !== state.unanswered || state.unavailable !== state.unanswered;
  const [next, over] = [innerLabel(id, "next", writing), innerLabel(id, "over", writing)];
  const key = shortHash(id);
  const all = phones.map((_, index) => place(index)).join("");
  code.run("Gosub", `${sharedContext("hunt", surroundings)},${order},1(${key},${all})`);
  code.run("Set", `VATS_HUNT=\${VATS_ORDER_${key}}`);
  if (isJudged) for (const name of ["BUSY", "GONE"]) code.run("Set", `${variableOf(name, id)}=0`);
  code.label(next);
  code.branch("GotoIf", '$["${VATS_HUNT}" = ""]', { yes: over });
  code.run("Set", "VATS_PLACE=${VATS_HUNT:0:3}");
  code.run("Set", "VATS_HUNT=${VATS_HUNT:3}");
  const places = phones.map((phone, index) => ({ phone, index, label: innerLabel(id, place(index), writing) }));
  for (const { index, label } of places.slice(1)) {
    code.branch("GotoIf", `$["\${VATS_PLACE}" = "${place(index)}"]`, { yes: label });
  }
  for (const { phone, index, label } of places) writeHunted(state, { phone, index, label, next, isJudged }, writing);
  code.label(over);
  if (isJudged) writeHuntBranches(state, writing);
  return state.unanswered;
}

/** `001` for the first. */
function place(index: number): string {
  return String(index + 1).padStart(3, "0");
}

interface Hunted {
  readonly phone: RungPhone;
  readonly index: number;
  readonly label: Label;
  readonly next: Label;
  readonly isJudged: boolean;
}

function writeHunted(state: HuntState, { phone, index, label, next, isJudged }: Hunted, writing: Writing): void {
  const { code } = writing;
  const { id, origin, ringSeconds, ears } = state;
  code.label(label);
  writeRinging({ id, origin, phones: [phone], ringSeconds, ears, isJudged }, `_${index + 1}`, writing);
  if (isJudged) {
    for (const [name, outcome] of [
      ["BUSY", "busy"],
      ["GONE", "unavailable"],
    ] as const) {
      const variable = variableOf(name, id);
      code.run("Set", `${variable}=$[\${${variable}} + ("\${GOSUB_RETVAL}" = "${outcome}")]`);
    }
  }
  code.goto(next);
}

function writeHuntBranches(state: HuntState, writing: Writing): void {
  for (const [name, outcome] of [
    ["BUSY", "busy"],
    ["GONE", "unavailable"],
  ] as const) {
    if (state[outcome] === state.unanswered) continue;
    const all = `$["\${${variableOf(name, state.id)}}" = "${state.phones.length}"]`;
    writing.code.branch("GotoIf", all, { yes: labelOf(state[outcome], writing) });
  }
}
