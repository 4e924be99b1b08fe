/** The lab itself, on a dialplan written by hand: what it says it saw is what a real Asterisk was told to do. */

import { expect, it } from "vitest";
import type { Call } from "../../compiler/simulate/call.ts";
import type { RingEvent, Trace } from "../../compiler/simulate/trace.ts";
import type { PlayedCall } from "../../lab/engine.ts";
import { judge } from "../../lab/judge.ts";
import { tone } from "../../lab/sip/tones.ts";
import { wavOf } from "../../lab/wav.ts";
import { playOnAsterisk } from "./asterisk/play.ts";

const extensions = `[vats]
exten => 100,1,Goto(main,s,1)
exten => 200,1,Dial(PJSIP/+79160000001@trunk&PJSIP/trunk/sip:boss@example.com,12)
 same => n,Hangup(17)
exten => 300,1,Playback(vats/hello)
 same => n,Playback(vats/hello)
 same => n,Playback(vats/own)
 same => n,Hangup()
exten => 400,1,Hangup()
exten => 500,1,Dial(PJSIP/вася,5)
 same => n,Hangup(34)
exten => 600,1,GotoIfTime(09:00-17:59,*,*,*,Europe/Moscow?open:closed)
 same => n(open),Dial(PJSIP/a,5)
 same => n,Hangup()
 same => n(closed),Dial(PJSIP/b,5)
 same => n,Hangup()
exten => 700,1,Dial(PJSIP/a,5)
 same => n,Playback(vats/hello)
 same => n,VoiceMail(101@default,s)
 same => n,Hangup()
exten => 800,1,Playback(vats/nowhere/near)
 same => n,Hangup()
[main]
exten => s,1,Dial(PJSIP/a&PJSIP/b,20)
 same => n,Dial(PJSIP/boss,15)
 same => n,VoiceMail(default@default,u)
 same => n,Hangup()
`;

const voicemail = `[general]
format = wav
[default]
default => ,Default
101 => ,One
`;

/** Monday, 12:00:00 in Moscow. */
const noonMs = Date.UTC(2026, 2, 2, 9);

const files = new Map<string, string | Uint8Array>([
  ["extensions.conf", extensions],
  ["voicemail.conf", voicemail],
  ["sounds/own.wav", wavOf(tone(1700, 2))],
]);

const soundSeconds = (sound: string) => (sound === "universal" ? 6 : sound === "own" ? 2 : 3);

function call(called: string, more: Partial<Call> = {}): Call {
  return { called, caller: "+79161112233", atMs: noonMs, phones: {}, ...more };
}

const calls = {
  nobody: call("100"),
  "a answers": call("100", { phones: { "ext a": { kind: "answers", afterSeconds: 4 } } }),
  "boss answers": call("100", { phones: { "ext boss": { kind: "answers", afterSeconds: 3 } }, caller: undefined }),
  "all refuse": call("100", {
    phones: {
      "ext a": { kind: "busy" },
      "ext b": { kind: "declines", afterSeconds: 2 },
      "ext boss": { kind: "unavailable" },
    },
  }),
  "gives up": call("100", { hangsUpAfterSeconds: 7 }),
  "gives up in the greeting": call("100", {
    phones: { "ext a": { kind: "busy" }, "ext b": { kind: "busy" }, "ext boss": { kind: "busy" } },
    hangsUpAfterSeconds: 3,
  }),
  outside: call("200"),
  "outside answers": call("200", { phones: { "sip boss@example.com": { kind: "answers", afterSeconds: 5 } } }),
  sounds: call("300"),
  "gives up in a sound": call("300", { hangsUpAfterSeconds: 5 }),
  refused: call("400"),
  congestion: call("500", { phones: { "ext вася": { kind: "busy", afterSeconds: 1 } } }),
  unknown: call("999"),
  "own greeting": call("700", {
    phones: { "ext a": { kind: "declines" } },
    caller: 'x";<sip:evil@127.0.0.1>,$[1]',
  }),
} as const;

const slow = 120_000;
let played: Promise<readonly PlayedCall[]> | undefined;

