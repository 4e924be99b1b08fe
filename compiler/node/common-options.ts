/** The options that every command has, on the command line. */

import type { Command } from "commander";
import { oneOf, readDate } from "./options.ts";

/** Adds them. `moreFormats`: those beside text and json. */
export function withCommonOptions(command: Command, moreFormats: readonly string[] = []): Command {
  const formats = ["text", "json", ...moreFormats];
  const listed = `${formats.slice(0, -1).join(", ")} or ${formats.at(-1)}`;
  return command
    .option("--format <FORMAT>", listed, oneOf(...formats), "text")
    .option("--color <WHEN>", "auto, always or never", oneOf("auto", "always", "never"), "auto")
    .option("--quiet", "print errors only")
    .option("--config <FILE>", "the project file; without it the vats.json beside the first file")
    .option("--today <DATE>", "the date from which warnings look ahead, YYYY-MM-DD", readDate)
    .helpOption("--help", "print help")
    .exitOverride();
}
