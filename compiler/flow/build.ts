/** Everything that one build emits from: the flows of all scenarios, the table of numbers, mailboxes, announcements. */

import { mainName } from "../program/bind.ts";
import { parseNumber } from "../program/numbers.ts";
import type { Program } from "../program/program.ts";
import { declaredMailbox, declaredMailboxes, numberText, zoneName } from "../program/values.ts";
import type { LineDeclaration } from "../syntax/ast.ts";
import type { Build, CallFlow, Line, Mailbox, Prompt } from "./ir.ts";
import { lowerScenario } from "./lower.ts";

/** Lowers a whole program. Total: what means nothing is left out, and has been reported. */
export function lower(program: Program): Build {
  const flows = program.scope.scenarios.map((scenario) => {
    const zone = scenario.declaration.kind === "vats" ? zoneName(scenario.declaration.zone) : undefined;
    return lowerScenario(scenario, { program, zone });
  });
  const mailboxes = mailboxesOf(program, flows);
  return { flows, lines: linesOf(program), mailboxes, prompts: promptsOf(flows, mailboxes) };
}

function linesOf(program: Program): readonly Line[] {
  const declared = [...program.scope.lines.values()].flatMap(({ name, declaration }) =>
    lineOf(name, declaration, program),
  );
  const bare = program.scope.scenarios.find(({ declaration }) => declaration.kind === "bare-steps");
  const main: Line | undefined = bare && { name: mainName, numbers: "*", flow: bare.name, origin: bare.origin };
  return main && declared.length === 0 ? [main] : declared;
}

function lineOf(name: string, { numbers, scenario, span }: LineDeclaration, program: Program): readonly Line[] {
  const flow = scenario && program.uses.get(scenario);
  if (!flow || !numbers) return [];
  if (numbers === "*") return [{ name, numbers, flow: flow.name, origin: span }];
  const valid = numbers.flatMap((number) => (number.broken ? [] : (parseNumber(numberText(number)) ?? [])));
  return valid.length > 0 ? [{ name, numbers: valid, flow: flow.name, origin: span }] : [];
}

function mailboxesOf(program: Program, flows: readonly CallFlow[]): readonly Mailbox[] {
  const declared = declaredMailboxes(program).map((symbol) => declaredMailbox(symbol, program));
  const used = flows.flatMap(({ states }) =>
    [...states.values()].flatMap((state) => (state.kind === "message" ? [state.mailbox] : [])),
  );
  return sortedBy([...declared, ...used], ({ name }) => name);
}

function promptsOf(flows: readonly CallFlow[], mailboxes: readonly Mailbox[]): readonly Prompt[] {
  const played = flows.flatMap(({ states }) =>
    [...states.values()].flatMap((state) => (state.kind === "play" ? [state.prompt] : [])),
  );
  const greetings = mailboxes.flatMap(({ greeting }) => (greeting === "universal" ? [] : [greeting]));
  return sortedBy([...played, ...greetings], ({ sound }) => sound);
}

/** One of each key, the first, sorted by code units: the same order on every machine. */
function sortedBy<Item>(items: readonly Item[], key: (item: Item) => string): readonly Item[] {
  const first = new Map([...items].reverse().map((item) => [key(item), item]));
  return [...first.keys()].sort().flatMap((name) => first.get(name) ?? []);
}
