/** Hostile text: it comes out as the text it is, or is refused where it stands. */

import { expect, it } from "vitest";
import { createReporter } from "../../../compiler/diagnostics/diagnostic.ts";
import type { Build, Phone } from "../../../compiler/flow/ir.ts";
import { phoneKey } from "../../../compiler/simulate/call.ts";
import { soundWorldOf } from "../../../compiler/simulate/simulate.ts";
import { defaultOptions } from "../../../compiler/target/target.ts";
import { commentText, escapeLine, fieldText } from "../../../targets/asterisk/escape.ts";
import { asteriskTarget } from "../../../targets/asterisk/index.ts";
import { readConfig } from "../../../targets/asterisk/walk/config.ts";
import { walk } from "../../../targets/asterisk/walk.ts";
import * as flow from "../../helpers/flow.ts";
import { fileOf, textFiles } from "./files.ts";

const options = defaultOptions(asteriskTarget.options);

const hostile = [
  ";",
  ",",
  "|",
  '"',
  "&",
  "\\",
  "${EXTEN}",
  "$[1]",
  "]]>",
  "a\nb",
  "a\r\n[general]\nb",
  ";-- x --;",
  "--;",
  "-",
  "(",
  ")",
  "{",
  "}",
  "<b>",
  "'",
  "`id`",
  "a b",
  " ",
  "@",
  "/",
  "=>",
  "#exec x",
  "Кириллица",
  "😀",
  "\u0000",
  "\u2028",
  "\t",
  "%s",
  "x".repeat(200),
];

const check = (build: Build) => {
  const reporter = createReporter();
  asteriskTarget.check(build, options, reporter);
  return reporter.done();
};

const ringing = (phone: Phone) =>
  flow.build({ flows: [flow.scenario("main", [flow.ring([phone, flow.ext("z")], 5)])] });

it.each(hostile)(
  "an extension called %j is rung as that, or refused at its declaration [asterisk F1, asterisk F5, asterisk V1, asterisk V3]",
  (text) => {
    const phone = { ...flow.ext(`1${text}2`, "desk"), origin: flow.onLine(4) };
    const build = ringing(phone);
    const refusals = check(build);
    if (refusals.length > 0) {
      expect(refusals.map(({ code, span }) => [code, span.start])).toEqual([["VATS5004", 4]]);
      return;
    }
    expectRung(build, phone);
  },
);

it.each(hostile)("a SIP address with %j is rung as that, or refused at its declaration", (text) => {
  for (const address of [`u${text}@example.com`, `u@example.com${text}`]) {
    const phone = { ...flow.sip(address, "boss"), origin: flow.onLine(4) };
    const build = ringing(phone);
    const refusals = check(build);
    if (refusals.length > 0) expect(refusals.map(({ code, span }) => [code, span.start])).toEqual([["VATS5004", 4]]);
    else expectRung(build, phone);
  }
});

function expectRung(build: Build, phone: Phone): void {
  const output = asteriskTarget.emit(build, options, flow.testContext);
  const call = {
    called: "100",
    caller: "+79161234567",
    atMs: 0,
    phones: { [phoneKey(phone)]: { kind: "busy" } },
  } as const;
  const { trace, complaints } = walk(textFiles(output), call, soundWorldOf(build));
  expect(complaints).toEqual([]);
  expect(trace).toEqual([
    { kind: "ring", phone: phoneKey(phone), startSeconds: 0, endSeconds: 0, outcome: "busy" },
    { kind: "ring", phone: "ext z", startSeconds: 0, endSeconds: 5, outcome: "stopped" },
    { kind: "end", how: "rejected", atSeconds: 5 },
  ]);
}

it("ordinary addresses are not refused", () => {
  const phones = [
    flow.ext("101"),
    flow.ext("anna.k_2"),
    flow.ext("front-desk"),
    flow.ext("приёмная"),
    flow.tel("+79160000001"),
    flow.sip("boss@example.com"),
    flow.sip("boss@192.0.2.1:5080;transport=tcp"),
    flow.sip("boss@[2001:db8::1]:5080"),
    flow.sip("+7-916@sip.example.com"),
  ];
  for (const phone of phones) {
    expect(check(ringing(phone))).toEqual([]);
    expectRung(ringing(phone), phone);
  }
});

it.each(["", "user", "@example.com", "user@"])("%j is no SIP address", (address) => {
  expect(check(ringing(flow.sip(address))).map(({ code }) => code)).toEqual(["VATS5004"]);
});

