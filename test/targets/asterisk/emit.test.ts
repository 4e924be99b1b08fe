import { expect, it } from "vitest";
import { createReporter } from "../../../compiler/diagnostics/diagnostic.ts";
import type { Build, CallFlow } from "../../../compiler/flow/ir.ts";
import { phoneKey } from "../../../compiler/simulate/call.ts";
import { soundWorldOf } from "../../../compiler/simulate/simulate.ts";
import { utf8Length } from "../../../compiler/target/names.ts";
import { defaultOptions } from "../../../compiler/target/target.ts";
import { precompiledTemplates, writtenTemplates } from "../../../scripts/precompile-templates.ts";
import { asteriskTarget } from "../../../targets/asterisk/index.ts";
import { readConfig } from "../../../targets/asterisk/walk/config.ts";
import { walk } from "../../../targets/asterisk/walk.ts";
import * as flow from "../../helpers/flow.ts";
import { fileOf, textFiles } from "./files.ts";

const options = defaultOptions(asteriskTarget.options);
const oneLiner = flow.build({
  flows: [
    flow.scenario("main", [
      flow.choose([
        flow.when(flow.week("Mon-Fri 09:00-18:00"), [
          flow.ring([flow.ext("a"), flow.ext("b")], 20),
          flow.ring([flow.ext("boss")], 15),
          flow.message(),
        ]),
      ]),
    ]),
  ],
});

it("the one-liner reads as it rings", () => {
  const scenario = fileOf(oneLiner).split("\n\n").at(-1);
  expect(scenario).toBe(`; main.vats:1 scenario main
[vats-main]
; main.vats:1 choice
exten => s,1(choose),Set(TESTTIME=\${EPOCH})
; main.vats:1 Mon-Fri 09:00-18:00 Europe/Moscow
 same => n,GotoIfTime(09:00-17:59,mon-fri,*,*,Europe/Moscow?choose_a_ring_a_b)
; main.vats:1 otherwise
 same => n,Goto(end)
; main.vats:1 ring a, b for 20s
 same => n(choose_a_ring_a_b),Dial(PJSIP/a&PJSIP/b,20,i)
; main.vats:1 ring boss for 15s
 same => n(choose_a_ring_boss),Dial(PJSIP/boss,15,i)
; main.vats:1 voicemail default
 same => n(choose_a_voicemail_default),VoiceMail(default@default,u)
 same => n,Hangup(16)
; main.vats:1 the end of the scenario: hang up
 same => n(end),Hangup(16)
`);
});

/** A scenario with every kind of state. */
function everything(extra: readonly flow.Step[] = [], line = 1): CallFlow {
  const leads = flow.mailbox("leads", { greeting: flow.file("hello"), email: "sales@example.com", limitSeconds: 120 });
  return flow.scenario(
    "sales",
    [
      flow.play(flow.say("Здравствуйте"), line),
      flow.choose(
        [
          flow.when(
            flow.all(flow.week("Mon-Fri 09:00-18:00, Sat 10:00-14:00"), flow.not(flow.dates({ annual: ["01-01"] }))),
            [
              flow.ring(
                [flow.ext("a"), flow.tel("+79160000001", "mobile"), flow.sip("boss@example.com;transport=tcp", "boss")],
                20,
                { busy: [flow.reject("busy", line)], unavailable: [flow.wait(5, line), flow.hangup(line)] },
                line,
              ),
            ],
          ),
          flow.when(flow.from("+7916*", "anonymous"), [flow.reject("declined", line)]),
          flow.when(flow.not(flow.to("site")), [flow.play(flow.file("closed"), line)]),
          ...(extra.length > 0 ? [flow.when(flow.week("Sun 12:00-13:00"), extra)] : []),
        ],
        [flow.wait(3, line)],
        line,
      ),
      flow.message(leads, line),
    ],
    line,
  );
}

const lines = [flow.line("site", ["+74951234567"], "sales"), flow.line("реклама", ["+78005553535"], "sales")];

it("every state has its lines, all of them in the file, no line two states", () => {
  const scenario = everything();
  const output = asteriskTarget.emit(flow.build({ flows: [scenario], lines }), options, flow.testContext);
  expect(output.map.map(({ state }) => state)).toEqual([...scenario.states.keys()]);
  const text = (textFiles(output).get("extensions.conf") ?? "").split("\n");
  const taken = new Set<number>();
  for (const { state, path, firstLine, lastLine } of output.map) {
    expect(path).toBe("extensions.conf");
    const part = text.slice(firstLine - 1, lastLine);
    expect(part[0]).toMatch(/^; main\.vats:1 /);
    const label = state.slice("sales.".length).replaceAll(".", "_");
    expect(part[1]).toMatch(new RegExp(`^(exten => s,1| same => n)\\((${label}|${label.slice(0, 30)}\\w*)\\),`));
    for (let line = firstLine; line <= lastLine; line += 1) expect(taken.has(line)).toBe(false);
    for (let line = firstLine; line <= lastLine; line += 1) taken.add(line);
  }
});

