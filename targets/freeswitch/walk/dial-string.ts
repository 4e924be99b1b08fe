/** Reads dial strings as `switch_ivr_originate` does: `{…}` for all legs, `[…]` for one, legs between commas. Must not ring anybody. */

import { mostLegs } from "../dial.ts";
import { keyOf } from "./chance.ts";
import type { DialledLeg } from "./legs.ts";
import { complain, type Session, variableOf } from "./session.ts";
import { leadingInteger, separate } from "./text.ts";

/** Seconds of a ring without `call_timeout` (SWITCH_DEFAULT_TIMEOUT). */
const defaultTimeout = 60;

export function parseDialString(
  session: Session,
  data: string,
): { readonly legs: readonly DialledLeg[]; readonly timeout: number } {
  const own = variableOf(session, "call_timeout");
  let timeout = own === undefined ? 0 : leadingInteger(own);
  const braces = /^\s*\{([^}]*)\}/.exec(data);
  for (const setting of separate(braces?.[1] ?? "", ",", 100)) {
    const [name = "", value = ""] = setting.split("=");
    if (name === "originate_timeout") timeout = leadingInteger(value);
    else if (name !== "") complain(session, `{${name}=…} of a dial string is not known here`);
  }
  const dialled = data.slice(braces?.[0].length ?? 0);
  const outside = dialled.replace(/(^|,)\[[^\]]*\]/g, "$1");
  const foreign = /:_:|[|[\]<>{}]/.exec(outside)?.[0];
  if (foreign !== undefined) complain(session, `${foreign} in the dial string ${dialled} is not known here`);
  const guarded = dialled.replace(/\[[^\]]*\]/g, (variables) => variables.replaceAll(",", "\u0001"));
  const parts = separate(guarded, ",", mostLegs).map((part) => part.replaceAll("\u0001", ","));
  return { legs: parts.map((part) => parseLeg(session, part)), timeout: timeout > 0 ? timeout : defaultTimeout };
}

function parseLeg(session: Session, text: string): DialledLeg {
  const [, inner = "", address = text] = /^\[([^\]]*)\](.*)$/.exec(text) ?? [];
  const variables = variablesOf(inner, session);
  const asks = variables.get("group_confirm_key") === "exec";
  if (variables.has("group_confirm_key") && !asks) {
    complain(session, "a key of group_confirm_key is asked for again and again, by words that begin anew each time");
  }
  const plain = {
    phone: undefined,
    isSilent: false,
    cause: "NONE",
    delay: leadingInteger(variables.get("leg_delay_start") ?? "0"),
    timeout: leadingInteger(variables.get("leg_timeout") ?? "0"),
    confirms: asks ? (variables.get("group_confirm_file") ?? "") : undefined,
    mayFinish: variables.get("group_confirm_timeout") === "0",
  };
  const none = (cause: string, complaint: string): DialledLeg => {
    complain(session, complaint);
    return { ...plain, cause };
  };
  if (address.includes(",")) return none("CHAN_NOT_IMPLEMENTED", `too many legs: ${address} is one`);
  const [, kind = "", rest = ""] = /^([^/]*)\/(.*)$/.exec(address) ?? [];
  if (kind === "error") return { ...plain, cause: rest.toUpperCase() };
  if (kind === "null") return silentLeg(session, plain, variables);
  if (kind === "user") return { ...plain, phone: keyOf(address) };
  const [profile = "", ...target] = rest.split("/");
  if (kind !== "sofia" || target.length === 0)
    return none("CHAN_NOT_IMPLEMENTED", `Cannot create outgoing channel: ${address}`);
  const gateway = session.world.options?.["freeswitch.gateway"] ?? "trunk";
  if (profile === "gateway" && target[0] !== gateway) return none("INVALID_GATEWAY", `Invalid Gateway '${target[0]}'`);
  return { ...plain, phone: keyOf(address) };
}

/** It answers at once and begins early media for the caller unless told otherwise (mod_loopback.c, `null_outgoing_channel`). */
function silentLeg(session: Session, plain: DialledLeg, variables: ReadonlyMap<string, string>): DialledLeg {
  if (variables.get("null_enable_auto_answer") !== "false") complain(session, "a leg of null/ answers at once");
  if (variableOf(session, "null_no_pre_answer") !== "true")
    complain(session, "a leg of null/ answers the caller with early media");
  return { ...plain, isSilent: true };
}

const known = new Set([
  "leg_delay_start",
  "leg_timeout",
  "group_confirm_key",
  "group_confirm_file",
  "group_confirm_timeout",
  "null_enable_auto_answer",
]);

function variablesOf(text: string, session: Session): ReadonlyMap<string, string> {
  const pairs = text.split(",").flatMap((pair) => {
    const at = pair.indexOf("=");
    return at < 0 ? [] : [[pair.slice(0, at), pair.slice(at + 1)] as const];
  });
  for (const [name] of pairs) if (!known.has(name)) complain(session, `[${name}=…] of a leg is not known here`);
  return new Map(pairs);
}
