/**
 * Telling a URL: `curl` of mod_curl in a thread of its own (`bgapi`), so that no call waits for it, and nothing passes a shell.
 * What callers send is in it as digits or as a word of ours. Must not know when a URL is told.
 */

import { action } from "./action.ts";
import { expansionOf } from "./escape.ts";
import { sentVariable } from "./marks.ts";
import type { Writing } from "./writing.ts";
import type { XmlElement } from "./xml.ts";

/** Seconds that a URL has to answer (`NotifyState`). */
const mostSeconds = 5;

/** `+74951234567` or `anonymous`, and the number called, ready to be sent; set where a call begins. */
export const fromField = "vats_sent_from";
export const toField = "vats_sent_to";
/** The line's name, set with it. */
export const lineField = "vats_sent_line";

/**
 * A value of a form. Encoded twice, since mod_curl decodes once what it is to send (mod_curl.c:curl_function, `switch_url_decode`);
 * what the first leaves as it is but means something in data or lists is encoded too.
 */
export function formText(text: string): string {
  return encodeURIComponent(encoded(text));
}

function encoded(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

export function notifyActions({ url }: { readonly url: string }, { needs }: Writing): XmlElement[] {
  const tags = needs.tags.map((key) => expansionOf(sentVariable(key))).join("");
  return [action("set", `vats_told=${expansionOf(`bgapi(${curl(url, "", tags, expansionOf)})`)}`)];
}

/** @param ended what stands for the ending; @param expand how a variable is written where this will stand */
export function curl(url: string, ended: string, tags: string, expand: (variable: string) => string): string {
  const time = expand("strftime_tz(Etc/UTC %Y-%m-%dT%H:%M:%SZ)");
  const fields = [
    `call=${expand("uuid")}`,
    `line=${expand(lineField)}`,
    `from=${expand(fromField)}`,
    `to=${expand(toField)}`,
    `time=${time}`,
    `ended=${ended}`,
  ];
  return `curl ${urlText(url)} timeout ${mostSeconds} content-type application/x-www-form-urlencoded post ${fields.join("&")}${tags}`;
}

/** In the data of an action `$1` is what a pattern has found; `%24` is the same sign in a URL. */
function urlText(url: string): string {
  return url.replaceAll("$", "%24");
}
