/**
 * A build as the files that a FreeSWITCH loads: the table of numbers, the scenarios, the mailboxes and the sounds.
 * Must not know how each is made.
 */

import type { Build } from "../../compiler/flow/ir.ts";
import { partOf } from "../../compiler/target/parts.ts";
import { soundSource } from "../../compiler/target/recordings.ts";
import type { EmitContext, EmitOutput, OutputFile } from "../../compiler/target/target.ts";
import { mailboxUsers } from "./mailboxes.ts";
import { numberContexts, publicExtensions } from "./numbers.ts";
import type { FreeswitchOptions } from "./options.ts";
import { codesPath, mailboxesPath, numbersPath, scenariosPath } from "./paths.ts";
import { readmeFile } from "./readme.ts";
import { scenarioContext } from "./scenario.ts";
import { promptList, soundFile } from "./sounds.ts";
import { codeExtensions, switchContext } from "./switches.ts";
import { includeFile, includeMap, includeText, writeNodes, type XmlNode } from "./xml.ts";

export function emitFreeswitch(build: Build, options: FreeswitchOptions, context: EmitContext): EmitOutput {
  const header = [
    `Made by ${context.generator} from ${context.source}. Do not edit: change the source and build again.`,
  ];
  const given = { options, switches: build.switches, nationalForm: build.nationalForm };
  const scenarios = [
    ...build.flows.map((flow) => partOf("freeswitch scenario", flow, given, scenarioContext, context)),
    writeNodes([...numberContexts(build, context), ...switchContext(build, context)]),
  ];
  const codes = codeExtensions(build, context);
  const users = mailboxUsers(build, context);
  const file = (path: string, nodes: readonly XmlNode[]): OutputFile => ({ path, text: includeFile(header, nodes) });
  return {
    files: [
      { path: scenariosPath, text: includeText(header, scenarios) },
      file(numbersPath, publicExtensions(build, context)),
      ...(codes.length === 0 ? [] : [file(codesPath, codes)]),
      ...(users.length === 0 ? [] : [file(mailboxesPath, users)]),
      ...soundCopies(build),
      ...promptList(build, context),
      readmeFile(build, options, context),
    ],
    map: includeMap(scenariosPath, header, scenarios),
  };
}

function soundCopies({ prompts }: Build): readonly OutputFile[] {
  return prompts.flatMap((prompt) => {
    const uri = soundSource(prompt);
    return uri === undefined ? [] : [{ path: `sounds/${soundFile(prompt)}`, copyOf: uri }];
  });
}
