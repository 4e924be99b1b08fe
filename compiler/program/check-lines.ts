/** Declarations: phones' addresses, mailboxes, the numbers of lines, and that calls have somewhere to go. */

import type { Reporter } from "../diagnostics/diagnostic.ts";
import type { Item, LineDeclaration, MailboxDeclaration, NumberExpression, PhoneDeclaration } from "../syntax/ast.ts";
import { fileNameOf, type Span } from "../text/span.ts";
import { isExtension, isMailAddress, isSipAddress, parseNumber } from "./numbers.ts";
import type { ImplicitPhone, Program } from "./program.ts";
import { addressText, numberText, secondsOf } from "./values.ts";

/** Checks every declaration but hours and dates, which `check-guards.ts` has. */
export function checkDeclarations(program: Program, reporter: Reporter): void {
  const items = program.modules.flatMap((module) => module.items);
  for (const item of items) {
    if (item.kind === "phone") checkPhone(item, reporter);
    if (item.kind === "mailbox") checkMailbox(item, reporter);
  }
  for (const phone of new Set(program.uses.values()))
    if (phone.kind === "implicit phone") checkImplicit(phone, reporter);
  checkLines(
    items.filter((item) => item.kind === "line"),
    reporter,
  );
  checkReachable(program, items, reporter);
}

function checkPhone({ address }: PhoneDeclaration, reporter: Reporter): void {
  if (!address || address.value.broken) return;
  if (address.kind === "tel") return checkNumber(address.value, reporter);
  const text = addressText(address.value);
  if (address.kind === "ext" && !isExtension(text))
    reporter.report("VATS3015", address.value.span, { text }, { help: extensionHelp });
  if (address.kind === "sip" && !isSipAddress(text))
    reporter.report("VATS3016", address.value.span, { text }, { help: "Write it as `user@host`, without `sip:`." });
}

/** A name that nothing declares is an extension, if it can be one. */
function checkImplicit({ name, span }: ImplicitPhone, reporter: Reporter): void {
  if (!isExtension(name)) reporter.report("VATS3015", span, { text: name }, { help: extensionHelp });
}

const extensionHelp = "An extension has letters, digits and `_ . + -`, 60 of them at most.";

/** An outside number must be one: E.164. */
export function checkNumber(number: NumberExpression, reporter: Reporter): void {
  if (number.broken || parseNumber(numberText(number)) !== undefined) return;
  const help = "Write it with `+` and the country's code: `+7 495 123-45-67`.";
  reporter.report("VATS3010", number.span, { text: numberText(number) }, { help });
}

const longestMessageSeconds = 3600;

function checkMailbox({ properties }: MailboxDeclaration, reporter: Reporter): void {
  for (const property of properties) {
    if (
      property.kind === "email" &&
      property.address &&
      !property.address.broken &&
      !isMailAddress(property.address.value)
    )
      reporter.report(
        "VATS3017",
        property.address.span,
        { text: property.address.value },
        { help: "Write one address, as `name@example.com`." },
      );
    const seconds = property.kind === "limit" ? secondsOf(property.duration) : undefined;
    if (
      property.kind === "limit" &&
      property.duration &&
      seconds !== undefined &&
      (seconds < 2 || seconds > longestMessageSeconds)
    ) {
      const range = { what: "length of a message", least: "2 s", most: "1 h" };
      reporter.report("VATS3003", property.duration.span, { text: property.duration.text, ...range });
    }
  }
}

/** One number, one line; compared after normalising, over all files. */
function checkLines(lines: readonly LineDeclaration[], reporter: Reporter): void {
  const owners = new Map<string, Span>();
  let rest: Span | undefined;
  for (const line of lines) {
    if (line.numbers === "*") {
      if (rest)
        reporter.report(
          "VATS2014",
          line.span,
          {},
          { related: [{ span: rest, message: "The first is here." }], help: "Keep one of them." },
        );
      rest ??= line.span;
      continue;
    }
    for (const number of line.numbers ?? []) claimNumber(number, owners, reporter);
  }
}

function claimNumber(number: NumberExpression, owners: Map<string, Span>, reporter: Reporter): void {
  checkNumber(number, reporter);
  const normal = number.broken ? undefined : parseNumber(numberText(number));
  if (normal === undefined) return;
  const owner = owners.get(normal);
  if (owner) {
    const related = [{ span: owner, message: "It stands here first." }];
    reporter.report(
      "VATS2013",
      number.span,
      { number: normal },
      { related, help: "A number can go to one scenario only; take it out of one line." },
    );
  } else owners.set(normal, number.span);
}

/** A program needs a scenario, and a scenario a line. */
function checkReachable(program: Program, items: readonly Item[], reporter: Reporter): void {
  const [entry] = program.modules;
  if (
    program.scope.scenarios.length === 0 &&
    !items.some(({ kind }) => kind === "vats" || kind === "bare-steps") &&
    entry
  ) {
    const help = "Write what happens to a call, for instance `ring [a, b] for 20s; then voicemail`.";
    reporter.report(
      "VATS2009",
      { ...entry.span, end: entry.span.start },
      { file: fileNameOf(entry.span.uri) },
      { help },
    );
  }
  const led = items.flatMap((item) =>
    item.kind === "line" ? [item.scenario && program.uses.get(item.scenario)?.name] : [],
  );
  // A line that leads nowhere has its own mistake, and may be the one that is missed.
  if (led.includes(undefined)) return;
  const called = new Set(led);
  for (const scenario of program.scope.scenarios) {
    if (scenario.declaration.kind !== "vats" || called.has(scenario.name)) continue;
    const help = `Declare one: \`line main = "+7 …" -> ${scenario.name}\`, or \`line * -> ${scenario.name}\` for every number.`;
    reporter.report("VATS2010", scenario.origin, { name: scenario.name }, { help });
  }
}
