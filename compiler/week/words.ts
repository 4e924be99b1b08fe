/** The words that all forms of a week share. Must not know how a form looks. */

import { weekdayOf } from "../time/dates.ts";
import { allWeekdays, describeDays } from "../time/days.ts";
import type { Row, Way, WeekTable } from "./cells.ts";

/** `sales "Sales department"`. */
export function titleText({ scenario, title }: WeekTable): string {
  return title === null ? scenario : `${scenario} “${title}”`;
}

/** `site (+74951234567), rest (every number without a line of its own)`. */
export function linesText({ lines }: WeekTable): string {
  const texts = lines.map(({ name, numbers }) => `${name} (${numbers === "*" ? everyNumber : numbers.join(", ")})`);
  return texts.length === 0 ? "no line" : texts.join(", ");
}

const everyNumber = "every number without a line of its own";

/** `2026-W48, Mon 2026-11-23 to Sun 2026-11-29, Europe/Moscow`. */
export function periodText({ week, firstDate, lastDate, zone }: WeekTable): string {
  return `${week}, Mon ${firstDate} to Sun ${lastDate}, ${zone}`;
}

/** `A`, or `A+` where some calls go another way. */
export function markText({ mark, others }: Pick<Way, "mark" | "others">): string {
  return others.length > 0 ? `${mark}+` : mark;
}

/** Which calls of a way are lost by what is pressed in menus, `some calls are lost: in menu "Hi" on key 2, no key`; none if none. */
export function lostTexts({ lostKeys }: Way): readonly string[] {
  const menus = [...new Set(lostKeys.map(({ menu }) => menu))].map((menu) => {
    const pressed = lostKeys.filter((key) => key.menu === menu).map((key) => pressedText(key.pressed));
    return `in menu ${menu} on ${pressed.join(", ")}`;
  });
  return menus.length === 0 ? [] : [`some calls are lost: ${menus.join("; ")}`];
}

function pressedText(pressed: string): string {
  if (pressed === "no key") return pressed;
  return pressed === "wrong key" ? "a wrong key" : `key ${pressed}`;
}

/** What a row says beside its ranges: calendars, and what the clocks do. */
export function remarksOf({ calendars, notes }: Row): readonly string[] {
  return [...calendars, ...notes];
}

/** How a table is to be read, in a sentence or two. */
export function legendSentences({ ways, line }: WeekTable): readonly string[] {
  const first = "Shown is the way of a call that nobody answers and whose caller presses no key.";
  const kinds = new Set(ways.flatMap(({ others }) => others.map(({ by }) => by)));
  if (kinds.size === 0) return [first];
  const usual = [
    ...(kinds.has("caller") ? ["a caller who is in no set"] : []),
    ...(kinds.has("line") ? [`the line ${line}`] : []),
    ...(kinds.has("switch") ? ["switches as they stand at first"] : []),
  ];
  return [first, `It is that of ${usual.join(", ")}; where a + stands, others go another way, which is said below it.`];
}

/** When a mark holds: `Mon-Fri 09:00-18:00; Sat 10:00-14:00`. Days that are alike are said together. */
export function timesOf(mark: string, rows: readonly Row[]): string {
  const days = new Map<string, Row[]>();
  for (const row of rows) {
    const ranges = row.ranges.filter((range) => range.mark === mark).map(({ from, to }) => `${from}-${to}`);
    if (ranges.length > 0) days.set(ranges.join(", "), [...(days.get(ranges.join(", ")) ?? []), row]);
  }
  return [...days].map(([ranges, own]) => `${daysText(own, rows)} ${ranges}`).join("; ");
}

/** `Mon-Fri`; a day that has two rows is named with what parts them. */
function daysText(own: readonly Row[], rows: readonly Row[]): string {
  const isSplit = (row: Row) => rows.filter(({ date }) => date === row.date).length > 1;
  const whole = own.filter((row) => !isSplit(row)).map(({ date }) => weekdayOf(date));
  const parts = own.filter(isSplit).map(({ weekday, notes }) => `${weekday} (${notes.join(", ")})`);
  const weekdays = allWeekdays.filter((day) => whole.includes(day));
  return [...(weekdays.length > 0 ? [describeDays(weekdays)] : []), ...parts].join(", ");
}
