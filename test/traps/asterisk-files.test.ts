/**
 * Traps of Asterisk in what never, or always, stands in a dialplan: over the files of every case and example, read as
 * Asterisk's loader reads them.
 */

import { expect, it } from "vitest";
import { readConfig } from "../../targets/asterisk/walk/config.ts";
import { linesThat, written } from "./written.ts";

const files = written("asterisk", "extensions.conf");

interface Row {
  readonly place: string;
  readonly context: string;
  readonly extension: string;
  readonly label: string | undefined;
  readonly app: string;
  readonly args: string;
}

const contexts = files.flatMap(({ path, text }) =>
  readConfig(text, path, (complaint) => expect.fail(complaint)).map((category) => ({ path, ...category })),
);

/** Every line that is run: `exten => s,1(label),App(args)`. */
const rows: readonly Row[] = contexts.flatMap(({ path, name, settings }) => {
  let extension = "";
  return settings.map(({ name: word, value }): Row => {
    const [, first, label, app = "", args = ""] =
      (word === "exten"
        ? /^(.*?),1(?:\(([\p{L}\p{M}\d_]+)\))?,(\w+)\((.*)\)$/su
        : /^(n)(?:\(([\p{L}\p{M}\d_]+)\))?,(\w+)\((.*)\)$/su
      ).exec(value) ?? expect.fail(`${path} [${name}]: ${value} is no line of a dialplan`);
    if (word === "exten") extension = first ?? "";
    return { place: `${path} [${name}] ${value}`, context: `${path} ${name}`, extension, label, app, args };
  });
});

const rowsThat = (isWrong: (row: Row) => boolean) => rows.filter(isWrong).map(({ place }) => place);
const using = (app: string) => rows.filter((row) => row.app === app);

it("there are such files, with lines that run", () => {
  expect(files.length).toBeGreaterThan(40);
  expect(rows.length).toBeGreaterThan(1000);
});

it("Background, WaitExten and second contacts never stand in a dialplan [asterisk M2, asterisk M3, asterisk D10]", () => {
  expect(rowsThat(({ app }) => /^(background|waitexten)$/i.test(app))).toEqual([]);
  expect(rowsThat(({ args }) => args.includes("PJSIP_DIAL_CONTACTS"))).toEqual([]);
  expect(rowsThat(({ extension }) => /^[iteT]$/.test(extension))).toEqual([]);
});

it("a condition has five fields, names and no blanks, and its jump one label [asterisk T2, asterisk T5, asterisk T6, asterisk T7, asterisk T8, asterisk T10, asterisk T12, asterisk T13]", () => {
  const times = "(\\*|(?:([01]\\d|2[0-3]):[0-5]\\d-([01]\\d|2[0-3]):[0-5]\\d&?)+)";
  const names = (words: string) => `(\\*|(?:(?:${words})(?:-(?:${words}))?&?)+)`;
  const days = "(\\*|(?:\\d+(?:-\\d+)?&?)+)";
  const form = new RegExp(
    `^${times},${names("mon|tue|wed|thu|fri|sat|sun")},${days},${names("jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec")},[A-Z]\\w*(/[-\\w]+)*\\?:?\\p{L}[\\p{L}\\p{M}\\d_]*$`,
    "u",
  );
  expect(using("GotoIfTime").length).toBeGreaterThan(100);
  expect(rowsThat(({ app, args }) => app === "GotoIfTime" && !form.test(args))).toEqual([]);
});

it("no range of days of a month wraps, so that none crosses a month [asterisk T12]", () => {
  const wraps = (field: string) =>
    field.split("&").some((part) => Number(part.split("-")[0]) > Number(part.split("-").at(-1)));
  expect(rowsThat(({ app, args }) => app === "GotoIfTime" && wraps(args.split(",")[2] ?? ""))).toEqual([]);
});

it("hours are read at an instant that is kept, and dates are made of it [asterisk T14, asterisk T15, asterisk T16]", () => {
  for (const context of new Set(using("GotoIfTime").map((row) => row.context)))
    expect(
      rows.some((row) => row.context === context && row.args === "TESTTIME=${EPOCH}"),
      context,
    ).toBe(true);
  const asked = rows.flatMap(({ args }) => [...args.matchAll(/STRFTIME\(([^)]*)\)/g)].map(([, text = ""]) => text));
  expect(asked.filter((text) => !/^(\$\{TESTTIME\},[\w/]+,%Y%m%d|,UTC,%Y-%m-%dT%H:%M:%SZ)$/.test(text))).toEqual([]);
});

it("a ring has its seconds, follows no phone elsewhere, and nothing behind a talk [asterisk D2, asterisk D5, asterisk D12]", () => {
  expect(using("Dial").length).toBeGreaterThan(100);
  const form = /^[^,]+,[1-9]\d*,i[bmrRU]*(?:[bmU]?\([^)]*\)|[r])*$/;
  expect(rowsThat(({ app, args }) => app === "Dial" && !form.test(args))).toEqual([]);
});

it("no ring names a phone twice [asterisk D7]", () => {
  const phonesOf = (args: string) => (args.split(",")[0] ?? "").split("&");
  expect(rowsThat(({ app, args }) => app === "Dial" && new Set(phonesOf(args)).size < phonesOf(args).length)).toEqual(
    [],
  );
});

