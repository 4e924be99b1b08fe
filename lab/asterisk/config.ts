/**
 * Writes the folder that one Asterisk runs in: its configuration around the dialplan that is on trial, which stands as
 * the build made it. Everything listens on loopback alone. Must not start anything, nor know about calls.
 */

import { existsSync } from "node:fs";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { escapeUser } from "../sip/message.ts";
import { loopback } from "../sip/socket.ts";
import type { Engine } from "./engine.ts";
import { modules } from "./modules.ts";
import { queueLine, recordLine } from "./records.ts";

export interface RunConfig {
  readonly engine: Engine;
  /** Absolute; where Asterisk's files go. */
  readonly folder: string;
  readonly sipPort: number;
  /** Where the lab's phones are, see `Phones`. */
  readonly extPort: number;
  readonly trunkPort: number;
  /** The names of the phones of the exchange: each is an endpoint. */
  readonly extensions: readonly string[];
  /** See `PlayRequest.exchange`. */
  readonly exchange?: { readonly context: string; readonly trunk: string };
  /** What the build made for Asterisk, by path: `extensions.conf`, `voicemail.conf`, `sounds/x.wav`, `moh/x/x.wav`. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** Whether every step is to be logged too: for people, and slow. */
  readonly isVerbose: boolean;
  /** Sounds of the lab's own, by path below `sounds/en`: `beep.ulaw`. */
  readonly sounds: ReadonlyMap<string, Uint8Array>;
}

/** Where things are in a run's folder. */
export function runPaths(folder: string) {
  const at = (path: string) => join(folder, path);
  return {
    config: at("etc/asterisk.conf"),
    socket: at("run/asterisk.ctl"),
    /** Warnings and errors alone. */
    complaints: at("log/complaints"),
    /** Every step of the dialplan, for people. */
    full: at("log/full"),
    voicemail: at("spool/voicemail"),
    /** Conversations, `UNIQUEID.wav` below. */
    monitor: at("spool/monitor"),
    /** What became of each call, see `records.ts`. */
    calls: at("log/cdr-custom/calls"),
    /** When each call came into which queue, see `records.ts`. */
    queues: at("log/cel-custom/queues"),
  };
}

export async function writeRunFolder(run: RunConfig): Promise<void> {
  for (const path of [
    "etc",
    "lib",
    "data/sounds/en",
    "data/moh/default",
    "run",
    "log",
    "spool/voicemail",
    "spool/tmp",
    "log/cdr-custom",
    "log/cel-custom",
  ])
    await mkdir(join(run.folder, path), { recursive: true });
  await symlink(join(run.engine.data, "documentation"), join(run.folder, "data/documentation"));
  const write = async (path: string, content: string | Uint8Array) => {
    await mkdir(dirname(join(run.folder, path)), { recursive: true });
    await writeFile(join(run.folder, path), content);
  };
  for (const [path, text] of Object.entries(ownFiles(run))) await write(`etc/${path}`, text);
  for (const [path, content] of run.files) {
    const text = typeof content === "string" ? content : Buffer.from(content).toString("utf8");
    // Calls play `vats/x`, which Asterisk looks for below its folder of sounds.
    if (path.startsWith("sounds/")) await write(`data/sounds/en/${soundPath(path)}`, content);
    else if (path.startsWith("moh/")) await write(`data/moh/vats/${path.slice("moh/".length)}`, content);
    else await write(`etc/${path}`, completed(path, text, run));
  }
  await write("data/moh/default/silence.ulaw", new Uint8Array(8000).fill(0xff));
  for (const [path, content] of run.sounds) await write(`data/sounds/en/${path}`, content);
}

/** `sounds/x.wav` and `sounds/vats/x.wav` are both played as `vats/x`. */
export function soundPath(path: string): string {
  return `vats/${path.replace(/^sounds\/(vats\/)?/, "")}`;
}

/** What a build makes to be read beside the machine's own, with that around it. */
function completed(path: string, text: string, run: RunConfig): string {
  if (path === "voicemail.conf") return withoutMail(text);
  return path === "musiconhold.conf" ? `${holdMusic(run)}${text}` : text;
}

function holdMusic({ folder }: RunConfig): string {
  return lines("[general]", "[default]", "mode = files", `directory = ${join(folder, "data/moh/default")}`);
}

/** A message is kept, but no test may send mail from the machine it runs on. */
function withoutMail(text: string): string {
  const own = "mailcmd = /bin/cat > /dev/null\nmaxmsg = 9999\n";
  return /^\[general\]/m.test(text) ? `${text}\n[general](+)\n${own}` : `[general]\n${own}${text}`;
}

