/** The generated function as a file: what it needs, how large it is, how stable, and that documents cannot drift. */

import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Build } from "../../../compiler/flow/ir.ts";
import { tablesIn } from "../../../targets/twiml/function-text.ts";
import type { Tables } from "../../../targets/twiml/runtime/tables.ts";
import {
  build,
  choose,
  ext,
  from,
  line,
  mailbox,
  message,
  play,
  reject,
  ring,
  type Step,
  say,
  scenario,
  testContext,
  week,
  when,
} from "../../helpers/flow.ts";
import { workshop } from "../../lab/twilio/workshop.ts";
import { hosted, output } from "./output.ts";

const functionPath = "functions/voice.protected.js";
const office: Step = choose([
  when(from("+7916*"), [play(say("Здравствуйте")), ring([ext("boss")])]),
  when(week("Mon-Fri 09:00-18:00"), [ring([ext("a"), ext("b")]), ring([ext("boss")], 15), message()]),
]);
const sales = build({
  flows: [scenario("sales", [office, message(mailbox("leads"))]), scenario("closed", [reject("busy")])],
  lines: [line("site", ["+74951234567", "+78005553535"], "sales"), line("old", ["+74957654321"], "closed")],
});

function tables(out: { text(path: string): string }): Tables {
  const found = tablesIn(out.text(functionPath));
  if (!found) throw new Error("the function has no tables");
  return found;
}

it("gives for every state the very text of its file in documents/", () => {
  const out = output(sales);
  const { route } = hosted(out);
  const pages = tables(out).states.flatMap((state) => ("choose" in state || "next" in state ? [] : [state]));
  expect(pages.length).toBeGreaterThan(6);
  const given = pages.flatMap((page) => [
    ...(page.ringing ? [route({ s: page.state, To: "+74951234567" }, 0)] : []),
    ...(page.answered ? [route({ s: page.state, To: "+74951234567", a: "1" }, 0)] : []),
  ]);
  const rest = [route({ e: "recorded" }, 0), route({ To: "+74950000000" }, 0)];
  const files = [...out.files].flatMap(([path, text]) => (/^documents\/(?!fallback)/.test(path) ? [text] : []));
  expect([...given, ...rest].sort()).toEqual(files.sort());
});

it("is CommonJS without require, and small", () => {
  const text = output(sales).text(functionPath);
  expect(text).not.toMatch(/\brequire\b|\bimport\b|\bprocess\b|\bmodule\b/);
  expect(Buffer.byteLength(text)).toBeLessThan(40_000);
});

it("loads in Node as it lies in the project", () => {
  const out = output(sales);
  using project = workshop(out.files);
  const script = `const f = require(${JSON.stringify(join(project.folder, functionPath))});
    process.stdout.write(Object.keys(f).sort().join() + "\\n" + f.route({ To: "+74957654321" }, 0));`;
  const printed = execFileSync(process.execPath, ["-e", script], { encoding: "utf8" });
  expect(printed).toBe(`handler,perform,respond,route\n${out.text("documents/closed.reject_busy.xml")}`);
});

it("answers Twilio Functions with XML and the clock's document, and with the error when it fails [twiml plain-text]", async () => {
  const host = hosted(output(sales));
  const monday = await host.handle(
    { To: "+74951234567", From: "+74990000000" },
    Date.parse("2026-11-23T12:00:00+03:00"),
  );
  expect(monday.error).toBeNull();
  expect(monday.headers.get("Content-Type")).toBe("text/xml; charset=utf-8");
  expect(monday.body).toContain("<Client>b</Client>");
  const noZone = { ...sales, flows: sales.flows.map((flow) => flow) };
  const broken = output(noZone).text(functionPath).replace('"Europe/Moscow"', '"Europe/Atlantis"');
  const failed = await hosted({ ...output(sales), text: () => broken }).handle({ To: "+74951234567" }, 0);
  expect(String(failed.error)).toContain("Europe/Atlantis");
});

it("needs no package: not even Twilio's", () => {
  const out = output(sales);
  expect(JSON.parse(out.text("package.json")).dependencies).toEqual({});
  expect(out.text("package.json")).not.toContain('"type"');
  expect(
    out
      .text("server.mjs")
      .match(/from "[^"]+"/g)
      ?.every((from) => from.includes('"node:')),
  ).toBe(true);
  const rc = out.text(".twilioserverlessrc");
  expect(JSON.parse(rc.replace(/^\/\/.*\n/, ""))).toMatchObject({ runtime: "node22" });
});

