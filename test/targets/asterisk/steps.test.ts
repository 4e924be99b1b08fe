/** Every step of the language as Asterisk's walker plays it: as the simulator does, with texts and names of any kind. */

import { expect, it } from "vitest";
import { type Compilation, compile } from "../../../compiler/compile.ts";
import { createMemoryHost } from "../../../compiler/host.ts";
import type { Call } from "../../../compiler/simulate/call.ts";
import { compareTraces } from "../../../compiler/simulate/compare.ts";
import { simulate, soundWorldOf } from "../../../compiler/simulate/simulate.ts";
import { defaultOptions } from "../../../compiler/target/target.ts";
import { asteriskTarget } from "../../../targets/asterisk/index.ts";
import { asteriskOptions } from "../../../targets/asterisk/options.ts";
import { walk } from "../../../targets/asterisk/walk.ts";
import { testContext } from "../../helpers/flow.ts";
import { today } from "../../helpers/vats.ts";

function built(source: string, files: Readonly<Record<string, string>> = {}): Compilation {
  const host = createMemoryHost(new Map([["main.vats", source], ...Object.entries(files)]));
  const options = { targets: [asteriskTarget], knownTargets: [asteriskTarget], today, generator: "vatsc test" };
  return compile(host, ["main.vats"], options);
}

function filesOf({ outputs, diagnostics }: Compilation): ReadonlyMap<string, string> {
  const files = outputs[0]?.files;
  if (!files) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return new Map(files.map((file) => [file.path, "text" in file ? file.text : ""]));
}

/** Plays a call on the files; fails where it is not as in the simulator. */
function played(compilation: Compilation, call: Partial<Call> = {}) {
  const { build } = compilation;
  const whole: Call = {
    called: "+74951234567",
    caller: "+79161112233",
    atMs: Date.UTC(2026, 2, 2, 9),
    phones: {},
    ...call,
  };
  const world = soundWorldOf(build);
  const { trace, complaints } = walk(filesOf(compilation), whole, world);
  expect({ complaints, differences: compareTraces(simulate(build, whole, world).trace, trace) }).toEqual({
    complaints: [],
    differences: [],
  });
  return trace;
}

const office = (steps: string, more = "") => `
phone a = ext 101
phone b = ext 102
phone c = ext 103
${more}
vats main < ${steps} >
line one = "+74951234567" -> main
`;

const endOf = (trace: ReturnType<typeof played>) => {
  const last = trace.at(-1);
  return last?.kind === "end" ? last : undefined;
};

it.each([
  "plain",
  'a "b"; c',
  "${SHELL(id)}",
  "$[1]",
  "back\\\\slash",
  "((",
  "), x",
  "продажи, 100%",
  " blanks ",
  "a=b&c^d",
])(
  "a tag holds %j, in the record and in what a URL is told [asterisk F1, asterisk F15, asterisk V1, asterisk V3]",
  (value) => {
    const written = value.replaceAll('"', '\\"');
    const compilation = built(office(`tag key "${written}"; notify "https://a.example/x"; reject`));
    const trace = played(compilation);
    const meant = value.replaceAll("\\\\", "\\");
    expect(endOf(trace)?.tags).toEqual({ key: meant });
    expect(trace.find((event) => event.kind === "notify")).toMatchObject({ fields: { tag_key: meant } });
  },
);

it.each(["https://a.example/x?a=1&b=2,3", "https://a.example/(x);y", "http://10.0.0.1:8080/'q'"])(
  "the URL %s is told",
  (url) => {
    const trace = played(built(office(`notify "${url}"; reject`)));
    expect(trace.find((event) => event.kind === "notify")).toMatchObject({ url });
  },
);

it("switches and queues may have names of any script", () => {
  const more = "switch ночь = off\ngroup продажи = [a, b]";
  const compilation = built(office("when ночь < ring c for 2s > then queue продажи for 20s", more));
  expect(played(compilation).some((event) => event.kind === "ring" && event.phone === "ext 103")).toBe(false);
  const trace = played(compilation, { switches: { ночь: "on" } });
  expect(trace[0]).toMatchObject({ kind: "ring", phone: "ext 103" });
  expect(trace[1]).toMatchObject({ kind: "queue", queue: "продажи" });
});

