/** The walker against what FreeSWITCH really does: rings, announcements, messages and ends, each trap. */

import { expect, it } from "vitest";
import { busy, complaintsOf, endOf, extension, reject, to100 } from "./by-hand.ts";
import { call, mondayNoon, playedByHand } from "./emitted.ts";

/** Rings with what stands before and after. */
function rings(before: readonly string[], dial: string, after = ""): string {
  const sets = before.map((data) => `<action application="set" data="${data}"/>`).join("");
  return extension(
    `<condition field="destination_number" expression="^100$">${sets}<action application="bridge" data="${dial}"/>${after}</condition>`,
  );
}

it("without call_timeout phones ring for a minute, and it stays set for the next ring", () => {
  const twice = rings(["call_timeout=5"], "user/a@d", '<action application="bridge" data="user/b@d"/>');
  expect(playedByHand(twice, to100()).trace.slice(0, 2)).toMatchObject([
    { phone: "ext a", endSeconds: 5 },
    { phone: "ext b", endSeconds: 10 },
  ]);
  expect(playedByHand(rings([], "user/a@d"), to100()).trace[0]).toMatchObject({ endSeconds: 60 });
});

it("a ring of N seconds counts changes of the clock's second", () => {
  const one = rings(["call_timeout=5"], "user/a@d");
  const lasts = (phase: number) => {
    const [ring] = playedByHand(one, to100({ atMs: mondayNoon + phase })).trace;
    return ring?.kind === "ring" ? ring.endSeconds : Number.NaN;
  };
  expect(lasts(0)).toBe(5);
  expect(lasts(250)).toBeCloseTo(4.75);
  expect(lasts(999)).toBeCloseTo(4.001);
});

it("call_timeout in braces does nothing, originate_timeout wins", () => {
  expect(playedByHand(rings(["call_timeout=9"], "{originate_timeout=3}user/a@d"), to100()).trace[0]).toMatchObject({
    endSeconds: 3,
  });
  expect(complaintsOf(rings([], "{call_timeout=3}user/a@d"))).toContain("{call_timeout=…}");
});

const failing = { phones: { "ext a": { kind: "busy" as const } } };

it("without continue_on_fail a busy phone hangs up the caller, an unanswered one does not", () => {
  expect(endOf(rings([], "user/a@d", reject), failing)).toMatchObject({ how: "busy" });
  expect(endOf(rings(["call_timeout=5"], "user/a@d", reject))).toMatchObject({ how: "rejected", atSeconds: 5 });
});

it("a list in continue_on_fail takes the place of the defaults", () => {
  const listed = rings(
    ["continue_on_fail=user_busy,3", "call_timeout=5", "sip_ignore_remote_cause=true"],
    "user/a@d",
    reject,
  );
  expect(endOf(listed, failing)).toMatchObject({ how: "rejected", atSeconds: 0 });
  expect(complaintsOf(listed)).toContain("(NO_ANSWER)");
});

it("after a failed ring the caller gets the phone's code, unless told otherwise", () => {
  const ring = (more: readonly string[]) => rings(["continue_on_fail=true", ...more], "user/a@d", reject);
  expect(endOf(ring([]), failing)).toMatchObject({ how: "busy" });
  expect(endOf(ring(["sip_ignore_remote_cause=true"]), failing)).toMatchObject({ how: "rejected" });
});

it("with several phones it is the code of the last to refuse", () => {
  const ring = rings(["continue_on_fail=true"], "user/a@d,user/b@d", reject);
  const phones = { "ext a": { kind: "declines" as const, afterSeconds: 2 }, "ext b": { kind: "busy" as const } };
  expect(endOf(ring, { phones })).toMatchObject({ how: "rejected" });
  expect(
    endOf(ring, { phones: { "ext a": { kind: "declines" }, "ext b": { kind: "busy", afterSeconds: 2 } } }),
  ).toMatchObject({
    how: "busy",
  });
});

it("without hangup_after_bridge the caller goes on when the phone hangs up: into the voicemail", () => {
  const phones = { "ext a": { kind: "answers" as const, afterSeconds: 3 } };
  const box = '<action application="voicemail" data="default d a"/>';
  expect(endOf(rings([], "user/a@d", box), { phones })).toMatchObject({ how: "message" });
  expect(endOf(rings(["hangup_after_bridge=true"], "user/a@d", box), { phones })).toEqual({
    kind: "end",
    how: "answered",
    phone: "ext a",
    atSeconds: 3,
  });
});

