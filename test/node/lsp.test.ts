/** `vatsc lsp`: what is wrong is told where it is, of every file of a program, while it is typed. */

import { join } from "node:path";
import { expect, it } from "vitest";
import { CodeAction, CodeActionRequest, DocumentFormattingRequest, FileChangeType } from "vscode-languageserver/node";
import { Workplace } from "../helpers/command.ts";
import { capable, Editor, uriOf } from "../helpers/editor.ts";

const office = "phone desk = ext 101\nring desk for 20s; then voicemail\n";
const phones = "phone desk = ext 101\nphone boss = ext 102\n";
const usesPhones = 'use "./phones"\nvats day < ring phones.desk; then voicemail >\nline main = +74950000001 -> day\n';
const wrongPhone = usesPhones.replace("phones.desk", "phones.dsk");

it("tells of an error at its place, and takes it back when it is mended", async () => {
  await using editor = await Editor.start();
  const uri = await editor.open("/nowhere/office.vats", office.replace("ring desk", "ring dsk"));
  const [problem] = await editor.codes(uri, "VATS2001");
  expect(problem).toMatchObject({
    range: { start: { line: 1, character: 5 }, end: { line: 1, character: 8 } },
    severity: 1,
    code: "VATS2001",
    source: "vatsc",
    message: "Nothing called `dsk` is a phone or a group.\n\nDid you mean `desk`?",
    codeDescription: { href: expect.stringMatching(/^file:.*\/docs\/diagnostics\/VATS2001\.md$/) },
  });
  await editor.replace(uri, "dsk", "desk");
  await editor.codes(uri);
  expect(editor.told.get(uri)?.version).toBe(2);
});

it("counts columns in UTF-16 units, whatever signs and line ends stand before", async () => {
  await using editor = await Editor.start();
  const text = `phone телефон = ext 101\r\n\r\nsay "Здравствуйте 👋🏽 𝕏"; ring тилефон for 20s; then voicemail\r\n`;
  const uri = await editor.open("/nowhere/офис.vats", text);
  const found = await editor.problems(uri, (problems) => problems.some(({ code }) => code === "VATS2001"));
  const problem = found.find(({ code }) => code === "VATS2001");
  const start = text.split("\r\n")[2]?.indexOf("тилефон");
  expect(problem?.range).toEqual({
    start: { line: 2, character: start },
    end: { line: 2, character: (start ?? 0) + 7 },
  });
  await editor.replace(uri, "👋🏽 𝕏", "𝕏𝕏𝕏𝕏");
  await editor.replace(uri, "тилефон", "телефон");
  await editor.problems(uri, (problems) => !problems.some(({ code }) => code === "VATS2001"));
});

it("tells of used files, which count as they are typed and not as they were saved", async () => {
  using place = new Workplace({ "main.vats": usesPhones, "phones.vats": phones });
  await using editor = await Editor.start({ folders: [place.folder] });
  const main = await editor.open(join(place.folder, "main.vats"));
  await editor.codes(main);
  const used = await editor.open(join(place.folder, "phones.vats"));
  await editor.replace(used, "phone desk", "phone table");
  const [problem] = await editor.codes(main, "VATS2001");
  expect(problem && editor.marked(main, problem)).toBe("phones.desk");
  await editor.close(used);
  await editor.codes(main);
});

it("tells of files that are not open, with places in other files, and takes all back when the program is closed", async () => {
  const twice = `${phones}phone desk = ext 103\n`;
  using place = new Workplace({ "main.vats": usesPhones, "phones.vats": twice });
  await using editor = await Editor.start({ folders: [place.folder] });
  const main = await editor.open(join(place.folder, "main.vats"));
  const used = uriOf(place.folder, "phones.vats");
  const [problem] = await editor.codes(used, "VATS2002");
  expect(problem).toMatchObject({
    range: { start: { line: 2, character: 6 } },
    relatedInformation: [{ location: { uri: used, range: { start: { line: 0, character: 6 } } } }],
  });
  await editor.codes(main);
  await editor.close(main);
  await editor.codes(used);
});

