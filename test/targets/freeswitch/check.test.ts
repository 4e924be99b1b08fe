/** What FreeSWITCH cannot carry or keep is refused where it stands; all else comes out as the text it is. */

import { expect, it } from "vitest";
import type { Build, Phone } from "../../../compiler/flow/ir.ts";
import { checkZone, wallClock } from "../../../compiler/time/zone.ts";
import { freeswitchOptions } from "../../../targets/freeswitch/options.ts";
import { zoneFault } from "../../../targets/freeswitch/zones.ts";
import type { Step } from "../../helpers/flow.ts";
import * as flow from "../../helpers/flow.ts";
import { call, diagnosticsOf, emit, played, textsOf } from "./emitted.ts";
import * as state from "./states.ts";

const one = (...steps: Step[]): Build => flow.build({ flows: [flow.scenario("main", steps)] });

const hostile = [
  ";",
  ",",
  "|",
  '"',
  "&",
  "'",
  "<",
  ">",
  "\\",
  "\\'",
  " ",
  `\${EXTEN}`,
  `$\${domain}`,
  "$[1]",
  "$1",
  "]]>",
  "<!--",
  "x-pre-process",
  "X-Pre-Process",
  "\n",
  "\t",
  "\u0000",
  "\u200b",
  "@",
  "/",
  "^^:",
  "{a=b}",
  "[a=b]",
  ":_:",
  "`id`",
  "?",
  "*",
  "#",
];

it.each(hostile)(
  "%j in an extension, an address, a mailbox or its mail is refused at its place [freeswitch dial-string-signs, freeswitch split-at-blanks, freeswitch expanded-again, freeswitch load-variables, freeswitch x-pre-process, freeswitch backslash-quote]",
  (text) => {
    const origin = flow.onLine(7);
    const bad = `a${text}b`;
    const phones: Phone[] = [
      { ...flow.ext(bad), origin },
      { ...flow.sip(`${bad}@example.com`), origin },
    ];
    for (const phone of phones) {
      expect(diagnosticsOf(one(flow.ring([phone]))).map(({ code, span }) => [code, span])).toEqual([
        ["VATS5004", origin],
      ]);
    }
    const box = flow.mailbox("leads", { origin, email: `${bad}@example.com` });
    expect(diagnosticsOf(one(flow.message(box)))).toMatchObject([{ code: "VATS5004", span: origin }]);
    const named = flow.mailbox(bad, { origin });
    expect(diagnosticsOf(one(flow.message(named)))).toMatchObject([{ code: "VATS5004", span: origin }]);
  },
);

it.each(["101", "Аня", "anna.b", "a-b_c", "é", "--", "a+b", "продажи"])(
  "the extension %j is rung as it is written",
  (name) => {
    const build = one(flow.ring([flow.ext(name)], 5), flow.message(flow.mailbox("почта")));
    expect(diagnosticsOf(build)).toEqual([]);
    expect(played(build, call()).complaints).toEqual([]);
    expect(played(build, call()).trace[0]).toMatchObject({ kind: "ring", phone: `ext ${name}` });
    expect(played(build, call()).trace[1]).toMatchObject({ kind: "message", mailbox: "почта" });
  },
);

it.each(["boss@example.com", "a.b+c@10.0.0.1:5080", "x@h;transport=tcp"])(
  "the address %j is rung as it is written",
  (address) => {
    const build = one(flow.ring([flow.sip(address)], 5));
    expect(diagnosticsOf(build)).toEqual([]);
    expect(played(build, call()).trace[0]).toMatchObject({ kind: "ring", phone: `sip ${address}` });
  },
);

