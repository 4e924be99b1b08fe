/** What can be called in a program, and what it may ring. */

import type { Compilation } from "../../compiler/compile.ts";
import type { CallFlow, Line } from "../../compiler/flow/ir.ts";
import { phonesOfState } from "../../compiler/flow/phones.ts";
import { scenarioZone } from "../../compiler/flow/zones.ts";
import { phoneKey } from "../../compiler/simulate/call.ts";
import { numberOf } from "../../compiler/simulate/simulate.ts";
import type { Span } from "../../compiler/text/span.ts";
import { mainUri, type Office, type OfficeLine, type OfficePhone, type Range } from "../protocol.ts";
import { callerSets } from "./caller-sets.ts";

export function officeOf({ build, program }: Compilation): Office {
  const declared = [...program.scope.symbols.values()];
  return {
    lines: build.lines.flatMap((line) => officeLine(line, build.flows) ?? []),
    switches: build.switches.map(({ name, states, initial }) => ({
      name,
      states,
      initial,
      ...rangeOf(declared.find((meaning) => meaning.kind === "switch" && meaning.name === name)?.span),
    })),
    callers: callerSets({ program }),
  };
}

function officeLine(line: Line, flows: readonly CallFlow[]): OfficeLine | undefined {
  const flow = flows.find(({ name }) => name === line.flow);
  if (!flow) return undefined;
  const states = [...flow.states.values()];
  const phones = new Map(
    states.flatMap(phonesOfState).map((phone): [string, OfficePhone] => {
      const key = phoneKey(phone);
      return [key, { key, name: phone.name }];
    }),
  );
  return {
    name: line.name,
    number: numberOf(line),
    scenario: flow.name,
    zone: scenarioZone(flow),
    phones: [...phones.values()],
    takesKeys: states.some(({ kind }) => kind === "menu"),
    hunted: [...new Set(states.flatMap((state) => (state.kind === "hunt" ? state.phones.map(phoneKey) : [])))],
    ...rangeOf(line.origin),
  };
}

/** The range of a place in the page's file; its start for one that is elsewhere. */
function rangeOf(span: Span | undefined): Range {
  return span?.uri === mainUri ? { start: span.start, end: span.end } : { start: 0, end: 0 };
}
