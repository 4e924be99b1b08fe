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
  {
    pattern:
      /\[CRIT\] switch_channel\.c:\d+ Invalid data \(\$\{(?:sip_[a-z_]+|channel_name|bridge_channel)\} contains a variable\)$/,
    reason: "a caller sent text that would be expanded, and the exchange did not keep it",
  },
  {
    pattern: /\[WARNING\] mod_voicemail\.c:\d+ Failed to delete file /,
    reason: "the caller hung up before the first sound of his message, which was to be deleted as too short",
  },
];
