/** What people may set for this target, in `vats.json` as `twiml.NAME`. Must not know what the options change. */

import type { OptionDefinitions } from "../../compiler/target/target.ts";

export interface TwimlOptions {
  /** Where the function will live, ends with `/`; empty: links are relative, which works under any address. */
  readonly baseUrl: string;
  /** Documents only, no function: for what needs no decision. */
  readonly static: boolean;
  /** Twilio adds 5 seconds to the time of every `<Dial>`; no other host of TwiML says that it does. */
  readonly host: "twilio" | "other";
  /** `ext NAME` rings `sip:NAME@` this domain; empty: the Twilio Client NAME. */
  readonly sipDomain: string;
}

export const twimlOptions: OptionDefinitions<TwimlOptions> = {
  baseUrl: {
    describe: "Absolute links, for hosts that want them: the https address of the folder that `voice` is in.",
    fallback: "",
    parse: (raw) =>
      /^https?:\/\/[\w.~:[\]-]+(?:\/[\w.~%-]+)*\/?$/.test(raw) ? `${raw.replace(/\/$/, "")}/` : undefined,
  },
  static: {
    describe: "Documents without a function, for scenarios in which nothing is decided: true or false.",
    fallback: false,
    parse: (raw) => (raw === "true" || raw === "false" ? raw === "true" : undefined),
  },
  host: {
    describe: "Who plays the documents: twilio, which rings 5 seconds longer than it is told, or other.",
    fallback: "twilio",
    parse: (raw) => (raw === "twilio" || raw === "other" ? raw : undefined),
  },
  sipDomain: {
    describe: "The SIP domain that has the extensions, such as office.sip.twilio.com, in place of Twilio Clients.",
    fallback: "",
    parse: (raw) => (/^(?:[A-Za-z0-9-]+\.)*[A-Za-z0-9-]+$/.test(raw) ? raw : undefined),
  },
};
