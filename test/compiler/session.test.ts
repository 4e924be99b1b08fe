/** A session says at any time what a fresh compilation says: over edits as people make them, good texts and broken ones. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { typingSession } from "../../bench/typing-edits.ts";
import { typingSounds, typingText } from "../../bench/typing-text.ts";
import { type Compilation, compile } from "../../compiler/compile.ts";
import { createMemoryHost, type Host } from "../../compiler/host.ts";
import { readEntries } from "../../compiler/node/node-host.ts";
import { createSession } from "../../compiler/session.ts";
import { checkedTargets } from "../../targets/checked.ts";
import { loadTargets } from "../../targets/index.ts";
import { caseFolders } from "../helpers/cases.ts";
import { today } from "../helpers/vats.ts";

const targets = await loadTargets(["asterisk", "freeswitch", "twiml"]);
const options = { targets, knownTargets: checkedTargets, today, generator: "vatsc test" };
const exchanges = { ...options, targets: targets.filter(({ id }) => id !== "twiml") };
const library = new Map(
  ["calendars/ru", "calendars/de", "greetings", "office"].map((name) => [
    `std:${name}.vats`,
    readFileSync(`stdlib/${name}.vats`, "utf8"),
  ]),
);

const second = typingSounds().get("hold.wav") ?? new Uint8Array();

/** A host in which one file has another text. */
function withText(host: Host, uri: string, text: string): Host {
  const source = host.read(uri);
  return { ...host, read: (asked) => (asked === uri && source ? { ...source, text } : host.read(asked)) };
}

/** What people get of a compilation. */
function seen({ diagnostics, outputs }: Compilation): string {
  return JSON.stringify({ diagnostics, outputs }, undefined, 1);
}

/** Holds a session against fresh compilations, each text once for all targets and once for those that can do the most. */
function expectSame(host: Host, uri: string, texts: readonly string[]): number {
  const session = createSession();
  let built = 0;
  for (const text of texts) {
    const edited = withText(host, uri, text);
    for (const wanted of [options, exchanges]) {
      const fresh = compile(edited, [uri], wanted);
      const kept = session.compile(edited, [uri], wanted);
      if (seen(kept) !== seen(fresh)) expect(seen(kept), text).toBe(seen(fresh));
      if (fresh.outputs.length > 0) built++;
    }
  }
  return built;
}

it("gives the same for every example and case while it is edited", { timeout: 200_000 }, () => {
  let built = 0;
  for (const [at, folder] of caseFolders.entries()) {
    const { host, uris } = readEntries([join(folder, "main.vats")], process.cwd());
    const [uri = ""] = uris;
    const text = host.read(uri)?.text ?? "";
    built += expectSame(host, uri, [
      text,
      ...typingSession(text, at + 1, folder.startsWith("examples") ? 20 : 4),
      text,
    ]);
  }
  expect(built).toBeGreaterThan(100);
});

it.each(["all", "exchanges"] as const)(
  "gives the same for a file of 500 lines (%s)",
  { timeout: 200_000 },
  (edition) => {
    const text = typingText(edition);
    const host = createMemoryHost(new Map([...library, ["main.vats", text]]), typingSounds());
    // Every twelfth text of a session: the memory meets more that has changed.
    const texts = typingSession(text, 7, 120).filter((_, at) => at % 12 === 0);
    expect(expectSame(host, "main.vats", [text, ...texts, text, `\n${text}`])).toBeGreaterThan(4);
  },
);

it("follows the files that a program uses, and the sounds that it plays", () => {
  const session = createSession();
  const main = `use "./phones"\nring phones.a for 20s\nthen play "m.wav"\nthen voicemail`;
  const phones = ["phone a = ext 101", "phone a = ext 102", "phone b = ext 101", undefined, "phone a = ext 101"];
  const sounds = [second, new Uint8Array([1, 2, 3]), undefined];
  for (const text of phones)
    for (const sound of sounds) {
      const texts = new Map([["main.vats", main]]);
      if (text !== undefined) texts.set("phones.vats", text);
      const host = createMemoryHost(texts, new Map(sound ? [["m.wav", sound]] : []));
      expect(seen(session.compile(host, ["main.vats"], options))).toBe(seen(compile(host, ["main.vats"], options)));
    }
});

it("follows the options", () => {
  const session = createSession();
  const text = readFileSync("examples/office/main.vats", "utf8");
  const host = createMemoryHost(new Map([["main.vats", text]]), new Map([["greetings/leads.wav", second]]));
  const all = [
    options,
    { ...options, today: "2030-01-01" },
    { ...options, generator: "vatsc other" },
    {
      ...options,
      project: { country: "RU", options: { "asterisk.trunk": "other", "twiml.baseUrl": "https://x.test/" } },
    },
    { ...options, project: { zone: "Asia/Tokyo" }, passOverAssertions: true },
    options,
  ];
  for (const one of all)
    expect(seen(session.compile(host, ["main.vats"], one))).toBe(seen(compile(host, ["main.vats"], one)));
});
