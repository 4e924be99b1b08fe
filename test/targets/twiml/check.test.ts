/** What Twilio refuses, said at the place that asks for it. */

import { expect, it } from "vitest";
import type { Phone, Prompt } from "../../../compiler/flow/ir.ts";
import { features } from "../../../compiler/target/features.ts";
import { defaultOptions } from "../../../compiler/target/target.ts";
import { twimlChecked } from "../../../targets/twiml/checked.ts";
import { twimlOptions } from "../../../targets/twiml/options.ts";
import {
  build,
  ext,
  file,
  hangup,
  mailbox,
  message,
  onLine,
  play,
  ring,
  say,
  scenario,
  sip,
  tel,
} from "../../helpers/flow.ts";
import { checked } from "./output.ts";

const ringing = (seconds: number, phones: readonly Phone[] = [ext("a")]) =>
  build({ flows: [scenario("main", [ring(phones, seconds, {}, 3)])] });
const playing = (prompt: Prompt) => build({ flows: [scenario("main", [play(prompt), hangup()])] });
const messages = (diagnostics: ReturnType<typeof checked>) =>
  diagnostics.map(({ code, message }) => `${code} ${message}`);

it("refuses a ring that Twilio cannot have, and names the nearest that it can [twiml dial-adds-five]", () => {
  expect(checked(ringing(10))).toEqual([]);
  expect(checked(ringing(600))).toEqual([]);
  expect(checked(ringing(605))).toEqual([]);
  const [short] = checked(ringing(9));
  expect(short).toMatchObject({
    code: "VATS5002",
    message: "Twilio cannot ring for `9s`: it rings from 10 s to 605 s.",
    help: "The nearest that Twilio can ring is `10s`.",
    span: onLine(3),
  });
  expect(checked(ringing(606))[0]?.help).toBe("The nearest that Twilio can ring is `605s`.");
});

it("takes shorter rings for other hosts, which add no seconds", () => {
  expect(checked(ringing(5), { host: "other" })).toEqual([]);
  expect(checked(ringing(4), { host: "other" })[0]?.message).toContain("from 5 s to 600 s");
});

it("refuses more than ten phones at once [twiml ten-nouns]", () => {
  const phones = Array.from({ length: 11 }, (_, index) => ext(`p${index}`));
  expect(checked(ringing(20, phones.slice(1)))).toEqual([]);
  expect(messages(checked(ringing(20, phones)))).toEqual([
    "VATS5005 Twilio takes at most 10 phones in one ring, and here are 11: a `<Dial>` holds no more.",
  ]);
});

it("refuses names and addresses that no noun can have [twiml sip-address]", () => {
  for (const name of ["a b", "a;b|c", "<a>", "a%62", "\u0001", 'a"b', "$" + "{EXTEN}", "a".repeat(257)]) {
    expect(checked(ringing(20, [ext(name)])), name).toHaveLength(1);
  }
  for (const name of ["101", "продажи", "a;b", "a'b", "a&b"]) {
    expect(checked(ringing(20, [ext(name)])), name).toEqual([]);
  }
  for (const address of ["a b@c", "a@b?X-Evil=1", "<a@b>", `${"a".repeat(250)}@b.example`]) {
    expect(checked(ringing(20, [sip(address)])), address).toHaveLength(1);
  }
  expect(checked(ringing(20, [sip("boss@example.com"), tel("+79160000001")]))).toEqual([]);
  expect(checked(ringing(20, [ext("a b")]), { sipDomain: "x.sip.twilio.com" })).toEqual([]);
});

it("takes long texts, and refuses a single word that fits no Say, a text over 64 KB and characters XML lacks [twiml say-length, twiml 64-kilobytes]", () => {
  const sentence = "Слово за слово. ";
  expect(checked(playing(say(sentence.repeat(100))))).toEqual([]);
  expect(messages(checked(playing(say("я".repeat(751)))))[0]).toContain(
    "at most 4500 characters, percent-encoded, in one word",
  );
  expect(checked(playing(say("я".repeat(750))))).toEqual([]);
  expect(messages(checked(playing(say(sentence.repeat(3000)))))[0]).toContain(
    "VATS5005 Twilio takes at most 60000 bytes",
  );
  expect(messages(checked(playing(say("a\u0001b"))))[0]).toContain("cannot carry `U+0001` in a text");
  expect(messages(checked(playing(say("a\ud800b"))))[0]).toContain("cannot carry `U+D800` in a text");
});

