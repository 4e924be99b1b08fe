/** What is written: its shape, its names, its lines. */

import { expect, it } from "vitest";
import type { Build, StateId } from "../../../compiler/flow/ir.ts";
import type { Step } from "../../helpers/flow.ts";
import * as flow from "../../helpers/flow.ts";
import { dialplanOf, emit, textsOf } from "./emitted.ts";

const one = (...steps: Step[]): Build => flow.build({ flows: [flow.scenario("main", steps)] });

const oneLiner = one(
  flow.choose([
    flow.when(flow.week("Mon-Fri 09:00-18:00"), [
      flow.ring([flow.ext("a"), flow.ext("b")], 20),
      flow.ring([flow.ext("boss")], 15),
      flow.message(),
    ]),
  ]),
);

it("the one-liner reads from top to bottom: the clock, the open hours with all their steps, all other calls", () => {
  const lines = dialplanOf(oneLiner).split("\n");
  expect(lines.slice(lines.findIndex((line) => line.includes("the clock"))).join("\n")).toBe(
    `    <!-- main.vats:1 the clock in Europe/Moscow -->
    <extension name="start Europe/Moscow" continue="true">
      <condition field="destination_number" expression="^start$">
        <action application="set" data="timezone=Europe/Moscow" inline="true"/>
      </condition>
      <condition wday="mon-fri" time-of-day="09:00:00-17:59:59" break="never">
        <action application="set" data="vats_mon_to_fri_0900_to_1800_europe_moscow=true" inline="true"/>
        <anti-action application="set" data="vats_mon_to_fri_0900_to_1800_europe_moscow=false" inline="true"/>
      </condition>
    </extension>
    <!-- main.vats:1 Mon-Fri 09:00-18:00 Europe/Moscow -->
    <extension name="choose_a.ring_a_b">
      <condition field="destination_number" expression="^start$"/>
      <condition field="\${vats_mon_to_fri_0900_to_1800_europe_moscow}" expression="^true$">
        <!-- main.vats:1 ring a, b for 20s -->
        <action application="set" data="call_timeout=20"/>
        <action application="ring_ready"/>
        <action application="bridge" data="user/a@\${domain_name},user/b@\${domain_name}"/>
        <!-- main.vats:1 ring boss for 15s -->
        <action application="set" data="call_timeout=15"/>
        <action application="ring_ready"/>
        <action application="bridge" data="user/boss@\${domain_name}"/>
        <!-- main.vats:1 voicemail default -->
        <action application="answer"/>
        <action application="voicemail" data="default \${domain_name} default"/>
        <action application="hangup" data="NORMAL_CLEARING"/>
      </condition>
    </extension>
    <!-- main.vats:1 otherwise -->
    <extension name="start otherwise">
      <condition field="destination_number" expression="^start$">
        <!-- main.vats:1 the end -->
        <action application="hangup" data="CALL_REJECTED"/>
      </condition>
    </extension>
  </context>
</include>
`,
  );
});

it("every file says who made it from what, and that nobody edits it", () => {
  const xml = [...textsOf(emit(oneLiner))].filter(([path]) => path.endsWith(".xml"));
  expect(xml.map(([path]) => path)).toEqual([
    "dialplan/vats.xml",
    "dialplan/public/vats.xml",
    "directory/default/vats.xml",
  ]);
  for (const [, text] of xml) {
    expect(text.split("\n")[0]).toBe(
      "<!-- Made by vatsc test from main.vats. Do not edit: change the source and build again. -->",
    );
  }
});

it("every call takes what keeps FreeSWITCH from doing something of its own [freeswitch early-media, freeswitch continue-on-fail, freeswitch hangup-after-bridge, freeswitch phone's-code]", () => {
  for (const setting of [
    "set hangup_after_bridge=true",
    "set continue_on_fail=true",
    "set ignore_early_media=true",
    "export nolocal:outbound_redirect_fatal=true",
    "set sip_ignore_remote_cause=true",
    "set playback_terminators=none",
  ]) {
    const [application, data] = setting.split(" ");
    expect(dialplanOf(oneLiner)).toContain(`<action application="${application}" data="${data}"/>`);
  }
});

