/**
 * The last part of the generated function, below its tables; the rest of it is targets/twiml/runtime/. It stands here
 * because it reads the clock, which nothing in targets/ may.
 */

import { createRouter, type Params } from "../targets/twiml/runtime/router.ts";
import type { Tables } from "../targets/twiml/runtime/tables.ts";

declare const tables: Tables;

/** What the Functions runtime puts beside a function. Source: Twilio, Functions and Assets, Function execution. */
declare const Twilio: {
  readonly Response: new () => {
    appendHeader(name: string, value: string): void;
    setBody(body: string): void;
  };
};

//! The door: `handler` is what Twilio Functions calls.
//! route(params, now): the document that answers a request; `params` is query and body, `now` milliseconds since 1970.
export const route = createRouter(tables);

export function handler(
  _context: unknown,
  event: Params,
  callback: (error: unknown, response?: unknown) => void,
): void {
  try {
    const response = new Twilio.Response();
    //! Without this header the document would be read aloud.
    response.appendHeader("Content-Type", "text/xml; charset=utf-8");
    response.setBody(route(event, Date.now()));
    callback(null, response);
  } catch (error) {
    //! An error goes to Twilio, which then asks the number's fallback URL.
    callback(error);
  }
}
