//! Serves the function in functions/voice.protected.js without Twilio Functions: `node server.mjs`.
//!
//! Environment: AUTH_TOKEN the account's auth token, by which Twilio signs its requests · PUBLIC_URL the address as
//! Twilio knows it, such as https://calls.example.com (behind a proxy this server cannot know it) · PORT default 8080 ·
//! HOST default 127.0.0.1 · CLOCK a file with the time to go by, for tests. `--insecure` takes unsigned requests.
// The source of server.mjs in the TwiML output (scripts/generate-twiml-runtime.ts makes the text of it). Must not know
// vatsc: it stands alone beside the function.

import { createHmac, timingSafeEqual } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createRequire } from "node:module";

interface Voice {
  respond(params: Record<string, string>, now: number): { document: string; effects: { kind: string }[] };
  perform(effects: { kind: string }[], notes: object, linger: () => Promise<void>): Promise<void>;
}

const voice = createRequire(import.meta.url)("./functions/voice.protected.js") as Voice;
const assets = new Map(listAssets().map((name) => [`/${name}`, new URL(`./assets/${name}`, import.meta.url)]));

const token = process.env.AUTH_TOKEN ?? "";
const publicUrl = (process.env.PUBLIC_URL ?? "").replace(/\/$/, "");
const isInsecure = process.argv.includes("--insecure");
const clockFile = process.env.CLOCK;

//! Twilio sends some two kilobytes.
const longestBody = 65_536;

if (!isInsecure && (token === "" || publicUrl === "")) {
  console.error("server.mjs needs AUTH_TOKEN and PUBLIC_URL to check who calls it, or --insecure to take anybody.");
  process.exit(2);
}

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    console.error(error);
    if (!response.headersSent) refuse(response, 500, "The function failed.");
  });
});
//! Twilio itself waits 15 seconds.
server.requestTimeout = 10_000;
server.listen(Number(process.env.PORT ?? 8080), process.env.HOST ?? "127.0.0.1", () => {
  const address = server.address();
  console.log(`listening on port ${typeof address === "object" ? address?.port : address}`);
});

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!URL.canParse(request.url ?? "/", "http://localhost")) return refuse(response, 400, "No such address.");
  const url = new URL(request.url ?? "/", "http://localhost");
  const asset = assets.get(url.pathname);
  if (asset !== undefined && request.method === "GET") return sendAsset(response, asset);
  if (url.pathname !== "/voice") return refuse(response, 404, "Nothing is here.");
  if (request.method !== "GET" && request.method !== "POST") return refuse(response, 405, "GET or POST.");
  const body = request.method === "POST" ? await readBody(request) : "";
  if (body === undefined) return refuse(response, 413, "The body is too long.");
  const type = request.headers["content-type"] ?? "";
  if (body !== "" && !/^application\/x-www-form-urlencoded\b/i.test(type)) return refuse(response, 415, "A form.");
  const form = new URLSearchParams(body);
  if (!isInsecure && !isSigned(request, form)) return refuse(response, 403, "The signature is wrong.");
  const params = { ...Object.fromEntries(url.searchParams), ...Object.fromEntries(form) };
  const { document, effects } = voice.respond(params, now());
  //! In the background: no answer waits for a URL that is told.
  const done = voice.perform(effects, notes, linger);
  //! Only to the end of a call the answer is not waited for.
  if (effects.some(({ kind }) => kind === "ended")) await done;
  response.writeHead(200, { "Content-Type": "text/xml; charset=utf-8" }).end(document);
}

//! What is remembered of calls until they end, a day at most.
const remembered = new Map<string, { note: unknown; until: number }>();
const notes = {
  async read(call: string): Promise<unknown> {
    return remembered.get(call)?.note;
  },
  async write(call: string, note: unknown): Promise<void> {
    const time = Date.now();
    //! The oldest stand first.
    for (const [other, { until }] of remembered) {
      if (until > time) break;
      remembered.delete(other);
    }
    remembered.set(call, { note, until: time + 86_400_000 });
  },
};

//! The last request of a call may come after the one that says that it has ended.
function linger(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, clockFile === undefined ? 3000 : 0));
}

//! HMAC-SHA1 of the whole public address and of each field's name and value, sorted by name; compared in constant time.
function isSigned(request: IncomingMessage, form: URLSearchParams): boolean {
  const fields = [...form].sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
  const signed = publicUrl + (request.url ?? "") + fields.flat().join("");
  const wanted = Buffer.from(createHmac("sha1", token).update(signed, "utf8").digest("base64"));
  const given = Buffer.from(String(request.headers["x-twilio-signature"] ?? ""));
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

//! Undefined for a body that is too long.
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    length += (part as Buffer).length;
    if (length > longestBody) return undefined;
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts).toString("utf8");
}

function now(): number {
  return clockFile === undefined ? Date.now() : Date.parse(readFileSync(clockFile, "utf8").trim());
}

function listAssets(): string[] {
  try {
    return readdirSync(new URL("./assets/", import.meta.url));
  } catch {
    return [];
  }
}

function sendAsset(response: ServerResponse, file: URL): void {
  const types: Record<string, string> = { mp3: "audio/mpeg", wav: "audio/wav", gsm: "audio/x-gsm", ulaw: "audio/ulaw" };
  const type = types[file.pathname.split(".").pop() ?? ""] ?? "audio/aiff";
  response.writeHead(200, { "Content-Type": type }).end(readFileSync(file));
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", Connection: "close" }).end(`${reason}\n`);
}
