/** `vatsc diff` as it is typed: files, folders, standard input, revisions of git; formats and exit statuses. */

import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

const bundle = resolve("dist/vatsc.js");
const folder = mkdtempSync(join(tmpdir(), "vatsc-diff-"));
const line =
  "workhours Mon-Fri 09:00-18:00 Europe/Moscow < ring [a,b] for 20s; then ring boss for 15s; then voicemail >\n";

function write(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function git(...args: readonly string[]): void {
  const identity = ["-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"];
  execFileSync("git", [...identity, ...args], { cwd: folder, stdio: "ignore" });
}

function diff(args: readonly string[], { input = "", cwd = folder } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundle, "diff", ...args, "--today", "2026-11-23"], {
    cwd,
    input,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

beforeAll(() => {
  git("init", "-q");
  write("main.vats", line);
  write("office/vats.json", '{ "zone": "Europe/Berlin", "files": ["calls.vats"] }');
  const steps = 'workhours Mon-Fri 09:00-18:00 < play "hello.wav"; ring phones.a > voicemail';
  write("office/calls.vats", `use "./phones" vats m < ${steps} > line x = "+49 30 901820" -> m\n`);
  write("office/phones.vats", "phone a = ext 101\n");
  write("office/hello.wav", wav(1));
  git("add", "-A");
  git("commit", "-qm", "one");
  write("main.vats", line.replace("18:00", "17:00"));
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A second of one sample, 8 000 times. */
function wav(sample: number): Uint8Array {
  const bytes = Buffer.alloc(44 + 16_000, sample);
  bytes.write("RIFF", 0);
  bytes.writeUInt32LE(36 + 16_000, 4);
  bytes.write("WAVEfmt ", 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(8000, 24);
  bytes.writeUInt32LE(16_000, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write("data", 36);
  bytes.writeUInt32LE(16_000, 40);
  return bytes;
}

it("tells what has changed since a revision, and ends with status 1", () => {
  const { status, stdout } = diff(["HEAD:main.vats", "main.vats"]);
  expect(stdout).toContain(
    "  Mon-Fri 17:00-18:00 (261 h a year)\n    from  ring [a, b] 20s, boss 15s, voicemail\n    to    dropped",
  );
  expect(status).toBe(1);
});

it("takes standard input, folders and formats; nothing changed is status 0", () => {
  const same = diff(["HEAD:main.vats", "-"], { input: line });
  expect(same).toEqual({ status: 0, stdout: "no change for any caller until 2031-11-23\n", stderr: "" });
  expect(diff(["HEAD:", "."]).stdout).toContain("Mon-Fri 17:00-18:00");
  expect(JSON.parse(diff(["HEAD:main.vats", "main.vats", "--format", "json"]).stdout)).toMatchObject({
    version: 1,
    result: "changed",
    scenarios: [{ changes: [{ when: "Mon-Fri 17:00-18:00", hoursPerYear: 261, to: "dropped" }] }],
  });
  expect(diff(["HEAD:main.vats", "main.vats", "--format", "markdown"]).stdout).toContain(
    "| Mon-Fri 17:00-18:00 | 261 h |",
  );
});

it("reads the project file, used files and sounds of the revision", () => {
  expect(diff(["HEAD:office", "office"]).status).toBe(0);
  write("office/phones.vats", "phone a = ext 102\n");
  const { stdout } = diff(["HEAD:./", "."], { cwd: join(folder, "office") });
  expect(stdout).toContain("phones: ext 101 -> ext 102");
  write("office/phones.vats", "phone a = ext 101\n");
  write("office/hello.wav", wav(2));
  expect(diff(["HEAD:office", "office"]).stdout).toMatch(/announcement: "hello.wav" \(\w{8}\) -> "hello.wav"/);
});

it("says what is wrong with the command line with status 2, and which side has errors with status 1", () => {
  expect(diff(["nope:main.vats", "main.vats"])).toMatchObject({
    status: 2,
    stderr: "vatsc: The git repository has no revision `nope`.\n",
  });
  expect(diff(["HEAD:nope.vats", "main.vats"])).toMatchObject({
    status: 2,
    stderr: "vatsc: The revision `HEAD` has no `nope.vats`.\n",
  });
  expect(diff(["-", "-"]).status).toBe(2);
  expect(diff(["HEAD:main.vats", "main.vats"], { cwd: tmpdir() }).stderr).toContain("is in no git repository");
  const broken = diff(["HEAD:main.vats", "-"], { input: "ring" });
  expect(broken.status).toBe(1);
  expect(broken.stderr).toMatch(/^NEW, `-`, has errors:/);
});
