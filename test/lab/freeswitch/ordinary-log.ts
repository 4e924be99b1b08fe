/**
 * Lines that FreeSWITCH logs as warnings or worse and that say nothing about a dialplan, each with its reason.
 * Must not know calls.
 */

/** Whether a line of its log is such a line. */
export function isOrdinary(line: string): boolean {
  return ordinary.some(({ pattern }) => pattern.test(line));
}

const ordinary: readonly { readonly pattern: RegExp; readonly reason: string }[] = [
  { pattern: /\[WARNING\] sofia\.c:\d+ MSG Thread \d+ Started$/, reason: "a thread of its own begins, at every start" },
  { pattern: /\[WARNING\] switch_core_db\.c:\d+ SQLite is BUSY/, reason: "it tries again; the machine is busy" },
];
