/** What requests say. Imports nothing from outside this folder, since it is made into a text. */

//! Requests: what Twilio says of them.

/** Query and body together, as Functions give them: what Twilio sends, and the fields of our own links (links.ts). */
export type Params = Readonly<Record<string, unknown>>;

/** Empty for what is not there, or no text. */
export function text(params: Params, name: string): string {
  const value = Object.hasOwn(params, name) ? params[name] : undefined;
  return typeof value === "string" ? value : "";
}

/**
 * Whether somebody talked. A host that knows DialBridged says it there: a callee who declines may well be "completed".
 */
export function wasConnected(params: Params): boolean {
  const bridged = text(params, "DialBridged");
  if (bridged !== "") return bridged === "true";
  const status = text(params, "DialCallStatus");
  return status === "completed" || status === "answered";
}

/** Why nobody answered. Of a SIP phone the response code says it best. */
export function outcomeOf(params: Params): "busy" | "unavailable" | "unanswered" {
  const code = text(params, "DialSipResponseCode");
  if (/^(486|600|603)$/.test(code)) return "busy";
  if (/^(404|410|5..)$/.test(code)) return "unavailable";
  if (/^[3-6]..$/.test(code)) return "unanswered";
  const status = text(params, "DialCallStatus");
  if (status === "busy") return "busy";
  return status === "failed" ? "unavailable" : "unanswered";
}
