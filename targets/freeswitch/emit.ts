/**
 * A build as the files that a FreeSWITCH loads: the table of numbers, the scenarios, the mailboxes and the sounds.
 * Must not know how each is made.
 */

import type { Build } from "../../compiler/flow/ir.ts";
import type { EmitContext, EmitOutput, OutputFile } from "../../compiler/target/target.ts";
import { mailboxUsers } from "./mailboxes.ts";
import { numberContexts, publicExtensions } from "./numbers.ts";
import type { FreeswitchOptions } from "./options.ts";
import { mailboxesPath, numbersPath, scenariosPath } from "./paths.ts";
import { scenarioContext } from "./scenario.ts";
import { promptList, soundFile } from "./sounds.ts";
import { includeFile, linesOf, type XmlNode } from "./xml.ts";

export function emitFreeswitch(build: Build, options: FreeswitchOptions, context: EmitContext): EmitOutput {
  const header = [
    `Made by ${context.generator} from ${context.source}. Do not edit: change the source and build again.`,
  ];
  const scenarios = [
    ...build.flows.flatMap((flow) => scenarioContext(flow, options, context)),
    ...numberContexts(build, context),
  ];
  const users = mailboxUsers(build, context);
  const file = (path: string, nodes: readonly XmlNode[]): OutputFile => ({ path, text: includeFile(header, nodes) });
  return {
    files: [
      file(scenariosPath, scenarios),
      file(numbersPath, publicExtensions(build, context)),
      ...(users.length === 0 ? [] : [file(mailboxesPath, users)]),
      ...soundCopies(build),
      ...promptList(build, context),
    ],
    map: linesOf(scenariosPath, header, scenarios),
  };
}

function soundCopies({ prompts }: Build): readonly OutputFile[] {
  return prompts.flatMap((prompt) =>
    prompt.kind === "file" ? [{ path: `sounds/${soundFile(prompt)}`, copyOf: prompt.uri }] : [],
  );
}
