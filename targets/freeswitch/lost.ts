/**
 * Lost calls: what is told and set when a call ends that nobody has taken. FreeSWITCH runs `api_hangup_hook` at every end of
 * a call, so it is set where a call begins, and taken away where somebody answers, a message begins, or an end is written. It
 * cannot set a field any more then (`uuid_setvar` finds no channel that is hung up), so fields are set and taken back likewise.
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

/** Where a call begins. A field that is set when the call is lost stands there until it is not. */
export function lostSettings({ lost }: CallFlow, needs: Needs): XmlElement[] {
  if (!needs.lost) return [];
  const told = lost.flatMap((one, at) =>
    one.kind === "notify" ? [tellCommand(one.url, lost.slice(0, at), needs)] : [],
  );
  return [
    action("set", `${endedVariable}=caller`),
    action("set", `${droppedVariable}=rejected`),
    ...[...tagsOf(lost)].map(([key, value]) => action("set", `${tagVariable(key)}=${value}`)),
    ...(told.length === 0 ? [] : [action("set", `api_hangup_hook=echo ${told.join("")}`)]),
  ];
}

/** The call is not lost any more: its fields are what the steps have made them. */
export function notLost({ lost }: CallFlow): XmlElement[] {
  if (lost.length === 0) return [];
  return [
    action("unset", "api_hangup_hook"),
    ...[...tagsOf(lost).keys()].map((key) => action("set", `${tagVariable(key)}=${expansionOf(keptVariable(key))}`)),
  ];
}

/** What the steps have made of a field that is set when the call is lost. */
export function keptVariable(key: string): string {
  return `vats_kept_${key}`;
}

/** The call walks off the end. */
export const dropped: XmlElement = action("set", `${endedVariable}=${expansionOf(droppedVariable)}`);

/** The last value of each field counts. */
export function tagsOf(lost: readonly LostAction[]): ReadonlyMap<string, string> {
  return new Map(lost.flatMap((one) => (one.kind === "tag" ? [[one.key, one.value] as const] : [])));
}

/** A command in brackets runs as the hook is expanded, when the call is over. */
function tellCommand(url: string, before: readonly LostAction[], needs: Needs): string {
  const own = tagsOf(before);
  const tags = needs.tags.map((key) => {
    const value = own.get(key);
    return value === undefined ? late(sentVariable(key)) : `&tag_${key}=${formText(value)}`;
  });
  return late(`bgapi(${curl(url, late(endedVariable), tags.join(""), late)})`);
}

/** Expanded at the end of the call: `set` expands twice, and takes one backslash away each time. */
function late(body: string): string {
  return `\\\\\\${expansionOf(body)}`;
}
