/**
 * The command line: reads arguments, calls a command, exits. Results go to standard output, diagnostics to standard
 * error. Each command is loaded only when it is called, so that a check does not pay for a build.
 */

import { Command, CommanderError } from "commander";
import type { BuildOptions } from "./commands/build.ts";
import type { SimulateOptions } from "./commands/simulate.ts";
import { exitStatus, Failure, systemReason } from "./failure.ts";
import { type CommonOptions, gather, oneOf, readDate } from "./options.ts";
import { printError, printOut } from "./terminal.ts";
import { version } from "./version.ts";

/** Runs one command line and returns its exit status; never throws. */
export async function run(args: readonly string[]): Promise<number> {
  let status: number = exitStatus.ok;
  try {
    await commandLine((result) => {
      status = result;
    }).parseAsync([...args], { from: "user" });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitStatus.ok : exitStatus.usage;
    if (error instanceof Failure) {
      printError(`vatsc: ${error.message}\n`);
      return exitStatus.usage;
    }
    if (isSystemFault(error)) {
      printError(`vatsc: ${error.path === undefined ? "" : `\`${error.path}\`: `}${systemReason(error)}.\n`);
      return exitStatus.usage;
    }
    printError(bugReport(error, args));
    return exitStatus.bug;
  }
}

function commandLine(done: (status: number) => void): Command {
  const program = new Command("vatsc")
    .description("Compiles .vats, which says what happens to a phone call, to Asterisk, FreeSWITCH and TwiML.")
    .version(`vatsc ${version}`, "--version", "print the version")
    .helpOption("--help", "print help")
    .helpCommand(false)
    .showHelpAfterError("See `vatsc --help`.")
    .configureOutput({
      writeOut: printOut,
      writeErr: printError,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .exitOverride();
  const add = (name: string, text: string, example: string) =>
    common(program.command(name).description(text).addHelpText("after", `\nExample:\n  ${example}`));

  add("build", "compile, and write the files of each target", "vatsc build office.vats --target asterisk --out out")
    .argument("[FILE...]", "files, a folder with a main.vats, or - for standard input")
    .option("--target <T>", "asterisk, freeswitch, twiml; repeatable or parted by commas", gather, [])
    .option("--out <DIR>", "folder to write to", "out")
    .option("--check", "write nothing; show what would change and exit 1 if anything does")
    .option("--stdout", "print the main file of one target")
    .action(async (files: string[], options: BuildOptions) =>
      done(await (await import("./commands/build.ts")).buildCommand(files, options)),
    );

  add("check", "say what is wrong, and write nothing", "vatsc check office.vats")
    .argument("[FILE...]", "files, a folder with a main.vats, or - for standard input")
    .action(async (files: string[], options: CommonOptions) =>
      done((await import("./commands/check.ts")).checkCommand(files, options)),
    );

  add(
    "simulate",
    "play one call and print its timeline",
    "vatsc simulate office.vats --at '2026-03-02 10:00' --phone a=busy --phone b=answers@4s",
  )
    .argument("<FILE>", "a file, a folder with a main.vats, or - for standard input")
    .option("--at <INSTANT>", "when the call arrives: '2026-03-02 10:00[:30] [ZONE]'; the zone is the scenario's")
    .option("--to <LINE>", "the line, or the number, that is called")
    .option("--from <NUMBER>", "the caller's number; without it the caller is anonymous")
    .option("--phone <NAME=WHAT>", "answers@4s, busy, declines, unavailable or silent; repeatable", gather, [])
    .option("--hangup <TIME>", "the caller gives up after so long: 10s")
    .option("--target <T>", "play the call on the output for this target, too, and say if it differs")
    .action(async (file: string, options: SimulateOptions) =>
      done(await (await import("./commands/simulate.ts")).simulateCommand(file, options)),
    );

  add("explain", "explain a diagnostic", "vatsc explain VATS4001")
    .argument("<CODE>", "such as VATS4001")
    .action(async (code: string) => done((await import("./commands/explain.ts")).explainCommand(code)));
  return program;
}

/** The options that every command has. */
function common(command: Command): Command {
  return command
    .option("--format <FORMAT>", "text or json", oneOf("text", "json"), "text")
    .option("--color <WHEN>", "auto, always or never", oneOf("auto", "always", "never"), "auto")
    .option("--quiet", "print errors only")
    .option("--config <FILE>", "a project file; not read by this version", refuseConfig)
    .option("--today <DATE>", "the date from which warnings look ahead, YYYY-MM-DD", readDate)
    .helpOption("--help", "print help")
    .exitOverride();
}

function refuseConfig(): never {
  throw new Failure("--config is not built yet: this version reads no project file.");
}

/** A fault of the machine that no command has words of its own for: a disk, a folder, a permission. */
function isSystemFault(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error && "code" in error;
}

/** What to say when vatsc itself is at fault. */
function bugReport(error: unknown, args: readonly string[]): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const files = args.filter((argument) => argument.endsWith(".vats"));
  const input = files.length > 0 ? files.join(" ") : "the input";
  return `vatsc: this is a bug in vatsc ${version}, not in your file.\nPlease report it with ${input}, the command line and these lines:\n\n${text}\n`;
}