/** What was seen of one of the calls above, which are all played at once. */
async function seen(title: keyof typeof calls): Promise<PlayedCall> {
  played ??= playOnAsterisk({ files, soundSeconds, calls: Object.values(calls), speed: 5 });
  const one = (await played)[Object.keys(calls).indexOf(title)];
  if (!one) throw new Error(`The call "${title}" was not played.`);
  return one;
}

function rings(trace: Trace): readonly RingEvent[] {
  return trace.filter((event) => event.kind === "ring");
}

/** Phones, how long each rang, and what became of it. */
function rung(trace: Trace): readonly [string, number, string][] {
  return rings(trace).map(({ phone, startSeconds, endSeconds, outcome }) => [
    phone,
    Math.round(endSeconds - startSeconds),
    outcome,
  ]);
}

it("sees phones ring out, the greeting, and the message that was stored", { timeout: slow }, async () => {
  const { trace, complaints, recordings, log } = await seen("nobody");
  expect([complaints, log]).toEqual([[], []]);
  expect(new Set(rung(trace))).toEqual(
    new Set([
      ["ext a", 20, "stopped"],
      ["ext b", 20, "stopped"],
      ["ext boss", 15, "stopped"],
    ]),
  );
  for (const { startSeconds, endSeconds, phone } of rings(trace))
    expect(Math.abs(endSeconds - startSeconds - (phone === "ext boss" ? 15 : 20)), phone).toBeLessThan(0.5);
  expect(trace.at(-2)).toMatchObject({ kind: "message", mailbox: "default", greeting: "universal" });
  expect(trace.at(-1)).toMatchObject({ kind: "end", how: "message" });
  expect(recordings).toMatchObject([{ mailbox: "default" }]);
  expect(recordings[0]?.seconds).toBeGreaterThan(3);
  expect(recordings[0]?.seconds).toBeLessThan(4.5);
});

it("sees who answers, and that the others stop", { timeout: slow }, async () => {
  const { trace, complaints, recordings } = await seen("a answers");
  expect([complaints, recordings]).toEqual([[], []]);
  expect(new Map(rings(trace).map(({ phone, outcome }) => [phone, outcome]))).toEqual(
    new Map([
      ["ext a", "answered"],
      ["ext b", "stopped"],
    ]),
  );
  expect(trace.at(-1)).toMatchObject({ how: "answered", phone: "ext a" });
  expect(Math.abs((rings(trace)[0]?.endSeconds ?? 0) - 4)).toBeLessThan(0.5);
});

it("finds the legs of a caller without a number", { timeout: slow }, async () => {
  const { trace, complaints } = await seen("boss answers");
  expect(complaints).toEqual([]);
  expect(trace.at(-1)).toMatchObject({ how: "answered", phone: "ext boss" });
});

it("sees how each phone refuses, and when", { timeout: slow }, async () => {
  const { trace, complaints } = await seen("all refuse");
  expect(complaints).toEqual([]);
  expect(new Set(rung(trace))).toEqual(
    new Set([
      ["ext a", 0, "busy"],
      ["ext b", 2, "declined"],
      ["ext boss", 0, "unavailable"],
    ]),
  );
  expect(trace.at(-1)).toMatchObject({ how: "message" });
});

it("sees the caller give up: while it rings, in a greeting, in an announcement", { timeout: slow }, async () => {
  const { trace } = await seen("gives up");
  expect(rung(trace).map(([, seconds]) => seconds)).toEqual([7, 7]);
  expect(trace.at(-1)).toMatchObject({ how: "caller" });
  const greeting = await seen("gives up in the greeting");
  expect(greeting.trace.map(({ kind }) => kind)).toEqual(["ring", "ring", "ring", "end"]);
  expect(greeting.trace.at(-1)).toMatchObject({ how: "caller" });
  const sound = await seen("gives up in a sound");
  expect(sound.trace.map(({ kind }) => kind)).toEqual(["play", "play", "end"]);
  expect(sound.trace.at(-1)).toMatchObject({ how: "caller" });
  expect([...greeting.complaints, ...sound.complaints]).toEqual([]);
});

