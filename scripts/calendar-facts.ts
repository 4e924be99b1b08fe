/**
 * What no library computes for the calendars of stdlib/calendars: days that a government moves, year by year. Facts only,
 * each with where it stands and when it was looked up. `generate-calendars.ts` reads them.
 */

/** A production calendar of Russia: one government decree a year. */
export interface DecreedYear {
  readonly year: number;
  readonly source: string;
  /** Days off beside the holidays themselves: moved there by the decree, or by article 112 of the Labour Code. */
  readonly off: readonly string[];
  /** Working days off, with the weekday that changed places with each. */
  readonly work: readonly { readonly date: string; readonly as: string }[];
  /** Eves: an hour shorter by article 95 of the Labour Code. */
  readonly short: readonly string[];
}

/** Article 112 of the Labour Code: every year. */
export const russianHolidays = ["01-01..01-08", "02-23", "03-08", "05-01", "05-09", "06-12", "11-04"] as const;

/** The dates are those of github.com/xmlcalendar/data (ru/2025, ru/2026), looked up on 2026-11-26. */
export const russianYears: readonly DecreedYear[] = [
  {
    year: 2025,
    source: "decree of the Government No. 1335 of 2024-10-04",
    off: ["2025-05-02", "2025-05-08", "2025-06-13", "2025-11-03", "2025-12-31"],
    work: [{ date: "2025-11-01", as: "Mon" }],
    short: ["2025-03-07", "2025-04-30", "2025-06-11", "2025-11-01"],
  },
  {
    year: 2026,
    source: "decree of the Government No. 1466 of 2025-09-24",
    off: ["2026-01-09", "2026-03-09", "2026-05-11", "2026-12-31"],
    work: [],
    short: ["2026-04-30", "2026-05-08", "2026-06-11", "2026-11-03"],
  },
];

/**
 * Kazakhstan. Constitution Day was 30 August to 2025 and is 15 March from 2027: the constitution of 2026 was adopted on
 * that day, which was not yet a holiday. An order of the Minister of Labour moved one day off to 2025-01-03; none in 2026.
 * Looked up on 2026-11-26 in announcements of the Ministry of Labour.
 */
export const kazakhstan = {
  notHolidays: ["2026-03-15"],
  off: ["2025-01-03"],
  work: [{ date: "2025-01-05", as: "Fri" }],
  lastOrderedYear: 2026,
} as const;

/** Bank holidays of one year, by royal proclamation. Looked up on 2026-11-26 at gov.scot. */
export const scottishProclamations = ["2026-06-15"] as const;