it("originate_disposition is the first leg's cause, NO_ANSWER when the time is up", () => {
  const asked = (cause: string) =>
    `${rings(["continue_on_fail=true", "call_timeout=5", "sip_ignore_remote_cause=true"], "user/a@d,user/b@d", '<action application="transfer" data="after XML public"/>')}${extension(`<condition field="destination_number" expression="^after$"/><condition field="\${originate_disposition}" expression="^${cause}$">${busy}</condition>`)}${extension(`<condition>${reject}</condition>`)}`;
  const phones = { "ext a": { kind: "declines" as const, afterSeconds: 3 }, "ext b": { kind: "busy" as const } };
  expect(endOf(asked("CALL_REJECTED"), { phones })).toMatchObject({ how: "busy" });
  expect(endOf(asked("NO_ANSWER"), { phones: { "ext a": { kind: "busy" } } })).toMatchObject({ how: "busy" });
});

it("originate_causes has the cause of every leg, and grows until it is unset", () => {
  const asked = (between: string, pattern: string) =>
    `${rings(["continue_on_fail=true", "call_timeout=5", "sip_ignore_remote_cause=true"], "user/a@d", `${between}<action application="bridge" data="user/a@d,user/b@d"/><action application="transfer" data="after XML public"/>`)}${extension(`<condition field="destination_number" expression="^after$"/><condition field="\${originate_causes}" expression="${pattern}">${busy}</condition>`)}${extension(`<condition>${reject}</condition>`)}`;
  const two = "^ARRAY::[^;]*;USER_BUSY\\|:[^;]*;NO_ANSWER$";
  expect(endOf(asked('<action application="unset" data="originate_causes"/>', two), failing)).toMatchObject({
    how: "busy",
  });
  expect(endOf(asked("", two), failing)).toMatchObject({ how: "rejected" });
});

it("one phone that rings on keeps all ringing; all that refuse end it at once", () => {
  const ring = rings(["continue_on_fail=true", "call_timeout=20"], "user/a@d,user/b@d", busy);
  expect(endOf(ring, failing)).toMatchObject({ atSeconds: 20 });
  const phones = { "ext a": { kind: "busy" as const, afterSeconds: 4 }, "ext b": { kind: "unavailable" as const } };
  expect(endOf(ring, { phones })).toMatchObject({ atSeconds: 4 });
});

it("more than 128 legs are glued into the last", () => {
  const legs = Array.from({ length: 130 }, (_, index) => `user/${index}@d`).join(",");
  expect(complaintsOf(rings(["call_timeout=5"], legs))).toContain("too many legs");
});

it("a gateway that is not there, and a dial string that adds legs, are complaints", () => {
  expect(complaintsOf(rings([], "sofia/gateway/gw/123"))).toContain("Invalid Gateway 'gw'");
  expect(complaintsOf(rings([], "user/a@d|user/b@d"))).toContain("| in the dial string");
});

it("a caller whom something has answered hears silence while phones ring, unless told otherwise", () => {
  const answered = (more: string) =>
    extension(
      `<condition field="destination_number" expression="^100$"><action application="answer"/><action application="export" data="nolocal:outbound_redirect_fatal=true"/>${more}<action application="bridge" data="user/a@d"/></condition>`,
    );
  expect(complaintsOf(answered(""))).toContain("hears silence");
  expect(complaintsOf(answered('<action application="set" data="transfer_ringback=%(1000,4000,425)"/>'))).toBe("");
});

it("nothing answers by itself: a greeting to an unanswered caller is a complaint", () => {
  const play = '<action application="playback" data="vats/hello.wav"/>';
  expect(
    complaintsOf(extension(`<condition field="destination_number" expression="^100$">${play}</condition>`)),
  ).toContain("whom nothing has answered");
});

it("a sound that is not there is no error: the call goes on", () => {
  const one = extension(
    `<condition field="destination_number" expression="^100$"><action application="answer"/><action application="playback" data="nothing.wav"/>${busy}</condition>`,
  );
  expect(endOf(one)).toMatchObject({ how: "hangup", atSeconds: 0 });
  expect(complaintsOf(one)).toContain("nothing.wav is not there");
});

it("the caller's * ends an announcement unless told otherwise", () => {
  const one = (more: string) =>
    extension(
      `<condition field="destination_number" expression="^100$"><action application="answer"/>${more}<action application="playback" data="vats/hello.wav"/></condition>`,
    );
  expect(complaintsOf(one(""))).toContain("the caller's * ends");
  expect(complaintsOf(one('<action application="set" data="playback_terminators=none"/>'))).toBe("");
});

it("a mailbox that is not there is silence, and the dialplan goes on", () => {
  const one = extension(
    `<condition field="destination_number" expression="^100$"><action application="answer"/><action application="voicemail" data="default d nobody"/><action application="hangup"/></condition>`,
  );
  expect(playedByHand(one, to100()).trace).toEqual([{ kind: "end", how: "hangup", atSeconds: 0 }]);
  expect(complaintsOf(one)).toContain("Can't find user [nobody@d]");
});

