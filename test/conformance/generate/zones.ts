/** Zones, most of them odd, and instants that are worth a call in them. */

import fc from "fast-check";
import { instantOf, offsetChanges } from "../../../compiler/time/zone.ts";

/** Each has its own trouble: half and quarter hours, changes at midnight or of half an hour, summer time in winter. */
const odd = [
  ...["Asia/Kathmandu", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Apia", "Pacific/Chatham", "Europe/Dublin"],
  ...["Asia/Kolkata", "Africa/Cairo", "America/Santiago", "Pacific/Kiritimati", "Atlantic/Azores", "Asia/Tehran"],
  ...["America/Sao_Paulo", "Asia/Beirut", "Australia/Adelaide", "Pacific/Marquesas"],
] as const;
const ordinary = ["Europe/Moscow", "UTC", "America/New_York", "Europe/Berlin", "Europe/London"] as const;
/** FreeSWITCH has its rules wrong, and says so. */
const refused = ["Africa/Casablanca", "America/Nuuk"] as const;

const day = 86_400_000;

/** A zone; those whose clocks change near one of the instants are likelier. */
export function zones(instants: readonly number[]): fc.Arbitrary<string> {
  const changing = [...odd, ...ordinary].filter((zone) =>
    instants.some((ms) => offsetChanges(zone, ms - day, ms + day).length > 0),
  );
  return fc.oneof(
    { weight: 40, arbitrary: fc.constantFrom(...ordinary) },
    { weight: 40, arbitrary: fc.constantFrom(...odd) },
    { weight: changing.length > 0 ? 80 : 0, arbitrary: fc.constantFrom(...changing, "UTC") },
    { weight: 1, arbitrary: fc.constantFrom(...refused) },
  );
}

/** Dates on which something is different: new year, leap day, days that come after an nth weekday, ordinary ones. */
const dates = [
  "2026-11-23",
  "2026-12-31",
  "2027-01-01",
  "2026-11-26",
  "2026-11-27",
  "2028-02-29",
  "2027-03-01",
] as const;
const minutes = [0, 1, 539, 540, 780, 1079, 1080, 1320, 1439] as const;
/** Before and after an edge. */
const seconds = [-1, 0, 0, 30] as const;

const ordinaryInstants = fc
  .record({
    zone: fc.constantFrom(...ordinary, ...odd),
    date: fc.constantFrom(...dates),
    minute: fc.constantFrom(...minutes),
    second: fc.constantFrom(...seconds),
  })
  .map(({ zone, date, minute, second }) => (instantOf(zone, date, minute) ?? Date.parse(date)) + second * 1000);

const [firstDay, lastDay] = [Date.UTC(2026, 11, 1), Date.UTC(2028, 11, 1)];
/** Around a change of clocks. */
const changes = [...odd, ...ordinary].flatMap((zone) => offsetChanges(zone, firstDay, lastDay).map(({ atMs }) => atMs));
const changeInstants = fc
  .tuple(
    fc.constantFrom(...changes),
    fc.constantFrom(-1, 0, 1, 1799, 1800, 3599, 3600, -3600, -3601, -1800, 7200, 43_200),
  )
  .map(([atMs, second]) => atMs + second * 1000);

/** The instants of a batch: a few, since an exchange is started for each. */
export const batchInstants: fc.Arbitrary<readonly number[]> = fc
  .tuple(ordinaryInstants, changeInstants)
  .map(([one, other]) => [one, other]);
