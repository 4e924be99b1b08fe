/** The standard library as a whole: every file compiles by itself, and what it offers is used somewhere. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { confirmTexts } from "../../compiler/program/own-words.ts";
import { ownTexts } from "../../targets/twiml/texts.ts";
import { build } from "../helpers/flow.ts";
import { compileFiles } from "../helpers/vats.ts";

const origin = { uri: "memory:main.vats", start: 0, end: 0 };
const prompt = { kind: "say", sound: "x", text: "x", origin } as const;
const emptyBuild = build({ flows: [] });

const files = readdirSync("stdlib", { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".vats"))
  .sort();

it.each(files)("std/%s is used without an error or a warning of its own", (path) => {
  const { diagnostics } = compileFiles({
    "main.vats": `use "std/${path.replace(/\.vats$/, "")}" as lib\nvats v < hangup >\nline x = "+12025550100" -> v\n`,
  });
  const own = diagnostics.filter(({ severity, span }) => severity !== "hint" && span.uri.startsWith("std:"));
  expect(own.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
});

it("every flow of std/office is called in the case std-office", () => {
  const flows = [...readFileSync("stdlib/office.vats", "utf8").matchAll(/^flow (\w+)/gm)].map(([, name]) => name);
  const source = readFileSync(join("test/cases/std-office", "main.vats"), "utf8");
  const calls = JSON.parse(readFileSync("test/cases/std-office/calls.json", "utf8")) as readonly { to: string }[];
  expect(flows.length).toBeGreaterThan(5);
  for (const flow of flows) {
    expect(source, flow).toContain(`vats ${flow} `);
    expect(source, flow).toContain(`office.${flow}(`);
    expect(
      calls.some(({ to }) => to === flow),
      flow,
    ).toBe(true);
  }
});

it("std/prompts has the words that vatsc says", () => {
  const text = readFileSync("stdlib/prompts.vats", "utf8");
  for (const words of Object.values(confirmTexts)) expect(text).toContain(`"${words}"`);
});

it("std/greetings has what Twilio says where a mailbox is greeted universally, and both languages of each", () => {
  const text = readFileSync("stdlib/greetings.vats", "utf8");
  const said = (locale: string) => ownTexts({ ...emptyBuild, prompts: [{ ...prompt, locale }] }).greeting;
  for (const locale of ["ru-RU", "en-US"]) expect(text).toContain(`say "${said(locale)}" ${locale}`);
  const names = [...text.matchAll(/^prompt (\w+)/gm)].map(([, name]) => name ?? "");
  const kinds = (ending: string) => names.filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -2));
  expect(kinds("ru")).toEqual(kinds("en"));
});

/** An office in English letters, but for what it greets with. */
const withGreeting = (greeting: string) => `use "std/greetings"
use "std/office"
phone first = tel "+1 202 555 0101"
phone second = tel "+1 202 555 0102"
mailbox box { greeting ${greeting} }
vats desk < run office.on_call(first, second, box) >
line main = "+1 202 555 0123" -> desk
`;

it.each([
  ["greetings.en", confirmTexts.en],
  ["universal", confirmTexts.en],
  ["greetings.ru", confirmTexts.ru],
  ['say "Перезвоним."', confirmTexts.ru],
])("who picks up is asked in the language of the office: with `greeting %s`, %s", (greeting, words) => {
  const { build } = compileFiles({ "main.vats": withGreeting(greeting) });
  const asked = build.prompts.flatMap((one) => (one.kind === "say" ? [one.text] : []));
  expect(Object.values(confirmTexts).filter((text) => asked.includes(text))).toEqual([words]);
});

it("what is said of the library's own steps and texts stands in the office, and can be allowed there", () => {
  const text = withGreeting("greetings.en");
  const { diagnostics } = compileFiles({ "main.vats": text }, ["asterisk"]);
  expect(diagnostics.map(({ code, span }) => [code, span.uri, text.slice(span.start, span.end)])).toEqual([
    ["VATS5007", "main.vats", "mailbox box { greeting greetings.en }"],
    ["VATS4026", "main.vats", "desk"],
    ["VATS5007", "main.vats", "desk"],
  ]);
  const allowed = text
    .replace(/^mailbox .*$/m, "$& // allow VATS5007: recorded on Monday")
    .replace(/^vats .*$/m, "$& // allow VATS4026, VATS5007: recorded on Monday, and people wait for the one on call");
  expect(compileFiles({ "main.vats": allowed }, ["asterisk"]).diagnostics).toEqual([]);
});