it("fades what nothing uses, and sends only what the editor understands", async () => {
  const text = `phone boss = ext 102\n${office}`;
  await using editor = await Editor.start();
  const [unused] = await editor.codes(await editor.open("/nowhere/a.vats", text), "VATS4031");
  expect(unused).toMatchObject({ severity: 2, tags: [1] });
  await using simple = await Editor.start({ capabilities: {} });
  const [plain] = await simple.codes(await simple.open("/nowhere/a.vats", text), "VATS4031");
  expect(Object.keys(plain ?? {}).sort()).toEqual(["code", "message", "range", "severity", "source"]);
});

it("takes a library for a part of the programs that use it, and not for one whose phones nobody rings", async () => {
  using place = new Workplace({ "offices/main.vats": usesPhones.replace("./", "../"), "phones.vats": phones });
  await using editor = await Editor.start({ folders: [place.folder] });
  const used = await editor.open(join(place.folder, "phones.vats"));
  await editor.codes(used);
  await editor.replace(used, "phone desk", "phone table");
  await editor.codes(uriOf(place.folder, "offices", "main.vats"), "VATS2001");
});

it("reads the project file: its files are one program, and what is wrong with it is told in it", async () => {
  const late = "line late = +74950000002 -> night\nvats night < voicemail >\n";
  using place = new Workplace({
    "vats.json": '{ "files": ["main.vats", "late.vats"], "severities": { "VATS4031": "off" } }',
    "main.vats": `phone spare = ext 109\n${usesPhones}`,
    "late.vats": late,
    "phones.vats": phones,
  });
  await using editor = await Editor.start({ folders: [place.folder] });
  const main = await editor.open(join(place.folder, "main.vats"));
  await editor.codes(main);
  const other = await editor.open(join(place.folder, "late.vats"));
  await editor.replace(other, "+74950000002", "+74950000001");
  const told = await editor.problems(other, (problems) => problems.length > 0);
  expect(told[0]?.relatedInformation?.[0]?.location.uri).toBe(main);
  place.write("vats.json", '{ "files": ["main.vats"], "colour": "red" }');
  await editor.changedOnDisk(join(place.folder, "vats.json"), FileChangeType.Changed);
  await editor.problems(uriOf(place.folder, "vats.json"), ([problem]) => /colour/.test(String(problem?.message)));
  await editor.codes(main, "VATS4031");
});

it("keeps two programs of one workspace apart", async () => {
  using place = new Workplace({ "a/main.vats": office, "b/main.vats": office });
  await using editor = await Editor.start({ folders: [place.folder] });
  const a = await editor.open(join(place.folder, "a/main.vats"));
  const b = await editor.open(join(place.folder, "b/main.vats"));
  await editor.replace(a, "ring desk", "ring dsk");
  await editor.codes(a, "VATS2001");
  await editor.codes(b);
});

it("looks at the disk again when a file there is made, changed or removed", async () => {
  using place = new Workplace({ "main.vats": usesPhones });
  await using editor = await Editor.start({ folders: [place.folder] });
  const main = await editor.open(join(place.folder, "main.vats"));
  await editor.problems(main, (problems) => problems.some(({ code }) => code === "VATS2020"));
  expect(editor.watchers).toContain("**/*.vats");
  const path = join(place.folder, "phones.vats");
  place.write("phones.vats", phones);
  await editor.changedOnDisk(path, FileChangeType.Created);
  await editor.codes(main);
  place.write("phones.vats", phones.replace("desk", "table"));
  await editor.changedOnDisk(path, FileChangeType.Changed);
  await editor.codes(main, "VATS2001");
});

it("knows files by their URIs, however they are spelled", async () => {
  using place = new Workplace({ "мой офис #1/main.vats": wrongPhone, "мой офис #1/phones.vats": phones });
  const folder = join(place.folder, "мой офис #1");
  await using editor = await Editor.start({ folders: [folder] });
  // As VS Code writes it, with everything escaped that can be, in small letters.
  const uri = uriOf(folder, "main.vats").replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
  await editor.open(uri);
  await editor.codes(uri, "VATS2001");
  const drive = await editor.open("file:///c%3A/Users/%D0%98%D0%B2%D0%B0%D0%BD/my%20office/main.vats", wrongPhone);
  await editor.codes(drive, "VATS2020");
  const untitled = await editor.open("untitled:Untitled-1", office.replace("ring desk", "ring dsk"));
  await editor.codes(untitled, "VATS2001");
  await editor.codes(await editor.open("file:///%E0%A4%A/main.vats", office));
});

