/** Parameters and arguments: what fits where, and what a flow is worth once it is entered. */

import { expect, it } from "vitest";
import { callersOf } from "../../../compiler/program/callers.ts";
import { enter, numberOf, textOf } from "../../../compiler/program/environment.ts";
import type { Program } from "../../../compiler/program/program.ts";
import { phonesOf, promptOf, secondsOf } from "../../../compiler/program/values.ts";
import type { RunStep, Step } from "../../../compiler/syntax/ast.ts";
import { walkNodes } from "../../../compiler/syntax/walk.ts";
import { check, compileFiles, compileText } from "../../helpers/vats.ts";

const phones = 'phone a = ext 1\nphone b = ext 2\nmailbox leads { email "a@example.com" }\n';
const main = (steps: string) => `${phones}vats v < ${steps}; voicemail >\nline * -> v\n`;

function errors(text: string): readonly string[] {
  return compileText(text)
    .diagnostics.filter(({ severity }) => severity === "error")
    .map(({ code, message }) => `${code} ${message}`);
}

it("arguments go by position, each of its parameter's type, with defaults last", () => {
  const flows = `
flow front(team: group, patience: duration = 20s, box: mailbox = leads) < ring team for patience; voicemail box >
flow greet(hello: prompt, words: text, show: number, url: text = "https://example.com") <
  play hello; say words ru-RU; callerid show; tag source words; notify url
>
flow shop(open: hours, off: calendar, vip: callers, night: switch, one: phone) <
  during open < ring one >
  on off UTC < voicemail >
  from vip < ring one >
  when night < voicemail >
>
hours office = Mon-Fri 09:00-18:00 UTC
calendar feasts = 01-01
callers rich = +7916*
switch away = off
`;
  const steps = `run front([a, b]); run front([a], 5s); run front([b], 5s, leads);
    run greet(say "Hello", "words", "+7 495 123-45-67"); run greet("welcome.wav", "x", +74951234567);
    run shop(office, feasts, rich, away, a); run shop(office, feasts, +7917*, away, b)`;
  expect(
    compileText(flows + main(steps), [], ["welcome.wav"]).diagnostics.filter(({ severity }) => severity === "error"),
  ).toEqual([]);
});

it("a missing argument, an extra one and one of another type are one error each", () => {
  const flow = "flow front(team: group, patience: duration = 20s) < ring team for patience >\n";
  expect(errors(flow + main("run front"))).toEqual(["VATS2027 `front` needs `team`, a group."]);
  expect(errors(flow + main("run front([a], 5s, leads)"))).toEqual([
    "VATS2028 `front` takes 2 arguments, and here are 3.",
  ]);
  expect(errors(flow + main("run front(20s)"))).toEqual(["VATS2029 This is a duration, and `team` is a group."]);
  expect(errors(flow + main("run front([a], 5)"))).toEqual(["VATS2029 This is a count, and `patience` is a duration."]);
  expect(errors(flow + main("run front(leads)"))).toEqual([
    "VATS2003 `leads` is a mailbox, and a group is needed here.",
  ]);
  expect(errors(flow + main("run front([a, c])"))).toEqual(["VATS2001 Nothing called `c` is a phone or a group."]);
  expect(errors(main("run nothing([c])"))).toEqual(["VATS2001 Nothing called `nothing` is a flow."]);
});

it("a number that is given is one", () => {
  const flow = "flow show(shown: number) < callerid shown >\n";
  expect(errors(flow + main('run show("12")'))).toEqual(["VATS3010 `12` is no telephone number."]);
  expect(errors(flow + main('run show("+7 495 123")'))).toEqual([
    "VATS3055 `+7 495 123` cannot be a telephone number: it has 6 digits after the code of RU or KZ, where numbers have 10 or 14.",
  ]);
});

it("one phone for a group is offered its brackets", () => {
  const text = `flow front(team: group) < ring team >\n${main("run front(a)")}`;
  const found = compileText(text).diagnostics.find(({ code }) => code === "VATS2003");
  expect(found?.fixes.map(({ edits }) => edits[0]?.newText)).toEqual(["[a]"]);
});

it("a parameter is used where its type fits, and its own declaration is the other place", () => {
  const { diagnostics } = compileText(`flow front(box: mailbox) < ring box >\n${main("run front(leads)")}`);
  expect(diagnostics.map(({ message, related }) => [message, related[0]?.span.start])).toEqual([
    ["`box` is a parameter that is a mailbox, and a phone or a group is needed here.", 11],
  ]);
});

it("parameters have types that there are, names of their own, and defaults at the end", () => {
  expect(errors(`flow f(x: durations) < wait x >\n${main("run f(1s)")}`)).toEqual([
    "VATS2025 A parameter cannot be of the type `durations`.",
  ]);
  expect(errors(`flow f(a: phone) < ring a >\n${main("run f(b)")}`)).toEqual([
    "VATS2024 The parameter `a` has the name of a phone of this file.",
  ]);
  expect(errors(`flow f(x: duration, x: phone) < wait x >\n${main("run f(1s, a)")}`)).toEqual([
    "VATS2002 `x` is declared twice.",
  ]);
  expect(errors(`flow f(x: duration = 5s, y: phone) < ring y for x >\n${main("run f(1s, a)")}`)).toEqual([
    "VATS2026 `y` needs a default, since `x` before it has one.",
  ]);
  expect(errors(`flow f(x: duration = leads) < wait x >\n${main("run f")}`)).toEqual([
    "VATS2003 `leads` is a mailbox, and a duration is needed here.",
  ]);
});

