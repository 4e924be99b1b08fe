/** `vatsc build` on a disk: all or nothing, only what is ours, a diff for CI. */

import { spawn } from "node:child_process";
import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { oneLiner, program, Workplace } from "../helpers/command.ts";
import { wav } from "../helpers/vats.ts";

let place = new Workplace();
afterEach(() => place.remove());

function at(files: Readonly<Record<string, string | Uint8Array>>): Workplace {
  place = new Workplace(files);
  return place;
}

const withMailbox = 'mailbox leads { email "a@example.com" }\nring_step\n'.replace(
  "ring_step",
  "vats v < voicemail leads >\nline all = * -> v",
);

it("the one-liner builds for each target, from a file and from standard input, with exit status 0 and the warning", () => {
  at({ "main.vats": oneLiner });
  for (const target of ["asterisk", "freeswitch", "twiml"]) {
    const fromFile = place.vatsc(["build", "main.vats", "--target", target, "--out", `out-${target}`]);
    const fromInput = place.vatsc(["build", "-", "--target", target, "--stdout"], oneLiner);
    for (const { status, stderr } of [fromFile, fromInput]) {
      expect(status).toBe(0);
      expect(stderr).toContain(
        "warning[VATS4001]: Calls outside Mon-Fri 09:00-18:00 Europe/Moscow are dropped: 123 of the week's 168 hours.",
      );
    }
    expect(fromInput.stdout.length).toBeGreaterThan(500);
  }
  expect(existsSync(join(place.folder, "out-asterisk/asterisk/extensions.conf"))).toBe(true);
  expect(existsSync(join(place.folder, "out-freeswitch/freeswitch/dialplan/vats.xml"))).toBe(true);
  expect(existsSync(join(place.folder, "out-twiml/twiml/functions/voice.protected.js"))).toBe(true);
});

it("a second build of the same source changes nothing, and --check agrees", () => {
  at({ "main.vats": oneLiner });
  expect(place.vatsc(["build"]).status).toBe(0);
  const before = place.files().map((path) => [path, place.read(path)]);
  expect(place.vatsc(["build"]).status).toBe(0);
  expect(place.files().map((path) => [path, place.read(path)])).toEqual(before);
  expect(place.vatsc(["build", "--check"])).toMatchObject({ status: 0, stdout: "" });
});

it("--check writes nothing, shows a unified diff and exits 1 when the output is not what it should be", () => {
  at({ "main.vats": oneLiner });
  const missing = place.vatsc(["build", "--check", "--target", "asterisk"]);
  expect(missing.status).toBe(1);
  expect(missing.stdout).toContain("--- /dev/null");
  expect(place.files()).toEqual(["main.vats"]);
  place.vatsc(["build", "--target", "asterisk"]);
  place.write("main.vats", oneLiner.replace("18:00", "17:00"));
  const changed = place.vatsc(["build", "--check", "--target", "asterisk"]);
  expect(changed.status).toBe(1);
  expect(changed.stdout).toMatch(/^-.*09:00-17:59/m);
  expect(changed.stdout).toMatch(/^\+.*09:00-16:59/m);
  expect(place.read("out/asterisk/extensions.conf")).toContain("09:00-17:59");
});

it("--stdout prints the main file of one target and writes nothing", () => {
  at({ "main.vats": oneLiner });
  const { status, stdout } = place.vatsc(["build", "--stdout", "--target", "asterisk"]);
  expect(status).toBe(0);
  expect(stdout).toContain("[vats]");
  expect(place.files()).toEqual(["main.vats"]);
  expect(place.vatsc(["build", "--stdout"]).status).toBe(2);
});

it("a file that a build no longer makes is removed, with its empty folder, and nothing else is", () => {
  at({
    "main.vats": 'prompt hello = file "hello.wav"\nvats v < play hello; then hangup >\nline all = * -> v\n',
    "hello.wav": wav(1),
  });
  expect(place.vatsc(["build", "--target", "asterisk"]).status).toBe(0);
  expect(place.files()).toContain("out/asterisk/sounds/hello.wav");
  place.write("out/asterisk/mine.txt", "mine");
  place.write("main.vats", oneLiner);
  expect(place.vatsc(["build", "--target", "asterisk"]).status).toBe(0);
  expect(existsSync(join(place.folder, "out/asterisk/sounds"))).toBe(false);
  expect(place.read("out/asterisk/mine.txt")).toBe("mine");
});

