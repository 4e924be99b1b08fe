/**
 * What a call asks of the world where it stands, by meaning: phones by their addresses, sounds by what is heard, and no names
 * of the source but those of mailboxes. Equal facts are the same to callers and phones. Must not know how a call came there.
 */

import type { Ears, LostAction, Mailbox, Phone, Prompt, RungPhone, State } from "../flow/ir.ts";
import type { Position } from "../flow/step.ts";
import { never } from "../never.ts";
import { phoneKey } from "../simulate/call.ts";
import type { Side } from "./pair.ts";

/** A part of what is asked: `phones`, `ext 101, ext 102`. Lists of one kind of state have the same parts in the same order. */
export interface Fact {
  readonly what: string;
  readonly is: string;
  /** For people, where `is` is not for them. */
  readonly shown?: string;
}

/** A part that is not the same, for people. */
export interface DifferingFact {
  readonly what: string;
  readonly was: string;
  readonly is: string;
}

/**
 * All that counts at a state that does something.
 *
 * @param countsLost whether it matters that nobody has written an end: only where something is done for calls that are lost
 */
export function factsOf(
  state: State,
  position: Position,
  { soundOf }: Pick<Side, "soundOf">,
  countsLost: boolean,
): readonly Fact[] {
  const facts = ownFacts(state, position, soundOf, countsLost);
  const tags = Object.entries(position.tags).map(([key, value]) => `${key} ${JSON.stringify(value)}`);
  const talk = isTalk(state)
    ? [fact("recorded", position.isRecorded ? "yes" : "no"), fact("phones see", position.shows ?? "the caller")]
    : [];
  return [...facts, ...talk, fact("tags", listText(tags.sort()))];
}

/** What is done for a call that is lost, in its order. */
export function lostFacts(actions: readonly LostAction[]): string {
  return listText(
    actions.map((action) =>
      action.kind === "tag" ? `tag ${action.key} ${JSON.stringify(action.value)}` : `notify ${action.url}`,
    ),
  );
}

/** The parts that differ, of two lists; where the kinds do, only that. */
export function differingFacts(before: readonly Fact[], after: readonly Fact[]): readonly DifferingFact[] {
  const find = (facts: readonly Fact[], what: string) => facts.find((one) => one.what === what) ?? fact(what, "none");
  const whats = [...new Set([...before, ...after].map(({ what }) => what))];
  const differing = whats
    .map((what) => ({ what, one: find(before, what), other: find(after, what) }))
    .filter(({ one, other }) => one.is !== other.is)
    .map(({ what, one, other }) => ({ what, was: one.shown ?? one.is, is: other.shown ?? other.is }));
  return differing.some(({ what }) => what === "step") ? differing.slice(0, 1) : differing;
}

function ownFacts(
  state: State,
  { isAnswered }: Position,
  soundOf: Side["soundOf"],
  countsLost: boolean,
): readonly Fact[] {
  switch (state.kind) {
    case "ring":
      return [
        fact("step", "ring"),
        fact("phones", listText(state.phones.map(rungText).sort())),
        fact("seconds", String(state.ringSeconds)),
        ...earFacts(state.ears, soundOf),
      ];
    case "hunt": {
      const phones = state.phones.map(rungText);
      return [
        fact("step", `hunt, ${state.order}`),
        fact("phones", listText(state.order === "random" ? phones.sort() : phones)),
        fact("seconds", String(state.ringSeconds)),
        ...earFacts(state.ears, soundOf),
      ];
    }
    case "queue":
      return [
        fact("step", "queue"),
        fact("agents", listText(state.queue.agents.map(phoneText).sort())),
        fact("seconds", String(state.seconds)),
      ];
    case "menu":
      return [
        fact("step", "menu"),
        soundFact("announcement", state.prompt, soundOf),
        fact("keys", listText(state.keys.map(({ digits }) => digits).sort())),
        fact("seconds for a key", String(state.waitSeconds)),
      ];
    case "play":
      return [fact("step", "play"), soundFact("announcement", state.prompt, soundOf)];
    case "wait":
      return [fact("step", "wait"), fact("seconds", String(state.seconds))];
    case "notify":
      return [fact("step", "notify"), fact("URL", state.url)];
    case "message":
      return [fact("step", "voicemail"), ...mailboxFacts(state.mailbox, soundOf)];
    case "reject":
    case "hangup":
      return [fact("step", endFact(state, isAnswered, countsLost))];
    case "choose":
    case "repeat":
    case "again":
    case "retry":
    case "record":
    case "callerid":
    case "tag":
      throw new Error(`vatsc expected a state that does something, and ${state.id} takes no time`);
    default:
      return never(state);
  }
}

/** A written `hangup` of a call that nothing has answered refuses it as `reject` does. */
function endFact(
  state: State & { readonly kind: "reject" | "hangup" },
  isAnswered: boolean,
  countsLost: boolean,
): string {
  const how = isAnswered
    ? "hung up"
    : state.kind === "reject" && state.cause === "busy"
      ? "refused as busy"
      : "refused";
  return countsLost && state.kind === "hangup" && state.dropped ? `${how}, and lost` : how;
}

function earFacts({ whisper, confirm, music }: Ears, soundOf: Side["soundOf"]): readonly Fact[] {
  return [
    soundFact("whisper", whisper, soundOf),
    soundFact("words to confirm", confirm, soundOf),
    soundFact("music", music, soundOf),
  ];
}

function mailboxFacts(mailbox: Mailbox, soundOf: Side["soundOf"]): readonly Fact[] {
  const { name, greeting, email, limitSeconds, transcribe } = mailbox;
  return [
    fact("mailbox", name),
    greeting === "universal" ? fact("greeting", greeting) : soundFact("greeting", greeting, soundOf),
    fact("email", email ?? "none"),
    fact("longest message", limitSeconds === undefined ? "the exchange's own limit" : `${limitSeconds} s`),
    fact("transcribed", transcribe ? "yes" : "no"),
  ];
}

function soundFact(what: string, prompt: Prompt | undefined, soundOf: Side["soundOf"]): Fact {
  if (!prompt) return fact(what, "none");
  if (prompt.kind === "say") return fact(what, `say ${JSON.stringify(prompt.text)} ${prompt.locale}`);
  const sound = soundOf(prompt.uri);
  return { what, is: sound, shown: `${JSON.stringify(prompt.uri.split("/").at(-1) ?? "")} (${sound.slice(0, 8)})` };
}

function isTalk({ kind }: State): boolean {
  return kind === "ring" || kind === "hunt" || kind === "queue";
}

function rungText(phone: RungPhone): string {
  const { afterSeconds, confirms } = phone;
  return `${phoneText(phone)}${afterSeconds > 0 ? ` after ${afterSeconds} s` : ""}${confirms ? " confirm" : ""}`;
}

function phoneText(phone: Phone): string {
  return phoneKey(phone);
}

function listText(items: readonly string[]): string {
  return items.length === 0 ? "none" : items.join(", ");
}

function fact(what: string, is: string): Fact {
  return { what, is };
}
