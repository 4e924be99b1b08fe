/** Everything that one build emits from: the flows of all scenarios, the table of numbers, mailboxes, announcements. */

import { mainName } from "../program/bind.ts";
import { nationalFormOf, nationalNumber } from "../program/national-form.ts";
import { parseNumber } from "../program/numbers.ts";
import type { Program } from "../program/program.ts";
import { declaredMailbox, declaredMailboxes, numberText, switchOf } from "../program/values.ts";
import type { LineDeclaration } from "../syntax/ast.ts";
import { isOfLibrary } from "../text/source.ts";
import type { Span } from "../text/span.ts";
import { enteredScenarios } from "./entered.ts";
import type { Build, CallFlow, Guard, Line, Mailbox, NationalForm, Prompt, Queue, State, Switch } from "./ir.ts";
import { lowerScenario } from "./lower.ts";

/** Lowers a whole program. Total: what means nothing is left out, and has been reported. */
export function lower(program: Program): Build {
  const entered = enteredScenarios(program);
  const nationalForm = nationalFormOf(program.project.country);
  const flows = entered.flows.map((scenario) => lowerScenario(scenario, scenario));
  const mailboxes = mailboxesOf(program, flows);
  return {
    flows,
    lines: linesOf(program, entered.flowOf, nationalForm),
    mailboxes,
    prompts: promptsOf(flows, mailboxes),
    switches: switchesOf(program, flows),
    queues: queuesOf(flows),
    nationalForm,
  };
}

/** The line of a declaration that has no scenario or no number is left out. */
function linesOf(
  program: Program,
  flowOf: ReadonlyMap<LineDeclaration, string>,
  form: NationalForm | undefined,
): readonly Line[] {
  const declared = [...program.scope.lines.values()].flatMap(({ name, declaration }) =>
    lineOf(name, declaration, flowOf.get(declaration)),
  );
  const bare = program.scope.scenarios.find(({ declaration }) => declaration.kind === "bare-steps");
  const main: Line | undefined = bare && {
    name: mainName,
    numbers: "*",
    dialled: "*",
    flow: bare.name,
    origin: bare.origin,
  };
  return withNational(main && declared.length === 0 ? [main] : declared, form);
}

/** Adds the numbers as they are dialled at home. One that is another line's E.164 stays that line's. */
function withNational(lines: readonly Line[], form: NationalForm | undefined): readonly Line[] {
  if (!form) return lines;
  const taken = new Set(lines.flatMap(({ dialled }) => (dialled === "*" ? [] : dialled)));
  return lines.map((line) => {
    if (line.numbers === "*" || line.dialled === "*") return line;
    const own = line.numbers.flatMap((number) => nationalNumber(number, form) ?? []);
    return { ...line, dialled: [...line.dialled, ...own.filter((number) => !taken.has(number))].sort() };
  });
}

function lineOf(name: string, { numbers, span }: LineDeclaration, flow: string | undefined): readonly Line[] {
  if (flow === undefined || !numbers) return [];
  if (numbers === "*") return [{ name, numbers, dialled: "*", flow, origin: span }];
  const valid = numbers.flatMap((number) => (number.broken ? [] : (parseNumber(numberText(number)) ?? [])));
  return valid.length > 0 ? [{ name, numbers: valid, dialled: formsOf(valid), flow, origin: span }] : [];
}

/** In every form in which numbers may arrive. */
function formsOf(numbers: readonly string[]): readonly string[] {
  return numbers.flatMap((number) => [number, number.slice(1)]).sort();
}

/** Those that a guard asks, and those that can be flipped from a phone. */
function switchesOf(program: Program, flows: readonly CallFlow[]): readonly Switch[] {
  const asked = new Set(flows.flatMap(({ states }) => [...states.values()].flatMap(switchesAsked)));
  const declared = [...program.scope.symbols.values()].flatMap((symbol) =>
    symbol.kind === "switch" ? [switchOf(symbol)] : [],
  );
  return sortedBy(
    declared.filter(({ name, code }) => code !== undefined || asked.has(name)),
    ({ name }) => name,
  );
}

function switchesAsked(state: State): readonly string[] {
  return state.kind === "choose" ? state.arms.flatMap(({ guard }) => switchesIn(guard)) : [];
}

function switchesIn(guard: Guard): readonly string[] {
  if (guard.kind === "switch") return [guard.name];
  if (guard.kind === "not") return switchesIn(guard.guard);
  return guard.kind === "all" || guard.kind === "any" ? guard.guards.flatMap(switchesIn) : [];
}

function queuesOf(flows: readonly CallFlow[]): readonly Queue[] {
  const used = flows.flatMap(({ states }) =>
    [...states.values()].flatMap((state) => (state.kind === "queue" ? [state.queue] : [])),
  );
  return sortedBy(used, ({ name }) => name);
}

function mailboxesOf(program: Program, flows: readonly CallFlow[]): readonly Mailbox[] {
  const declared = declaredMailboxes(program).map((symbol) => declaredMailbox(symbol, program));
  const used = flows.flatMap(({ states }) =>
    [...states.values()].flatMap((state) => (state.kind === "message" ? [state.mailbox] : [])),
  );
  return sortedBy([...declared, ...used], ({ name }) => name);
}

function promptsOf(flows: readonly CallFlow[], mailboxes: readonly Mailbox[]): readonly Prompt[] {
  const played = flows.flatMap((flow) =>
    [...flow.states.values()].flatMap((state) =>
      promptsOfState(state).map((prompt) => placed(prompt, state.origin, flow.origin)),
    ),
  );
  const greetings = mailboxes.flatMap(({ greeting, origin }) =>
    greeting === "universal" ? [] : [placed(greeting, origin)],
  );
  return sortedBy([...played, ...greetings], ({ sound }) => sound);
}

/** What is to be said of an announcement of the standard library is said where the user plays it: only there can he do anything. */
function placed(prompt: Prompt, ...users: readonly Span[]): Prompt {
  const own = [prompt.origin, ...users].find(({ uri }) => !isOfLibrary(uri));
  return own === undefined || own === prompt.origin ? prompt : { ...prompt, origin: own };
}

/** What a state plays, to callers or to who picks up. */
function promptsOfState(state: State): readonly Prompt[] {
  if (state.kind === "play" || state.kind === "menu") return [state.prompt];
  if (state.kind !== "ring" && state.kind !== "hunt") return [];
  return [state.ears.whisper, state.ears.confirm, state.ears.music].filter((prompt) => prompt !== undefined);
}

/** One of each key, the first, sorted by code units: the same order on every machine. */
function sortedBy<Item>(items: readonly Item[], key: (item: Item) => string): readonly Item[] {
  const first = new Map([...items].reverse().map((item) => [key(item), item]));
  return [...first.keys()].sort().flatMap((name) => first.get(name) ?? []);
}
