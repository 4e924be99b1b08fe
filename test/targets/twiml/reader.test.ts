/** The strict reader and Twilio's part: each trap of twiml.md is a document that is complained of. */

import { expect, it } from "vitest";
import type { Call } from "../../../compiler/simulate/call.ts";
import type { WalkResult } from "../../../compiler/target/target.ts";
import { playCall } from "../../../targets/twiml/walk/play.ts";
import { readDocument } from "../../../targets/twiml/walk/read-document.ts";
import { readScore } from "../../../targets/twiml/walk/score.ts";

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const xml = (verbs: string) => `${declaration}<Response>${verbs}</Response>\n`;
const complaintsOf = (verbs: string) => readDocument(xml(verbs)).complaints;

it.each([
  ['<Dial timeout="4"><Client>a</Client></Dial>', "from 5 to 600"],
  ['<Dial timeout="601"><Client>a</Client></Dial>', "from 5 to 600"],
  ['<Dial timeout="abc"><Client>a</Client></Dial>', "from 5 to 600"],
  ['<Dial timeOut="20"><Client>a</Client></Dial>', "no attribute timeOut (12200)"],
  ['<Dial action="a b"><Client>a</Client></Dial>', "must be an address"],
  ['<Dial method="PUT"><Client>a</Client></Dial>', "GET, POST"],
  ['<Dial answerOnBridge="yes"><Client>a</Client></Dial>', "true, false"],
  ["<Dial></Dial>", "rings nobody"],
  [`<Dial>${"<Client>a</Client>".repeat(11)}</Dial>`, "more than 10"],
  ["<Dial><Number>89160000001</Number></Dial>", "13224"],
  ["<Dial><Client>a b</Client></Dial>", "name of a client"],
  [`<Dial><Sip>sip:${"a".repeat(250)}@b</Sip></Dial>`, "a SIP address"],
  ["<Dial><Sip>boss@example.com</Sip></Dial>", "a SIP address"],
  ["<Dial><Say language='x'>a</Say></Dial>", "12100"],
  ['<Dial><Say language="ru-RU">a</Say></Dial>', "may not stand in <Dial>"],
  ["<Say>Hello</Say>", "en-US is used"],
  ['<Say language="ru-RU"></Say>', "must be a text"],
  [`<Say language="ru-RU" voice="Polly.Tatyana">${"я".repeat(751)}</Say>`, "13521"],
  [`<Say language="en-US" voice="Polly.Joanna">${"a".repeat(3001)}</Say>`, "takes 3000 (13521)"],
  ['<Record maxLength="1" action="x"/>', "from 2 to 14400"],
  ['<Record finishOnKey="" action="x"/>', "must be keys"],
  ['<Pause length="0"/>', "from 1"],
  ['<Reject reason="go away"/>', "busy, rejected"],
  ["<Hangup>now</Hangup>", "has a text"],
  ["<Hungup/>", "may not stand in <Response>"],
  ['<Gather timeout="0"/>', "from 1 to 600"],
  ['<Gather finishOnKey="##"/>', "a key or nothing"],
  ['<Gather hint="x"/>', "no attribute hint (12200)"],
  ["<Gather><Dial><Client>a</Client></Dial></Gather>", "may not stand in <Gather>"],
  ['<Dial record="yes"><Client>a</Client></Dial>', "must be one of do-not-record"],
  ['<Dial callerId="a b"><Client>a</Client></Dial>', "must be a number"],
  ["<Enqueue/>", "may not stand"],
  ["<Play>a b.wav</Play>", "must be an address"],
])("complains of %s [twiml misspelt-attribute]", (verbs, complaint) => {
  expect(complaintsOf(verbs).join("\n")).toContain(complaint);
});