it("tells an outside number from a SIP address, both behind the trunk", { timeout: slow }, async () => {
  const { trace, complaints } = await seen("outside");
  expect(complaints).toEqual([]);
  expect(new Set(rung(trace))).toEqual(
    new Set([
      ["tel +79160000001", 12, "stopped"],
      ["sip boss@example.com", 12, "stopped"],
    ]),
  );
  expect(trace.at(-1)).toMatchObject({ how: "busy" });
  const answered = await seen("outside answers");
  expect(answered.trace.at(-1)).toMatchObject({ how: "answered", phone: "sip boss@example.com" });
});

it("names each sound that is heard, even one that follows itself", { timeout: slow }, async () => {
  const { trace, complaints } = await seen("sounds");
  expect(complaints).toEqual([]);
  expect(trace).toMatchObject([
    { kind: "play", sound: "hello" },
    { kind: "play", sound: "hello" },
    { kind: "play", sound: "own" },
    { kind: "end", how: "hangup" },
  ]);
  for (const event of trace)
    if (event.kind === "play")
      expect(Math.abs(event.endSeconds - event.startSeconds - soundSeconds(event.sound))).toBeLessThan(0.4);
});

it("tells a refusal from a number that nobody has", { timeout: slow }, async () => {
  expect((await seen("refused")).trace).toMatchObject([{ kind: "end", how: "rejected" }]);
  expect((await seen("unknown")).trace).toMatchObject([{ kind: "end", how: "unknown" }]);
});

it("complains about an ending that no call should have", { timeout: slow }, async () => {
  const { trace, complaints } = await seen("congestion");
  expect(rung(trace)).toEqual([["ext вася", 1, "busy"]]);
  expect(complaints).toEqual(["The call was refused with SIP 503."]);
});

it("takes the sound before the tone for the greeting, and bears any caller", { timeout: slow }, async () => {
  const { trace, complaints, recordings } = await seen("own greeting");
  expect(complaints).toEqual([]);
  expect(trace).toMatchObject([
    { kind: "ring", phone: "ext a", outcome: "declined" },
    { kind: "message", mailbox: "101", greeting: "hello" },
    { kind: "end", how: "message" },
  ]);
  expect(recordings).toMatchObject([{ mailbox: "101" }]);
});

it("plays each call at its own second, in the zone of the dialplan", { timeout: slow }, async () => {
  const instants = [Date.UTC(2026, 2, 2, 5, 59, 59), Date.UTC(2026, 2, 2, 6), Date.UTC(2026, 2, 2, 14, 59, 59)];
  const asked = [...instants, Date.UTC(2026, 2, 2, 15)].map((atMs) => call("600", { atMs }));
  const answers = await playOnAsterisk({ files, soundSeconds, calls: asked, speed: 2 });
  expect(answers.flatMap(({ complaints, log }) => [...complaints, ...log])).toEqual([]);
  expect(answers.flatMap(({ trace }) => rings(trace)).map(({ phone }) => phone)).toEqual([
    "ext b",
    "ext a",
    "ext a",
    "ext b",
  ]);
});

it("hands over what Asterisk warns of", { timeout: slow }, async () => {
  const [answer] = await playOnAsterisk({ files, soundSeconds, calls: [call("800")] });
  expect(answer?.log.join("\n")).toContain("File vats/nowhere/near does not exist");
});

it("keeps a hundred calls apart that ring at once", { timeout: slow }, async () => {
  const asked = Array.from({ length: 100 }, (_, index) =>
    call("100", { phones: { [index % 2 ? "ext a" : "ext b"]: { kind: "answers", afterSeconds: 1 + (index % 7) } } }),
  );
  const expected = asked.map((_, index): Trace => {
    const [phone, other] = index % 2 ? ["ext a", "ext b"] : ["ext b", "ext a"];
    const span = { kind: "ring", startSeconds: 0, endSeconds: 1 + (index % 7) } as const;
    return [
      { ...span, phone, outcome: "answered" },
      { ...span, phone: other, outcome: "stopped" },
      { kind: "end", how: "answered", phone, atSeconds: span.endSeconds },
    ];
  });
  const verdicts = await judge(playOnAsterisk, { files, soundSeconds, calls: asked, speed: 6 }, expected);
  expect(verdicts.flat()).toEqual([]);
});
