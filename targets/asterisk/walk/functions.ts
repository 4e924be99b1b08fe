/**
 * Dialplan functions and built-in variables, as far as a dialplan for calls needs them; any other is a complaint, which
 * Asterisk makes only when it runs into it. Source: asterisk funcs/func_strings.c, func_global.c, func_hangupcause.c,
 * func_callerid.c, func_dialplan.c, main/pbx_variables.c.
 */

import { utf8Length } from "../../../compiler/target/names.ts";
import { separateArguments } from "./arguments.ts";
import { findPriority } from "./dialplan.ts";
import { type Channel, nowMs, type Session } from "./session.ts";
import { substitute, type Values } from "./substitute.ts";
import { clockIn } from "./timing.ts";

/** What a channel sees between `${` and `}`. */
export function valuesOf(session: Session, channel: Channel): Values {
  const values: Values = {
    complain: session.complain,
    variable: (name) =>
      builtIn(name, session, channel) ?? channel.variables.get(name) ?? session.plan.globals.get(name),
    call: (name, args) => {
      const run = functions[name];
      if (!run) session.complain(`function ${name} not registered`);
      return run?.(args, session, channel);
    },
  };
  return values;
}

/** A text with everything put in that a channel sees. */
export function substituteFor(text: string, session: Session, channel: Channel): string {
  return substitute(text, valuesOf(session, channel));
}

function builtIn(name: string, session: Session, channel: Channel): string | undefined {
  switch (name) {
    case "EXTEN":
      return channel.location.extension;
    case "CONTEXT":
      return channel.location.context;
    case "PRIORITY":
      return String(channel.location.priority);
    case "CHANNEL":
      return channel.name;
    case "EPOCH":
      return String(Math.floor(nowMs(session) / 1000));
    case "HANGUPCAUSE":
      return String(session.hangupCause);
    case "UNIQUEID":
      return `${Math.floor(session.call.atMs / 1000)}.1`;
    default:
      return undefined;
  }
}

type DialplanFunction = (args: string, session: Session, channel: Channel) => string | undefined;

const functions: Readonly<Record<string, DialplanFunction>> = {
  LEN: (args) => String(utf8Length(args)),
  FILTER: filter,
  STRFTIME: strftime,
  CALLERID: (args, { call, complain, shows }) => {
    if (args === "num" || args === "number") return shows ?? call.caller ?? "anonymous";
    if (args === "num-pres") return "allowed_not_screened";
    if (args === "dnid") return call.called;
    complain(`CALLERID(${args}) is not known here`);
    return undefined;
  },
  HANGUPCAUSE_KEYS: (_, { causes }) => [...causes.keys()].join(","),
  HANGUPCAUSE: hangupCause,
  SHARED: (args, session, channel) => {
    const [name = "", owner = channel.name] = separateArguments(args);
    return session.shared.get(`${owner} ${name}`);
  },
  SHIFT: shift,
  CUT: cut,
  DB: (args, { database }) => database.get(args) ?? "",
  RAND: (args, { draws }) => {
    const [least = "0", most = "0"] = separateArguments(args);
    const drawn = draws.given[draws.asked.length] ?? 0;
    draws.asked.push(Number(most) - Number(least) + 1);
    return String(Number(least) + drawn);
  },
  LOCK: () => "1",
  UNLOCK: () => "1",
  IF: choose,
  URIENCODE: (args) => encodeURIComponent(args),
  URIDECODE: (args) => decodeURIComponent(args),
  CHANNEL: (args, { isAnswered, complain }) => {
    if (args !== "state") complain(`CHANNEL(${args}) is not known here`);
    return isAnswered ? "Up" : "Ring";
  },
  DEVICE_STATE: () => "NOT_INUSE",
  CURL: curl,
  DIALPLAN_EXISTS: (args, { plan }) => {
    const [context = "", extension = "", priority = "1"] = separateArguments(args);
    return findPriority(plan, context, extension, Number(priority)) ? "1" : "0";
  },
};

/** Keeps the listed characters; `a-b` is a range. The text itself is taken as it is. */
function filter(args: string, { complain }: Session): string | undefined {
  const [allowed = "", text] = separateArguments(args, 2, true);
  if (text === undefined) {
    complain("usage: FILTER(<allowed-chars>,<string>)");
    return undefined;
  }
  const isAllowed = (character: string) =>
    [...allowed.matchAll(/(.)-(.)|(.)/gsu)].some(([, from, to, one]) =>
      from === undefined || to === undefined ? one === character : from <= character && character <= to,
    );
  return [...text].filter(isAllowed).join("");
}