it("complains of what is no XML, or has anything before its declaration [twiml before-declaration]", () => {
  const documents = [
    ` ${xml("<Hangup/>")}`,
    "<Response><Hangup/></Response>",
    `${declaration}<Response><Hangup></Response>`,
    `${declaration}<Response/><Response/>`,
    `${declaration}<Response>&nbsp;</Response>`,
    `${declaration}<Response>a & b</Response>`,
    `${declaration}<Response><!-- a -- b --></Response>`,
    `${declaration}<Response><Say language="a" language="b">x</Say></Response>`,
    `${declaration}<!DOCTYPE x><Response/>`,
    `${declaration}<Response>&#0;</Response>`,
    `${declaration}<Response>\u0001</Response>`,
    `${declaration}<Response/>text`,
    "Nobody is here.",
  ];
  for (const document of documents) expect(readDocument(document).complaints.join(), document).toContain("12100");
  expect(readDocument(xml(" ".repeat(65_536))).complaints.join()).toContain("11750");
});

const manifest = JSON.stringify({
  host: "twilio",
  voice: "voice",
  phones: ["a", "b"].map((name) => ({ phone: `ext ${name}`, noun: "Client", text: name })),
  states: [{ state: "m", mailbox: "leads" }],
  sounds: [{ sound: "hi", language: "ru-RU", say: "Привет" }],
});
const hi = '<Say language="ru-RU">Привет</Say>';
const ringA = (attributes: string) => `<Dial ${attributes}><Client>a</Client></Dial>`;

/** Plays a call on documents by their address; the first is `/voice`. */
function playOn(
  documents: Readonly<Record<string, string | ((fields: Readonly<Record<string, string>>) => string)>>,
  parts: Partial<Call> = {},
): WalkResult {
  const score = readScore(manifest);
  if (!score) throw new Error("no score");
  const call = { called: "+1", caller: "+2", atMs: 0, phones: {}, ...parts };
  const player = playCall(call, score, { soundSeconds: () => 2 }, undefined);
  for (let step = player.next(); ; ) {
    if (step.done) return step.value;
    const document = documents[step.value.target];
    const verbs = typeof document === "function" ? document(step.value.fields) : document;
    step = player.next(verbs === undefined ? { problem: "11200" } : { document: xml(verbs) });
  }
}

const answers: Partial<Call> = { phones: { "ext a": { kind: "answers", afterSeconds: 3 } } };
const endOf = ({ trace }: WalkResult) => trace.at(-1);

it("rings five seconds longer than it is told", () => {
  const { trace } = playOn({ "/voice": ringA('timeout="15" answerOnBridge="true"') });
  expect(trace[0]).toMatchObject({ kind: "ring", startSeconds: 0, endSeconds: 20, outcome: "stopped" });
});

it("goes on below a Dial without action after a talk too: the next phone would ring for nobody [twiml after-a-talk]", () => {
  const two = `${ringA('timeout="15" answerOnBridge="true"')}<Dial timeout="5"><Client>b</Client></Dial>`;
  expect(playOn({ "/voice": two }, answers).complaints).toContain("the call goes on to <Dial> when it is over");
  const silent = playOn({ "/voice": two });
  expect(silent.trace.map((event) => event.kind === "ring" && event.phone)).toEqual(["ext a", "ext b", false]);
});

it("picks the call up while phones ring, and says so, unless the Dial bridges and stands first", () => {
  const action = { "/over": "<Hangup/>" };
  expect(playOn({ "/voice": ringA('action="over"'), ...action }).complaints).toContain(
    "<Dial> picks the call up, and bills it, while phones ring",
  );
  const paused = `<Pause length="1"/>${ringA('action="over" answerOnBridge="true"')}`;
  expect(playOn({ "/voice": paused, ...action }).complaints).toContain(
    "<Dial> picks the call up, and bills it, while phones ring",
  );
});

