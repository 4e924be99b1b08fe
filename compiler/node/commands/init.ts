/** `vatsc init`: a project to begin with, in an empty place: `main.vats` and `vats.json`. */

import { rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { checkZone } from "../../time/zone-names.ts";
import { exitStatus, Failure, systemReason } from "../failure.ts";
import { makeFolder } from "../folder-lock.ts";
import type { CommonOptions } from "../options.ts";
import { printJson } from "../print.ts";
import { projectFileName } from "../setup.ts";
import { printOut } from "../terminal.ts";

/** Makes both files, or neither: one that is there already is never touched. */
export function initCommand(folder: string, { format, quiet }: CommonOptions): number {
  const place = resolve(folder);
  const files = { [projectFileName]: projectText(), "main.vats": mainText };
  const there = Object.keys(files).find((name) => statSync(join(place, name), { throwIfNoEntry: false }));
  if (there !== undefined) throw new Failure(`\`${shown(place, there)}\` is there already; nothing was written.`);
  const written: string[] = [];
  try {
    makeFolder(place);
    for (const [name, text] of Object.entries(files)) {
      writeFileSync(join(place, name), text, { flag: "wx" });
      written.push(join(place, name));
    }
  } catch (error) {
    for (const path of written) rmSync(path, { force: true });
    throw new Failure(`Nothing was written to \`${folder}\`: ${systemReason(error)}.`);
  }
  const names = Object.keys(files).map((name) => shown(place, name));
  if (format === "json") printJson({ version: 1, files: names });
  else if (!quiet) printOut(`${names.join("\n")}\nNow: vatsc check${folder === "." ? "" : ` ${folder}`}\n`);
  return exitStatus.ok;
}

function shown(place: string, name: string): string {
  return relative(process.cwd(), join(place, name));
}

/** The zone of this machine, if it has a name that holds everywhere. */
function projectText(): string {
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const settings = { targets: ["asterisk", "freeswitch", "twiml"], zone: checkZone(own).kind === "ok" ? own : "UTC" };
  return `${JSON.stringify(settings, undefined, 2)
    .replace(/\[\s+/, "[")
    .replace(/\s+\]/, "]")
    .replace(/",\s+"(?=[aft])/g, '", "')}\n`;
}

const mainText = `// A call walks down the page until somebody takes it.
//
//   vatsc check        says what is wrong
//   vatsc simulate . --at '2026-11-23 10:00' --phone desk=answers@4s
//                      plays one call and shows what happens
//   vatsc build        writes the files for Asterisk, FreeSWITCH and Twilio to out/
//   vatsc targets .    says which of them can do what this file needs
//
// What a machine and not the caller decides stands in vats.json.

phone desk = ext 101
phone boss = ext 102

mailbox messages { greeting universal }

vats office "Office" <
  workhours Mon-Fri 09:00-18:00 <
    ring desk for 20s;
    then ring boss for 15s
  >
  voicemail messages
>

line all = * -> office
`;
