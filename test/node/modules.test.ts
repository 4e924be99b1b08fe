/** Used files on a disk: found from the folder of the file that uses them, and named as people see them. */

import { afterEach, expect, it } from "vitest";
import { compile } from "../../compiler/compile.ts";
import { readEntries } from "../../compiler/node/node-host.ts";
import { placeOf } from "../../compiler/text/source.ts";
import { checkedTargets } from "../../targets/checked.ts";
import { Workplace } from "../helpers/command.ts";
import { today } from "../helpers/vats.ts";

let place = new Workplace();
afterEach(() => place.remove());

function compileOnDisk(files: Readonly<Record<string, string | Uint8Array>>) {
  place = new Workplace(files);
  const entries = readEntries(["app/main.vats"], place.folder);
  const options = { targets: [], knownTargets: checkedTargets, today, generator: "vatsc test" };
  return { entries, ...compile(entries.host, entries.uris, options) };
}

it("a used file is read from its folder, and its places are told relative to the first entry", () => {
  const { entries, diagnostics, build } = compileOnDisk({
    "app/main.vats": 'use "../lib/phones"\nring phones.a; voicemail\n',
    "lib/phones.vats": "\nphone a = ext 1\n",
  });
  expect(diagnostics).toEqual([]);
  const [ring] = [...(build.flows[0]?.states.values() ?? [])];
  const origin = ring?.kind === "ring" ? ring.phones[0]?.origin : undefined;
  const source = origin && entries.host.read(origin.uri);
  expect(source && origin && placeOf(source, origin)).toBe("../lib/phones.vats:2");
  expect(origin && entries.fileName(origin.uri)).toBe("lib/phones.vats");
});

it("a used file that is no text is said once", () => {
  const { entries, diagnostics } = compileOnDisk({
    "app/main.vats": 'use "./phones"\nphone a = ext 1\nring a; voicemail\n',
    "app/phones.vats": Uint8Array.from([0xff, 0xfe, 0x20, 0]),
  });
  expect([...entries.diagnostics, ...diagnostics].map(({ code }) => code)).toEqual(["VATS1001"]);
});

it("a file of the standard library that is not there is one error", () => {
  const { diagnostics } = compileOnDisk({ "app/main.vats": 'use "std/nothing"\nring a; voicemail\n' });
  expect(diagnostics.filter(({ severity }) => severity === "error").map(({ message }) => message)).toEqual([
    "There is no file `std/nothing` to use.",
  ]);
});