it("a message is greeted by the exchange, or by what was played when the greeting is left out", () => {
  const directory = {
    "directory/default/x.xml":
      '<include>\n<user id="box"><params><param name="password" value="x"/></params></user>\n</include>\n',
  };
  const leave = (before: string) =>
    playedByHand(
      extension(
        `<condition field="destination_number" expression="^100$"><action application="answer"/><action application="set" data="playback_terminators=none"/>${before}<action application="voicemail" data="default d box"/></condition>`,
      ),
      to100(),
      directory,
    );
  expect(leave("").trace[0]).toEqual({
    kind: "message",
    mailbox: "box",
    greeting: "universal",
    startSeconds: 0,
    recordSeconds: 2,
  });
  const own = leave(
    '<action application="set" data="skip_greeting=true"/><action application="playback" data="vats/hello.wav"/>',
  );
  expect(own.trace).toEqual([
    { kind: "message", mailbox: "box", greeting: "hello", startSeconds: 0, recordSeconds: 2 },
    { kind: "end", how: "message", atSeconds: 2 },
  ]);
  expect(own.complaints).toEqual([]);
});

it("a user without a password is a door for everybody", () => {
  const directory = { "directory/default/x.xml": '<include>\n<user id="box"/>\n</include>\n' };
  const { complaints } = playedByHand("", to100(), directory);
  expect(complaints.join("\n")).toContain("anybody can register as the user box");
  expect(complaints.join("\n")).toContain("anybody can listen to the mailbox box");
});

it("the end of the queue is NORMAL_CLEARING: 480 to a caller whom nothing has answered", () => {
  const one = extension(
    `<condition field="destination_number" expression="^100$"><action application="sleep" data="1000"/></condition>`,
  );
  expect(complaintsOf(one)).toContain("SIP 480 (NORMAL_CLEARING)");
});

it.each([
  ["USER_BUSY", "busy"],
  ["17", "busy"],
  ["CALL_REJECTED", "rejected"],
  ["21", "rejected"],
  ["NO_ROUTE_DESTINATION", "unknown"],
  ["1", "unknown"],
])("hangup %s is %s", (cause, how) => {
  const one = extension(
    `<condition field="destination_number" expression="^100$"><action application="hangup" data="${cause}"/></condition>`,
  );
  expect(endOf(one)).toMatchObject({ how });
  expect(complaintsOf(one)).toBe("");
});

it("a misspelt cause is NORMAL_CLEARING", () => {
  const one = extension(
    `<condition field="destination_number" expression="^100$"><action application="hangup" data="USER_BUZY"/></condition>`,
  );
  expect(complaintsOf(one)).toContain("USER_BUZY is no cause");
});

it("what a caller sends begins no variable", () => {
  const one = extension(`<condition field="caller_id_number" expression="system">${busy}</condition>`);
  const { trace, complaints } = playedByHand(one, to100({ caller: `\${system id}` }));
  expect(trace.at(-1)).toMatchObject({ how: "busy" });
  expect(complaints).toEqual([]);
});

it("a caller's number that breaks the address in From: nobody rings, or they see another", () => {
  const ring = (more: readonly string[] = []) => rings(["call_timeout=5", ...more], "user/a@d", reject);
  for (const caller of ["100%", "a>b", "tel:+7916", "${x}"])
    expect(complaintsOf(ring(), { caller })).toContain("breaks the address");
  for (const caller of ["a;b", "<a", '"x', "+7916"]) expect(complaintsOf(ring(), { caller })).not.toContain("address");
  expect(complaintsOf(ring(["effective_caller_id_number=anonymous"]), { caller: "100%" })).not.toContain("address");
});

it("a dialled number in a dial string adds legs", () => {
  const fraud = extension(
    `<condition field="destination_number" expression="^214(.*)$"><action application="set" data="call_timeout=5"/><action application="bridge" data="sofia/gateway/trunk/$1"/></condition>`,
  );
  const { trace } = playedByHand(fraud, call({ called: "2147000,user/b@d" }));
  expect(trace.filter(({ kind }) => kind === "ring")).toHaveLength(2);
});

it("a caller who gives up ends everything at once", () => {
  const ring = rings(["call_timeout=20"], "user/a@d,user/b@d", busy);
  expect(playedByHand(ring, to100({ hangsUpAfterSeconds: 7 })).trace).toMatchObject([
    { phone: "ext a", endSeconds: 7, outcome: "stopped" },
    { phone: "ext b", endSeconds: 7, outcome: "stopped" },
    { kind: "end", how: "caller", atSeconds: 7 },
  ]);
});
