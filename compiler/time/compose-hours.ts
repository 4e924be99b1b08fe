/**
 * Hours put together from sets of the week and sets of dates, which is what engines can ask: "the week but on special
 * dates, or these dates and their hours". Says what `hours.ts` says, minute for minute (a test holds them together).
 * A window that runs past midnight is two parts, the second on the date after: so the dates of that part are a day later.
 * Must not know zones, targets or how hours are written.
 */

import { createMemory } from "../memory.ts";
import { commonDates, isDated, meeting, nextDays, noDates, withoutDates } from "./date-sets.ts";
import { dateSet, hasDate, isEmptyDates, unionDates, weekdayOf } from "./dates.ts";
import { allWeekdays } from "./days.ts";
import { type Hours, mergeStretches, ofWeekday, type Stretch, shorten, weekdayBefore } from "./hours.ts";
import type { CivilDate, DateSet, Weekday, WeekSet } from "./units.ts";
import { MINUTES_PER_DAY, weekSet } from "./week.ts";

/** A predicate on the wall clock. */
export type HoursCondition =
  | { readonly kind: "week"; readonly week: WeekSet }
  | { readonly kind: "date"; readonly dates: DateSet }
  | { readonly kind: "not"; readonly part: HoursCondition }
  | { readonly kind: "all" | "any"; readonly parts: readonly HoursCondition[] };

/** Dates whose windows are told in one way. */
interface Category {
  /** A date is of it if it is in all of these and in none of `except`. */
  readonly on: readonly DateSet[];
  readonly except: DateSet;
  /** Dates that have windows of their own: what a production calendar says does not count for them. */
  readonly isOwn: boolean;
  readonly stretches: (weekday: Weekday) => readonly Stretch[];
}

const composed = new WeakMap<Hours, HoursCondition>();
/** Those of equal hours, also of other programs: one condition is then one object wherever it is asked. */
const lately = createMemory<HoursCondition>(200);

/** The condition that holds exactly when the hours do; worked out once for the same hours. */
export function composeHours(hours: Hours): HoursCondition {
  const condition = composed.get(hours) ?? lately.recall(JSON.stringify(hours), () => compose(hours));
  composed.set(hours, condition);
  return condition;
}

function compose(hours: Hours): HoursCondition {
  const { closed, by } = hours;
  const categories = categoriesOf(hours);
  const own = unionDates(...hours.own.map(({ dates }) => dates));
  if (categories.length === 1 && hours.own.length === 0)
    return all([week(weekOf(hours)), ...unless(unionDates(closed, by?.closed ?? noDates))]);
  const dayOff = by?.closed ?? noDates;
  const evenings = categories.flatMap((category) => eveningOf(category, dayOff));
  const mornings = categories.flatMap(morningOf);
  const after = mornings.length > 0 ? [all([any(mornings), ...notOff(dayOff, own)])] : [];
  return all([any([...evenings, ...after]), ...unless(closed)]);
}

/** All minutes of an ordinary week. */
export function weekOf({ weekly }: Pick<Hours, "weekly">): WeekSet {
  return weekSet(
    allWeekdays.flatMap((weekday) => ofWeekday(weekly, weekday).map((stretch) => placed(stretch, weekday))),
  );
}

/** Every date is of exactly one, but that dates without a year may be of several, whose windows are then all theirs. */
function categoriesOf(hours: Hours): readonly Category[] {
  const ofYear = ownOfYears(hours);
  const years = unionDates(...ofYear.map(({ on }) => on[0] ?? noDates));
  const everyYear = hours.own.filter(({ dates }) => !isDated(dates));
  const own = unionDates(...hours.own.map(({ dates }) => dates));
  const ordinary = (weekday: Weekday) => ofWeekday(hours.weekly, weekday);
  const short = hours.by?.short ?? noDates;
  const work = hours.by?.work ?? [];
  const working = unionDates(...work.map(({ dates }) => dates));
  const kept = work.flatMap(({ dates, as }) => {
    const stretches = (weekday: Weekday) => ordinary(as ?? weekdayBefore(hours.weekly, weekday));
    const shorter = (weekday: Weekday) => shorten(stretches(weekday));
    return [
      { on: [dates], except: unionDates(own, short), isOwn: false, stretches },
      { on: [dates, short], except: own, isOwn: false, stretches: shorter },
    ];
  });
  const all: Category[] = [
    { on: [], except: unionDates(own, working, short), isOwn: false, stretches: ordinary },
    ...kept,
    { on: [short], except: unionDates(own, working), isOwn: false, stretches: (weekday) => shorten(ordinary(weekday)) },
    ...ofYear,
    ...bySameWindows(everyYear).map(({ dates, stretches }) => category(dates, years, stretches)),
  ];
  return all.map(simplified).filter(({ on }) => !on.some(isEmptyDates));
}

