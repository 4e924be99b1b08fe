/** What stands in the box of a state: its step as written, and what a name in it stands for. Must not know arrows. */

import type { HuntState, Prompt, QueueState, RingState, State } from "../flow/ir.ts";
import { never } from "../never.ts";
import { fileNameOf, type Span } from "../text/span.ts";
import type { GraphWords } from "./graph-words.ts";
import { wordsOf } from "./words.ts";

/** The guard of a choice that has but one: it stands in the box. */
export function onlyGuard(state: State): Span | undefined {
  return state.kind === "choose" && state.arms.length === 1 ? state.arms[0]?.guard.origin : undefined;
}

/** The texts in the box of a state, from top to bottom. @param head the step as it is written, without its blocks */
export function textsOf(state: State, head: string, words: GraphWords): readonly string[] {
  switch (state.kind) {
    case "choose":
      return [onlyGuard(state) ? head : words.firstThatHolds];
    case "ring":
    case "hunt":
    case "queue":
      return [head, ...ringText(state, head)];
    case "menu":
    case "play":
      return [head, ...unlessWritten(promptText(state.prompt), head)];
    case "wait":
      return [head, ...unlessWritten(durationText(state.seconds), head, /\d/)];
    case "callerid":
      return [head, ...unlessWritten(state.number, head, /\d/)];
    case "tag":
      return [head, ...unlessWritten(state.value, head, /"/)];
    case "notify":
      return [head, ...unlessWritten(state.url, head, /"/)];
    case "retry":
      return [head, words.ifTryIsLeft];
    case "again":
      return [words.endOfRound];
    case "message":
      return [head, words.message(state.mailbox.name)];
    case "reject":
      return [head, state.cause === "busy" ? words.refusedAsBusy : words.refused];
    case "hangup":
      return state.dropped ? [words.dropped, words.nobodyHasTaken] : [head];
    case "repeat":
    case "record":
      return [head];
    default:
      return never(state);
  }
}

/** Whom it rings and how long, where the step says it by the name of a group or a parameter, or is a hunt that is at one phone. */
function ringText(state: RingState | HuntState | QueueState, head: string): readonly string[] {
  const phones = state.kind === "queue" ? state.queue.agents : state.phones;
  const seconds = state.kind === "queue" ? state.seconds : state.ringSeconds;
  const words = wordsOf(head);
  const names = phones.map(({ name }) => name);
  const isWritten = names.every((name) => words.some((word) => word === name || word.endsWith(`.${name}`)));
  const isOneOfSeveral = head.startsWith("hunt") && phones.length === 1;
  const whom = isWritten && !isOneOfSeveral ? [] : [names.join(", ")];
  const howLong = /\bfor (?!\d)/.test(head) ? [`for ${durationText(seconds)}`] : [];
  return [...whom, ...howLong];
}

/** A value that the step gives by a name. @param written what the step has where it gives the value itself */
function unlessWritten(value: string, head: string, written = /"/): readonly string[] {
  return written.test(head) ? [] : [value];
}

function promptText(prompt: Prompt): string {
  return prompt.kind === "say" ? `"${prompt.text}"` : fileNameOf(prompt.uri);
}

/** `20s`, `1m30s`, as a source says it. */
function durationText(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  return `${minutes > 0 ? `${minutes}m` : ""}${rest > 0 || minutes === 0 ? `${rest}s` : ""}`;
}
