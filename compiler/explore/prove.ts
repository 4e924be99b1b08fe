/**
 * Assertions: each is held against every call that can happen to any line, from today for five years. One that is broken comes
 * with a shortest call that breaks it, which has been played to make sure.
 */

import type { Build, CallFlow, Guard } from "../flow/ir.ts";
import { lowerGuard } from "../flow/lower-guard.ts";
import { guardZones } from "../flow/zones.ts";
import { never } from "../never.ts";
import { readsTime } from "../program/check-tests.ts";
import { secondsOf } from "../program/environment.ts";
import type { Program } from "../program/program.ts";
import { phoneOfName } from "../program/values.ts";
import { writtenNames } from "../program/written-names.ts";
import type { Call } from "../simulate/call.ts";
import { numberOf, type Simulation, simulate } from "../simulate/simulate.ts";
import type { Ending } from "../simulate/trace.ts";
import type { AssertDeclaration, Block, CallEnding, Claim as ClaimNode } from "../syntax/ast.ts";
import type { CivilDate } from "../time/units.ts";
import { type Claim, endsIn, neverRings, neverRingsBefore, rings, waitsAtMost } from "./claim.ts";
import { type Deed, deedOf } from "./deed.ts";
import { type Found, findCall } from "./find-call.ts";
import { guardsOf } from "./guards-of.ts";
import { type Period, periodFrom } from "./period.ts";
import { type Explored, isTooLarge, readyToExplore } from "./scenario.ts";
import { instantText, testText } from "./test-text.ts";
import { callOf } from "./witness.ts";

export interface Proof {
  readonly assertion: AssertDeclaration;
  /** `empty`: no call is as its guard says, so it says nothing. `too many`: there are more calls than can be gone through. */
  readonly result: Broken | { readonly kind: "holds" | "empty" | "too many" };
  /** The first date of which it says nothing. */
  readonly until: CivilDate;
}

export interface Broken {
  readonly kind: "broken";
  readonly flow: CallFlow;
  readonly call: Call;
  readonly simulation: Simulation;
  /** When the call comes: `2026-11-26 03:00 Europe/Moscow`, or `any time`. */
  readonly at: string;
  /** How it breaks the claim: `is refused after 0 s`, `rings boss after 20 s`. */
  readonly deed: Deed;
  /** The call as a test to paste. */
  readonly test: string;
}

/** Holds every assertion of the program. The build must be without errors. */
export function prove(program: Program, build: Build, today: CivilDate): readonly Proof[] {
  const prover = createProver(program, build, today);
  if (prover.isIdle) return [];
  const { until: _, ...period } = periodFrom(today);
  for (const flow of calledFlows(build)) {
    if (isTooLarge(flow)) prover.passOver();
    else prover.hold(readyToExplore(build, flow, period, [], true));
  }
  return prover.done();
}

/** The scenarios to which some line leads. */
export function calledFlows({ lines, flows }: Build): readonly CallFlow[] {
  const called = new Set(lines.map(({ flow }) => flow));
  return flows.filter(({ name }) => called.has(name));
}

/** Holds assertions against one scenario after the other, so that no more than one need be kept. */
export interface Prover {
  /** There is nothing to prove. */
  readonly isIdle: boolean;
  /** @param explored made ready by the week, without guards of claims */
  hold(explored: Explored): void;
  /** A scenario is too large to be explored: what is not broken elsewhere is not proved. */
  passOver(): void;
  done(): readonly Proof[];
}

/** A prover of all assertions of a program. */
export function createProver(program: Program, build: Build, today: CivilDate): Prover {
  const { until, ...period } = periodFrom(today);
  const items = program.modules.flatMap((module) => module.items);
  const held = items.flatMap((item): readonly Held[] => {
    if (item.kind !== "assert") return [];
    return [{ assertion: item, claim: item.claim && claimOf(item.claim, program), kind: "empty", broken: undefined }];
  });
  return {
    isIdle: held.length === 0,
    hold: (explored) => {
      for (const one of held) holdOne(one, explored, { program, build, period });
    },
    passOver: () => {
      for (const one of held) one.kind = "too many";
    },
    done: () => held.map(({ assertion, kind, broken }) => ({ assertion, result: broken ?? { kind }, until })),
  };
}

interface Setting {
  readonly program: Program;
  readonly build: Build;
  readonly period: Period;
}

/** An assertion, and what is known of it after some scenarios. */
interface Held {
  readonly assertion: AssertDeclaration;
  readonly claim: Claim | undefined;
  kind: "holds" | "empty" | "too many";
  broken: (Broken & { readonly length: number }) | undefined;
}

