/**
 * A choice: what the clock says is asked first and kept, then an extension for each arm, in order, and one for all other
 * calls that tests nothing, so that every call takes exactly one. Must not know what stands in an arm.
 */

import type { ChooseState, Switch } from "../../compiler/flow/ir.ts";
import { inlineAction } from "./action.ts";
import { composedIn } from "./composed.ts";
import { dateTests, weekTests } from "./conditions.ts";
import { describeGuard } from "./describe.ts";
import {
  continuingExtension,
  destination,
  everyPattern,
  extension,
  patternCondition,
  timeCondition,
} from "./extension.ts";
import { askedSwitches, clockGuards, guardClauses, variableTest } from "./guards.ts";
import { type ClockGuard, clockVariable, switchVariable } from "./names.ts";
import { switchState } from "./switches.ts";
import { comment, ofState, type XmlElement, type XmlNode } from "./xml.ts";

/** The actions of a way, and the name of where it leads. */
export interface Way {
  readonly name: string;
  readonly actions: readonly XmlNode[];
}

export interface WrittenChoice {
  readonly state: ChooseState;
  /** The number that calls are transferred to for it. */
  readonly name: string;
  /** One for each arm, in order. */
  readonly arms: readonly Way[];
  readonly otherwise: Way;
  readonly switches: readonly Switch[];
  place(span: ChooseState["origin"]): string;
}

export function choiceExtensions({ state, name, arms, otherwise, switches, place }: WrittenChoice): XmlNode[] {
  const written = state.arms.flatMap((arm, at) => {
    const way = arms[at];
    if (way === undefined) return [];
    return [
      ...ofState(state.id, [comment(`${place(arm.origin)} ${describeGuard(arm.guard)}`)]),
      armExtension(
        name,
        way,
        guardClauses(arm.guard, switches).map((clause) => patternCondition(clause)),
        state,
      ),
    ];
  });
  return [
    ...clockExtensions(state, name, place),
    ...composedExtensions(state, name, place),
    ...switchExtension(state, name, place),
    ...written,
    ...ofState(state.id, [comment(`${place(state.otherwiseOrigin ?? state.origin)} otherwise`)]),
    extension(`${name} otherwise`, [destination(name, otherwise.actions)]),
  ];
}

/** The tests first, the actions in the last of them. */
function armExtension(name: string, way: Way, tests: readonly XmlElement[], { id }: ChooseState): XmlElement {
  const conditions = ofState(id, [destination(name), ...tests.slice(0, -1)]);
  const last = tests.at(-1);
  if (last === undefined) return extension(way.name, [destination(name, way.actions)]);
  return extension(way.name, [...conditions, { ...last, children: [...last.children, ...way.actions] }]);
}

/** One extension for each zone: the zone is set inline, since a condition reads it (parse_exten, check_tz). */
function clockExtensions(state: ChooseState, name: string, place: WrittenChoice["place"]): XmlNode[] {
  const guards = new Map(
    state.arms.flatMap(({ guard }) => clockGuards(guard)).map((guard) => [clockVariable(guard), guard]),
  );
  const zones = [...new Set([...guards.values()].map(({ zone }) => zone))];
  const nodes = zones.flatMap((zone) => {
    const asked = [...guards.values()].filter((guard) => guard.zone === zone);
    const setZone = inlineAction("action", "set", `timezone=${zone}`);
    return [
      comment(`${place(state.origin)} the clock in ${zone}`),
      continuingExtension(`${name} ${zone}`, [destination(name, [setZone]), ...asked.map(clockCondition)]),
    ];
  });
  return ofState(state.id, nodes);
}

/** Switches are asked once for all arms. */
function switchExtension(state: ChooseState, name: string, place: WrittenChoice["place"]): XmlNode[] {
  const asked = [...new Set(state.arms.flatMap(({ guard }) => askedSwitches(guard)))];
  if (asked.length === 0) return [];
  const asks = asked.map((one) => inlineAction("action", "set", `${switchVariable(one)}=${switchState(one)}`));
  return ofState(state.id, [
    comment(`${place(state.origin)} switches`),
    continuingExtension(`${name} switches`, [destination(name, asks)]),
  ]);
}

function clockCondition(guard: ClockGuard): XmlElement {
  const tests = guard.kind === "week" ? weekTests(guard.week) : dateTests(guard.dates);
  const variable = clockVariable(guard);
  const holds = inlineAction("action", "set", `${variable}=true`);
  return timeCondition(tests, holds, inlineAction("anti-action", "set", `${variable}=false`));
}

/** One extension for each guard that holds in one of several ways: false, until one of them is seen to hold. */
function composedExtensions(state: ChooseState, name: string, place: WrittenChoice["place"]): XmlNode[] {
  const all = new Map(state.arms.flatMap(({ guard }) => composedIn(guard)).map((one) => [one.variable, one]));
  const nodes = [...all.values()].flatMap(({ variable, guard, anyOf }) => {
    const holds = inlineAction("action", "set", `${variable}=true`);
    const ways = anyOf.map((literals) =>
      everyPattern(
        literals.map((literal) => variableTest(literal.variable, literal.isTrue)),
        [holds],
      ),
    );
    const begins = destination(name, [inlineAction("action", "set", `${variable}=false`)]);
    return [
      comment(`${place(guard.origin)} ${describeGuard(guard)}`),
      continuingExtension(`${name} ${variable}`, [begins, ...ways]),
    ];
  });
  return ofState(state.id, nodes);
}