it("a line more at the top of the source changes line references only", () => {
  const before = fileOf(flow.build({ flows: [everything([], 7)], lines }));
  const after = fileOf(flow.build({ flows: [everything([], 8)], lines }));
  expect(after).not.toBe(before);
  expect(after.replaceAll("main.vats:8", "main.vats:7")).toBe(before);
});

it("one more branch only adds its own lines", () => {
  const before = fileOf(flow.build({ flows: [everything()], lines })).split("\n");
  const after = fileOf(flow.build({ flows: [everything([flow.ring([flow.ext("c")]), flow.hangup()])], lines })).split(
    "\n",
  );
  let at = 0;
  for (const line of after) if (line === before[at]) at += 1;
  expect(before.slice(at)).toEqual([]);
  expect(after.length - before.length).toBe(2 + 2 * 2);
});

it("the same build makes the same bytes", () => {
  expect(fileOf(flow.build({ flows: [everything()], lines }))).toBe(
    fileOf(flow.build({ flows: [everything()], lines })),
  );
});

it("no extension has a dash, none is special but s, and a context runs no label twice [asterisk F9, asterisk F12]", () => {
  const complaints: string[] = [];
  const text = fileOf(flow.build({ flows: [everything([flow.hangup()])], lines }));
  for (const { name, settings } of readConfig(text, "extensions.conf", (complaint) => complaints.push(complaint))) {
    const labels: string[] = [];
    for (const { name: word, value } of settings) {
      const extension = word === "exten" ? (value.split(",")[0] ?? "") : "s";
      expect(["h", "i", "t", "o", "a", "e", "T", "fax"]).not.toContain(extension);
      expect(extension).not.toContain("-");
      labels.push(...[...value.matchAll(/^[^,]*(?:,1)?\(([^)]*)\)/g)].map((match) => match[1] ?? ""));
    }
    expect([name, new Set(labels).size]).toEqual([name, labels.length]);
  }
  expect(complaints).toEqual([]);
});

it("every ring has a time, and no phone may send the call elsewhere [asterisk D2, asterisk D12]", () => {
  const dials = fileOf(flow.build({ flows: [everything()], lines })).match(/Dial\(.*\)/g) ?? [];
  expect(dials).toEqual([
    "Dial(PJSIP/a&PJSIP/+79160000001@trunk&PJSIP/trunk/sip:boss@example.com\\;transport=tcp,20,irb(vats-ring-outcome^phone^1))",
  ]);
});

it("the caller hears ringback when an outside number rings along with others", () => {
  const dialOf = (...phones: Parameters<typeof flow.ring>[0]) =>
    /Dial\((.*)\)/.exec(fileOf(flow.build({ flows: [flow.scenario("main", [flow.ring(phones)])] })))?.[1];
  expect(dialOf(flow.ext("a"), flow.ext("b"))).toBe("PJSIP/a&PJSIP/b,20,i");
  expect(dialOf(flow.tel("+79160000001"))).toBe("PJSIP/+79160000001@trunk,20,i");
  expect(dialOf(flow.ext("a"), flow.tel("+79160000001"))).toBe("PJSIP/a&PJSIP/+79160000001@trunk,20,ir");
});

it("nothing is asked about how a ring ended where all ways lead on", () => {
  expect(fileOf(oneLiner)).not.toContain("vats-ring-outcome");
  expect(fileOf(oneLiner)).not.toContain("HANGUPCAUSE");
});

it("nobody can listen to a mailbox before the integrator gives it a password", () => {
  const text = fileOf(flow.build({ flows: [everything()], lines }), "voicemail.conf");
  const categories = readConfig(text, "voicemail.conf", (complaint) => expect.fail(complaint));
  expect(categories.find(({ name }) => name === "general")?.settings).toMatchObject([
    { name: "passwordlocation", value: "spooldir" },
  ]);
  const boxes = categories.find(({ name }) => name === "default")?.settings ?? [];
  expect(boxes.map(({ name, value }) => [name, value])).toEqual([
    ["leads", "locked,leads,sales@example.com,,attach=yes|maxsecs=120"],
  ]);
  // A phone sends 0-9, A-D, * and #; an empty password and "-" let everybody in (app_voicemail.c, vm_authenticate).
  for (const { value } of boxes) expect(value.split(",")[0]).toMatch(/^[a-z]*[e-z][a-z]*$/);
});

