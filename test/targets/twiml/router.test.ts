/** How the function answers requests: whose line it is, who calls, and what became of a Dial. */

import { expect, it } from "vitest";
import type { Build } from "../../../compiler/flow/ir.ts";
import { callerDigits } from "../../../targets/twiml/runtime/conditions.ts";
import { linesOf } from "../../../targets/twiml/runtime/lines.ts";
import {
  all,
  build,
  choose,
  ext,
  from,
  hangup,
  line,
  message,
  not,
  play,
  reject,
  ring,
  say,
  scenario,
  to,
  week,
  when,
} from "../../helpers/flow.ts";
import { builtFrom } from "./from-source.ts";
import { hosted, output } from "./output.ts";

const twoRings = hosted(output(build({ flows: [scenario("main", [ring([ext("a")]), ring([ext("boss")])])] })));
const outcomes = hosted(
  output(
    build({
      flows: [
        scenario("main", [
          ring([ext("a")], 20, {
            busy: [ring([ext("b")])],
            unavailable: [ring([ext("u")])],
            unanswered: [ring([ext("n")])],
          }),
        ]),
      ],
    }),
  ),
);
const rings = (document: string) =>
  /<Client>(\w+)<\/Client>/.exec(document)?.[1] ?? /<(Reject|Hangup)/.exec(document)?.[1];
const after = (params: Record<string, string>) => rings(twoRings.route({ s: "main.ring_a", e: "rung", ...params }, 0));

it("ends the call after a talk, as the next phone would ring when it is over else [twiml after-a-talk, twiml dial-bridged]", () => {
  expect(after({ DialCallStatus: "completed", DialBridged: "true" })).toBe("Hangup");
  expect(after({ DialCallStatus: "completed" })).toBe("Hangup");
  expect(after({ DialCallStatus: "answered" })).toBe("Hangup");
});

it("goes on after a callee who declined when asked, whatever the status says [twiml dial-bridged]", () => {
  expect(after({ DialCallStatus: "completed", DialBridged: "false" })).toBe("boss");
});

it("treats every other status alike where the source does [twiml statuses-unlike]", () => {
  for (const DialCallStatus of ["busy", "no-answer", "failed", "canceled", "", "something new"]) {
    expect(after({ DialCallStatus }), DialCallStatus).toBe("boss");
    expect(after({ DialCallStatus, DialBridged: "false" }), DialCallStatus).toBe("boss");
  }
});

it("tells busy from unavailable from unanswered of one phone, by its SIP answer where there is one", () => {
  const ended = (params: Record<string, string>) =>
    rings(outcomes.route({ s: "main.ring_a", e: "rung", ...params }, 0));
  expect(ended({ DialCallStatus: "busy" })).toBe("b");
  expect(ended({ DialCallStatus: "failed" })).toBe("u");
  expect(ended({ DialCallStatus: "no-answer" })).toBe("n");
  const bySip = (code: string) => ended({ DialCallStatus: "failed", DialSipResponseCode: code });
  expect(["486", "600", "603"].map(bySip)).toEqual(["b", "b", "b"]);
  expect(["404", "410", "500", "503"].map(bySip)).toEqual(["u", "u", "u", "u"]);
  expect(["480", "408", "487"].map(bySip)).toEqual(["n", "n", "n"]);
});

it("begins anew where the state is gone, but never rings again after a talk [twiml state-is-gone]", () => {
  expect(rings(twoRings.route({ s: "main.gone" }, 0))).toBe("a");
  expect(rings(twoRings.route({ s: "main.gone", e: "rung", DialCallStatus: "busy" }, 0))).toBe("a");
  expect(rings(twoRings.route({ s: "main.gone", e: "rung", DialCallStatus: "completed" }, 0))).toBe("Hangup");
  expect(rings(twoRings.route({ s: "__proto__" }, 0))).toBe("a");
  expect(rings(twoRings.route({ s: "main.end", e: "rung", DialCallStatus: "busy" }, 0))).toBe("Reject");
});

const lines = hosted(
  output(
    build({
      flows: [scenario("sales", [ring([ext("a")])]), scenario("other", [ring([ext("b")])])],
      lines: [line("site", ["+74951234567"], "sales"), line("ads", ["+78005553535"], "other")],
    }),
  ),
);

it("knows a number with and without its plus, and in a SIP address", () => {
  for (const To of [
    "+74951234567",
    "74951234567",
    "sip:+74951234567@x.sip.twilio.com",
    "sip:74951234567@x;user=phone",
  ]) {
    expect(rings(lines.route({ To }, 0)), To).toBe("a");
  }
  expect(rings(lines.route({ To: "+78005553535" }, 0))).toBe("b");
});

it("refuses a number that no line names, and rings nobody", () => {
  for (const To of ["+74951234568", "", "74951234567 ", "client:alice", "*", "__proto__", "+7495123456７"]) {
    expect(rings(lines.route({ To }, 0)), To).toBe("Reject");
  }
  expect(rings(lines.route({}, 0))).toBe("Reject");
});

it("gives every other number to the line for all others", () => {
  const flows = [scenario("sales", [ring([ext("a")])]), scenario("rest", [ring([ext("b")])])];
  const { route } = hosted(
    output(build({ flows, lines: [line("site", ["+74951234567"], "sales"), line("rest", "*", "rest")] })),
  );
  expect(["+74951234567", "+74951234568", "client:alice", "*"].map((To) => rings(route({ To }, 0)))).toEqual([
    "a",
    "b",
    "b",
    "b",
  ]);
});

