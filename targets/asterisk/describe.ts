/** What a step or guard does, for the comment above its lines. Must not know Asterisk's own words. */

import type { Guard, Prompt, RungPhone, State } from "../../compiler/flow/ir.ts";
import { never } from "../../compiler/never.ts";
import { describeWeek } from "../../compiler/time/days.ts";
import { describeDates } from "../../compiler/time/describe-dates.ts";
import { commentText } from "./escape.ts";

/** `ring a, b for 20s`. One line, not too long. */
export function describeState(state: State): string {
  return short(stateText(state));
}

/** `Mon-Fri 09:00-18:00 Europe/Moscow and not from +7916*`. One line, not too long. */
export function describeGuard(guard: Guard): string {
  return short(guardText(guard));
}

const MOST_CHARACTERS = 120;

/** A line of over 8190 bytes would be skipped, comment or not, and a long list says nothing after its beginning. */
function short(text: string): string {
  const characters = [...commentText(text)];
  return characters.length <= MOST_CHARACTERS
    ? characters.join("")
    : `${characters.slice(0, MOST_CHARACTERS).join("")}…`;
}

function stateText(state: State): string {
  switch (state.kind) {
    case "choose":
      return "choice";
    case "ring":
      return `ring ${phonesText(state.phones)} for ${state.ringSeconds}s`;
    case "play":
      return promptText(state.prompt);
    case "wait":
      return `wait ${state.seconds}s`;
    case "message":
      return `voicemail ${state.mailbox.name}`;
    case "reject":
      return state.cause === "busy" ? "reject busy (SIP 486)" : "reject (SIP 603)";
    case "hangup":
      return state.dropped ? "the end of the scenario: hang up" : "hangup";
    case "hunt":
      return `hunt ${phonesText(state.phones)} for ${state.ringSeconds}s each, ${state.order}`;
    case "queue":
      return `queue ${state.queue.name} for ${state.seconds}s`;
    case "menu":
      return `menu ${state.prompt.kind === "say" ? `"${state.prompt.text}"` : state.prompt.sound}, wait ${state.waitSeconds}s, tries ${state.tries}`;
    case "retry":
      return "retry";
    case "repeat":
      return `repeat ${state.rounds}`;
    case "again":
      return "the end of a round";
    case "record":
      return "record";
    case "callerid":
      return `callerid ${state.number}`;
    case "tag":
      return `tag ${state.key} "${state.value}"`;
    case "notify":
      return `notify ${state.url}`;
    default:
      return never(state);
  }
}

function phonesText(phones: readonly RungPhone[]): string {
  return phones
    .map(
      ({ name, afterSeconds, confirms }) =>
        `${name}${afterSeconds > 0 ? ` after ${afterSeconds}s` : ""}${confirms ? " confirm" : ""}`,
    )
    .join(", ");
}

function promptText(prompt: Prompt): string {
  return prompt.kind === "say" ? `say "${prompt.text}"` : `play ${prompt.sound}`;
}

function guardText(guard: Guard): string {
  switch (guard.kind) {
    case "week":
      return `${describeWeek(guard.week)} ${guard.zone}`;
    case "date":
      return `on ${describeDates(guard.dates)} ${guard.zone}`;
    case "caller":
      return `from ${[...guard.patterns, ...(guard.anonymous ? ["anonymous"] : [])].join(", ")}`;
    case "called":
      return `to ${guard.lines.join(", ")}`;
    case "not":
      return guard.guard.kind === "all" || guard.guard.kind === "any"
        ? `not (${guardText(guard.guard)})`
        : `not ${guardText(guard.guard)}`;
    case "all":
      return guard.guards.map((part) => (part.kind === "any" ? `(${guardText(part)})` : guardText(part))).join(" and ");
    case "any":
      return guard.guards.map((part) => (part.kind === "all" ? `(${guardText(part)})` : guardText(part))).join(" or ");
    case "switch":
      return `when ${guard.name} is ${guard.state}`;
    default:
      return never(guard);
  }
}
