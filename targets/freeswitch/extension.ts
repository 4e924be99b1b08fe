/** Extensions and their conditions, as `mod_dialplan_xml.c:parse_exten` reads them. Must not know what they are for. */

import type { TimeTest } from "./conditions.ts";
import { literalPattern } from "./escape.ts";
import type { Clause } from "./guards.ts";
import { element, type XmlElement, type XmlNode } from "./xml.ts";

/** An extension that ends the hunt where it matches. */
export function extension(name: string, conditions: readonly XmlNode[]): XmlElement {
  return element("extension", { name }, conditions);
}

/** One that does something and lets the hunt go on. */
export function continuingExtension(name: string, conditions: readonly XmlNode[]): XmlElement {
  return element("extension", { name, continue: "true" }, conditions);
}

/** The number that a call was transferred to; with actions, or as a test of those that follow. */
export function destination(name: string, actions: readonly XmlNode[] = []): XmlElement {
  return element("condition", { field: "destination_number", expression: `^${literalPattern(name)}$` }, actions);
}

/**
 * One of the alternatives must match. Where none does, `regex="any"` over patterns says so to the hunt; over times alone it
 * would not, and an extension that failed would end the hunt (parse_exten leaves `proceed` as it was).
 */
export function patternCondition(clause: Clause, actions: readonly XmlNode[] = []): XmlElement {
  const [first, ...others] = clause;
  if (first === undefined) return element("condition", { field: "destination_number", expression: "(?!)" }, actions);
  if (others.length === 0) return element("condition", { ...first }, actions);
  const tests = clause.map((test) => element("regex", { ...test }));
  return element("condition", { regex: "any" }, [...tests, ...actions]);
}

/** All patterns must match; what stands after it is read in any case. */
export function everyPattern(tests: Clause, actions: readonly XmlNode[]): XmlElement {
  const [first, ...others] = tests;
  if (first && others.length === 0) return element("condition", { ...first, break: "never" }, actions);
  const regexes = tests.map((test) => element("regex", { ...test }));
  return element("condition", { regex: "all", break: "never" }, [...regexes, ...actions]);
}

/**
 * Asks the clock and runs one of two actions, inline; what stands after it is read in any case. Times never stand in one
 * condition with a field: they would be read as "or" (parse_exten).
 *
 * @param tests one of them must hold; none: never
 */
export function timeCondition(tests: readonly TimeTest[], holds: XmlElement, fails: XmlElement): XmlElement {
  const [first, ...others] = tests;
  if (first === undefined) return element("condition", {}, [{ ...fails, name: "action" }]);
  if (others.length === 0) return element("condition", { ...attributesOf(first), break: "never" }, [holds, fails]);
  const regexes = tests.map((test) => element("regex", attributesOf(test)));
  return element("condition", { regex: "any", break: "never" }, [...regexes, holds, fails]);
}

function attributesOf(test: TimeTest): Record<string, string> {
  return Object.fromEntries(Object.entries(test).filter(([, value]) => value !== undefined));
}
