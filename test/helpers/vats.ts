/** Compiles a text, and holds its diagnostics against what the text itself says about them. */

import { existsSync, readFileSync } from "node:fs";
import { expect } from "vitest";
import { type Compilation, compile } from "../../compiler/compile.ts";
import type { Diagnostic } from "../../compiler/diagnostics/diagnostic.ts";
import { createMemoryHost, type Host } from "../../compiler/host.ts";
import { readCalendarFile } from "../../compiler/ics/read.ts";
import type { Project } from "../../compiler/program/project.ts";
import { judgeNumber } from "../../compiler/telephony/number-plans.ts";
import { positionAt } from "../../compiler/text/source.ts";
import { checkedTargets } from "../../targets/checked.ts";

/** The date from which warnings look ahead in tests. */
export const today = "2026-11-23";

/** Compiles one text as `main.vats` for the targets named (default: none). */
export function compileText(
  text: string,
  targets: readonly string[] = [],
  sounds: readonly string[] = [],
  project: Project = {},
): Compilation {
  return compileFiles({ "main.vats": text }, targets, sounds, project);
}

/** Compiles `main.vats` of some files, which may use each other and the standard library. */
export function compileFiles(
  files: Readonly<Record<string, string>>,
  targets: readonly string[] = [],
  sounds: readonly string[] = [],
  project: Project = {},
): Compilation {
  const host = hostWithLibrary(files, sounds);
  const chosen = checkedTargets.filter(({ id }) => targets.includes(id));
  return compile(host, ["main.vats"], {
    targets: chosen,
    knownTargets: checkedTargets,
    today,
    generator: "vatsc test",
    project,
  });
}

/** Files in memory, silent sounds, and the standard library as it is. */
export function hostWithLibrary(files: Readonly<Record<string, string>>, sounds: readonly string[] = []): Host {
  const memory = createMemoryHost(
    new Map(Object.entries(files)),
    new Map(sounds.map((path) => [path, soundFile(path)])),
  );
  return {
    ...memory,
    readCalendar: readCalendarFile,
    judgeNumber,
    read(uri) {
      const path = `stdlib/${uri.replace(/^std:/, "")}`;
      if (!uri.startsWith("std:") || files[uri] !== undefined || !existsSync(path)) return memory.read(uri);
      return { uri, name: uri.replace(/^std:/, "std/"), text: readFileSync(path, "utf8") };
    },
  };
}

/** A silent file of one second, of the kind that its name says; `broken.wav` is none. */
function soundFile(path: string): Uint8Array {
  if (path.endsWith(".mp3")) return Buffer.from("ID3\u0004");
  return path.endsWith("broken.wav") ? Buffer.from("<html>") : wav(1);
}

/** A silent WAV file of so many seconds, 8 kHz mono. */
export function wav(seconds: number): Uint8Array {
  const bytes = Buffer.alloc(44 + seconds * 16_000);
  bytes.write("RIFF", 0);
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write("WAVEfmt ", 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(8000, 24);
  bytes.writeUInt32LE(16_000, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write("data", 36);
  bytes.writeUInt32LE(seconds * 16_000, 40);
  return bytes;
}

interface Expected {
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
  readonly text: string;
  readonly help: string | undefined;
}

/**
 * The fixture language: below a line, a comment with carets under the place, then the code and the message; a comment
 * `help:` right after it is the help. Everything is expected in the text, and anything else fails:
 *
 *     voicemail laeds
 *     //        ^^^^^ VATS2001 Nothing called `laeds` is a mailbox.
 *     // help: Did you mean `leads`?
 *
 * An expectation whose help is not written is not held against it. Hints count like the rest.
 */
export function check(text: string, targets: readonly string[] = [], sounds: readonly string[] = []): Compilation {
  const expected = expectations(text);
  const compilation = compileText(text, targets, sounds);
  const seen = compilation.diagnostics.map((diagnostic) => seenText(diagnostic, text));
  expect(seen.map(({ place }) => place)).toEqual(expected.map(expectedText));
  expected.forEach(({ help }, index) => {
    if (help !== undefined) expect(seen[index]?.help).toBe(help);
  });
  return compilation;
}

function expectedText({ line, column, endColumn, text }: Expected): string {
  return `${line}:${column}-${endColumn} ${text}`;
}

function seenText(
  { span, code, message, help }: Diagnostic,
  text: string,
): { place: string; help: string | undefined } {
  const source = { uri: "main.vats", name: "main.vats", text };
  const [start, end] = [positionAt(source, span.start), positionAt(source, span.end)];
  const endColumn = end.line === start.line ? end.column : start.column + 1;
  return { place: `${start.line}:${start.column}-${Math.max(endColumn, start.column + 1)} ${code} ${message}`, help };
}

function expectations(text: string): readonly Expected[] {
  const lines = text.split("\n");
  const found: Expected[] = [];
  lines.forEach((line, index) => {
    const match = /^(\s*\/\/\s*)(\^+)\s+(VATS\d+ .*)$/.exec(line);
    if (!match) return;
    const [, lead = "", carets = "", message = ""] = match;
    const help = /^\s*\/\/\s*help: (.*)$/.exec(lines[index + 1] ?? "")?.[1];
    found.push({
      line: codeLine(lines, index),
      column: lead.length + 1,
      endColumn: lead.length + carets.length + 1,
      text: message,
      help,
    });
  });
  return found.sort((one, other) => one.line - other.line || one.column - other.column);
}

/** The line, from 1, that a comment with carets is about: the nearest above that is no such comment. */
function codeLine(lines: readonly string[], index: number): number {
  let line = index;
  while (line > 0 && /^\s*\/\/\s*(\^|help:)/.test(lines[line] ?? "")) line--;
  return line + 1;
}
