/** A build as text, for baselines: a review of a change then shows what it does to flows. Not a format for programs. */

import { never } from "../never.ts";
import { describeWeek } from "../time/days.ts";
import type { DateSet } from "../time/units.ts";
import type { Build, Guard, HuntState, Phone, Prompt, RingState, RungPhone, State } from "./ir.ts";

/** One line for each line and state, ends with a line end. */
export function printBuild({ flows, lines, mailboxes, switches }: Build): string {
  const numbers = lines.map(
    (line) => `line ${line.name}: ${line.numbers === "*" ? "*" : line.numbers.join(", ")} -> ${line.flow}`,
  );
  const boxes = mailboxes.map(
    ({ name, greeting }) => `mailbox ${name}: ${greeting === "universal" ? greeting : promptText(greeting)}`,
  );
  const flips = switches.map(
    ({ name, states, initial, code, pin }) =>
      `switch ${name}: ${states.join(" ")}, at first ${initial}${code === undefined ? "" : `, code ${code}`}${pin === undefined ? "" : `, pin ${pin}`}`,
  );
  const states = flows.flatMap((flow) => [
    `flow ${flow.name} from ${flow.start}`,
    ...[...flow.states.values()].map((state) => `  ${stateText(state)}`),
    ...flow.lost.map(
      (action) =>
        `  ${action.id}: lost: ${action.kind === "tag" ? `tag ${action.key} ${JSON.stringify(action.value)}` : `notify ${action.url}`}`,
    ),
  ]);
  return `${[...numbers, ...boxes, ...flips, ...states].join("\n")}\n`;
}

function stateText(state: State): string {
  return `${state.id}: ${bodyText(state)}`;
}

function bodyText(state: State): string {
  switch (state.kind) {
    case "choose":
      return `${state.arms.map(({ guard, next }) => `if ${guardText(guard)} -> ${next}`).join("; ")}; else -> ${state.otherwise}`;
    case "ring":
      return `ring ${ringText(state)}`;
    case "hunt":
      return `hunt ${state.order} ${ringText(state)}`;
    case "queue":
      return `queue ${state.queue.name} of ${state.queue.agents.map(addressText).join(", ")} for ${state.seconds} s -> ${state.next}`;
    case "menu": {
      const keys = state.keys.map(({ digits, next }) => `${digits} -> ${next}`).join("; ");
      return `menu ${promptText(state.prompt)} wait ${state.waitSeconds} s, ${state.tries} tries; ${keys}; timeout -> ${state.timeout}; invalid -> ${state.invalid}`;
    }
    case "retry":
      return `retry ${state.menu}; else -> ${state.next}`;
    case "repeat":
      return `repeat ${state.rounds} rounds -> ${state.body}`;
    case "again":
      return `again ${state.repeat} -> ${state.body}; else -> ${state.next}`;
    case "record":
      return `record -> ${state.next}`;
    case "callerid":
      return `show ${state.number} -> ${state.next}`;
    case "tag":
      return `tag ${state.key} ${JSON.stringify(state.value)} -> ${state.next}`;
    case "notify":
      return `notify ${state.url} -> ${state.next}`;
    case "play":
      return `play ${promptText(state.prompt)} -> ${state.next}`;
    case "wait":
      return `wait ${state.seconds} s -> ${state.next}`;
    case "message":
      return `message in ${state.mailbox.name}`;
    case "reject":
      return `reject as ${state.cause}`;
    case "hangup":
      return state.dropped ? "the end (dropped)" : "hang up";
    default:
      return never(state);
  }
}

function ringText({ phones, ringSeconds, ears, busy, unavailable, unanswered }: RingState | HuntState): string {
  const heard = (["whisper", "confirm", "music"] as const).flatMap((word) => {
    const prompt = ears[word];
    return prompt ? [`; ${word} ${promptText(prompt)}`] : [];
  });
  return `${phones.map(phoneText).join(", ")} for ${ringSeconds} s${heard.join("")}; busy -> ${busy}; unavailable -> ${unavailable}; unanswered -> ${unanswered}`;
}

function phoneText(phone: RungPhone): string {
  const { afterSeconds, confirms } = phone;
  return `${addressText(phone)}${afterSeconds > 0 ? ` after ${afterSeconds} s` : ""}${confirms ? " confirming" : ""}`;
}

function addressText({ kind, address }: Phone): string {
  return `${kind} ${address}`;
}

function promptText(prompt: Prompt): string {
  return prompt.kind === "file"
    ? `sound ${prompt.sound}`
    : `say ${prompt.sound} ${prompt.locale} ${JSON.stringify(prompt.text)}`;
}

function guardText(guard: Guard): string {
  switch (guard.kind) {
    case "week":
      return `${describeWeek(guard.week)} in ${guard.zone}`;
    case "date":
      return `on ${datesText(guard.dates)} in ${guard.zone}`;
    case "caller":
      return `from ${[...guard.patterns, ...(guard.anonymous ? ["anonymous"] : [])].join(", ")}`;
    case "called":
      return `to ${guard.lines.join(", ")}`;
    case "switch":
      return `when ${guard.name} is ${guard.state}`;
    case "any":
      return `(${guard.guards.map(guardText).join(") or (")})`;
    case "not":
      return `not (${guardText(guard.guard)})`;
    case "all":
      return guard.guards.map((part) => (part.kind === "any" ? `(${guardText(part)})` : guardText(part))).join(" and ");
    default:
      return never(guard);
  }
}

function datesText({ annual, dated, weekdays, nth }: DateSet): string {
  const rules = nth.map(
    (rule) =>
      `weekday ${rule.weekday} number ${rule.nth} of month ${rule.month}${rule.shiftDays === 0 ? "" : ` shifted ${rule.shiftDays}`}`,
  );
  return [...annual, ...dated, ...weekdays.map((weekday) => `weekday ${weekday}`), ...rules].join(", ");
}
