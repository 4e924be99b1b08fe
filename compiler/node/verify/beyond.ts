/** What such a proof says nothing of: a sentence for each target. */

import type { Generated } from "./generated.ts";

const beyond: Readonly<Record<string, string>> = {
  asterisk:
    "what is heard, the codes of switches, the trunk and the phones, the rest of this Asterisk's configuration, its tz database and clock, and what calls do to each other",
  freeswitch:
    "what is heard, the codes of switches, the gateway and the phones, the rest of this FreeSWITCH's configuration, its tz database and clock, and what calls do to each other",
  twiml:
    "what is heard, what is set at the numbers and in the account, the host of the function with its tz database and clock, and what calls do to each other",
};

/** For files that were read as their engine reads them. */
export function beyondReader({ target, title }: Pick<Generated, "target" | "title">): string {
  return `${title} was not there: its files were read as it reads them. Not shown by that: ${beyond[target] ?? "what is heard"}.`;
}

/** For a real Asterisk with the lab's phones around it. */
export const beyondEngine =
  "Real calls over SIP on loopback, with tones in place of the sounds. Not shown by that: your trunk and phones, the rest of your configuration, and more calls than were played.";