it.each(hostile)(
  "%j in a title, a text, or a phone's name for people changes nothing that is loaded [freeswitch x-pre-process, freeswitch load-variables, freeswitch lax-parser]",
  (text) => {
    const phone = { ...flow.ext("a"), name: `a${text}b` };
    const flows = [{ ...flow.scenario("main", [flow.play(flow.say(text)), flow.ring([phone], 5)]), title: text }];
    const build = flow.build({ flows });
    // Nothing but that the text has to be recorded.
    expect(diagnosticsOf(build).map(({ code, severity }) => [code, severity])).toEqual([["VATS5007", "warning"]]);
    const { trace, complaints } = played(build, call());
    expect(complaints).toEqual([]);
    expect(trace[1]).toMatchObject({ kind: "ring", phone: "ext a" });
    const listed = textsOf(emit(build)).get("prompts.txt") ?? "";
    expect(listed.split("\n")).toHaveLength(4);
  },
);

it("the message says what is wrong with what", () => {
  const [diagnostic] = diagnosticsOf(one(flow.ring([flow.ext("a,b")])));
  expect(diagnostic?.message).toBe(
    "FreeSWITCH cannot carry `,` in the name of an extension: that sign means something in its dial strings, variables or data.",
  );
  const [loader] = diagnosticsOf(one(flow.ring([flow.ext("x-pre-process")])));
  expect(loader?.message).toBe(
    "FreeSWITCH cannot carry `x-pre-process` in the name of an extension: its loader throws away every line with that word.",
  );
});

it("a sound whose name the loader would stumble over, and a kind that needs another module, are refused [freeswitch sound-names, freeswitch missing-sound]", () => {
  expect(diagnosticsOf(one(flow.play(flow.file("x-pre-process"))))).toMatchObject([{ code: "VATS5004" }]);
  const mp3 = { ...flow.file("hello"), uri: "memory:sounds/hello.mp3" };
  expect(diagnosticsOf(one(flow.play(mp3)))[0]?.message).toContain("cannot carry `hello.mp3` in an announcement");
});

it("a zone that FreeSWITCH's table lacks or has wrong is refused at the guard, with the reason [freeswitch unknown-zone, freeswitch wrong-zone]", () => {
  const guard = { ...flow.week("Mon-Fri 09:00-18:00", "America/Coyhaique"), origin: flow.onLine(4) };
  const build = one(flow.choose([flow.when(flow.all(flow.from("+7*"), flow.not(guard)), [flow.hangup()])]));
  expect(diagnosticsOf(build)).toMatchObject([
    {
      code: "VATS5003",
      span: flow.onLine(4),
      message: "FreeSWITCH cannot tell the time in `America/Coyhaique`: its table of zones lacks it.",
    },
  ]);
  for (const zone of ["Asia/Almaty", "Africa/Casablanca", "America/Nuuk", "America/Vancouver", "Europe/Chisinau"]) {
    const dates = flow.dates({ annual: ["01-01"] }, zone);
    expect(diagnosticsOf(one(flow.choose([flow.when(dates, [flow.hangup()])])))).toMatchObject([{ code: "VATS5003" }]);
  }
  for (const zone of ["Europe/Moscow", "America/New_York", "UTC", "Asia/Tokyo", "Europe/London"]) {
    const dates = flow.dates({ annual: ["01-01"] }, zone);
    expect(diagnosticsOf(one(flow.choose([flow.when(dates, [flow.hangup()])])))).toEqual([]);
  }
});

/** Rules of FreeSWITCH v1.11.1's timezones.conf.xml, of zones that this list says it has wrong, as offsets from UTC. */
it.each([
  ["Asia/Almaty", 6],
  ["Asia/Qostanay", 6],
  ["Antarctica/Vostok", 6],
  ["Antarctica/Casey", 11],
])("%s has another offset today than FreeSWITCH's table says [freeswitch wrong-zone]", (zone, hours) => {
  const atMs = Date.UTC(2026, 5, 1, 12);
  expect(wallClock(zone, atMs).minuteOfDay).not.toBe(((12 + hours) % 24) * 60);
  expect(zoneFault(zone)).toBeDefined();
});

it("every zone that is refused is a zone that there is", () => {
  for (const zone of [
    "America/Coyhaique",
    "America/Rainy_River",
    "Canada/Pacific",
    "Europe/Tiraspol",
    "America/Godthab",
  ]) {
    expect(["ok", "link"]).toContain(checkZone(zone).kind);
    expect(zoneFault(zone)).toBeDefined();
  }
});

