/** A build as text, for baselines: a review of a change then shows what it does to flows. Not a format for programs. */

import { never } from "../never.ts";
import { describeWeek } from "../time/days.ts";
import type { DateSet } from "../time/units.ts";
import type { Build, Guard, Phone, Prompt, State } from "./ir.ts";

/** One line for each line and state, ends with a line end. */
export function printBuild({ flows, lines, mailboxes }: Build): string {
  const numbers = lines.map(
    (line) => `line ${line.name}: ${line.numbers === "*" ? "*" : line.numbers.join(", ")} -> ${line.flow}`,
  );
  const boxes = mailboxes.map(
    ({ name, greeting }) => `mailbox ${name}: ${greeting === "universal" ? greeting : promptText(greeting)}`,
  );
  const states = flows.flatMap((flow) => [
    `flow ${flow.name} from ${flow.start}`,
    ...[...flow.states.values()].map((state) => `  ${stateText(state)}`),
  ]);
  return `${[...numbers, ...boxes, ...states].join("\n")}\n`;
}

function stateText(state: State): string {
  return `${state.id}: ${bodyText(state)}`;
}

function bodyText(state: State): string {
  switch (state.kind) {
    case "choose":
      return `${state.arms.map(({ guard, next }) => `if ${guardText(guard)} -> ${next}`).join("; ")}; else -> ${state.otherwise}`;
    case "ring":
      return `ring ${state.phones.map(phoneText).join(", ")} for ${state.ringSeconds} s; busy -> ${state.busy}; unavailable -> ${state.unavailable}; unanswered -> ${state.unanswered}`;
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

function phoneText({ kind, address }: Phone): string {
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
    case "not":
      return `not (${guardText(guard.guard)})`;
    case "all":
      return guard.guards.map(guardText).join(" and ");
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
