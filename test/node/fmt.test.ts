/** `vatsc fmt` as people run it. */

import { chmodSync, lstatSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { Workplace } from "../helpers/command.ts";

let place = new Workplace();
afterEach(() => place.remove());

const ugly = "phone  a=ext 101 ring   a;then voicemail // keep\n";
const pretty = "phone a = ext 101\nring a;\nthen voicemail // keep\n";

it("writes the canonical form in place, says which files changed, and has nothing to do a second time", () => {
  place = new Workplace({ "main.vats": ugly, "deep/er.vats": ugly, "node_modules/x.vats": ugly, "notes.txt": ugly });
  expect(place.vatsc(["fmt"])).toEqual({ status: 0, stdout: "deep/er.vats\nmain.vats\n", stderr: "" });
  expect(place.read("main.vats").startsWith("phone a = ext 101\nring a;")).toBe(true);
  expect(place.read("deep/er.vats")).toBe(place.read("main.vats"));
  expect(place.read("node_modules/x.vats")).toBe(ugly);
  expect(place.vatsc(["fmt"])).toEqual({ status: 0, stdout: "", stderr: "" });
});

it("--check writes nothing, shows what would change and ends with 1; with 0 where nothing would", () => {
  place = new Workplace({ "main.vats": ugly });
  const { status, stdout } = place.vatsc(["fmt", "--check", "main.vats"]);
  expect(status).toBe(1);
  expect(stdout).toMatch(/^-phone {2}a=ext 101/m);
  expect(place.read("main.vats")).toBe(ugly);
  place.write("main.vats", pretty);
  expect(place.vatsc(["fmt", "--check", "main.vats"])).toEqual({ status: 0, stdout: "", stderr: "" });
});

it("standard input goes to standard output", () => {
  place = new Workplace();
  expect(place.vatsc(["fmt", "-"], pretty)).toEqual({ status: 0, stdout: pretty, stderr: "" });
  expect(place.vatsc(["fmt", "-"], "phone  a=ext 101\n").stdout).toBe("phone a = ext 101\n");
});

it("formats a broken file as far as it parses, says what is wrong and ends with 1", () => {
  place = new Workplace({ "main.vats": "phone  a=ext 101\nvats v <\n ring   a;;  >\n" });
  const { status, stderr } = place.vatsc(["fmt", "main.vats"]);
  expect(status).toBe(1);
  expect(stderr).toContain("VATS1028");
  expect(place.read("main.vats")).toBe("phone a = ext 101\nvats v <\n ring   a;;  >\n");
});

it("a link stays a link, and permissions stay", () => {
  place = new Workplace({ "real.vats": ugly });
  chmodSync(join(place.folder, "real.vats"), 0o640);
  symlinkSync("real.vats", join(place.folder, "link.vats"));
  expect(place.vatsc(["fmt", "link.vats"]).status).toBe(0);
  expect(lstatSync(join(place.folder, "link.vats")).isSymbolicLink()).toBe(true);
  expect(place.read("real.vats")).toContain("phone a = ext 101");
  expect(statSync(join(place.folder, "real.vats")).mode & 0o777).toBe(0o640);
});

it("a file that is not there, or no text, is said", () => {
  place = new Workplace({ "main.vats": Uint8Array.of(0xff, 0xfe, 0, 0) });
  expect(place.vatsc(["fmt", "other.vats"]).status).toBe(2);
  expect(place.vatsc(["fmt", "main.vats"])).toMatchObject({ status: 1, stdout: "" });
  expect(place.vatsc(["fmt", "--check", "-", "main.vats"]).status).toBe(2);
});
