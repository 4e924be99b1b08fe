/** Programs of several files: what `use` brings, whose names are whose, and what is said where that goes wrong. */

import { expect, it } from "vitest";
import { compile } from "../../../compiler/compile.ts";
import { checkedTargets } from "../../../targets/checked.ts";
import { compileFiles, hostWithLibrary, today } from "../../helpers/vats.ts";

function errors(files: Readonly<Record<string, string>>): readonly string[] {
  return compileFiles(files)
    .diagnostics.filter(({ severity }) => severity === "error")
    .map(({ code, span, message }) => `${code} ${span.uri} ${message}`);
}

function rung(files: Readonly<Record<string, string>>): readonly string[] {
  return compileFiles(files).build.flows.flatMap(({ states }) =>
    [...states.values()].flatMap((state) =>
      state.kind === "ring" ? state.phones.map(({ name, address }) => `${name}=${address}`) : [],
    ),
  );
}

const phones = "phone a = ext 101\nphone b = ext 102\ngroup all = [a, b]\n";

it("names of a used file stand behind its own", () => {
  const main = 'use "./phones"\nring phones.all for 20s; ring phones.a; voicemail\n';
  expect(errors({ "main.vats": main, "phones.vats": phones })).toEqual([]);
  expect(rung({ "main.vats": main, "phones.vats": phones })).toEqual(["a=101", "b=102", "a=101"]);
});

it("`as` gives a file another name, and is required where its own is none or a word of the language", () => {
  const main = (use: string, name: string) => `${use}\nring ${name}.a; voicemail\n`;
  expect(errors({ "main.vats": main('use "./my-phones.vats" as phones', "phones"), "my-phones.vats": phones })).toEqual(
    [],
  );
  const files = { "my-phones.vats": phones, "line.vats": phones };
  expect(errors({ ...files, "main.vats": main('use "./my-phones"', "my_phones") })).toEqual([
    "VATS2022 main.vats `my-phones` cannot be the name of a module, so this `use` needs an `as`.",
  ]);
  expect(errors({ ...files, "main.vats": 'use "./line"\nring a; voicemail\n' })).toContain(
    "VATS2022 main.vats `line` cannot be the name of a module, so this `use` needs an `as`.",
  );
});

it("the fix of a use without a name makes it whole", () => {
  const { diagnostics } = compileFiles({
    "main.vats": 'use "./my-phones"\nring my_phones.a; voicemail\n',
    "my-phones.vats": phones,
  });
  expect(diagnostics[0]?.fixes[0]?.edits).toEqual([
    { span: { uri: "main.vats", start: 17, end: 17 }, newText: " as my_phones" },
  ]);
});

it("a missing file is one error, and its names fit every use", () => {
  expect(
    errors({ "main.vats": 'use "./phones"\nphone a = ext 1\nring [a, phones.b]; voicemail phones.leads\n' }),
  ).toEqual(["VATS2020 main.vats There is no file `./phones` to use."]);
});

it("an unknown name of a module is offered the nearest one there", () => {
  const { diagnostics } = compileFiles({
    "main.vats": 'use "./phones"\nring phones.boos; voicemail\n',
    "phones.vats": "phone boss = ext 1\n",
  });
  expect(diagnostics.map(({ code, message, help }) => [code, message, help])).toEqual([
    ["VATS2001", "Nothing called `phones.boos` is a phone or a group.", "Did you mean `phones.boss`?"],
  ]);
});

it("a name whose module was forgotten is found in it, and is no extension", () => {
  const { diagnostics } = compileFiles({
    "main.vats": 'use "./phones"\nring boss; voicemail\n',
    "phones.vats": "phone boss = ext 1\n",
  });
  expect(diagnostics.map(({ code, help, fixes }) => [code, help, fixes[0]?.edits[0]?.newText])).toEqual([
    ["VATS2001", "Did you mean `phones.boss`?", "phones.boss"],
  ]);
});

