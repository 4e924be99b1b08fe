/** What the machine decides and not the caller: names that the FreeSWITCH beside the output uses. */

import type { OptionDefinitions } from "../../compiler/target/target.ts";
import { expansionOf, unfitName } from "./escape.ts";

export interface FreeswitchOptions {
  readonly domain: string;
  readonly gateway: string;
  readonly profile: string;
  /** A path; empty: messages stay sound. */
  readonly transcribe: string;
}

/** The domain of the call, or that of the machine where the call has none: see the extension `domain` of each scenario. */
export const callDomain = expansionOf("domain_name");

export const freeswitchOptions: OptionDefinitions<FreeswitchOptions> = {
  domain: {
    describe: "the domain in the directory that phones and mailboxes belong to",
    fallback: callDomain,
    parse: (raw) => (raw === callDomain ? raw : plain(raw)),
  },
  gateway: { describe: "the gateway that calls outside numbers", fallback: "trunk", parse: plain },
  profile: { describe: "the SIP profile that calls SIP addresses", fallback: "external", parse: plain },
  transcribe: {
    describe: "a command that is run with the mailbox and the file of each message of a mailbox with `transcribe`",
    fallback: "",
    parse: (raw) => (raw === "" || /^\/[A-Za-z0-9_./-]+$/.test(raw) ? raw : undefined),
  },
};

/** These become parts of dial strings. */
function plain(raw: string): string | undefined {
  return unfitName(raw) === undefined ? raw : undefined;
}
