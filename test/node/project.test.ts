/** Projects on a disk: `vats.json` is found, read, obeyed, and told of its mistakes. */

import { readFileSync } from "node:fs";
import { afterEach, expect, it } from "vitest";
import { Workplace } from "../helpers/command.ts";

let place = new Workplace();
afterEach(() => place.remove());

function at(files: Readonly<Record<string, string | object>>): void {
  place = new Workplace(
    Object.fromEntries(
      Object.entries(files).map(([path, content]) => [
        path,
        typeof content === "string" ? content : JSON.stringify(content),
      ]),
    ),
  );
}

const noZone = "workhours Mon-Fri 09:00-18:00 < ring boss > otherwise < voicemail > then voicemail\n";

it("the zone, the targets, the folder and the options of the project hold for a build", () => {
  const settings = {
    zone: "Europe/Moscow",
    targets: ["asterisk"],
    out: "built",
    asterisk: { context: "office", trunk: "provider" },
  };
  at({ "vats.json": settings, "main.vats": `phone boss = tel "+7 916 000-00-01"\n${noZone}` });
  const { status, stderr } = place.vatsc(["build"]);
  expect({ status, errors: stderr.match(/error\[/g) }).toEqual({ status: 0, errors: null });
  expect(place.files("built").filter((path) => path.endsWith(".conf"))).toContain("built/asterisk/extensions.conf");
  expect(place.files()).not.toContain("built/freeswitch/dialplan/vats.xml");
  const conf = place.read("built/asterisk/extensions.conf");
  expect(conf).toMatch(/^\[office\]$/m);
  expect(conf).toContain("@provider");
  expect(place.vatsc(["build", "--check"])).toMatchObject({ status: 0, stdout: "" });
});

it("the project file that docs/cli.md shows is one", () => {
  const shown = /^```json\n(\{\n {2}"\$schema"[\s\S]*?)^```$/m.exec(readFileSync("docs/cli.md", "utf8"))?.[1] ?? "";
  at({ "vats.json": shown, "main.vats": noZone, "night.vats": "" });
  expect(place.vatsc(["check"]).status).toBe(0);
});

it("the command line goes before the project", () => {
  at({ "vats.json": { zone: "UTC", targets: ["asterisk"], out: "built" }, "main.vats": noZone });
  expect(place.vatsc(["build", "--target", "twiml", "--out", "else"]).status).toBe(0);
  expect(place.files().some((path) => path.startsWith("else/twiml/"))).toBe(true);
  expect(place.files().some((path) => path.startsWith("built"))).toBe(false);
});

it("several entry files are one program with one table of numbers", () => {
  const desk = (name: string, number: string) =>
    `vats ${name} < ring ${name}_phone; voicemail >\nphone ${name}_phone = ext "${name}"\nline ${name}_line = "${number}" -> ${name}\n`;
  at({
    "office/vats.json": { files: ["day.vats", "sub/night.vats"] },
    "office/day.vats": desk("day", "+7 495 123-45-67"),
    "office/sub/night.vats": desk("night", "+7 495 123-45-68"),
  });
  expect(place.vatsc(["build", "office", "--target", "asterisk"]).status).toBe(0);
  const conf = place.read("out/asterisk/extensions.conf");
  expect(conf).toContain("74951234567");
  expect(conf).toContain("74951234568");
  expect(conf).toContain("sub/night.vats:1");
  place.write("office/sub/night.vats", desk("night", "+7 495 123-45-67"));
  const { status, stderr } = place.vatsc(["check", "office"]);
  expect(status).toBe(1);
  expect(stderr).toContain("office/sub/night.vats:3");
});

it("a file's own folder has its project file, and --config names another", () => {
  at({
    "a/vats.json": { zone: "UTC" },
    "a/other.vats": noZone,
    "b/settings.json": { zone: "Europe/Moscow" },
    "b/main.vats": noZone,
  });
  expect(place.vatsc(["check", "a/other.vats"]).status).toBe(0);
  expect(place.vatsc(["check", "b"])).toMatchObject({ status: 1, stderr: expect.stringContaining("VATS3007") });
  expect(place.vatsc(["check", "b", "--config", "b/settings.json"]).status).toBe(0);
  expect(place.vatsc(["check", "--config", "b/settings.json"]).status).toBe(0);
  expect(place.vatsc(["check", "--config", "nothing.json"]).status).toBe(2);
  expect(place.vatsc(["check", "b", "a"])).toMatchObject({ status: 2, stderr: expect.stringContaining("--config") });
});

it("severities make a warning an error, and silence one; nothing is written then", () => {
  at({ "vats.json": { severities: { VATS2004: "off" } }, "main.vats": "ring boss\n" });
  const silenced = place.vatsc(["check"]);
  expect(silenced.status).toBe(0);
  expect(silenced.stderr).not.toContain("VATS2004");
  place.write("vats.json", JSON.stringify({ severities: { VATS2004: "error" } }));
  expect(place.vatsc(["build"])).toMatchObject({ status: 1, stderr: expect.stringContaining("error[VATS2004]") });
  expect(place.files()).toEqual(["main.vats", "vats.json"]);
});

it("a wrong zone of the project is one mistake, and no guard asks for another", () => {
  for (const zone of ["Moscow", "Nowhere/Land", 3]) {
    at({
      "vats.json": { zone },
      "main.vats": `phone boss = ext 1\n${noZone}`.replace("voicemail >", "on 05-09 < voicemail > >"),
    });
    const { status, stderr } = place.vatsc(["check"]);
    expect([zone, status, stderr.match(/^error\[\w+\]/gm)]).toEqual([zone, 1, ["error[VATS9003]"]]);
    expect(place.vatsc(["build"]).status).toBe(1);
    expect(place.files()).toEqual(["main.vats", "vats.json"]);
    place.remove();
  }
});

it("a mistake in the project file is shown at its place, with those of the program", () => {
  at({
    "vats.json": '{\n  "zone": "Moscow",\n  "trgets": []\n}\n',
    "main.vats": "phone boss = ext 1 ring boss; voicemale\n",
  });
  const { status, stderr } = place.vatsc(["check"]);
  expect(status).toBe(1);
  expect(stderr).toContain(
    ' --> vats.json:2:11\n2 |   "zone": "Moscow",\n  |           ^^^^^^^^\nhelp: Did you mean `Europe/Moscow`?',
  );
  expect(stderr).toContain(" --> vats.json:3:3");
  expect(stderr).toContain("VATS1024");
  expect(place.vatsc(["build"]).status).toBe(1);
  const { diagnostics } = JSON.parse(place.vatsc(["check", "--format", "json"]).stdout) as {
    diagnostics: { file: string }[];
  };
  expect(diagnostics.map(({ file }) => file)).toEqual(["vats.json", "vats.json", "main.vats"]);
});

it("an entry file that is not there is told where it is named, and no text at all once", () => {
  at({ "vats.json": { files: ["main.vats", "nihgt.vats"] }, "main.vats": "ring boss; voicemail\n" });
  expect(place.vatsc(["check"])).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("There is no file `nihgt.vats`."),
  });
  place = new Workplace({ "vats.json": Uint8Array.of(0x7b, 0xff), "main.vats": "ring boss; voicemail\n" });
  expect(place.vatsc(["check"])).toMatchObject({ status: 1, stderr: expect.stringContaining("VATS1001") });
});

it("an entry file that is not there is an error at its name in the project file", () => {
  at({ "vats.json": { files: ["main.vats", "nihgt.vats"] }, "main.vats": "ring boss for 20s; voicemail\n" });
  const { status, stderr } = place.vatsc(["check"]);
  expect(status).toBe(1);
  expect(stderr).toContain("error[VATS9006]");
  expect(stderr).toContain("nihgt.vats");
});
