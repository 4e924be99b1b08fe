/**
 * Phones that ring by themselves: each is rung by a Local channel in an extension of its own, so that it can begin later, and
 * so that who picks up can be asked for a key while the others ring on. A Local channel is answered only when the talk
 * begins: app_dial answers its caller after the subroutine of option U (dial_exec_full).
 *
 * Local channels bring no SIP codes to the ring that dialled them: each tells its own end, in a variable shared with the
 * caller's channel, one for each phone, as two may end at once. Must not know states other than rings.
 */

import type { Ears, RungPhone, StateId } from "../../compiler/flow/ir.ts";
import { shortName } from "../../compiler/target/names.ts";
import type { Span } from "../../compiler/text/span.ts";
import type { Code } from "./code.ts";
import { outcomeContext } from "./outcome.ts";
import { dialText } from "./phones.ts";
import { contextOf, labelOf, sharedContext, type Writing } from "./writing.ts";

/** Phones that ring together, and what is heard. */
export interface Ringing {
  readonly id: StateId;
  readonly origin: Span;
  readonly phones: readonly RungPhone[];
  readonly ringSeconds: number;
  readonly ears: Ears;
  /** Whether it matters why nobody answered. */
  readonly isJudged: boolean;
}

/** Whether one Dial of all phones cannot ring so. */
export function needsLegs({ phones }: Pick<Ringing, "phones">): boolean {
  return phones.some(({ afterSeconds, confirms }) => afterSeconds > 0 || confirms);
}

/** The context of a scenario's legs. */
export function legContext(flow: string, context: string): string {
  return shortName(`${contextOf(flow, context)}-legs`, 79);
}

/** Writes a leg for each phone, and gives what Dial dials in their place. @param suffix tells legs of one state apart */
export function writeLegs(ringing: Ringing, suffix: string, writing: Writing): string {
  const { legs, surroundings, flow } = writing;
  const { options } = surroundings;
  const context = legContext(flow.name, options["asterisk.context"]);
  const names = ringing.phones.map((phone, index) => {
    // What confirms ends in a letter, by which the whisper to legs knows it.
    const name = `${shortName(labelOf(ringing.id, writing), 40)}${suffix}_${index + 1}${phone.confirms ? "c" : ""}`;
    legs.comment(`${surroundings.place(ringing.origin)} ${phoneComment(phone)}`);
    legs.extension(name);
    writeLeg(legs, phone, index, ringing, writing);
    return name;
  });
  return names.map((name) => `Local/${name}@${context}`).join("&");
}

function phoneComment({ name, afterSeconds, confirms }: RungPhone): string {
  return `${name}${afterSeconds > 0 ? ` after ${afterSeconds}s` : ""}${confirms ? ", who presses 1" : ""}`;
}

function writeLeg(code: Code, phone: RungPhone, index: number, ringing: Ringing, writing: Writing): void {
  const { surroundings, needs } = writing;
  const { ears, ringSeconds, isJudged } = ringing;
  const outcome = outcomeContext(surroundings.options["asterisk.context"]);
  if (phone.afterSeconds > 0) code.run("Wait", String(phone.afterSeconds));
  if (isJudged) code.run("Gosub", `${outcome},begin,1`);
  const confirm = phone.confirms ? confirmOption(ears, writing) : "";
  const judge = isJudged ? `b(${outcome}^phone^1)` : "";
  code.run(
    "Dial",
    `${dialText([phone], surroundings.options)},${ringSeconds - phone.afterSeconds},i${judge}${confirm}`,
  );
  if (isJudged) {
    needs.add("outcome").add("outcome of legs");
    code.run("Gosub", `${outcome},judge,1(1)`);
    code.run("Set", `SHARED(VATS_END_${index + 1},\${VATS_RING})=\${GOSUB_RETVAL}`);
  }
  code.run("Hangup", "16");
}

function confirmOption({ confirm, whisper }: Ears, { needs, surroundings }: Writing): string {
  if (!confirm) throw new Error("vatsc expected words where a phone confirms");
  needs.add("confirm");
  const before = whisper ? `^vats/${whisper.sound}` : "";
  return `U(${sharedContext("confirm", surroundings)}^vats/${confirm.sound}${before})`;
}

/**
 * Who picks up hears the whisper, then the words, and has 5 s after them to press 1. Another key is not listened to.
 * CONTINUE hangs him up and lets his leg go on. It stands from the beginning: who hangs up while he listens ends the
 * subroutine there, and would else have answered.
 */
export function writeConfirm(code: Code): void {
  code.comment("ARG1: the words, ARG2: the whisper before them, or nothing");
  code.extension("s");
  code.run("Set", "GOSUB_RESULT=CONTINUE");
  code.run("ExecIf", '$["${ARG2}" != ""]?Playback(${ARG2})');
  code.run("Read", "VATS_KEY,${ARG1},1,,1,5");
  code.label("pressed");
  code.branch("GotoIf", '$["${FILTER(0-9,${VATS_KEY})}" = "1"]', { yes: "taken" });
  code.branch("GotoIf", '$["${READSTATUS}" != "OK"]', { yes: "silent" });
  code.run("Read", "VATS_KEY,,1,,1,5");
  code.goto("pressed");
  code.label("taken");
  code.run("Set", "GOSUB_RESULT=");
  code.label("silent");
  code.run("Return", "");
}

/** A whisper to who has the call already. */
export function writeWhisper(code: Code): void {
  code.comment("ARG1: the whisper");
  code.extension("s");
  code.run("Playback", "${ARG1}");
  code.run("Set", "SHARED(VATS_TALKS,${VATS_RING})=1");
  code.run("Return", "");
}

/** The same where phones have legs: one that had to press 1 has heard the whisper before. */
export function writeWhisperToLegs(code: Code): void {
  code.comment("ARG1: the whisper; not for a leg that has confirmed");
  code.extension("s");
  code.run("ExecIf", '$["${CUT(CHANNEL,@,1):-1}" != "c"]?Playback(${ARG1})');
  code.run("Set", "SHARED(VATS_TALKS,${VATS_RING})=1");
  code.run("Return", "");
}
