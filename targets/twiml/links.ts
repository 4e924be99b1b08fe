/** Links inside documents, back to the function. Must not know states. */

import type { TwimlOptions } from "./options.ts";

/** What a request comes after: a `<Dial>` that ended, a message that was recorded. */
export type LinkEvent = "rung" | "recorded";

/**
 * The function's address: `s` the state, `a=1` once the call was picked up, `e` what the request comes after. It travels
 * in the query because Twilio's signature covers that, and nothing has to be stored.
 */
export function voiceLink(
  options: TwimlOptions,
  link: { readonly state?: string; readonly isAnswered?: boolean; readonly event?: LinkEvent },
): string {
  const query = [
    ...(link.state === undefined ? [] : [`s=${encodeURIComponent(link.state)}`]),
    ...(link.isAnswered ? ["a=1"] : []),
    ...(link.event ? [`e=${link.event}`] : []),
  ];
  return `${options.baseUrl}voice?${query.join("&")}`;
}
