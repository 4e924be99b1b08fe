/**
 * Commands that a dialplan runs within its data, `${command(words)}`: those that read, count and remember. Any other is a complaint.
 * Source: mod_commands.c, mod_db.c, mod_hash.c, mod_expr.c, mod_curl.c.
 */

import { drawn, lastBegun } from "./chance.ts";
import { evaluate, printed } from "./expr.ts";
import { complain, nowMs, phoneUuid, type Session, uuid, variableOf } from "./session.ts";
import { separate } from "./text.ts";

/** What the command says. */
export function runCommand(name: string, words: string, session: Session): string {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command !== undefined) return command(words, session);
  complain(session, `\${${name} ${words}} runs a command that is not known here`);
  return `-ERR ${name} Command not found!\n`;
}

type Command = (words: string, session: Session) => string;

const commands: Readonly<Record<string, Command>> = {
  db,
  hash,
  expr,
  bgapi: (words, session) => {
    const [, name = "", rest = ""] = /^(\S+) (.*)$/s.exec(words) ?? [];
    if (name === "curl") tell(rest, session);
    else complain(session, `${name} is not known here in the background`);
    return "+OK Job-UUID: 00000000-0000-4000-8000-000000000001\n";
  },
  strftime_tz: (words, session) => {
    const [, zone, format = ""] = /^(\S+) (.*)$/.exec(words) ?? [];
    if (zone !== "Etc/UTC") complain(session, `the time in ${zone} is not told here`);
    return formatted(format, new Date(nowMs(session)));
  },
  uptime: (words, session) => {
    if (words !== "ms") complain(session, `the uptime in ${words} is not told here`);
    // With a line end (mod_commands.c:uptime_function).
    return `${Math.round(session.seconds * 1000) + 60_000}\n`;
  },
  uuid_getvar: (words, session) => {
    const [who = "", name = ""] = separate(words, " ", 4);
    if (name === "") return "-USAGE: <uuid> <var>\n";
    const one = who === uuid ? session : who === phoneUuid ? session.peer : undefined;
    if (!one) return "-ERR No such channel!\n";
    // The other side's steps are run before ours: what it has set later is not there yet.
    const isSet = (one.setAt.get(name) ?? Number.NEGATIVE_INFINITY) <= session.seconds;
    return (isSet ? variableOf(one, name) : undefined) ?? "_undef_";
  },
  uuid_break: (words, session) => {
    if (words === uuid) session.brokenOff = session.seconds;
    else complain(session, `${words} is no call to break something off in, or takes away what it has not begun`);
    return "+OK\n";
  },
};

function db(words: string, session: Session): string {
  const [verb, realm = "", key = "", value] = separate(words, "/", 4);
  if (verb === "select") return session.database.get(`${realm}/${key}`) ?? lastBegun(realm, key, session) ?? "";
  if (verb !== "insert" || value === undefined) return "!err!";
  session.database.set(`${realm}/${key}`, value);
  return "+OK";
}

function hash(words: string, session: Session): string {
  const [verb, realm, key] = separate(words, "/", 4);
  if (verb !== "select" || !key) complain(session, `hash ${words} is not known here`);
  return session.memory.get(`${realm}_${key}`) ?? "";
}

function expr(words: string, session: Session): string {
  const count = /^randomize\(&x\)\|floor\(rand\(&x\)\*(\d+)\)$/.exec(words)?.[1];
  if (count !== undefined) return String(drawn(Number(count), session));
  const value = evaluate(words);
  if (value === undefined) complain(session, `EXPR ${words}`);
  return value === undefined ? "!err!" : printed(value);
}

/** One POST; mod_curl decodes what it sends once before it does (curl_function, `switch_url_decode`). */
function tell(words: string, session: Session): void {
  const [url = "", ...rest] = separate(words, " ", 100);
  const at = rest.indexOf("post");
  const options = rest.slice(0, at).join(" ");
  if (at < 0 || options !== "timeout 5 content-type application/x-www-form-urlencoded" || rest.length !== at + 2) {
    return complain(session, `curl ${words} is not known here`);
  }
  const form = decodeURIComponent(rest[at + 1] ?? "").split("&");
  const pairs = form.map((field) => field.split("=").map((part) => decodeURIComponent(part.replaceAll("+", " "))));
  const all = Object.fromEntries(pairs.map(([name = "", value = ""]) => [name, value]));
  const { call, time, ...fields } = all;
  if (call !== uuid) complain(session, `a URL is told of the call ${call}`);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(time ?? "")) complain(session, `a URL is told of the time ${time}`);
  // `$` cannot stand in an action, and arrives percent-encoded, which is the same URL.
  session.events.push({ kind: "notify", url: url.replaceAll("%24", "$"), fields, atSeconds: session.seconds });
}

function formatted(format: string, date: Date): string {
  const iso = date.toISOString();
  const parts: Readonly<Record<string, string>> = {
    Y: iso.slice(0, 4),
    m: iso.slice(5, 7),
    d: iso.slice(8, 10),
    H: iso.slice(11, 13),
    M: iso.slice(14, 16),
    S: iso.slice(17, 19),
  };
  return format.replace(/%([YmdHMS])/g, (_, sign: string) => parts[sign] ?? "");
}
