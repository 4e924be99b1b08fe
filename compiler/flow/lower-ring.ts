/**
 * `ring` and `hunt` become states: who rings when, who must confirm, what is heard. A `hunt` in the order of the source is a
 * chain of rings; where it has branches, each ring stands there once for every way in which the phones before it may have
 * ended together, so that the last one knows the outcome of them all. Must not know the steps around them.
 */

import { defaultRingSeconds, musicOf, promptOf, rungPhonesOf, secondsOf } from "../program/values.ts";
import type { HuntStep, RingOptions, RingOutcome, RingStep } from "../syntax/ast.ts";
import type { Span } from "../text/span.ts";
import { childId, nameParts } from "./ids.ts";
import type { Ears, HuntState, RingState, RungPhone, StateId } from "./ir.ts";
import type { Lowering } from "./lowering.ts";

type Outcomes = Readonly<Record<RingOutcome, StateId>>;

/** Lowers a ring; returns where it begins. @param branch lowers the block for an outcome, and gives where it begins */
export function lowerRing(
  step: RingStep,
  id: StateId,
  branch: (outcome: RingOutcome) => StateId,
  lowering: Lowering,
): StateId | undefined {
  const phones = rungPhonesOf(step, lowering.program);
  if (phones.length === 0) return undefined;
  const state: RingState = { kind: "ring", id, origin: step.span, phones, ...common(step, phones, branch, lowering) };
  return lowering.add(state);
}

/** Lowers a hunt; returns where it begins. */
export function lowerHunt(
  step: HuntStep,
  id: StateId,
  branch: (outcome: RingOutcome) => StateId,
  lowering: Lowering,
): StateId | undefined {
  const phones = rungPhonesOf(step, lowering.program);
  const shared = common(step, phones, branch, lowering);
  if (phones.length === 0) return undefined;
  if (step.order !== "in order" && phones.length > 1) {
    const state: HuntState = { kind: "hunt", id, origin: step.span, phones, order: step.order, ...shared };
    return lowering.add(state);
  }
  return chain({ step, id, phones, shared, lowering });
}

type Shared = Outcomes & { readonly ringSeconds: number; readonly ears: Ears };

function common(
  { options, span }: { readonly options: RingOptions; readonly span: Span },
  phones: readonly RungPhone[],
  branch: (outcome: RingOutcome) => StateId,
  lowering: Lowering,
): Shared {
  return {
    ringSeconds:
      secondsOf(options.duration, lowering.program) ?? lowering.program.project.ringSeconds ?? defaultRingSeconds,
    ears: earsOf(options, phones, span, lowering),
    busy: branch("busy"),
    unavailable: branch("unavailable"),
    unanswered: branch("unanswered"),
  };
}

function earsOf(options: RingOptions, phones: readonly RungPhone[], origin: Span, lowering: Lowering): Ears {
  const confirms = phones.some((phone) => phone.confirms);
  return {
    whisper: promptOf(options.whisper?.prompt, lowering.program),
    confirm: confirms ? lowering.confirmWords(origin) : undefined,
    music: musicOf(options.music?.file, lowering.program),
  };
}

interface Chain {
  readonly step: HuntStep;
  readonly id: StateId;
  readonly phones: readonly RungPhone[];
  readonly shared: Shared;
  readonly lowering: Lowering;
}

/** How the phones so far have ended together. */
type SoFar = RingOutcome | "none";

/** From the last phone to the first, each for every way to come to it. */
function chain({ step, id, phones, shared, lowering }: Chain): StateId {
  const { busy, unavailable, unanswered } = shared;
  const isOneWay = busy === unanswered && unavailable === unanswered;
  const parts = nameParts(phones.map(({ name }) => name));
  const entry = (at: number, soFar: SoFar): StateId => {
    const phone = phones[at];
    if (!phone) return soFar === "none" ? unanswered : shared[soFar];
    const plain = childId(id, parts[at] ?? "phone");
    const here = soFar === "none" || soFar === "unanswered" || isOneWay ? plain : childId(plain, `if_${soFar}`);
    if (lowering.has(here)) return here;
    const next = (outcome: RingOutcome) => entry(at + 1, isOneWay ? "unanswered" : together(soFar, outcome));
    const outcomes = { busy: next("busy"), unavailable: next("unavailable"), unanswered: next("unanswered") };
    const { ringSeconds } = shared;
    const ears = { ...shared.ears, confirm: phone.confirms ? shared.ears.confirm : undefined };
    return lowering.add({ kind: "ring", id: here, origin: step.span, phones: [phone], ringSeconds, ears, ...outcomes });
  };
  return entry(0, "none");
}

/** Outcomes of several phones are one where they are the same, else `unanswered`. */
function together(soFar: SoFar, outcome: RingOutcome): RingOutcome {
  return soFar === "none" || soFar === outcome ? outcome : "unanswered";
}
