/**
 * Calls of one instant that go another way than most: from callers in a set, on another line, while a switch stands otherwise. Each
 * of these is tried by itself, all else as usual. Must not know what time it is, files, or how it is shown.
 */

import { matchesCaller } from "../flow/callers.ts";
import { holds } from "../flow/guards.ts";
import type { Build, CallFlow, Guard, NationalForm, Switch } from "../flow/ir.ts";
import type { Decide } from "../flow/step.ts";
import { never } from "../never.ts";
import type { Span } from "../text/span.ts";
import { type Route, routeOf, routeText } from "./route.ts";
import { englishRouteWords, type RouteWords } from "./route-words.ts";

type CallerGuard = Guard & { kind: "caller" };

/** A call as guards see it. */
export interface UsualCall {
  /** Name of the line. */
  readonly line: string;
  /** How each switch stands, by name. */
  readonly switches: Readonly<Record<string, string>>;
  /** Absent for a caller who is in no set, not even among the anonymous ones. */
  readonly caller?: { readonly number: string | undefined };
}

/** What makes a call go another way, and which. */
export interface OtherWay {
  readonly by: "caller" | "switch" | "line";
  /** Where the guard on the caller stands; `night is on`, `to ads` where that is known without the source. */
  readonly when: Span | string;
  readonly route: Route;
}

/** Every switch as it stands until somebody flips it, and a caller who is in no set. @param line its name */
export function usualCall({ switches }: Pick<Build, "switches">, line: string): UsualCall {
  return { line, switches: Object.fromEntries(switches.map(({ name, initial }) => [name, initial])) };
}

/** What guards say of a call at an instant. @param atMs milliseconds since 1970 UTC */
export function decideAt(atMs: number, call: UsualCall, nationalForm: NationalForm | undefined): Decide {
  const moment = { atMs, line: call.line, switches: call.switches, caller: undefined, nationalForm };
  const decide: Decide = (guard) => {
    switch (guard.kind) {
      case "week":
      case "date":
      case "called":
      case "switch":
        return holds(guard, moment);
      case "caller":
        return call.caller !== undefined && matchesCaller(guard, call.caller.number, nationalForm);
      case "not":
        return !decide(guard.guard);
      case "all":
        return guard.guards.every(decide);
      case "any":
        return guard.guards.some(decide);
      default:
        return never(guard);
    }
  };
  return decide;
}

/** The other ways at an instant, each once, in the order of the source. @param lines whose calls come to the flow */
export function otherWays(
  flow: CallFlow,
  { switches, nationalForm }: Pick<Build, "switches" | "nationalForm">,
  lines: readonly string[],
  usual: UsualCall,
  atMs: number,
  words: RouteWords = englishRouteWords,
): readonly OtherWay[] {
  const asked = askedBeyondClock(flow);
  const tried = [
    ...asked.flatMap((guard) => (guard.kind === "caller" ? callersIn(guard, usual) : [])),
    ...switches.filter(({ name }) => asksSwitch(asked, name)).flatMap((one) => otherStates(one, usual)),
    ...(asked.some(({ kind }) => kind === "called") ? otherLines(lines, usual) : []),
  ];
  const usualText = routeText(routeOf(flow, decideAt(atMs, usual, nationalForm), words));
  const found = new Map<string, OtherWay>();
  for (const { by, when, call } of tried) {
    const route = routeOf(flow, decideAt(atMs, call, nationalForm), words);
    const text = routeText(route);
    const key = `${typeof when === "string" ? when : `${when.uri} ${when.start}`}\n${text}`;
    if (text !== usualText && !found.has(key)) found.set(key, { by, when, route });
  }
  return [...found.values()];
}

/** A call that is as usual but for one thing. */
interface Tried extends Pick<OtherWay, "by" | "when"> {
  readonly call: UsualCall;
}

function callersIn(guard: CallerGuard, usual: UsualCall): readonly Tried[] {
  return samplesOf(guard).map((number) => ({
    by: "caller",
    when: guard.origin,
    call: { ...usual, caller: { number } },
  }));
}

function asksSwitch(asked: readonly Guard[], name: string): boolean {
  return asked.some((guard) => guard.kind === "switch" && guard.name === name);
}

function otherStates({ name, states }: Switch, usual: UsualCall): readonly Tried[] {
  return states
    .filter((state) => state !== usual.switches[name])
    .map((state) => ({
      by: "switch",
      when: `${name} is ${state}`,
      call: { ...usual, switches: { ...usual.switches, [name]: state } },
    }));
}

function otherLines(lines: readonly string[], usual: UsualCall): readonly Tried[] {
  return lines
    .filter((line) => line !== usual.line)
    .map((line) => ({ by: "line", when: `to ${line}`, call: { ...usual, line } }));
}

/** The guards of a flow that ask about the caller, the line or a switch. */
function askedBeyondClock(flow: CallFlow): readonly Guard[] {
  const parts = (guard: Guard): readonly Guard[] => {
    if (guard.kind === "not") return parts(guard.guard);
    return guard.kind === "all" || guard.kind === "any" ? guard.guards.flatMap(parts) : [guard];
  };
  const all = [...flow.states.values()].flatMap((state) =>
    state.kind === "choose" ? state.arms.flatMap(({ guard }) => parts(guard)) : [],
  );
  return all.filter(({ kind }) => kind !== "week" && kind !== "date");
}

/** A number of each of the first patterns, and none at all where those are in the set. */
function samplesOf({ patterns, anonymous }: CallerGuard): readonly (string | undefined)[] {
  const numbers = patterns.slice(0, mostSamples).map((pattern) => pattern.replace(/\?/g, "0").replace(/\*$/, "0"));
  return anonymous ? [...numbers, undefined] : numbers;
}

/** A set may be a file of thousands; what differs among its numbers is what other sets say of them. */
const mostSamples = 50;