it("a wrong type shows both places, in both files", () => {
  const { diagnostics } = compileFiles({
    "main.vats": 'use "./phones"\nring phones.leads; voicemail\n',
    "phones.vats": 'mailbox leads { email "a@example.com" }\n',
  });
  expect(diagnostics.map(({ code, message, related }) => [code, message, related[0]?.span])).toEqual([
    [
      "VATS2003",
      "`phones.leads` is a mailbox, and a phone or a group is needed here.",
      { uri: "phones.vats", start: 8, end: 13 },
    ],
  ]);
});

it("names are not passed on", () => {
  const files = {
    "main.vats": 'use "./office"\nring office.phones; voicemail\n',
    "office.vats": 'use "./phones"\n',
    "phones.vats": phones,
  };
  expect(errors(files)).toEqual(["VATS2001 main.vats Nothing called `office.phones` is a phone or a group."]);
  expect(errors({ ...files, "main.vats": 'use "./office"\nring phones.a; voicemail\n' })).toEqual([
    "VATS2011 main.vats No module called `phones` is used in this file.",
  ]);
});

it("a used file counts as if it stood here: its lines take calls, wherever its scenario is", () => {
  const { build, diagnostics } = compileFiles({
    "main.vats":
      'use "./lines"\nvats desk < ring a; voicemail >\nphone a = ext 1\nline one = "+7 495 123-45-67" -> desk\n',
    "lines.vats": 'use "./main2"\nline two = "+7 495 123-45-68" -> main2.night\n',
    "main2.vats": "vats night < voicemail >\n",
  });
  expect(diagnostics).toEqual([]);
  expect(build.lines.map(({ name, flow }) => [name, flow])).toEqual([
    ["one", "desk"],
    ["two", "night"],
  ]);
});

it("one number in two files has one line only", () => {
  expect(
    errors({
      "main.vats": 'use "./lines"\nphone a = ext 1\nvats v < ring a; voicemail >\nline x = "+7 495 123-45-67" -> v\n',
      "lines.vats": "vats w < voicemail >\nline y = +74951234567 -> w\n",
    }),
  ).toEqual(["VATS2013 lines.vats The number `+74951234567` has a line already."]);
});

it("a file that two use is one, and files that use each other are one error", () => {
  const files = {
    "main.vats": 'use "./one"\nuse "./two"\nring [one.x, two.y]; voicemail\n',
    "one.vats": 'use "./phones"\ngroup x = [phones.a]\n',
    "two.vats": 'use "./phones.vats"\ngroup y = [phones.b]\n',
    "phones.vats": phones,
  };
  expect(errors(files)).toEqual([]);
  expect(rung(files)).toEqual(["a=101", "b=102"]);
  expect(errors({ ...files, "phones.vats": `use "./one"\n${phones}` })).toEqual([
    "VATS2023 phones.vats These files use each other in a circle: `one.vats` → `phones.vats` → `one.vats`.",
  ]);
  expect(errors({ "main.vats": 'use "./main"\nphone a = ext 1\nring a; voicemail\n' })).toEqual([
    "VATS2023 main.vats These files use each other in a circle: `main.vats` → `main.vats`.",
  ]);
});

it("a file of bare steps cannot be used, an empty one can", () => {
  const main = 'use "./other"\nphone a = ext 1\nring a; voicemail\n';
  expect(errors({ "main.vats": main, "other.vats": "voicemail\n" })).toEqual([
    "VATS2021 main.vats `./other` cannot be used: it holds steps outside any `vats` or `flow`.",
  ]);
  expect(errors({ "main.vats": main, "other.vats": "" })).toEqual([]);
});

it("two files that would have one name in a module are one too many", () => {
  const files = { "a/phones.vats": phones, "b/phones.vats": phones };
  expect(errors({ ...files, "main.vats": 'use "./a/phones"\nuse "./b/phones"\nring phones.a; voicemail\n' })).toEqual([
    "VATS2002 main.vats `phones` is declared twice.",
  ]);
});

