/**
 * Runs the real `functions/voice.protected.js` as Twilio Functions do: `handler(context, event, callback)` with a global
 * `Twilio`, on a clock that can be set, a thousand times as fast. There is no `require` and no `process` in its world.
 */

import { createContext, runInContext, Script } from "node:vm";
import { type Cloud, createCloud } from "./cloud.ts";

export interface FunctionReply {
  readonly error: unknown;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

export interface FunctionHost {
  /** What `handler` gives to a request at an instant. */
  handle(event: Readonly<Record<string, string>>, nowMs: number): Promise<FunctionReply>;
  /** The pure way in. */
  route(event: Readonly<Record<string, string>>, nowMs: number): string;
}

interface Exports {
  readonly handler: (context: object, event: object, callback: (error: unknown, response?: Response) => void) => void;
  readonly route: (params: object, now: number) => string;
}

class Response {
  readonly headers = new Map<string, string>();
  body = "";
  appendHeader(name: string, value: string): void {
    this.headers.set(name, value);
  }
  setBody(body: string): void {
    this.body = body;
  }
}

const account = { ACCOUNT_SID: `AC${"0".repeat(32)}`, AUTH_TOKEN: "0".repeat(32) };

/** The function that ran last: it is read once for all requests of a build, and runs anew for each. */
let last: { readonly text: string; readonly script: Script } | undefined;

function scriptOf(text: string): Script {
  if (last?.text !== text) last = { text, script: new Script(text, { filename: "voice.protected.js" }) };
  return last.script;
}

export function hostFunction(text: string, cloud: Cloud = createCloud()): FunctionHost {
  let nowMs = 0;
  const world = createContext({
    exports: {} as Exports,
    Twilio: { Response },
    now: () => nowMs,
    fetch: cloud.fetch,
    URLSearchParams,
    AbortSignal,
    btoa,
    console: cloud.console ?? console,
    setTimeout: (callback: () => void, milliseconds: number) => setTimeout(callback, milliseconds / 1000),
  });
  runInContext("Date.now = now;", world);
  scriptOf(text).runInContext(world);
  const { handler, route } = (world as unknown as { exports: Exports }).exports;
  return {
    route,
    handle: (event, now) => {
      nowMs = now;
      return new Promise((resolve) => {
        handler(account, event, (error, response) =>
          resolve({ error, headers: response?.headers ?? new Map(), body: response?.body ?? "" }),
        );
      });
    },
  };
}
