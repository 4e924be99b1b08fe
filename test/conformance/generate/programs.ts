/**
 * Programs that nobody wrote, and calls to them. A program is a module that declares all that it uses; what others could see of
 * it carries its serial number. Must not know what a program means: whoever judges asks the simulator.
 */

import fc from "fast-check";
import type { Call } from "../../../compiler/simulate/call.ts";
import { type CallMake, callMake } from "./calls.ts";
import { guards } from "./guards.ts";
import { blocks } from "./steps.ts";
import { quoted, title } from "./texts.ts";
import { type Make, moduleName, Writing } from "./writing.ts";
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
  const { steps } = blocks(guards(somewhere));
  // Biased values are small ones: half of the programs would do nothing.
  const drawn = fc.noBias(
    fc.record({
      zone: somewhere,
      title: fc.option(title),
      steps,
      calls: fc.array(callMake, { minLength: 5, maxLength: 5 }),
    }),
  );
  return drawn.map((parts) => written(serial, instants, parts));
}

interface Drawn {
  readonly zone: string;
  readonly title: string | null;
  readonly steps: Make;
  readonly calls: readonly CallMake[];
}

function written(serial: number, instants: readonly number[], { zone, title: shown, steps, calls }: Drawn): Program {
  const writing = new Writing(serial, instants, zone, false, moduleName(serial));
  const body = steps(writing);
  const number = `+7495${writing.digits}001`;
  writing.number(number);
  const name = shown === null ? "" : ` ${quoted(shown)}`;
  const text = [...writing.declarations, `vats main${name} ${zone} < ${body} >`, `line site = ${number} -> main`].join(
    "\n",
  );
  return {
    serial,
    text: `${text}\n`,
    files: Object.fromEntries(writing.files),
    calls: calls.map((make) => make(writing.facts, instants)),
    needs: "any",
    isAlone: false,
  };
}
