/**
 * Telephone numbers against the plans of their countries. Those that cannot be any number there are errors; those of no range
 * that is known are warnings, since ranges are opened while our tables grow old. Patterns of callers are no numbers, and the
 * caller of a test may send what he likes.
 */

import type { Reporter } from "../diagnostics/diagnostic.ts";
import type { Host, NumberJudgement } from "../host.ts";
import type { NumberExpression } from "../syntax/ast.ts";
import { type AnyNode, visitNodes } from "../syntax/walk.ts";
import type { Span } from "../text/span.ts";
import { typeOf } from "./argument-types.ts";
import { argumentsOf, type Call, calledBy } from "./environment.ts";
import { parseNumber } from "./numbers.ts";
import type { Program } from "./program.ts";

/** Checks every whole number that the program declares, shows or gives to a flow. The host loads its tables for the first. */
export function checkNumberPlans(program: Program, host: Host, reporter: Reporter): void {
  if (!host.judgeNumber) return;
  visitNodes(program.modules, ["phone", "line", "callerid", "run"], (node) => {
    for (const number of numbersIn(node, program)) {
      const text = number.kind === "string" ? number.value : number.text;
      const normal = number.broken ? undefined : parseNumber(text);
      const judgement = normal === undefined ? undefined : host.judgeNumber?.(normal);
      if (judgement) report(judgement, text, number.span, reporter);
    }
  });
}

function numbersIn(node: AnyNode, program: Program): readonly NumberExpression[] {
  const known = node as
    | { readonly kind: "phone"; readonly address?: { readonly kind: string; readonly value: NumberExpression } }
    | { readonly kind: "line"; readonly numbers?: readonly NumberExpression[] | "*" }
    | { readonly kind: "callerid"; readonly number?: NumberExpression | { readonly kind: "name" } }
    | { readonly kind: "run" };
  switch (known.kind) {
    case "phone":
      return known.address?.kind === "tel" ? [known.address.value] : [];
    case "line":
      return [...(known.numbers === "*" ? [] : (known.numbers ?? [])), ...givenNumbers(node, program)];
    case "callerid":
      return known.number && known.number.kind !== "name" ? [known.number] : [];
    case "run":
      return givenNumbers(node, program);
    default:
      return [];
  }
}

/** The arguments of a call that are numbers. */
function givenNumbers(node: AnyNode, program: Program): readonly NumberExpression[] {
  const call = node as unknown as Call;
  const symbol = call.args.length > 0 ? calledBy(call, program) : undefined;
  if (!symbol) return [];
  return [...argumentsOf(symbol.declaration, call)].flatMap(([parameter, argument]) =>
    typeOf(parameter) === "number" && (argument.kind === "number" || argument.kind === "string") ? [argument] : [],
  );
}

function report(judgement: NumberJudgement, text: string, span: Span, reporter: Reporter): void {
  switch (judgement.kind) {
    case "ok":
      return;
    case "no country":
      return reporter.report(
        "VATS3055",
        span,
        { text, reason: "no country has this code" },
        { help: "After `+` comes the code of a country: `+7`, `+1`, `+49`." },
      );
    case "wrong length": {
      const { countries, lengths, given } = judgement;
      const reason = `it has ${given} digits after the code of ${placeName(countries)}, where numbers have ${listOf(lengths)}`;
      return reporter.report(
        "VATS3055",
        span,
        { text, reason },
        { help: "Count the digits: one is missing or too many." },
      );
    }
    case "unassigned":
      return reporter.report(
        "VATS3056",
        span,
        { text, country: placeName(judgement.countries) },
        { help: "Look for a wrong digit. If the number is right, allow the warning here with that reason." },
      );
  }
}

/** `RU or KZ`: the codes of countries are short, and the same in every language. Of many, the first is the largest. */
function placeName(countries: readonly string[]): string {
  if (countries.length === 0) return "a service of all countries";
  return countries.length > 2 ? `${countries[0]} and its neighbours` : countries.join(" or ");
}

function listOf(lengths: readonly number[]): string {
  return lengths.length > 1 ? `${lengths.slice(0, -1).join(", ")} or ${lengths.at(-1)}` : `${lengths[0]}`;
}
