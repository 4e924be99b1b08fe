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