it("a build of one target leaves the files of another alone", () => {
  at({ "main.vats": oneLiner });
  place.vatsc(["build", "--target", "freeswitch"]);
  place.vatsc(["build", "--target", "asterisk"]);
  expect(existsSync(join(place.folder, "out/freeswitch/dialplan/vats.xml"))).toBe(true);
  const manifest = JSON.parse(place.read("out/vats-manifest.json")) as { files: readonly string[] };
  expect(manifest.files).toContain("freeswitch/dialplan/vats.xml");
  expect(manifest.files).toContain("asterisk/extensions.conf");
});

it("somebody else's file in our place is left alone, and nothing is written", () => {
  at({ "main.vats": oneLiner, "out/asterisk/extensions.conf": "[mine]\n" });
  const { status, stderr } = place.vatsc(["build"]);
  expect(status).toBe(2);
  expect(stderr).toContain("was not made by vatsc and is left alone");
  expect(place.files()).toEqual(["main.vats", "out/asterisk/extensions.conf"]);
  expect(place.read("out/asterisk/extensions.conf")).toBe("[mine]\n");
});

it("a link in our place is somebody else's too", () => {
  at({ "main.vats": oneLiner, "precious.conf": "precious\n", "out/asterisk/x": "" });
  symlinkSync(join(place.folder, "precious.conf"), join(place.folder, "out/asterisk/extensions.conf"));
  expect(place.vatsc(["build", "--target", "asterisk"]).status).toBe(2);
  expect(place.read("precious.conf")).toBe("precious\n");
});

it("a manifest that names files outside of the folder removes none of them", () => {
  at({
    "main.vats": oneLiner,
    "precious.txt": "precious",
    "out/vats-manifest.json": JSON.stringify({
      version: 1,
      files: ["asterisk/../../precious.txt", "../precious.txt"],
    }),
  });
  expect(place.vatsc(["build", "--target", "asterisk"]).status).toBe(0);
  expect(place.read("precious.txt")).toBe("precious");
});

it("a write that fails half-way leaves everything as it was", () => {
  at({ "main.vats": withMailbox });
  expect(place.vatsc(["build", "--target", "asterisk"]).status).toBe(0);
  const before = place.files().map((path) => [path, place.read(path)]);
  // The second file cannot be written: a folder stands where it would be, beside its place.
  mkdirSync(join(place.folder, "out/asterisk/voicemail.conf.vatsc-new"));
  place.write("main.vats", withMailbox.replaceAll("leads", "other"));
  const { status, stderr } = place.vatsc(["build", "--target", "asterisk"]);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^vatsc: Nothing was written to `out`: .*\.\n$/m);
  expect(place.files().map((path) => [path, place.read(path)])).toEqual(
    [
      ["main.vats", withMailbox.replaceAll("leads", "other")],
      ...before.filter(([path]) => path !== "main.vats"),
    ].sort(),
  );
});

it("a build that fails half-way leaves no new folder behind", () => {
  at({ "main.vats": withMailbox, "out/vats-manifest.json.vatsc-new/x": "" });
  expect(place.vatsc(["build", "--target", "asterisk"]).status).toBe(2);
  expect(readdirSync(join(place.folder, "out"))).toEqual(["vats-manifest.json.vatsc-new"]);
});

it("--format json lists files only when they have been written", () => {
  at({ "main.vats": withMailbox, "out/vats-manifest.json.vatsc-new/x": "" });
  expect(place.vatsc(["build", "--format", "json"])).toMatchObject({ status: 2, stdout: "" });
});

it("a link beside our place is not followed, and what a build that was cut short left there is no hindrance", () => {
  at({ "main.vats": withMailbox, "precious.txt": "precious", "out/asterisk/voicemail.conf.vatsc-new": "half a fi" });
  symlinkSync(join(place.folder, "precious.txt"), join(place.folder, "out/asterisk/extensions.conf.vatsc-new"));
  expect(place.vatsc(["build", "--target", "asterisk"]).status).toBe(0);
  expect(place.read("precious.txt")).toBe("precious");
  expect(lstatSync(join(place.folder, "out/asterisk/extensions.conf")).isFile()).toBe(true);
  expect(place.files("out").filter((path) => path.includes("vatsc-"))).toEqual([]);
});