/** The dates with a year that have windows of their own, those with equal windows together. */
function ownOfYears({ own }: Hours): readonly Category[] {
  const byDate = new Map<CivilDate, readonly Stretch[]>();
  for (const { dates, stretches } of own)
    for (const date of dates.dated) byDate.set(date, mergeStretches([...(byDate.get(date) ?? []), ...stretches]));
  const single = [...byDate].map(([date, stretches]) => ({ dates: dateSet({ dated: [date] }), stretches }));
  return bySameWindows(single).map(({ dates, stretches }) => category(dates, noDates, stretches));
}

function category(dates: DateSet, except: DateSet, stretches: readonly Stretch[]): Category {
  return { on: [dates], except, isOwn: true, stretches: () => stretches };
}

function bySameWindows(own: Hours["own"]): Hours["own"] {
  const groups = new Map<string, Hours["own"][number]>();
  for (const { dates, stretches } of own) {
    const key = JSON.stringify(stretches);
    groups.set(key, { dates: unionDates(groups.get(key)?.dates ?? noDates, dates), stretches });
  }
  return [...groups.values()];
}

/** The same category in fewer words: a list of days is cut down to the days that count. */
function simplified(category: Category): Category {
  const { on, except } = category;
  const list = on.find(isDated);
  if (!list) return on[0] ? { ...category, except: meeting(except, on[0]) } : category;
  const days = list.dated.filter((date) => on.every((set) => hasDate(set, date)) && !hasDate(except, date));
  return { ...category, on: [dateSet({ dated: days })], except: noDates };
}

/** What begins on a date of the category, up to midnight. */
function eveningOf(category: Category, dayOff: DateSet): readonly HoursCondition[] {
  const { on, except, isOwn } = category;
  const evening = placedOn(category, on, ({ start, end }) => ({ start, end: Math.min(end, MINUTES_PER_DAY) }));
  const off = isOwn ? except : unionDates(except, on[0] ? meeting(dayOff, on[0]) : dayOff);
  return evening.length > 0 ? [all([week(evening), ...on.map(date), ...unless(off)])] : [];
}

/** What goes on after the midnight of a date of the category. */
function morningOf(category: Category): readonly HoursCondition[] {
  const { on, except } = category;
  const morning = placedOn(category, on, ({ end }) => ({ start: MINUTES_PER_DAY, end }));
  return morning.length > 0 ? [all([week(morning), ...on.map(nextDays).map(date), ...unless(nextDays(except))])] : [];
}

/** The minutes of the category's windows, or of parts of them, on the weekdays that its dates can be. */
function placedOn({ stretches }: Category, on: readonly DateSet[], part: (stretch: Stretch) => Stretch): WeekSet {
  const list = on.find(isDated);
  const isSame = new Set(allWeekdays.map((weekday) => JSON.stringify(stretches(weekday)))).size === 1;
  const weekdays = list && !isSame ? [...new Set(list.dated.map(weekdayOf))] : allWeekdays;
  return weekSet(weekdays.flatMap((weekday) => stretches(weekday).map((stretch) => placed(part(stretch), weekday))));
}

function placed({ start, end }: Stretch, weekday: Weekday): { readonly start: number; readonly end: number } {
  const midnight = (weekday - 1) * MINUTES_PER_DAY;
  return { start: midnight + start, end: midnight + end };
}

/** That it is no day off of the production calendar, which says nothing of dates that have windows of their own. */
function notOff(dayOff: DateSet, own: DateSet): readonly HoursCondition[] {
  if (isDated(dayOff)) return unless(withoutDates(dayOff, [own]));
  if (commonDates(dayOff, own).length === 0) return unless(dayOff);
  return [not(all([date(dayOff), ...unless(own)]))];
}

function unless(dates: DateSet): readonly HoursCondition[] {
  return isEmptyDates(dates) ? [] : [not(date(dates))];
}

const week = (set: WeekSet): HoursCondition => ({ kind: "week", week: set });
const date = (dates: DateSet): HoursCondition => ({ kind: "date", dates });
const not = (part: HoursCondition): HoursCondition => ({ kind: "not", part });
const all = (parts: readonly HoursCondition[]) => joined("all", parts);
const any = (parts: readonly HoursCondition[]) => (parts.length === 0 ? week([]) : joined("any", parts));

/** One part stands for itself, and a list of lists is one list. */
function joined(kind: "all" | "any", parts: readonly HoursCondition[]): HoursCondition {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.parts : [part]));
  return flat.length === 1 && flat[0] ? flat[0] : { kind, parts: flat };
}