it("asks action with the status of one phone, and with any status of several", () => {
  const seen: string[] = [];
  const action = (fields: Readonly<Record<string, string>>) => {
    seen.push(`${fields.DialCallStatus} ${fields.DialBridged}`);
    return '<Reject reason="rejected"/>';
  };
  const ended = (kind: "busy" | "declines" | "unavailable" | "silent") =>
    playOn(
      { "/voice": ringA('action="next" answerOnBridge="true"'), "/next": action },
      { phones: { "ext a": { kind } } },
    );
  for (const kind of ["busy", "declines", "unavailable", "silent"] as const) expect(ended(kind).complaints).toEqual([]);
  expect(seen).toEqual(["busy false", "busy false", "failed false", "no-answer false"]);

  const both = '<Dial action="next" answerOnBridge="true"><Client>a</Client><Client>b</Client></Dial>';
  const unlike = playOn({
    "/voice": both,
    "/next": ({ DialCallStatus }) => `<Reject reason="${DialCallStatus === "busy" ? "busy" : "rejected"}"/>`,
  });
  expect(unlike.complaints).toEqual(["/next: busy of several phones is answered otherwise"]);
});

it("ends with the talk, and complains of what would still be done then", () => {
  const dial = ringA('action="next" answerOnBridge="true"');
  const good = playOn({ "/voice": dial, "/next": "<Hangup/>" }, answers);
  expect(endOf(good)).toEqual({ kind: "end", how: "answered", phone: "ext a", atSeconds: 3 });
  expect(good.complaints).toEqual([]);
  expect(playOn({ "/voice": dial, "/next": hi }, answers).complaints).toEqual([
    "the call goes on to <Say> when it is over",
  ]);
});

it("refuses for nothing only with a Reject that stands first, before anything was picked up", () => {
  expect(endOf(playOn({ "/voice": "<Reject/>" }))).toMatchObject({ how: "rejected" });
  expect(endOf(playOn({ "/voice": '<Reject reason="busy"/>' }))).toMatchObject({ how: "busy" });
  const late = playOn({ "/voice": `${hi}<Reject/>` });
  expect(endOf(late)).toMatchObject({ how: "hangup", atSeconds: 2 });
  expect(late.complaints).toEqual(["<Reject> on a call that was picked up picks the call up, and bills it, to end it"]);
});

it("complains of a Hangup, and of an empty document, that picks the call up to end it", () => {
  expect(playOn({ "/voice": "<Hangup/>" }).complaints).toHaveLength(1);
  expect(playOn({ "/voice": "" }).complaints).toHaveLength(1);
  expect(playOn({ "/voice": `${hi}<Hangup/>` }).complaints).toEqual([]);
});

it("complains of a recording that any key ends, that loops, or that some hosts fall through to nowhere", () => {
  const recorded = (attributes: string, tail: string) =>
    playOn({ "/voice": `${hi}<Record ${attributes}/>${tail}`, "/next?s=m": "<Hangup/>" }).complaints;
  expect(recorded('action="next?s=m" timeout="0" finishOnKey="#"', `${hi}<Hangup/>`)).toEqual([]);
  expect(recorded('finishOnKey="#"', "<Hangup/>").join()).toContain("a circle");
  expect(recorded('action="next?s=m"', "<Hangup/>").join()).toContain("any key");
  expect(recorded('action="next?s=m" finishOnKey="#"', "<Hangup/>").join()).toContain("silence");
  expect(recorded('action="next?s=m" finishOnKey="#"', "").join()).toContain("finds no end");
});

it("complains of circles, of addresses that lead nowhere, and of verbs that nothing reaches [twiml redirect-cycle]", () => {
  expect(playOn({ "/voice": "<Redirect>voice</Redirect>" }).complaints.join()).toContain("in a circle");
  expect(playOn({ "/voice": "<Redirect>gone</Redirect>" }).complaints).toContain("/gone: 11200");
  expect(playOn({ "/voice": "<Redirect>../x</Redirect>" }).complaints.join()).toContain("11100");
  expect(playOn({ "/voice": `<Redirect>next</Redirect>${hi}`, "/next": "<Reject/>" }).complaints.join()).toContain(
    "nothing below",
  );
});

it("knows only phones and sounds of the source", () => {
  const stranger = '<Dial answerOnBridge="true" action="next"><Client>eve</Client></Dial>';
  expect(playOn({ "/voice": stranger, "/next": "<Reject/>" }).complaints.join()).toContain("no phone of the source");
  expect(playOn({ "/voice": '<Say language="ru-RU">Пока</Say><Hangup/>' }).complaints.join()).toContain("no sound");
});
