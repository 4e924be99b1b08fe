/**
 * A plain web host of 127.0.0.1 for a folder of built files under a path, as anybody's static host would serve it: right
 * types, no headers besides. It is the browser's proxy, too, so that whatever a page asks of another host comes here, is noted
 * and refused. Can be switched off. Must not know what the files are.
 */

import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

export interface FolderHost {
  /** `http://127.0.0.1:40123`. */
  readonly origin: string;
  /** Where the folder's `index.html` is: `http://127.0.0.1:40123/some/path/`. */
  readonly url: string;
  /** What has been asked of it so far, in order: `/some/path/main.js`. */
  readonly requests: readonly string[];
  /** What has been asked of other hosts so far: `GET http://elsewhere/x`, `CONNECT elsewhere:443`. */
  readonly foreign: readonly string[];
  /** From now on nobody answers at its port. */
  switchOff(): Promise<void>;
  /** Answers again, at the same port. */
  switchOn(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".txt": "text/plain; charset=utf-8",
  ".vats": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/** Serves the folder under `path`, which begins and ends with a slash. */
export async function hostFolder(folder: string, path = "/some/path/"): Promise<FolderHost> {
  const requests: string[] = [];
  const foreign: string[] = [];
  let port = 0;
  const own = () => `http://127.0.0.1:${port}`;
  const server = createServer((request, response) => {
    const asked = pathOf(request, own());
    if (asked === undefined) {
      foreign.push(`${request.method} ${request.url}`);
      answer(response, 502, ".txt", "not here");
    } else {
      requests.push(asked);
      void serve(folder, path, asked, response);
    }
  });
  server.on("connect", (request, socket) => {
    foreign.push(`CONNECT ${request.url}`);
    socket.destroy();
  });
  await listen(server, 0);
  port = (server.address() as AddressInfo).port;
  return {
    ...{ origin: own(), url: `${own()}${path}`, requests, foreign },
    switchOff: () => stop(server),
    switchOn: () => listen(server, port),
  };
}

/** The path that is asked of us, which a proxy gets with the host before it; `undefined` if another host is meant. */
function pathOf({ url = "/" }: IncomingMessage, own: string): string | undefined {
  const asked = url.startsWith("/") ? url : url.startsWith(`${own}/`) ? url.slice(own.length) : undefined;
  return asked?.split(/[?#]/)[0];
}

async function serve(folder: string, path: string, asked: string, response: ServerResponse): Promise<void> {
  if (`${asked}/` === path) return answer(response, 301, ".txt", "", { location: path });
  const inside = normalize(decodeURIComponent(asked.slice(path.length)));
  const file = inside === "." ? "index.html" : inside;
  const isOurs = asked.startsWith(path) && !inside.startsWith("..");
  const content = isOurs ? await readFile(join(folder, file)).catch(() => undefined) : undefined;
  if (content === undefined) answer(response, 404, ".txt", "there is nothing here");
  else answer(response, 200, extname(file), content);
}

function answer(
  response: ServerResponse,
  status: number,
  extension: string,
  content: string | Buffer,
  more: Readonly<Record<string, string>> = {},
): void {
  response.sendDate = false;
  const type = types[extension] ?? "application/octet-stream";
  response.writeHead(status, { "content-type": type, "content-length": Buffer.byteLength(content), ...more });
  response.end(content);
}

async function listen(server: Server, port: number): Promise<void> {
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
}

async function stop(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, "close");
  server.close();
  server.closeAllConnections();
  await closed;
}