it("own sounds are copied, texts are listed to be recorded", () => {
  const output = asteriskTarget.emit(flow.build({ flows: [everything()], lines }), options, flow.testContext);
  expect(output.files.filter((file) => "copyOf" in file)).toEqual([
    { path: "sounds/closed.wav", copyOf: "memory:closed.wav" },
    { path: "sounds/hello.wav", copyOf: "memory:hello.wav" },
  ]);
  expect(textFiles(output).get("prompts.txt")?.split("\n").at(-2)).toBe("5a1d5a1d\tru-RU\tЗдравствуйте");
});

it("a build without mailboxes and texts makes no such files", () => {
  const build = flow.build({ flows: [flow.scenario("main", [flow.hangup()])] });
  const output = asteriskTarget.emit(build, options, flow.testContext);
  expect(output.files.map(({ path }) => path)).toEqual(["extensions.conf", "README.md"]);
});

it("contexts, trunk and technology are the integrator's [asterisk F7]", () => {
  const set = { ...options, "asterisk.context": "from-trunk", "asterisk.trunk": "mts", "asterisk.technology": "SIP" };
  const build = flow.build({ flows: [flow.scenario("main", [flow.ring([flow.tel("+79160000001")])])] });
  const text = textFiles(asteriskTarget.emit(build, set, flow.testContext)).get("extensions.conf") ?? "";
  expect(text).toContain("\n[from-trunk]\n");
  expect(text).toContain("\n[from-trunk-main]\n");
  expect(text).toContain("Dial(SIP/+79160000001@mts,20,i)");
  expect(asteriskTarget.features(set)["ring.outcome"].level).toBe("missing");
  expect(asteriskTarget.features(options)["ring.outcome"].level).toBe("emulated");
  for (const bad of ["general", "globals", "a,b", "a]b", "", "x".repeat(40), "_x"]) {
    expect(asteriskTarget.options["asterisk.context"].parse(bad)).toBeUndefined();
  }
  for (const bad of ["a,b", "a/b", "a&b", "a@b", "", "a;b"])
    expect(asteriskTarget.options["asterisk.trunk"].parse(bad)).toBeUndefined();
});

const made = new WeakMap<Build, ReadonlyMap<string, string>>();

function walkOne(build: Build, called: string, caller = "+79161234567") {
  const files = made.get(build) ?? textFiles(asteriskTarget.emit(build, options, flow.testContext));
  made.set(build, files);
  return walk(files, { called, caller, atMs: 0, phones: {} }, soundWorldOf(build));
}

it("a number that no line has is refused with 404, the beginning of one too [asterisk E8]", () => {
  const build = flow.build({ flows: [everything()], lines });
  for (const called of ["100", "7495", "+7495", "+", "74951234567890", "sales", "*28"]) {
    expect([called, walkOne(build, called)]).toEqual([
      called,
      { trace: [{ kind: "end", how: "unknown", atSeconds: 0 }], complaints: [] },
    ]);
  }
});

it("a line for all numbers takes whatever is dialled, but the letters that mean something to Asterisk [asterisk F10, asterisk F12]", () => {
  for (const called of ["100", "+74951234567", "sales", "anna", "Tom", "q", "B", "_x", "*28", "", "#31#100", "s"]) {
    const { trace, complaints } = walkOne(oneLiner, called);
    expect([called, trace.at(-1), complaints]).toEqual([called, { kind: "end", how: "rejected", atSeconds: 0 }, []]);
  }
  for (const special of ["h", "i", "t", "a", "o", "e", "T"]) {
    expect(walkOne(oneLiner, special).trace).toEqual([{ kind: "end", how: "unknown", atSeconds: 0 }]);
  }
});

/** Scenario `fN` for each number, which rings phone N. */
function manyNumbers(count: number, rest: boolean): Build {
  const flows = Array.from({ length: count }, (_, at) => flow.scenario(`f${at}`, [flow.ring([flow.ext(`p${at}`)], 5)]));
  const numbers = flows.map(({ name }, at) => flow.line(`l${at}`, [`+7495${String(1_000_000 + at * 37)}`], name));
  return flow.build({ flows, lines: rest ? [...numbers, flow.line("rest", "*", "f0")] : numbers });
}

