/**
 * `$[…]` as Asterisk evaluates it. Source: asterisk main/ast_expr2.fl (words), main/ast_expr2.y (precedence, op_eq,
 * op_and, op_or, is_zero_or_null). Left out: `? ::`, `~~`, `=~`, `:` and functions, which are a complaint.
 * Must not know variables: they are substituted before.
 */

import type { Complain } from "./config.ts";

/** A quoted word is a text; bare digits are a number until compared with a text. */
type Value = { readonly kind: "text"; readonly text: string } | { readonly kind: "number"; readonly text: string };

type Token = { readonly kind: "operator"; readonly text: string } | { readonly kind: "value"; readonly value: Value };

/** The value as text: `1` and `0` for comparisons. A mistake is `0`, and a warning. */
export function evaluateExpression(text: string, complain: Complain): string {
  const tokens = tokensOf(text);
  if (tokens === undefined) return mistake(text, complain);
  if (tokens.length === 0) return "";
  const parsing = { tokens, at: 0 };
  const value = parse(parsing, 0);
  if (value === undefined || parsing.at < tokens.length) return mistake(text, complain);
  return value.kind === "text" ? withoutQuotes(value.text) : value.text;
}

function mistake(text: string, complain: Complain): string {
  complain(`syntax error in the expression $[${text}]`);
  return "0";
}

const word = /"[^"]*"|[|&=<>!]=?|[-+*/%()]|[0-9]+(?:\.[0-9]+)?|(?:[a-zA-Z0-9.';\\_^#@]|[^\0-\x7f]|\$[^{])+|\s+/gy;

function tokensOf(text: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  word.lastIndex = 0;
  for (let at = 0; at < text.length; at = word.lastIndex) {
    const found = word.exec(text)?.[0];
    if (found === undefined) return undefined;
    if (found.trim() === "") continue;
    if (/^[|&=<>!+*/%()-]/.test(found)) tokens.push({ kind: "operator", text: found });
    else tokens.push({ kind: "value", value: { kind: /^[0-9.]+$/.test(found) ? "number" : "text", text: found } });
  }
  return tokens;
}

interface Parsing {
  readonly tokens: readonly Token[];
  at: number;
}

/** Loosest first. */
const levels: readonly (readonly string[])[] = [
  ["|", "||"],
  ["&", "&&"],
  ["=", "==", ">", "<", ">=", "<=", "!="],
  ["+", "-"],
  ["*", "/", "%"],
];

function parse(parsing: Parsing, level: number): Value | undefined {
  const operators = levels[level];
  if (!operators) return parseUnary(parsing);
  let left = parse(parsing, level + 1);
  for (;;) {
    const token = parsing.tokens[parsing.at];
    if (left === undefined || token?.kind !== "operator" || !operators.includes(token.text)) return left;
    parsing.at += 1;
    const right = parse(parsing, level + 1);
    if (right === undefined) return undefined;
    left = apply(token.text, left, right);
  }
}

function parseUnary(parsing: Parsing): Value | undefined {
  const token = parsing.tokens[parsing.at];
  parsing.at += 1;
  if (token?.kind === "value") return token.value;
  switch (token?.text) {
    case "(": {
      const inner = parse(parsing, 0);
      const end = parsing.tokens[parsing.at];
      parsing.at += 1;
      return end?.kind === "operator" && end.text === ")" ? inner : undefined;
    }
    case "!": {
      const operand = parseUnary(parsing);
      return operand && truth(isNothing(operand));
    }
    case "-": {
      const operand = parseUnary(parsing);
      return operand && number(-numberOf(operand));
    }
    default:
      return undefined;
  }
}

function apply(operator: string, left: Value, right: Value): Value {
  switch (operator) {
    case "|":
    case "||":
      return isNothing(left) ? right : left;
    case "&":
    case "&&":
      return isNothing(left) || isNothing(right) ? truth(false) : left;
    case "+":
      return number(numberOf(left) + numberOf(right));
    case "-":
      return number(numberOf(left) - numberOf(right));
    case "*":
      return number(numberOf(left) * numberOf(right));
    case "/":
      return number(numberOf(left) / numberOf(right));
    case "%":
      return number(numberOf(left) % numberOf(right));
    default:
      return truth(holds(operator, compare(left, right)));
  }
}

function holds(operator: string, order: number): boolean {
  switch (operator) {
    case ">":
      return order > 0;
    case "<":
      return order < 0;
    case ">=":
      return order >= 0;
    case "<=":
      return order <= 0;
    case "!=":
      return order !== 0;
    default:
      return order === 0;
  }
}

/** As texts if one of them is a text, else as numbers. */
function compare(left: Value, right: Value): number {
  if (left.kind === "number" && right.kind === "number") return numberOf(left) - numberOf(right);
  const [one, other] = [withoutQuotes(left.text), withoutQuotes(right.text)];
  return one === other ? 0 : one < other ? -1 : 1;
}

/** A text that is empty counts as nothing, and so does a number that is 0. `""` with its quotes is a text of two. */
function isNothing(value: Value): boolean {
  return value.kind === "number" ? numberOf(value) === 0 : value.text === "";
}

function numberOf(value: Value): number {
  return value.kind === "number" ? Number(value.text) : 0;
}

function number(value: number): Value {
  return { kind: "number", text: String(value) };
}

function truth(isTrue: boolean): Value {
  return number(isTrue ? 1 : 0);
}

function withoutQuotes(text: string): string {
  return text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : text;
}