function ownFiles(run: RunConfig): Readonly<Record<string, string>> {
  return {
    "asterisk.conf": asteriskConf(run),
    "modules.conf": lines("[modules]", "autoload = no", ...loadedBy(run.engine).map((name) => `load = ${name}.so`)),
    "logger.conf": lines(
      "[general]",
      "dateformat = %F %T.%3q",
      "[logfiles]",
      "complaints => warning,error",
      ...(run.isVerbose ? ["full => notice,warning,error,verbose(5)"] : []),
    ),
    "rtp.conf": lines("[general]", "rtpstart = 10000", "rtpend = 31999", "strictrtp = no", "icesupport = no"),
    "pjsip.conf": pjsipConf(run),
    "voicemail.conf": lines("[general]", "format = wav", "[default]"),
    "musiconhold.conf": holdMusic(run),
    "indications.conf": lines(
      "[general]",
      "country = us",
      "[us]",
      "description = US",
      "ringcadence = 2000,4000",
      "dial = 350+440",
      "busy = 480+620/500,0/500",
      "ring = 440+480/2000,0/4000",
      "congestion = 480+620/250,0/250",
    ),
    "queues.conf": lines("[general]"),
    "acl.conf": "",
    // As the README of a build asks for: calls that nobody answered too, with what is tagged when they end.
    "cdr.conf": lines("[general]", "enable = yes", "unanswered = yes", "endbeforehexten = no"),
    "cdr_custom.conf": lines("[mappings]", `calls => ${recordLine(run.files)}`),
    "cel.conf": lines("[general]", "enable = yes", "apps = queue", "events = APP_START", "dateformat = %s.%3q"),
    "cel_custom.conf": lines("[mappings]", `queues => ${queueLine}`),
    ...Object.fromEntries(
      ["ccss", "features", "udptl", "stasis", "manager", "http", "codecs", "pjproject"].map((name) => [
        `${name}.conf`,
        lines("[general]", ...(name === "manager" || name === "http" ? ["enabled = no"] : [])),
      ]),
    ),
  };
}

/** The modules that this engine has, with what keeps its time. */
function loadedBy(engine: Engine): readonly string[] {
  const timing = (name: string) => (name === "res_timing_timerfd" ? `res_timing_${engine.timing ?? "timerfd"}` : name);
  return modules.map(timing).filter((name) => existsSync(join(engine.modules, `${name}.so`)));
}

/** Calls from here come from a phone of the exchange: into its features and not from outside. */
export const phoneHost = "127.0.0.2";

function asteriskConf({ engine, folder, isVerbose }: RunConfig): string {
  const at = (path: string) => join(folder, path);
  return lines(
    "[directories]",
    `astetcdir = ${at("etc")}`,
    `astmoddir = ${engine.modules}`,
    `astvarlibdir = ${at("lib")}`,
    `astdbdir = ${at("lib")}`,
    `astkeydir = ${at("lib")}`,
    `astdatadir = ${at("data")}`,
    `astagidir = ${at("lib")}`,
    `astspooldir = ${at("spool")}`,
    `astrundir = ${at("run")}`,
    `astlogdir = ${at("log")}`,
    "[options]",
    `verbose = ${isVerbose ? 5 : 0}`,
    "maxcalls = 5000",
  );
}

function pjsipConf(run: RunConfig): string {
  const { context, trunk } = run.exchange ?? { context: "vats", trunk: "trunk" };
  const endpoint = (name: string, ...options: readonly string[]) => [
    `[${name}]`,
    "type = endpoint",
    "disallow = all",
    // A tenth of a second a packet: the clock may run ten times faster.
    "allow = ulaw:100",
    "direct_media = no",
    `media_address = ${loopback}`,
    "bind_rtp_to_media_address = yes",
    "trust_id_inbound = yes",
    "trust_id_outbound = yes",
    // A key is pressed by an INFO.
    "dtmf_mode = auto_info",
    ...options,
  ];
  const extension = (name: string) => [
    ...endpoint(name, "context = no-calls-from-phones", `aors = ${name}`),
    `[${name}]`,
    "type = aor",
    `contact = sip:${escapeUser(name)}@${loopback}:${run.extPort}`,
  ];
  return lines(
    "[vats-lab]",
    "type = global",
    "endpoint_identifier_order = ip",
    "[vats-lab-udp]",
    "type = transport",
    "protocol = udp",
    `bind = ${loopback}:${run.sipPort}`,
    ...endpoint("vats-lab-callers", `context = ${context}`),
    "[vats-lab-identify]",
    "type = identify",
    "endpoint = vats-lab-callers",
    `match = ${loopback}`,
    ...endpoint("vats-lab-phone", "context = vats-features"),
    "[vats-lab-phone-identify]",
    "type = identify",
    "endpoint = vats-lab-phone",
    `match = ${phoneHost}`,
    ...endpoint(
      trunk,
      "context = no-calls-from-phones",
      `aors = ${trunk}`,
      `outbound_proxy = sip:${loopback}:${run.trunkPort}\\;lr`,
    ),
    `[${trunk}]`,
    "type = aor",
    `contact = sip:${loopback}:${run.trunkPort}`,
    ...run.extensions.flatMap(extension),
  );
}

function lines(...all: readonly string[]): string {
  return `${all.join("\n")}\n`;
}
