/** `--format json` of check and build is what its published schema and docs/cli.md say. */

import { readFileSync } from "node:fs";
import { afterEach, expect, it } from "vitest";
import { oneLiner, Workplace } from "../helpers/command.ts";
import { schemaFaults } from "../helpers/json-schema.ts";

const schema = JSON.parse(readFileSync("schema/diagnostics.schema.json", "utf8")) as Record<string, unknown>;

let place = new Workplace();
afterEach(() => place.remove());

/** The document of a command on `main.vats`, which must fit the schema. */
function documentOf(text: string | Uint8Array, ...args: readonly string[]): { diagnostics: object[]; files: string[] } {
  place = new Workplace({ "main.vats": text });
  const { stdout, stderr } = place.vatsc([...args, "main.vats", "--format", "json"]);
  expect(stderr).toBe("");
  const document = JSON.parse(stdout) as { diagnostics: object[]; files: string[] };
  expect(schemaFaults(document, schema)).toEqual([]);
  return document;
}

it("check and build print documents of the schema: clean, with a warning, with errors, for a file that is no text", () => {
  const clean = documentOf("phone a = ext 101\nring a; voicemail\n", "check");
  expect(clean).toEqual({ version: 1, diagnostics: [], files: [] });
  expect(documentOf(oneLiner, "check").diagnostics).toHaveLength(4);
  expect(documentOf("phone a = ext 1\nphone a = ext 2\nring b for 20 s", "check").diagnostics).toHaveLength(3);
  expect(documentOf(Uint8Array.of(0xff), "build").diagnostics).toHaveLength(1);
  const built = documentOf(oneLiner, "build", "--target", "asterisk");
  expect(built.files).toEqual([
    "asterisk/README.md",
    "asterisk/extensions.conf",
    "asterisk/voicemail.conf",
    "vats-manifest.json",
  ]);
});

it("the schema refuses a document with a key too few, a key too many or a value of another kind", () => {
  const document = documentOf(oneLiner, "check");
  expect(schemaFaults({ ...document, files: undefined }, schema)).not.toEqual([]);
  expect(schemaFaults({ ...document, more: 1 }, schema)).not.toEqual([]);
  expect(schemaFaults({ ...document, diagnostics: [{ ...document.diagnostics[0], line: 0 }] }, schema)).not.toEqual([]);
});

it("docs/cli.md shows a document as it is printed", () => {
  const shown = /^```json\n(\{\n {2}"version"[\s\S]*?)^```$/m.exec(readFileSync("docs/cli.md", "utf8"))?.[1] ?? "";
  const text = 'mailbox leads { email "sales@example.com" }\nphone a = ext 101 ring a;\nthen voicemail laeds\n';
  expect(documentOf(text, "check")).toEqual(JSON.parse(shown));
});

it("explain prints the page in a document", () => {
  place = new Workplace();
  const { status, stdout } = place.vatsc(["explain", "4001", "--format", "json"]);
  const page = readFileSync("docs/diagnostics/VATS4001.md", "utf8");
  expect({ status, document: JSON.parse(stdout) as unknown }).toEqual({
    status: 0,
    document: { version: 1, code: "VATS4001", page },
  });
});
