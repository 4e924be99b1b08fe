/**
 * Which number goes to which scenario: extensions for the context `public`, which may hold others' too. So a number that no
 * line has is left to them, and to FreeSWITCH's own 404 where they have none. Must not know what a scenario does.
 */

import type { Build, Line } from "../../compiler/flow/ir.ts";
import type { EmitContext } from "../../compiler/target/target.ts";
import { action } from "./actions.ts";
import { expansionOf } from "./escape.ts";
import { extension } from "./extension.ts";
import { lineVariable, numberPattern, oneOf } from "./guards.ts";
import { contextName, startName } from "./names.ts";
import { comment, element, type XmlElement, type XmlNode } from "./xml.ts";

/** FreeSWITCH compiles every pattern anew for every call: so many cost it nothing that can be measured (freeswitch.md §10). */
const mostPatterns = 100;
/** Numbers in one pattern: a line of at most some 1 000 bytes. */
const numbersPerPattern = 50;

/** Extensions for the context `public`. */
export function publicExtensions({ lines }: Build, context: EmitContext): XmlNode[] {
  const isTable = countOf(lines) > mostPatterns;
  return [
    ...(isTable ? tableFront(lines) : lines.flatMap((line) => lineExtensions(line, context))),
    ...lines.flatMap((line) => (line.numbers === "*" ? catchAll(line, context) : [])),
  ];
}

/** Contexts of the numbers by their last two digits, for a build with many numbers. */
export function numberContexts({ lines }: Build, context: EmitContext): XmlNode[] {
  if (countOf(lines) <= mostPatterns) return [];
  return endingsOf(lines).map((ending) =>
    element("context", { name: tableContext(ending) }, numberExtensions(lines, ending, context)),
  );
}

function countOf(lines: readonly Line[]): number {
  return lines.reduce((count, { numbers }) => count + (numbers === "*" ? 0 : numbers.length), 0);
}

function lineExtensions(line: Line, context: EmitContext): XmlNode[] {
  const { numbers, name, origin } = line;
  if (numbers === "*") return [];
  const chunks = Array.from({ length: Math.ceil(numbers.length / numbersPerPattern) }, (_, at) =>
    numbers.slice(at * numbersPerPattern, (at + 1) * numbersPerPattern),
  );
  return [
    comment(`${context.place(origin)} line ${name}`),
    ...chunks.map((chunk) =>
      extension(`vats ${name}`, [dialled(`^\\+?${oneOf(chunk.map(numberPattern))}\\z`, toScenario(line))]),
    ),
  ];
}

/** After all others of ours: `*` is every number that no other line has. */
function catchAll(line: Line, context: EmitContext): XmlNode[] {
  return [
    comment(`${context.place(line.origin)} line ${line.name}, every other number`),
    extension(`vats ${line.name}`, [dialled("^", toScenario(line))]),
  ];
}

function dialled(expression: string, actions: readonly XmlNode[] = []): XmlElement {
  return element("condition", { field: "destination_number", expression }, actions);
}

function toScenario({ name, flow }: Line): XmlElement[] {
  return [action("set", `${lineVariable}=${name}`), action("transfer", `${startName} XML ${contextName(flow)}`)];
}

/** That the table has been asked, so that a number which it lacks is not asked again. */
const askedVariable = "vats_asked";

/**
 * Asks the table: an extension is found by its name (`auto_hunt`), which costs one number what it costs ten thousand. What
 * it lacks comes back here and goes on to what follows. Nothing but digits is taken from what was dialled.
 */
function tableFront(lines: readonly Line[]): XmlNode[] {
  const known = oneOf(endingsOf(lines));
  return [
    comment("all lines: the number as the name of an extension, in contexts by its last two digits"),
    extension("vats numbers", [
      element("condition", { field: expansionOf(askedVariable), expression: "^$" }),
      dialled(`^((\\+?)(\\d*(${known})))\\z`, [
        action("set", `${askedVariable}=true`),
        action("set", "auto_hunt=true"),
        action("execute_extension", `$3 XML ${tableContext("$4")}`),
        action("unset", "auto_hunt"),
        action("transfer", "$1"),
      ]),
    ]),
  ];
}

function numberExtensions(lines: readonly Line[], ending: string, context: EmitContext): XmlNode[] {
  return lines.flatMap((line) => {
    const numbers = line.numbers === "*" ? [] : line.numbers.filter((number) => number.endsWith(ending));
    if (numbers.length === 0) return [];
    const found = numbers.map((number) =>
      extension(number.slice(1), [
        dialled(`^${numberPattern(number)}$`, [action("unset", "auto_hunt"), ...toScenario(line)]),
      ]),
    );
    return [comment(`${context.place(line.origin)} line ${line.name}`), ...found];
  });
}

function tableContext(ending: string): string {
  return `vats-numbers-${ending}`;
}

function endingsOf(lines: readonly Line[]): readonly string[] {
  const numbers = lines.flatMap((line) => (line.numbers === "*" ? [] : line.numbers));
  return [...new Set(numbers.map((number) => number.slice(-2)))].sort();
}
