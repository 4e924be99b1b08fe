/** `vatsc completion SHELL`: a script that completes commands, options and their values, made from the table of commands. */

import { Command, type Option } from "commander";
import { checkedTargets } from "../../../targets/checked.ts";
import { commands } from "../command-table.ts";
import { withCommonOptions } from "../common-options.ts";
import { bashScript, fishScript, type Listed, zshScript } from "../completion-scripts.ts";
import { exitStatus, Failure } from "../failure.ts";
import { valuesOf } from "../options.ts";
import { printOut } from "../terminal.ts";

const scripts: Readonly<Record<string, (commands: readonly Listed[]) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

export const shells = Object.keys(scripts);

/** Prints the script for one shell. */
export function completionCommand(shell: string): number {
  const script = Object.hasOwn(scripts, shell) ? scripts[shell] : undefined;
  if (!script) throw new Failure(`There is no completion for \`${shell}\`; there is one for ${shells.join(", ")}.`);
  printOut(script(listCommands()));
  return exitStatus.ok;
}

/** Every command with its options, as the command line itself defines them. */
function listCommands(): readonly Listed[] {
  return Object.entries(commands).map(([name, entry]) => {
    const command = entry.define(withCommonOptions(new Command(name), entry.formats), () => {});
    const options = command.options.map((option) => ({
      name: option.long ?? "",
      text: option.description,
      value: kindOfValue(option),
      values: option.long === "--target" ? checkedTargets.map(({ id }) => id) : valuesOf(option.parseArg),
    }));
    const help = { name: "--help", text: "print help", value: "none" as const, values: [] };
    const [argument] = command.registeredArguments;
    const values = name === "completion" ? shells : [];
    const takesFiles = argument !== undefined && /FILE|DIR/i.test(argument.name());
    return { name, text: entry.text, options: [...options, help], takesFiles, values };
  });
}

function kindOfValue(option: Option): "none" | "file" | "text" {
  if (!option.required) return "none";
  return /<(FILE|DIR)>/.test(option.flags) ? "file" : "text";
}
