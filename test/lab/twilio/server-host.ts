/** Runs the real `server.mjs` over loopback, as behind a proxy with a public name, on a clock that can be set. */

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Told } from "../../../targets/twiml/walk/playing.ts";
import { signatureOf } from "./signature.ts";

export const token = "0123456789abcdef0123456789abcdef";
export const publicUrl = "https://calls.example.com";

export interface HttpReply {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

export interface ServerHost extends AsyncDisposable {
  /** A request as Twilio makes it: a signed POST. */
  post(target: string, fields: Readonly<Record<string, string>>, nowMs: number): Promise<HttpReply>;
  /** What URLs were told since this was asked last. */
  takeTold(): readonly Told[];
  /** Any request, unsigned unless its headers say so. */
  send(target: string, request: RequestInit): Promise<HttpReply>;
}

/** @param network whether URLs are really told; else `takeTold` has what they would have been */
export async function startServer(
  folder: string,
  options: readonly string[] = [],
  network = false,
): Promise<ServerHost> {
  const clock = join(folder, "clock.txt");
  const told = join(folder, "told.txt");
  writeFileSync(clock, new Date(0).toISOString());
  writeFileSync(told, "");
  const before = network ? [] : ["--import", new URL("./no-network.ts", import.meta.url).href];
  const child = spawn(process.execPath, [...before, "server.mjs", ...options], {
    cwd: folder,
    env: { AUTH_TOKEN: token, PUBLIC_URL: publicUrl, PORT: "0", CLOCK: clock, TOLD: told },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const port = await portOf(child);
  const send = (target: string, request: RequestInit) => fetchFrom(`http://127.0.0.1:${port}${target}`, request);
  return {
    send,
    takeTold: () => {
      const lines = readFileSync(told, "utf8").split("\n").slice(0, -1);
      writeFileSync(told, "");
      return lines.map((line) => JSON.parse(line) as Told);
    },
    post: (target, fields, nowMs) => {
      writeFileSync(clock, new Date(nowMs).toISOString());
      const signature = signatureOf(token, publicUrl + target, fields);
      return send(target, post(fields, { "X-Twilio-Signature": signature }));
    },
    [Symbol.asyncDispose]: async () => {
      child.kill();
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    },
  };
}

/** A POST of a form. */
export function post(fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>>): RequestInit {
  return { method: "POST", body: new URLSearchParams(fields), headers };
}

async function portOf(child: ChildProcess): Promise<number> {
  if (!child.stdout) throw new Error("the server has no output");
  let said = "";
  child.stderr?.on("data", (part) => {
    said += part;
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const port = /port (\d+)$/.exec(line)?.[1];
    if (port) return Number(port);
  }
  throw new Error(`the server did not start: ${said}`);
}

/** Twilio waits 15 seconds for an answer; a redirection would be one of its own, and loses what was dialled. */
async function fetchFrom(url: string, request: RequestInit): Promise<HttpReply> {
  const headers = new Headers(request.headers);
  // A connection that is kept may be closed by the server just when it is used again.
  headers.set("connection", "close");
  const signal = AbortSignal.timeout(15_000);
  const response = await fetch(url, { ...request, headers, redirect: "manual", signal });
  return {
    status: response.status,
    type: response.headers.get("content-type") ?? "",
    body: await response.text(),
  };
}
