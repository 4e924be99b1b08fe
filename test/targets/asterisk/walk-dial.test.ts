/** Dial: who rings, how long, and what is known when nobody answers (D). */

import { expect, it } from "vitest";
import type { PhoneBehaviour } from "../../../compiler/simulate/call.ts";
import { busy, declines, ending, phones, play, silent, steps, unavailable } from "./by-hand.ts";

it("phones ring together, the first answer wins and the others are stopped", () => {
  const call = phones({ "ext a": { kind: "answers", afterSeconds: 4 }, "ext b": { kind: "answers", afterSeconds: 3 } });
  expect(play(steps("Dial(PJSIP/a&PJSIP/b,20,i)"), call)).toEqual({
    trace: [
      { kind: "ring", phone: "ext a", startSeconds: 0, endSeconds: 3, outcome: "stopped" },
      { kind: "ring", phone: "ext b", startSeconds: 0, endSeconds: 3, outcome: "answered" },
      { kind: "end", how: "answered", phone: "ext b", atSeconds: 3 },
    ],
    complaints: [],
  });
});

it.each(["", "0", "-5", "x"])("a timeout of %j rings for ever", (timeout) => {
  const { trace, complaints } = play(steps(`Dial(PJSIP/a,${timeout},i)`, "Hangup(16)"));
  expect(complaints.at(-1)).toBe("Dial rings for ever");
  expect(complaints).toHaveLength(timeout === "" ? 1 : 2);
  expect(trace.filter(({ kind }) => kind === "end")).toHaveLength(1);
});

it("a timeout may have a fraction", () => {
  expect(ending(steps("Dial(PJSIP/a,2.5,i)", "Hangup(16)"))).toEqual({ how: "rejected", at: 2.5, complaints: [] });
});

it("when every phone has given up the ring is over", () => {
  const call = phones({ "ext a": busy, "ext b": { kind: "declines", afterSeconds: 4 } });
  expect(ending(steps("Dial(PJSIP/a&PJSIP/b,20,i)", "Hangup(16)"), call).at).toBe(4);
});

it.each<[string, Record<string, PhoneBehaviour>, string]>([
  ["busy", { "ext a": busy, "ext b": busy }, "BUSY"],
  ["one busy, one offline", { "ext a": busy, "ext b": unavailable }, "BUSY"],
  ["declined", { "ext a": declines, "ext b": declines }, "CHANUNAVAIL"],
  ["offline", { "ext a": unavailable, "ext b": unavailable }, "CHANUNAVAIL"],
  ["one busy, one rings on", { "ext a": busy, "ext b": silent }, "NOANSWER"],
  ["nobody", { "ext a": silent, "ext b": silent }, "NOANSWER"],
])("DIALSTATUS for %s is that of Asterisk", (_, behaviours, status) => {
  const plan = `${steps("Dial(PJSIP/a&PJSIP/b,5,i)", `GotoIf($["\${DIALSTATUS}" = "${status}"]?yes)`, "Hangup(16)")} same => n(yes),Hangup(17)\n`;
  expect(ending(plan, phones(behaviours))).toMatchObject({ how: "busy", complaints: [] });
});

it("nothing runs behind a ring that was answered", () => {
  const call = phones({ "ext a": { kind: "answers", afterSeconds: 1 } });
  expect(ending(steps("Dial(PJSIP/a,20,i)", "NoSuchThing()"), call)).toEqual({
    how: "answered",
    at: 1,
    complaints: [],
  });
});

it("a caller who gives up ends everything at once", () => {
  expect(play(steps("Dial(PJSIP/a,20,i)", "Dial(PJSIP/b,20,i)"), { hangsUpAfterSeconds: 7 })).toEqual({
    trace: [
      { kind: "ring", phone: "ext a", startSeconds: 0, endSeconds: 7, outcome: "stopped" },
      { kind: "end", how: "caller", atSeconds: 7 },
    ],
    complaints: [],
  });
});

it("a phone that is named twice rings twice", () => {
  const rings = play(steps("Dial(PJSIP/a&PJSIP/a,5,i)", "Hangup(16)")).trace.filter(({ kind }) => kind === "ring");
  expect(rings).toHaveLength(2);
});