it.each([200, 201, 1000])("%i numbers all lead to their own scenario", (count) => {
  const build = manyNumbers(count, false);
  const text = fileOf(build);
  expect(text.includes("-did-")).toBe(count > 200);
  for (const at of [0, 1, Math.floor(count / 2), count - 1]) {
    const number = `7495${1_000_000 + at * 37}`;
    for (const called of [number, `+${number}`]) {
      const { trace, complaints } = walkOne(build, called);
      expect(complaints).toEqual([]);
      expect(trace[0]).toMatchObject({ kind: "ring", phone: `ext p${at}` });
    }
  }
  for (const called of ["74951000001", "+74951000001", "7495", "749510000000", "100", "+"]) {
    expect(walkOne(build, called)).toEqual({ trace: [{ kind: "end", how: "unknown", atSeconds: 0 }], complaints: [] });
  }
});

it("with many numbers, too, a line for all others takes the rest", () => {
  const build = manyNumbers(300, true);
  for (const called of ["74951000001", "+74951000001", "100", "boss"]) {
    const { trace, complaints } = walkOne(build, called);
    expect([called, complaints, trace[0]]).toMatchObject([called, [], { kind: "ring", phone: "ext p0" }]);
  }
});

it("long and foreign names make labels and contexts that Asterisk does not cut or merge [asterisk F6]", () => {
  const long = "продажи_".repeat(12);
  const flows = ["1", "2"].map((last) =>
    flow.scenario(`${long}${last}`, [
      flow.choose([flow.when(flow.week("Mon-Fri 09:00-18:00"), [flow.ring([flow.ext("a")])])]),
    ]),
  );
  const build = flow.build({
    flows,
    lines: [flow.line("a", ["+71"], flows[0]?.name ?? ""), flow.line("b", ["+72"], flows[1]?.name ?? "")],
  });
  const text = fileOf(build);
  const names = [...text.matchAll(/^\[(.*)\]$/gm)].map((match) => match[1] ?? "");
  expect(new Set(names).size).toBe(3);
  for (const name of names) expect(utf8Length(name)).toBeLessThanOrEqual(79);
  expect(walkOne(build, "71").complaints).toEqual([]);
});

it("a scenario may be called as the context of feature codes is [asterisk F8]", () => {
  const build = flow.build({ flows: [flow.scenario("features", [flow.hangup()])] });
  expect(fileOf(build)).toContain("[vats-features-scenario]");
});

it("the compiled templates are those of templates.ts", () => {
  expect(writtenTemplates()).toBe(precompiledTemplates());
});

it("one ring of 255 phones is one line, 256 are refused where they stand", () => {
  const phones = Array.from({ length: 256 }, (_, at) => flow.ext(`p${at}`));
  const check = (count: number) => {
    const reporter = createReporter();
    const build = flow.build({ flows: [flow.scenario("main", [flow.ring(phones.slice(0, count), 20, {}, 3)])] });
    asteriskTarget.check(build, options, reporter);
    return { codes: reporter.done().map(({ code, span }) => [code, span.start]), build };
  };
  expect(check(256).codes).toEqual([["VATS5005", 3]]);
  const { codes, build } = check(255);
  expect(codes).toEqual([]);
  for (const line of fileOf(build).split("\n")) expect(utf8Length(line)).toBeLessThanOrEqual(8000);
});

it("a ring whose line would be skipped for its length is refused [asterisk F3, asterisk F13]", () => {
  const reporter = createReporter();
  const phones = Array.from({ length: 100 }, (_, at) => flow.ext(`${"x".repeat(90)}${at}`));
  asteriskTarget.check(flow.build({ flows: [flow.scenario("main", [flow.ring(phones)])] }), options, reporter);
  expect(reporter.done().map(({ code }) => code)).toEqual(["VATS5005"]);
});

it("a long list of callers or dates stays below the length of a line [asterisk F3, asterisk F4]", () => {
  const callers = Array.from({ length: 500 }, (_, at) => `+7?16${String(1_000_000 + at)}`);
  const dated = Array.from({ length: 300 }, (_, at) =>
    new Date(Date.UTC(2026, 0, 1 + 2 * at)).toISOString().slice(0, 10),
  );
  const build = flow.build({
    flows: [
      flow.scenario("main", [
        flow.choose([
          flow.when(flow.all(flow.from(...callers), flow.not(flow.dates({ dated }))), [flow.ring([flow.ext("a")])]),
        ]),
      ]),
    ],
  });
  for (const line of fileOf(build).split("\n")) expect(utf8Length(line)).toBeLessThanOrEqual(2000);
  const { trace } = walkOne(build, "100", "79161000499");
  expect(trace[0]).toMatchObject({ kind: "ring", phone: phoneKey(flow.ext("a")) });
});
