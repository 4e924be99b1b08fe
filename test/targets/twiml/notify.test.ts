/** `notify` and `lost` for real: `server.mjs` posts to a receiver over loopback, and no answer waits for it. */

import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { createCloud } from "../../lab/twilio/cloud.ts";
import { hostFunction } from "../../lab/twilio/function-host.ts";
import { startServer } from "../../lab/twilio/server-host.ts";
import { workshop } from "../../lab/twilio/workshop.ts";
import { builtFrom } from "./from-source.ts";
import { output } from "./output.ts";

interface Received {
  readonly method: string;
  readonly type: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** A server that keeps what it gets and answers only when it is told to. */
async function receiver(isDeaf: boolean) {
  const received: Received[] = [];
  const waiting: (() => void)[] = [];
  const server = createServer(async (request, response) => {
    received.push({
      method: request.method ?? "",
      type: request.headers["content-type"] ?? "",
      fields: Object.fromEntries(new URLSearchParams(await bodyOf(request))),
    });
    for (const wake of waiting.splice(0)) wake();
    if (!isDeaf) response.end("ok");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/in?x=1&y=2`,
    received,
    /** Resolves when so many have come. */
    async count(wanted: number) {
      while (received.length < wanted) await new Promise<void>((wake) => waiting.push(wake));
    },
    [Symbol.dispose]() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}

const source = (url: string) => `
phone a = ext 101
vats v <
  tag source "сайт & co"
  then notify "${url}"
  then ring a for 10s
  lost < tag step "lost"; notify "${url}" >
>
line site = "+7 495 123-45-67" -> v
`;
const call = { CallSid: "CA1", From: "+79165551212", To: "+74951234567", CallStatus: "ringing" };
const noon = Date.UTC(2026, 10, 23, 9, 0, 0, 500);

it("posts a form with every field, and once more when the call is lost", async () => {
  using crm = await receiver(false);
  using project = workshop(output(builtFrom(source(crm.url))).files);
  await using server = await startServer(project.folder, [], true);
  expect((await server.post("/voice", call, noon)).body).toContain("<Client>101</Client>");
  await crm.count(1);
  const common = { call: "CA1", line: "site", from: "+79165551212", to: "+74951234567", time: "2026-11-23T09:00:00Z" };
  expect(crm.received).toEqual([
    {
      method: "POST",
      type: "application/x-www-form-urlencoded;charset=UTF-8",
      fields: { ...common, ended: "", tag_source: "сайт & co" },
    },
  ]);
  await server.post("/voice?e=ended", { ...call, CallStatus: "no-answer" }, noon);
  await crm.count(2);
  expect(crm.received[1]?.fields).toEqual({ ...common, ended: "caller", tag_source: "сайт & co", tag_step: "lost" });
});

it("tells no loss of a call that was answered", async () => {
  using crm = await receiver(false);
  using project = workshop(output(builtFrom(source(crm.url))).files);
  await using server = await startServer(project.folder, [], true);
  await server.post("/voice", call, noon);
  const rung = { ...call, DialCallStatus: "completed", DialBridged: "true" };
  expect((await server.post("/voice?s=v.ring_a&e=rung", rung, noon)).body).toContain("<Hangup/>");
  await server.post("/voice?e=ended", { ...call, CallStatus: "completed" }, noon);
  await crm.count(1);
  expect(crm.received.map(({ fields }) => fields.ended)).toEqual([""]);
});

it("holds no answer up when nobody answers there, or nothing is there [twiml 15-seconds]", async () => {
  using crm = await receiver(true);
  for (const url of [crm.url, "http://127.0.0.1:9/nothing"]) {
    using project = workshop(output(builtFrom(source(url))).files);
    await using server = await startServer(project.folder, [], true);
    const start = performance.now();
    expect((await server.post("/voice", call, noon)).status).toBe(200);
    expect(performance.now() - start).toBeLessThan(2000);
    expect((await server.post("/voice", call, noon)).status).toBe(200);
    await crm.count(2);
  }
});

it("on Twilio Functions waits half a second at most, and remembers calls in Twilio Sync [twiml 15-seconds]", async () => {
  const cloud = createCloud();
  const text = output(builtFrom(source("https://crm.example.com/in"))).text("functions/voice.protected.js");
  const deaf = { ...cloud, fetch: () => new Promise<never>(() => {}) };
  const start = performance.now();
  const reply = await hostFunction(text, deaf).handle(call, noon);
  // The lab's clock goes a thousand times as fast.
  expect(performance.now() - start).toBeLessThan(300);
  expect([reply.error, reply.body.includes("<Client>101</Client>")]).toEqual([null, true]);
  await hostFunction(text, cloud).handle(call, noon);
  await hostFunction(text, cloud).handle({ ...call, e: "ended", CallStatus: "no-answer" }, noon);
  expect(cloud.takeTold().map(({ fields }) => [fields.ended, fields.tag_source, fields.tag_step])).toEqual([
    ["", "сайт & co", undefined],
    ["caller", "сайт & co", "lost"],
  ]);
});

it("tells a refused call's loss when it is refused, and not again when it has ended", async () => {
  const cloud = createCloud();
  const text = output(builtFrom(source("https://crm.example.com/in"))).text("functions/voice.protected.js");
  const rung = { ...call, s: "v.ring_a", e: "rung", DialCallStatus: "no-answer", DialBridged: "false" };
  expect((await hostFunction(text, cloud).handle(rung, noon)).body).toContain("<Reject");
  await hostFunction(text, cloud).handle({ ...call, e: "ended", CallStatus: "no-answer" }, noon);
  expect(cloud.takeTold().map(({ fields }) => fields.ended)).toEqual(["rejected"]);
});

it("tells a loss when Twilio Sync cannot be asked, and writes down that it could not", async () => {
  const cloud = createCloud();
  const text = output(builtFrom(source("https://crm.example.com/in"))).text("functions/voice.protected.js");
  const said: unknown[] = [];
  const deaf = {
    ...cloud,
    fetch: (url: string | URL | Request, init?: RequestInit) =>
      String(url).startsWith("https://sync.")
        ? Promise.resolve(new Response("", { status: 401 }))
        : cloud.fetch(url, init),
    console: { error: (...words: unknown[]) => said.push(words.join(" ")) },
  };
  await hostFunction(text, deaf).handle({ ...call, e: "ended", CallStatus: "no-answer" }, noon);
  expect({ said, ended: cloud.takeTold().map(({ fields }) => fields.ended) }).toMatchObject({ ended: ["caller"] });
  expect(said.join()).toContain("Twilio Sync answers 401");
});
