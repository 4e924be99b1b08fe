/** `server.mjs`: who it answers, what it refuses, and when it does not start. */

import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { build, choose, ext, ring, scenario, week, when } from "../../helpers/flow.ts";
import { post, publicUrl, type ServerHost, startServer, token } from "../../lab/twilio/server-host.ts";
import { signatureOf } from "../../lab/twilio/signature.ts";
import { type Workshop, workshop } from "../../lab/twilio/workshop.ts";
import { output } from "./output.ts";

const out = output(
  build({
    flows: [
      scenario("main", [choose([when(week("Mon-Fri 09:00-18:00"), [ring([ext("день")])])], [ring([ext("ночь")])])]),
    ],
  }),
);
const noon = Date.parse("2026-11-23T12:00:00+03:00");
const fields = { From: "+7 & ü=%", To: "+74951234567", CallSid: "CA1", "new parameter": "Привет" };
const signed = (target: string, form: Readonly<Record<string, string>>) => ({
  "X-Twilio-Signature": signatureOf(token, publicUrl + target, form),
});

let project: Workshop;
let server: ServerHost;
beforeAll(async () => {
  project = workshop(out.files);
  mkdirSync(join(project.folder, "assets"));
  writeFileSync(join(project.folder, "assets", "hello.wav"), "RIFF");
  server = await startServer(project.folder);
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  project[Symbol.dispose]();
});

it("is signed for as Twilio's own example is [twiml signature]", () => {
  const example = {
    CallSid: "CA1234567890ABCDE",
    Caller: "+12349013030",
    Digits: "1234",
    From: "+12349013030",
    To: "+18005551212",
  };
  expect(signatureOf("12345", "https://mycompany.com/myapp.php?foo=1&bar=2", example)).toBe(
    "0/KCTR6DLpKmkAf8muzZqo1nDgQ=",
  );
});

it("answers Twilio by the clock, with XML, whatever parameters there are [twiml plain-text]", async () => {
  const day = await server.post("/voice", fields, noon);
  expect(day).toMatchObject({ status: 200, type: "text/xml; charset=utf-8" });
  expect(day.body).toContain("<Client>день</Client>");
  expect((await server.post("/voice", fields, noon + 6 * 3_600_000)).body).toContain("<Client>ночь</Client>");
});

it("takes the state from the address, and the signature of the whole address [twiml signature, twiml body-and-query]", async () => {
  const target = `/voice?s=${encodeURIComponent("main.choose_otherwise.ring_ночь")}`;
  expect((await server.post(target, fields, noon)).body).toContain("<Client>ночь</Client>");
  expect((await server.send(target, post(fields, signed("/voice", fields)))).status).toBe(403);
});

it("answers a signed GET", async () => {
  const target = "/voice?To=%2B74951234567";
  expect((await server.send(target, { headers: signed(target, {}) })).status).toBe(200);
  expect((await server.send(target, {})).status).toBe(403);
});

it("refuses requests that are not signed, wrongly signed, or signed for something else [twiml signature]", async () => {
  const right = signatureOf(token, `${publicUrl}/voice`, fields);
  const wrong = [
    {},
    { "X-Twilio-Signature": "" },
    { "X-Twilio-Signature": "nonsense" },
    { "X-Twilio-Signature": right.slice(0, -4) },
    { "X-Twilio-Signature": `${right}AAAA` },
    { "X-Twilio-Signature": signatureOf("another token", `${publicUrl}/voice`, fields) },
    { "X-Twilio-Signature": signatureOf(token, "http://127.0.0.1/voice", fields) },
    { "X-Twilio-Signature": signatureOf(token, `${publicUrl}/voice`, { ...fields, From: "+1" }) },
  ];
  for (const headers of wrong) {
    const reply = await server.send("/voice", post(fields, headers as Record<string, string>));
    expect(reply.status, JSON.stringify(headers)).toBe(403);
    expect(reply.body).not.toContain("<");
  }
  expect((await server.send("/voice", post(fields, { "X-Twilio-Signature": right }))).status).toBe(200);
  expect((await server.send("/voice", post({ ...fields, extra: "1" }, { "X-Twilio-Signature": right }))).status).toBe(
    403,
  );
});

it("refuses bodies that are long, or no form, and goes on", async () => {
  const long = { From: "x".repeat(70_000) };
  expect((await server.send("/voice", post(long, signed("/voice", long)))).status).toBe(413);
  const json = { method: "POST", body: "{}", headers: { "Content-Type": "application/json" } };
  expect((await server.send("/voice", json)).status).toBe(415);
  expect((await server.post("/voice", fields, noon)).status).toBe(200);
});

it("serves sounds and the function, and nothing else of its folder", async () => {
  expect(await server.send("/hello.wav", {})).toEqual({ status: 200, type: "audio/wav", body: "RIFF" });
  for (const target of [
    "/",
    "/server.mjs",
    "/manifest.json",
    "/assets/hello.wav",
    "/..%2fserver.mjs",
    "/../server.mjs",
    "//",
    "/voice/x",
  ]) {
    expect((await server.send(target, {})).status, target).toBeGreaterThanOrEqual(400);
  }
  expect((await server.send("/voice", { method: "PUT" })).status).toBe(405);
});

function start(environment: Readonly<Record<string, string>>): { status: number | null; stderr: string } {
  const { status, stderr } = spawnSync(process.execPath, ["server.mjs"], {
    cwd: project.folder,
    env: { PORT: "0", ...environment },
    encoding: "utf8",
    timeout: 10_000,
  });
  return { status, stderr };
}

it("does not start without a token and a public address, and says what it needs", () => {
  for (const environment of [{}, { AUTH_TOKEN: token }, { PUBLIC_URL: publicUrl }]) {
    const { status, stderr } = start(environment);
    expect(status).toBe(2);
    expect(stderr).toContain("AUTH_TOKEN and PUBLIC_URL");
  }
});

it("takes anybody when it is told to be insecure", async () => {
  await using open = await startServer(project.folder, ["--insecure"]);
  expect((await open.send("/voice", post(fields, {}))).status).toBe(200);
});
