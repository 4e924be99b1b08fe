/** The house itself: who may import whom, how long files get, that every diagnostic has a page and is raised somewhere. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, it } from "vitest";
import { registry } from "../compiler/diagnostics/registry.ts";

/** The table of docs/architecture.md: a folder or file, and what it may import besides itself. First match counts. */
const mayImport: readonly (readonly [place: RegExp, allowed: readonly RegExp[]])[] = [
  [/^grammar\//, [/^chevrotain$/, /^compiler\/(text|diagnostics)\//, /^compiler\/syntax\/(ast|literals)\.ts$/]],
  [/^compiler\/(never|hash|memory)\.ts$/, []],
  [/^compiler\/text\//, []],
  [/^compiler\/diagnostics\//, [/^compiler\/text\//]],
  [/^compiler\/host\.ts$/, [/^compiler\/text\//]],
  [/^compiler\/time\//, [/^luxon$/, /^compiler\/(text|diagnostics)\//, /^compiler\/(never|memory)\.ts$/]],
  [/^compiler\/syntax\//, [/^compiler\/(text|diagnostics|time)\//, /^compiler\/never\.ts$/]],
  [
    /^compiler\/program\//,
    [
      /^grammar\/index\.ts$/,
      /^compiler\/(text|diagnostics|time|syntax)\//,
      /^compiler\/(never|hash|host|memory)\.ts$/,
      /^compiler\/flow\/(ir|exchange)\.ts$/,
    ],
  ],
  [/^compiler\/flow\//, [/^compiler\/(text|diagnostics|time|syntax|program)\//, /^compiler\/(never|hash|memory)\.ts$/]],
  [/^compiler\/simulate\//, [/^compiler\/(text|diagnostics|time|flow)\//, /^compiler\/never\.ts$/]],
  [
    /^compiler\/test\//,
    [
      /^compiler\/(text|diagnostics|time|syntax|program|flow|simulate)\//,
      /^compiler\/explore\/test-text\.ts$/,
      /^compiler\/never\.ts$/,
    ],
  ],
  [/^compiler\/week\//, [/^compiler\/(text|time|flow|analyse)\//, /^compiler\/never\.ts$/]],
  [/^compiler\/graph\/layout\.ts$/, [/^@dagrejs\/dagre$/]],
  [/^compiler\/graph\//, [/^compiler\/(text|flow)\//, /^compiler\/never\.ts$/]],
  [/^compiler\/format\//, [/^grammar\/index\.ts$/, /^compiler\/(text|diagnostics|syntax)\//]],
  [
    /^compiler\/language\//,
    [
      /^grammar\/index\.ts$/,
      /^compiler\/(text|diagnostics|time|syntax|program|flow|format)\//,
      /^compiler\/(never|host|compile)\.ts$/,
    ],
  ],
  [
    /^compiler\/settings\//,
    [/^jsonc-parser$/, /^compiler\/(text|diagnostics|time|target)\//, /^compiler\/program\/project\.ts$/],
  ],
  [
    /^compiler\/explore\//,
    [/^compiler\/(text|diagnostics|time|syntax|program|flow|simulate)\//, /^compiler\/(never|memory)\.ts$/],
  ],
  [
    /^compiler\/diff\//,
    [/^compiler\/(time|flow|simulate|explore)\//, /^compiler\/analyse\/route\.ts$/, /^compiler\/never\.ts$/],
  ],
  [/^compiler\/verify\//, [/^compiler\/(text|time|flow|simulate|explore|test)\//]],
  [/^compiler\/analyse\//, [/^compiler\/(text|diagnostics|time|flow|simulate)\//, /^compiler\/never\.ts$/]],
  [
    /^compiler\/target\//,
    [
      /^compiler\/(text|diagnostics|time|flow|simulate)\//,
      /^compiler\/program\/project\.ts$/,
      /^compiler\/(never|hash|memory)\.ts$/,
    ],
  ],
  [/^compiler\/telephony\//, [/^libphonenumber-js\/(core|max\/metadata)$/, /^compiler\/host\.ts$/]],
  [/^compiler\/ics\//, [/^ical\.js$/, /^compiler\/host\.ts$/, /^compiler\/time\//]],
  [
    /^compiler\/node\/lsp\//,
    [
      /^(compiler|grammar|targets)\//,
      /^node:/,
      /^diff$/,
      /^vscode-languageserver\/node$/,
      /^vscode-languageserver-textdocument$/,
    ],
  ],
  [/^compiler\/node\//, [/^(compiler|grammar|targets|lab)\//, /^node:/, /^commander$/, /^diff$/]],
  [/^lab\//, [/^lab\//, /^compiler\/(flow\/ir|compile|simulate\/[a-z-]+)\.ts$/, /^compiler\/never\.ts$/, /^node:/]],
  [/^compiler\/[a-z-]+\.ts$/, [/^grammar\/index\.ts$/, /^compiler\/(?!node\/)/]],
  [/^targets\/[a-z-]+\.ts$/, [/^targets\//, /^compiler\/target\//]],
  [
    /^targets\/(asterisk|freeswitch|twiml)\//,
    [
      /^targets\/$SELF\//,
      /^compiler\/flow\/(ir|exchange|callers|phones)\.ts$/,
      /^compiler\/(time|target|text|diagnostics|simulate)\//,
      /^compiler\/(never|hash|memory)\.ts$/,
      /^handlebars\/runtime(\.js)?$/,
    ],
  ],
  [
    /^playground\/(vite\.config|(offline|lean-monaco)\/[a-z-]+)\.ts$/,
    [/^vite$/, /^node:/, /^playground\/(offline|lean-monaco)\//],
  ],
  [/^playground\/script\//, [/^playground\/protocol(-[a-z]+)?\.ts$/]],
  [
    /^playground\/worker\//,
    [
      /^playground\/protocol(-[a-z]+)?\.ts$/,
      /^playground\/script\//,
      /^compiler\/(?!node\/)/,
      /^targets\/[a-z-]+\.ts$/,
      /^grammar\/index\.ts$/,
    ],
  ],
  // What the page itself takes from the compiler are types: another test looks after that.
  [
    /^playground\//,
    [
      /^(preact|@preact\/signals|fflate|diff|monaco-editor)(\/|$)/,
      /^playground\//,
      /^compiler\/(?!node\/)/,
      /\.vats\?raw$/,
    ],
  ],
];

const sources = ["grammar", "compiler", "targets", "lab", "playground"]
  .flatMap((folder) => filesBelow(folder))
  .filter((path) => /\.tsx?$/.test(path));
const page = sources.filter((path) => path.startsWith("playground/") && !path.startsWith("playground/worker/"));

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

/** What a file imports: packages by name, our own files by path from the top. */
function importsOf(path: string): readonly string[] {
  const text = readFileSync(path, "utf8");
  const found = [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\s[^;]*?from\s+"([^"]+)"|import\("([^"]+)"\)|(?:^|\n)import\s+"([^"]+)"/g,
    ),
  ];
  const names = found.map((match) => match[1] ?? match[2] ?? match[3] ?? "");
  return names.map((name) => (name.startsWith(".") ? relative(".", join(dirname(path), name)) : name));
}

function isAllowed(path: string, imported: string): boolean {
  const rule = mayImport.find(([place]) => place.test(path));
  if (!rule) return false;
  const folder = dirname(path);
  const self = path.split("/")[1] ?? "";
  if (imported.startsWith(`${folder}/`) && !folder.match(/^compiler$/)) return true;
  if (path.startsWith("grammar/") && imported.startsWith("grammar/")) return true;
  return rule[1].some((allowed) => new RegExp(allowed.source.replace("$SELF", self)).test(imported));
}

it("every import is one that the table allows", () => {
  const all = sources.flatMap((path) => importsOf(path).map((imported) => [path, imported] as const));
  expect(all.length).toBeGreaterThan(100);
  expect(all.filter(([path, imported]) => !isAllowed(path, imported)).map((pair) => pair.join(" -> "))).toEqual([]);
});

it("the table of imports forbids what it should", () => {
  expect(isAllowed("compiler/flow/lower.ts", "targets/asterisk/emit.ts")).toBe(false);
  expect(isAllowed("targets/asterisk/emit.ts", "targets/twiml/emit.ts")).toBe(false);
  expect(isAllowed("compiler/program/bind.ts", "node:fs")).toBe(false);
  expect(isAllowed("compiler/time/week.ts", "compiler/syntax/ast.ts")).toBe(false);
  expect(isAllowed("targets/freeswitch/emit.ts", "compiler/syntax/ast.ts")).toBe(false);
});

it("the page knows the compiler by types only: its code runs in the worker", () => {
  expect(page.length).toBeGreaterThan(10);
  const values = page.flatMap((path) => [
    ...readFileSync(path, "utf8").matchAll(
      /^(?:import|export) (?!type\b)[^;]*? from "[^"]*\/(?:compiler|targets|grammar)\//gm,
    ),
  ]);
  expect(values.map(([line]) => line)).toEqual([]);
});

it("no file is longer than 400 lines, and half of them are near 100 or shorter", () => {
  const lengths = sources
    .filter((path) => !/\.generated\.ts$|diagnostics\/registry/.test(path))
    .map((path) => [path, readFileSync(path, "utf8").split("\n").length] as const);
  expect(lengths.filter(([, length]) => length > 400)).toEqual([]);
  const sorted = lengths.map(([, length]) => length).sort((one, other) => one - other);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(130);
});

it("the core reads no clock, no chance and no console", () => {
  const forbidden = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bconsole\./;
  const core = sources.filter((path) => !/^(compiler\/node|lab|playground)\//.test(path));
  // The source of the Twilio function is text that runs elsewhere, and reads its clock there.
  const readers = core.filter(
    (path) => !path.endsWith(".generated.ts") && forbidden.test(withoutStringsAndComments(readFileSync(path, "utf8"))),
  );
  expect(readers).toEqual([]);
});

function withoutStringsAndComments(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\/\/.*$/gm, "")
    .replace(/`(?:[^`\\]|\\.)*`|"(?:[^"\\\n]|\\.)*"/g, '""');
}

it("each folder opens with what its main file must not know, and each file says what it is", () => {
  const mute = sources.filter(
    (path) => !/\.generated\.ts$/.test(path) && !readFileSync(path, "utf8").startsWith("/**"),
  );
  expect(mute).toEqual([]);
});

it("every diagnostic has a code of its own, a full stop, a page and a place that raises it", () => {
  const codes = Object.keys(registry);
  expect(codes.length).toBeGreaterThan(40);
  const text = sources
    .filter((path) => !path.includes("/registry/"))
    .map((path) => readFileSync(path, "utf8"))
    .join("\n");
  expect(codes.filter((code) => !new RegExp(`"${code}"`).test(text))).toEqual([]);
  expect(codes.filter((code) => !existsSync(`docs/diagnostics/${code}.md`))).toEqual([]);
  for (const [code, { message }] of Object.entries(registry)) {
    const sample = (message as (params: object) => string)(
      new Proxy({}, { get: (_, name) => (name === "target" ? "Asterisk" : "x") }),
    );
    expect(sample, code).toMatch(/^[A-Z`].*\.$/s);
  }
});
