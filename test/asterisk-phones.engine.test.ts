/**
 * What outlasts a call, on a real Asterisk: switches that phones flip by code and PIN, hunts that go on where the last one
 * began, also over a restart; and that nothing a caller sends is ever dialled.
 */

import { afterAll, expect, it } from "vitest";
import { compile } from "../compiler/compile.ts";
import { createMemoryHost } from "../compiler/host.ts";
import { simulate, soundWorldOf } from "../compiler/simulate/simulate.ts";
import { phoneHost, runPaths } from "../lab/asterisk/config.ts";
import { askAsterisk } from "../lab/asterisk/control.ts";
import { asteriskSounds, extensionsOf, soundsOf } from "../lab/asterisk/dialplan.ts";
import { complaintsOf, discard, type Server, startServer } from "../lab/asterisk/server.ts";
import { judge } from "../lab/judge.ts";
import { openReceiver } from "../lab/notified.ts";
import { placeCall } from "../lab/sip/caller.ts";
import { openPhones, type Phones } from "../lab/sip/phones.ts";
import { outputOf, whatPlays } from "../lab/wrong-calls.ts";
import { checkedTargets } from "../targets/checked.ts";
import { loadTargets } from "../targets/index.ts";
import { today } from "./helpers/vats.ts";
import { playOnAsterisk, playOnAsterisk16 } from "./lab/asterisk/play.ts";
import { unpackAsterisk } from "./lab/asterisk/unpack.ts";

const timeout = 300_000;
const speed = 5;

async function built(source: string) {
  const host = createMemoryHost(new Map([["main.vats", source]]));
  const targets = await loadTargets(["asterisk"]);
  return compile(host, ["main.vats"], { targets, knownTargets: checkedTargets, today, generator: "vatsc test" });
}

const office = `
phone a = ext 101
phone b = ext 102
phone c = ext 103
switch night = off code "*28" pin "1234"
switch desk = auto code "*29"
vats main < when night < ring b for 5s > otherwise < ring a for 5s > >
vats turn < hunt [a, b, c] for 5s each rotating >
vats draw < hunt [a, b, c] for 5s each random >
line one = "+74951234567" -> main
line two = "+74951234568" -> turn
line three = "+74951234569" -> draw
`;

interface Running {
  readonly server: Server;
  readonly phones: Phones;
  /** Calls from outside, and tells which phones rang, in their order. */
  call(called: string, name?: string): Promise<readonly string[]>;
  /** Dials from a phone, presses keys after each tone, and tells how many tones were heard. */
  dial(
    called: string,
    keys?: readonly string[],
  ): Promise<{ readonly tones: number; readonly status: number | undefined }>;
}

let running: Promise<Running> | undefined;

function start(): Promise<Running> {
  running ??= startOnce();
  return running;
}

async function startOnce(): Promise<Running> {
  const phones = await openPhones({ speed, talkSeconds: 1, behaviour: () => ({ kind: "busy" }) });
  const soundSeconds = () => 1;
  const files = outputOf(await built(office));
  const sounds = soundsOf({ files, calls: [], soundSeconds });
  const server = await startServer(await unpackAsterisk(), {
    startMs: Date.UTC(2026, 2, 2, 9),
    speed,
    extPort: phones.extPort,
    trunkPort: phones.trunkPort,
    extensions: extensionsOf(files, []),
    files,
    sounds: asteriskSounds(sounds, soundSeconds),
  });
  const common = { exchangePort: server.sipPort, tones: sounds.tones, speed, hangsUpAfterSeconds: undefined };
  const call = async (called: string, name = "caller") => {
    const from = phones.legs.length;
    await placeCall({ ...common, called, caller: "+79161112233", name, speakSeconds: 1, limitSeconds: 60 });
    const mine = phones.legs.slice(from).filter(({ callerName }) => callerName === name);
    return mine.map(({ phone }) => phone);
  };
  const dial = async (called: string, keys: readonly string[] = []) => {
    const menus = new Set(["beep"]);
    const more = { menus, keys, host: phoneHost, speakSeconds: undefined, limitSeconds: 90 };
    const { heard, status } = await placeCall({ ...common, ...more, called, caller: "101", name: "phone" });
    return { tones: heard.filter(({ sound }) => sound === "beep").length, status };
  };
  return { server, phones, call, dial };
}

afterAll(async () => {
  const { server, phones } = await start();
  await server.stop();
  phones.close();
  await discard(server.folder);
});

it("a switch flipped from a phone changes the next call, and stands so after a restart", { timeout }, async () => {
  const { server, call, dial } = await start();
  expect(await call("+74951234567")).toEqual(["ext 101"]);
  // One tone asks for the PIN, two say that the switch stands at its second state.
  expect(await dial("*28", ["1234"])).toEqual({ tones: 3, status: undefined });
  expect(await call("+74951234567")).toEqual(["ext 102"]);
  await server.restart();
  expect(await call("+74951234567")).toEqual(["ext 102"]);
  expect(await dial("*28", ["9", "1234"])).toMatchObject({ tones: 3 });
  expect(await call("+74951234567")).toEqual(["ext 101"]);
});

