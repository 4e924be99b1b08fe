/** `vatsc fix` as people run it. */

import { afterEach, expect, it } from "vitest";
import { Workplace } from "../helpers/command.ts";

let place = new Workplace();
afterEach(() => place.remove());

const broken = "phone boss = ext 1 // keep\nring boss for 20 s\nthen voicemale\n";

it("applies fixes round after round, prints what it did, and leaves the rest of the text alone", () => {
  place = new Workplace({ "main.vats": broken });
  expect(place.vatsc(["fix"])).toEqual({
    status: 0,
    stdout: "main.vats:2: Write `20s` (VATS1013)\nmain.vats:3: Write `voicemail` (VATS1024)\n",
    stderr: "",
  });
  expect(place.read("main.vats")).toBe("phone boss = ext 1 // keep\nring boss for 20s\nthen voicemail\n");
  expect(place.vatsc(["fix"])).toEqual({ status: 0, stdout: "", stderr: "" });
});

it("--check writes nothing and shows the difference", () => {
  place = new Workplace({ "main.vats": broken });
  const { status, stdout } = place.vatsc(["fix", "--check"]);
  expect(status).toBe(1);
  expect(stdout).toMatch(/^-then voicemale\n\+ring boss for 20s\n\+then voicemail$/m);
  expect(place.read("main.vats")).toBe(broken);
});

it("where there is a choice, people choose", () => {
  const text =
    "phone a = ext 1\nvats v <\n  on Mon UTC < hangup >;\n  on Tue UTC < ring a >\n  then voicemail\n>\nline all = * -> v\n";
  place = new Workplace({ "main.vats": text });
  const { status, stderr } = place.vatsc(["fix"]);
  expect({ status, code: /VATS1032/.test(stderr) }).toEqual({ status: 0, code: true });
  expect(place.read("main.vats")).toBe(text);
});

it("mends files that are used and the project file, and says what it cannot mend", () => {
  place = new Workplace({
    "vats.json": '{ "zone": "Moscow" }\n',
    "main.vats": 'use "./phones"\nring phones.bos; voicemail;\nring phones.nobody\n',
    "phones.vats": "phone boss = ext 1\ngroup all = [boss, bosss]\n",
  });
  const { status, stdout, stderr } = place.vatsc(["fix"]);
  expect(status).toBe(1);
  expect(stdout.split("\n").filter(Boolean).sort()).toHaveLength(3);
  expect(place.read("vats.json")).toBe('{ "zone": "Europe/Moscow" }\n');
  expect(place.read("main.vats")).toContain("ring phones.boss; voicemail");
  expect(place.read("phones.vats")).toContain("[boss, boss]");
  expect(stderr).toContain("nobody");
});

it("standard input goes to standard output, and what is still wrong to standard error", () => {
  place = new Workplace();
  expect(place.vatsc(["fix", "-"], broken)).toEqual({
    status: 0,
    stdout: "phone boss = ext 1 // keep\nring boss for 20s\nthen voicemail\n",
    stderr: "",
  });
});

it("in JSON it is the document of what is still wrong, with the files that were changed", () => {
  place = new Workplace({ "main.vats": `${broken}ring nobody\n` });
  const { status, stdout } = place.vatsc(["fix", "--format", "json"]);
  const document = JSON.parse(stdout) as { diagnostics: { line: number }[]; files: string[] };
  expect({
    status,
    lines: document.diagnostics.filter(({ line }) => line > 3).length > 0,
    files: document.files,
  }).toEqual({
    status: 1,
    lines: true,
    files: ["main.vats"],
  });
});
