/** Runs `vatsc` as a process, in a folder of its own. */

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

export const oneLiner =
  "workhours Mon-Fri 09:00-18:00 Europe/Moscow < ring [a,b] for 20s; then ring boss for 15s; then voicemail >\n";

/** The bundle that the tests run. */
export const program = resolve("dist/vatsc.js");

export interface Result {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder with files, and vatsc in it. */
export class Workplace {
  readonly folder = mkdtempSync(join(tmpdir(), "vatsc-"));

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [path, content] of Object.entries(files)) this.write(path, content);
  }

  write(path: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), content);
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), "utf8");
  }

  /** Every file below the folder, sorted. */
  files(path = ""): readonly string[] {
    const entries = readdirSync(join(this.folder, path), { withFileTypes: true });
    return entries
      .flatMap((entry) => (entry.isDirectory() ? this.files(join(path, entry.name)) : [join(path, entry.name)]))
      .sort();
  }

  /** Runs vatsc; `input` is its standard input, `environment` what is set besides. */
  vatsc(args: readonly string[], input = "", environment: Readonly<Record<string, string>> = {}): Result {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
      cwd: this.folder,
      input,
      env: { ...process.env, ...environment },
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
    });
    return { status, stdout, stderr };
  }

  [Symbol.dispose](): void {
    this.remove();
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