it("what was ours and is a folder now, or lies behind a link, is left alone", () => {
  const manifest = { version: 1, files: ["asterisk/old.conf", "asterisk/sounds/mine.wav"] };
  at({
    "main.vats": oneLiner,
    "mine/mine.wav": "mine",
    "out/asterisk/old.conf/notes.txt": "mine",
    "out/vats-manifest.json": JSON.stringify(manifest),
  });
  symlinkSync(join(place.folder, "mine"), join(place.folder, "out/asterisk/sounds"));
  expect(place.vatsc(["build", "--target", "asterisk"]).status).toBe(0);
  expect(place.read("mine/mine.wav")).toBe("mine");
  expect(place.read("out/asterisk/old.conf/notes.txt")).toBe("mine");
});

it("builds of several targets at one time all end, and the manifest names the files of all", async () => {
  at({ "main.vats": oneLiner });
  const targets = ["asterisk", "freeswitch", "twiml", "asterisk", "freeswitch", "twiml"];
  const statuses = targets.map(
    (target) =>
      new Promise((resolve) =>
        spawn(process.execPath, [program, "build", "--target", target], { cwd: place.folder }).on("exit", resolve),
      ),
  );
  expect(await Promise.all(statuses)).toEqual(targets.map(() => 0));
  const { files } = JSON.parse(place.read("out/vats-manifest.json")) as { files: readonly string[] };
  const standing = place.files("out").map((path) => path.slice(4));
  expect([...files, "vats-manifest.json"].sort()).toEqual(standing);
  expect(new Set(files.map((path) => path.split("/")[0]))).toEqual(new Set(["asterisk", "freeswitch", "twiml"]));
});

it("the lock of a build that was cut short is no hindrance", () => {
  at({ "main.vats": oneLiner, "out/.vatsc-lock": "999999999\n" });
  expect(place.vatsc(["build", "--target", "asterisk"]).status).toBe(0);
  expect(place.files("out")).not.toContain("out/.vatsc-lock");
});

it("a folder that cannot be written to is one line and exit status 2", () => {
  at({ "main.vats": oneLiner, out: "I am a file" });
  const { status, stderr } = place.vatsc(["build"]);
  expect(status).toBe(2);
  expect(stderr).not.toMatch(/\n\s+at /);
  expect(place.read("out")).toBe("I am a file");
});

it("with any error nothing is written", () => {
  at({ "main.vats": "ring a for 20s; voicemale\n" });
  expect(place.vatsc(["build"]).status).toBe(1);
  expect(place.files()).toEqual(["main.vats"]);
});

it("a blank line or a comment at the top changes nothing but line references", () => {
  const source = readFileSync("test/cases/guards/main.vats", "utf8");
  at({ "a/main.vats": source, "b/main.vats": `\n// A comment.\n${source}` });
  for (const folder of ["a", "b"])
    expect(place.vatsc(["build", `${folder}/main.vats`, "--out", folder]).status).toBe(0);
  const built = place.files("a").filter((path) => !path.endsWith(".vats") && !path.endsWith("manifest.json"));
  expect(built.length).toBeGreaterThan(5);
  for (const path of built) {
    const withoutPlaces = (text: string) => text.replace(/main\.vats:\d+/g, "main.vats:N");
    expect(withoutPlaces(place.read(path.replace(/^a/, "b")))).toBe(withoutPlaces(place.read(path)));
  }
});

it("the output is the same wherever it is built, from whichever folder and in any locale", () => {
  at({ "a/main.vats": oneLiner, "b/c/main.vats": oneLiner });
  expect(place.vatsc(["build", "a", "--out", "one"]).status).toBe(0);
  expect(place.vatsc(["build", "b/c/main.vats", "--out", "two"]).status).toBe(0);
  const one = place.files("one").map((path) => [path.slice(4), place.read(path)]);
  expect(place.files("two").map((path) => [path.slice(4), place.read(path)])).toEqual(one);
  for (const [, text] of one) expect(text).not.toContain(place.folder);
});

it("a folder without permission to write leaves no trace", () => {
  at({ "main.vats": oneLiner });
  mkdirSync(join(place.folder, "out"));
  chmodSync(join(place.folder, "out"), 0o500);
  const { status } = place.vatsc(["build"]);
  chmodSync(join(place.folder, "out"), 0o700);
  // A superuser may write everywhere; anybody else is refused with nothing changed.
  expect(status).toBe(process.getuid?.() === 0 ? 0 : 2);
  if (status === 2) expect(place.files("out")).toEqual([]);
});
