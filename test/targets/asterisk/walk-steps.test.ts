/** Read, Queue, Local channels, Originate and handlers: the walker does what a real Asterisk does, and names what is wrong. */

import { expect, it } from "vitest";
import { walk } from "../../../targets/asterisk/walk.ts";
import { at, ending, phones, play, steps } from "./by-hand.ts";

const answers = (afterSeconds: number) => ({ kind: "answers", afterSeconds }) as const;

it("Read gives nothing for `#`, with the status OK, and TIMEOUT for silence", () => {
  const read = (keys: readonly string[]) =>
    ending(
      steps(
        "Read(K,vats/x,1,,1,5)",
        'GotoIf($["${READSTATUS}" = "TIMEOUT"]?3:4)',
        "Busy()",
        'GotoIf($["${K}" = ""]?5:6)',
        "Hangup(16)",
        "Playback(vats/x)",
        "Hangup(16)",
      ),
      { keys },
    );
  expect(read(["#"])).toMatchObject({ how: "hangup", at: 1, complaints: [] });
  expect(read([])).toMatchObject({ at: 8 });
  expect(read(["5"])).toMatchObject({ how: "hangup", at: 4 });
});

it("a Local channel rings later, and is cut off where another one answers", () => {
  const plan = `${steps("Dial(PJSIP/a&Local/b@legs,20,i)", "Hangup(16)")}[legs]
exten => b,1,Wait(5)
 same => n,Dial(PJSIP/b,15,i)
 same => n,Hangup(16)
`;
  expect(play(plan, phones({ "ext a": answers(8) })).trace).toEqual([
    { kind: "ring", phone: "ext a", startSeconds: 0, endSeconds: 8, outcome: "answered" },
    { kind: "ring", phone: "ext b", startSeconds: 5, endSeconds: 8, outcome: "stopped" },
    { kind: "end", how: "answered", phone: "ext a", atSeconds: 8 },
  ]);
  expect(play(plan, phones({ "ext a": answers(4) })).trace).toHaveLength(2);
  expect(play(plan, {}).trace.at(-1)).toEqual({ kind: "end", how: "rejected", atSeconds: 20 });
});

it("GOSUB_RESULT=CONTINUE of option U hangs up who has picked up, and the dialplan goes on", () => {
  const plan = `${steps("Dial(PJSIP/a,20,iU(ask^vats/words))", "Hangup(17)")}[ask]
exten => s,1,Read(K,\${ARG1},1,,1,5)
 same => n,ExecIf($["\${K}" = ""]?Set(GOSUB_RESULT=CONTINUE))
 same => n,Return()
`;
  const silent = play(plan, phones({ "ext a": { kind: "picks up", afterSeconds: 2 } }));
  expect(silent.trace).toEqual([
    { kind: "ring", phone: "ext a", startSeconds: 0, endSeconds: 2, outcome: "unconfirmed", heard: ["words"] },
    { kind: "end", how: "busy", atSeconds: 10 },
  ]);
  expect(play(plan, phones({ "ext a": answers(2) })).trace.at(-1)).toMatchObject({ how: "answered", atSeconds: 2 });
});

it("a value that Originate passes on ends at its second `=`", () => {
  const plan = (value: string) => `${steps(
    `Originate(Local/tell@tell/n,exten,tell,never,1,5,av(BODY=${value}))`,
    "Hangup(16)",
  )}[tell]
exten => tell,1,Set(CURLOPT(httptimeout)=5)
 same => n,Set(X=\${CURL(http://a.example/,\${URIDECODE(\${BODY})})})
 same => n,Hangup(16)
exten => never,1,Hangup(16)
`;
  const body = "call=1&time=2026-03-02T12:00:00Z&from=x";
  expect(play(plan(body)).complaints).toEqual(["http://a.example/ is told call"]);
  expect(play(plan(encodeURIComponent(body)))).toMatchObject({
    trace: [{ kind: "notify", url: "http://a.example/", fields: { from: "x" } }, { kind: "end" }],
    complaints: [],
  });
});

