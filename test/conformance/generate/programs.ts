/**
 * Programs that nobody wrote, and calls to them. A program is a module that declares all that it uses; what others could see of
 * it carries its serial number. Must not know what a program means: whoever judges asks the simulator.
 */

import fc from "fast-check";
import type { Call } from "../../../compiler/simulate/call.ts";
import { type CallMake, callMake } from "./calls.ts";
import { parameters } from "./flows.ts";
import { guards } from "./guards.ts";
import { type Scenario, scenarioText } from "./scenarios.ts";
import { blocks, lost } from "./steps.ts";
import { withTests } from "./tests.ts";
import { oddNames, title } from "./texts.ts";
import { type Plan, Writing } from "./writing.ts";
import { zones } from "./zones.ts";

export interface Program {
  /** 1 to 9999; unique among the programs of a batch. */
  readonly serial: number;
  readonly text: string;
  /** What else it reads, by path: other modules and lists as they are, a sound (`.wav`) as the seconds that it lasts. */
  readonly files: Readonly<Record<string, string>>;
  /** Each at one of the instants. */
  readonly calls: readonly Call[];
  /** `exchange`: with forms that TwiML refuses. */
  readonly needs: "any" | "exchange";
  /** Cannot be used by another file, or must have an engine of its own. */
  readonly isAlone: boolean;
  /** What callers call themselves, in the order of the calls; only where `isAlone`. */
  readonly callerNames?: readonly string[];
}

/**
 * A program and its calls; shrinks to a smaller program with fewer calls.
 *
 * @param instants milliseconds since 1970 UTC, at least one: when calls come, and where the edges of hours and dates lie
 */
export function programArbitrary(serial: number, instants: readonly number[]): fc.Arbitrary<Program> {
  const somewhere = zones(instants);
  const known = guards(somewhere);
  const { steps, block } = blocks(known);
  const scenario: fc.Arbitrary<Scenario> = fc.record({
    steps,
    title: fc.option(title),
    parameters: fc.oneof(
      { weight: 2, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: parameters(known.hours, block) },
    ),
    lost: fc.option(lost, { freq: 2 }),
  });
  // Biased values are small ones: half of the programs would do nothing.
  const drawn = fc.noBias(
    fc.record({
      zone: somewhere,
      shape: fc.constantFrom(...shapes),
      isForExchange: chance(11),
      hasLibrary: chance(12),
      isUndeclared: chance(5),
      hasTests: chance(40),
      scenario,
      other: fc.option(scenario, { freq: 2 }),
      lines: fc.integer({ min: 1, max: 3 }),
      calls: fc.array(callMake, { minLength: 5, maxLength: 5 }),
      callerNames: fc.array(fc.constantFrom(...oddNames), { minLength: 5, maxLength: 5 }),
    }),
  );
  return drawn.map((parts) => written(serial, instants, parts));
}

/** So many times in a hundred; shrinks to no. */
function chance(percent: number): fc.Arbitrary<boolean> {
  return fc.nat(99).map((number) => number >= 100 - percent);
}

/** A module with its numbers; few are of another shape, each of which must have a build of its own. */
const shapes = [
  ...Array.from({ length: 60 }, () => "module" as const),
  ...(["bare", "bare", "every number", "every number", "every other number"] as const),
] as const;

interface Drawn {
  readonly zone: string;
  readonly shape: (typeof shapes)[number];
  readonly isForExchange: boolean;
  readonly hasLibrary: boolean;
  readonly isUndeclared: boolean;
  readonly hasTests: boolean;
  readonly scenario: Scenario;
  readonly other: Scenario | null;
  readonly lines: number;
  readonly calls: readonly CallMake[];
  readonly callerNames: readonly string[];
}

const lineNames = ["site", "ads", "реклама"] as const;

function written(serial: number, instants: readonly number[], drawn: Drawn): Program {
  const { shape, zone, isForExchange, calls } = drawn;
  const isBare = shape === "bare";
  const isAlone = shape !== "module";
  const isUndeclared = drawn.isUndeclared || (isBare && serial % 2 === 0);
  const plan: Plan = {
    serial,
    instants,
    zone,
    isForExchange,
    hasLibrary: drawn.hasLibrary && !isUndeclared,
    isBare,
    isUndeclared,
    mailboxes: isAlone ? (serial % 3 === 0 ? "only" : "default") : "named",
    takesAll: isAlone,
    lines: isBare || shape === "every number" ? ["main"] : lineNames.slice(0, drawn.lines),
  };
  const writing = new Writing(plan);
  const text = writing.finish(scenarioText(drawn, writing));
  const program: Program = {
    serial,
    text,
    files: Object.fromEntries(writing.files),
    calls: calls.map((make) => make(writing.facts, instants)),
    needs: writing.needs,
    isAlone,
    ...(isAlone ? { callerNames: drawn.callerNames.slice(0, calls.length) } : {}),
  };
  // All with switches have tests: they can say how one stands.
  const hasTests = drawn.hasTests || writing.facts.switches.size > 0;
  return hasTests ? withTests(program) : program;
}