it("three wrong PINs change nothing", { timeout }, async () => {
  const { call, dial } = await start();
  expect(await call("+74951234567")).toEqual(["ext 101"]);
  expect(await dial("*28", ["1111", "1243", "4321", "1234"])).toMatchObject({ tones: 3 });
  expect(await call("+74951234567")).toEqual(["ext 101"]);
});

it("a switch of three states goes round them, and tells each by its tones", { timeout }, async () => {
  const { dial } = await start();
  for (const tones of [2, 3, 1]) expect(await dial("*29")).toMatchObject({ tones });
});

it("nobody outside can dial a code", { timeout }, async () => {
  const { call, server } = await start();
  expect(await call("*28")).toEqual([]);
  const common = { exchangePort: server.sipPort, tones: new Map(), speed, hangsUpAfterSeconds: undefined };
  const asked = { called: "*28", caller: "+79161112233", name: "x", speakSeconds: 1, limitSeconds: 20 };
  expect(await placeCall({ ...common, ...asked })).toMatchObject({ ended: "refused", status: 404 });
});

it("a rotating hunt begins with the next phone each time, also after a restart", { timeout }, async () => {
  const { server, call } = await start();
  expect(await call("+74951234568")).toEqual(["ext 101", "ext 102", "ext 103"]);
  expect(await call("+74951234568")).toEqual(["ext 102", "ext 103", "ext 101"]);
  await server.restart();
  expect(await call("+74951234568")).toEqual(["ext 103", "ext 101", "ext 102"]);
  expect(await call("+74951234568")).toEqual(["ext 101", "ext 102", "ext 103"]);
});

it("a random hunt rings every phone once, in more orders than one", { timeout }, async () => {
  const { call } = await start();
  const orders = await Promise.all(Array.from({ length: 24 }, (_, index) => call("+74951234569", `random-${index}`)));
  for (const order of orders) expect([...order].sort()).toEqual(["ext 101", "ext 102", "ext 103"]);
  expect(new Set(orders.map((order) => order[0])).size).toBe(3);
});

it("all that logs no warning [asterisk F16]", { timeout }, async () => {
  const { server } = await start();
  expect(await complaintsOf(server.folder)).toEqual([]);
});

const everything = `
phone a = ext 101
phone b = ext 102
phone c = ext 103
phone d = ext 104
group desk = [a, b]
switch night = off
mailbox leads { greeting universal }
vats main <
  record;
  tag source "ads";
  notify "https://crm.example.com/new";
  when night < ring c for 2s >
  then from +7495*, anonymous < tag kind "odd" >
  then callerid "+7 495 111-22-33";
  ring [a, b after 1s confirm] for 3s whisper say "A lead";
  hunt [c, d] for 1s each random;
  hunt [a, b] for 1s each rotating if busy < hangup >
  then queue desk for 3s;
  menu say "One" wait 1s tries 1 < 1 < ring c for 2s > >
  lost < tag gone "yes"; notify "https://crm.example.com/lost" >
>
line one = "+74951234567" -> main
`;

const hostile = ["600&PJSIP/boss", '"x', "${SHELL(id)}", "anonymous", "", "7".repeat(200), "x,20,g&PJSIP/boss)"];

it("no caller's number or name is ever dialled, run or told as anything else [asterisk V2, asterisk V4]", {
  timeout,
}, async () => {
  const compilation = await built(everything);
  const { build } = compilation;
  const world = soundWorldOf(build);
  const calls = hostile.map(
    (caller) =>
      ({
        called: "+74951234567",
        caller,
        atMs: Date.UTC(2026, 2, 2, 9),
        phones: { "ext boss": { kind: "answers", afterSeconds: 0 } },
        keys: ["1"],
      }) as const,
  );
  const request = {
    files: outputOf(compilation),
    calls,
    soundSeconds: world.soundSeconds,
    ...whatPlays(build),
    isAlone: true,
    // Asterisk 22 itself warns of a name of two hundred letters, before any dialplan: that one is cut, too.
    callerNames: hostile.map((name) => name.slice(0, 79)),
    speed: 6,
  };
  const verdicts = await judge(playOnAsterisk, request, (seen, index) => {
    const rung = seen?.flatMap((event) => (event.kind === "ring" ? [event.phone] : []));
    const call = calls[index];
    // Asterisk itself keeps 79 characters of a caller's number (AST_MAX_EXTENSION).
    const arrived = call && { ...call, caller: call.caller.slice(0, 79), order: [...new Set(rung)] };
    return arrived ? simulate(build, arrived, world).trace : [];
  });
  expect(
    Object.fromEntries(verdicts.flatMap((verdict, index) => (verdict.length > 0 ? [[hostile[index], verdict]] : []))),
  ).toEqual({});
});