it("a queue goes on at once where no agent can be reached, and rings on where one is only busy", () => {
  const compilation = built(office("queue desk for 30s; ring c for 3s", "group desk = [a, b]"));
  const gone = { kind: "unavailable" } as const;
  const left = played(compilation, { phones: { "ext 101": gone, "ext 102": gone } });
  expect(left.findLast((event) => event.kind === "ring")).toMatchObject({ phone: "ext 103", startSeconds: 0 });
  const busy = played(compilation, { phones: { "ext 101": gone, "ext 102": { kind: "busy" } } });
  expect(busy.findLast((event) => event.kind === "ring")).toMatchObject({ phone: "ext 103", startSeconds: 30 });
});

it("a hunt of forty phones at random rings each once, in the order that is drawn", () => {
  const names = Array.from({ length: 40 }, (_, at) => `p${at}`);
  const source = `${names.map((name, at) => `phone ${name} = ext ${200 + at}`).join("\n")}
vats main < hunt [${names.join(", ")}] for 1s each random >
line one = "+74951234567" -> main
`;
  const order = ["ext 239", "ext 200", "ext 217"];
  const rung = played(built(source), { order }).flatMap((event) => (event.kind === "ring" ? [event.phone] : []));
  expect(rung.slice(0, 3)).toEqual(order);
  expect(new Set(rung).size).toBe(40);
});

it("a hunt tells that all were busy, and a second round keeps the order that was drawn", () => {
  const steps = "repeat 2 < hunt [a, b, c] for 2s each random if busy < tag all busy >; >".replace(
    "tag all busy",
    'tag all "busy"',
  );
  const compilation = built(office(steps));
  const busy = { kind: "busy" } as const;
  const trace = played(compilation, {
    phones: { "ext 101": busy, "ext 102": busy, "ext 103": busy },
    order: ["ext 103", "ext 101", "ext 102"],
  });
  expect(endOf(trace)?.tags).toEqual({ all: "busy" });
  expect(trace.flatMap((event) => (event.kind === "ring" ? [event.phone] : []))).toEqual([
    ...["ext 103", "ext 101", "ext 102"],
    ...["ext 103", "ext 101", "ext 102"],
  ]);
});

it("menus with keys that begin others, with # and *, of any order [asterisk M1]", () => {
  const steps = `menu say "x" wait 2s tries 3 <
    1 < ring a for 1s > 12 < ring b for 1s > 123 < ring c for 1s > # < ring a for 2s > * < ring b for 2s >
    timeout < ring c for 3s > invalid < hangup > >`;
  const compilation = built(office(steps));
  for (const key of ["1", "12", "123", "#", "*", "13", "9", "1#", ""]) {
    played(compilation, { keys: [key, key, key] });
    played(compilation, { keys: ["9", key] });
  }
});

it("a caller whose number arrives as it is written at home is compared as E.164 [asterisk V6]", () => {
  const compilation = built(office("from +7916* < ring a for 1s > otherwise < ring b for 1s >"));
  const build = { ...compilation.build, nationalForm: { prefix: "8", countryCode: "7", lengths: [10] } };
  const { files } = asteriskTarget.emit(build, defaultOptions(asteriskOptions), testContext);
  const texts = new Map(files.map((file) => [file.path, "text" in file ? file.text : ""]));
  const world = soundWorldOf(build);
  for (const [caller, phone] of [
    ["89161112233", "ext 101"],
    ["+79161112233", "ext 101"],
    ["79161112233", "ext 101"],
    ["+89161112233", "ext 102"],
    ["8916111223", "ext 102"],
    ["8 916 111 22 33", "ext 102"],
  ] as const) {
    const call: Call = { called: "+74951234567", caller, atMs: 0, phones: {} };
    const { trace, complaints } = walk(texts, call, world);
    expect({ caller, complaints, first: trace[0] }).toMatchObject({ complaints: [], first: { phone } });
    expect(compareTraces(simulate(build, call, world).trace, trace)).toEqual([]);
  }
});

