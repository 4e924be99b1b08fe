/** Downloads of the playground: every file comes out of the archive as it went in, wherever it is unpacked. */

import { expect, it } from "vitest";
import { compile } from "../../compiler/compile.ts";
import { createMemoryHost } from "../../compiler/host.ts";
import { isSafePath, zipOf } from "../../playground/download/zip.ts";
import { targetIds } from "../../playground/protocol.ts";
import { checkedTargets } from "../../targets/checked.ts";
import { loadTargets } from "../../targets/index.ts";
import { readZip } from "./zip-reader.ts";

const files = [
  { path: "README.md", text: "# Приёмная\n" },
  { path: "documents/отдел.ring_директор.xml", text: "<Response/>\r\n" },
  { path: "empty.conf", text: "" },
  { path: "dialplan/public/vats.xml", text: "😀".repeat(10_000) },
];

it("unpacks to the files that went in, in a folder of their own", async () => {
  const entries = readZip(await zipOf("asterisk", files));
  expect(entries.map(({ path, text }) => ({ path, text }))).toEqual(
    files
      .map(({ path, text }) => ({ path: `asterisk/${path}`, text }))
      .sort((one, other) => (one.path < other.path ? -1 : 1)),
  );
});

it("says that names are UTF-8 where they are, and that files are plain and readable", async () => {
  const entries = readZip(await zipOf("twiml", files));
  expect(entries.filter(({ isUtf8 }) => isUtf8).map(({ path }) => path)).toEqual([
    "twiml/documents/отдел.ring_директор.xml",
  ]);
  expect(new Set(entries.map(({ mode }) => mode))).toEqual(new Set([0o100644]));
});

it("is the same to the byte whenever, wherever and in which order it is made", async () => {
  const zones = ["Pacific/Kiritimati", "America/Los_Angeles", "Asia/Kolkata"];
  const before = process.env.TZ;
  const made: Uint8Array[] = [];
  for (const zone of zones) {
    process.env.TZ = zone;
    made.push(await zipOf("asterisk", [...files].reverse()));
  }
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
  const first = await zipOf("asterisk", files);
  for (const other of made) expect(Buffer.from(other).equals(first)).toBe(true);
  // 1 January 1980, 12:00.
  expect(new Set(readZip(first).map(({ dosTime }) => dosTime))).toEqual(new Set([0x00216000]));
});

it("takes every file that the targets make", async () => {
  const text = `mailbox заявки { email "a@example.com" }
switch day = on code "*28"
vats отдел Europe/Moscow < workhours Mon-Fri 09:00-18:00 < say "Здравствуйте"; ring [a1, b1] for 20s >
otherwise < voicemail заявки > >
phone a1 = ext 101
phone b1 = ext 102
line main = * -> отдел
`;
  const host = createMemoryHost(new Map([["main.vats", text]]));
  const targets = await loadTargets(targetIds);
  const { outputs } = compile(host, ["main.vats"], {
    targets,
    knownTargets: checkedTargets,
    today: "2026-11-27",
    generator: "vatsc",
    refuseByTarget: true,
  });
  expect(outputs.length).toBeGreaterThan(1);
  for (const { target, files: made } of outputs) {
    const texts = made.map((file) => ({ path: file.path, text: "text" in file ? file.text : "" }));
    expect(
      readZip(await zipOf(target, texts))
        .map(({ path }) => path)
        .sort(),
    ).toEqual(texts.map(({ path }) => `${target}/${path}`).sort());
  }
});

it.each([
  "../extensions.conf",
  "/etc/passwd",
  "a/../../b",
  "a//b",
  "a/",
  "",
  ".",
  "a\\..\\b",
  "C:/windows",
  "a\0b",
  "a\nb",
  "a\u202eb",
  "aux.conf",
  "dialplan/NUL",
  "a.",
  "a ",
  `${"a".repeat(121)}`,
])("refuses to put a file at %j", async (path) => {
  expect(isSafePath(path)).toBe(false);
  await expect(zipOf("asterisk", [{ path, text: "" }])).rejects.toThrow("vatsc expected paths below a folder");
});

it("refuses two files at one path, and a folder that leads elsewhere", async () => {
  const twice = [files[0], files[0]].flatMap((file) => file ?? []);
  await expect(zipOf("asterisk", twice)).rejects.toThrow("asterisk/README.md");
  await expect(zipOf("..", files)).rejects.toThrow("vatsc expected");
});

it("takes `__proto__` for the name that it is", async () => {
  const entries = readZip(await zipOf("__proto__", [{ path: "constructor", text: "a" }]));
  expect(entries.map(({ path, text }) => [path, text])).toEqual([["__proto__/constructor", "a"]]);
});