const everything = one(
  flow.choose(
    [
      flow.when(flow.all(flow.week("Mon-Fri 09:00-18:00"), flow.not(flow.dates({ annual: ["12-31"] }))), [
        flow.ring([flow.ext("a"), flow.tel("+79160000001", "boss")], 20, {
          busy: [flow.play(flow.file("sorry")), flow.hangup()],
          unavailable: [flow.reject("busy")],
        }),
        flow.wait(3),
      ]),
      flow.when(flow.from("+7916*"), [flow.ring([flow.sip("d@example.com", "d")], 5)]),
    ],
    [flow.play(flow.say("Hello"))],
  ),
  flow.message(flow.mailbox("leads", { greeting: flow.file("hello") })),
);

it("every state has lines of its own, and the line map names them", () => {
  const output = emit(everything);
  const lines = (textsOf(output).get("dialplan/vats.xml") ?? "").split("\n");
  const states = [...(everything.flows[0]?.states.keys() ?? [])];
  const mapped = new Map<StateId, string>();
  for (const { state, path, firstLine, lastLine } of output.map) {
    expect(path).toBe("dialplan/vats.xml");
    const text = lines.slice(firstLine - 1, lastLine);
    expect(text.length).toBe(lastLine - firstLine + 1);
    mapped.set(state, `${mapped.get(state) ?? ""}${text.join("\n")}`);
  }
  expect([...mapped.keys()].sort()).toEqual(states.sort());
  const textOf = (part: string) =>
    [...mapped]
      .filter(([id]) => id.includes(part))
      .map(([, text]) => text)
      .join("\n");
  expect(textOf("ring_a_boss")).toContain("sofia/gateway/trunk/+79160000001");
  expect(textOf("choose")).toContain("time-of-day");
  expect(textOf("voicemail_leads")).toContain("vats/hello.wav");
  expect(textOf("play_sorry")).toContain("vats/sorry.wav");
});

it("a blank line at the top of the source changes nothing but line references", () => {
  const moved: Build = one(
    ...[1, 2].map((line) => flow.ring([flow.ext(`phone${line}`)], 20, {}, line)),
    flow.message(flow.mailbox(), 3),
  );
  const original: Build = one(
    ...[1, 2].map((line) => flow.ring([flow.ext(`phone${line}`)], 20, {}, line + 1)),
    flow.message(flow.mailbox(), 4),
  );
  const without = (text: string) => text.replace(/main\.vats:\d+/g, "main.vats");
  expect(dialplanOf(moved)).not.toBe(dialplanOf(original));
  expect(without(dialplanOf(moved))).toBe(without(dialplanOf(original)));
});

it("a new branch changes only its own lines", () => {
  const first = flow.when(flow.week("Mon-Fri 09:00-18:00"), [flow.ring([flow.ext("a")]), flow.message()]);
  const second = flow.when(flow.from("+7916*"), [flow.ring([flow.ext("b")])]);
  const before = dialplanOf(one(flow.choose([first]), flow.ring([flow.ext("c")]))).split("\n");
  const after = dialplanOf(one(flow.choose([first, second]), flow.ring([flow.ext("c")]))).split("\n");
  const added = after.filter((line) => !before.includes(line));
  const lost = before.filter((line) => !after.includes(line));
  expect(lost.filter((line) => !line.includes("ring_c") && !line.includes("choose"))).toEqual([]);
  expect(added.join("\n")).toContain("user/b@");
  expect(added.join("\n")).not.toContain("user/a@");
});

it("the same build gives the same bytes", () => {
  expect(textsOf(emit(everything))).toEqual(textsOf(emit(everything)));
});

it("a scenario's name and title stand in comments only as text that ends none [freeswitch x-pre-process, freeswitch include-line]", () => {
  const [main] = one(flow.hangup()).flows;
  if (main === undefined) throw new Error("expected a scenario");
  const text = dialplanOf(flow.build({ flows: [{ ...main, title: `a --> <include> x-pre-process $\${b}\n<?` }] }));
  expect(text).toContain(`<!-- main.vats:1 main, a - -) (include) x_pre_process $ \${b} (? -->`);
});