it("each way through an extension ends with an end of its own, with a cause [asterisk E1, asterisk E2]", () => {
  const lasts = rows.filter((row, at) => {
    const next = rows[at + 1];
    return next?.context !== row.context || next.extension !== row.extension;
  });
  expect(lasts.filter(({ app }) => !/^(Hangup|Goto|Return|Busy)$/.test(app)).map(({ place }) => place)).toEqual([]);
  expect(rowsThat(({ app, args }) => app === "Hangup" && !/^(1|16|17)$/.test(args))).toEqual([]);
});

it("behind a mailbox the call is over [asterisk E3]", () => {
  const after = rows.flatMap((row, at) => (row.app === "VoiceMail" ? [rows[at + 1]] : []));
  expect(after.length).toBeGreaterThan(20);
  expect(after.filter((row) => row?.app !== "Hangup" && row?.app !== "Goto")).toEqual([]);
});

it("extensions of scenarios have names that Asterisk takes as they are [asterisk E4, asterisk F9, asterisk F10, asterisk F11, asterisk F12]", () => {
  const isEntrance = ({ context }: Row) => / vats(-did-\d\d|-features)?$/.test(context);
  expect(rowsThat((row) => !isEntrance(row) && !/^(s|\p{L}[\p{L}\p{M}\d_]+)$/u.test(row.extension))).toEqual([]);
  expect(rowsThat((row) => /[-/,]/.test(row.extension.replace(/^_\[[^\]]*\]|\[[^\]]*\]/g, "")))).toEqual([]);
});

it("every jump leads to a line that is there [asterisk E7]", () => {
  const known = new Set<string>();
  const counts = new Map<string, number>();
  for (const { context, extension, label } of rows) {
    const place = `${context} ${extension}`;
    counts.set(place, (counts.get(place) ?? 0) + 1);
    known.add(`${place} ${counts.get(place)}`);
    if (label !== undefined) known.add(`${place} ${label}`);
  }
  const leads = (row: Row, target: string) => {
    const [place = "", extension = row.extension, context = row.context.split(" ").at(-1)] = target
      .split(",")
      .reverse();
    return known.has(`${row.context.split(" ")[0]} ${context} ${extension} ${place}`);
  };
  const targetOf = ({ app, args }: Row) =>
    app === "Goto" ? args : /^Goto(If|IfTime)$/.test(app) ? args.slice(args.lastIndexOf("?") + 1) : undefined;
  const jumps = rows.flatMap((row) => (targetOf(row) === undefined ? [] : [row]));
  expect(jumps.length).toBeGreaterThan(400);
  const lost = jumps.filter(
    (row) =>
      !(targetOf(row) ?? "").split(":").every((target) => target === "" || target.includes("$") || leads(row, target)),
  );
  expect(lost.map(({ place }) => place)).toEqual([]);
});

it("comments are one line each, no line is an order to the loader, and none is long [asterisk F2, asterisk F3, asterisk F4, asterisk F13, asterisk F17]", () => {
  expect(linesThat(files, (line) => /^\s*;(?! )/.test(line) || /(?<!\\);--/.test(line) || /^\s*#/.test(line))).toEqual(
    [],
  );
  expect(linesThat(files, (line) => Buffer.byteLength(line) > 4000)).toEqual([]);
});

it("names of contexts are short, of vatsc's own, and stand once [asterisk F6, asterisk F7, asterisk F8]", () => {
  expect(contexts.filter(({ name }) => !/^vats(-.*)?$/.test(name) || Buffer.byteLength(name) > 79)).toEqual([]);
  const places = contexts.map(({ path, name }) => `${path} ${name}`);
  expect(places.length).toBe(new Set(places).size);
});

it("a line is an application that is written out, up to the last bracket, and labels begin with a letter [asterisk F14, asterisk F15, asterisk V8]", () => {
  expect(linesThat(files, (line) => /^(exten| same)/.test(line) && !/\)$/.test(line))).toEqual([]);
  expect(rowsThat(({ app }) => !/^[A-Z][A-Za-z]+$/.test(app))).toEqual([]);
  expect(rowsThat(({ label }) => label !== undefined && !/^\p{L}/u.test(label))).toEqual([]);
});

it("both sides of a comparison of texts are quoted [asterisk V5]", () => {
  const bare = /(?<!")\s!?= |\s!?= (?!")/;
  const expressions = ({ args }: Row) => [...args.matchAll(/\$\[(.*?)\](?=\?|\)|$)/g)].map(([, text = ""]) => text);
  expect(rows.flatMap(expressions).length).toBeGreaterThan(300);
  expect(rowsThat((row) => expressions(row).some((text) => bare.test(text)))).toEqual([]);
});

it("what a caller sends is no application's argument, and is compared only when it is filtered [asterisk V2, asterisk V4]", () => {
  const apps = /^(Dial|VoiceMail|Queue|Playback|Read|Gosub|System|Originate)$/;
  expect(rowsThat(({ app, args }) => apps.test(app) && /\{(CALLERID|EXTEN|DNID)/.test(args))).toEqual([]);
  const filtered = /\$\{(?:FILTER\([^,]*,|LEN\()\$\{CALLERID\(\w+\)[\d:]*\}\)[\d:]*\}/g;
  expect(rowsThat(({ args }) => args.includes("$[") && args.replaceAll(filtered, "").includes("CALLERID"))).toEqual([]);
});
