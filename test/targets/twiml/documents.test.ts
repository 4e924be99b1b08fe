/** What the documents say, trap by trap (twiml.md, section 1). */

import { expect, it } from "vitest";
import {
  build,
  choose,
  ext,
  file,
  hangup,
  line,
  mailbox,
  message,
  play,
  reject,
  ring,
  say,
  scenario,
  sip,
  tel,
  to,
  wait,
  week,
  when,
} from "../../helpers/flow.ts";
import { body, output } from "./output.ts";

const oneLiner = build({
  flows: [
    scenario("main", [
      choose([when(week("Mon-Fri 09:00-18:00"), [ring([ext("a"), ext("b")], 20), ring([ext("boss")], 15), message()])]),
    ]),
  ],
});

it("rings 20 seconds by telling Twilio 15, since it adds 5, and asks what next in any case [twiml dial-adds-five]", () => {
  const out = output(oneLiner);
  expect(body(out.text("documents/main.choose_a.ring_a_b.xml"))).toBe(
    [
      '  <Dial action="voice?s=main.choose_a.ring_a_b&amp;e=rung" timeout="15" answerOnBridge="true">',
      "    <Client>a</Client>",
      "    <Client>b</Client>",
      "  </Dial>",
      "",
    ].join("\n"),
  );
});

it("tells other hosts the very seconds, since none of them says that it adds any", () => {
  expect(output(oneLiner, { host: "other" }).text("documents/main.choose_a.ring_a_b.xml")).toContain('timeout="20"');
});

it("rings extensions as clients, or in the SIP domain; numbers as numbers; addresses as they are", () => {
  const flow = scenario("main", [ring([ext("отдел 1"), tel("+79160000001"), sip("boss@example.com")])]);
  const path = "documents/main.ring_отдел 1_tel_sip.xml";
  const nouns = (options = {}) => [
    ...output(build({ flows: [flow] }), options)
      .text(path)
      .matchAll(/<(\w+)>([^<]+)<\/\1>/g),
  ];
  expect(nouns().map(([text]) => text)).toEqual([
    "<Client>отдел 1</Client>",
    "<Number>+79160000001</Number>",
    "<Sip>sip:boss@example.com</Sip>",
  ]);
  expect(nouns({ sipDomain: "x.sip.twilio.com" })[0]?.[0]).toBe(
    "<Sip>sip:%D0%BE%D1%82%D0%B4%D0%B5%D0%BB%201@x.sip.twilio.com</Sip>",
  );
});

it("lets Twilio answer on the bridge only where nothing has answered the call before [twiml answer-on-bridge]", () => {
  const flow = scenario("main", [ring([ext("a")]), play(say("Минуту")), ring([ext("b")])]);
  const out = output(build({ flows: [flow] }));
  expect(out.text("documents/main.ring_a.xml")).toContain('answerOnBridge="true"');
  expect(out.text("documents/main.ring_b.xml")).not.toContain("answerOnBridge");
});

it("gives a state that calls reach ringing and picked up a document for each, and says which in the address", () => {
  const flow = scenario("main", [
    choose([when(to("main"), [play(say("Здравствуйте"))])]),
    wait(5),
    ring([ext("a")]),
    reject("busy"),
  ]);
  const out = output(build({ flows: [flow] }));
  expect(body(out.text("documents/main.wait_5s.xml"))).toContain("<Redirect>voice?s=main.ring_a</Redirect>");
  expect(body(out.text("documents/main.wait_5s~answered.xml"))).toContain(
    "<Redirect>voice?s=main.ring_a&amp;a=1</Redirect>",
  );
  expect(body(out.text("documents/main.ring_a~answered.xml"))).toContain(
    'action="voice?s=main.ring_a&amp;a=1&amp;e=rung"',
  );
  expect(body(out.text("documents/main.reject_busy.xml"))).toBe('  <Reject reason="busy"/>\n');
  expect(body(out.text("documents/main.reject_busy~answered.xml"))).toBe("  <Hangup/>\n");
});

it("refuses a call that nothing has answered instead of hanging it up, which would bill it [twiml reject-first]", () => {
  const flow = scenario("main", [choose([when(to("main"), [hangup()])]), play(say("Закрыто")), hangup()]);
  const out = output(build({ flows: [flow] }));
  expect(body(out.text("documents/main.choose_a.hangup.xml"))).toBe('  <Reject reason="rejected"/>\n');
  expect(body(out.text("documents/main.hangup.xml"))).toBe("  <Hangup/>\n");
});

it("waits with a pause at the head of its document, which does not pick up [twiml pause-first]", () => {
  const out = output(build({ flows: [scenario("main", [wait(5), ring([ext("a")])])] }));
  expect(body(out.text("documents/main.wait_5s.xml"))).toBe(
    '  <Pause length="5"/>\n  <Redirect>voice?s=main.ring_a</Redirect>\n',
  );
});

it("records to the end or the limit: not ended by silence nor by any key, no loop, a harmless tail [twiml record-any-key, twiml record-silence, twiml record-loops]", () => {
  const box = mailbox("leads", { limitSeconds: 120, greeting: say("Оставьте сообщение", "ru-RU", "hello") });
  const out = output(build({ flows: [scenario("main", [message(box)])] }));
  expect(
    body(out.text("documents/main.voicemail_leads.xml"))
      .split("\n")
      .map((text) => text.trim()),
  ).toEqual([
    '<Say language="ru-RU" voice="Polly.Tatyana">Оставьте сообщение</Say>',
    '<Record action="voice?s=main.voicemail_leads&amp;a=1&amp;e=recorded" timeout="0" finishOnKey="#" playBeep="true" maxLength="120"/>',
    '<Say language="ru-RU" voice="Polly.Tatyana">Сообщение не записано. До свидания.</Say>',
    "<Hangup/>",
    "",
  ]);
});

