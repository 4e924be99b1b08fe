/** How calls end, messages, and what is not there (E). */

import { expect, it } from "vitest";
import type { PhoneBehaviour } from "../../../compiler/simulate/call.ts";
import { busy, declines, ending, phones, play, silent, steps, unavailable } from "./by-hand.ts";

it.each<[string, Record<string, PhoneBehaviour>, string, number]>([
  ["busy", { "ext a": busy }, "busy", 0],
  ["nobody", { "ext a": silent }, "rejected", 0],
])("behind the last priority the call ends by DIALSTATUS: %s", (_, behaviours, how, complaints) => {
  const got = ending(steps("Dial(PJSIP/a,5,i)"), phones(behaviours));
  expect([got.how, got.complaints.length]).toEqual([how, complaints]);
});

it("behind the last priority a phone that is offline makes SIP 503", () => {
  expect(ending(steps("Dial(PJSIP/a,5,i)"), phones({ "ext a": unavailable })).complaints).toEqual([
    "the caller is refused with SIP 503",
  ]);
});

it("behind the last priority an answered call hears the busy tone for ten seconds", () => {
  expect(ending(steps("Answer()", "Dial(PJSIP/a,5,i)"), phones({ "ext a": busy }))).toEqual({
    how: "hangup",
    at: 10,
    complaints: [],
  });
});

it("Hangup without a cause passes on that of the last phone", () => {
  const plan = steps("Dial(PJSIP/a&PJSIP/b,5,i)", "Hangup()");
  expect(ending(plan, phones({ "ext a": busy, "ext b": silent })).how).toBe("busy");
  expect(ending(plan, phones({ "ext a": declines, "ext b": silent })).complaints).toEqual([
    "the caller is refused with SIP 403",
  ]);
  expect(ending(plan, phones({}))).toMatchObject({ how: "rejected", complaints: [] });
  expect(ending(steps("Dial(PJSIP/a,5,i)", "Hangup(16)"), phones({ "ext a": busy }))).toMatchObject({
    how: "rejected",
    complaints: [],
  });
});

it.each<[string, string, number]>([
  ["Hangup(17)", "busy", 0],
  ["Hangup(16)", "rejected", 0],
  ["Hangup(1)", "unknown", 0],
  ["Hangup(3)", "unknown", 0],
  ["Hangup(21)", "rejected", 1],
  ["Hangup(34)", "rejected", 1],
  ["Hangup(nonsense)", "rejected", 1],
  ["Busy()", "busy", 0],
  ["Congestion()", "rejected", 1],
])("%s ends an unanswered call as %s", (app, how, complaints) => {
  const got = ending(steps(app));
  expect([got.how, got.complaints.length]).toEqual([how, complaints]);
});

it("a message is greeted and recorded, by Asterisk's own words or after an announcement", () => {
  expect(play(steps("VoiceMail(leads@default,u)", "Hangup(16)"))).toEqual({
    trace: [
      { kind: "message", mailbox: "leads", greeting: "universal", startSeconds: 0, recordSeconds: 3 },
      { kind: "end", how: "message", atSeconds: 3 },
    ],
    complaints: [],
  });
  expect(play(steps("Playback(vats/tune)", "Playback(vats/hello)", "VoiceMail(leads,s)", "Hangup(16)")).trace).toEqual([
    { kind: "play", sound: "tune", startSeconds: 0, endSeconds: 3 },
    { kind: "message", mailbox: "leads", greeting: "hello", startSeconds: 3, recordSeconds: 6 },
    { kind: "end", how: "message", atSeconds: 6 },
  ]);
  expect(play(steps("Playback(vats/tune)", "VoiceMail(leads@default,u)")).trace.map(({ kind }) => kind)).toEqual([
    "play",
    "message",
    "end",
  ]);
});

it("behind a message the dialplan goes on to whatever stands there", () => {
  const after = (...apps: readonly string[]) => ending(steps("VoiceMail(leads@default,u)", ...apps)).complaints;
  expect(after("Hangup(16)")).toEqual([]);
  expect(after("Dial(PJSIP/a,5,i)", "Hangup(16)")).toEqual(["after VoiceMail the call goes on to Dial"]);
  expect(after()).toEqual(["after VoiceMail the call goes on to nothing"]);
});

it("without such a mailbox the dialplan goes on, answered, with a warning", () => {
  expect(ending(steps("VoiceMail(nobody@default,u)", "Hangup(16)"))).toEqual({
    how: "hangup",
    at: 0,
    complaints: ["no entry in voicemail config file for 'nobody@default'"],
  });
  expect(ending(steps("VoiceMail(leads@other,u)", "Hangup(16)")).complaints).toHaveLength(1);
});

it("an announcement answers the call", () => {
  expect(ending(steps("Playback(vats/tune)", "Hangup(17)"))).toEqual({ how: "hangup", at: 3, complaints: [] });
  expect(ending(steps("Playback(vats/tune,noanswer)", "Hangup(17)"))).toEqual({ how: "busy", at: 3, complaints: [] });
  expect(ending(steps("Wait(5)", "Hangup(17)"))).toEqual({ how: "busy", at: 5, complaints: [] });
});

it("an application or function that is not there is noticed when it is run, and not before", () => {
  expect(ending(steps("Hangup(17)", "NoSuchThing()")).complaints).toEqual([]);
  expect(ending(steps("NoSuchThing()", "Hangup(17)"))).toMatchObject({
    how: "rejected",
    complaints: [expect.stringContaining("NoSuchThing")],
  });
  expect(ending(steps("Set(A=${NOPE(1)})", "Hangup(17)"))).toEqual({
    how: "busy",
    at: 0,
    complaints: ["function NOPE not registered"],
  });
});

it("a jump to nowhere hangs up with a warning, or goes to i", () => {
  expect(ending(steps("Goto(nolabel)", "Busy()")).complaints).toHaveLength(1);
  expect(ending(steps("Goto(other,s,1)", "Busy()")).complaints).toHaveLength(1);
  expect(ending(`${steps("Goto(200,1)")}exten => i,1,Busy()\n`)).toEqual({ how: "busy", at: 0, complaints: [] });
});

it("an unknown number is 404, the beginning of a longer one 484", () => {
  expect(ending(steps("Busy()"), { called: "200" })).toEqual({ how: "unknown", at: 0, complaints: [] });
  expect(ending(steps("Busy()"), { called: "10" })).toEqual({
    how: "unknown",
    at: 0,
    complaints: ["10 is a beginning of a number: SIP 484"],
  });
  expect(ending(`${steps("Busy()")}exten => _X!,1,Hangup(1)\n`, { called: "10" })).toEqual({
    how: "unknown",
    at: 0,
    complaints: [],
  });
});

it("a dialplan that goes round in circles is stopped", () => {
  expect(ending(steps("Goto(100,1)")).complaints).toEqual(["the dialplan goes round in circles"]);
});
