/** `vatsc lsp`: what an editor asks about a program, over the protocol. What the answers say is the language service's to test. */

import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import {
  CompletionRequest,
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  type LocationLink,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  SemanticTokensRequest,
} from "vscode-languageserver/node";
import { Workplace } from "../helpers/command.ts";
import { capable, Editor, type EditorOptions, uriOf } from "../helpers/editor.ts";

const phones = "phone стол = ext 101\nphone boss = ext 102\n";
const main = [
  'use "./phones"',
  "// 𝕏: кто берёт.",
  "vats day < ring phones.стол for 20s; then ring [phones.стол, phones.boss]; then voicemail >",
  "line main = +74950000001 -> day",
  "",
].join("\r\n");

/** An editor with `main.vats`, which uses `phones.vats`. */
async function office(options: EditorOptions = {}) {
  const place = new Workplace({ "main.vats": main, "phones.vats": phones });
  const editor = await Editor.start({ folders: [place.folder], ...options });
  const uri = await editor.open(join(place.folder, "main.vats"));
  const at = (marked: string, file = uri) => ({
    textDocument: { uri: file },
    position: editor.at(file, marked),
  });
  return {
    place,
    editor,
    uri,
    at,
    used: uriOf(place.folder, "phones.vats"),
    async [Symbol.asyncDispose]() {
      await editor[Symbol.asyncDispose]();
      place.remove();
    },
  };
}

it("offers what can be written, with what it takes the place of", async () => {
  await using desk = await office();
  for (const [whole, part, label] of [
    ["-> day", "-> da|", "day"],
    ["phones.boss", "phones.|]", "boss"],
  ] as const) {
    await desk.editor.replace(desk.uri, whole, part.replace(/\|.*/, ""));
    const found = await desk.editor.connection.sendRequest(CompletionRequest.type, desk.at(part));
    const items = Array.isArray(found) ? found : (found?.items ?? []);
    const item = items.find((one) => one.label === label);
    if (!item?.textEdit || !("range" in item.textEdit)) throw new Error(JSON.stringify(items));
    await desk.editor.edit(desk.uri, item.textEdit.range, item.textEdit.newText);
    expect(desk.editor.textOf(desk.uri).getText()).toBe(main);
  }
  await desk.editor.codes(desk.uri);
});

it("says what a phone is, in the language of the editor as far as there are texts in it", async () => {
  await using desk = await office({ locale: "ru" });
  const found = await desk.editor.connection.sendRequest(HoverRequest.type, desk.at("ring phones.ст|ол"));
  expect(found?.range && desk.editor.textOf(desk.uri).getText(found.range)).toBe("стол");
  expect(found?.contents).toMatchObject({ kind: "markdown", value: expect.stringContaining("101") });
  expect(await desk.editor.connection.sendRequest(HoverRequest.type, desk.at("voice|mail >"))).not.toBeUndefined();
});

it("goes to the declaration in another file, also of the standard library", async () => {
  await using desk = await office();
  const ask = (marked: string) => desk.editor.connection.sendRequest(DefinitionRequest.type, desk.at(marked));
  expect(await ask("ring phones.ст|ол")).toMatchObject([
    {
      targetUri: desk.used,
      targetSelectionRange: { start: { line: 0, character: 6 }, end: { line: 0, character: 10 } },
    },
  ]);
  expect(await ask('use "./pho|nes"')).toMatchObject([{ targetUri: desk.used }]);
  await desk.editor.replace(desk.uri, 'use "./phones"', 'use "std/calendars/ru"\r\nuse "./phones"');
  const [link] = ((await ask("std/cal|endars")) ?? []) as LocationLink[];
  const path = fileURLToPath(link?.targetUri ?? "");
  expect(path).toMatch(/stdlib.calendars.ru\.vats$/);
  // It can be read there, and nothing is wrong with it.
  const library = await desk.editor.open(link?.targetUri ?? "");
  const symbols = await desk.editor.connection.sendRequest(DocumentSymbolRequest.type, {
    textDocument: { uri: library },
  });
  expect(symbols?.length).toBeGreaterThan(0);
  await desk.editor.problems(desk.uri, () => true);
  expect(desk.editor.told.get(library)?.diagnostics ?? []).toEqual([]);
});

it("gives places without links to an editor that knows none", async () => {
  await using desk = await office({ capabilities: {} });
  const { connection } = desk.editor;
  expect(await connection.sendRequest(DefinitionRequest.type, desk.at("ring phones.ст|ол"))).toMatchObject([
    { uri: desk.used, range: { start: { line: 0, character: 6 } } },
  ]);
  const symbols = await connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: desk.uri } });
  expect(symbols).toContainEqual(
    expect.objectContaining({ name: "day", location: expect.objectContaining({ uri: desk.uri }) }),
  );
});