it("names that two files share are told apart in the build", () => {
  const { build } = compileFiles({
    "main.vats":
      'use "./office"\nphone a = ext 1\nmailbox leads {}\nvats v < ring [a, office.a]; voicemail office.leads >\nline main = "+7 495 123-45-67" -> v\n',
    "office.vats":
      'phone a = ext 2\nmailbox leads {}\nvats v < ring a; voicemail leads >\nline main = "+7 495 123-45-68" -> v\n',
  });
  expect(build.flows.map(({ name }) => name)).toEqual(["v", "office_v"]);
  expect(build.lines.map(({ name, flow }) => [name, flow])).toEqual([
    ["main", "v"],
    ["office_main", "office_v"],
  ]);
  expect(build.mailboxes.map(({ name }) => name)).toEqual(["leads", "office_leads"]);
  const [first] = [...(build.flows[0]?.states.values() ?? [])];
  expect(first?.kind === "ring" && first.phones.map(({ name }) => name)).toEqual(["a", "office_a"]);
});

it("a used file's undeclared phones are extensions only where it declares none", () => {
  const { diagnostics } = compileFiles({
    "main.vats": 'use "./night"\nphone a = ext 1\nvats v < ring a; voicemail >\nline * -> v\n',
    "night.vats": 'vats night < ring guard; voicemail >\nline two = "+7 495 123-45-68" -> night\n',
  });
  expect(diagnostics.map(({ code, span }) => [code, span.uri])).toEqual([["VATS2004", "night.vats"]]);
});

it("sounds are read from the folder of the file that names them", () => {
  const { diagnostics, build } = compileFiles(
    {
      "main.vats": 'use "./lib/prompts"\nplay prompts.hello; voicemail\n',
      "lib/prompts.vats": 'prompt hello = file "sounds/hello.wav"\n',
    },
    [],
    ["lib/sounds/hello.wav"],
  );
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(build.prompts.map((prompt) => prompt.kind === "file" && prompt.uri)).toEqual(["lib/sounds/hello.wav"]);
});

it("the standard library has URIs of its own, and its files may use each other", () => {
  const files = {
    "main.vats": 'use "std/test/night"\nring a; then voicemail night.box\n',
    "std:test/night.vats": 'use "./box" as other\nmailbox box { greeting universal }\ngroup g = [other.x]\n',
    "std:test/box.vats": "phone x = ext 1\n",
  };
  expect(errors(files)).toEqual([]);
});

it("two entries are one program and see each other's names; one that the other uses is still itself", () => {
  const files = {
    "main.vats": 'use "./b" as other\nphone a = ext 1\nvats v < ring [a, b, other.b]; voicemail >\nline * -> v\n',
    "b.vats": "phone b = ext 2\n",
  };
  const options = { targets: [], knownTargets: checkedTargets, today, generator: "vatsc test" };
  const { diagnostics } = compile(hostWithLibrary(files), ["main.vats", "b.vats"], options);
  expect(diagnostics).toEqual([]);
});

it("two entries may use one file under one name", () => {
  const host = hostWithLibrary({
    "main.vats": 'use "./phones"\nvats v < ring phones.a; voicemail >\nline one = "+12025550100" -> v\n',
    "night.vats": 'use "./phones"\nvats w < ring phones.a; voicemail >\nline two = "+12025550101" -> w\n',
    "phones.vats": "phone a = ext 101\n",
  });
  const options = { targets: [], knownTargets: [], today, generator: "vatsc test" };
  const { diagnostics, build } = compile(host, ["main.vats", "night.vats"], options);
  expect(diagnostics.map(({ message }) => message)).toEqual([]);
  expect(build.lines.map(({ name }) => name)).toEqual(["one", "two"]);
});