it("what could hold a call up is named: CURL without a limit, Originate that waits", () => {
  expect(
    play(steps("Set(X=${CURL(http://a.example/,call=1&time=2026-03-02T12:00:00Z)})", "Hangup(16)")).complaints,
  ).toEqual(["CURL without a time limit"]);
  const waits = `${steps("Originate(Local/x@y/n,exten,y,x,1,5)", "Hangup(16)")}[y]\nexten => x,1,Hangup(16)\n`;
  expect(play(waits).complaints).toEqual(["Originate without option a holds the call up"]);
});

it("a hangup handler runs whoever hangs up, and what it tags is in the record", () => {
  const plan = steps("Set(CHANNEL(hangup_handler_push)=vats,over,1)", "Dial(PJSIP/a,20,i)", "Hangup(16)").concat(
    "exten => over,1,Set(CDR(tag_x)=${DIALSTATUS})\n same => n,Return()\n",
  );
  expect(play(plan, { hangsUpAfterSeconds: 3 }).trace.at(-1)).toMatchObject({ how: "caller", tags: { x: "CANCEL" } });
  expect(play(plan, phones({ "ext a": answers(1) })).trace.at(-1)).toMatchObject({ tags: { x: "ANSWER" } });
  expect(play(plan).trace.at(-1)).toMatchObject({ how: "rejected", tags: { x: "NOANSWER" } });
});

it("a field of the record that Asterisk writes itself cannot be set", () => {
  expect(play(steps("Set(CDR(src)=x)", "Hangup(16)")).complaints).toEqual(["CDR variable src is read-only"]);
});

it("a queue rings its agents 15 s on, 5 s off, and needs to be answered first", () => {
  const files = (first: string) =>
    new Map([
      [
        "extensions.conf",
        `${steps(...(first === "" ? [] : [first]), "Queue(vats-desk,,,,40)", "Hangup(16)")}[agents]
exten => a,1,Dial(PJSIP/a,20,i)
 same => n,Hangup(16)
`,
      ],
      ["queues.conf", "[vats-desk]\nstrategy = ringall\nmember => Local/a@agents\n"],
    ]);
  const call = { called: "100", caller: "+7", atMs: at("12:00:00"), phones: {} };
  const { trace, complaints } = walk(files("Answer()"), call, { soundSeconds: () => 3 });
  expect(complaints).toEqual([]);
  expect(trace.map((event) => [event.kind, "startSeconds" in event ? event.startSeconds : event.atSeconds])).toEqual([
    ["queue", 0],
    ["ring", 0],
    ["ring", 20],
    ["end", 40],
  ]);
  expect(walk(files(""), call, { soundSeconds: () => 3 }).complaints).toEqual([
    "Queue does not answer: the caller would hear no hold music",
  ]);
});

it("a queue looks at its caller's time while agents ring, and not between", () => {
  const files = (retry: number) =>
    new Map([
      [
        "extensions.conf",
        `${steps("Answer()", "Queue(vats-desk,,,,17)", "Hangup(16)")}[agents]
exten => a,1,Dial(PJSIP/a,15,i)
 same => n,Wait(${5 - retry})
 same => n,Hangup(16)
`,
      ],
      ["queues.conf", `[vats-desk]\nstrategy = ringall\ntimeout = 20\nretry = ${retry}\nmember => Local/a@agents\n`],
    ]);
  const call = { called: "100", caller: "+7", atMs: at("12:00:00"), phones: {} };
  const end = (retry: number) => walk(files(retry), call, { soundSeconds: () => 3 }).trace.at(-1);
  expect(end(5)).toMatchObject({ kind: "end", atSeconds: 20 });
  // A second of `retry` is all that it can be late.
  expect(end(1)).toMatchObject({ kind: "end", atSeconds: 18 });
});

it("music that is not there, a queue and a place of a Local channel are named", () => {
  expect(play(steps("Dial(PJSIP/a,1,im(vats-x))", "Hangup(16)")).complaints).toEqual([
    "music on hold class 'vats-x' not found",
  ]);
  expect(play(steps("Answer()", "Queue(nowhere,,,,5)", "Hangup(16)")).complaints).toEqual([
    "Queue 'nowhere' does not exist",
  ]);
  expect(play(steps("Dial(Local/x@nowhere,5,i)", "Hangup(16)")).complaints).toEqual([
    "no such extension/context x@nowhere while calling Local channel",
  ]);
});
