/**
 * Somebody who is told: a server on loopback in the place of the URLs that a dialplan tells. Must not know any exchange.
 */

import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { loopback } from "./sip/socket.ts";

/** One telling. */
export interface Telling {
  /** As the build has it. */
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
  /** Milliseconds of the machine's clock (`performance.now()`). */
  readonly atMs: number;
  /** What is wrong with it: nothing, or a sentence. */
  readonly complaints: readonly string[];
}

export interface Receiver {
  readonly tellings: readonly Telling[];
  /** A text of the build's, its URLs replaced by those of the receiver. */
  redirect(text: string): string;
  close(): void;
}

/** Listens for some URLs; each is answered after `answerMs`. */
export async function openReceiver(urls: readonly string[], answerMs = 0): Promise<Receiver> {
  const tellings: Telling[] = [];
  const server = createServer(async (request, response) => {
    const atMs = performance.now();
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const url = urls[Number(request.url?.slice(1))] ?? request.url ?? "";
    const fields = Object.fromEntries(new URLSearchParams(Buffer.concat(parts).toString("utf8")));
    const type = request.headers["content-type"];
    const complaints = [
      ...(request.method === "POST" ? [] : [`${url} was told by ${request.method} and not by POST.`]),
      ...(type === "application/x-www-form-urlencoded" ? [] : [`${url} was told as ${type} and not as a form.`]),
    ];
    tellings.push({ url, fields, atMs, complaints });
    setTimeout(() => response.end(), answerMs);
  });
  server.listen(0, loopback);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const written = [...urls.entries()].flatMap(([index, url]) => formsOf(url).map((form) => [index, form] as const));
  const longestFirst = written.sort(([, one], [, other]) => other.length - one.length);
  const redirect = (text: string) =>
    longestFirst.reduce((rest, [index, url]) => rest.replaceAll(url, `http://${loopback}:${port}/${index}`), text);
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { tellings, redirect, close };
}

/** A URL as files may have it: what means something there percent-encoded, in XML or not. */
function formsOf(url: string): readonly string[] {
  const encoded = (signs: RegExp) => url.replace(signs, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  const forms = [url, encoded(/\$/g), encoded(/[,;'()$]/g)];
  return [...new Set([...forms, ...forms.map((form) => form.replaceAll("&", "&amp;"))])];
}
