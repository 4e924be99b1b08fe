/**
 * The modules that a run loads, and the settings of each, as near to vanilla's as loopback and a fast clock let them be.
 * Must not know where files go.
 */

import { loopback } from "../../../lab/sip/socket.ts";
import { password } from "./control.ts";

/** What the settings depend on. */
export interface ModuleOptions {
  /** Where callers call. */
  readonly sipPort: number;
  /** Where outside numbers and SIP addresses are called from. */
  readonly externalPort: number;
  readonly controlPort: number;
  /** First and last port for audio. */
  readonly audioPorts: readonly [number, number];
  /** Where the trunk leads, see `Phones`. */
  readonly trunkPort: number;
  /** How much sound is in each packet, in milliseconds. */
  readonly packetMs: number;
  /** The tone that asks for a message, in Hz. */
  readonly beepHz: number;
  /** Where warnings and errors go, and where everything goes, if anywhere. */
  readonly complaintsLog: string;
  readonly fullLog: string | undefined;
  /** Where a record of each call goes. */
  readonly recordsFolder: string;
}

/** Of those that the vanilla configuration loads: what calls and messages need, and its socket; and what READMEs ask for. */
const modules = [
  "console",
  "logfile",
  "event_socket",
  "sofia",
  "loopback",
  "commands",
  "curl",
  "db",
  "dptools",
  "expr",
  "fifo",
  "hash",
  "voicemail",
  "xml_cdr",
  "dialplan_xml",
  "sndfile",
  "native_file",
  "tone_stream",
  "say_en",
] as const;

/** When this one is loaded, all are. */
export const lastModule = "mod_say_en";

/** The content of each module's configuration, by its name. */
export function moduleSettings(run: ModuleOptions): Readonly<Record<string, string>> {
  return {
    modules: `<modules>\n${modules.map((name) => `<load module="mod_${name}"/>\n`).join("")}</modules>\n`,
    switch: settings({
      "max-sessions": 5000,
      "sessions-per-second": 1000,
      loglevel: run.fullLog === undefined ? "warning" : "debug",
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
    logfile: logfile(run),
    sofia: sofia(run),
    voicemail: voicemail(run),
    acl: "<network-lists/>\n",
    post_load_modules: "<modules/>\n",
    post_load_switch: settings({}),
    loopback: settings({}),
    db: settings({}),
    sndfile: settings({}),
    hash: "<remotes/>\n",
    curl: settings({ "max-bytes": 64_000 }),
    xml_cdr: settings({ "log-dir": run.recordsFolder, "log-b-leg": false, "prefix-a-leg": false, encode: "none" }),
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

function logfile({ complaintsLog, fullLog }: ModuleOptions): string {
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
    profile("complaints", complaintsLog, "warning,err,crit,alert"),
    ...(fullLog === undefined ? [] : [profile("full", fullLog, "debug,info,notice,warning,err,crit,alert")]),
    "</profiles>",
  );
}

/**
 * As vanilla's two: `internal` calls the exchange's own phones, `external` everybody else, by way of the lab's trunk. Calls
 * come in on `internal`, since whatever `external` sends goes to the trunk: what it tells a caller too.
 */
function sofia(run: ModuleOptions): string {
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
        "inbound-codec-prefs": `PCMU@${run.packetMs}i`,
        "outbound-codec-prefs": `PCMU@${run.packetMs}i`,
        "rtp-timer-name": "soft",
        "dtmf-type": "rfc2833",
        // The lab presses keys by INFO.
        "liberal-dtmf": true,
        "disable-srv": true,
        "disable-naptr": true,
        ...more,
      }),
      "</profile>",
    );
  const trunk = paramsOf({
    realm: loopback,
    proxy: `${loopback}:${run.trunkPort}`,
    register: false,
    // Else the trunk sees the account and not the caller.
    "caller-id-in-from": true,
  });
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
function voicemail({ beepHz }: ModuleOptions): string {
  const params = {
    "file-extension": "wav",
    "terminator-key": "#",
    "max-login-attempts": 3,
    "digit-timeout": 10_000,
    // Vanilla's 3 are missed by who speaks for 4 where the clock runs fast and the machine is busy.
    "min-record-len": 1,
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

/** Lines of a file. */
export function lines(...all: readonly string[]): string {
  return `${all.join("\n")}\n`;
}
