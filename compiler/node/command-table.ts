/**
 * Every command: what it says of itself, its own options, and what it calls, which is loaded only then. A new command is
 * an entry here. Must not know what any command does.
 */

import type { Command } from "commander";
import type { BuildOptions } from "./commands/build.ts";
import type { DiffOptions } from "./commands/diff.ts";
import type { FixOptions } from "./commands/fix.ts";
import type { FmtOptions } from "./commands/fmt.ts";
import type { GraphOptions } from "./commands/graph.ts";
import type { SimulateOptions } from "./commands/simulate.ts";
import type { TestOptions } from "./commands/test.ts";
import type { VerifyOptions } from "./commands/verify.ts";
import type { WeekOptions } from "./commands/week.ts";
import {
  type CommonOptions,
  gather,
  oneOf,
  type ReportOptions,
  readCount,
  readKeys,
  readPercent,
  readTime,
} from "./options.ts";

/** Takes the exit status of a command that has run. */
export type Done = (status: number) => void;

interface Entry {
  /** One line for the list of commands. */
  readonly text: string;
  /** A command line that can be typed as it is. */
  readonly example: string;
  /** Formats of its output beside text and json. */
  readonly formats?: readonly string[];
  /** Adds the command's own arguments and options, and what is to be done. */
  readonly define: (command: Command, done: Done) => Command;
}

const files = "files, a folder with a vats.json or a main.vats, or - for standard input";
const reportFormats = ["sarif", "github"];

