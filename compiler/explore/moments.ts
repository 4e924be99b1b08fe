/**
 * When a call is somewhere: the set of all pairs of arrival and time since then, as six bounds, which hold each other tight.
 * Every step adds between so many seconds and so many, so such a set stays one. Whole seconds apart; sounds have lengths of
 * their own, so that the whole may stand between two seconds. Must not know calls.
 */

/** All bounds are included, in seconds. */
export interface Moments {
  /** The arrival, counted from the turn of the clock that is looked at: whole, below 0. */
  readonly arrivalFrom: number;
  readonly arrivalTo: number;
  /** Since the arrival. */
  readonly elapsedFrom: number;
  readonly elapsedTo: number;
  /** Arrival and elapsed together: now, counted from the turn. */
  readonly nowFrom: number;
  readonly nowTo: number;
}

/** How far two times of one moment may be apart by rounding. */
const rounding = 1e-6;

/** Calls that arrive between two seconds. */
export function arriving(from: number, to: number): Moments {
  return { arrivalFrom: from, arrivalTo: to, elapsedFrom: 0, elapsedTo: 0, nowFrom: from, nowTo: to };
}

/** So many seconds later, in steps of a second. */
export function later(moments: Moments, from: number, to: number): Moments {
  return {
    ...moments,
    elapsedFrom: moments.elapsedFrom + from,
    elapsedTo: moments.elapsedTo + to,
    nowFrom: moments.nowFrom + from,
    nowTo: moments.nowTo + to,
  };
}

/** Those of which now is in `[from, to)`; `undefined` if none is. */
export function during(moments: Moments, from: number, to: number): Moments | undefined {
  const nowFrom = moments.nowFrom < from ? stepUp(moments.nowFrom, from) : moments.nowFrom;
  const nowTo = moments.nowTo < to ? moments.nowTo : stepUp(moments.nowFrom, to) - 1;
  return tight({ ...moments, nowFrom, nowTo });
}

/** Whether a call that arrived then may be here so long after. */
export function isMomentOf(moments: Moments, arrival: number, elapsed: number): boolean {
  const now = arrival + elapsed;
  const { arrivalFrom, arrivalTo, elapsedFrom, elapsedTo, nowFrom, nowTo } = moments;
  return (
    isWithin(arrival, arrivalFrom, arrivalTo) &&
    isWithin(elapsed, elapsedFrom, elapsedTo) &&
    isWithin(now, nowFrom, nowTo) &&
    isStep(elapsed - elapsedFrom)
  );
}

/** Whether all of `inner` are among `outer`. */
export function containsMoments(outer: Moments, inner: Moments): boolean {
  return (
    outer.arrivalFrom <= inner.arrivalFrom &&
    outer.arrivalTo >= inner.arrivalTo &&
    outer.elapsedFrom <= inner.elapsedFrom + rounding &&
    outer.elapsedTo >= inner.elapsedTo - rounding &&
    containsNow(outer, inner)
  );
}

/** Whether it is now, for some of `outer`, whatever it is for some of `inner`. */
export function containsNow(outer: Moments, inner: Moments): boolean {
  return (
    outer.nowFrom <= inner.nowFrom + rounding &&
    outer.nowTo >= inner.nowTo - rounding &&
    isStep(inner.nowFrom - outer.nowFrom)
  );
}

/** Whether it is now, for some of `outer`, whatever it is for any of `inner`, and as long or longer since the arrival. */
export function isNowAsLate(outer: Moments, inner: Moments): boolean {
  return (
    containsNow(outer, inner) && outer.arrivalFrom <= inner.arrivalFrom && outer.elapsedTo >= inner.elapsedTo - rounding
  );
}

function isWithin(value: number, from: number, to: number): boolean {
  return value >= from - rounding && value <= to + rounding;
}

function isStep(seconds: number): boolean {
  return Math.abs(seconds - Math.round(seconds)) < rounding;
}

/** The first of `start`, `start + 1`, … that is not before `least`. */
function stepUp(start: number, least: number): number {
  return start + Math.ceil(least - start - rounding);
}

/** Each bound drawn in to what the others leave; `undefined` if nothing is left. */
function tight(moments: Moments): Moments | undefined {
  const { arrivalFrom, arrivalTo, elapsedFrom, elapsedTo, nowFrom, nowTo } = moments;
  if (nowFrom > nowTo + rounding) return undefined;
  const drawn = {
    arrivalFrom: Math.max(arrivalFrom, Math.round(nowFrom - elapsedTo)),
    arrivalTo: Math.min(arrivalTo, Math.round(nowTo - elapsedFrom)),
    elapsedFrom: Math.max(elapsedFrom, nowFrom - arrivalTo),
    elapsedTo: Math.min(elapsedTo, nowTo - arrivalFrom),
    nowFrom: Math.max(nowFrom, arrivalFrom + elapsedFrom),
    nowTo: Math.min(nowTo, arrivalTo + elapsedTo),
  };
  if (drawn.arrivalFrom > drawn.arrivalTo || drawn.elapsedFrom > drawn.elapsedTo + rounding) return undefined;
  return drawn;
}
