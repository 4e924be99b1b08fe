/** Switches: how they begin, how they are flipped from a phone, and the states that guards and tests ask for. */

import type { Reporter } from "../diagnostics/diagnostic.ts";
import type { Phone } from "../flow/ir.ts";
import type { Name, SwitchDeclaration, WhenGuard } from "../syntax/ast.ts";
import { visitNodes } from "../syntax/walk.ts";
import { afterSpan, type Span } from "../text/span.ts";
import { type Possible, possibleValues } from "./possible-values.ts";
import type { Program } from "./program.ts";
import { phoneOf, switchStates } from "./values.ts";

/** Checks every switch, and every guard that asks for one. */
export function checkSwitches(program: Program, reporter: Reporter): void {
  const codes = new Map<string, Span>();
  for (const symbol of program.scope.symbols.values())
    if (symbol.kind === "switch") checkSwitch(symbol.declaration, codes, reporter);
  for (const symbol of program.scope.symbols.values()) {
    const phone = symbol.kind === "phone" && codes.size > 0 ? phoneOf(symbol) : undefined;
    const code = phone?.kind === "ext" ? codes.get(phone.address) : undefined;
    if (phone && code) warnOfExtension(phone, code, symbol.span, reporter);
  }
  const possible = possibleValues(program);
  visitNodes(program.modules, ["when"], (node) => checkWhen(node as unknown as WhenGuard, possible, reporter));
}

function checkSwitch({ code, pin }: SwitchDeclaration, codes: Map<string, Span>, reporter: Reporter): void {
  if (pin && !code)
    reporter.report("VATS2037", pin.span, {}, { help: 'Give it a code to dial: `code "*28" pin "1234"`.' });
  if (pin && !pin.broken && !/^[0-9]{1,20}$/.test(pin.value))
    reporter.report("VATS3054", pin.span, { text: pin.value }, { help: "A PIN is 1 to 20 digits." });
  if (!code || code.broken) return;
  if (!/^[0-9*#]{1,20}$/.test(code.value)) {
    const help = "A code is dialled on a phone: digits, `*` and `#`, such as `*28`.";
    return reporter.report("VATS3053", code.span, { text: code.value }, { help });
  }
  const first = codes.get(code.value);
  if (!first) codes.set(code.value, code.span);
  else {
    const related = [{ span: first, message: "The first has it here." }];
    reporter.report("VATS2038", code.span, { code: code.value }, { related, help: "Give one of them another code." });
  }
}

/** Codes and extensions are dialled on the same phones. */
function warnOfExtension({ name, address }: Phone, code: Span, phone: Span, reporter: Reporter): void {
  const related = [{ span: phone, message: "It is this phone's." }];
  const help = `Give the switch another code; with a \`*\` before it, as \`*${address}\`, it is never an extension of digits.`;
  reporter.report("VATS4051", code, { code: address, phone: name }, { related, help });
}

function checkWhen({ switch: used, state, span }: WhenGuard, possible: Possible, reporter: Reporter): void {
  const switches = used ? possible.meanings(used).filter((symbol) => symbol.kind === "switch") : [];
  if (!used) return;
  for (const { declaration, written } of switches)
    checkGuard(used, state, span, written, switchStates(declaration.state?.text), reporter);
}

/** One switch that the guard may mean: several, where it is a parameter. */
function checkGuard(
  used: NonNullable<WhenGuard["switch"]>,
  state: Name | undefined,
  span: Span,
  written: string,
  states: readonly string[],
  reporter: Reporter,
): void {
  if (state) return checkState(state, states, written, reporter);
  if (states.includes("on") || span.end > used.span.end) return; // An `is` without a state has been reported.
  const fixes = states.map((name) => ({
    title: `Write \`is ${name}\``,
    edits: [{ span: afterSpan(used.span), newText: ` is ${name}` }],
  }));
  const help = `It is ${listOf(states)}.`;
  reporter.report("VATS2036", used.span, { name: written }, { help, fixes });
}

/** Reports a state in which a switch never stands. */
export function checkState(state: Name, states: readonly string[], name: string, reporter: Reporter): void {
  if (states.includes(state.text)) return;
  const help = `It is ${listOf(states)}.`;
  reporter.report("VATS2035", state.span, { name, state: state.text }, { help });
}

function listOf(states: readonly string[]): string {
  return `${states
    .slice(0, -1)
    .map((name) => `\`${name}\``)
    .join(", ")} or \`${states.at(-1)}\``;
}