/** The epoch in seconds, or now; a zone; a format. */
function strftime(args: string, session: Session): string {
  const [epoch = "", zone = "", format = "%c"] = separateArguments(args);
  const seconds = /^\s*-?\d+/.exec(epoch);
  const clock = clockIn(zone, seconds ? Number(seconds[0]) * 1000 : nowMs(session));
  const two = (value: number) => String(value).padStart(2, "0");
  const parts: Readonly<Record<string, string>> = {
    Y: clock.date.slice(0, 4),
    m: clock.date.slice(5, 7),
    d: clock.date.slice(8, 10),
    H: two(Math.floor(clock.minuteOfDay / 60)),
    M: two(clock.minuteOfDay % 60),
    S: two(clock.second),
    u: String(clock.weekday),
    w: String(clock.weekday % 7),
    "%": "%",
  };
  return format.replace(/%(.)/gs, (whole, letter: string) => {
    if (parts[letter] === undefined) session.complain(`STRFTIME with ${whole} is not known here`);
    return parts[letter] ?? "";
  });
}

function hangupCause(args: string, { causes, complain }: Session): string | undefined {
  const parts = separateArguments(args);
  const [channel = "", type] = parts;
  if (parts.length !== 2) {
    complain(`the HANGUPCAUSE function must have 2 parameters, not ${parts.length}`);
    return undefined;
  }
  const cause = causes.get(channel);
  if (cause === undefined) complain(`unable to find information for channel ${channel}`);
  if (type !== "tech") complain(`HANGUPCAUSE(…,${type}) is not known here`);
  return cause;
}

/** Takes the first part off a variable's list. */
function shift(args: string, session: Session, channel: Channel): string | undefined {
  const [name = "", delimiter = ","] = separateArguments(args);
  const list = substituteFor(`\${${name}}`, session, channel);
  if (list === "") return undefined;
  const at = list.indexOf(delimiter);
  channel.variables.set(name, at < 0 ? "" : list.slice(at + 1));
  return at < 0 ? list : list.slice(0, at);
}

/** A field of a variable, by its number from 1. */
function cut(args: string, session: Session, channel: Channel): string {
  const [name = "", delimiter = "-", field = "1"] = separateArguments(args);
  if (!/^\d+$/.test(field)) session.complain(`CUT with fields ${field} is not known here`);
  return substituteFor(`\${${name}}`, session, channel).split(delimiter)[Number(field) - 1] ?? "";
}

/** `condition?yes:no`. */
function choose(args: string, { complain }: Session): string {
  const question = args.indexOf("?");
  if (question < 0) complain("syntax IF(<expr>?[<true>][:<false>])");
  const [yes = "", no = ""] = args.slice(question + 1).split(/:(.*)/s);
  const condition = args.slice(0, question);
  return condition !== "" && condition !== "0" ? yes : no;
}

/** Posts a form; without a limit of its own it could take for ever. */
function curl(args: string, session: Session, { variables }: Channel): string {
  const [url = "", form] = separateArguments(args);
  const limit = Number(variables.get("CURLOPT(httptimeout)") ?? 0);
  if (!(limit > 0 && limit <= 5)) session.complain("CURL without a time limit");
  if (form === undefined) session.complain(`CURL gets ${url} and does not post`);
  const all = Object.fromEntries(
    (form ?? "").split("&").map((field) => {
      const [name = "", value = ""] = field.split(/=(.*)/s);
      return [decodeURIComponent(name), decodeURIComponent(value)];
    }),
  );
  const { call, time, ...fields } = all;
  if (!call || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(time ?? "")) session.complain(`${url} is told ${form}`);
  session.told.push({ kind: "notify", url: decodeMarks(url), fields, atSeconds: session.seconds });
  return "";
}

/**
 * Of what a URL may have, these cannot stand in an argument of CURL and arrive percent-encoded, which is the same URL. All else
 * that is percent-encoded has been written so, and stays.
 */
function decodeMarks(url: string): string {
  return url.replace(/%(2C|3B|27|28|29|24)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
