/** The project file: what it may say, and how a mistake in it is told. */

import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { plainKeys } from "../../../compiler/settings/keys.ts";
import { readSettings } from "../../../compiler/settings/read.ts";
import { withTargetOptions } from "../../../compiler/settings/schema.ts";
import { positionAt } from "../../../compiler/text/source.ts";
import { checkedTargets } from "../../../targets/checked.ts";
import { schemaFaults } from "../../helpers/json-schema.ts";

const schema = JSON.parse(readFileSync("schema/vats.schema.json", "utf8")) as Record<string, unknown>;

function read(text: string) {
  const source = { uri: "vats.json", name: "vats.json", text };
  const { settings, diagnostics } = readSettings(source, checkedTargets);
  const told = diagnostics.map(({ code, message, help, span }) => {
    const { line, column } = positionAt(source, span.start);
    return [`${line}:${column} ${code} ${message}`, ...(help === undefined ? [] : [help])].join(" ");
  });
  return { settings, diagnostics, told };
}

const whole = `{
  "$schema": "./vats.schema.json",
  // Both offices.
  "files": ["main.vats", "night/main.vats"],
  "targets": ["asterisk", "twiml"],
  "out": "build",
  "zone": "Europe/Moscow",
  "locale": "ru-RU",
  "country": "RU",
  "ringSeconds": 25,
  "severities": { "VATS4001": "error", "VATS5007": "off" },
  "sounds": "recorded",
  "tts": ["say-it", "{file}"],
  "asterisk": { "context": "office", "trunk": "provider" },
  "freeswitch.gateway": "provider",
  "twiml": { "static": true, "host": "other" },
}`;

it("every setting is read, with comments and a comma at the end", () => {
  const { settings, told } = read(whole);
  expect(told).toEqual([]);
  expect({ ...settings, files: settings.files?.map(({ path }) => path) }).toEqual({
    files: ["main.vats", "night/main.vats"],
    targets: ["asterisk", "twiml"],
    out: "build",
    sounds: "recorded",
    tts: ["say-it", "{file}"],
    project: {
      zone: "Europe/Moscow",
      locale: "ru-RU",
      country: "RU",
      ringSeconds: 25,
      severities: { VATS4001: "error", VATS5007: "off" },
      options: {
        "asterisk.context": "office",
        "asterisk.trunk": "provider",
        "freeswitch.gateway": "provider",
        "twiml.static": "true",
        "twiml.host": "other",
      },
    },
  });
});

it("the published schema takes what is read, and has just the settings and options that there are", () => {
  const value = JSON.parse(whole.replace(/\/\/.*\n/, "\n").replace(/,\s*\}$/, "}")) as Record<string, unknown>;
  expect(schemaFaults(value, schema)).toEqual([]);
  expect(schemaFaults({ ...value, trgets: [] }, schema)).not.toEqual([]);
  expect(schemaFaults({ ...value, ringSeconds: 601 }, schema)).not.toEqual([]);
  expect(schemaFaults({ severities: { VATS4001: "fatal" } }, schema)).not.toEqual([]);
  // `npm run generate` writes the options of the targets into it.
  expect(withTargetOptions(schema, checkedTargets)).toEqual(schema);
  const isOption = (key: string) => checkedTargets.some(({ id }) => key === id || key.startsWith(`${id}.`));
  const written = Object.keys(schema.properties as object).filter((key) => !isOption(key));
  expect(written.sort()).toEqual([...Object.keys(plainKeys(checkedTargets)), "severities"].sort());
});

it("an unknown key is told at its place, with the nearest", () => {
  expect(
    read('{\n  "trgets": ["asterisk"],\n  "asterisk": { "trnk": "x" },\n  "asterisk.contxt": "x"\n}').told,
  ).toEqual([
    "2:3 VATS9002 There is no setting `trgets` in `vats.json`. Did you mean `targets`?",
    "3:17 VATS9002 There is no setting `trnk` in `asterisk`. Did you mean `trunk`?",
    "4:3 VATS9002 There is no setting `asterisk.contxt` in `vats.json`. Did you mean `asterisk.context`?",
  ]);
  expect(read('{ "severities": { "VATS40011": "off" } }').told).toEqual([
    "1:19 VATS9002 There is no setting `VATS40011` in `severities`. Did you mean `VATS4001`?",
  ]);
  expect(read('{ "toString": 1, "__proto__": {} }').told.map((text) => text.slice(4, 13).trim())).toEqual([
    "VATS9002",
    "VATS9002",
  ]);
});

it.each([
  [
    '{ "zone": "Moscow" }',
    '`zone` must be a time zone such as `Europe/Moscow`, not `"Moscow"`. Did you mean `Europe/Moscow`?',
  ],
  ['{ "zone": 3 }', "`zone` must be a time zone such as `Europe/Moscow`, not `3`."],
  ['{ "targets": ["asterix"] }', '`targets` must be a list of `asterisk`, `freeswitch`, `twiml`, not `["asterix"]`.'],
  ['{ "targets": [] }', "`targets` must be a list of `asterisk`, `freeswitch`, `twiml`, not `[]`."],
  ['{ "country": "XX" }', '`country` must be a country by its two letters, such as `RU`, not `"XX"`.'],
  ['{ "ringSeconds": 0.5 }', "`ringSeconds` must be a whole number of seconds from 1 to 600, not `0.5`."],
  [
    '{ "tts": "say-it" }',
    '`tts` must be a list of a program and its arguments, such as `["say-it", "{file}"]`, not `"say-it"`.',
  ],
  [
    '{ "severities": { "VATS4001": "fatal" } }',
    '`VATS4001` must be `error`, `warning`, `hint` or `off`, not `"fatal"`.',
  ],
  ['{ "severities": [] }', "`severities` must be an object from codes to severities, not `[]`."],
  [
    '{ "asterisk": { "trunk": "a b" } }',
    '`trunk` must be a value for: the endpoint of the trunk, by which outside numbers are rung, not `"a b"`.',
  ],
])("%s is told", (text, message) => {
  expect(read(text).told.map((line) => line.replace(/^\S+ VATS9003 /, ""))).toEqual([message]);
});

it("an error stays one, a key stands once, and other keys count all the same", () => {
  const { told, settings } = read(
    '{ "severities": { "VATS2001": "off" }, "zone": "UTC", "zone": "Europe/Moscow", "locale": "x" }',
  );
  expect(told).toEqual([
    "1:19 VATS9005 `VATS2001` is an error, and stays one.",
    "1:55 VATS9004 `zone` is set a second time. Keep one of them.",
    '1:90 VATS9003 `locale` must be a locale such as `ru-RU`, not `"x"`.',
  ]);
  expect(settings.project).toEqual({ zone: "UTC" });
  expect(read('{ "asterisk": { "trunk": "a" }, "asterisk.trunk": "b" }').told).toEqual([
    "1:51 VATS9004 `asterisk.trunk` is set a second time.",
  ]);
});

it.each([
  ["", "1:1 VATS9001 A project file is JSON, and here must stand a value."],
  ["[]", "1:1 VATS9001 A project file is JSON, and here stands no object in braces."],
  ['{ "zone" "UTC" }', "1:10 VATS9001 A project file is JSON, and here must stand a `:`."],
  ['{ "zone": "UTC"', "1:16 VATS9001 A project file is JSON, and here must stand a `}`."],
  ["{ zone: 1 }", "1:3 VATS9001 A project file is JSON, and here stands something that JSON has no word for."],
])("%s is no project file", (text, message) => {
  expect(read(text).told).toEqual([message]);
});
