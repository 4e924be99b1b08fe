/** How long Twilio rings, against what a document says. */

import type { TwimlOptions } from "./options.ts";

/** Twilio always adds this to the time of a `<Dial>`. Source: twilio.com/docs/voice/twiml/dial, `timeout`. */
export const addedSeconds = 5;

/** Range of `timeout`, inclusive; outside of it is 13212. Source: the same page. */
const timeouts = { least: 5, most: 600 };

/** The `timeout` that makes phones ring so long. */
export function dialTimeout(ringSeconds: number, { host }: TwimlOptions): number {
  return host === "twilio" ? ringSeconds - addedSeconds : ringSeconds;
}

/** The shortest and the longest ring that can be had, in seconds. */
export function ringRange({ host }: TwimlOptions): { readonly least: number; readonly most: number } {
  const added = host === "twilio" ? addedSeconds : 0;
  return { least: timeouts.least + added, most: timeouts.most + added };
}