it("compares callers with and without plus, and takes what is no number for anonymous [twiml withheld-caller]", () => {
  const callers = scenario("main", [
    choose([
      when(from("+7916*"), [ring([ext("mobile")])]),
      when(from("+7495???????"), [ring([ext("moscow")])]),
      when(from("anonymous"), [ring([ext("hidden")])]),
    ]),
  ]);
  const { route } = hosted(output(build({ flows: [callers] })));
  const called = (From: string | undefined) => rings(route(From === undefined ? {} : { From }, 0));
  expect(["+79160000001", "79160000001", "7916", "sip:+79160000001@host"].map(called)).toEqual(Array(4).fill("mobile"));
  expect(["+74951234567", "+7495123456", "+749512345678"].map(called)).toEqual(["moscow", "Reject", "Reject"]);
  for (const From of [
    "anonymous",
    "unknown",
    "Restricted",
    "",
    undefined,
    "+",
    "7916x",
    "+7916*",
    "７９１６",
    "client:+7916@x",
  ]) {
    expect(called(From), From).toBe("hidden");
  }
});

it("reads all guards together, and one about a line that nobody called never holds", () => {
  const flow = scenario("main", [
    choose([when(all(to("site"), not(from("+7*"))), [ring([ext("abroad")])]), when(to("ads"), [ring([ext("ads")])])]),
    hangup(),
  ]);
  const numbers = [line("site", ["+1"], "main"), line("ads", ["+2"], "main"), line("rest", "*", "main")];
  const { route } = hosted(output(build({ flows: [flow], lines: numbers })));
  expect(rings(route({ To: "+1", From: "+49301" }, 0))).toBe("abroad");
  expect(rings(route({ To: "+1", From: "+7916" }, 0))).toBe("Reject");
  expect(rings(route({ To: "+2", From: "+7916" }, 0))).toBe("ads");
  expect(rings(route({ To: "+3", From: "+49301" }, 0))).toBe("Reject");
});

it("decides a guard when the call reaches it: 18:00 in the middle of ringing changes what comes after only [twiml decided-once]", () => {
  const flow = scenario("main", [
    ring([ext("a")], 20),
    choose([when(week("Mon-Fri 09:00-18:00"), [ring([ext("day")]), ring([ext("day2")])])], [ring([ext("night")])]),
  ]);
  const { route } = hosted(output(build({ flows: [flow] })));
  const at = (time: string) => Date.parse(`2026-11-23T${time}+03:00`);
  expect(rings(route({ To: "+1" }, at("17:59:50")))).toBe("a");
  const rung = { To: "+1", s: "main.ring_a", e: "rung", DialCallStatus: "no-answer" };
  expect(rings(route(rung, at("17:59:59")))).toBe("day");
  expect(rings(route(rung, at("18:00:00")))).toBe("night");
  const rungDay = { To: "+1", s: "main.choose_a.ring_day", e: "rung", DialCallStatus: "no-answer" };
  expect(rings(route(rungDay, at("18:00:10")))).toBe("day2");
});

it("never puts anything that a caller sends into a document", () => {
  const out = output(
    build({ flows: [scenario("main", [play(say("Привет")), ring([ext("a")]), message(), reject()])] }),
  );
  const { route } = hosted(out);
  const documents = new Set(out.files.values());
  const evil = '"><Dial>+900</Dial>';
  for (const name of ["To", "From", "s", "a", "e", "DialCallStatus", "CallerName", "Digits", "RecordingUrl"]) {
    expect(documents.has(route({ To: "+1", s: "main.ring_a", e: "rung", [name]: evil }, 0)), name).toBe(true);
  }
});

it("callers whose withheld number comes as ANONYMOUS on a keypad are anonymous [twiml withheld-caller]", () => {
  expect(callerDigits("+266696687", undefined)).toBeUndefined();
  expect(callerDigits("+7378742833", undefined)).toBeUndefined();
  expect(callerDigits("+79161234567", undefined)).toBe("79161234567");
  expect(callerDigits("anonymous", undefined)).toBeUndefined();
});

it("knows numbers as they are dialled at home, where the project names its country", () => {
  const page = `vats v < from +7916* < ring a for 10s > ring b for 10s >
    phone a = ext 1
    phone b = ext 2
    line site = "+7 495 123-45-67" -> v`;
  const { route } = hosted(output(builtFrom(page, { country: "RU" })));
  const called = (To: string, From: string) => rings(route({ To, From }, 0));
  for (const To of ["+74951234567", "74951234567", "84951234567", "sip:84951234567@x.sip.twilio.com"]) {
    expect(called(To, "+79160000001"), To).toBe("1");
    expect(called(To, "89160000001"), To).toBe("1");
    expect(called(To, "+89160000001"), To).toBe("2");
  }
  for (const To of ["+84951234567", "4951234567", "884951234567"]) expect(called(To, "+7916"), To).toBe("Reject");
});

it("takes the very forms of a number that the build lists", () => {
  const made = builtFrom('vats v < hangup >\nline a = "+7 495 123-45-67" -> v\nline b = "+49 30 901820" -> v\n', {
    country: "RU",
  });
  const find = linesOf({
    lines: made.lines.map(({ name, numbers }) => ({ line: name, start: "", numbers })),
    ...national(made),
  });
  for (const { name, dialled } of made.lines) {
    for (const form of dialled === "*" ? [] : dialled) expect(find(form)?.line, form).toBe(name);
  }
});

const national = ({ nationalForm }: Build) => (nationalForm === undefined ? {} : { national: nationalForm });
