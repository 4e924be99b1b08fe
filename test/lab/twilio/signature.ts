/**
 * Signs requests as Twilio does: base64 of HMAC-SHA1, by the account's token, over the whole address and the name and
 * value of each field, sorted by name. Source: twilio.com/docs/usage/webhooks/webhooks-security. Knows nothing of the
 * server that checks it, which has its own code.
 */

import { createHmac } from "node:crypto";

export function signatureOf(token: string, url: string, fields: Readonly<Record<string, string>>): string {
  const sorted = Object.keys(fields).sort();
  const signed = sorted.reduce((text, name) => text + name + fields[name], url);
  return createHmac("sha1", token).update(Buffer.from(signed, "utf-8")).digest("base64");
}