it.each(hostile)("an e-mail address with %j stays whole, or is refused", (text) => {
  const email = `a${text}@example.com`;
  const mailbox = flow.mailbox("leads", { email, origin: flow.onLine(5) });
  const build = flow.build({ flows: [flow.scenario("main", [flow.message(mailbox)])] });
  const refusals = check(build);
  if (refusals.length > 0) {
    expect(refusals.map(({ code, span }) => [code, span.start])).toEqual([["VATS5004", 5]]);
    return;
  }
  const categories = readConfig(fileOf(build, "voicemail.conf"), "voicemail.conf", (complaint) =>
    expect.fail(complaint),
  );
  const [, , written] = categories.at(-1)?.settings[0]?.value.split(",") ?? [];
  expect(written).toBe(email);
});

it.each(hostile)("a mailbox called %j is one mailbox, or is refused", (text) => {
  const mailbox = flow.mailbox(`m${text}m`, { origin: flow.onLine(5) });
  const build = flow.build({ flows: [flow.scenario("main", [flow.message(mailbox)])] });
  const refusals = check(build);
  if (refusals.length > 0) {
    for (const { code, span } of refusals) expect([code.startsWith("VATS500"), span.start]).toEqual([true, 5]);
    return;
  }
  const output = asteriskTarget.emit(build, options, flow.testContext);
  const call = { called: "1", caller: undefined, atMs: 0, phones: {} };
  const { trace, complaints } = walk(textFiles(output), call, soundWorldOf(build));
  expect(complaints).toEqual([]);
  expect(trace[0]).toMatchObject({ kind: "message", mailbox: `m${text}m` });
});

it.each(hostile)(
  "a title, a text to say and the name of a file with %j change nothing but comments [asterisk F1, asterisk F2, asterisk F5, asterisk F17]",
  (text) => {
    const build = (title: string | undefined, words: string) =>
      flow.build({
        flows: [{ ...flow.scenario("main", [flow.play(flow.say(words)), flow.ring([flow.ext("a")], 5)]), title }],
      });
    const context = { ...flow.testContext, source: `${text}.vats`, place: () => `${text}.vats:1` };
    const texts = (made: Build, where: typeof context) =>
      textFiles(asteriskTarget.emit(made, options, where)).get("extensions.conf") ?? "";
    const settings = (made: string) =>
      readConfig(made, "extensions.conf", (complaint) => expect.fail(complaint)).map((category) => ({
        name: category.name,
        settings: category.settings.map(({ name, value }) => [name, value]),
      }));
    const plain = texts(build(undefined, "x"), { ...flow.testContext, place: () => "main.vats:1" });
    expect(settings(texts(build(text, text), context))).toEqual(settings(plain));
  },
);

it("a text to record is one line of three fields", () => {
  for (const text of hostile) {
    const build = flow.build({ flows: [flow.scenario("main", [flow.play(flow.say(text))])] });
    const lines = fileOf(build, "prompts.txt").split("\n").slice(2, -1);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.split("\t")).toHaveLength(3);
  }
  expect(fieldText("a\nb\\c\td")).toBe("a\\nb\\\\c\\td");
});

it("semicolons are escaped, comments stay on their line [asterisk F1, asterisk F5]", () => {
  expect(escapeLine("a;b;;c")).toBe("a\\;b\\;\\;c");
  expect(commentText("a\r\nb\u2028c")).toBe("a b c");
});

it.each(hostile)(
  "a caller who sends %j as his number changes nothing that is dialled [asterisk V2, asterisk V4, asterisk V6]",
  (text) => {
    const steps = [
      flow.choose([flow.when(flow.from("+7916*"), [flow.ring([flow.ext("vip")], 5)])], [flow.ring([flow.ext("a")], 5)]),
    ];
    const build = flow.build({ flows: [flow.scenario("main", steps)] });
    const output = asteriskTarget.emit(build, options, flow.testContext);
    for (const caller of [text, `7916${text}`, `${text}7916`]) {
      const { trace, complaints } = walk(
        textFiles(output),
        { called: "100", caller, atMs: 0, phones: {} },
        soundWorldOf(build),
      );
      expect(complaints).toEqual([]);
      expect(trace[0]).toMatchObject({ kind: "ring", phone: /^\+?7916\d*$/.test(caller) ? "ext vip" : "ext a" });
    }
  },
);
