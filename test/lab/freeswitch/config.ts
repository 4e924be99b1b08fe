/**
 * Writes the folder that one FreeSWITCH runs in: a small configuration in the places where the vanilla one has its own,
 * around what the build made, which stands as it is. Everything listens on loopback alone.
 * Must not start anything, nor know about calls.
 */

import { mkdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { loopback } from "../sip/socket.ts";
import { password } from "./control.ts";
import type { Installation } from "./installation.ts";

export interface RunConfig {
  readonly installation: Installation;
  /** Absolute; where FreeSWITCH's files go. */
  readonly folder: string;
  /** Where callers call. */
  readonly sipPort: number;
  /** Where outside numbers and SIP addresses are called from. */
  readonly externalPort: number;
  readonly controlPort: number;
  /** First and last port for audio. */
  readonly audioPorts: readonly [number, number];
  /** Where the lab's phones are, see `Phones`. */
  readonly extPort: number;
  readonly trunkPort: number;
  /** The names of the phones of the exchange: each is a user of the directory. */
  readonly extensions: readonly string[];
  /** What the build made for FreeSWITCH, by path: `dialplan/vats.xml`, `sounds/x.wav`. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** The tone that asks for a message, in Hz. */
  readonly beepHz: number;
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
    /** Every step of the dialplan, for people, where the folder is kept for them: it costs a third of the machine. */
    full: at("log/full.log"),
    voicemail: at("storage/voicemail"),
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
  await symlink(run.installation.timezones, join(run.folder, "conf/autoload_configs/timezones.conf.xml"));
  for (const [path, content] of run.files) {
    // Calls play `vats/x.wav`, which FreeSWITCH looks for below its folder of sounds.
    if (path.startsWith("sounds/")) await write(`sounds/vats/${path.replace(/^sounds\/(vats\/)?/, "")}`, content);
    else await write(`conf/${path}`, content);
  }
  for (const [path, content] of run.sounds) await write(`sounds/${path}`, content);
}

function ownFiles(run: RunConfig): Readonly<Record<string, string>> {
  return {
    "freeswitch.xml": mainFile,
    "vars.xml": lines(
      "<include>",
      `  <X-PRE-PROCESS cmd="set" data="domain=${domain}"/>`,
      `  <X-PRE-PROCESS cmd="set" data="sound_prefix=${join(run.folder, "sounds")}"/>`,
      "</include>",
    ),
    "dialplan/public.xml": publicContext,
    "directory/default.xml": directory(run),
    "directory/default/lab.xml": users(run),
    "lang/en.xml": phrases,
    ...Object.fromEntries(
      Object.entries(moduleSettings(run)).map(([name, content]) => [
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

const publicContext = lines(
  "<include>",
  '<context name="public">',
  include("public/*.xml"),
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

/** Of those that the vanilla configuration loads: what calls and messages need, and its socket. */
const modules = [
  "console",
  "logfile",
  "event_socket",
  "sofia",
  "loopback",
  "commands",
  "db",
  "dptools",
  "expr",
  "fifo",
  "hash",
  "voicemail",
  "dialplan_xml",
  "sndfile",
  "native_file",
  "tone_stream",
  "say_en",
] as const;

/** When this one is loaded, all are. */
export const lastModule = "mod_say_en";

function moduleSettings(run: RunConfig): Readonly<Record<string, string>> {
  return {
    modules: `<modules>\n${modules.map((name) => `<load module="mod_${name}"/>\n`).join("")}</modules>\n`,
    switch: settings({
      "max-sessions": 5000,
      "sessions-per-second": 1000,
      loglevel: isKept ? "debug" : "warning",
      "rtp-start-port": run.audioPorts[0],
      "rtp-end-port": run.audioPorts[1],
      // A message is kept, but no test may send mail from the machine it runs on.
      "mailer-app": "/bin/true",
    }),
    event_socket: settings({
      "nat-map": false,
      "listen-ip": loopback,
      "listen-port": run.controlPort,
      password,
      "apply-inbound-acl": "loopback.auto",
    }),
    console: settings({ loglevel: "crit" }),
    logfile: logfile(run.folder),
    sofia: sofia(run),
    voicemail: voicemail(run),
    acl: "<network-lists/>\n",
    post_load_modules: "<modules/>\n",
    post_load_switch: settings({}),
    loopback: settings({}),
    db: settings({}),
    sndfile: settings({}),
    hash: "<remotes/>\n",
    fifo: `${settings({})}<fifos/>\n`,
  };
}

type Params = Readonly<Record<string, string | number | boolean>>;

function settings(params: Params): string {
  return `<settings>\n${paramsOf(params)}</settings>\n`;
}

function paramsOf(params: Params): string {
  return lines(...Object.entries(params).map(([name, value]) => `<param name="${name}" value="${value}"/>`));
}

function logfile(folder: string): string {
  const { complaints, full } = runPaths(folder);
  const profile = (name: string, path: string, levels: string) =>
    lines(
      `<profile name="${name}">`,
      settings({ logfile: path, rollover: 0, uuid: true }),
      `<mappings><map name="all" value="${levels}"/></mappings>`,
      "</profile>",
    );
  return lines(
    settings({ "rotate-on-hup": false }),
    "<profiles>",
    profile("complaints", complaints, "warning,err,crit,alert"),
    ...(isKept ? [profile("full", full, "debug,info,notice,warning,err,crit,alert")] : []),
    "</profiles>",
  );
}

/**
 * As vanilla's two: `internal` calls the exchange's own phones, `external` everybody else, by way of the lab's trunk. Calls
 * come in on `internal`, since whatever `external` sends goes to the trunk: what it tells a caller too.
 */
function sofia(run: RunConfig): string {
  const profile = (name: string, sipPort: number, more: Readonly<Record<string, string>>, gateways = "") =>
    lines(
      `<profile name="${name}">`,
      `<gateways>${gateways}</gateways>`,
      `<domains><domain name="all" alias="${name === "internal"}" parse="false"/></domains>`,
      settings({
        "sip-ip": loopback,
        "rtp-ip": loopback,
        "sip-port": sipPort,
        context: "public",
        dialplan: "XML",
        "auth-calls": false,
        "manage-presence": false,
        "inbound-codec-prefs": "PCMU@100i",
        // A tenth of a second a packet: the clock may run several times faster.
        "outbound-codec-prefs": "PCMU@100i",
        "rtp-timer-name": "soft",
        "dtmf-type": "rfc2833",
        "disable-srv": true,
        "disable-naptr": true,
        ...more,
      }),
      "</profile>",
    );
  const trunk = paramsOf({ realm: loopback, proxy: `${loopback}:${run.trunkPort}`, register: false });
  return lines(
    settings({ "log-level": 0, "auto-restart": false }),
    "<profiles>",
    profile("internal", run.sipPort, {}),
    profile(
      "external",
      run.externalPort,
      { "outbound-proxy": `sip:${loopback}:${run.trunkPort}` },
      `<gateway name="trunk">\n${trunk}</gateway>`,
    ),
    "</profiles>",
  );
}

/** Vanilla's profile, but for the tone, which has to be one that the lab knows. */
function voicemail({ beepHz }: RunConfig): string {
  const params = {
    "file-extension": "wav",
    "terminator-key": "#",
    "max-login-attempts": 3,
    "digit-timeout": 10_000,
    "min-record-len": 3,
    "max-record-len": 300,
    "max-retries": 3,
    "tone-spec": `%(400, 0, ${beepHz})`,
    "record-silence-threshold": 200,
    "record-silence-hits": 2,
    "callback-dialplan": "XML",
    "callback-context": "default",
  };
  return lines(settings({}), "<profiles>", '<profile name="default">', paramsOf(params), "</profile>", "</profiles>");
}

function lines(...all: readonly string[]): string {
  return `${all.join("\n")}\n`;
}
