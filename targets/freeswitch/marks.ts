/** Steps that only mark a call for what comes later: that a talk is recorded, what phones see, fields of the call's record. */

import type { CallerIdState, Tag } from "../../compiler/flow/ir.ts";
import { action } from "./action.ts";
import { keptVariable, tagsOf } from "./lost.ts";
import { formText } from "./notify.ts";
import type { Writing } from "./writing.ts";
import type { XmlElement } from "./xml.ts";

/** That talks are recorded, see the extension `answered`. */
export const recordVariable = "vats_record";

export function recordActions(): XmlElement[] {
  return [action("set", `${recordVariable}=true`)];
}

/** What phones see; messages keep the caller, see `messageActions`. */
export function callerIdActions({ number }: CallerIdState): XmlElement[] {
  return [action("set", `effective_caller_id_number=${number}`)];
}

/** A channel variable is in the call's record (mod_xml_cdr, mod_json_cdr, templates of mod_cdr_csv). */
export function tagVariable(key: string): string {
  return `vats_tag_${key}`;
}

/** The same as a field of what URLs are told. */
export function sentVariable(key: string): string {
  return `vats_sent_tag_${key}`;
}

export function tagActions({ key, value }: Tag, { needs, flow }: Writing): XmlElement[] {
  const variable = tagsOf(flow.lost).has(key) ? keptVariable(key) : tagVariable(key);
  const sent = needs.dialled ? [action("set", `${sentVariable(key)}=&tag_${key}=${formText(value)}`)] : [];
  return [action("set", `${variable}=${value}`), ...sent];
}