it("who picks up and hangs up before he has pressed 1 leaves the others ringing", { timeout }, async () => {
  const compilation = await built(`phone a = ext 101
phone b = ext 102
vats main < ring [a confirm, b] for 12s if unanswered < hangup > >
line one = "+74951234567" -> main
`);
  const { build } = compilation;
  const call = {
    called: "+74951234567",
    caller: "+79161112233",
    atMs: Date.UTC(2026, 2, 2, 9),
    // Without ears in this run: it hangs up two seconds later, while the words play.
    phones: { "ext 101": { kind: "picks up", afterSeconds: 2 }, "ext 102": { kind: "answers", afterSeconds: 8 } },
  } as const;
  const { soundSeconds } = soundWorldOf(build);
  const [played] = await playOnAsterisk({ files: outputOf(compilation), calls: [call], soundSeconds, speed: 5 });
  const pickedUp = played?.trace.flatMap((event) =>
    event.kind === "ring" && event.outcome !== "stopped" ? [[event.phone, Math.round(event.endSeconds)]] : [],
  );
  expect(pickedUp?.toSorted()).toEqual([
    ["ext 101", 2],
    ["ext 102", 8],
  ]);
});

it("a URL that never answers holds no call up", { timeout }, async () => {
  const compilation = await built(`phone a = ext 101
vats main < notify "https://crm.example.com/slow"; ring a for 20s; hangup >
line one = "+74951234567" -> main
`);
  const receiver = await openReceiver(["https://crm.example.com/slow"], 60_000);
  const files = new Map(
    [...outputOf(compilation)].map(([path, content]) => [path, receiver.redirect(String(content))] as const),
  );
  const call = {
    called: "+74951234567",
    caller: "+79161112233",
    atMs: Date.UTC(2026, 2, 2, 9),
    phones: { "ext 101": { kind: "answers", afterSeconds: 12 } },
  } as const;
  const [played] = await playOnAsterisk({ files, calls: [call], soundSeconds: () => 1, speed: 2 });
  receiver.close();
  expect(receiver.tellings).toHaveLength(1);
  const ring = played?.trace.find((event) => event.kind === "ring");
  expect(ring).toMatchObject({ phone: "ext 101", outcome: "answered" });
  expect(ring?.startSeconds).toBeLessThan(1);
});

it("a line of every number takes whatever is dialled, but a letter that Asterisk keeps for itself", {
  timeout,
}, async () => {
  const dialled = [
    "+74951234567",
    "(495)1234567",
    "$x",
    "Привет",
    "日本",
    "🙂",
    "[x",
    "]x",
    "`x",
    "^x",
    "{x",
    "|x",
    "~x",
  ];
  const more = ['"x', "\\x", "a,b", "a;b", "  1", "%41", "_x", "-1", "=x", "@x", "x", "hx", "S", "Tx"];
  const [caller, atMs] = ["+79161112233", Date.UTC(2026, 2, 2, 9)];
  const calls = [...dialled, ...more].map((called) => ({ called, caller, atMs, phones: {} }));
  const files = outputOf(await built("vats v UTC < reject busy >\nline l = * -> v\n"));
  for (const playOnIt of [playOnAsterisk, playOnAsterisk16]) {
    const seen = await playOnIt({ files, calls, soundSeconds: () => 1 });
    expect(seen.map(({ trace }, index) => [calls[index]?.called, trace.at(-1)])).toEqual(
      calls.map(({ called }) => [called, expect.objectContaining({ kind: "end", how: "busy" })]),
    );
  }
});

it("ten thousand lines with two hundred scenarios are all there, and the last number is reached", {
  timeout,
}, async () => {
  const numberOf = (index: number) => `+7495${1_000_000 + index}`;
  const flows = Array.from({ length: 200 }, (_, at) => `vats v${at} < reject ${at % 2 ? "busy" : ""} >`);
  const lines = Array.from({ length: 10_000 }, (_, at) => `line l${at} = ${numberOf(at)} -> v${at % 200}`);
  const server = await startServer(await unpackAsterisk(), {
    startMs: Date.UTC(2026, 2, 2, 9),
    speed: 1,
    extPort: 5999,
    trunkPort: 5998,
    extensions: [],
    files: outputOf(await built([...flows, ...lines].join("\n"))),
    sounds: new Map(),
  });
  try {
    const shown = await askAsterisk(runPaths(server.folder).socket, "dialplan show", 60_000);
    const known = new Set([...shown.matchAll(/'(\+?7495\d{7})' =>/g)].map((match) => match[1] ?? ""));
    const forms = lines.flatMap((_, at) => [numberOf(at), numberOf(at).slice(1)]);
    expect(forms.filter((form) => !known.has(form))).toEqual([]);
    const common = { exchangePort: server.sipPort, tones: new Map(), speed: 1, hangsUpAfterSeconds: undefined };
    const asked = { caller: "+79161112233", name: "x", speakSeconds: 1, limitSeconds: 20 };
    for (const [called, status] of [
      [numberOf(9998), 603],
      [numberOf(9999).slice(1), 486],
      ["+74951010000", 404],
    ] as const)
      expect(await placeCall({ ...common, ...asked, called })).toMatchObject({ ended: "refused", status });
    expect(await complaintsOf(server.folder)).toEqual([]);
  } finally {
    await server.stop();
    await discard(server.folder);
  }
});
