/** The clock on the wall of a zone, as the browser knows it: for the fields in which an instant is shown and typed. */

/** `2026-11-23` and `13:05:00`. */
export interface ClockTime {
  readonly date: string;
  readonly time: string;
}

/** What the clocks of a zone show at an instant. A zone that the browser does not know counts as UTC. */
export function clockIn(zone: string, atMs: number): ClockTime {
  const shown = new Date(atMs + offsetMs(zone, atMs)).toISOString();
  return { date: shown.slice(0, 10), time: shown.slice(11, 19) };
}

/** The instants at which the clocks of a zone show a time: one; two where they are put back over it, none where they skip it. */
export function instantsIn(zone: string, { date, time }: ClockTime): readonly number[] {
  const localMs = Date.parse(`${date}T${time.length === 5 ? `${time}:00` : time}Z`);
  if (Number.isNaN(localMs)) return [];
  const offsets = [localMs - dayMs, localMs + dayMs].map((near) => offsetMs(zone, near));
  const instants = offsets.map((offset) => localMs - offset).filter((ms) => ms + offsetMs(zone, ms) === localMs);
  return [...new Set(instants)].sort((one, other) => one - other);
}

/** `UTC+03:00`. */
export function offsetText(zone: string, atMs: number): string {
  const minutes = Math.round(offsetMs(zone, atMs) / 60_000);
  const two = (value: number) => String(value).padStart(2, "0");
  const size = Math.abs(minutes);
  return `UTC${minutes < 0 ? "−" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** 13:00 of the next day that is no Saturday and no Sunday. */
export function nextLunch(zone: string, nowMs: number): number {
  for (let days = 1; ; days++) {
    const { date } = clockIn(zone, nowMs + days * dayMs);
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
    const [lunch] = weekday === 0 || weekday === 6 ? [] : instantsIn(zone, { date, time: "13:00:00" });
    if (lunch !== undefined) return lunch;
  }
}

const dayMs = 86_400_000;

function offsetMs(zone: string, atMs: number): number {
  const parts = formatOf(zone).formatToParts(atMs);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value);
  const shown = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
  return shown - Math.floor(atMs / 1000) * 1000;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = isZone(zone) ? format(zone) : format("UTC");
  formats.set(zone, made);
  return made;
}

/** Whether the browser knows the clocks of a zone. */
export function isZone(zone: string): boolean {
  try {
    format(zone);
    return true;
  } catch {
    return false;
  }
}

function format(timeZone: string): Intl.DateTimeFormat {
  const fields = { year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric" } as const;
  return new Intl.DateTimeFormat("en-US", { ...fields, second: "numeric", hourCycle: "h23", timeZone });
}
