/**
 * Functions that Set writes to. Source: asterisk funcs/func_global.c, func_callerid.c, func_cdr.c, func_db.c, func_channel.c,
 * func_curl.c. Must not know applications.
 */

import { separateArguments } from "./arguments.ts";
import { type Channel, type Session, share } from "./session.ts";

/** `NAME(args)` gets a value. */
export function setFunction(session: Session, channel: Channel, name: string, value: string): void {
  const [, called = "", args = ""] = /^([A-Z]+)\((.*)\)$/s.exec(name) ?? [];
  switch (called) {
    case "SHARED": {
      const [variable = "", owner = channel.name] = separateArguments(args);
      return share(session, { key: `${owner} ${variable}`, value });
    }
    case "CDR":
      if (/^(clid|src|dst|dcontext|channel|lastapp|start|answer|end|duration|disposition|uniqueid)$/.test(args))
        return session.complain(`CDR variable ${args} is read-only`);
      session.record.set(args, value);
      return;
    case "DB":
      if (!args.includes("/")) return session.complain("DB requires an argument, DB(<family>/<key>)=<value>");
      session.database.set(args, value);
      return;
    case "CALLERID":
      if (args === "num") session.shows = value === (session.call.caller ?? "anonymous") ? undefined : value;
      else if (args !== "num-pres") session.complain(`CALLERID(${args}) is not known here`);
      return;
    case "CHANNEL":
      if (args === "hangup_handler_push") session.handlers.push(value);
      else session.complain(`CHANNEL(${args}) is not known here`);
      return;
    case "CURLOPT":
      channel.variables.set(`CURLOPT(${args})`, value);
      return;
    default:
      session.complain(`function ${name} not registered`);
  }
}