it("loads what it needs later from where it is: plans of numbers, calendars, project files", async () => {
  const text = `${usesPhones.replace("+74950000001", "+7495")}calendar shop = ics "shop.ics"\n`;
  const ics = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n";
  using place = new Workplace({ "vats.json": "{}", "main.vats": text, "phones.vats": phones, "shop.ics": ics });
  const cli = place.vatsc(["check", "--format", "json"]);
  const wanted = (JSON.parse(cli.stdout) as { diagnostics: { code: string }[] }).diagnostics.map(({ code }) => code);
  expect(wanted.length).toBeGreaterThan(1);
  await using editor = await Editor.start({ folders: [place.folder] });
  await editor.codes(await editor.open(join(place.folder, "main.vats")), ...wanted);
  expect(editor.errors).toBe("");
});

it("offers the fix of what is wrong, which makes the file clean", async () => {
  for (const capabilities of [capable, {}]) {
    await using editor = await Editor.start({ capabilities });
    const uri = await editor.open("/nowhere/office.vats", office.replace("ring desk", "ring dsk"));
    const [problem] = await editor.codes(uri, "VATS2001");
    const range = editor.rangeOf(uri, "dsk");
    const context = { diagnostics: problem ? [problem] : [], only: ["quickfix"] };
    const actions = await editor.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context,
    });
    const [action, other] = (actions ?? []).filter((found) => CodeAction.is(found));
    expect(other).toBeUndefined();
    expect(action).toMatchObject({
      title: "Write `desk`",
      kind: "quickfix",
      isPreferred: true,
      diagnostics: [problem],
    });
    await editor.apply(action?.edit ?? {});
    expect(editor.textOf(uri).getText()).toBe(office);
    await editor.codes(uri);
  }
});

it("applies all fixes of a file that leave nothing to choose, and changes no other", async () => {
  using place = new Workplace({ "main.vats": wrongPhone, "phones.vats": `${phones}group all = [dsk, boss]\n` });
  await using editor = await Editor.start({ folders: [place.folder] });
  const uri = await editor.open(join(place.folder, "main.vats"));
  await editor.replace(uri, "voicemail", "ring phones.bos; then voicemial");
  await editor.problems(uri, (problems) => problems.length > 1);
  const start = { line: 0, character: 0 };
  const context = { diagnostics: [], only: ["source.fixAll"] };
  const actions = await editor.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range: { start, end: start },
    context,
  });
  expect(actions).toHaveLength(1);
  const [action] = (actions ?? []).filter((found) => CodeAction.is(found));
  expect(action?.kind).toBe("source.fixAll.vatsc");
  await editor.apply(action?.edit ?? {});
  expect(editor.textOf(uri).getText()).toBe(usesPhones.replace("voicemail", "ring phones.boss; then voicemail"));
  await editor.codes(uri);
  expect(place.read("phones.vats")).toContain("dsk");
});

it("formats a text as fmt does, and keeps its line ends", async () => {
  const loose = "phone desk=ext 101\n// Кто-то 𝕏.\nphone director =   ext 102\nring desk for 20s;then ring director\n";
  using place = new Workplace({ "main.vats": loose });
  place.vatsc(["fmt", "main.vats"]);
  const wanted = place.read("main.vats");
  expect(wanted).not.toBe(loose);
  await using editor = await Editor.start();
  for (const end of ["\n", "\r\n"]) {
    const uri = await editor.open(`/nowhere/${end.length}.vats`, loose.replaceAll("\n", end));
    const options = { tabSize: 2, insertSpaces: true };
    const ask = () => editor.connection.sendRequest(DocumentFormattingRequest.type, { textDocument: { uri }, options });
    await editor.applyTo(uri, (await ask()) ?? []);
    expect(editor.textOf(uri).getText()).toBe(wanted.replaceAll("\n", end));
    expect(await ask()).toEqual([]);
  }
});
