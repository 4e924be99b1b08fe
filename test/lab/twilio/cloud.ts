/** What a function reaches from Twilio's machines: Twilio Sync, as far as it is used, and URLs that are told. No request leaves. */

import type { Told } from "../../../targets/twiml/walk/playing.ts";

export interface Cloud {
  readonly fetch: typeof globalThis.fetch;
  /** Where the function writes what went wrong; nothing should. */
  readonly console?: { error(...words: unknown[]): void };
  /** What was told since this was asked last. */
  takeTold(): readonly Told[];
}

const documents = "https://sync.twilio.com/v1/Services/default/Documents";

/** Source: twilio.com/docs/sync/api/document-resource. */
export function createCloud(): Cloud {
  const stored = new Map<string, string>();
  let told: Told[] = [];
  const fetch: Cloud["fetch"] = async (input, init) => {
    const url = String(input);
    const fields = Object.fromEntries(new URLSearchParams(String(init?.body ?? "")));
    if (!url.startsWith(documents)) {
      if (init?.method !== "POST") throw new Error(`${url} is told by ${init?.method}`);
      told.push({ url, fields });
      return new Response("");
    }
    if (!/^Basic \S+$/.test(new Headers(init?.headers).get("authorization") ?? ""))
      return new Response("", { status: 401 });
    const name = decodeURIComponent(url.slice(documents.length + 1));
    if (init?.method === "GET") return found(stored.get(name));
    if (name === "" && stored.has(fields.UniqueName ?? "")) return new Response("", { status: 409 });
    stored.set(name === "" ? (fields.UniqueName ?? "") : name, fields.Data ?? "");
    return found(fields.Data);
  };
  return {
    fetch,
    takeTold: () => {
      const all = told;
      told = [];
      return all;
    },
  };
}

function found(data: string | undefined): Response {
  if (data === undefined) return new Response("{}", { status: 404 });
  return new Response(`{"data":${data}}`, { status: 200 });
}
