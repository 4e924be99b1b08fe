/** What an integrator may set for this target in `vats.json`. Must not know how any of it is used. */

import type { OptionDefinitions } from "../../compiler/target/target.ts";

export interface AsteriskOptions {
  /** The context in which calls arrive; those of the scenarios are `CONTEXT-NAME`. */
  readonly "asterisk.context": string;
  /** The PJSIP endpoint by which outside numbers are reached. */
  readonly "asterisk.trunk": string;
  /** The channel technology of phones. */
  readonly "asterisk.technology": string;
  /** What turns new messages of mailboxes with `transcribe` into text: an absolute path; empty for nothing. */
  readonly "asterisk.transcribe": string;
}

export const asteriskOptions: OptionDefinitions<AsteriskOptions> = {
  "asterisk.context": {
    describe: "the context in which calls arrive; scenarios stand in contexts CONTEXT-NAME",
    fallback: "vats",
    parse: (raw) => (/^(?!(general|globals)$)[a-z][a-z0-9_-]{0,29}$/i.test(raw) ? raw : undefined),
  },
  "asterisk.trunk": {
    describe: "the endpoint of the trunk, by which outside numbers are rung",
    fallback: "trunk",
    parse: (raw) => (/^[a-z0-9][a-z0-9_.-]{0,79}$/i.test(raw) ? raw : undefined),
  },
  "asterisk.technology": {
    describe: "the channel technology of phones and trunk",
    fallback: "PJSIP",
    parse: (raw) => (/^[a-z][a-z0-9]{0,19}$/i.test(raw) ? raw : undefined),
  },
  "asterisk.transcribe": {
    describe: "a program that turns messages into text: externnotify of voicemail.conf, an absolute path",
    fallback: "",
    parse: (raw) => (raw === "" || /^\/[A-Za-z0-9_./-]{1,200}$/.test(raw) ? raw : undefined),
  },
};

/** The one technology whose outcomes of a ring are known exactly, by their SIP codes. */
export function isPjsip(options: AsteriskOptions): boolean {
  return options["asterisk.technology"].toUpperCase() === "PJSIP";
}
