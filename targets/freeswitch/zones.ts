/**
 * Which time zones a stock FreeSWITCH knows, and which of them it has wrong. It reads no tz database: its table
 * `timezones.conf.xml` gives each name one POSIX rule, for ever (switch_time.c:switch_load_timezones).
 *
 * The table of v1.11.1 (597 names) compared hour by hour with tz database 2026f, November 2026 to 2030; and second by second
 * around every change of 2026 with a running FreeSWITCH, which finds what its reader of rules misreads.
 * Must not know which zones there are: see `compiler/time/zone-names.ts`.
 */

/** Names that the table lacks: a condition would compare garbage (switch_time.c:switch_time_exp_tz_name fails, unchecked). */
const missing: ReadonlySet<string> = new Set(["America/Coyhaique"]);

/** Rules that were true when the table was made. */
const outOfDate: ReadonlySet<string> = new Set([
  "Africa/Casablanca",
  "Africa/El_Aaiun",
  "America/Asuncion",
  "America/Edmonton",
  "America/Havana",
  "America/Inuvik",
  "America/Rainy_River",
  "America/Scoresbysund",
  "America/Vancouver",
  "America/Winnipeg",
  "America/Yellowknife",
  "Antarctica/Casey",
  "Antarctica/Vostok",
  "Asia/Almaty",
  "Asia/Qostanay",
  "Canada/Central",
  "Canada/Mountain",
  "Canada/Pacific",
  "Europe/Chisinau",
  "Europe/Tiraspol",
]);

/** Rules with a negative hour, at which its reader loses the offset from UTC (switch_time.c:getrule, getnum). */
const misread: ReadonlySet<string> = new Set(["America/Godthab", "America/Nuuk"]);

/** Why a FreeSWITCH cannot tell the time there, as a clause; `undefined` where it can. */
export function zoneFault(zone: string): string | undefined {
  if (missing.has(zone)) return "its table of zones lacks it";
  if (outOfDate.has(zone)) return "its table of zones has a rule that does not hold any more";
  return misread.has(zone) ? "it misreads the rule in its own table of zones" : undefined;
}