it("129 phones in one ring are refused: the last two would become one [freeswitch 128-legs]", () => {
  const phones = Array.from({ length: 129 }, (_, at) => flow.ext(String(100 + at)));
  expect(diagnosticsOf(one(flow.ring(phones.slice(0, 128))))).toEqual([]);
  expect(diagnosticsOf(one(flow.ring(phones)))[0]?.message).toBe(
    "FreeSWITCH takes at most 128 phones in one ring, and here are 129: it glues all others into the last of them.",
  );
});

it("more choices in a row than a call has transfers are no matter [freeswitch seventy-transfers]", () => {
  const row = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      flow.choose([flow.when(flow.week("Mon-Fri 09:00-18:00"), [flow.ring([flow.ext("a")], 5)])], [], at + 1),
    );
  expect(diagnosticsOf(one(...row(90)))).toEqual([]);
  expect(played(one(...row(90), flow.message()), call()).trace.at(-1)).toMatchObject({ how: "message" });
});

it("a field or a URL that a command would take for something else is refused at its place [freeswitch set-splits, freeswitch expanded-again, freeswitch backslash-quote]", () => {
  const values = ["${system id}", "a\\b", "a'b", "two\nlines", "$${domain}", "x-pre-process", "ARRAY::a", " a"];
  for (const value of values) {
    const build = state.buildOf([state.tag("tag", "key", value, "end"), state.end()]);
    expect(diagnosticsOf(build).map(({ code }) => code)).toEqual(["VATS5004"]);
  }
  for (const url of [
    "https://a.example/(b)",
    "https://a.example/${b}",
    "https://a.example/b'",
    "https://a.example/a b",
  ]) {
    const build = state.buildOf([state.notify("notify", url, "end"), state.end()], { lost: [state.lostNotify(url)] });
    expect(diagnosticsOf(build).map(({ code }) => code)).toEqual(["VATS5004"]);
  }
  const plain = state.buildOf([state.tag("tag", "key", "5 $, 100% (x) & ü", "end"), state.end()]);
  expect(diagnosticsOf(plain)).toEqual([]);
});

it("warns of a field whose value its records would hold as another [freeswitch encoded-once]", () => {
  const found = diagnosticsOf(state.buildOf([state.tag("tag", "source", "a %20 b", "end"), state.end()]));
  expect(found).toMatchObject([
    {
      code: "VATS5006",
      severity: "warning",
      message:
        "FreeSWITCH does not keep `%20` in a call's record: its records (mod_xml_cdr, mod_json_cdr) have values as in a URL, and that one stands for another sign there.",
    },
  ]);
  for (const value of ["100% 20", "%2", "%zz"])
    expect(diagnosticsOf(state.buildOf([state.tag("tag", "source", value, "end"), state.end()]))).toEqual([]);
});

it("a mailbox whose messages nothing turns into text is warned of", () => {
  const build = state.buildOf([state.message("message", flow.mailbox("leads", { transcribe: true }))]);
  expect(diagnosticsOf(build)).toMatchObject([{ code: "VATS5030", severity: "warning" }]);
});

it("options take only what a dial string can carry", () => {
  expect(freeswitchOptions.domain.parse("pbx.example")).toBe("pbx.example");
  expect(freeswitchOptions.domain.parse(`\${domain_name}`)).toBe(`\${domain_name}`);
  expect(freeswitchOptions.domain.parse(`\${system id}`)).toBeUndefined();
  expect(freeswitchOptions.gateway.parse("a,user/b")).toBeUndefined();
});

it("warns where the mail of a mailbox is the extension's own matter, whatever the capitals", () => {
  const box = flow.mailbox("boss", { email: "boss@example.com" });
  const found = diagnosticsOf(one(flow.ring([flow.ext("Boss")], 20), flow.message(box)));
  expect(found.map(({ code, message }) => [code, message])).toEqual([
    [
      "VATS5006",
      "FreeSWITCH does not mail the messages of `boss`: the mailbox is that of the extension of this name, whose settings are the exchange's own.",
    ],
  ]);
});
