/**
 * The command line: reads arguments, calls a command, exits. Results go to standard output, diagnostics to standard
 * error. Each command is loaded only when it is called, so that a check does not pay for a build.
 */

import { Command, CommanderError } from "commander";
import { commands, type Done } from "./command-table.ts";
import { withCommonOptions } from "./common-options.ts";
import { exitStatus, Failure, systemReason } from "./failure.ts";
import { printError, printOut } from "./terminal.ts";
import { version } from "./version.ts";

/** Runs one command line and returns its exit status; never throws. */
export async function run(args: readonly string[]): Promise<number> {
  let status: number = exitStatus.ok;
  try {
    const [first, second] = args.filter((argument) => !argument.startsWith("-"));
    const called = first === "help" ? second : first;
    await commandLine(called, (result) => {
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

function commandLine(called: string | undefined, done: Done): Command {
  const program = new Command("vatsc")
    .description("Compiles .vats, which says what happens to a phone call, to Asterisk, FreeSWITCH and TwiML.")
    .version(`vatsc ${version}`, "--version", "print the version")
    .helpOption("--help", "print help")
    .helpCommand("help [command]", "print help for a command")
    .showHelpAfterError("See `vatsc --help`.")
    .configureOutput({
      writeOut: printOut,
      writeErr: printError,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .exitOverride();
  for (const [name, entry] of Object.entries(commands)) {
    const { text, example, define } = entry;
    const command = program.command(name).description(text).showHelpAfterError(`See \`vatsc ${name} --help\`.`);
    // The other commands are only listed: their options cost a start of vatsc a millisecond each.
    if (name === called)
      define(withCommonOptions(command.addHelpText("after", `\nExample:\n  ${example}`), entry.formats), done);
  }
  return program;
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
