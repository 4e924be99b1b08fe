/**
 * Lost calls: what is told and set when a call ends that nobody has taken. FreeSWITCH runs `api_hangup_hook` at every end of
 * a call, so it is set where a call begins, and taken away where somebody answers, a message begins, or an end is written.
 * Must not know the steps.
 */

import type { CallFlow, LostAction } from "../../compiler/flow/ir.ts";
import { action } from "./action.ts";
import { expansionOf } from "./escape.ts";
import { sentVariable, tagVariable } from "./marks.ts";
import type { Needs } from "./needs.ts";
import { curl, formText } from "./notify.ts";
import type { XmlElement } from "./xml.ts";

/** How a lost call ended: the caller gave up, unless it walked off the end. */
export const endedVariable = "vats_ended";
/** How a call ends that walks off the end now. */
export const droppedVariable = "vats_dropped";

/** Where a call begins. */
export function lostSettings(flow: CallFlow, needs: Needs): XmlElement[] {
  if (!needs.lost) return [];
  return [
    action("set", `${endedVariable}=caller`),
    action("set", `${droppedVariable}=rejected`),
    action(
      "set",
      `api_hangup_hook=echo ${flow.lost.map((lost, at) => lostCommand(lost, flow.lost.slice(0, at), needs)).join("")}`,
    ),
  ];
}

/** The call is not lost any more. */
export const notLost: XmlElement = action("unset", "api_hangup_hook");

/** The call walks off the end. */
export const dropped: XmlElement = action("set", `${endedVariable}=${expansionOf(droppedVariable)}`);

/** A command in brackets runs as the hook is expanded, when the call is over. */
function lostCommand(lost: LostAction, before: readonly LostAction[], needs: Needs): string {
  if (lost.kind === "tag") {
    return late(`uuid_setvar(${late("uuid")} ${tagVariable(lost.key)} ${spaced(lost.value)})`);
  }
  const own = new Map(before.flatMap((one) => (one.kind === "tag" ? [[one.key, one.value] as const] : [])));
  const tags = needs.tags.map((key) => {
    const value = own.get(key);
    return value === undefined ? late(sentVariable(key)) : `&tag_${key}=${formText(value)}`;
  });
  return late(`bgapi(${curl(lost.url, late(endedVariable), tags.join(""), late)})`);
}

/** Expanded at the end of the call: `set` expands twice, and takes one backslash away each time. */
function late(body: string): string {
  return `\\\\\\${expansionOf(body)}`;
}

/** A value as one word of a command. */
function spaced(value: string): string {
  return value.replaceAll(" ", "\\\\\\\\s");
}
