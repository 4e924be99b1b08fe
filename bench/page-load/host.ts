/** Serves a built page as a static host does: compressed by gzip, once for each file. Counts what it sends. */

import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

export interface CountingHost {
  readonly url: string;
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

export async function hostCompressed(folder: string): Promise<CountingHost> {
  const ready = new Map<string, Buffer>();
  let sent = 0;
  let askedMs = Date.now();
  const server = createServer(async (request, response) => {
    askedMs = Date.now();
    const path = normalize(new URL(request.url ?? "/", "http://host").pathname);
    const file = path === "/" ? "/index.html" : path;
    const body = ready.get(file) ?? (await readFile(join(folder, file)).then(gzipSync, () => undefined));
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
    response.end(body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    takeBytes() {
      const bytes = sent;
      sent = 0;
      return bytes;
    },
    quietMs: () => Date.now() - askedMs,
    close: () => void server.close(),
  };
}
