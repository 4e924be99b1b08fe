/** Links inside documents, back to the function. Must not know states. */

import { carryMark } from "./marks.ts";
import type { TwimlOptions } from "./options.ts";

/**
 * What a request comes after: phones that rang (`rung`), one of a hunt (`hunted`), a message (`recorded`), a key (`key`), no
 * key at all (`silent`) or none more (`late`). `listen` and `confirm` ask for what who picks up hears, `pressed` comes after his
 * key, `ended` after the call.
 */
export type LinkEvent =
  | "rung"
  | "hunted"
  | "recorded"
  | "key"
  | "silent"
  | "late"
  | "listen"
  | "confirm"
  | "pressed"
  | "ended";

export interface Link {
  readonly state?: string;
  readonly isAnswered?: boolean;
  readonly event?: LinkEvent;
  /** The phone of a hunt that rings. */
  readonly phone?: string;
  /** Whether the call may carry anything: then the function puts it at the end. */
  readonly carries?: boolean;
}

/**
 * The function's address: `s` the state, `a=1` once the call was picked up, `e` what the request comes after, `p` the phone. It
 * travels in the query because Twilio's signature covers that, and nothing has to be stored. The function adds what the call
 * carries (`runtime/carried.ts`).
 */
export function voiceLink(options: TwimlOptions, link: Link): string {
  const query = [
    ...(link.state === undefined ? [] : [`s=${encodeURIComponent(link.state)}`]),
    ...(link.isAnswered ? ["a=1"] : []),
    ...(link.event ? [`e=${link.event}`] : []),
    ...(link.phone === undefined ? [] : [`p=${link.phone}`]),
  ];
  return `${options.baseUrl}voice?${query.join("&")}${link.carries ? carryMark : ""}`;
}