it("names in any script stay readable", () => {
  const text = dialplanOf(flow.build({ flows: [flow.scenario("продажи", [flow.ring([flow.ext("аня")])])] }));
  expect(text).toContain('<context name="vats-продажи">');
  expect(text).toContain("user/аня@");
});

it("long ids become short names that differ", () => {
  const deep = (depth: number): Step[] =>
    depth === 0
      ? [flow.hangup()]
      : [flow.choose([flow.when(flow.week("Mon-Fri 09:00-18:00"), deep(depth - 1))], deep(depth - 1))];
  const text = dialplanOf(one(...deep(5)));
  const names = [...text.matchAll(/expression="\^([^"]*)\$"/g)].map(([, name]) => name ?? "");
  expect(Math.max(...names.map((name) => name.length))).toBeLessThan(160);
  expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThan(500);
});

it("options name the domain, the gateway and the profile", () => {
  const text = textsOf(emit(everything, { domain: "pbx.example", gateway: "gw1", profile: "internal" })).get(
    "dialplan/vats.xml",
  );
  expect(text).toContain("user/a@pbx.example,sofia/gateway/gw1/+79160000001");
  expect(text).toContain("sofia/internal/d@example.com");
  expect(text).toContain("default pbx.example leads");
  expect(text).not.toContain("domain_name");
});

it("numbers are matched whole, with and without +, and lead to the start of their scenario", () => {
  const build = flow.build({
    flows: [flow.scenario("main", [flow.hangup()])],
    lines: [flow.line("site", ["+74951234567", "+78005553535"], "main"), flow.line("rest", "*", "main")],
  });
  const text = textsOf(emit(build)).get("dialplan/public/vats.xml") ?? "";
  expect(text).toContain('expression="^\\+?(?:74951234567|78005553535)\\z"');
  expect(text).toContain('data="vats_line=site"');
  expect(text.indexOf("vats site")).toBeLessThan(text.indexOf("vats rest"));
});

it("no line passes 8 000 bytes, however many numbers and callers there are [freeswitch long-line]", () => {
  const numbers = Array.from({ length: 12_000 }, (_, at) => `+7495${String(1_000_000 + at)}`);
  const build = flow.build({
    flows: [flow.scenario("main", [flow.choose([flow.when(flow.from(...numbers.slice(0, 3000)), [flow.reject()])])])],
    lines: [flow.line("many", numbers, "main")],
  });
  const lines = [...textsOf(emit(build)).values()].flatMap((text) => text.split("\n"));
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThan(8000);
});

it("a mailbox is a user that nobody registers as and nobody listens to, with its mail address", () => {
  const boxes = [flow.mailbox("leads", { email: "sales@example.com" }), flow.mailbox("a")];
  const build = one(
    flow.ring([flow.ext("a")], 5, { busy: boxes.slice(0, 1).map((box) => flow.message(box)) }),
    flow.message(boxes[1]),
  );
  const text = textsOf(emit(build)).get("directory/default/vats.xml") ?? "";
  expect(text.split("\n").slice(1).join("\n")).toBe(`<include>
  <!-- main.vats:1 mailbox leads -->
  <user id="leads">
    <params>
      <param name="sip-forbid-register" value="true"/>
      <param name="vm-a1-hash" value="none"/>
      <param name="vm-mailto" value="sales@example.com"/>
      <param name="vm-email-all-messages" value="true"/>
      <param name="vm-attach-file" value="true"/>
    </params>
  </user>
</include>
`);
});

it("files are copied to where they are played from, and texts are listed for recording", () => {
  const { files } = emit(one(flow.play(flow.file("hello")), flow.play(flow.say(`Line one\nline\ttwo \\ \${x}`))));
  expect(files.find(({ path }) => path.startsWith("sounds/"))).toEqual({
    path: "sounds/hello.wav",
    copyOf: "memory:hello.wav",
  });
  const prompts = files.find(({ path }) => path === "prompts.txt");
  expect(prompts !== undefined && "text" in prompts ? prompts.text.split("\n").at(-2) : "").toBe(
    `5a1d5a1d.wav\tru-RU\tLine one\\nline\\ttwo \\\\ \${x}`,
  );
});

it("a scenario without texts has no list of them", () => {
  expect(emit(oneLiner).files.map(({ path }) => path)).not.toContain("prompts.txt");
});
