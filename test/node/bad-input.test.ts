/** Input that is not a program: a clear diagnostic, never a stack trace, never a hang, and nothing written. */

import { afterEach, expect, it } from "vitest";
import { oneLiner, Workplace } from "../helpers/command.ts";

let place = new Workplace();
afterEach(() => place.remove());

/** Runs `build` on bytes, and holds what must be true of every refusal. */
function refused(bytes: Uint8Array | string): string {
  place = new Workplace({ "main.vats": bytes });
  const started = Date.now();
  const { status, stdout, stderr } = place.vatsc(["build", "main.vats"]);
  expect(Date.now() - started).toBeLessThan(10_000);
  expect(status).toBe(1);
  expect(stdout).toBe("");
  expect(stderr).not.toMatch(/\n\s+at .*:\d+/);
  expect(stderr).not.toContain("bug in vatsc");
  expect(place.files()).toEqual(["main.vats"]);
  return stderr;
}

it("an empty file", () => {
  expect(refused("")).toContain("error[VATS2009]: There is no scenario in `main.vats`");
});

it("a file of blanks and comments", () => {
  expect(refused("\n  // nothing yet\n")).toContain("VATS2009");
});

it("a binary file", () => {
  const stderr = refused(Uint8Array.from({ length: 4096 }, (_, index) => (index * 7 + (index >> 3)) & 255));
  expect(stderr).toMatch(/^error\[VATS1001\]/);
  expect(stderr.match(/error\[/g)).toHaveLength(1);
});

it("text that is not UTF-8", () => {
  expect(refused(new Uint8Array([...Buffer.from("ring a;\n"), 0xef, 0xf0, 0xe8]))).toContain("line 2");
});

it("UTF-16", () => {
  expect(refused(Buffer.from("\ufeffring a", "utf16le")).match(/error\[/g)).toHaveLength(1);
});

it("more than 10 MB", () => {
  expect(refused(`${"// filler\n".repeat(1_100_000)}ring a\n`)).toContain("larger than 10 MB");
});

it("a file without an end", () => {
  place = new Workplace();
  const { status, stderr } = place.vatsc(["check", "/dev/zero"]);
  expect(status).toBe(1);
  expect(stderr).toContain("larger than 10 MB");
});

it("text that would move the cursor or turn the writing round reaches no terminal", () => {
  const stderr = refused('phone a = tel "\\u{1b}[2J12"\nphone b = sip "\\u{202e}x\\n"\nring [a, b]; hangup\n');
  expect(stderr).toContain("`·[2J12` is no telephone number.");
  expect(stderr).not.toMatch(/[\u001b\u202e]/);
});

it("10 000 nested blocks", () => {
  const stderr = refused(`${"on Mon UTC < ".repeat(10_000)}ring a${" >".repeat(10_000)}`);
  expect(stderr.match(/error\[/g)).toHaveLength(1);
});

it("a BOM and CRLF are no fault", () => {
  place = new Workplace({ "main.vats": `\ufeff${oneLiner.replaceAll(" < ", " <\r\n")}`.replaceAll("\n", "\r\n") });
  expect(place.vatsc(["check", "main.vats"]).status).toBe(0);
});

it("a file that is not there is the machine's fault: exit status 2 and one line", () => {
  place = new Workplace();
  const { status, stderr } = place.vatsc(["check", "nowhere.vats"]);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^vatsc: .*there is no such file\.\n$/);
});

it("an unknown option, command, target or value is exit status 2", () => {
  place = new Workplace({ "main.vats": oneLiner });
  for (const args of [
    ["build", "--nonsense"],
    ["nonsense"],
    ["build", "--target", "pbx"],
    ["check", "--format", "yaml"],
    ["check", "--today", "2026-02-30"],
    ["explain", "VATS0000"],
    ["simulate", "main.vats"],
    ["simulate", "main.vats", "--at", "yesterday"],
    ["simulate", "main.vats", "--at", "2026-03-02 10:00", "--target", "asterisk,twilm"],
    ["build", "--stdout", "--check", "--target", "asterisk"],
  ]) {
    const { status, stderr } = place.vatsc(args);
    expect({ args, status }).toEqual({ args, status: 2 });
    expect(stderr).not.toMatch(/\n\s+at /);
  }
});

it("what is wrong with an option leads to the help of its command", () => {
  place = new Workplace();
  expect(place.vatsc(["build", "--targt", "asterisk"]).stderr).toMatch(/--target\?\)\nSee `vatsc build --help`\.\n$/);
  expect(place.vatsc(["biuld"]).stderr).toMatch(/build\?\)\nSee `vatsc --help`\.\n$/);
});

it("ten mistakes in one file are ten diagnostics", () => {
  const text = [
    "phone a = ext 101",
    'phone b = tel "12"', // no number
    "phone a = ext 102", // twice
    "group g = [a, nobody]", // unknown
    "hours office = Mon-Fri 9:00-25:00 Europe/Moscow", // no such time
    "hours night = daily 10:00-10:00 Europe/Moscow", // empty
    "calendar off = 02-30", // no such date
    "vats v Europe/Moskva <", // no such zone
    "  rign a;", // no such step
    "  ring a for 20 s;", // a habit
    "  voicemail a", // wrong type
    ">",
    "line all = * -> v",
  ].join("\n");
  const stderr = refused(text);
  expect(stderr.match(/^error\[/gm)).toHaveLength(10);
  const lines = [...stderr.matchAll(/--> main\.vats:(\d+):/g)].map((match) => Number(match[1]));
  expect(lines).toEqual(expect.arrayContaining([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]));
});

it("--format json says the same for programs", () => {
  place = new Workplace({ "main.vats": "phone a = ext 1\nring b\n" });
  const { status, stdout, stderr } = place.vatsc(["check", "--format", "json"]);
  expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
  const document = JSON.parse(stdout) as {
    version: number;
    diagnostics: { code: string; file: string; line: number; column: number; endColumn: number }[];
  };
  expect(document.version).toBe(1);
  expect(document.diagnostics).toContainEqual(
    expect.objectContaining({
      code: "VATS2001",
      severity: "error",
      file: "main.vats",
      line: 2,
      column: 6,
      endLine: 2,
      endColumn: 7,
    }),
  );
});

it("a file with more mistakes than anybody reads is cut off, and says so", () => {
  expect(refused("% a\n".repeat(200_000))).toContain("Only the first 10000 are kept.");
});

it("a folder that the system has no place for is exit status 2, at once", () => {
  place = new Workplace({ "main.vats": oneLiner });
  const { status, stderr } = place.vatsc(["build", "--out", "/proc/nowhere/out"]);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^vatsc: Nothing was written to `\/proc\/nowhere\/out`/m);
});