it("plays a file from beside the function, and copies it there", () => {
  const out = output(build({ flows: [scenario("main", [play(file("hello")), hangup()])] }));
  expect(body(out.text("documents/main.play_hello.xml"))).toContain("<Play>hello.wav</Play>");
  expect([...out.copies]).toEqual([["assets/hello.wav", "memory:hello.wav"]]);
});

it("always says in which language, since English is read else [twiml say-language]", () => {
  const flow = scenario("main", [play(say("Hello", "en-GB")), play(say("Сәлем", "kk-KZ", "kz")), message()]);
  const out = output(build({ flows: [flow] }));
  for (const [path, text] of out.files) {
    if (!path.startsWith("documents/")) continue;
    for (const [tag] of text.matchAll(/<Say[^>]*>/g)) expect(tag).toMatch(/ language="[a-z]{2}-[A-Z]{2}"/);
  }
  expect(out.text("documents/main.play_5a1d5a1d.xml")).toContain('<Say language="en-GB" voice="Polly.Amy">');
});

it("cuts a text that is too long for one Say after a sentence, and loses nothing of it [twiml say-length]", () => {
  const sentence = "Мы работаем по будням с девяти утра до шести вечера, а по субботам до двух. ";
  const text = sentence.repeat(40).trim();
  const out = output(build({ flows: [scenario("main", [play(say(text)), hangup()])] }));
  const pieces = [...out.text("documents/main.play_5a1d5a1d.xml").matchAll(/<Say[^>]*>([^<]*)<\/Say>/g)].map(
    (m) => m[1] ?? "",
  );
  expect(pieces.length).toBeGreaterThan(1);
  expect(pieces.join(" ")).toBe(text);
  for (const piece of pieces) {
    expect(encodeURIComponent(piece).length).toBeLessThanOrEqual(4500);
    expect(piece).toMatch(/\.$/);
  }
});

it("greets in Russian where the build speaks Russian, else in English", () => {
  const greets = (lines = [line("main", "*", "main")], title?: string, prompt = play(file("x"))) => {
    const flow = { ...scenario("main", [prompt, message()]), title };
    const text = output(build({ flows: [flow], lines })).text("documents/main.voicemail_default.xml");
    return /<Say language="([^"]+)"/.exec(text)?.[1];
  };
  expect(greets()).toBe("en-US");
  expect(greets([line("main", ["+74951234567"], "main")])).toBe("ru-RU");
  expect(greets(undefined, "Отдел продаж")).toBe("ru-RU");
  expect(greets(undefined, undefined, play(say("Здравствуйте")))).toBe("ru-RU");
  expect(greets([line("main", ["+74951234567"], "main")], undefined, play(say("Hello", "en-US")))).toBe("en-US");
});

it("makes links absolute for hosts that want them", () => {
  const flow = scenario("main", [ring([ext("a")]), play(file("hello")), message()]);
  const out = output(build({ flows: [flow] }), { baseUrl: "https://calls.example.com/x/" });
  expect(out.text("documents/main.ring_a.xml")).toContain(
    'action="https://calls.example.com/x/voice?s=main.ring_a&amp;e=rung"',
  );
  expect(out.text("documents/main.play_hello.xml")).toContain("<Play>https://calls.example.com/x/hello.wav</Play>");
});

it("has a document for the fallback URL that takes a message by itself, and ends", () => {
  expect(body(output(oneLiner).text("documents/fallback.xml"))).toMatch(
    // No `action`: a relative one would lead to the host of TwiML Bins, not to the function.
    /<Say .*\n {2}<Record timeout="0" finishOnKey="" playBeep="true" maxLength="3600"\/>\n {2}<Hangup\/>/,
  );
});

it("begins each document with the XML declaration, who made it from what, and the place in the source [twiml before-declaration]", () => {
  const out = output(build({ flows: [scenario("main", [ring([ext("a")], 20, {}, 7), message()])] }));
  expect(out.text("documents/main.ring_a.xml").split("\n").slice(0, 3)).toEqual([
    '<?xml version="1.0" encoding="UTF-8"?>',
    "<!-- made by vatsc test from main.vats, do not edit -->",
    "<!-- main.vats:7 -->",
  ]);
});

it("writes a source whose name XML comments cannot hold so that they can", () => {
  const context = { generator: "vatsc", source: "a--b-->.vats", place: () => "a--b---:1" };
  const text = output(oneLiner, {}, context).text("documents/main.end.xml");
  for (const [, comment] of text.matchAll(/<!--([\s\S]*?)-->/g)) expect(comment).not.toMatch(/--|-$/);
  expect(text.match(/<!--/g)).toHaveLength(2);
});

it("without a function makes one document of a scenario that decides nothing", () => {
  const flow = scenario("main", [play(file("hello")), wait(2), ring([ext("a"), ext("b")], 30)]);
  const out = output(build({ flows: [flow] }), { static: true });
  expect(body(out.text("documents/main.xml"))).toBe(
    [
      "  <Play>hello.wav</Play>",
      '  <Pause length="2"/>',
      '  <Dial timeout="25">',
      "    <Client>a</Client>",
      "    <Client>b</Client>",
      "  </Dial>",
      "",
    ].join("\n"),
  );
  expect([...out.files.keys()].filter((path) => !path.startsWith("documents/"))).toEqual([
    "manifest.json",
    "README.md",
  ]);
});

it("without a function sends a recording to a document that ends the call", () => {
  const out = output(build({ flows: [scenario("over", [message()])] }), { static: true });
  expect(out.text("documents/over~.xml")).toContain('<Record action="over.xml"');
  expect(body(out.text("documents/over.xml"))).toBe("  <Hangup/>\n");
});