it("a destination without a name ends the call, an empty list goes on, an unknown technology is a warning", () => {
  expect(ending(steps("Dial(PJSIP,20)", "Busy()"))).toMatchObject({
    how: "rejected",
    complaints: [expect.stringContaining("technology/resource")],
  });
  expect(ending(steps("Dial(,20)", "Busy()"))).toEqual({ how: "busy", at: 0, complaints: [] });
  expect(ending(steps("Dial(SKYPE/x,20)", "Busy()"))).toMatchObject({
    how: "busy",
    complaints: [expect.stringContaining("SKYPE")],
  });
});

it("users, outside numbers and addresses are told apart", () => {
  const { trace } = play(
    steps("Dial(PJSIP/101&PJSIP/+79160000001@trunk&PJSIP/trunk/sip:boss@example.com,5,i)", "Hangup(16)"),
  );
  expect(trace.flatMap((event) => (event.kind === "ring" ? [event.phone] : []))).toEqual([
    "ext 101",
    "tel +79160000001",
    "sip boss@example.com",
  ]);
});

it("the SIP code of each phone is kept until it is cleared, for those that were asked by name", () => {
  const plan = steps(
    "Dial(PJSIP/a,5,i)",
    "Set(A=${HANGUPCAUSE_KEYS()})",
    "Dial(PJSIP/b,5,i)",
    'GotoIf($["${HANGUPCAUSE(${SHIFT(A)},tech):4:3}" != "603"]?no)',
    'GotoIf($["${LEN(${HANGUPCAUSE_KEYS()})}" != "33"]?no)',
    "HangupCauseClear()",
    'GotoIf($["${HANGUPCAUSE_KEYS()}" != ""]?no)',
    "Busy()",
  );
  const call = phones({ "ext a": declines, "ext b": busy });
  expect(ending(`${plan} same => n(no),Hangup(16)\n`, call)).toEqual({ how: "busy", at: 0, complaints: [] });
  expect(ending(steps("Set(A=${HANGUPCAUSE(PJSIP/x-1,tech)})", "Busy()")).complaints).toEqual([
    "unable to find information for channel PJSIP/x-1",
  ]);
});

it("option b runs a subroutine on the channel of each phone, with what it inherits", () => {
  const plan = `${steps("Set(_ME=${CHANNEL})", "Set(NOT=inherited)", "Dial(PJSIP/a&PJSIP/b,5,ib(sub^s^1))", 'GotoIf($["${SHARED(N)}" = "xx"]?yes)', "Hangup(16)")} same => n(yes),Busy()
[sub]
exten => s,1,Set(SHARED(N,\${ME})=\${SHARED(N,\${ME})}x\${NOT})
 same => n,Return()
`;
  expect(ending(plan)).toEqual({ how: "busy", at: 5, complaints: [] });
});

it("without option i a phone that redirects takes the call where it likes", () => {
  const complaints = (options: string) => ending(steps(`Dial(PJSIP/a,5,${options})`, "Hangup(16)")).complaints;
  expect(complaints("i")).toEqual([]);
  expect(complaints("rm(default)i").join()).not.toContain("redirects");
  expect(complaints("r")).toEqual(["a phone that redirects takes the call where it likes: Dial without option i"]);
});

it("a phone that is not registered has no channel, and counts in no option b", () => {
  const counted = `[vats]
exten => 100,1,Set(SHARED(N)=)
 same => n,Set(_CALL=\${CHANNEL})
 same => n,Dial(PJSIP/a&PJSIP/b,5,ib(vats^count^1))
 same => n,Hangup(\${IF($["\${SHARED(N)}" = "11"]?17:16)})
exten => count,1,Set(SHARED(N,\${CALL})=\${SHARED(N,\${CALL})}1)
 same => n,Return()
`;
  const there = ending(counted, phones({ "ext a": busy, "ext b": declines }));
  expect(there).toEqual({ how: "busy", at: 0, complaints: [] });
  const gone = ending(counted, phones({ "ext a": busy, "ext b": unavailable }));
  expect(gone.complaints).toEqual(["phones that are not registered make it another call than phones that answer 404"]);
});