it("thousands of numbers: each in every form, none mixed up, any other refused", () => {
  const number = (at: number) => `+7495${1_000_000 + at * 7}`;
  const lines = Array.from({ length: 1000 }, (_, at) => `line l${at} = "${number(at)}" -> v${at % 2}`);
  const compilation = built(`phone a = ext 101
phone b = ext 102
vats v0 < ring a for 1s >
vats v1 < ring b for 1s >
${lines.join("\n")}
`);
  for (const at of [0, 1, 499, 998, 999]) {
    for (const called of [number(at), number(at).slice(1)]) {
      expect(played(compilation, { called })[0]).toMatchObject({ phone: at % 2 ? "ext 102" : "ext 101" });
    }
  }
  for (const called of ["+74951000001", "74951000001", "+7495100", "+749510000001", "8495"])
    played(compilation, { called });
});

it("no line is longer than Asterisk reads, whatever the program is [asterisk F3, asterisk F13]", () => {
  const names = Array.from({ length: 200 }, (_, at) => `phone_with_a_long_name_${at}`);
  const keys = Array.from({ length: 300 }, (_, at) => `${1000 + at} < tag k${at} "${"я".repeat(100)}" >`);
  const compilation = built(`${names.map((name, at) => `phone ${name} = ext ${at}`).join("\n")}
vats main <
  hunt [${names.join(", ")}] for 1s each random;
  menu say "${"long ".repeat(500)}" < ${keys.join(" ")} >
  notify "https://a.example/x"
>
line one = "+74951234567" -> main
`);
  for (const [path, text] of filesOf(compilation)) {
    const longest = Math.max(...text.split("\n").map((line) => new TextEncoder().encode(line).length));
    expect(path === "prompts.txt" ? 0 : longest, path).toBeLessThan(8000);
  }
});

it("messages are turned into text by the program that the project names, or a warning says that none is", () => {
  const source = office("voicemail leads", "mailbox leads { transcribe }");
  const warned = built(source).diagnostics.filter(({ code }) => code === "VATS5006");
  expect(warned.map(({ message }) => message)).toEqual([
    "Asterisk does not turn messages into text: it has no speech recognition.",
  ]);
  const { build } = built(source);
  const options = { ...defaultOptions(asteriskOptions), "asterisk.transcribe": "/usr/local/bin/transcribe" };
  const { files } = asteriskTarget.emit(build, options, testContext);
  const voicemail = files.find(({ path }) => path === "voicemail.conf");
  expect(voicemail && "text" in voicemail && voicemail.text).toContain("\nexternnotify = /usr/local/bin/transcribe\n");
});

it("a lost call is told of once, whoever ends it, and not where somebody talked, left a message or wrote the end [asterisk D6]", () => {
  const more = "mailbox leads { greeting universal }\nphone d = ext 104";
  const steps = `menu say "x" wait 1s tries 1 < 1 < ring a for 3s whisper say "hello" > 2 < voicemail leads > 3 < hangup > >
    lost < tag gone "yes"; notify "https://a.example/lost" >`;
  const compilation = built(office(steps, more));
  const told = (call: Partial<Call>) =>
    played(compilation, call).flatMap((event) => (event.kind === "notify" ? [event.fields.ended] : []));
  expect(told({ keys: [] })).toEqual(["hangup"]);
  expect(told({ keys: ["1"] })).toEqual(["hangup"]);
  expect(told({ keys: ["1"], hangsUpAfterSeconds: 3 })).toEqual(["caller"]);
  const answers = { "ext 101": { kind: "answers", afterSeconds: 1 } } as const;
  expect(told({ keys: ["1"], phones: answers })).toEqual([]);
  expect(told({ keys: ["1"], phones: answers, hangsUpAfterSeconds: 2.1 })).toEqual(["caller"]);
  expect(told({ keys: ["2"] })).toEqual([]);
  expect(told({ keys: ["2"], hangsUpAfterSeconds: 4 })).toEqual(["caller"]);
  expect(told({ keys: ["3"] })).toEqual([]);
});