it("finds all places of a name, in files that are not open too", async () => {
  await using desk = await office();
  const { connection } = desk.editor;
  const found = await connection.sendRequest(ReferencesRequest.type, {
    ...desk.at("ring phones.ст|ол"),
    context: { includeDeclaration: true },
  });
  expect(found?.map(({ uri, range }) => [uri, range.start.line, range.start.character])).toEqual(
    expect.arrayContaining([
      [desk.uri, 2, 23],
      [desk.uri, 2, 55],
      [desk.used, 0, 6],
    ]),
  );
  expect(found).toHaveLength(3);
  const inFile = await connection.sendRequest(DocumentHighlightRequest.type, desk.at("ring phones.ст|ол"));
  expect(inFile?.map(({ range }) => range.start.character)).toEqual([23, 55]);
});

it("renames over all files, open and not, of all programs that use them", async () => {
  await using desk = await office();
  const { editor, place, uri, used } = desk;
  place.write("night.vats", main.replace("day", "night").replace("-> day", "-> night"));
  const library = await editor.open(used);
  const prepared = await editor.connection.sendRequest(PrepareRenameRequest.type, desk.at("phone ст|ол", library));
  expect(prepared).toEqual({ range: editor.rangeOf(library, "стол"), placeholder: "стол" });
  const edit = await editor.connection.sendRequest(RenameRequest.type, {
    ...desk.at("phone ст|ол", library),
    newName: "𝕏вход",
  });
  await editor.apply(edit ?? {});
  expect(editor.textOf(library).getText()).toBe(phones.replace("стол", "𝕏вход"));
  expect(editor.textOf(uri).getText()).toBe(main.replaceAll("стол", "𝕏вход"));
  expect(place.read("night.vats")).toContain("ring [phones.𝕏вход, phones.boss]");
  await editor.codes(uri);
});

it("says why a name cannot be another", async () => {
  await using desk = await office();
  const { connection } = desk.editor;
  const ask = (newName: string) => connection.sendRequest(RenameRequest.type, { ...desk.at("phones.bo|ss"), newName });
  await expect(ask("ring")).rejects.toThrow("`ring` is a word of the language.");
  await expect(ask("стол")).rejects.toThrow(/стол/);
  await expect(connection.sendRequest(PrepareRenameRequest.type, desk.at("for 2|0s"))).rejects.toThrow(/\.$/);
});

it("gives the outline, the folds, growing selections and the colours of a file", async () => {
  await using desk = await office();
  const { connection } = desk.editor;
  const text = main.replace("< ring", "<\r\n  /* один\r\n  два */\r\n  ring").replace("voicemail >", "voicemail\r\n>");
  await desk.editor.replace(desk.uri, main, text);
  const textDocument = { uri: desk.uri };
  const symbols = await connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
  expect(symbols?.map(({ name }) => name)).toEqual(["./phones", "day", "main"]);
  const folds = await connection.sendRequest(FoldingRangeRequest.type, { textDocument });
  expect(folds).toEqual([
    { startLine: 2, endLine: 5 },
    { startLine: 3, endLine: 4, kind: "comment" },
  ]);
  const [selection] =
    (await connection.sendRequest(SelectionRangeRequest.type, {
      textDocument,
      positions: [desk.editor.at(desk.uri, "phones.ст|ол for")],
    })) ?? [];
  const selected = (part: typeof selection): readonly string[] =>
    part ? [desk.editor.textOf(desk.uri).getText(part.range), ...selected(part.parent)] : [];
  expect(selected(selection)[0]).toBe("стол");
  expect(selected(selection)).toContain("phones.стол");
  expect(selected(selection).at(-1)).toBe(text);
  expect(await coloured(desk.editor, desk.uri)).toEqual(
    expect.arrayContaining([
      "keyword:use",
      "comment:// 𝕏: кто берёт.",
      "comment:  два */",
      "function:day",
      "variable:boss",
    ]),
  );
});

/** Each token with its type, as an editor counts them out. */
async function coloured(editor: Awaited<ReturnType<typeof Editor.start>>, uri: string): Promise<readonly string[]> {
  const found = await editor.connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri } });
  const { data = [] } = found ?? {};
  const provider = editor.server.capabilities.semanticTokensProvider;
  const tokens: string[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0] = data.slice(at, at + 5);
    [line, character] = [line + lines, lines > 0 ? characters : character + characters];
    const range = { start: { line, character }, end: { line, character: character + length } };
    tokens.push(`${provider?.legend.tokenTypes[type]}:${editor.textOf(uri).getText(range)}`);
  }
  return tokens;
}

it("answers of texts that are not open, and of none, with nothing", async () => {
  await using desk = await office();
  const elsewhere = { textDocument: { uri: desk.used }, position: { line: 0, character: 7 } };
  expect(await desk.editor.connection.sendRequest(HoverRequest.type, elsewhere)).toBeNull();
  expect(await desk.editor.connection.sendRequest(CompletionRequest.type, elsewhere)).toEqual([]);
  const past = { textDocument: { uri: desk.uri }, position: { line: 999, character: 999 } };
  expect(await desk.editor.connection.sendRequest(DefinitionRequest.type, past)).toBeNull();
  expect(capable.textDocument).toBeDefined();
});
