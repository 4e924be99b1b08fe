/**
 * Assertions: each is held against every call that can happen to any line, from today for five years. One that is broken comes
 * with a shortest call that breaks it, which has been played to make sure.
 */

import type { Build, CallFlow, Guard } from "../flow/ir.ts";
import { lowerGuard } from "../flow/lower-guard.ts";
import { structureOf } from "../flow/structure.ts";
import { guardZones } from "../flow/zones.ts";
import { never } from "../never.ts";
import { readsTime } from "../program/check-tests.ts";
import { secondsOf } from "../program/environment.ts";
import type { Program } from "../program/program.ts";
import { phoneOfName } from "../program/values.ts";
import { writtenNames } from "../program/written-names.ts";
import type { Call } from "../simulate/call.ts";
import { type Simulation, simulate, soundWorldOf } from "../simulate/simulate.ts";
import type { Ending } from "../simulate/trace.ts";
import type { AssertDeclaration, Block, CallEnding, Claim as ClaimNode } from "../syntax/ast.ts";
import type { CivilDate } from "../time/units.ts";
import { type Claim, endsIn, neverRings, neverRingsBefore, rings, waitsAtMost } from "./claim.ts";
import { type Deed, deedOf } from "./deed.ts";
import { guardsOf } from "./guards-of.ts";
import { type Period, periodFrom } from "./period.ts";
import { isTooLarge } from "./scenario.ts";
import { type Searched, searchFor } from "./searched.ts";
import { type ExploreMemory, recall, type Subject, subjectOf } from "./subject.ts";
import { instantText, testText } from "./test-text.ts";

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
  /** When the call comes: `2026-11-26 03:00 Europe/Moscow`; absent where the time is no matter. */
  readonly at: string | undefined;
  /** How it breaks the claim. */
  readonly deed: Deed;
  /** The call as a test to paste. */
  readonly test: string;
}

/** Holds every assertion of the program. The build must be without errors. @param memory of explorations before */
export function prove(program: Program, build: Build, today: CivilDate, memory?: ExploreMemory): readonly Proof[] {
  const prover = createProver(program, build, today);
  if (prover.isIdle) return [];
  const { until: _, ...period } = periodFrom(today);
  for (const flow of calledFlows(build)) {
    if (isTooLarge(flow)) prover.passOver();
    else prover.hold(subjectOf(build, flow, period, memory));
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
  hold(subject: Subject): void;
  /** A scenario is too large to be explored: what is not broken elsewhere is not proved. */
  passOver(): void;
  done(): readonly Proof[];
}

/** A prover of all assertions of a program. */
export function createProver(program: Program, build: Build, today: CivilDate): Prover {
  const { until, ...period } = periodFrom(today);
  const setting = { program, build, period };
  const items = program.modules.flatMap((module) => module.items);
  const held = items.flatMap((item): readonly Held[] => {
    if (item.kind !== "assert") return [];
    const known = item.claim && claimOf(item.claim, program);
    return [
      {
        assertion: item,
        claim: known?.claim,
        key: known?.key ?? "",
        guardIn: guardsByZone(item, program),
        kind: "empty",
        broken: undefined,
      },
    ];
  });
  return {
    isIdle: held.length === 0,
    hold: (subject) => {
      for (const one of held) holdOne(one, subject, setting);
    },
    passOver: () => {
      for (const one of held) one.kind = "too many";
    },
    done: () =>
      held.map((one) => ({
        assertion: one.assertion,
        result: one.broken ? brokenBy(one, one.broken, setting) : { kind: one.kind },
        until,
      })),
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
  /** What the claim says, as a text. */
  readonly key: string;
  /** Its guard as it is read in a zone; `undefined` where it has none, or one that means nothing. */
  readonly guardIn: (zone: string | undefined) => { readonly guard: Guard | undefined; readonly key: string };
  kind: "holds" | "empty" | "too many";
  /** The shortest call so far that breaks it. */
  broken: Breaking | undefined;
}

type Breaking = Extract<Searched, { readonly kind: "found" }> & { readonly flow: CallFlow };

function guardsByZone({ guard: node }: AssertDeclaration, program: Program): Held["guardIn"] {
  const known = new Map<string | undefined, ReturnType<Held["guardIn"]>>();
  return (zone) => {
    const before = known.get(zone);
    if (before) return before;
    const guard = node && lowerGuard(node, { program, zone });
    const read = { guard, key: structureOf(guard) };
    known.set(zone, read);
    return read;
  };
}

function holdOne(held: Held, { flow, ready, answers }: Subject, { build, period }: Setting): void {
  const { assertion, claim } = held;
  const { guard, key } = held.guardIn(flow.zone);
  if (!claim || (assertion.guard && !guard)) return;
  const search = recall(answers.searches, `${held.key} ${key}`, () =>
    searchFor({ build, flow, period, claim, guard }, ready),
  );
  if (search.kind === "found") {
    if (!held.broken || search.length < held.broken.length) held.broken = { ...search, flow };
  } else if (search.kind === "too many") held.kind = "too many";
  else if (search.kind === "none" && held.kind === "empty") held.kind = "holds";
}

/** Plays the call that was found, to make sure. */
function brokenBy({ assertion, claim, guardIn }: Held, { call, flow }: Breaking, { program, build }: Setting): Broken {
  const { guard } = guardIn(flow.zone);
  const simulation = simulate(build, call, soundWorldOf(build));
  if (!claim?.breaks(simulation, flow))
    throw new Error(`vatsc expected a call that breaks an assertion: ${JSON.stringify(call)}`);
  const zones = [...guardsOf(flow), ...(guard ? [guard] : [])].flatMap(guardZones);
  const isTimed = zones.length > 0 || readsTime(scenarioBlock(flow, program), program);
  const zone = isTimed ? (flow.zone ?? zones[0] ?? "UTC") : undefined;
  const written = writtenNames(program, assertion.span.uri);
  const test = testText(titleOf(assertion), call, simulation, { build, flow, zone, written });
  const at = zone === undefined ? undefined : `${instantText(call.atMs, zone)} ${zone}`;
  const deed = deedOf(simulation, flow, claim, build);
  return { kind: "broken", flow, call, simulation, at, deed, test };
}

function scenarioBlock({ origin }: CallFlow, { scope }: Program): Block | undefined {
  return scope.scenarios.find((scenario) => scenario.origin === origin)?.block;
}

/** A claim, and everything that it says as a text. */
interface ReadClaim {
  readonly claim: Claim;
  readonly key: string;
}

function claimOf(node: ClaimNode, program: Program): ReadClaim | undefined {
  const phoneOf = (name: Parameters<typeof phoneOfName>[0] | undefined) => name && phoneOfName(name, program);
  const read = (claim: Claim, ...says: readonly unknown[]) => ({ claim, key: structureOf([node.kind, ...says]) });
  switch (node.kind) {
    case "every-call-ends":
      return read(endsIn(new Set(node.endings.flatMap((ending) => endingsOf[ending]))), node.endings);
    case "no-caller-waits": {
      const seconds = secondsOf(node.over);
      return seconds === undefined ? undefined : read(waitsAtMost(seconds), seconds);
    }
    case "every-call-rings": {
      const phone = phoneOf(node.phone);
      return phone && read(rings(phone), phone);
    }
    case "never-rung": {
      const [phone, before] = [phoneOf(node.phone), phoneOf(node.before)];
      if (!phone || (node.before && !before)) return undefined;
      return read(before ? neverRingsBefore(phone, before) : neverRings(phone), phone, before);
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
