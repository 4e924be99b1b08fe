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
    default:
      return undefined;
  }
}

type DialplanFunction = (args: string, session: Session, channel: Channel) => string | undefined;

const functions: Readonly<Record<string, DialplanFunction>> = {
  LEN: (args) => String(utf8Length(args)),
  FILTER: filter,
  STRFTIME: strftime,
  CALLERID: (args, { call, complain }) => {
    if (args === "num" || args === "number") return call.caller ?? "anonymous";
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
