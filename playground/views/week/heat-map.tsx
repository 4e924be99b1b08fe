/** Seven rows of a day each; ranges are buttons, gone through by arrows, that lead to their clause and set the call's clock. */

import { useRef } from "preact/hooks";
import type { WeekAnswer, WeekRange, WeekRow, WeekWay } from "../../protocol.ts";
import { script } from "../../state/call.ts";
import { language } from "../../state/page.ts";
import { revealSource } from "../../state/source.ts";
import { inLanguage } from "../../texts/texts.ts";
import { lostText, weekTexts } from "./texts.ts";
import { WayMark, wayClasses } from "./way-mark.tsx";

export function HeatMap({ table }: { readonly table: WeekAnswer }) {
  const map = useRef<HTMLDivElement>(null);
  const weekdays = new Intl.DateTimeFormat(language.value, { weekday: "short", day: "numeric", timeZone: "UTC" });
  return (
    <div
      ref={map}
      role="toolbar"
      aria-orientation="horizontal"
      aria-label={inLanguage(weekTexts).heading(table.week)}
      class="heat-map"
      onKeyDown={(event) => moveBetween(event, map.current)}
    >
      <div class="heat-hours" aria-hidden="true">
        {[0, 3, 6, 9, 12, 15, 18, 21, 24].map((hour) => (
          <span key={hour} style={{ insetInlineStart: `${(hour / 24) * 100}%` }}>
            {hour}
          </span>
        ))}
      </div>
      {table.rows.map((row, index) => (
        <Day
          key={`${row.date} ${row.ranges[0]?.startMs}`}
          row={row}
          name={weekdays.format(new Date(row.date))}
          ways={table.ways}
          isFirst={index === 0}
        />
      ))}
    </div>
  );
}

interface DayProps {
  readonly row: WeekRow;
  readonly name: string;
  readonly ways: readonly WeekWay[];
  readonly isFirst: boolean;
}

function Day({ row, name, ways, isFirst }: DayProps) {
  const remarks = [...row.calendars, ...row.notes].join(", ");
  const { atMs } = script.value;
  const called = row.ranges.find(({ startMs, endMs }) => startMs <= atMs && atMs < endMs);
  return (
    <section class="heat-day" aria-label={[name, remarks].filter((part) => part !== "").join(": ")}>
      <span class="heat-name" title={remarks}>
        {name}
        {remarks !== "" && <small> {remarks}</small>}
      </span>
      <div class="heat-ranges">
        {row.ranges.map((range, index) => (
          <RangeButton key={range.startMs} range={range} ways={ways} isTabStop={isFirst && index === 0} />
        ))}
        {called && (
          <span
            class="heat-call"
            role="img"
            aria-label={inLanguage(weekTexts).call}
            title={inLanguage(weekTexts).call}
            style={{ insetInlineStart: `${partOfDay(called, atMs) * 100}%` }}
          />
        )}
      </div>
    </section>
  );
}

interface RangeButtonProps {
  readonly range: WeekRange;
  readonly ways: readonly WeekWay[];
  readonly isTabStop: boolean;
}

function RangeButton({ range, ways, isTabStop }: RangeButtonProps) {
  const texts = inLanguage(weekTexts);
  const index = ways.findIndex(({ mark }) => mark === range.mark);
  const way = ways[index];
  if (!way) return null;
  const name = texts.range({ ...range, route: way.route, lost: lostText(way, texts) });
  const [start, end] = [minutesOf(range.from), minutesOf(range.to)];
  return (
    <button
      type="button"
      class={`heat-range ${wayClasses(way, index)}`}
      aria-label={name}
      title={name}
      tabIndex={isTabStop ? 0 : -1}
      data-start={range.startMs}
      style={{ insetInlineStart: `${(start / 1440) * 100}%`, width: `${((end - start) / 1440) * 100}%` }}
      onClick={(event) => choose(event, range, way)}
    >
      <WayMark way={way} />
    </button>
  );
}

/** By a mouse the minute that was pointed at, by a key the beginning of the range. */
function choose(
  event: MouseEvent & { readonly currentTarget: HTMLButtonElement },
  range: WeekRange,
  way: WeekWay,
): void {
  const { left, width } = event.currentTarget.getBoundingClientRect();
  const part = event.detail === 0 || width === 0 ? 0 : Math.min(1, Math.max(0, (event.clientX - left) / width));
  const minutes = Math.floor((part * (range.endMs - range.startMs)) / 60_000);
  const atMs = Math.min(range.startMs + minutes * 60_000, range.endMs - 1000);
  script.value = { ...script.value, atMs };
  const place = way.clauses[0]?.place;
  if (place) revealSource(place);
}

/** Left and right within a day, up and down to what lies above and below, Home and End to the ends of the day. */
function moveBetween(event: KeyboardEvent, map: HTMLElement | null): void {
  const from = event.target instanceof HTMLButtonElement ? event.target : undefined;
  const to = map && from && neighbour(event.key, from, map);
  if (!to) return;
  event.preventDefault();
  from.tabIndex = -1;
  to.tabIndex = 0;
  to.focus();
}

function neighbour(key: string, from: HTMLButtonElement, map: HTMLElement): HTMLButtonElement | undefined {
  const rows = [...map.querySelectorAll(".heat-ranges")].map((row) => [...row.querySelectorAll("button")]);
  const at = rows.findIndex((row) => row.includes(from));
  const row = rows[at] ?? [];
  const index = row.indexOf(from);
  switch (key) {
    case "ArrowLeft":
      return row[index - 1] ?? rows[at - 1]?.at(-1);
    case "ArrowRight":
      return row[index + 1] ?? rows[at + 1]?.[0];
    case "ArrowUp":
      return beside(rows[at - 1], from);
    case "ArrowDown":
      return beside(rows[at + 1], from);
    case "Home":
      return row[0];
    case "End":
      return row.at(-1);
    default:
      return undefined;
  }
}

/** Of a row the range in which the middle of another lies. */
function beside(row: readonly HTMLButtonElement[] | undefined, from: HTMLElement): HTMLButtonElement | undefined {
  const { left, width } = from.getBoundingClientRect();
  return row?.find((button) => button.getBoundingClientRect().right > left + width / 2);
}

/** Of `09:30`, from midnight. */
function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

/** Where an instant of a range lies in its day, 0 to 1. */
function partOfDay(range: WeekRange, atMs: number): number {
  return (minutesOf(range.from) + (atMs - range.startMs) / 60_000) / 1440;
}
