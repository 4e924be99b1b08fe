/**
 * Writes the folder that one FreeSWITCH runs in: a small configuration in the places where the vanilla one has its own,
 * around what the build made, which stands as it is. Everything listens on loopback alone.
 * Must not start anything, nor know about calls.
 */

import { mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { loopback } from "../../../lab/sip/socket.ts";
import type { Installation } from "./installation.ts";
import { lines, type ModuleOptions, moduleSettings } from "./modules.ts";

export interface RunConfig extends Omit<ModuleOptions, "complaintsLog" | "fullLog" | "recordsFolder"> {
  readonly installation: Installation;
  /** Absolute; where FreeSWITCH's files go. */
  readonly folder: string;
  /** Where the lab's phones are, see `Phones`; those behind the trunk are a matter of modules. */
  readonly extPort: number;
  /** The names of the phones of the exchange: each is a user of the directory. */
  readonly extensions: readonly string[];
  /** What the build made for FreeSWITCH, by path: `dialplan/vats.xml`, `sounds/x.wav`. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** Whether every step is to be logged. */
  readonly isVerbose?: boolean;
  /** Sounds of the lab's own, by path below the folder of sounds: `vats/x.wav`. */
  readonly sounds: ReadonlyMap<string, Uint8Array>;
}

/** Folders that FreeSWITCH is told on its command line, by the name of the option. */
export const folderOptions = ["conf", "log", "db", "run", "storage", "recordings", "cache", "temp", "sounds"] as const;

/** Where things are in a run's folder. */
export function runPaths(folder: string) {
  const at = (path: string) => join(folder, path);
  return {
    /** Warnings and errors alone. */
    complaints: at("log/complaints.log"),
    /** Every step of the dialplan, for people, where the folder is kept for them: writing it takes time. */
    full: at("log/full.log"),
    voicemail: at("storage/voicemail"),
    /** Conversations. */
    recordings: at("recordings/vats"),
    /** What became of each call, see `records.ts`. */
    records: at("log/xml_cdr"),
  };
}

/** Whether a run's folder stays, for people to read: `VATSC_LAB_KEEP` says so. */
export const isKept = process.env.VATSC_LAB_KEEP !== undefined;

/** The domain of the machine: vanilla takes its address. */
export const domain = loopback;

export async function writeRunFolder(run: RunConfig): Promise<void> {
  for (const path of folderOptions) await mkdir(join(run.folder, path), { recursive: true });
  // Two first messages at one moment race to make this folder, and FreeSWITCH refuses one (mod_voicemail.c, "Error creating").
  await mkdir(join(runPaths(run.folder).voicemail, "default", domain), { recursive: true });
  const write = async (path: string, content: string | Uint8Array) => {
    await mkdir(dirname(join(run.folder, path)), { recursive: true });
    await writeFile(join(run.folder, path), content);
  };
  for (const [path, text] of Object.entries(ownFiles(run))) await write(`conf/${path}`, text);
  const timezones = join(run.folder, "conf/autoload_configs/timezones.conf.xml");
  await rm(timezones, { force: true });
  await symlink(run.installation.timezones, timezones);
  for (const [path, content] of run.files) {
    // Calls play `vats/x.wav`, which FreeSWITCH looks for below its folder of sounds.
    if (path.startsWith("sounds/")) await write(`sounds/vats/${path.replace(/^sounds\/(vats\/)?/, "")}`, content);
    else await write(`conf/${path}`, content);
  }
  for (const [path, content] of run.sounds) await write(`sounds/${path}`, content);
}

function ownFiles(run: RunConfig): Readonly<Record<string, string>> {
  const { complaints, full, records } = runPaths(run.folder);
  const logs = {
    complaintsLog: complaints,
    fullLog: isKept || run.isVerbose ? full : undefined,
    recordsFolder: records,
  };
  const modules = moduleSettings({ ...run, ...logs });
  return {
    "freeswitch.xml": mainFile,
    "vars.xml": lines(
      "<include>",
      `  <X-PRE-PROCESS cmd="set" data="domain=${domain}"/>`,
      `  <X-PRE-PROCESS cmd="set" data="sound_prefix=${join(run.folder, "sounds")}"/>`,
      '  <X-PRE-PROCESS cmd="set" data="hold_music=silence_stream://-1"/>',
      "</include>",
    ),
    "dialplan/public.xml": publicContext,
    "dialplan/default.xml": defaultContext,
    "directory/default.xml": directory(run),
    "directory/default/lab.xml": users(run),
    "lang/en.xml": phrases,
    ...Object.fromEntries(
      Object.entries(modules).map(([name, content]) => [
        `autoload_configs/${name}.conf.xml`,
        `<configuration name="${name}.conf">\n${content}</configuration>\n`,
      ]),
    ),
  };
}

function include(path: string): string {
  return `<X-PRE-PROCESS cmd="include" data="${path}"/>`;
}

const mainFile = lines(
  '<document type="freeswitch/xml">',
  `  ${include("vars.xml")}`,
  ...[
    ["configuration", "autoload_configs/*.xml"],
    ["dialplan", "dialplan/*.xml"],
    ["directory", "directory/*.xml"],
    ["languages", "lang/*.xml"],
  ].flatMap(([section, path]) => [`  <section name="${section}">`, `    ${include(path ?? "")}`, "  </section>"]),
  "</document>",
);

/** Who calls this and a number more is a phone of the exchange. */
export const asPhone = "as-a-phone-";

const publicContext = lines(
  "<include>",
  '<context name="public">',
  '<extension name="phones of the lab">',
  `<condition field="destination_number" expression="^${asPhone}(.+)$">`,
  '<action application="transfer" data="$1 XML default"/>',
  "</condition>",
  "</extension>",
  include("public/*.xml"),
  "</context>",
  "</include>",
);

const defaultContext = lines(
  "<include>",
  '<context name="default">',
  include("default/*.xml"),
  "</context>",
  "</include>",
);

function directory({ extPort }: RunConfig): string {
  return lines(
    "<include>",
    '<domain name="$${domain}">',
    // Phones that never register: each is where the lab listens for all of them.
    `<params><param name="dial-string" value="sofia/internal/sip:\${dialed_user}@${loopback}:${extPort}"/></params>`,
    '<groups><group name="default"><users>',
    include("default/*.xml"),
    "</users></group></groups>",
    "</domain>",
    "</include>",
  );
}

function users({ extensions }: RunConfig): string {
  return lines("<include>", ...extensions.map((name) => `<user id="${name}"/>`), "</include>");
}

/** What FreeSWITCH says by itself when it takes a message; vanilla has a macro for each, of recorded speech. */
const phrases = lines(
  "<include>",
  '<language name="en" say-module="en" sound-prefix="$${sound_prefix}">',
  "<phrases><macros>",
  ...Object.entries({
    voicemail_play_greeting: "greeting",
    voicemail_record_message: "instructions",
    voicemail_goodbye: "quiet",
    voicemail_ack: "quiet",
    voicemail_record_file_check: "quiet",
    voicemail_record_urgent_check: "quiet",
  }).flatMap(([macro, sound]) => [
    `<macro name="${macro}"><input pattern="^(.*)$">`,
    `<match><action function="play-file" data="lab/${sound}.wav"/></match>`,
    "</input></macro>",
  ]),
  "</macros></phrases>",
  "</language>",
  "</include>",
);
