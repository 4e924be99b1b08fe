/**
 * Pages of commands, docs/commands/NAME.md, and the README: written by hand, but for what the commands print, which is put in by running them.
 *
 * In a page, from top to bottom and in one empty folder:
 * - a block of two words, as `vats main.vats`, is a file of that name, which is written there;
 * - in a block `console`, each line that begins with `$ ` is run, and what it prints stands below it; after one that ends with a
 *   status other than 0 stands `$ echo $?`, with that status;
 * - a block right below `<!-- $ COMMAND -->` is what the command prints.
 *
 * The lines are read by a shell that knows `vatsc`, the bundle, for which it is always the same day.
 */

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

export const commandPagesFolder = "docs/commands";

/** Every page whose commands are run: those of the commands, and the README. */
export function filledPages(): readonly string[] {
  return ["README.md", ...readdirSync(commandPagesFolder).map((name) => join(commandPagesFolder, name))].sort();
}

/** The day on which all pages are made, `YYYY-MM-DD`. */
export const pagesToday = "2026-11-23";

/** The page of a command. */
export function commandPagePath(name: string): string {
  return join(commandPagesFolder, `${name}.md`);
}

/** What a page's commands have printed. */
export interface Filled {
  /** The whole page, with what its commands print now. */
  readonly text: string;
  readonly runs: readonly Run[];
}

/** A command line of a page, as it was run. */
export interface Run {
  readonly commandLine: string;
  readonly output: string;
  readonly status: number;
  /** Whether the page showed the same. */
  readonly isShown: boolean;
}

/** Runs the commands of a page and puts in what they print. */
export function fillPage(page: string): Filled {
  const place = mkdtempSync(join(tmpdir(), "vatsc-page-"));
  try {
    const shell = openShell(place);
    const runs: Run[] = [];
    const run = (commandLine: string, before: string, show: (ran: Ran) => string): string => {
      const ran = { commandLine, ...shell.run(commandLine) };
      const shown = show(ran);
      runs.push({ ...ran, isShown: before.includes(shown) });
      return shown;
    };
    const text = page.replace(
      block,
      (whole, above: string | undefined, ticks: string, opening: string, body: string) => {
        const [language = "", file, ...rest] = opening.split(" ");
        const head = whole.slice(0, whole.length - body.length - ticks.length);
        if (above !== undefined) return `${head}${run(above, body, printed)}${ticks}`;
        if (language === "console")
          return `${head}${commandsOf(body)
            .map((line) => run(line, body, typed))
            .join("")}${ticks}`;
        if (file !== undefined && rest.length === 0) shell.write(file, body);
        return whole;
      },
    );
    return { text, runs };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** A block, with the command above it that makes it. One with more back-quotes may hold one with fewer. */
const block = /(?:^<!-- \$ ([^\n]*) -->\n)?^(`{3,})([^\s`][^\n]*)\n([\s\S]*?)^\2$/gm;

/** The command lines of a block, without what they printed. A line that ends with `\` goes on in the next. */
function commandsOf(body: string): readonly string[] {
  const found = body.match(/^\$ (?:.*\\\n)*.*$/gm) ?? [];
  return found.map((line) => line.slice(2)).filter((line) => line !== "echo $?");
}

function printed({ output }: Ran): string {
  return output === "" || output.endsWith("\n") ? output : `${output}\n`;
}

function typed(ran: Ran): string {
  const failed = ran.status === 0 ? "" : `$ echo $?\n${ran.status}\n`;
  return `$ ${ran.commandLine}\n${printed(ran)}${failed}`;
}

type Ran = Omit<Run, "isShown">;

interface Shell {
  readonly run: (commandLine: string) => Pick<Run, "output" | "status">;
  readonly write: (path: string, text: string) => void;
}

/** A shell in a folder of its own, `work`, in which nothing of the machine is seen. */
function openShell(place: string): Shell {
  const work = join(realpathSync(place), "work");
  mkdirSync(join(place, "bin"));
  mkdirSync(work);
  writeFileSync(join(place, "bin", "vatsc"), launcher(), { mode: 0o755 });
  const env = { PATH: `${join(place, "bin")}:/usr/bin:/bin`, HOME: work, TZ: "UTC", LC_ALL: "C", NO_COLOR: "1" };
  return {
    run(commandLine) {
      const { status, stdout, error } = spawnSync("/bin/sh", ["-c", `exec 2>&1\n${commandLine}`], {
        cwd: work,
        env,
        stdio: ["ignore", "pipe", "inherit"],
        encoding: "utf8",
        timeout: longestRunMs,
      });
      if (error || status === null) throw new Error(`\`${commandLine}\` did not end: ${error?.message ?? "killed"}`);
      return { output: stdout.replaceAll(work, shownFolder), status };
    },
    write(path, text) {
      mkdirSync(dirname(join(work, path)), { recursive: true });
      writeFileSync(join(work, path), text);
    },
  };
}

const longestRunMs = 60_000;

/** What stands in pages for the folder of their commands. */
const shownFolder = "/home/office";

/** `vatsc`, for which it is always the same day. */
function launcher(): string {
  const program = `"${process.execPath}" "${resolve("dist/vatsc.js")}" "$@"`;
  return `#!/bin/sh
case "$1" in -*|"") exec ${program} ;; esac
exec ${program} --today ${pagesToday}
`;
}