it("refuses a language without a voice, and a sound file that Twilio does not play [twiml say-language, twiml play-formats]", () => {
  expect(messages(checked(playing(say("Сәлем", "kk-KZ"))))[0]).toContain(
    "cannot carry `kk-KZ` in the language of a text",
  );
  expect(checked(playing(say("你好", "zh-CN")))).toEqual([]);
  expect(messages(checked(playing({ ...file("x"), uri: "file:///x/hello.ogg" } as Prompt)))[0]).toContain(
    "`hello.ogg`",
  );
  expect(checked(playing({ ...file("x"), uri: "file:///x/hello.MP3" } as Prompt))).toEqual([]);
});

it("refuses a recording limit that Twilio cannot have", () => {
  const limited = (limitSeconds: number) =>
    checked(build({ flows: [scenario("main", [message(mailbox("m", { limitSeconds }))])] }));
  expect(limited(1)[0]?.message).toContain(
    "cannot carry `1s` in the limit of a mailbox: it records from 2 s to 14400 s",
  );
  expect(limited(2)).toEqual([]);
  expect(limited(14_401)).toHaveLength(1);
});

it("warns that it mails no messages, and does not leave that out in silence", () => {
  const box = mailbox("leads", { email: "sales@example.com" });
  const [warning, ...more] = checked(build({ flows: [scenario("main", [message(box)])] }));
  expect(more).toEqual([]);
  expect(warning).toMatchObject({ code: "VATS5006", severity: "warning" });
  expect(warning?.message).toContain("does not mail the messages of `leads`");
});

it("has all features but those that Twilio cannot have, and says where Twilio says so [twiml statuses-unlike, twiml conference-alone]", () => {
  const table = twimlChecked.features(defaultOptions(twimlOptions));
  const missing = Object.entries(table).filter(([, support]) => support.level === "missing");
  expect(missing.map(([feature]) => feature).sort()).toEqual(
    ["ring.outcome.together", "ring.staggered", "ring.music", "hunt.rotating", "queue", "guard.switch"].sort(),
  );
  for (const [, support] of missing)
    expect(support).toMatchObject({ source: expect.stringContaining("twilio.com/docs") });
});

it("without a function can decide nothing, nor go on after a ring, which a talk would do too [twiml static-chain]", () => {
  const table = twimlChecked.features({ ...defaultOptions(twimlOptions), static: true });
  const can = Object.keys(features).filter((feature) => table[feature as keyof typeof features].level !== "missing");
  expect(can.sort()).toEqual(
    [
      ...["ring.one", "ring.together", "message", "message.greeting", "message.transcribe"],
      ...["play", "say", "wait", "reject", "reject.busy", "hangup"],
    ].sort(),
  );
  const twoRings = build({ flows: [scenario("main", [ring([ext("a")], 20, {}, 3), ring([ext("boss")])])] });
  expect(checked(twoRings)).toEqual([]);
  const [refusal, ...more] = checked(twoRings, { static: true });
  expect(more).toEqual([]);
  expect(refusal).toMatchObject({ code: "VATS5001", span: onLine(3) });
  expect(refusal?.message).toContain("goes on after a talk as well");
  expect(checked(ringing(20), { static: true })).toEqual([]);
});

it("reads its options from text, and takes no others", () => {
  const { baseUrl, host, sipDomain, static: isStatic } = twimlOptions;
  expect(baseUrl.parse("https://calls.example.com/x")).toBe("https://calls.example.com/x/");
  for (const wrong of ["calls.example.com", "https://a b/", 'https://a/"', "https://a/?q=1", "javascript:alert(1)"]) {
    expect(baseUrl.parse(wrong), wrong).toBeUndefined();
  }
  expect([host.parse("other"), host.parse("Twilio")]).toEqual(["other", undefined]);
  expect([sipDomain.parse("x.sip.twilio.com"), sipDomain.parse("a@b")]).toEqual(["x.sip.twilio.com", undefined]);
  expect([isStatic.parse("true"), isStatic.parse("false"), isStatic.parse("1")]).toEqual([true, false, undefined]);
});
