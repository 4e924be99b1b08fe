/** Phones and callers without an exchange: their messages, their ears, and how they talk to each other. */

import { expect, it } from "vitest";
import { placeCall } from "../../lab/sip/caller.ts";
import { openEar } from "../../lab/sip/listen.ts";
import {
  addressOf,
  displayNameOf,
  escapeUser,
  formatMessage,
  headerOf,
  parseMessage,
  respond,
  uriParts,
} from "../../lab/sip/message.ts";
import { openPhones } from "../../lab/sip/phones.ts";
import { linearOf, measure, tone } from "../../lab/sip/tones.ts";

const invite = [
  "INVITE sip:a%22b@127.0.0.1:5070 SIP/2.0",
  "v: SIP/2.0/UDP 127.0.0.1:5060;branch=z9hG4bK1",
  'f: "a \\"b\\" c" <sip:+7916@127.0.0.1>;tag=1',
  "t: <sip:a@127.0.0.1>",
  "i: one",
  "CSeq: 7 INVITE",
].join("\r\n");

it("reads headers by their short names and texts by their escapes", () => {
  const message = parseMessage(Buffer.from(`${invite}\r\n\r\nbody`));
  expect(message && headerOf(message, "Call-ID")).toBe("one");
  expect(message && displayNameOf(headerOf(message, "from"))).toBe('a "b" c');
  expect(message?.body).toBe("body");
  expect(addressOf('"<b> \\" <sip:x@y>" <sip:a@b>;tag=1')).toBe("sip:a@b");
  expect(uriParts("sip:a%22%D0%B2@127.0.0.1:5070;x=y")).toEqual({ user: 'a"в', host: "127.0.0.1", port: 5070 });
});

it("writes any text as a user so that it comes back as it was", () => {
  for (const user of ["+7916", 'x";<>@y,&', "вася", "100%", "a b\tc"])
    expect(uriParts(`sip:${escapeUser(user)}@host`).user).toBe(user);
});

it("answers with what belongs to the request, and tags the other side once", () => {
  const request = parseMessage(Buffer.from(`${invite}\r\n\r\n`));
  if (!request) throw new Error("no message");
  const answer = parseMessage(formatMessage(respond(request, 180, "Ringing", { tag: "t" })));
  expect(answer?.startLine).toBe("SIP/2.0 180 Ringing");
  expect(answer && ["via", "to", "cseq"].map((name) => headerOf(answer, name))).toEqual([
    "SIP/2.0/UDP 127.0.0.1:5060;branch=z9hG4bK1",
    "<sip:a@127.0.0.1>;tag=t",
    "7 INVITE",
  ]);
});

it("takes no SIP for SIP", () => {
  for (const text of ["", "\r\n\r\n", "GET / HTTP/1.1\r\n\r\n", "INVITE sip:a@b SIP/2.0"])
    expect(parseMessage(Buffer.from(text))).toBeUndefined();
});

function linear(bytes: Buffer): Float32Array {
  return Float32Array.from(bytes, (byte) => linearOf[byte] ?? 0);
}

it("measures a tone within two hertz, and takes nothing else for one", () => {
  for (let frequency = 400; frequency <= 3300; frequency += 60)
    expect(Math.abs(Number(measure(linear(tone(frequency, 0.05)))) - frequency)).toBeLessThan(2);
  expect(measure(linear(tone(1000, 0.05, 0.05)))).toBe("silence");
  const [one, two] = [linear(tone(700, 0.05)), linear(tone(1234, 0.05))];
  expect(measure(one.map((sample, at) => sample + (two[at] ?? 0)))).toBe("noise");
});

it("hears which tones come, when, and that one comes twice", () => {
  const noticed: string[] = [];
  const ear = openEar(new Map(Object.entries({ one: 700, two: 740 })), 10, (sound) => noticed.push(sound));
  const stream = Buffer.concat([tone(700, 1, 0.1), tone(700, 1, 0.1), tone(740, 2, 0.1), tone(900, 1)]);
  for (let at = 0; at < stream.length; at += 800) ear.hear(stream.subarray(at, at + 800), (at + 800) / 80, at === 0);
  expect(noticed).toEqual(["one", "one", "two"]);
  expect(ear.heard.map(({ sound, startMs, endMs }) => [sound, Math.round(startMs), Math.round(endMs)])).toEqual([
    ["one", 0, 90],
    ["one", 100, 190],
    ["two", 200, 390],
  ]);
});

it("takes a sound for a new one when nothing was sent in between, not when a packet was late", () => {
  const ear = openEar(new Map([["one", 700]]), 2, () => {});
  const hearAt = (atMs: number) => ear.hear(tone(700, 0.1), atMs, true);
  for (const atMs of [50, 100, 450, 2500, 2550]) hearAt(atMs);
  expect(ear.heard.map(({ startMs, endMs }) => [Math.round(startMs), Math.round(endMs)])).toEqual([
    [0, 450],
    [2450, 2550],
  ]);
});

it("plays a caller against a phone: answered, refused, rung in vain", async () => {
  const behaviours = {
    a: { kind: "answers", afterSeconds: 1 },
    b: { kind: "busy", afterSeconds: 0.5 },
    c: { kind: "silent" },
    d: { kind: "unavailable" },
  } as const;
  const phones = await openPhones({
    speed: 10,
    talkSeconds: 2,
    behaviour: ({ phone }) => behaviours[phone.slice("ext ".length) as keyof typeof behaviours],
  });
  const common = { exchangePort: phones.extPort, caller: "+7916", tones: new Map(), speed: 10, speakSeconds: 1 };
  const dial = (called: string) =>
    placeCall({
      ...common,
      called,
      name: called,
      hangsUpAfterSeconds: called === "c" ? 2 : undefined,
      limitSeconds: 20,
    });
  const reports = await Promise.all(Object.keys(behaviours).map(dial));
  phones.close();
  expect(reports.map(({ ended, status }) => [ended, status])).toEqual([
    ["exchange", undefined],
    ["refused", 486],
    ["caller", 487],
    ["refused", 404],
  ]);
  const seen = phones.legs.map(({ callerName, outcome, startMs, endMs }) => [
    callerName,
    outcome,
    Math.round(((endMs ?? 0) - startMs) / 50) / 2,
  ]);
  expect(seen.sort()).toEqual([
    ["a", "answered", 1],
    ["b", "busy", 0.5],
    ["c", "stopped", 2],
    ["d", "unavailable", 0],
  ]);
});

it("gives a call up that nobody answers at all", async () => {
  const phones = await openPhones({ speed: 10, talkSeconds: 1, behaviour: () => ({ kind: "silent" }) });
  const { extPort: exchangePort } = phones;
  phones.close();
  const options = { exchangePort, called: "a", caller: undefined, name: "x", tones: new Map(), speed: 10 };
  const report = await placeCall({ ...options, hangsUpAfterSeconds: 1, speakSeconds: 1, limitSeconds: 5 });
  expect(report.ended).toBe("stuck");
});