function holdOne(held: Held, unguarded: Explored, { program, build, period }: Setting): void {
  const { assertion, claim } = held;
  const { flow } = unguarded;
  const guard = assertion.guard && lowerGuard(assertion.guard, { program, zone: flow.zone });
  if (!claim || (assertion.guard && !guard)) return;
  const explored = guard ? readyToExplore(build, flow, period, [guard], true) : unguarded;
  const search = findCall(explored, claim, guard);
  if (search.kind === "found") {
    const one = brokenBy(assertion, claim, flow, guard, { program, build, period });
    if (!held.broken || one.length < held.broken.length) held.broken = one;
  } else if (search.kind === "too many") held.kind = "too many";
  else if (search.kind === "none" && held.kind === "empty") held.kind = "holds";
}

/** Looks again with the real calendar, which tells when such a call comes, and plays it. */
function brokenBy(
  assertion: AssertDeclaration,
  claim: Claim,
  flow: CallFlow,
  guard: Guard | undefined,
  { program, build, period }: Setting,
): Broken & { readonly length: number } {
  const explored = readyToExplore(build, flow, period, guard ? [guard] : []);
  const found = findCall(explored, claim, guard);
  if (found.kind !== "found") throw new Error("vatsc expected to find a call that it had found before");
  const call = callOf(found, explored, claim, (name) => numberOfLine(build, name));
  const simulation = simulate(build, call, explored.world);
  if (!claim.breaks(simulation, flow))
    throw new Error(`vatsc expected a call that breaks an assertion: ${JSON.stringify(call)}`);
  const zones = [...guardsOf(flow), ...(guard ? [guard] : [])].flatMap(guardZones);
  const isTimed = zones.length > 0 || readsTime(scenarioBlock(flow, program), program);
  const zone = isTimed ? (flow.zone ?? zones[0] ?? "UTC") : undefined;
  const test = testText(titleOf(assertion), call, simulation, {
    build,
    flow,
    zone,
    written: writtenNames(program, assertion.span.uri),
  });
  const at = zone === undefined ? "any time" : `${instantText(call.atMs, zone)} ${zone}`;
  return {
    kind: "broken",
    flow,
    call,
    simulation,
    at,
    deed: deedOf(simulation, flow, claim, build),
    test,
    length: lengthOf(found),
  };
}

function scenarioBlock({ origin }: CallFlow, { scope }: Program): Block | undefined {
  return scope.scenarios.find((scenario) => scenario.origin === origin)?.block;
}

function lengthOf({ visit }: Found): number {
  let length = 0;
  for (let at = visit; at.from; at = at.from.visit) length++;
  return length;
}

function numberOfLine({ lines }: Build, name: string): string {
  const line = lines.find((one) => one.name === name);
  if (!line) throw new Error(`vatsc expected a line ${name}`);
  return numberOf(line);
}

function claimOf(node: ClaimNode, program: Program): Claim | undefined {
  const phoneOf = (name: Parameters<typeof phoneOfName>[0] | undefined) => name && phoneOfName(name, program);
  switch (node.kind) {
    case "every-call-ends":
      return endsIn(new Set(node.endings.flatMap((ending) => endingsOf[ending])));
    case "no-caller-waits": {
      const seconds = secondsOf(node.over);
      return seconds === undefined ? undefined : waitsAtMost(seconds);
    }
    case "every-call-rings": {
      const phone = phoneOf(node.phone);
      return phone && rings(phone);
    }
    case "never-rung": {
      const [phone, before] = [phoneOf(node.phone), phoneOf(node.before)];
      if (!phone || (node.before && !before)) return undefined;
      return before ? neverRingsBefore(phone, before) : neverRings(phone);
    }
    default:
      return never(node);
  }
}

const endingsOf: Readonly<Record<CallEnding, readonly Ending[]>> = {
  answered: ["answered"],
  "in voicemail": ["message"],
  rejected: ["rejected", "busy"],
};

function titleOf({ claim }: AssertDeclaration): string {
  switch (claim?.kind) {
    case "every-call-ends":
      return "a call that ends otherwise";
    case "no-caller-waits":
      return "a caller who waits longer";
    case "every-call-rings":
      return `a call that does not ring ${claim.phone?.name.text ?? ""}`.trim();
    case "never-rung":
      return `a call that rings ${claim.phone.name.text}`;
    default:
      return "a call";
  }
}
