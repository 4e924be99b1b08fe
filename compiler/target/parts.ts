/**
 * What targets make of one scenario each, kept from one build to the next: while somebody types, all scenarios but one are as
 * they were. Must not know any target.
 */

import type { CallFlow } from "../flow/ir.ts";
import { structureOf, structureOfFlow } from "../flow/structure.ts";
import { createMemory, type Memory } from "../memory.ts";
import type { Span } from "../text/span.ts";

/** `main.vats:3`. */
export type Place = (span: Span) => string;

/**
 * Makes something of a scenario. Reads the scenario, the places of its parts and what it is given, and nothing else: no
 * closure over a build.
 *
 * @param given plain data
 */
export type MakePart<Given, Part> = (flow: CallFlow, given: Given, place: Place) => Part;

export interface Parts {
  of<Given, Part>(name: string, flow: CallFlow, given: Given, make: MakePart<Given, Part>): Part;
}

/** What `make` makes, or made of the very same before. @param name of what is made, unique among all targets */
export function partOf<Given, Part>(
  name: string,
  flow: CallFlow,
  given: Given,
  make: MakePart<Given, Part>,
  { parts, place }: { readonly parts?: Parts; readonly place: Place },
): Part {
  return parts ? parts.of(name, flow, given, make) : make(flow, given, place);
}

/** By the scenario with its places, then by name and what was given. */
export type PartMemory = Memory<Memory<unknown>>;

/** How many scenarios are kept, and how many things of each. */
const mostScenarios = 500;
const mostOfOne = 12;

export function createPartMemory(): PartMemory {
  return createMemory(mostScenarios);
}

/** The parts of one build. */
export function createParts(place: Place, memory: PartMemory): Parts {
  const flows = new Map<CallFlow, Memory<unknown>>();
  return {
    of(name, flow, given, make) {
      const known = flows.get(flow) ?? memory.recall(keyOf(flow, place), () => createMemory(mostOfOne));
      flows.set(flow, known);
      return known.recall(`${name} ${structureOf(given)}`, () => make(flow, given, place)) as ReturnType<typeof make>;
    },
  };
}

function keyOf(flow: CallFlow, place: Place): string {
  const { text, origins } = structureOfFlow(flow);
  let places = "";
  for (const origin of origins) places += `${place(origin)};`;
  return `${text} ${places}`;
}
