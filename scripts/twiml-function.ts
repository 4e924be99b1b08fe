/**
 * The last part of the generated function, below its tables; the rest of it is targets/twiml/runtime/. It stands here
 * because it reads the clock and tells URLs, which nothing in targets/ may.
 */

import type { Effect, Note, Telling } from "../targets/twiml/runtime/effects.ts";
import type { Params } from "../targets/twiml/runtime/params.ts";
import { type Answer, createRouter } from "../targets/twiml/runtime/router.ts";
import type { Tables } from "../targets/twiml/runtime/tables.ts";

declare const tables: Tables;

/** What the Functions runtime puts beside a function. Source: Twilio, Functions and Assets, Function execution. */
declare const Twilio: {
  readonly Response: new () => {
    appendHeader(name: string, value: string): void;
    setBody(body: string): void;
  };
};

/** What a host remembers of calls until they end. */
export interface Notes {
  read(call: string): Promise<Note | undefined>;
  write(call: string, note: Note): Promise<void>;
}

interface Context {
  readonly ACCOUNT_SID?: string;
  readonly AUTH_TOKEN?: string;
}

//! The door: `handler` is what Twilio Functions calls; the rest is for tests and other hosts.
const router = createRouter(tables);

//! The document that answers a request; `params` is query and body, `now` milliseconds since 1970.
export function route(params: Params, now: number): string {
  return router.answer(params, now).document;
}

//! The document, and what is to be done beside answering with it.
export function respond(params: Params, now: number): Answer {
  return router.answer(params, now);
}

//! Does that: tells URLs, remembers calls; none waits for another. `linger` is waited when a call has ended, as its last
//! request may still be under way then. Never fails.
export async function perform(effects: readonly Effect[], notes: Notes, linger: () => Promise<void>): Promise<void> {
  await Promise.all(effects.map((effect) => performOne(effect, notes, linger)));
}

async function performOne(effect: Effect, notes: Notes, linger: () => Promise<void>): Promise<void> {
  try {
    if (effect.kind === "tell") await tell(effect);
    else if (effect.kind === "note") await notes.write(effect.call, effect.note);
    else {
      await linger();
      //! Without a note the call was lost: a lead too many is better than one too few.
      const note = await notes.read(effect.call).catch((error) => {
        console.error(effect.kind, error);
        return undefined;
      });
      await perform(router.atEnd(effect, note), notes, linger);
    }
  } catch (error) {
    console.error(effect.kind, error);
  }
}

//! One POST, five seconds, no second try.
async function tell({ url, fields }: Telling): Promise<void> {
  const body = new URLSearchParams(fields);
  await fetch(url, { method: "POST", body, redirect: "manual", signal: AbortSignal.timeout(5000) });
}

export function handler(context: Context, event: Params, callback: (error: unknown, response?: unknown) => void): void {
  try {
    const { document, effects } = respond(event, Date.now());
    const response = new Twilio.Response();
    //! Without this header the document would be read aloud.
    response.appendHeader("Content-Type", "text/xml; charset=utf-8");
    response.setBody(document);
    if (effects.length === 0) return callback(null, response);
    //! Whatever still runs after the answer is cut off: requests get a moment to leave, and no more, as somebody waits.
    //! Nobody waits for the answer to the end of a call.
    const isWaitedFor = effects.every(({ kind }) => kind !== "ended");
    const done = perform(effects, syncNotes(context), () => pause(3000));
    Promise.race([done, pause(isWaitedFor ? 500 : 9000)]).then(() => callback(null, response), callback);
  } catch (error) {
    //! An error goes to Twilio, which then asks the number's fallback URL.
    callback(error);
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

//! Notes in Twilio Sync, one document a call, for a day: no two requests need be answered by the same machine.
function syncNotes({ ACCOUNT_SID = "", AUTH_TOKEN = "" }: Context): Notes {
  const all = "https://sync.twilio.com/v1/Services/default/Documents";
  const send = (url: string, fields?: Record<string, string>) =>
    fetch(url, {
      method: fields ? "POST" : "GET",
      headers: { Authorization: `Basic ${btoa(`${ACCOUNT_SID}:${AUTH_TOKEN}`)}` },
      signal: AbortSignal.timeout(5000),
      ...(fields ? { body: new URLSearchParams(fields) } : {}),
    });
  const nameOf = (call: string) => `vats-${call}`;
  return {
    async read(call) {
      const reply = await send(`${all}/${encodeURIComponent(nameOf(call))}`);
      if (reply.status === 404) return undefined;
      if (!reply.ok) throw new Error(`Twilio Sync answers ${reply.status}`);
      const { data } = (await reply.json()) as { readonly data: Note };
      return data;
    },
    async write(call, note) {
      const fields = { Data: JSON.stringify(note), Ttl: "86400" };
      const made = await send(all, { UniqueName: nameOf(call), ...fields });
      //! 409: it is there already.
      const done = made.status === 409 ? await send(`${all}/${encodeURIComponent(nameOf(call))}`, fields) : made;
      if (!done.ok) throw new Error(`Twilio Sync answers ${done.status}`);
    },
  };
}
