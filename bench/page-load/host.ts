/**
 * Serves a built page as a static host does: compressed by gzip, once for each file; as from next door, or as over a slow
 * network. Counts what it sends, and hears from the page when it can be used: no debugger looks on, for Chromium does other
 * work where one does.
 */

import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { tellPath, watcher, watcherPath } from "./watcher.ts";

export interface Network {
  /** Before each answer, in milliseconds. */
  readonly latencyMs: number;
  /** Of all answers together. */
  readonly bytesPerSecond: number;
}

/** When what a reader waits for is there, in milliseconds since the page was asked for. */
export interface Seen {
  /** The source can be typed into, and the simulator shows its first call. */
  readonly usable: number;
  /** Monaco shows the text, which can be edited there; missing on a page without it. */
  readonly editable?: number;
  /** Our Monaco has all of its features; missing on the other pages. */
  readonly whole?: number;
}

export interface CountingHost {
  readonly url: string;
  /** A page that goes to the page after so many milliseconds, so that Chromium itself has started by then. */
  startUrl(afterMs: number): string;
  /** What the next page tells; to be asked before it is visited. */
  seen(): Promise<Seen>;
  /** Bytes of bodies, as sent, since the last time that it was asked. */
  takeBytes(): number;
  /** For how long it has not been asked for anything. */
  quietMs(): number;
  close(): void;
}

const types: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
};

export async function hostCompressed(folder: string, network?: Network): Promise<CountingHost> {
  const ready = new Map<string, Buffer>();
  let sent = 0;
  let askedMs = Date.now();
  let tell: (seen: Seen) => void = () => {};
  const send = sender(network);
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://host");
    if (pathname === "/start") return void response.end(starter(Number(searchParams.get("after"))));
    if (pathname === watcherPath) return void response.writeHead(200, { "content-type": types[".js"] }).end(watcher);
    if (pathname === tellPath) {
      tell(JSON.parse((await request.toArray()).join("")) as Seen);
      return void response.writeHead(204).end();
    }
    // The copy for later, offline: no page has it, so that all are measured alike.
    if (pathname === "/offline.js") return void response.writeHead(404).end();
    askedMs = Date.now();
    const file = pathname === "/" ? "/index.html" : normalize(pathname);
    const body = ready.get(file) ?? (await readFile(join(folder, file)).then(packed(file), () => undefined));
    if (!body) return void response.writeHead(404).end();
    ready.set(file, body);
    sent += body.length;
    response.writeHead(200, {
      "content-type": types[extname(file)] ?? "application/octet-stream",
      "content-encoding": "gzip",
      // As GitHub Pages says it: the second worker has its files from the cache.
      "cache-control": "max-age=600",
      "content-length": body.length,
    });
    await send(response, body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    url,
    startUrl: (afterMs) => `${url}start?after=${afterMs}`,
    seen: () =>
      new Promise((resolve) => {
        tell = resolve;
      }),
    takeBytes() {
      const bytes = sent;
      sent = 0;
      return bytes;
    },
    quietMs: () => Date.now() - askedMs,
    close: () => void server.close(),
  };
}

function starter(afterMs: number): string {
  return `<!doctype html><script>setTimeout(() => location.replace("/"), ${afterMs})</script>`;
}

/** The page itself looks out for what a reader waits for. */
function packed(file: string): (content: Buffer) => Buffer {
  const watching = `<head><script src="${watcherPath}"></script>`;
  return (content) => gzipSync(file === "/index.html" ? content.toString().replace("<head>", watching) : content);
}

/** How many bytes leave at once over a slow network. */
const portion = 8192;

/** All answers share the line: each portion waits for those before it. */
function sender(network: Network | undefined): (response: ServerResponse, body: Buffer) => Promise<unknown> {
  if (!network) return async (response, body) => response.end(body);
  let freeMs = 0;
  return async (response, body) => {
    await sleep(network.latencyMs);
    for (let at = 0; at < body.length; at += portion) {
      const part = body.subarray(at, at + portion);
      freeMs = Math.max(freeMs, performance.now()) + (part.length / network.bytesPerSecond) * 1000;
      await sleep(Math.max(0, freeMs - performance.now()));
      response.write(part);
    }
    response.end();
  };
}