it("a name that is no parameter is told where a length of time stands", () =>
  check(`
phone a = ext 1
ring a for patience; voicemail
//         ^^^^^^^^ VATS2001 Nothing called \`patience\` is a duration.
// help: A name stands here for a parameter of its flow: \`flow NAME(patience: duration) < … >\`.
`));

it("a line gives its scenario its arguments", () => {
  const text = `${phones}vats v(box: mailbox) < ring a; voicemail box >\nline one = "+7 495 123-45-67" -> v(leads)\n`;
  expect(errors(text)).toEqual([]);
  expect(errors(text.replace("v(leads)", "v(a)"))).toEqual(["VATS2003 `a` is a phone, and a mailbox is needed here."]);
  expect(errors(text.replace("v(leads)", "v"))).toEqual(["VATS2027 `v` needs `box`, a mailbox."]);
});

it("flows that run each other are one error that prints the circle", () => {
  expect(
    errors(`flow x < run y >\nflow y < on Mon UTC < run z > >\nflow z < repeat 2 < run x > >\n${main("run x")}`),
  ).toEqual(["VATS2030 These flows run each other in a circle: `x` → `y` → `z` → `x`."]);
});

function steps<Kind extends Step["kind"]>(node: unknown, kind: Kind): readonly Extract<Step, { kind: Kind }>[] {
  const found: Extract<Step, { kind: Kind }>[] = [];
  walkNodes(node, (child) => {
    if (child.kind === kind) found.push(child as Extract<Step, { kind: Kind }>);
    return true;
  });
  return found;
}

function entered(program: Program, run: RunStep | undefined) {
  const inside = run && enter(run, program);
  if (!inside) throw new Error("the flow was not entered");
  return inside;
}

it("inside a flow a parameter is worth its argument, through several flows, and each time its own", () => {
  const text = `
flow inner(who: group, time: duration, from1: number, word: text) <
  ring [who, a] for time; callerid from1; tag x word; say word; from from1 < hangup >
>
flow outer(boss: phone, time: duration = 7s) < run inner([boss], time, "+7 495 123-45-67", "one"); run inner([boss, b], 9s, +74951234568, "два") >
${main("run outer(b); run outer(a, 8s)")}`;
  const { program } = compileText(text);
  const scenario = program.scope.scenarios[0];
  const seen = steps(scenario?.block, "run").flatMap((run) => {
    const outer = entered(program, run);
    return steps(outer.declaration.block, "run").map((deep) => {
      const inner = entered(outer.program, deep);
      const [ring] = steps(inner.declaration.block, "ring");
      const [callerid] = steps(inner.declaration.block, "callerid");
      const [tag] = steps(inner.declaration.block, "tag");
      const [say] = steps(inner.declaration.block, "say");
      const [choice] = steps(inner.declaration.block, "choice");
      const from = choice?.arms[0]?.guard?.terms[0]?.atom;
      const prompt = promptOf(say, inner.program);
      return [
        phonesOf(ring?.target, inner.program)
          .map(({ name }) => name)
          .join(),
        secondsOf(ring?.options.duration, inner.program),
        numberOf(callerid?.number, inner.program),
        textOf(tag?.value, inner.program),
        prompt?.kind === "say" && prompt.locale,
        from?.kind === "from" && callersOf(from.callers, inner.program).patterns.join(),
      ];
    });
  });
  expect(seen).toEqual([
    ["b,a", 7, "+74951234567", "one", "en-US", "+74951234567"],
    ["b,a", 9, "+74951234568", "два", "ru-RU", "+74951234568"],
    ["a", 8, "+74951234567", "one", "en-US", "+74951234567"],
    ["a,b", 9, "+74951234568", "два", "ru-RU", "+74951234568"],
  ]);
});

it("a flow that runs itself is entered once", () => {
  const { program } = compileText(`flow x < run x >\n${main("run x")}`);
  const [run] = steps(program.scope.scenarios[0]?.block, "run");
  const inside = entered(program, run);
  const [again] = steps(inside.declaration.block, "run");
  expect(again && enter(again, inside.program)).toBeUndefined();
});

it("a flow of another file is run, and its arguments are names of this one", () => {
  const { diagnostics } = compileFiles({
    "main.vats": `use "./office"\n${main("run office.front([a, b], office.box)")}`,
    "office.vats": "mailbox box {}\nflow front(team: group, to1: mailbox) < ring team; voicemail to1 >\n",
  });
  expect(diagnostics.map(({ message }) => message)).toEqual([
    "`voicemail` must say which mailbox, since several are declared: `leads`, `office.box`.",
  ]);
});

it("flows that run each other twice, many levels deep, are looked at once and refused for their size", () => {
  const flows = Array.from({ length: 40 }, (_, at) =>
    at < 39
      ? `flow f${at}(x: duration) < run f${at + 1}(x); run f${at + 1}(x) >`
      : `flow f${at}(x: duration) < ring a for x >`,
  );
  expect(errors(`${flows.join("\n")}\n${main("run f0(5s)")}`).map((error) => error.slice(0, 8))).toEqual(["VATS4010"]);
}, 60_000);