it("begins every file that can have a comment with who made it", () => {
  for (const [path, text] of output(sales).files) {
    if (path.endsWith(".json")) continue;
    const head = text.split("\n").slice(0, 2).join("\n");
    expect(head, path).toContain("made by vatsc test from main.vats, do not edit");
  }
});

it("maps every state to lines that speak of it", () => {
  const out = output(sales);
  for (const flow of sales.flows) {
    for (const id of flow.states.keys()) {
      const entries = out.map.filter(({ state }) => state === id);
      const [inFunction] = entries.filter(({ path }) => path === functionPath);
      const lines = out
        .text(functionPath)
        .split("\n")
        .slice((inFunction?.firstLine ?? 1) - 1, inFunction?.lastLine);
      expect(lines.join("\n"), id).toContain(`"state": "${id}"`);
      expect(lines.join("\n").match(/"state": /g), id).toHaveLength(1);
      for (const { path, lastLine } of entries)
        expect(out.text(path).split("\n").length).toBeGreaterThanOrEqual(lastLine);
    }
  }
});

it("changes only places when a line is put above everything", () => {
  const moved = { ...testContext, place: (span: { start: number }) => `main.vats:${span.start + 1}` };
  const [before, after] = [output(sales), output(sales, {}, moved)];
  expect([...after.files.keys()]).toEqual([...before.files.keys()]);
  for (const [path, text] of before.files) {
    const lines = text.split("\n").map((old, index) => [old, after.text(path).split("\n")[index]]);
    for (const [old = "", now = ""] of lines) if (old !== now) expect(old).toContain("main.vats:");
  }
});

it("changes only its own lines when a branch is added", () => {
  const office2 =
    office.kind === "choose" ? { ...office, arms: [...office.arms, when(from("anonymous"), [reject()])] } : office;
  const more: Build = {
    ...sales,
    flows: [scenario("sales", [office2, message(mailbox("leads"))]), ...sales.flows.slice(1)],
  };
  const [before, after] = [output(sales), output(more)];
  for (const [path, text] of before.files) {
    if (path.startsWith("documents/")) expect(after.text(path)).toBe(text);
    // A line that was the last of its list gets a comma.
    const now = after
      .text(path)
      .split("\n")
      .map((one) => one.replace(/,$/, ""));
    expect(text.split("\n").filter((one) => !now.includes(one.replace(/,$/, "")))).toEqual([]);
  }
});

it("has the same bytes every time", () => {
  expect([...output(sales).files]).toEqual([...output(sales).files]);
});

it("keeps thousands of numbers one a line, and answers as fast", () => {
  const numbers = Array.from({ length: 5000 }, (_, index) => `+7495${String(index).padStart(7, "0")}`);
  const many = build({
    flows: sales.flows,
    lines: [line("site", numbers, "sales"), line("old", ["+78000000000"], "closed")],
  });
  const out = output(many);
  expect(
    Math.max(
      ...out
        .text(functionPath)
        .split("\n")
        .map((one) => one.length),
    ),
  ).toBeLessThan(8000);
  const { route } = hosted(out);
  const start = performance.now();
  for (let count = 0; count < 1000; count++) route({ To: "+78000000000" }, 0);
  expect(performance.now() - start).toBeLessThan(1000);
});

it("names a state by its id, shortens a long one and tells those apart that differ in case", () => {
  const long = "очень_длинное_имя_шага_в_сценарии".repeat(4);
  const flow = scenario("main", [
    ring([ext("a", long)]),
    ring([ext("b", "Анна")]),
    ring([ext("c", "анна")]),
    message(),
  ]);
  const out = output(build({ flows: [flow] }));
  const names = tables(out).states.map(({ state }) => state);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  expect(Math.max(...names.map((name) => Buffer.byteLength(name)))).toBeLessThan(120);
  expect(names.at(-1)).toBe("main.voicemail_default");
  expect(out.text(`documents/${names[0]}.xml`)).toContain(`voice?s=${encodeURIComponent(names[0] ?? "")}&amp;e=rung`);
});