export const commands: Readonly<Record<string, Entry>> = {
  build: {
    text: "compile, and write the files of each target",
    example: "vatsc build office.vats --target asterisk --out out",
    formats: reportFormats,
    define: (command, done) =>
      command
        .argument("[FILE...]", files)
        .option("--target <T>", "asterisk, freeswitch, twiml; repeatable or parted by commas", gather)
        .option("--out <DIR>", "folder to write to; out, unless the project says another")
        .option("--check", "write nothing; show what would change and exit 1 if anything does")
        .option("--stdout", "print the main file of one target")
        .option("--watch", "build again after each change of a file that was read, until interrupted")
        .option("--explain", "list what a target does by other means than its own")
        .action(async (paths: string[], options: BuildOptions) =>
          done(await (await import("./commands/build.ts")).buildCommand(paths, options)),
        ),
  },
  check: {
    text: "say what is wrong, and write nothing",
    example: "vatsc check office.vats",
    formats: reportFormats,
    define: (command, done) =>
      command
        .argument("[FILE...]", files)
        .action(async (paths: string[], options: ReportOptions) =>
          done(await (await import("./commands/check.ts")).checkCommand(paths, options)),
        ),
  },
  test: {
    text: "run the tests of a program, and prove its assertions",
    example: "vatsc test office.vats --coverage",
    formats: ["junit", "github"],
    define: (command, done) =>
      command
        .argument("[FILE...]", files)
        .option("--filter <TEXT>", "only tests with this in their titles, and assertions that say it")
        .option("--coverage", "say which guards, branches and outcomes of rings no test has ever taken")
        .option("--threshold <PERCENT>", "exit 1 if the tests have been through less", readPercent)
        .action(async (paths: string[], options: TestOptions) =>
          done(await (await import("./commands/test.ts")).testCommand(paths, options)),
        ),
  },
  simulate: {
    text: "play one call and print its timeline",
    example: "vatsc simulate office.vats --at '2026-03-02 10:00' --phone a=busy --phone b=answers@4s",
    define: (command, done) =>
      command
        .argument("<FILE>", "a file, a folder with a vats.json or a main.vats, or - for standard input")
        .option("--at <INSTANT>", "when the call arrives: '2026-03-02 10:00[:30] [ZONE]'; the zone is the scenario's")
        .option("--to <LINE>", "the line, or the number, that is called")
        .option("--from <NUMBER>", "the caller's number; without it the caller is anonymous")
        .option(
          "--phone <NAME=WHAT>",
          "answers@4s, picks-up@4s, busy, declines@3s, unavailable or silent; busy,answers@4s: each time that it rings",
          gather,
        )
        .option(
          "--keys <KEYS>",
          "what the caller presses each time that a menu plays: 1,2; nothing is silence",
          readKeys,
        )
        .option("--switch <NAME=STATE>", "how a switch stands: night=on; repeatable", gather)
        .option("--order <PHONES>", "how a random or rotating hunt has its phones in this call: b,a")
        .option("--hangup <TIME>", "the caller gives up after so long: 10s")
        .option(
          "--target <T>",
          "play the call on the output for this target, too, and say if it differs; repeatable or parted by commas",
          gather,
        )
        .action(async (file: string, options: SimulateOptions) =>
          done(await (await import("./commands/simulate.ts")).simulateCommand(file, options)),
        ),
  },
  verify: {
    text: "play every kind of call on what is generated, and hold it against the simulator",
    example: "vatsc verify office.vats --target asterisk",
    define: (command, done) =>
      command
        .argument("[FILE]", "a file, a folder with a vats.json or a main.vats, or - for standard input")
        .option("--target <T>", "asterisk, freeswitch, twiml; repeatable or parted by commas", gather)
        .option("--output <DIR>", "the files that stand there, in place of those that a build makes now")
        .option(
          "--engine <ENGINE>",
          "asterisk: calls for real, too, on the Asterisk of this machine",
          oneOf("asterisk"),
        )
        .option("--limit <N>", "how many calls are played: 1000, and 120 for real", readCount)
        .option("--time <TIME>", "how long that may take: 1m, and 3m for real", readTime)
        .action(async (file: string | undefined, options: VerifyOptions) =>
          done(await (await import("./commands/verify.ts")).verifyCommand(file, options)),
        ),
  },
  diff: {
    text: "say what changes for callers from one version to another",
    example: "vatsc diff office.vats new.vats",
    formats: ["markdown"],
    define: (command, done) =>
      command
        .argument("<OLD>", "a file, a folder, - for standard input, or REV:PATH of the git repository")
        .argument("<NEW>", "the same")
        .action(async (before: string, after: string, options: DiffOptions) =>
          done(await (await import("./commands/diff.ts")).diffCommand(before, after, options)),
        ),
  },
  graph: {
    text: "draw the call flow",
    example: "vatsc graph office.vats --format svg",
    formats: ["mermaid", "dot", "svg"],
    define: (command, done) =>
      command
        .argument("<FILE>", "a file, a folder with a vats.json or a main.vats, or - for standard input")
        .option("--line <LINE>", "only the scenario of this line")
        .action(async (file: string, options: GraphOptions) =>
          done(await (await import("./commands/graph.ts")).graphCommand(file, options)),
        ),
  },
  week: {
    text: "show who takes calls at each hour of a week",
    example: "vatsc week office.vats --week 2026-W48",
    formats: ["svg", "html"],
    define: (command, done) =>
      command
        .argument("<FILE>", "a file, a folder with a vats.json or a main.vats, or - for standard input")
        .option("--line <LINE>", "only the scenario of this line")
        .option("--week <WEEK>", "the week, as 2026-W48; without it that of --today")
        .option("--zone <ZONE>", "the zone in which the week is shown; without it that of the scenario")
        .action(async (file: string, options: WeekOptions) =>
          done(await (await import("./commands/week.ts")).weekCommand(file, options)),
        ),
  },
  fmt: {
    text: "put files into the canonical form",
    example: "vatsc fmt office.vats",
    define: (command, done) =>
      command
        .argument("[FILE...]", "files, folders with .vats files, or - for standard input")
        .option("--check", "write nothing; show what would change and exit 1 if anything does")
        .action(async (paths: string[], options: FmtOptions) =>
          done(await (await import("./commands/fmt.ts")).fmtCommand(paths, options)),
        ),
  },
  fix: {
    text: "apply the fixes that leave nothing to choose",
    example: "vatsc fix office.vats",
    define: (command, done) =>
      command
        .argument("[FILE...]", files)
        .option("--check", "write nothing; show what would change and exit 1 if anything does")
        .action(async (paths: string[], options: FixOptions) =>
          done(await (await import("./commands/fix.ts")).fixCommand(paths, options)),
        ),
  },
  explain: {
    text: "explain a diagnostic",
    example: "vatsc explain VATS4001",
    define: (command, done) =>
      command
        .argument("<CODE>", "such as VATS4001")
        .action(async (code: string, options: CommonOptions) =>
          done((await import("./commands/explain.ts")).explainCommand(code, options)),
        ),
  },
  targets: {
    text: "say what the targets can do, or what a file needs of them",
    example: "vatsc targets office.vats",
    define: (command, done) =>
      command
        .argument("[FILE]", "a file, a folder, or - for standard input; without it the whole table")
        .action(async (file: string | undefined, options: CommonOptions) =>
          done(await (await import("./commands/targets.ts")).targetsCommand(file, options)),
        ),
  },
  init: {
    text: "begin a project: a main.vats and a vats.json",
    example: "vatsc init office",
    define: (command, done) =>
      command
        .argument("[DIR]", "the folder to write to; it is made", ".")
        .action(async (folder: string, options: CommonOptions) =>
          done((await import("./commands/init.ts")).initCommand(folder, options)),
        ),
  },
  lsp: {
    text: "serve an editor with all of this over standard input",
    example: "vatsc lsp",
    define: (command, done) =>
      command
        .option("--stdio", "over standard input and output, as it always does: editors say so")
        .option("--clientProcessId <PID>", "ends when this process is gone: editors say so")
        .action(async (options: CommonOptions) => done(await (await import("./commands/lsp.ts")).lspCommand(options))),
  },
  completion: {
    text: "print a completion script for a shell",
    example: "source <(vatsc completion bash)",
    define: (command, done) =>
      command
        .argument("<SHELL>", "bash, zsh or fish")
        .action(async (shell: string) => done((await import("./commands/completion.ts")).completionCommand(shell))),
  },
};
